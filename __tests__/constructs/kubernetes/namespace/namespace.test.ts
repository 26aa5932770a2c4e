import { TerraformVariable, Token } from "cdktf";
import {
  EntraGroup,
  KubernetesBuiltInRole,
  KubernetesSubject,
  KubernetesVersion,
  Namespace,
  NamespaceProps,
  PodSecurityLevel,
} from "../../../../constructs";
import { connect, twoStacks, TwoStacks } from "../../../support/inside";
import { all, Json, only, refusal, synth, warnings } from "../../../support/synth";

type Overrides = { -readonly [K in keyof NamespaceProps]?: NamespaceProps[K] };

function namespace(overrides: Overrides = {}, stacks: TwoStacks = twoStacks()): Namespace {
  return new Namespace(stacks.inside, "Shop", { connection: connect(stacks), name: "shop", ...overrides });
}

function made(overrides: Overrides = {}): Json {
  const stacks = twoStacks();
  namespace(overrides, stacks);
  return synth(stacks.inside);
}

const LEVELS = (enforce: string, audit: string, warn: string, version = "latest") => ({
  "pod-security.kubernetes.io/enforce": enforce,
  "pod-security.kubernetes.io/enforce-version": version,
  "pod-security.kubernetes.io/audit": audit,
  "pod-security.kubernetes.io/audit-version": version,
  "pod-security.kubernetes.io/warn": warn,
  "pod-security.kubernetes.io/warn-version": version,
});
const NAME = expect.stringMatching(/^\$\{kubernetes_namespace_v1\.Shop_\w+\.metadata\[0\]\.name\}$/);
const PROVIDER = expect.stringMatching(/^kubernetes\.Connection_\w+$/);

test("the least: restricted pods that reach nobody but cluster DNS", () => {
  const json = made();
  expect(Object.keys(json.resource).sort()).toEqual(["kubernetes_namespace_v1", "kubernetes_network_policy_v1"]);
  expect(only(json, "kubernetes_namespace_v1")).toEqual({
    metadata: { name: "shop", labels: LEVELS("restricted", "restricted", "restricted") },
    provider: PROVIDER,
    wait_for_default_service_account: true,
  });
  expect(Object.values(all(json, "kubernetes_network_policy_v1"))).toEqual([
    {
      metadata: { name: "allow-dns", namespace: NAME },
      provider: PROVIDER,
      spec: {
        pod_selector: {},
        policy_types: ["Egress"],
        egress: [
          {
            to: [
              {
                namespace_selector: { match_labels: { "kubernetes.io/metadata.name": "kube-system" } },
                pod_selector: { match_labels: { "k8s-app": "kube-dns" } },
              },
            ],
            ports: [
              { port: "53", protocol: "UDP" },
              { port: "53", protocol: "TCP" },
            ],
          },
        ],
      },
    },
    {
      metadata: { name: "deny-all", namespace: NAME },
      provider: PROVIDER,
      spec: { pod_selector: {}, policy_types: ["Ingress", "Egress"], ingress: [], egress: [] },
    },
  ]);
});

test("levels of pod security, and the version of their rules", () => {
  const podSecurity = {
    enforce: PodSecurityLevel.BASELINE,
    warn: PodSecurityLevel.BASELINE,
    version: KubernetesVersion.of("1.34.2"),
  };
  const { metadata } = only(
    made({ podSecurity, labels: { "app.kubernetes.io/part-of": "shop" }, annotations: { "example.com/owner": "me" } }),
    "kubernetes_namespace_v1",
  );
  expect(metadata.labels).toEqual({
    "app.kubernetes.io/part-of": "shop",
    ...LEVELS("baseline", "restricted", "baseline", "v1.34"),
  });
  expect(metadata.annotations).toEqual({ "example.com/owner": "me" });
});

test("a quota, by the names of Kubernetes", () => {
  const quota = {
    cpuRequests: "8",
    cpuLimits: "16",
    memoryRequests: "16Gi",
    memoryLimits: "32Gi",
    storageRequests: "1Ti",
    pods: 50,
    services: 10,
    loadBalancers: 0,
    persistentVolumeClaims: 5,
    others: { "requests.nvidia.com/gpu": "2" },
  };
  const found = only(made({ quota }), "kubernetes_resource_quota_v1");
  expect(found.metadata).toEqual({ name: "quota", namespace: NAME });
  expect(found.spec).toEqual({
    hard: {
      "requests.cpu": "8",
      "limits.cpu": "16",
      "requests.memory": "16Gi",
      "limits.memory": "32Gi",
      "requests.storage": "1Ti",
      pods: "50",
      services: "10",
      "services.loadbalancers": "0",
      persistentvolumeclaims: "5",
      "requests.nvidia.com/gpu": "2",
    },
  });
});

test("limits are spelled, and filled in, as Kubernetes gives them back", () => {
  const limits = {
    minCpu: "0.05",
    defaultCpuLimit: "1000m",
    minMemory: "64Mi",
    maxMemory: "2048Mi",
    maxVolumeSize: "1024Gi",
    minVolumeSize: "1Gi",
  };
  expect(only(made({ limits }), "kubernetes_limit_range_v1").spec.limit).toEqual([
    {
      type: "Container",
      min: { cpu: "50m", memory: "64Mi" },
      max: { memory: "2Gi" },
      default: { cpu: "1", memory: "2Gi" },
      default_request: { cpu: "1", memory: "2Gi" },
    },
    { type: "PersistentVolumeClaim", max: { storage: "1Ti" }, min: { storage: "1Gi" } },
  ]);
});

test("a role for a group of Entra ID, by its object id", () => {
  const stacks = twoStacks();
  const group = EntraGroup.fromObjectId("99999999-2222-3333-4444-555555555555");
  namespace({}, stacks).bindRole("Developers", {
    role: KubernetesBuiltInRole.EDIT,
    subjects: [KubernetesSubject.group(group)],
  });
  expect(only(synth(stacks.inside), "kubernetes_role_binding_v1")).toEqual({
    metadata: { name: "developers", namespace: NAME },
    provider: PROVIDER,
    role_ref: { api_group: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "edit" },
    subject: [{ api_group: "rbac.authorization.k8s.io", kind: "Group", name: "99999999-2222-3333-4444-555555555555" }],
  });
});

describe("warnings", () => {
  const told = (overrides: Overrides) => {
    const stacks = twoStacks();
    namespace(overrides, stacks);
    return warnings(stacks.inside);
  };

  test.each<[string, Overrides, RegExp]>([
    [
      "privileged pods",
      { podSecurity: { enforce: PodSecurityLevel.PRIVILEGED } },
      /AKS-W1140: podSecurity\.enforce must keep pods from taking over their node/,
    ],
    ["an open network", { networkIsolation: false }, /AKS-W1141: networkIsolation must keep every pod of the cluster/],
    [
      "a quota without defaults",
      { quota: { cpuRequests: "8", memoryLimits: "8Gi", pods: 3 }, limits: { defaultCpuRequest: "1" } },
      /AKS-W1143: limits must give containers a default for limits\.memory,/,
    ],
  ])("%s", (_, overrides, text) => {
    expect(told(overrides)).toEqual([expect.stringMatching(text)]);
  });

  test("none of the least, nor of a quota with its defaults", () => {
    expect(told({})).toEqual([]);
    expect(
      told({ quota: { cpuRequests: "8", memoryLimits: "8Gi" }, limits: { maxCpu: "1", maxMemory: "1Gi" } }),
    ).toEqual([]);
  });
});

test.each<[string, Overrides, RegExp]>([
  ["a name in capitals", { name: "Shop" }, /AKS-E0323: name must be 1 to 63 lower-case .* got "Shop"/],
  ["a kept name", { name: "kube-system" }, /AKS-E1140: name must not be a namespace that .* got "kube-system"/],
  ["the default one", { name: "default" }, /AKS-E1140: name .* got "default"/],
  [
    "a warning that never comes",
    { podSecurity: { warn: PodSecurityLevel.BASELINE } },
    /AKS-E1141: podSecurity\.warn must be "restricted", which is enforced, or a stricter level.* got "baseline"/,
  ],
  [
    "a level that is none",
    { podSecurity: { audit: "strict" as never } },
    /AKS-E0810: podSecurity\.audit must be one of/,
  ],
  ["a version", { podSecurity: { version: KubernetesVersion.of("v1") } }, /AKS-E0101: podSecurity\.version/],
  [
    "a label of pod security",
    { labels: { "pod-security.kubernetes.io/enforce": "privileged" } },
    /AKS-E1142: labels must not have labels under pod-security/,
  ],
  ["a label value", { labels: { team: "a b" } }, /AKS-E0581: labels\["team"\] must be empty, or .* got "a b"/],
  ["a label key", { labels: { "a b": "c" } }, /AKS-E0580: labels must have keys of .* got "a b"/],
  [
    "an annotation without a value",
    { annotations: { owner: undefined as never } },
    /AKS-E1148: annotations must have text as the value of every key, got nothing for owner/,
  ],
  [
    "an amount",
    { quota: { memoryRequests: "4GB" } },
    /AKS-E1143: quota\.memoryRequests must be a quantity .* got "4GB"/,
  ],
  ["another amount", { quota: { others: { pods: "-1" } } }, /AKS-E1143: quota\.others\["pods"\] .* got "-1"/],
  [
    "requests above limits",
    { quota: { cpuRequests: "2", cpuLimits: "1500m" } },
    /AKS-E1144: quota\.cpuRequests must be at most quota\.cpuLimits, "1500m", got "2"/,
  ],
  ["half a pod", { quota: { pods: 1.5 } }, /AKS-E1146: quota\.pods must be a whole number, 0 or more, got 1\.5/],
  ["an empty quota", { quota: {} }, /AKS-E1145: quota must limit something, got nothing/],
  ["empty limits", { limits: {} }, /AKS-E1145: limits must limit something/],
  [
    "a default above the maximum",
    { limits: { defaultMemoryRequest: "2Gi", maxMemory: "1G" } },
    /AKS-E1144: limits\.defaultMemoryRequest must be at most limits\.maxMemory, "1G", got "2Gi"/,
  ],
  [
    "a minimum above the default",
    { limits: { minCpu: "1", defaultCpuRequest: "500m", maxCpu: "2" } },
    /AKS-E1144: limits\.minCpu must be at most limits\.defaultCpuRequest/,
  ],
])("refused: %s", (_, overrides, text) => {
  const stacks = twoStacks();
  namespace(overrides, stacks);
  expect(refusal(stacks.inside)).toMatch(text);
});

test("a name is given once in a cluster, and again in another one", () => {
  const stacks = twoStacks();
  const connection = connect(stacks);
  const make = (id: string, through = connection) =>
    new Namespace(stacks.inside, id, { connection: through, name: "shop" });
  make("First");
  make("Second");
  expect(refusal(stacks.inside)).toMatch(
    /\[inside\/Second\] AKS-E1149: name must be the name of one namespace .* the first is at inside\/First/,
  );
});

test("one that is there already", () => {
  const stacks = twoStacks();
  expect(Namespace.fromNamespaceName(stacks.inside, "System", "kube-system").namespaceName).toBe("kube-system");
  Namespace.fromNamespaceName(stacks.inside, "Wrong", "Kube");
  expect(refusal(stacks.inside)).toMatch(/\[inside\/Wrong\] AKS-E0323: name/);
});

test("values that only Terraform knows are not judged", () => {
  const stacks = twoStacks();
  const text = (name: string) => new TerraformVariable(stacks.inside, name, {}).stringValue;
  namespace(
    {
      name: text("name"),
      labels: { team: text("team") },
      annotations: Token.asStringMap(new TerraformVariable(stacks.inside, "annotations", {}).value),
      quota: {
        cpuRequests: text("cpu"),
        cpuLimits: "1",
        pods: new TerraformVariable(stacks.inside, "pods", {}).numberValue,
      },
      limits: { defaultCpuRequest: text("request"), defaultCpuLimit: "1", defaultMemoryLimit: text("memory") },
    },
    stacks,
  );
  const json = synth(stacks.inside);
  expect(only(json, "kubernetes_namespace_v1").metadata).toMatchObject({
    name: "${var.name}",
    annotations: "${var.annotations}",
  });
  expect(only(json, "kubernetes_resource_quota_v1").spec.hard).toMatchObject({
    "requests.cpu": "${var.cpu}",
    pods: "${var.pods}",
  });
  expect(only(json, "kubernetes_limit_range_v1").spec.limit[0].default).toEqual({ cpu: "1", memory: "${var.memory}" });
});
