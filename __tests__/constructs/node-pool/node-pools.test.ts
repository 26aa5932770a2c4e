import { Token, TerraformVariable } from "cdktf";
import {
  AksCluster,
  AksProblems,
  KubernetesVersion,
  LinuxNodePool,
  LinuxOsConfig,
  LinuxOsSku,
  NodePoolMode,
  NodeScaling,
  NodeSurge,
  NodeTaint,
  OsDisk,
  SpotEvictionPolicy,
  VmSize,
  WindowsNodePool,
  WindowsOsSku,
} from "../../../constructs";
import { cluster, D4, windowsReady } from "../../support/clusters";
import { all, Json, only, stackFixture, synth, warnings } from "../../support/synth";

const POOL = "azurerm_kubernetes_cluster_node_pool";
const one = NodeScaling.fixed(1);

type LinuxOptions = Omit<ConstructorParameters<typeof LinuxNodePool>[2], "cluster">;

function linuxPool(options: Partial<LinuxOptions> = {}, tags?: { [key: string]: string }): Json {
  const stack = stackFixture();
  cluster(stack, { tags }).addLinuxPool("apps", { vmSize: D4, scaling: one, ...options });
  return only(synth(stack), POOL);
}

test("the least a Linux pool needs gives the documented defaults, every one of them written out", () => {
  const stack = stackFixture();
  cluster(stack).addLinuxPool("apps", { vmSize: D4, scaling: one });
  const json = synth(stack);
  const [name] = Object.keys(all(json, "azurerm_kubernetes_cluster"));
  expect(only(json, POOL)).toEqual({
    name: "apps",
    temporary_name_for_rotation: "appst5bi94",
    kubernetes_cluster_id: `\${azurerm_kubernetes_cluster.${name}.id}`,
    orchestrator_version: `\${azurerm_kubernetes_cluster.${name}.kubernetes_version}`,
    os_type: "Linux",
    os_sku: "Ubuntu",
    mode: "User",
    priority: "Regular",
    vm_size: "Standard_D4ds_v5",
    auto_scaling_enabled: false,
    node_count: 1,
    node_labels: {},
    max_pods: 110,
    node_public_ip_enabled: false,
    os_disk_type: "Managed",
    upgrade_settings: { max_surge: "10%", drain_timeout_in_minutes: 0, node_soak_duration_in_minutes: 0 },
  });
});

test("the least a Windows pool needs differs in what is Windows", () => {
  const stack = stackFixture();
  cluster(stack, windowsReady(stack)).addWindowsPool("win", { vmSize: D4, scaling: one });
  expect(only(synth(stack), POOL)).toMatchObject({
    name: "win",
    os_type: "Windows",
    os_sku: "Windows2022",
    mode: "User",
    max_pods: 110,
  });
});

test("Windows nodes on spot are added by no upgrade, and have the label and taint of Azure", () => {
  const stack = stackFixture();
  cluster(stack, windowsReady(stack)).addWindowsPool("win", { vmSize: D4, scaling: one, spot: {} });
  const pool = only(synth(stack), POOL);
  expect(pool).toMatchObject({
    priority: "Spot",
    eviction_policy: "Delete",
    node_labels: { "kubernetes.azure.com/scalesetpriority": "spot" },
    node_taints: ["kubernetes.azure.com/scalesetpriority=spot:NoSchedule"],
  });
  expect(pool).not.toHaveProperty("upgrade_settings");
});

test.each<[string, Partial<LinuxOptions>, Json]>([
  ["name", { name: "front" }, { name: "front" }],
  ["rotationName", { rotationName: "spinning" }, { temporary_name_for_rotation: "spinning" }],
  ["a count of none", { scaling: NodeScaling.fixed(0) }, { node_count: 0 }],
  [
    "an autoscaled count",
    { scaling: NodeScaling.autoscale(0, 100) },
    { auto_scaling_enabled: true, min_count: 0, max_count: 100 },
  ],
  ["zones", { zones: ["1", "3"] }, { zones: ["1", "3"] }],
  ["maxPods", { maxPods: 250 }, { max_pods: 250 }],
  ["labels", { labels: { tier: "web" } }, { node_labels: { tier: "web" } }],
  [
    "taints",
    { taints: [NodeTaint.noSchedule("gpu", "yes"), NodeTaint.of("sku=a:NoExecute")] },
    { node_taints: ["gpu=yes:NoSchedule", "sku=a:NoExecute"] },
  ],
  ["osDisk", { osDisk: OsDisk.ephemeral({ sizeGib: 64 }) }, { os_disk_type: "Ephemeral", os_disk_size_gb: 64 }],
  ["osSku", { osSku: LinuxOsSku.AZURE_LINUX_3 }, { os_sku: "AzureLinux3" }],
  ["an osSku without a name here", { osSku: LinuxOsSku.of("Ubuntu2404") }, { os_sku: "Ubuntu2404" }],
  ["mode", { mode: NodePoolMode.SYSTEM }, { mode: "System" }],
  ["surge in nodes", { surge: NodeSurge.nodes(2) }, { upgrade_settings: { max_surge: "2" } }],
  [
    "drain and soak",
    { drainTimeoutMinutes: 60, soakMinutes: 5 },
    { upgrade_settings: { drain_timeout_in_minutes: 60, node_soak_duration_in_minutes: 5 } },
  ],
  ["tags", { tags: { team: "web" } }, { tags: { team: "web" } }],
  [
    "spot",
    { spot: { maxPriceUsdPerHour: 0.05, evictionPolicy: SpotEvictionPolicy.DEALLOCATE } },
    { spot_max_price: 0.05, eviction_policy: "Deallocate" },
  ],
])("%s is what the pool says", (_, options, expected) => {
  expect(linuxPool(options)).toMatchObject(expected);
});

test("a swap file brings the kubelet settings without which Azure refuses it", () => {
  const pool = linuxPool({ linuxOs: LinuxOsConfig.of({ swapFileSizeMb: 1024 }) });
  expect(pool.linux_os_config).toEqual({ swap_file_size_mb: 1024 });
  expect(pool).toHaveProperty("kubelet_config");
});

test("a pool has the cluster's tags, and its own win", () => {
  expect(linuxPool({ tags: { team: "web" } }, { team: "platform", env: "prod" }).tags).toEqual({
    team: "web",
    env: "prod",
  });
});

test("the tags of a cluster that only Terraform knows are not counted with those of a pool", () => {
  const stack = stackFixture();
  const shared = Token.asStringMap(new TerraformVariable(stack, "tags", { type: "map(string)" }).value);
  const tags = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`t${index}`, ""]));
  cluster(stack, { tags: shared }).addLinuxPool("apps", { vmSize: D4, scaling: one, tags });
  expect(only(synth(stack), POOL).tags).toMatch(/^\$\{merge\(var\.tags, /);
});

test("a spot pool keeps labels and taints of its own beside those of Azure", () => {
  const pool = linuxPool({ spot: {}, labels: { tier: "web" }, taints: [NodeTaint.noSchedule("gpu", "yes")] });
  expect(pool.node_labels).toEqual({ tier: "web", "kubernetes.azure.com/scalesetpriority": "spot" });
  expect(pool.node_taints).toEqual(["gpu=yes:NoSchedule", "kubernetes.azure.com/scalesetpriority=spot:NoSchedule"]);
});

test("addLinuxPool and new LinuxNodePool are the same pool", () => {
  const stack = stackFixture();
  const aks = cluster(stack);
  const options = { vmSize: D4, scaling: one, name: "same" };
  const added = aks.addLinuxPool("added", options);
  const made = new LinuxNodePool(stack, "made", { cluster: aks, ...options, name: "other" });
  const [a, b] = [added, made].map((pool) => all(synth(stack), POOL)[pool.resource.friendlyUniqueId]);
  expect({ ...a, name: "", temporary_name_for_rotation: "" }).toEqual({
    ...b,
    name: "",
    temporary_name_for_rotation: "",
  });
  expect([added.node.path, made.node.path]).toEqual(["test/Cluster/added", "test/made"]);
  expect(added.node.defaultChild).toBe(added.resource);
});

test("what a pool is can be asked of it", () => {
  const stack = stackFixture();
  const aks = cluster(stack, windowsReady(stack));
  const pool = aks.addWindowsPool("win", { vmSize: D4, scaling: one, zones: ["2"] });
  expect([pool.poolName, pool.vmSize?.name, pool.zones]).toEqual(["win", "Standard_D4ds_v5", ["2"]]);
  expect([aks.systemPool.poolName, aks.systemPool.vmSize, aks.systemPool.zones]).toEqual(["system", D4, undefined]);
});

test("Windows Server 2019 is possible up to Kubernetes 1.32, and where the version is not known", () => {
  const stack = stackFixture();
  const options = { vmSize: D4, scaling: one, osSku: WindowsOsSku.WINDOWS_2019 };
  cluster(stack, windowsReady(stack)).addWindowsPool("old", { ...options, version: KubernetesVersion.of("1.32") });
  const found = AksCluster.fromClusterName(stack, "Found", { name: "prod", resourceGroupName: "rg" });
  new WindowsNodePool(stack, "older", { ...options, cluster: found, name: "older" });
  expect(Object.values(all(synth(stack), POOL)).map((pool) => pool.os_sku)).toEqual(["Windows2019", "Windows2019"]);
});

test("a Linux pool on an image that is no longer patched is a warning", () => {
  const stack = stackFixture();
  cluster(stack).addLinuxPool("old", { vmSize: D4, scaling: one, osSku: LinuxOsSku.AZURE_LINUX });
  expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Cluster\/old: AKS-W0501: osSku must /)]);
});

test("an image that is no longer patched is told by its name, however it was made", () => {
  const stack = stackFixture();
  cluster(stack).addLinuxPool("old", { vmSize: D4, scaling: one, osSku: LinuxOsSku.of("AzureLinux") });
  expect(warnings(stack)).toEqual([expect.stringMatching(/AKS-W0501/)]);
});

test("Windows Server 2019 is a warning where it is still possible", () => {
  const stack = stackFixture();
  const options = { vmSize: D4, scaling: one, osSku: WindowsOsSku.WINDOWS_2019, version: KubernetesVersion.of("1.32") };
  cluster(stack, windowsReady(stack)).addWindowsPool("old", options);
  expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Cluster\/old: AKS-W0502: osSku must /)]);
});

test("adding a pool leaves every other resource as it was", () => {
  const program = (more: boolean) => {
    const stack = stackFixture();
    const aks = cluster(stack);
    if (more) aks.addLinuxPool("first", { vmSize: VmSize.of("Standard_E8ds_v5"), scaling: one });
    aks.addLinuxPool("apps", { vmSize: D4, scaling: one });
    if (more) aks.addLinuxPool("last", { vmSize: VmSize.of("Standard_E8ds_v5"), scaling: one });
    return synth(stack).resource;
  };
  const [before, after] = [program(false), program(true)];
  expect(Object.keys(after[POOL])).toHaveLength(3);
  expect(after).toMatchObject(before);
  expect(after.azurerm_kubernetes_cluster).toEqual(before.azurerm_kubernetes_cluster);
});

describe("taints", () => {
  const UNKNOWN = Token.asString({ ref: "taint" });
  const mistakes = (...taints: NodeTaint[]) => {
    const stack = stackFixture();
    cluster(stack).addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1), taints });
    return AksProblems.of(stack).map(({ code, message }) => `${code}: ${message}`);
  };

  test.each([
    [NodeTaint.noSchedule("a", "b"), NodeTaint.noSchedule("a", "b")],
    [NodeTaint.noSchedule("a", "b"), NodeTaint.of("a=c:NoSchedule")],
    [NodeTaint.noExecute("a"), NodeTaint.noExecute("a", "b")],
  ])("%j and %j are two of one key and effect, which a node cannot have", (first, second) => {
    expect(mistakes(first, NodeTaint.noSchedule("x"), second)).toEqual([
      expect.stringMatching(
        /^AKS-E0596: taints\[2\] must have a key and an effect that no other taint of the pool has, got "a.*; leave one of the two out, or choose another key$/,
      ),
    ]);
  });

  test.each([
    [NodeTaint.noSchedule("a", "b"), NodeTaint.noExecute("a", "b")],
    [NodeTaint.noSchedule("a", "b"), NodeTaint.noSchedule("b", "b")],
    [NodeTaint.noSchedule(UNKNOWN), NodeTaint.noSchedule(UNKNOWN)],
    [NodeTaint.of(UNKNOWN), NodeTaint.of(UNKNOWN)],
  ])("%j and %j pass", (first, second) => {
    expect(mistakes(first, second)).toEqual([]);
  });
});

test("Windows Server 2019 goes by the version of the nodes, not of the control plane", () => {
  const refused = (nodeVersion?: string) => {
    const stack = stackFixture();
    const aks = cluster(stack, {
      ...windowsReady(stack),
      version: KubernetesVersion.of("1.33"),
      nodeVersion: nodeVersion === undefined ? undefined : KubernetesVersion.of(nodeVersion),
    });
    aks.addWindowsPool("win", { vmSize: D4, scaling: NodeScaling.fixed(1), osSku: WindowsOsSku.WINDOWS_2019 });
    return AksProblems.of(stack).map(({ code }) => code);
  };
  expect(refused()).toHaveLength(1);
  expect(refused("1.33")).toEqual(refused());
  expect(refused("1.32")).toEqual([]);
});
