/**
 * Applications as they are commonly deployed, written for these tests in their documented shape.
 */
import { TerraformStack, TerraformVariable } from "cdktf";
import { AksProblems, Manifest } from "../../../../constructs";
import { manifestOf, workloadStack } from "../../../support/manifests/connection";
import { textOf } from "../../../support/manifests/objects";
import { Json, synth } from "../../../support/synth";

const application = (name: string, options = {}) => manifestOf(textOf(`applications/${name}.yaml`), options);
const synthesized = (manifest: Manifest) => synth(TerraformStack.of(manifest));
const resource = (manifest: Manifest, json: Json, kind: string, name: string): Json => {
  const { resource: made } = manifest.object(kind, name);
  return json.resource[made.terraformResourceType][made.friendlyUniqueId];
};
const types = (json: Json) =>
  Object.entries<Json>(json.resource).map(([type, all]) => `${type} ${Object.keys(all).length}`);

test("a guestbook: everything waits for the namespace, pods for the limits, and the autoscaler owns the replicas", () => {
  const manifest = application("guestbook");
  const json = synthesized(manifest);
  expect(types(json)).toEqual([
    "kubernetes_deployment_v1 2",
    "kubernetes_horizontal_pod_autoscaler_v2 1",
    "kubernetes_limit_range_v1 1",
    "kubernetes_namespace_v1 1",
    "kubernetes_service_v1 2",
  ]);
  const namespace = manifest.object("Namespace", "guestbook").resource.friendlyUniqueId;
  const limits = manifest.object("LimitRange", "defaults").resource.friendlyUniqueId;
  expect(resource(manifest, json, "Service", "frontend").depends_on).toEqual([`kubernetes_namespace_v1.${namespace}`]);
  expect(resource(manifest, json, "Deployment", "frontend")).toMatchObject({
    depends_on: [`kubernetes_limit_range_v1.${limits}`, `kubernetes_namespace_v1.${namespace}`],
    lifecycle: { ignore_changes: ["spec[0].replicas"] },
    spec: { replicas: "3" },
  });
  expect(resource(manifest, json, "Deployment", "redis-leader")).not.toHaveProperty("lifecycle");
  expect(resource(manifest, json, "LimitRange", "defaults").spec.limit[0]).toEqual({
    type: "Container",
    default: { cpu: "500m", memory: "1Gi" },
    default_request: { cpu: "100m" },
  });
});

test("a web server behind an ingress: templates of the configuration stay text", () => {
  const manifest = application("nginx-ingress");
  const json = synthesized(manifest);
  expect(resource(manifest, json, "ConfigMap", "site").data).toEqual({
    "default.conf.template": "server {\n  listen $${PORT};\n  location / { try_files $uri /index.html; }\n}\n",
    "index.html": "<h1>100 %%{ certain }</h1>",
  });
  expect(resource(manifest, json, "Deployment", "nginx").spec.template.spec.container[0].security_context).toEqual({
    allow_privilege_escalation: false,
    capabilities: { drop: ["ALL"] },
    run_as_non_root: true,
  });
  expect(resource(manifest, json, "Ingress", "nginx").spec).toEqual({
    ingress_class_name: "webapprouting.kubernetes.azure.com",
    rule: [
      {
        host: "www.example.com",
        http: {
          path: [{ path: "/", path_type: "Prefix", backend: { service: { name: "nginx", port: { name: "http" } } } }],
        },
      },
    ],
  });
  expect(resource(manifest, json, "NetworkPolicy", "nginx").spec).toEqual({
    pod_selector: { match_labels: { app: "nginx" } },
    policy_types: ["Ingress"],
    ingress: [
      {
        from: [{ namespace_selector: { match_labels: { "kubernetes.io/metadata.name": "app-routing-system" } } }],
        ports: [{ port: "8080" }],
      },
    ],
  });
});

test("metrics-server: the API is registered after its deployment, and a cluster role has no namespace", () => {
  const manifest = application("metrics-server");
  const json = synthesized(manifest);
  const deployment = manifest.object("Deployment", "metrics-server").resource.friendlyUniqueId;
  const account = manifest.object("ServiceAccount", "metrics-server").resource.friendlyUniqueId;
  expect(resource(manifest, json, "APIService", "v1beta1.metrics.k8s.io")).toMatchObject({
    depends_on: [`kubernetes_deployment_v1.${deployment}`],
    spec: { insecure_skip_tls_verify: true, group_priority_minimum: 100 },
  });
  expect(resource(manifest, json, "Deployment", "metrics-server").depends_on).toEqual([
    `kubernetes_service_account_v1.${account}`,
  ]);
  expect(resource(manifest, json, "ClusterRoleBinding", "system:metrics-server").metadata).toEqual({
    name: "system:metrics-server",
  });
  expect(resource(manifest, json, "RoleBinding", "metrics-server-auth-reader").role_ref).toEqual({
    api_group: "rbac.authorization.k8s.io",
    kind: "Role",
    name: "extension-apiserver-authentication-reader",
  });
});

describe("PostgreSQL", () => {
  test("with the password as a sensitive variable", () => {
    const { stack, connection } = workloadStack();
    const password = new TerraformVariable(stack, "password", { type: "string", sensitive: true });
    const manifest = Manifest.fromYaml(stack, "Postgres", {
      connection,
      yaml: textOf("applications/postgres.yaml"),
      secrets: { postgres: { password: password.stringValue } },
    });
    const json = synth(stack);
    expect(resource(manifest, json, "Secret", "postgres")).toMatchObject({
      type: "Opaque",
      data: { password: "${var.password}" },
    });
    expect(resource(manifest, json, "StatefulSet", "postgres").spec.volume_claim_template).toEqual([
      {
        metadata: { name: "data" },
        spec: {
          access_modes: ["ReadWriteOnce"],
          storage_class_name: "managed-csi",
          resources: { requests: { storage: "32Gi" } },
        },
      },
    ]);
    expect(resource(manifest, json, "PersistentVolumeClaim", "backups").wait_until_bound).toBe(false);
    const job = resource(manifest, json, "CronJob", "backup").spec.job_template;
    expect(job.metadata).toEqual({});
    expect(job.spec.template.metadata).toEqual({});
    expect(job.spec.template.spec.container[0].command[2]).toBe(
      'pg_dump -h postgres -U postgres > "/backups/$(date +%F)-$${RANDOM}.sql"',
    );
  });

  test("without it, the Secret is refused, and the rest is not", () => {
    expect(AksProblems.of(application("postgres")).map(({ code, message }) => `${code} ${message}`)).toEqual([
      'AKS-E1268 yaml:10 (document 2, Secret db/postgres): stringData.password must not be written in a manifest, from which it would go into the Terraform and its state; give it as a sensitive variable or another reference, secrets: { "postgres": { "password": … } }, or leave the Secret to the key vault CSI driver',
    ]);
  });
});

test("a node exporter: a daemon without a token, as its service account has it", () => {
  const manifest = application("node-exporter");
  const json = synthesized(manifest);
  const pod = resource(manifest, json, "DaemonSet", "node-exporter").spec.template.spec;
  expect(pod).toMatchObject({
    host_network: true,
    host_pid: true,
    automount_service_account_token: false,
    service_account_name: "node-exporter",
    toleration: [{ operator: "Exists" }],
    security_context: { run_as_non_root: true, run_as_user: "65534" },
  });
  expect(pod.container[0].security_context.run_as_non_root).toBe(true);
  expect(resource(manifest, json, "DaemonSet", "node-exporter").spec.strategy).toEqual({
    type: "RollingUpdate",
    rolling_update: { max_unavailable: "10%" },
  });
});

test("kured", () => {
  const manifest = application("kured");
  const json = synthesized(manifest);
  expect(types(json)).toEqual([
    "kubernetes_cluster_role_binding_v1 1",
    "kubernetes_cluster_role_v1 1",
    "kubernetes_daemon_set_v1 1",
    "kubernetes_role_binding_v1 1",
    "kubernetes_role_v1 1",
    "kubernetes_service_account_v1 1",
  ]);
  const { spec } = resource(manifest, json, "DaemonSet", "kured").spec.template;
  expect(spec.volume).toEqual([{ name: "sentinel", host_path: { path: "/var/run", type: "Directory" } }]);
  expect(spec.container[0].env).toEqual([
    { name: "KURED_NODE_ID", value_from: { field_ref: { field_path: "spec.nodeName" } } },
  ]);
});

describe("cert-manager", () => {
  const told = (untypedKinds?: string[]) =>
    AksProblems.of(application("cert-manager", { untypedKinds })).map(({ code, message }) => `${code} ${message}`);
  const outs = (kind: string) =>
    `take it out, install it with Helm, or add "${kind}" to untypedKinds, for kubernetes_manifest, in a stack that is applied when the cluster and the definition of the kind are there`;

  test("its own kinds have no resource", () => {
    expect(told()).toEqual([
      `AKS-E1262 yaml:7 (document 2, CustomResourceDefinition clusterissuers.cert-manager.io): kind must be one that the Kubernetes provider has a resource for, got CustomResourceDefinition of apiextensions.k8s.io/v1; ${outs("CustomResourceDefinition")}`,
      `AKS-E1262 yaml:46 (document 6, ClusterIssuer letsencrypt): kind must be one that the Kubernetes provider has a resource for, got ClusterIssuer of cert-manager.io/v1; ${outs("ClusterIssuer")}`,
    ]);
  });

  test("a definition and its objects cannot be planned together", () => {
    expect(told(["CustomResourceDefinition", "ClusterIssuer"])).toEqual([
      "AKS-E1274 yaml:46 (document 6, ClusterIssuer letsencrypt): kind must not be in the same manifest as the definition of its kind, which has to be in the cluster when Terraform plans, got both (clusterissuers.cert-manager.io); move the object to another Manifest, in a stack that is applied later",
    ]);
  });

  test("the webhook is registered after what it calls", () => {
    const yaml = textOf("applications/cert-manager.yaml").split(/^---\n(?=apiVersion: cert-manager)/m)[0];
    const manifest = manifestOf(yaml, { untypedKinds: ["CustomResourceDefinition"] });
    const json = synthesized(manifest);
    const deployment = manifest.object("Deployment", "webhook").resource.friendlyUniqueId;
    const hook = resource(manifest, json, "ValidatingWebhookConfiguration", "cert-manager-webhook");
    expect(hook.depends_on).toEqual([`kubernetes_deployment_v1.${deployment}`]);
    expect(
      resource(manifest, json, "CustomResourceDefinition", "clusterissuers.cert-manager.io").manifest,
    ).toMatchObject({
      apiVersion: "apiextensions.k8s.io/v1",
      spec: { names: { listKind: "ClusterIssuerList" } },
    });
  });
});
