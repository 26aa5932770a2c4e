import { TerraformStack, TerraformVariable } from "cdktf";
import {
  AksCluster,
  AksWarnings,
  ClusterTier,
  KubernetesVersion,
  NetworkProfile,
  NodePoolMode,
  NodeScaling,
  NodeSurge,
  OsDisk,
  ReservationRule,
  VmSize,
} from "../../../constructs";
import { CapacityPlan } from "../../../constructs/capacity/capacity-plan";
import { cluster, ClusterOverrides, D4, windowsReady } from "../../support/clusters";
import { refusal, stackFixture, synth, warnings } from "../../support/synth";
import { cpuMs } from "../../support/cpu-time";

const ZONES = ["1", "2", "3"];
/** A /24 for every node that a cluster can have. */
const ROOM_FOR_ALL = NetworkProfile.azureCniOverlay({ podCidr: "10.0.0.0/11" });

/** The pools of main.ts. */
function reference(stack: TerraformStack): AksCluster {
  const aks = cluster(stack, {
    ...windowsReady(stack),
    tier: ClusterTier.STANDARD,
    systemPool: { vmSize: D4, scaling: NodeScaling.autoscale(3, 5), zones: ZONES, osDisk: OsDisk.ephemeral() },
  });
  aks.addLinuxPool("apps", {
    vmSize: VmSize.of("Standard_D8ds_v5"),
    scaling: NodeScaling.autoscale(3, 20),
    zones: ZONES,
    osDisk: OsDisk.ephemeral(),
    surge: NodeSurge.percent(33),
  });
  aks.addWindowsPool("win", { vmSize: D4, scaling: NodeScaling.fixed(3), zones: ZONES });
  return aks;
}

const number = (stack: TerraformStack, name: string) =>
  new TerraformVariable(stack, name, { type: "number" }).numberValue;
const text = (stack: TerraformStack, name: string) =>
  new TerraformVariable(stack, name, { type: "string" }).stringValue;

test("one pool, in full", () => {
  const { pools } = cluster(stackFixture(), {
    systemPool: { vmSize: D4, scaling: NodeScaling.autoscale(3, 5), zones: ZONES },
  }).capacityPlan;
  const three = { nodes: 3, cpuMillis: 11580, memoryMib: 42102, pods: 330, dataDisks: 24, partial: [] };
  const two = { nodes: 2, cpuMillis: 7720, memoryMib: 28068, pods: 220, dataDisks: 16, partial: [] };
  const five = { nodes: 5, cpuMillis: 19300, memoryMib: 70170, pods: 550, dataDisks: 40, partial: [] };
  expect(pools).toEqual([
    {
      poolName: "system",
      path: "test/Cluster",
      os: "Linux",
      mode: "System",
      spot: false,
      zones: ZONES,
      node: {
        vmSize: "Standard_D4ds_v5",
        containerRuntime: "containerd",
        reservationRule: ReservationRule.MAX_PODS,
        ruleIsCertain: true,
        vCpus: 4,
        memoryGib: 16,
        gpus: 0,
        tempDiskGib: 150,
        keptCpuMillis: 140,
        keptMemoryMib: 2250,
        evictionMemoryMib: 100,
        cpuMillis: 3860,
        memoryMib: 14034,
        pods: 110,
        dataDisks: 8,
      },
      atMinimum: { all: three, zoneLost: two, upgrading: three, upgradePeakNodes: 4 },
      atMaximum: { all: five, zoneLost: three, upgrading: five, upgradePeakNodes: 6 },
    },
  ]);
});

test("the reference architecture, to the letter", () => {
  expect(reference(stackFixture()).capacityPlan.toMarkdown()).toBe(
    `
| Node of | VM size | vCPU | Memory | Kept by the system | CPU for pods | Memory for pods | Pods | Data disks |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| system (Linux) | Standard_D4ds_v5 | 4 | 16Gi | CPU 140m, memory 2250Mi, eviction below 100Mi | 3860m | 14034Mi | 110 | 8 |
| apps (Linux) | Standard_D8ds_v5 | 8 | 32Gi | CPU 180m, memory 2250Mi, eviction below 100Mi | 7820m | 30418Mi | 110 | 16 |
| win (Windows) | Standard_D4ds_v5 | 4 | 16Gi | CPU 140m, memory 4298Mi, eviction below 100Mi | 3860m | 11986Mi | 110 | 8 |

- Nodes run containerd. What is for pods is shared by yours, those of the system and DaemonSets.
- Memory is kept by the rule since Kubernetes 1.29: system, apps, win.

With the fewest nodes:

| Pool | Situation | Nodes | CPU | Memory | Pods | Data disks |
| --- | --- | --- | --- | --- | --- | --- |
| system | all nodes | 3 | 11580m | 42102Mi | 330 | 24 |
| system | a zone lost | 2 | 7720m | 28068Mi | 220 | 16 |
| system | in an upgrade | 3, up to 4 paid for | 11580m | 42102Mi | 330 | 24 |
| apps | all nodes | 3 | 23460m | 91254Mi | 330 | 48 |
| apps | a zone lost | 2 | 15640m | 60836Mi | 220 | 32 |
| apps | in an upgrade | 3, up to 4 paid for | 23460m | 91254Mi | 330 | 48 |
| win | all nodes | 3 | 11580m | 35958Mi | 330 | 24 |
| win | a zone lost | 2 | 7720m | 23972Mi | 220 | 16 |
| win | in an upgrade | 3, up to 4 paid for | 11580m | 35958Mi | 330 | 24 |
| **cluster** | all nodes | 9 | 46620m | 169314Mi | 990 | 96 |
| **cluster** | a zone lost | 6 | 31080m | 112876Mi | 660 | 64 |
| **cluster** | in an upgrade | 9, up to 12 paid for | 46620m | 169314Mi | 990 | 96 |

With the most nodes:

| Pool | Situation | Nodes | CPU | Memory | Pods | Data disks |
| --- | --- | --- | --- | --- | --- | --- |
| system | all nodes | 5 | 19300m | 70170Mi | 550 | 40 |
| system | a zone lost | 3 | 11580m | 42102Mi | 330 | 24 |
| system | in an upgrade | 5, up to 6 paid for | 19300m | 70170Mi | 550 | 40 |
| apps | all nodes | 20 | 156400m | 608360Mi | 2200 | 320 |
| apps | a zone lost | 13 | 101660m | 395434Mi | 1430 | 208 |
| apps | in an upgrade | 20, up to 27 paid for | 156400m | 608360Mi | 2200 | 320 |
| win | all nodes | 3 | 11580m | 35958Mi | 330 | 24 |
| win | a zone lost | 2 | 7720m | 23972Mi | 220 | 16 |
| win | in an upgrade | 3, up to 4 paid for | 11580m | 35958Mi | 330 | 24 |
| **cluster** | all nodes | 28 | 187280m | 714488Mi | 3080 | 384 |
| **cluster** | a zone lost | 18 | 120960m | 461508Mi | 1980 | 248 |
| **cluster** | in an upgrade | 28, up to 37 paid for | 187280m | 714488Mi | 3080 | 384 |
`.trimStart(),
  );
});

test("it has the pools of the moment, and hands out copies", () => {
  const aks = cluster(stackFixture());
  const before = aks.capacityPlan;
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1) });
  before.pools.pop();
  expect([before.pools.length, aks.capacityPlan.pools.length]).toEqual([1, 2]);
});

test("the version of the pool decides the rule, else that of all nodes, else that of the cluster, else the newer rule is taken and said", () => {
  const rules = (overrides: ClusterOverrides, version?: KubernetesVersion) => {
    const aks = cluster(stackFixture(), overrides);
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1), version });
    const { node } = aks.capacityPlan.pools[1];
    return [node.reservationRule, node.ruleIsCertain, node.memoryMib];
  };
  const [older, newer] = ["1.28", "1.34"].map((version) => KubernetesVersion.of(version));
  expect(rules({ version: newer })).toEqual([ReservationRule.MAX_PODS, true, 14034]);
  expect(rules({ version: newer }, older)).toEqual([ReservationRule.PROGRESSIVE, true, 12972]);
  expect(rules({ version: newer, nodeVersion: older })).toEqual([ReservationRule.PROGRESSIVE, true, 12972]);
  expect(rules({ version: newer, nodeVersion: older }, newer)).toEqual([ReservationRule.MAX_PODS, true, 14034]);
  expect(rules({ version: older })).toEqual([ReservationRule.PROGRESSIVE, true, 12972]);
  expect(rules({ version: undefined })).toEqual([ReservationRule.MAX_PODS, false, 14034]);
});

test.each([
  ["1.34", ["- Memory is kept by the rule since Kubernetes 1.29: system."]],
  ["1.28", ["- Memory is kept by the rule before Kubernetes 1.29: system."]],
  [undefined, ["- The version of Kubernetes is not known, and the rule since 1.29 is taken: system."]],
])("the page of a cluster of version %s says which rule is taken, and no other", (version, notes) => {
  const plan = cluster(stackFixture(), {
    version: version === undefined ? undefined : KubernetesVersion.of(version),
  }).capacityPlan;
  const lines = plan.toMarkdown().split("\n");
  expect(lines.filter((line) => /^- .* rule (since|before) /.test(line))).toEqual(notes);
});

test("what only Terraform knows, and what the library does not know of a size, is said not to be known", () => {
  const stack = stackFixture();
  const aks = cluster(stack);
  aks.addLinuxPool("own", {
    vmSize: VmSize.custom({ name: "Standard_D9_v9", vCpus: 9, memoryGib: 30 }),
    scaling: NodeScaling.fixed(number(stack, "nodes")),
    version: KubernetesVersion.of("1.32"),
  });
  aks.addLinuxPool("some", {
    vmSize: VmSize.of(text(stack, "size")),
    scaling: NodeScaling.autoscale(0, 4),
    maxPods: number(stack, "pods"),
    zones: new TerraformVariable(stack, "zones", { type: "list(string)" }).listValue,
    surge: NodeSurge.nodes(number(stack, "surge")),
    version: KubernetesVersion.of(text(stack, "version")),
  });
  const plan = aks.capacityPlan;
  const [, own, some] = plan.pools;
  expect(own.node).toMatchObject({ cpuMillis: 8810, memoryMib: 28370, dataDisks: undefined });
  expect(own.atMinimum.all).toMatchObject({ nodes: undefined, cpuMillis: undefined, pods: undefined });
  expect(some.zones).toBeUndefined();
  expect(some.node).toMatchObject({
    cpuMillis: undefined,
    memoryMib: undefined,
    pods: undefined,
    ruleIsCertain: false,
  });
  expect(some.atMaximum.all).toMatchObject({ nodes: 4, cpuMillis: undefined, pods: undefined });
  expect(some.atMaximum.zoneLost.nodes).toBeUndefined();
  expect(some.atMaximum.upgradePeakNodes).toBeUndefined();
  expect(plan.atMaximum.all).toMatchObject({
    nodes: 7,
    cpuMillis: 11580,
    partial: ["nodes", "cpuMillis", "memoryMib", "pods", "dataDisks"],
  });

  const page = plan.toMarkdown();
  expect(page).not.toMatch(/TfToken|NaN|undefined|e\+/);
  for (const line of [
    "| own (Linux) | Standard_D9_v9 | 9 | 30Gi | CPU 190m, memory 2250Mi, eviction below 100Mi | 8810m | 28370Mi | 110 | not known |",
    "| some (Linux) | not known | not known | not known | CPU not known, memory not known, eviction below 100Mi | not known | not known | not known | not known |",
    "- The version of Kubernetes is not known, and the rule since 1.29 is taken: some.",
    "- Not everything is known of these, and sums leave it out: own, some.",
    "| own | all nodes | not known | not known | not known | not known | not known |",
    "| **cluster** | all nodes | 7 (partial) | 11580m (partial) | 42102Mi (partial) | 330 (partial) | 24 (partial) |",
  ]) {
    expect(page.split("\n")).toContain(line);
  }
  synth(stack);
});

test("what is wrong is reported, and counts as not known", () => {
  const aks = cluster(stackFixture());
  const wrong = { scaling: NodeScaling.fixed(NaN), maxPods: -5, surge: NodeSurge.percent(-3) };
  aks.addLinuxPool("a|b", { ...wrong, vmSize: VmSize.custom({ name: "?", vCpus: -1, memoryGib: NaN }) });
  aks.addLinuxPool("text", { ...wrong, vmSize: D4, scaling: NodeScaling.fixed(-3) });
  aks.addLinuxPool("surge", { ...wrong, vmSize: D4, scaling: NodeScaling.fixed(3) });
  const { pools } = aks.capacityPlan;
  expect(pools.map(({ node }) => [node.cpuMillis, node.memoryMib, node.pods])).toEqual([
    [3860, 14034, 110],
    [undefined, undefined, undefined],
    [3860, undefined, undefined],
    [3860, undefined, undefined],
  ]);
  expect(pools.map(({ atMinimum }) => [atMinimum.all.nodes, atMinimum.upgradePeakNodes])).toEqual([
    [3, 4],
    [undefined, undefined],
    [undefined, undefined],
    [3, undefined],
  ]);
  const page = aks.capacityPlan.toMarkdown() + aks.billing.toMarkdown();
  expect(page).not.toMatch(/NaN|undefined|\| -\d/);
  expect(page).toContain("a\\|b (Linux)");
});

test("a page says what pools without zones mean", () => {
  const aks = cluster(stackFixture());
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(3), zones: ZONES });
  const note = "- Without zones, all nodes of a pool can be in the one that is lost: system.";
  expect(aks.capacityPlan.toMarkdown().split("\n")).toContain(note);
});

test("a spot pool gets no node for an upgrade, and may lose all of them", () => {
  const aks = cluster(stackFixture());
  aks.addLinuxPool("spare", { vmSize: D4, scaling: NodeScaling.autoscale(0, 4), spot: {}, zones: ZONES });
  const { spot, atMaximum } = aks.capacityPlan.pools[1];
  expect([spot, atMaximum.upgrading.nodes, atMaximum.upgradePeakNodes]).toEqual([true, 3, 4]);
  const page = aks.capacityPlan.toMarkdown();
  expect(page).toContain("| spare (Linux, spot) |");
  expect(page).toContain("- Azure may take every node of these back at any time: spare.");
});

test("the plan of a thousand pools takes less than a second", () => {
  const pools = Array.from({ length: 1000 }, (_, i) => ({
    poolName: `pool${i}`,
    path: "",
    os: "Linux" as const,
    mode: "User" as const,
    spot: false,
    vmSize: D4._facts,
    maxPods: 110,
    minNodes: 1,
    maxNodes: 5,
    zones: ZONES,
    minor: 34,
    upgrade: () => ({ surge: 1, unavailable: 0 }),
  }));
  const took = cpuMs(() => {
    const plan = CapacityPlan._of(pools);
    expect(plan.atMaximum.all.nodes).toBe(5000);
    expect(plan.toMarkdown().split("\n").length).toBeGreaterThan(7000);
  });
  expect(took).toBeLessThan(1000);
});

describe("what cannot work is refused", () => {
  test("AKS-E0650: a node that has no memory left for pods", () => {
    const stack = stackFixture();
    const size = VmSize.custom({ name: "Standard_W2_v9", vCpus: 2, memoryGib: 2.5 });
    cluster(stack, windowsReady(stack)).addWindowsPool("win", { vmSize: size, scaling: NodeScaling.fixed(1) });
    expect(refusal(stack)).toMatch(
      /\[test\/Cluster\/win\] AKS-E0650: vmSize must leave memory for pods: a Windows node of 2\.5 GiB keeps 2688 MiB and evicts pods below 100 MiB, got "Standard_W2_v9"; choose a size with more memory/,
    );
  });

  test.each<[string, VmSize]>([
    ["just enough", VmSize.custom({ name: "Standard_W2_v9", vCpus: 2, memoryGib: 3 })],
    ["a size that is refused for its own sake", VmSize.custom({ name: "Standard_W2_v9", vCpus: 2, memoryGib: -1 })],
    ["a size too small for any pool", VmSize.custom({ name: "Standard_W2_v9", vCpus: 2, memoryGib: 1 })],
    ["a size that nobody knows", VmSize.of("Standard_Q1")],
  ])("AKS-E0650 is not said of %s", (_, vmSize) => {
    const stack = stackFixture();
    cluster(stack, windowsReady(stack)).addWindowsPool("win", { vmSize, scaling: NodeScaling.fixed(-1) });
    expect(refusal(stack)).not.toMatch(/AKS-E0650/);
  });

  test("AKS-E0651: more nodes than a cluster has", () => {
    const stack = stackFixture();
    const aks = cluster(stack, {
      systemPool: { vmSize: D4, scaling: NodeScaling.fixed(900) },
      network: ROOM_FOR_ALL,
    });
    for (let i = 0; i < 4; i++) aks.addLinuxPool(`p${i}`, { vmSize: D4, scaling: NodeScaling.autoscale(900, 1000) });
    aks.addLinuxPool("rest", { vmSize: D4, scaling: NodeScaling.fixed(500) });
    expect(() => synth(stack)).not.toThrow();
    aks.addLinuxPool("last", { vmSize: D4, scaling: NodeScaling.fixed(1) });
    expect(refusal(stack)).toMatch(
      /AKS-E0651: the cluster must have at most 5000 nodes in all pools together, got 5001 with the fewest that each can have; ask for fewer, or use a second cluster/,
    );
  });
});

describe("what is risky is a warning", () => {
  const coded = (stack: TerraformStack) =>
    warnings(stack)
      .filter((warning) => /AKS-W065/.test(warning))
      .map((warning) => warning.replace(/, or accept it with .*/, ""));

  test("nothing is said of the reference, of the least cluster, and of one zone or none", () => {
    for (const program of [
      (stack: TerraformStack) => reference(stack),
      (stack: TerraformStack) => cluster(stack),
      (stack: TerraformStack) => cluster(stack, { systemPool: { vmSize: D4, scaling: NodeScaling.fixed(1) } }),
      (stack: TerraformStack) => cluster(stack, { tier: ClusterTier.STANDARD }),
      (stack: TerraformStack) =>
        cluster(stack).addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(3), zones: ["1"] }),
    ]) {
      const stack = stackFixture();
      program(stack);
      expect(coded(stack)).toEqual([]);
    }
  });

  test("AKS-W0650: more pods than the system of the node has memory for", () => {
    const stack = stackFixture();
    const pool = { vmSize: VmSize.of("Standard_F2s_v2"), scaling: NodeScaling.fixed(3) };
    const aks = cluster(stack, { ...windowsReady(stack), systemPool: { ...pool, maxPods: 198 } });
    aks.addLinuxPool("fits", { ...pool, maxPods: 197 });
    aks.addLinuxPool("later", { ...pool, maxPods: number(stack, "pods") });
    aks.addWindowsPool("win", pool);
    const told = aks.addLinuxPool("told", { ...pool, maxPods: 250 });
    AksWarnings.acknowledge(told, "AKS-W0650", "few pods ever run");
    expect(coded(stack)).toEqual([
      "test/Cluster: AKS-W0650: systemPool.maxPods must be at most 197 for the 4 GiB of Standard_F2s_v2 with Linux, as AKS reckons 20 MiB of system memory for each pod, got 198; set it to 197 or less, choose a size with more memory",
      "test/Cluster/win: AKS-W0650: maxPods must be at most 94 for the 4 GiB of Standard_F2s_v2 with Windows, as AKS reckons 20 MiB of system memory for each pod, got 110; set it to 94 or less, choose a size with more memory",
    ]);

    // The rule before 1.29 reckons nothing for a pod.
    const older = stackFixture();
    cluster(older, { version: KubernetesVersion.of("1.28"), systemPool: { ...pool, maxPods: 250 } });
    expect(coded(older)).toEqual([]);
  });

  test("AKS-W0651: one system node, where uptime is paid for", () => {
    const one = { vmSize: D4, scaling: NodeScaling.autoscale(1, 5) };
    const said = (tier: ClusterTier, more: (aks: AksCluster) => void = () => undefined) => {
      const stack = stackFixture();
      more(cluster(stack, { tier, systemPool: one }));
      return coded(stack);
    };
    expect(said(ClusterTier.FREE)).toEqual([]);
    expect(said(ClusterTier.STANDARD)).toEqual([
      "test/Cluster: AKS-W0651: systemPool.scaling must keep at least 2 nodes for the pods of the system, which the loss of one otherwise stops, whatever uptime the Standard tier promises, got 1 in all system pools together at the fewest; begin with NodeScaling.fixed(3) or NodeScaling.autoscale(3, 5)",
    ]);
    expect(said(ClusterTier.PREMIUM)).toHaveLength(1);
    expect(said(ClusterTier.PREMIUM, (aks) => AksWarnings.acknowledge(aks, "AKS-W0651", "a test cluster"))).toEqual([]);
    // A second system pool, found at synth, is a second node.
    const second = { ...one, mode: NodePoolMode.SYSTEM };
    expect(said(ClusterTier.STANDARD, (aks) => aks.addLinuxPool("sys2", second))).toEqual([]);
    expect(said(ClusterTier.STANDARD, (aks) => aks.addLinuxPool("apps", one))).toHaveLength(1);

    const stack = stackFixture();
    const later = NodeScaling.fixed(number(stack, "nodes"));
    cluster(stack, { tier: ClusterTier.STANDARD, systemPool: { vmSize: D4, scaling: later } });
    expect(coded(stack)).toEqual([]);
  });

  test("AKS-W0652: system nodes that all go with a zone, while other pools would stay", () => {
    const three = NodeScaling.fixed(3);
    const said = (system: object, apps: object) => {
      const stack = stackFixture();
      const aks = cluster(stack, { systemPool: { vmSize: D4, scaling: three, ...system } });
      aks.addLinuxPool("apps", { vmSize: D4, scaling: three, ...apps });
      return coded(stack);
    };
    expect(said({}, { zones: ZONES })).toEqual([
      'test/Cluster: AKS-W0652: systemPool.zones must leave a system node when a zone is lost, as other pools keep some of theirs (apps), got none; give a system pool zones: ["1", "2", "3"] and at least 2 nodes',
    ]);
    expect(said({ zones: ["2"] }, { zones: ["1", "2"] })).toHaveLength(1);
    expect(said({ zones: ZONES, scaling: NodeScaling.fixed(1) }, { zones: ZONES })).toHaveLength(1);
    // Two nodes in three zones: one is left.
    expect(said({ zones: ZONES, scaling: NodeScaling.fixed(2) }, { zones: ZONES })).toEqual([]);
    expect(said({}, {})).toEqual([]);
    expect(said({}, { zones: ["1"] })).toEqual([]);
    expect(said({}, { zones: ZONES, scaling: NodeScaling.autoscale(0, 9) })).toEqual([]);
    expect(said({}, { zones: ZONES, spot: {} })).toEqual([]);

    // Pools of one zone each, as zonal volumes want them: the other pool of the system stays.
    const stack = stackFixture();
    const aks = cluster(stack, { systemPool: { vmSize: D4, scaling: three, zones: ["1"] } });
    aks.addLinuxPool("sys2", { vmSize: D4, scaling: three, zones: ["2"], mode: NodePoolMode.SYSTEM });
    aks.addLinuxPool("apps", { vmSize: D4, scaling: three, zones: ZONES });
    expect(coded(stack)).toEqual([]);

    const unknown = stackFixture();
    const zones = new TerraformVariable(unknown, "zones", { type: "list(string)" }).listValue;
    cluster(unknown, { systemPool: { vmSize: D4, scaling: three, zones } }).addLinuxPool("apps", {
      vmSize: D4,
      scaling: three,
      zones: ZONES,
    });
    expect(coded(unknown)).toEqual([]);
  });

  test("AKS-W0653: a pool that cannot be upgraded at its largest", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { network: ROOM_FOR_ALL });
    const pool = (maxNodes: number) => ({ vmSize: D4, scaling: NodeScaling.autoscale(1, maxNodes) });
    aks.addLinuxPool("fits", pool(909));
    aks.addLinuxPool("large", pool(910));
    aks.addLinuxPool("few", { ...pool(1000), surge: NodeSurge.nodes(1) });
    aks.addLinuxPool("spare", { ...pool(1000), spot: {} });
    aks.addLinuxPool("later", { ...pool(1000), surge: NodeSurge.nodes(number(stack, "surge")) });
    expect(coded(stack)).toEqual([
      "test/Cluster/large: AKS-W0653: surge must keep the pool and its surge within 1000 nodes, or an upgrade is refused, got 910 nodes at the most and 91 more; allow fewer nodes, or a smaller surge",
      "test/Cluster/few: AKS-W0653: surge must keep the pool and its surge within 1000 nodes, or an upgrade is refused, got 1000 nodes at the most and 1 more; allow fewer nodes, or a smaller surge",
    ]);
  });
});
