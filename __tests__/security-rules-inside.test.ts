/**
 * What scanners and benchmarks ask of namespaces, roles, services and storage classes, held against the least that a
 * program can say of each kind: the defaults pass, rule by rule. Quotas are not here: how much a team may have is for the
 * program to say. Nor is that the pods of Kured are privileged, without which no node can be rebooted.
 */
import {
  Deployment,
  DiskEncryption,
  EntraGroup,
  FileShareStorageClass,
  Ingress,
  IngressTls,
  KeyVault,
  KeyVaultKey,
  KubernetesBuiltInRole,
  KubernetesSubject,
  Kured,
  MaintenanceWindow,
  ManagedDiskStorageClass,
  Namespace,
  NginxController,
  NodeOsUpgradeChannel,
  NodeScaling,
  ServiceExposure,
  UpgradePolicy,
  VaultFirewall,
} from "../constructs";
import { ADMINS, D4, group } from "./support/clusters";
import { connect, twoStacks } from "./support/inside";
import { all, Json, synth } from "./support/synth";
import { container } from "./support/workloads";

const stacks = twoStacks(() => ({
  addons: { webAppRouting: { defaultController: NginxController.INTERNAL } },
  upgrades: UpgradePolicy.patch({ nodeOs: NodeOsUpgradeChannel.UNMANAGED }),
  systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), zones: ["1", "2", "3"] },
}));
const { inside, outside } = stacks;
const connection = connect(stacks);
const namespace = new Namespace(inside, "Shop", { connection, name: "shop" });
const team = KubernetesSubject.group(EntraGroup.fromObjectId(ADMINS));
namespace.bindRole("Team", { role: KubernetesBuiltInRole.EDIT, subjects: [team] });
new Kured(inside, "Kured", { connection, window: MaintenanceWindow.daily({ startTime: "01:00", durationHours: 4 }) });
const web = new Deployment(inside, "Web", {
  connection,
  namespace,
  containers: [container({ ports: [{ port: 8080 }] })],
});
const ports = [{ port: 80, targetPort: 8080 }];
const service = web.expose("Within", { ports });
const hosts = [{ host: "shop.example.com", paths: [{ service }] }];
new Ingress(inside, "Front", { connection, namespace, rules: hosts, tls: IngressTls.secret("shop-tls") });
web.expose("Network", { ports, name: "web-network", exposure: ServiceExposure.internalLoadBalancer() });
new ManagedDiskStorageClass(inside, "Disks", { connection });
new FileShareStorageClass(inside, "Files", { connection });
const keys = group(outside, "Keys");
const vault = new KeyVault(outside, "Vault", {
  resourceGroup: keys,
  name: "kv-keys",
  firewall: VaultFirewall.allowing({ ipRanges: ["203.0.113.0/24"] }),
});
const key = new KeyVaultKey(outside, "Key", { vault });
const encryption = new DiskEncryption(outside, "Encryption", { resourceGroup: keys, key });
new ManagedDiskStorageClass(inside, "Encrypted", { connection, encryption });
synth(outside);
const json = synth(inside);

const kind = (name: string): Json[] => Object.values(all(json, `kubernetes_${name}`));
const grants: Json[] = ["role_v1", "cluster_role_v1"].flatMap((name) => kind(name).flatMap(({ rule }) => rule));
const bindings = ["role_binding_v1", "cluster_role_binding_v1"].flatMap(kind);
const services = kind("service_v1");
const ingresses = kind("ingress_v1");
const classes = kind("storage_class_v1");
const disks = classes.filter((one) => one.storage_provisioner === "disk.csi.azure.com");
const policies = kind("network_policy_v1");

test("there is something of every kind to look at", () => {
  const counted = [grants, bindings, services, ingresses, classes, disks, policies].map(({ length }) => length);
  expect(counted).toEqual([5, 3, 2, 1, 3, 2, 3]);
});

/** Whether nobody is granted a verb on any of the resources. */
const nobodyMay = (verbs: string[], resources: string[]) =>
  grants.every((rule) => !(overlap(rule.verbs, verbs) && overlap(rule.resources, resources)));
const overlap = (some: string[], others: string[]) => some.some((one) => others.includes(one));
const WORKLOADS = ["pods", "deployments", "statefulsets", "daemonsets", "replicasets", "jobs", "cronjobs"];
const SYSTEM = ["system:masters", "system:anonymous", "system:unauthenticated", "system:authenticated"];

type Rule = [ids: string, intent: string, attribute: string, passes: () => boolean];

const rules: Rule[] = [
  [
    "AKS240",
    "no role has a wildcard",
    "rule",
    () => grants.every((rule) => !overlap([...rule.api_groups, ...rule.resources, ...rule.verbs], ["*"])),
  ],
  [
    "AKS241",
    "nobody is bound to cluster-admin",
    "role_ref",
    () => bindings.every(({ role_ref }) => role_ref.name !== "cluster-admin"),
  ],
  ["AKS242", "no role reads secrets", "rule", () => nobodyMay(["get", "list", "watch"], ["secrets"])],
  ["AKS243", "no role makes pods", "rule", () => nobodyMay(["create"], WORKLOADS)],
  [
    "AKS244",
    "no role passes on more than it has",
    "rule.verbs",
    () => grants.every(({ verbs }) => !overlap(verbs, ["bind", "escalate", "impersonate"])),
  ],
  [
    "AKS245",
    "no role has a resource that leads to others",
    "rule.resources",
    () =>
      grants.every(
        ({ resources }) =>
          !overlap(resources, [
            "nodes/proxy",
            "certificatesigningrequests/approval",
            "validatingwebhookconfigurations",
            "mutatingwebhookconfigurations",
            "serviceaccounts/token",
            "persistentvolumes",
          ]),
      ),
  ],
  ["AKS246", "no role gets into pods", "rule.resources", () => nobodyMay(["create"], ["pods/exec", "pods/attach"])],
  [
    "AKS247",
    "no group of the system is bound",
    "subject",
    () => bindings.every(({ subject }) => subject.every((one: Json) => !SYSTEM.includes(one.name))),
  ],
  [
    "AKS250",
    "pods are restricted",
    "pod-security.kubernetes.io/enforce",
    () =>
      kind("namespace_v1")
        .filter(({ metadata }) => metadata.name === "shop")
        .every(({ metadata }) => metadata.labels["pod-security.kubernetes.io/enforce"] === "restricted"),
  ],
  [
    "AKS251",
    "there are no policies of the kind that Kubernetes has no longer",
    "kubernetes_pod_security_policy",
    () => Object.keys(json.resource).every((type) => !type.includes("pod_security_policy")),
  ],
  [
    "AKS252",
    "nobody is let in or out by default",
    "network_policy",
    () =>
      policies.some(
        ({ spec, metadata }) =>
          /Shop/.test(metadata.namespace) &&
          Object.keys(spec.pod_selector).length === 0 &&
          spec.policy_types.join() === "Ingress,Egress" &&
          spec.ingress.length + spec.egress.length === 0,
      ),
  ],
  [
    "AKS253",
    "no policy lets the whole internet in or out",
    "ip_block.cidr",
    () => !/"cidr":"[^"]*\/0"/.test(JSON.stringify(policies)),
  ],
  [
    "AKS255",
    "load balancers are internal",
    "annotations",
    () =>
      services
        .filter(({ spec }) => spec.type === "LoadBalancer")
        .every(
          ({ metadata }) => metadata.annotations["service.beta.kubernetes.io/azure-load-balancer-internal"] === "true",
        ),
  ],
  [
    "AKS256",
    "no address of elsewhere is taken",
    "external_ips",
    () => services.every((one) => !("external_ips" in one.spec)),
  ],
  [
    "AKS257",
    "no port of the nodes is opened",
    "spec.type",
    () => services.every(({ spec }) => spec.type !== "NodePort"),
  ],
  [
    "AKS258",
    "every host has a name and TLS",
    "spec.tls, spec.rule.host",
    () =>
      ingresses.every(({ spec, metadata }) => {
        const hosts = spec.tls.flatMap((one: Json) => (one.secret_name ? one.hosts : []));
        const secure = spec.rule.every(({ host }: Json) => Boolean(host) && hosts.includes(host));
        return secure && metadata.annotations["kubernetes.io/ingress.allow-http"] === "false";
      }),
  ],
  [
    "AKS259",
    "there are no secrets, and no configuration that could hold some",
    "kubernetes_secret, kubernetes_config_map",
    () => Object.keys(json.resource).every((type) => !/_(secret|config_map)(_v1)?$/.test(type)),
  ],
  [
    "AKS260",
    "volumes are made by drivers that there are",
    "storage_provisioner",
    () => classes.every((one) => /^(disk|file|blob)\.csi\.azure\.com$/.test(one.storage_provisioner)),
  ],
  [
    "AKS261",
    "a set that is given encrypts the volumes",
    "parameters.diskEncryptionSetID",
    () => disks.filter(({ parameters }) => "diskEncryptionSetID" in parameters).length === 1,
  ],
  [
    "AKS262",
    "nobody can download a volume",
    "parameters",
    () =>
      disks.every(
        ({ parameters }) =>
          parameters.networkAccessPolicy === "DenyAll" && parameters.publicNetworkAccess === "Disabled",
      ),
  ],
  [
    "AKS263",
    "volumes are made where their pod is, and can grow",
    "volume_binding_mode, allow_volume_expansion",
    () =>
      disks.every((one) => one.volume_binding_mode === "WaitForFirstConsumer") &&
      classes.every((one) => one.allow_volume_expansion === true),
  ],
];

test.each(rules)("%s: %s (%s)", (_ids, _intent, _attribute, passes) => expect(passes()).toBe(true));
