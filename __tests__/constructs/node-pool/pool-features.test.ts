import { TerraformVariable, Token } from "cdktf";
import {
  AksCluster,
  GpuDriver,
  GpuInstance,
  HostPorts,
  KubeletDisk,
  LinuxNodePoolOptions,
  LinuxPoolPreset,
  NodeFeature,
  NodePoolMode,
  NodeScaling,
  NodeSurge,
  NodeTaint,
  OsDisk,
  PublicIpPrefix,
  PublicNodeIps,
  ScaleDownMode,
  SpotEvictionPolicy,
  UndrainableNodes,
  VmSize,
  WindowsNodePool,
  WindowsNodePoolOptions,
  WorkloadRuntime,
} from "../../../constructs";
import { NODE_FEATURES } from "../../../lib/facts/vm-size-checks";
import { cluster, ClusterOverrides, D4, SUBSCRIPTION, windowsReady } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const POOL = "azurerm_kubernetes_cluster_node_pool";
const one = NodeScaling.fixed(1);
const SNAPSHOT = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ContainerService/snapshots/golden`;
const PREFIX = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/publicIPPrefixes/nodes`;
const RANGE = PublicIpPrefix.fromPublicIpPrefixId(stackFixture("network"), "Range", PREFIX);
const ASG = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/applicationSecurityGroups/games`;
const A100 = VmSize.of("Standard_NC24ads_A100_v4");
const OLD = VmSize.of("Standard_A4_v2");

type Shared = Pick<
  LinuxNodePoolOptions,
  | "encryptAtHost"
  | "fips"
  | "ultraDisks"
  | "publicNodeIps"
  | "allowedHostPorts"
  | "applicationSecurityGroupIds"
  | "snapshotId"
  | "scaleDownMode"
  | "undrainableNodes"
>;

/** What all three kinds of pools have, and how it reads. */
const SHARED: [string, Shared, Json][] = [
  ["encryptAtHost", { encryptAtHost: true }, { host_encryption_enabled: true }],
  ["fips", { fips: true }, { fips_enabled: true }],
  ["ultraDisks", { ultraDisks: true }, { ultra_ssd_enabled: true }],
  ["public addresses", { publicNodeIps: PublicNodeIps.anyAddresses() }, { node_public_ip_enabled: true }],
  [
    "public addresses of a range, with tags",
    { publicNodeIps: PublicNodeIps.fromPrefix(RANGE, { ipTags: { RoutingPreference: "Internet" } }) },
    {
      node_public_ip_enabled: true,
      node_public_ip_prefix_id: PREFIX,
      node_network_profile: { node_public_ip_tags: { RoutingPreference: "Internet" } },
    },
  ],
  [
    "host ports and security groups",
    { allowedHostPorts: [HostPorts.tcp(8080), HostPorts.udp(7000, 7100)], applicationSecurityGroupIds: [ASG] },
    {
      node_network_profile: {
        allowed_host_ports: [
          { port_start: 8080, port_end: 8080, protocol: "TCP" },
          { port_start: 7000, port_end: 7100, protocol: "UDP" },
        ],
        application_security_group_ids: [ASG],
      },
    },
  ],
  ["snapshotId", { snapshotId: SNAPSHOT }, { snapshot_id: SNAPSHOT }],
  ["scaleDownMode", { scaleDownMode: ScaleDownMode.DEALLOCATE }, { scale_down_mode: "Deallocate" }],
  [
    "undrainableNodes",
    { undrainableNodes: UndrainableNodes.CORDON },
    { upgrade_settings: { undrainable_node_behavior: "Cordon", max_surge: "10%" } },
  ],
];

test.each(SHARED)("%s is what a Linux pool, a Windows pool and the system pool say", (_, options, expected) => {
  const stack = stackFixture();
  const aks = cluster(stack, {
    ...windowsReady(stack),
    systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), ...options },
  });
  aks.addLinuxPool("apps", { vmSize: D4, scaling: one, ...options });
  aks.addWindowsPool("win", { vmSize: D4, scaling: one, ...options });
  const json = synth(stack);
  const pools = Object.values(all(json, POOL));
  expect(pools.map((pool) => pool.os_type)).toEqual(["Linux", "Windows"]);
  for (const pool of [...pools, only(json, "azurerm_kubernetes_cluster").default_node_pool]) {
    expect(pool).toMatchObject(expected);
  }
});

function linux(options: Partial<LinuxNodePoolOptions>, overrides: ClusterOverrides = {}) {
  const stack = stackFixture();
  cluster(stack, overrides).addLinuxPool("apps", { vmSize: D4, scaling: one, ...options });
  return stack;
}

function windows(options: Partial<WindowsNodePoolOptions>) {
  const stack = stackFixture();
  cluster(stack, windowsReady(stack)).addWindowsPool("win", { vmSize: D4, scaling: one, ...options });
  return stack;
}

test.each<[string, Partial<LinuxNodePoolOptions>, Json]>([
  ["kubeletDisk", { kubeletDisk: KubeletDisk.TEMPORARY }, { kubelet_disk_type: "Temporary" }],
  ["gpuDriver", { vmSize: A100, gpuDriver: GpuDriver.NONE }, { gpu_driver: "None" }],
  ["gpuInstance", { vmSize: A100, gpuInstance: GpuInstance.MIG_3G }, { gpu_instance: "MIG3g" }],
  ["workloadRuntime", { workloadRuntime: WorkloadRuntime.OCI_CONTAINER }, { workload_runtime: "OCIContainer" }],
])("%s is what a Linux pool says", (_, options, expected) => {
  expect(only(synth(linux(options)), POOL)).toMatchObject(expected);
});

test("nodes that are taken away instead of added are the one setting of the two", () => {
  const settings = only(synth(linux({ surge: NodeSurge.unavailableNodes(2) })), POOL).upgrade_settings;
  expect(settings).toEqual({ max_unavailable: "2", drain_timeout_in_minutes: 0, node_soak_duration_in_minutes: 0 });
});

test("outboundNat is a block only where it is said, and turned off only where something else translates", () => {
  expect(only(synth(windows({})), POOL)).not.toHaveProperty("windows_profile");
  expect(only(synth(windows({ outboundNat: true })), POOL).windows_profile).toEqual({ outbound_nat_enabled: true });
  expect(refusal(windows({ outboundNat: false }))).toMatch(/AKS-E0536: outboundNat must stay on in a cluster whose/);
  // Of a cluster that is only imported the egress is not known.
  const stack = stackFixture();
  const found = AksCluster.fromClusterName(stack, "Found", { name: "prod", resourceGroupName: "rg" });
  new WindowsNodePool(stack, "win", { cluster: found, vmSize: D4, scaling: one, outboundNat: false });
  expect(only(synth(stack), POOL).windows_profile).toEqual({ outbound_nat_enabled: false });
});

test("encryptAtHost of the cluster holds for every pool that does not say otherwise", () => {
  const stack = stackFixture();
  const aks = cluster(stack, { encryptAtHost: true });
  aks.addLinuxPool("apps", { vmSize: D4, scaling: one });
  aks.addLinuxPool("plain", { vmSize: D4, scaling: one, encryptAtHost: false });
  const json = synth(stack);
  expect(only(json, "azurerm_kubernetes_cluster").default_node_pool.host_encryption_enabled).toBe(true);
  expect(Object.values(all(json, POOL)).map((pool) => pool.host_encryption_enabled)).toEqual([true, false]);
});

test.each<[string, RegExp, Partial<LinuxNodePoolOptions>, ClusterOverrides?]>([
  [
    "a port above the last",
    /AKS-E0530: allowedHostPorts\[0\] must be whole ports .*, got 70000; /,
    { allowedHostPorts: [HostPorts.tcp(70000)] },
  ],
  [
    "ports the wrong way round",
    /AKS-E0530: .* got 90 to 80; /,
    { allowedHostPorts: [HostPorts.tcp(80), HostPorts.udp(90, 80)] },
  ],
  [
    "security groups without ports",
    /AKS-E0531: applicationSecurityGroupIds must come with/,
    { applicationSecurityGroupIds: [ASG] },
  ],
  [
    "a security group that is none",
    /AKS-E0532: .*got "games"/,
    { applicationSecurityGroupIds: ["games"], allowedHostPorts: [HostPorts.tcp(80)] },
  ],
  [
    "a snapshot of a disk",
    /AKS-E0533: snapshotId must be the id of a snapshot of a node pool/,
    { snapshotId: SNAPSHOT.replace("ContainerService", "Compute") },
  ],
  [
    "stopping ephemeral nodes",
    /AKS-E0535: scaleDownMode must/,
    { osDisk: OsDisk.ephemeral(), scaleDownMode: ScaleDownMode.DEALLOCATE },
  ],
  [
    "stopping evicted ephemeral nodes",
    /AKS-E0535: spot\.evictionPolicy must/,
    { osDisk: OsDisk.ephemeral(), spot: { evictionPolicy: SpotEvictionPolicy.DEALLOCATE } },
  ],
  [
    "taking nodes of a system pool away",
    /AKS-E0537: surge must add nodes/,
    { surge: NodeSurge.unavailableNodes(1), mode: NodePoolMode.SYSTEM },
  ],
  [
    "undrainableNodes on spot",
    /AKS-E0509: undrainableNodes must/,
    { spot: {}, undrainableNodes: UndrainableNodes.CORDON },
  ],
  [
    "host encryption of an old size",
    /AKS-E0610: vmSize must .* because encryptAtHost is set, got "Standard_A4_v2"/,
    { vmSize: OLD, encryptAtHost: true },
  ],
  [
    "the cluster's host encryption with an old size",
    /AKS-E0610: vmSize must .* because the cluster sets encryptAtHost/,
    { vmSize: OLD },
    { encryptAtHost: true },
  ],
  ["Ultra disks on a size without Premium", /AKS-E0611: vmSize must/, { vmSize: OLD, ultraDisks: true }],
  [
    "a GPU driver without GPUs",
    /AKS-E0612: vmSize must be a size with GPUs, because gpuDriver is set/,
    { gpuDriver: GpuDriver.NONE },
  ],
  [
    "parts of a GPU that cannot be divided",
    /AKS-E0613: vmSize must/,
    { vmSize: VmSize.of("Standard_NC4as_T4_v3"), gpuInstance: GpuInstance.MIG_1G },
  ],
  [
    "a temporary disk that is not there",
    /AKS-E0614: vmSize must/,
    { vmSize: VmSize.of("Standard_D4s_v5"), kubeletDisk: KubeletDisk.TEMPORARY },
  ],
  [
    "a feature that the size does not have",
    /AKS-E0615: vmSize must have Arm64 processors, because the pool needs NodeFeature\.ARM64, got "Standard_D4ds_v5"/,
    { needs: [NodeFeature.AMD64, NodeFeature.ARM64] },
  ],
])("%s is refused", (...[, message, options, overrides]) => {
  expect(refusal(linux(options, overrides))).toMatch(message);
});

test("the system pool's mistakes are told under its own prop", () => {
  const stack = stackFixture();
  cluster(stack, {
    systemPool: {
      vmSize: VmSize.of("Standard_D4s_v5"),
      scaling: NodeScaling.fixed(3),
      kubeletDisk: KubeletDisk.TEMPORARY,
      snapshotId: "golden",
      surge: NodeSurge.unavailablePercent(10),
      needs: [NodeFeature.GPU],
    },
  });
  const text = refusal(stack);
  for (const message of [
    "AKS-E0614: systemPool.vmSize must",
    "AKS-E0533: systemPool.snapshotId must",
    "AKS-E0537: systemPool.surge must",
    "AKS-E0615: systemPool.vmSize must have a GPU",
  ]) {
    expect(text).toContain(message);
  }
});

/** For each feature a size that has it, and one that is known not to. */
test.each<[NodeFeature, string, string | undefined]>([
  [NodeFeature.ARM64, "Standard_D4ps_v5", "Standard_D4s_v5"],
  [NodeFeature.AMD64, "Standard_D4s_v5", "Standard_D4ps_v5"],
  [NodeFeature.GPU, "Standard_NV8as_v4", "Standard_D4s_v5"],
  [NodeFeature.ACCELERATED_NETWORKING, "Standard_D4s_v5", "Standard_A4_v2"],
  [NodeFeature.NESTED_VIRTUALIZATION, "Standard_D4s_v3", undefined],
  [NodeFeature.TEMPORARY_DISK, "Standard_D4ds_v5", "Standard_D4s_v5"],
  [NodeFeature.LOCAL_NVME, "Standard_L8s_v3", undefined],
  [NodeFeature.PREMIUM_DISKS, "Standard_D4s_v5", "Standard_A4_v2"],
  [NodeFeature.CONFIDENTIAL_COMPUTING, "Standard_DC4as_v5", "Standard_D4s_v5"],
])("%s is known of sizes", (feature, has, lacks) => {
  expect(only(synth(linux({ vmSize: VmSize.of(has), needs: [feature] })), POOL).vm_size).toBe(has);
  if (lacks) expect(refusal(linux({ vmSize: VmSize.of(lacks), needs: [feature] }))).toMatch(/AKS-E0615/);
});

test("of a size that the program describes only what it states is judged", () => {
  const size = { name: "Standard_D4ds_v9", vCpus: 4, memoryGib: 16 };
  const judged = (more: object, options: Partial<LinuxNodePoolOptions>) =>
    linux({ vmSize: VmSize.custom({ ...size, ...more }), ...options });
  const wanted = { needs: [NodeFeature.NESTED_VIRTUALIZATION, NodeFeature.LOCAL_NVME], encryptAtHost: true };
  expect(only(synth(judged({}, wanted)), POOL).host_encryption_enabled).toBe(true);
  expect(refusal(judged({ nestedVirtualization: false }, wanted))).toMatch(/AKS-E0615: .*nested virtualization/);
  expect(refusal(judged({ localNvmeDisks: 0 }, wanted))).toMatch(/AKS-E0615: .*local NVMe disks/);
  expect(refusal(judged({ encryptionAtHost: false }, wanted))).toMatch(/AKS-E0610/);
  expect(refusal(judged({ gpus: 0 }, { gpuDriver: GpuDriver.INSTALL }))).toMatch(/AKS-E0612/);
  expect(only(synth(judged({ gpus: 1 }, { gpuInstance: GpuInstance.MIG_1G })), POOL).gpu_instance).toBe("MIG1g");
});

test("every feature has a name, and a fact behind it", () => {
  expect(Object.values(NodeFeature).sort()).toEqual([...NODE_FEATURES].sort());
});

test.each<[string, Partial<LinuxNodePoolOptions>, string[]]>([
  ["Ultra disks without zones", { ultraDisks: true }, ["AKS-W0503: ultraDisks must"]],
  ["Ultra disks in zones", { ultraDisks: true, zones: ["1"] }, []],
  ["public addresses", { publicNodeIps: PublicNodeIps.anyAddresses() }, ["AKS-W0504: publicNodeIps must be meant"]],
  ["WebAssembly", { workloadRuntime: WorkloadRuntime.WASM_WASI }, ["AKS-W0506: workloadRuntime must"]],
])("%s: what is warned of", (_, options, expected) => {
  expect(warnings(linux(options))).toEqual(expected.map((text) => expect.stringContaining(text)));
});

test("zones in a region that has none are a warning", () => {
  expect(warnings(linux({ zones: ["1"] }, { location: "westus" }))).toEqual([
    expect.stringContaining(
      "test/Cluster/apps: AKS-W0507: zones must be left out in a region that has no availability",
    ),
  ]);
  expect(warnings(linux({ zones: [] }, { location: "West US" }))).toEqual([]);
});

test("Ultra disks without zones in a region that has none are not", () => {
  expect(warnings(linux({ ultraDisks: true }, { location: "westus" }))).toEqual([]);
});

test("the system pool warns under its own prop", () => {
  const stack = stackFixture();
  const publicNodeIps = PublicNodeIps.anyAddresses();
  cluster(stack, { systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), ultraDisks: true, publicNodeIps } });
  expect(warnings(stack)).toEqual([
    expect.stringContaining("test/Cluster: AKS-W0503: systemPool.ultraDisks must"),
    expect.stringContaining("test/Cluster: AKS-W0504: systemPool.publicNodeIps must"),
  ]);
});

test("what only Terraform knows passes", () => {
  const stack = stackFixture();
  const text = (name: string) => new TerraformVariable(stack, name, { type: "string" }).stringValue;
  const number = (name: string) => new TerraformVariable(stack, name, { type: "number" }).numberValue;
  const texts = new TerraformVariable(stack, "groups", { type: "list(string)" }).listValue;
  const tags = Token.asStringMap(new TerraformVariable(stack, "ip_tags", { type: "map(string)" }).value);
  const options = {
    vmSize: VmSize.of(text("size")),
    scaling: NodeScaling.autoscale(number("min"), number("max")),
    snapshotId: text("snapshot"),
    publicNodeIps: PublicNodeIps.fromPrefix(PublicIpPrefix.fromPublicIpPrefixId(stack, "Prefix", text("prefix")), {
      ipTags: tags,
    }),
    allowedHostPorts: [HostPorts.tcp(number("first"), number("last"))],
    applicationSecurityGroupIds: texts,
    encryptAtHost: true,
    ultraDisks: true,
    zones: new TerraformVariable(stack, "zones", { type: "list(string)" }).listValue,
    needs: Object.values(NodeFeature),
  };
  const aks = cluster(stack, { systemPool: { ...options, kubeletDisk: KubeletDisk.TEMPORARY } });
  aks.addLinuxPool("apps", {
    ...options,
    gpuDriver: GpuDriver.NONE,
    gpuInstance: GpuInstance.MIG_1G,
    surge: NodeSurge.unavailableNodes(number("away")),
  });
  expect(only(synth(stack), POOL)).toMatchObject({
    vm_size: "${var.size}",
    snapshot_id: "${var.snapshot}",
    node_public_ip_prefix_id: "${var.prefix}",
    upgrade_settings: { max_unavailable: "${var.away}" },
    node_network_profile: {
      allowed_host_ports: [{ port_start: "${var.first}", port_end: "${var.last}", protocol: "TCP" }],
      application_security_group_ids: "${var.groups}",
      node_public_ip_tags: "${var.ip_tags}",
    },
  });
});

test("a pool says whether it takes Ultra disks", () => {
  const stack = stackFixture();
  const aks = cluster(stack);
  const pool = aks.addLinuxPool("apps", { vmSize: D4, scaling: one, ultraDisks: true, zones: ["1"] });
  expect([pool.ultraDisks, aks.systemPool.ultraDisks]).toEqual([true, undefined]);
});

test.each<[string, LinuxNodePoolOptions, Json]>([
  [
    "systemOnly",
    LinuxPoolPreset.systemOnly({ vmSize: D4, scaling: NodeScaling.fixed(3) }),
    { mode: "System", node_taints: ["CriticalAddonsOnly=true:NoSchedule"] },
  ],
  [
    "spot",
    LinuxPoolPreset.spot({ vmSize: D4, scaling: one }, { maxPriceUsdPerHour: 0.1 }),
    {
      priority: "Spot",
      spot_max_price: 0.1,
      eviction_policy: "Delete",
      node_labels: { "kubernetes.azure.com/scalesetpriority": "spot" },
      node_taints: ["kubernetes.azure.com/scalesetpriority=spot:NoSchedule"],
    },
  ],
  ["gpu", LinuxPoolPreset.gpu({ vmSize: A100, scaling: one }), { node_taints: ["sku=gpu:NoSchedule"] }],
  [
    "arm",
    LinuxPoolPreset.arm({ vmSize: VmSize.of("Standard_D4ps_v5"), scaling: one }),
    { node_taints: ["arch=arm64:NoSchedule"] },
  ],
  [
    "burst",
    LinuxPoolPreset.burst({ vmSize: D4, scaling: NodeScaling.autoscale(2, 40) }),
    { auto_scaling_enabled: true, min_count: 0, max_count: 40, node_taints: ["burst=true:PreferNoSchedule"] },
  ],
  [
    "one in another",
    LinuxPoolPreset.burst(
      LinuxPoolPreset.spot({ vmSize: D4, scaling: NodeScaling.fixed(9), taints: [NodeTaint.of("team=a:NoSchedule")] }),
    ),
    {
      priority: "Spot",
      max_count: 9,
      node_taints: [
        "team=a:NoSchedule",
        "burst=true:PreferNoSchedule",
        "kubernetes.azure.com/scalesetpriority=spot:NoSchedule",
      ],
    },
  ],
])("the preset %s adds what goes with its kind", (_, options, expected) => {
  expect(only(synth(linux(options)), POOL)).toMatchObject(expected);
});

test("a preset refuses sizes of another kind, and leaves a taint of the same key alone", () => {
  expect(refusal(linux(LinuxPoolPreset.gpu({ vmSize: D4, scaling: one })))).toMatch(
    /AKS-E0615: vmSize must have a GPU/,
  );
  expect(refusal(linux(LinuxPoolPreset.arm({ vmSize: D4, scaling: one })))).toMatch(
    /AKS-E0615: vmSize must have Arm64/,
  );
  const own = LinuxPoolPreset.gpu({ vmSize: A100, scaling: one, taints: [NodeTaint.noExecute("sku", "mine")] });
  expect(own.taints?.map((taint) => `${taint.key}=${taint.value}:${taint.effect}`)).toEqual(["sku=mine:NoExecute"]);
});
