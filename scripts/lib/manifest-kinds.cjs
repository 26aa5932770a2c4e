// Makes the table by which a Kubernetes object becomes a resource of the Kubernetes provider: the fields come from the
// installed bindings, and what Kubernetes calls and shapes differently from the provider stands in the rules below.
const { readBinding } = require("./kubernetes-bindings.cjs");

/** The kinds, in groups of API version: kind, folder of the bindings, and whether its objects live in a namespace. */
const KINDS = {
  v1: {
    Namespace: "namespace-v1 cluster",
    ServiceAccount: "service-account-v1",
    ConfigMap: "config-map-v1",
    Secret: "secret-v1",
    Service: "service-v1",
    Endpoints: "endpoints-v1",
    LimitRange: "limit-range-v1",
    ResourceQuota: "resource-quota-v1",
    PersistentVolume: "persistent-volume-v1 cluster",
    PersistentVolumeClaim: "persistent-volume-claim-v1",
    Pod: "pod-v1",
    ReplicationController: "replication-controller-v1",
  },
  "apps/v1": { Deployment: "deployment-v1", DaemonSet: "daemon-set-v1", StatefulSet: "stateful-set-v1" },
  "batch/v1": { Job: "job-v1", CronJob: "cron-job-v1" },
  "rbac.authorization.k8s.io/v1": {
    Role: "role-v1",
    ClusterRole: "cluster-role-v1 cluster",
    RoleBinding: "role-binding-v1",
    ClusterRoleBinding: "cluster-role-binding-v1 cluster",
  },
  "storage.k8s.io/v1": { StorageClass: "storage-class-v1 cluster", CSIDriver: "csi-driver-v1 cluster" },
  "networking.k8s.io/v1": {
    Ingress: "ingress-v1",
    IngressClass: "ingress-class-v1 cluster",
    NetworkPolicy: "network-policy-v1",
  },
  "policy/v1": { PodDisruptionBudget: "pod-disruption-budget-v1" },
  "autoscaling/v2": { HorizontalPodAutoscaler: "horizontal-pod-autoscaler-v2" },
  "autoscaling/v1": { HorizontalPodAutoscaler: "horizontal-pod-autoscaler-v1" },
  "scheduling.k8s.io/v1": { PriorityClass: "priority-class-v1 cluster" },
  "node.k8s.io/v1": { RuntimeClass: "runtime-class-v1 cluster" },
  "discovery.k8s.io/v1": { EndpointSlice: "endpoint-slice-v1" },
  "admissionregistration.k8s.io/v1": {
    MutatingWebhookConfiguration: "mutating-webhook-configuration-v1 cluster",
    ValidatingWebhookConfiguration: "validating-webhook-configuration-v1 cluster",
  },
  "apiregistration.k8s.io/v1": { APIService: "api-service-v1 cluster" },
};

/** Names that are not what camel case makes of the provider's. */
const NAMES = {
  downward_api: "downwardAPI",
  target_cpu_utilization_percentage: "targetCPUUtilizationPercentage",
  host_ipc: "hostIPC",
  host_pid: "hostPID",
  host_ip: "hostIP",
  cluster_ip: "clusterIP",
  cluster_ips: "clusterIPs",
  external_ips: "externalIPs",
  load_balancer_ip: "loadBalancerIP",
  client_ip: "clientIP",
  non_resource_urls: "nonResourceURLs",
  insecure_skip_tls_verify: "insecureSkipTLSVerify",
  target_ww_ns: "targetWWNs",
  data_disk_uri: "diskURI",
  volume_id: "volumeID",
  pd_id: "pdID",
  dataset_uuid: "datasetUUID",
  ceph_fs: "cephfs",
  run_as_username: "runAsUserName",
  timezone: "timeZone",
  storage_provisioner: "provisioner",
  ceph_monitors: "monitors",
  rados_user: "user",
  rbd_image: "image",
  rbd_pool: "pool",
  endpoints_name: "endpoints",
};

/** The same, where the name alone does not decide. */
const RENAMED = [
  { name: "condition", in: /^EndpointSliceV1Endpoint$/, to: "conditions" },
  { name: "strategy", in: /^DaemonSetV1Spec$/, to: "updateStrategy" },
];

/** Blocks that are repeated, which the provider names in the singular and Kubernetes in the plural. */
const PLURALS = {
  ...Object.fromEntries(
    "container init_container volume volume_mount volume_device toleration topology_spread_constraint readiness_gate sysctl http_header option node_selector_term rule subject limit webhook metric match_expression subset endpoint on_pod_condition image_pull_secret volume_claim_template port path secret"
      .split(" ")
      .map((name) => [name, `${camelCase(name)}s`]),
  ),
  policy: "policies",
  address: "addresses",
  not_ready_address: "notReadyAddresses",
};

/** Blocks of which the provider takes a list though Kubernetes has one; `in` names the struct where that is not always so. */
const ONE_IN_KUBERNETES = [
  { name: "post_start" },
  { name: "pre_stop" },
  { name: "grpc" },
  { name: "tcp_socket" },
  { name: "label_selector" },
  { name: "namespace_selector" },
  { name: "projected" },
  { name: "config_map", in: /ProjectedSources$/ },
  { name: "secret", in: /ProjectedSources$/ },
  { name: "update_strategy" },
  { name: "rolling_update" },
  { name: "persistent_volume_claim_retention_policy" },
  { name: "spec", in: /^PersistentVolumeV1$/ },
  { name: "scale_up" },
  { name: "scale_down" },
  { name: "selector", in: /Metrics?$/ },
  { name: "parameters", in: /^IngressClassV1Spec$/ },
];

/** What a text of the provider is in Kubernetes, where that is not text as well. */
const TEXTS = [
  { is: "int", name: /^(replicas|toleration_seconds|run_as_user|run_as_group|fs_group|ttl_seconds_after_finished)$/ },
  { is: "int", name: /^port$/, in: /^EndpointSliceV1Port$/ },
  { is: "intOrText", name: /^(target_port|max_surge|max_unavailable|min_available)$/ },
  { is: "intOrText", name: /^port$/, in: /(HttpGet|TcpSocket|gressPorts)$/ },
  { is: "mode", name: /^(default_mode|mode)$/ },
  { is: "quantity", name: /^(divisor|size_limit|limits|requests|hard|capacity)$/ },
  { is: "quantity", name: /^(value|average_value)$/, in: /AutoscalerV2.*Target$/ },
  // The provider compares these as text, so that only the form in which Kubernetes gives them back is no difference.
  { is: "canonicalQuantity", name: /./, in: /^LimitRangeV1SpecLimit$/, holds: "map" },
  { is: "base64", name: /^ca_bundle$/ },
];

/** What the provider leaves open, though leaving it out is refused by Kubernetes or means something else. */
const ALSO_REQUIRED = [{ name: "type", in: /SeccompProfile$/ }];

/** What is in a struct of the provider and in no object of Kubernetes. */
const LEFT_OUT = [
  { name: /^(id|timeouts|target_state|data_wo|data_wo_revision|binary_data_wo|binary_data_wo_revision)$/ },
  { name: /^target_cpu_utilization_percentage$/, in: /^HorizontalPodAutoscalerV2Spec$/ },
  { name: /^local$/, in: /SpecVolume$/ },
];

/** @typedef {import("./kubernetes-bindings.cjs").BindingField} BindingField */

/** @param {string} name */
function camelCase(name) {
  return name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}

/**
 * @param {BindingField} field
 * @param {string} struct
 */
function kubernetesName(field, struct) {
  if (field.type === "block" && field.holds === "list" && !isOneInKubernetes(field, struct)) {
    const keeps = (field.name === "secret" || field.name === "image_pull_secret") && !/ServiceAccountV1$/.test(struct);
    if (field.name in PLURALS && !keeps) return PLURALS[/** @type {keyof typeof PLURALS} */ (field.name)];
  }
  const elsewhere = RENAMED.find((rule) => rule.name === field.name && rule.in.test(struct));
  if (elsewhere) return elsewhere.to;
  return field.name in NAMES ? NAMES[/** @type {keyof typeof NAMES} */ (field.name)] : camelCase(field.name);
}

/**
 * @param {BindingField} field
 * @param {string} struct
 */
function isOneInKubernetes(field, struct) {
  return ONE_IN_KUBERNETES.some((rule) => rule.name === field.name && (!rule.in || rule.in.test(struct)));
}

/**
 * One field as the table writes it: `ports=port:[Shape]!`.
 * @param {BindingField} field
 * @param {string} struct
 * @param {string} shape the name of the shape of a block
 */
function renderField(field, struct, shape) {
  const one = field.type === "block" && field.holds === "list" && isOneInKubernetes(field, struct);
  const name = kubernetesName(field, struct);
  const text = TEXTS.find(
    (rule) =>
      rule.name.test(field.name) && (!rule.in || rule.in.test(struct)) && (!rule.holds || rule.holds === field.holds),
  );
  const type =
    field.type === "block"
      ? shape
      : field.type === "string"
        ? (text?.is ?? "text")
        : field.type === "number"
          ? "number"
          : "boolean";
  const holds =
    field.name === "allowed_topologies"
      ? `(${type})`
      : field.name === "persistent_volume_source"
        ? `^${type}`
        : one
          ? `<${type}>`
          : { one: type, list: `[${type}]`, map: `{${type}}` }[field.holds];
  const required =
    field.required || ALSO_REQUIRED.some((rule) => rule.name === field.name && rule.in.test(struct)) ? "!" : "";
  return `${name}${snakeCase(name) === field.name ? "" : `=${field.name}`}:${holds}${required}`;
}

/** @param {string} name */
function snakeCase(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * The whole table, from the bindings that are installed.
 * @param {string} root the root of the repository
 */
function readManifestKinds(root) {
  /** @type {Map<string, string>} the fields of a shape, rendered without names of shapes, to the name of the shape */
  const named = new Map();
  /** @type {Record<string, string>} */
  const shapes = {};
  const kinds = [];
  for (const [apiVersion, group] of Object.entries(KINDS)) {
    for (const [kind, words] of Object.entries(group)) {
      const [module, scope] = words.split(" ");
      const binding = readBinding(root, module);
      const own = (/** @type {BindingField} */ field) => /^(wait_|auto_approve)/.test(field.name);
      const waits = (binding.structs.get(binding.className) ?? []).filter(own).map((field) => field.name);
      /** @type {(struct: string) => string} */
      const nameOf = (struct) => {
        const fields = (binding.structs.get(struct) ?? []).filter(
          (field) =>
            !(struct === binding.className && own(field)) &&
            !LEFT_OUT.some((rule) => rule.name.test(field.name) && (!rule.in || rule.in.test(struct))),
        );
        const text = fields
          .map((field) => renderField(field, struct, field.struct ? nameOf(field.struct) : ""))
          .sort()
          .join(" ");
        if (!named.has(text)) {
          named.set(text, struct);
          shapes[struct] = text;
        }
        return /** @type {string} */ (named.get(text));
      };
      kinds.push({
        apiVersion,
        kind,
        type: binding.type,
        namespaced: scope !== "cluster",
        waits,
        shape: nameOf(binding.className),
      });
    }
  }
  return { kinds, shapes };
}

/**
 * lib/manifest/kinds.ts.
 * @param {ReturnType<typeof readManifestKinds>} table
 */
function renderManifestKinds({ kinds, shapes }) {
  return [
    "/*",
    " * Written by `npm run manifest-kinds` from the bindings of the Kubernetes provider that are installed, with the rules of",
    " * scripts/lib/manifest-kinds.cjs. Do not edit it: a test compares it with what the script writes.",
    " *",
    " * A shape lists its fields: `name=attribute:type`, where the attribute of the provider is left out when it is the name in",
    " * snake case. `[T]` is a list, `{T}` a map, `<T>` one object of which the provider takes a list, `(T)` a list of which the",
    " * provider takes one, `^T` a block whose fields stand in the object itself, and `!` what has to be there.",
    " * All of the types: text, number, boolean, and those that the provider keeps as text: int, intOrText, mode (octal),",
    " * quantity, canonicalQuantity, base64 (the provider takes what it encodes).",
    " */",
    "",
    "/** @internal `apiVersion kind type shape`, then `cluster` where it has no namespace, and the attributes that make it wait */",
    "export const KIND_TABLE = `",
    ...kinds.map((k) =>
      [k.apiVersion, k.kind, k.type, k.shape, k.namespaced ? "namespace" : "cluster", ...k.waits].join(" "),
    ),
    "`;",
    "",
    "/** @internal */",
    "export const SHAPE_TABLE: Record<string, string> = {",
    ...Object.entries(shapes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, fields]) => {
        const line = `  ${name}: ${JSON.stringify(fields)},`;
        return line.length <= 120 ? line : line.replace(": ", ":\n    ");
      }),
    "};",
    "",
  ].join("\n");
}

module.exports = { readManifestKinds, renderManifestKinds };
