import { TerraformVariable } from "cdktf";
import {
  AksProblems,
  ContainerOptions,
  DaemonSet,
  KubeletDisk,
  LinuxNodePool,
  NodeScaling,
  NodeTaint,
  OsDisk,
  PodOs,
  VmSize,
} from "../../../../constructs";
import { cluster, D4 } from "../../../support/clusters";
import { Json, only, refusal, synth } from "../../../support/synth";
import { container, deployment, DeploymentOverrides, Place, place } from "../../../support/workloads";

const zonal = (at: Place) =>
  at.aks.addZonalLinuxPools("data", {
    vmSize: D4,
    scaling: NodeScaling.fixed(1),
    taints: [NodeTaint.noSchedule("team", "data")],
  });

const refused = (overrides: (at: Place) => DeploymentOverrides): string => {
  const at = place();
  deployment(at, overrides(at));
  return refusal(at.inside);
};

const terms = ({ affinity }: Json) =>
  affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term;

test("pods run on any of the pools, whose taints are tolerated once", () => {
  const at = place();
  deployment(at, { pools: zonal(at).pools });
  const pod = only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec;
  expect(pod.affinity).toEqual({
    node_affinity: {
      required_during_scheduling_ignored_during_execution: {
        node_selector_term: [
          {
            match_expressions: [
              { key: "kubernetes.azure.com/agentpool", operator: "In", values: ["data1", "data2", "data3"] },
            ],
          },
        ],
      },
    },
  });
  expect(pod.node_selector).toEqual({ "kubernetes.io/os": "linux" });
  expect(pod.toleration).toEqual([{ key: "team", operator: "Equal", value: "data", effect: "NoSchedule" }]);
  const keys = pod.topology_spread_constraint.map((one: Json) => one.topology_key);
  expect(keys).toEqual(["topology.kubernetes.io/zone", "kubernetes.io/hostname"]);
});

test("pools of different kinds can be named together, each once", () => {
  const at = place();
  const { connection, namespace, linux, aks } = at;
  const pools = [linux, aks.systemPool, linux];
  new DaemonSet(at.inside, "Agent", { connection, namespace, containers: [container()], pools });
  const [{ match_expressions }] = terms(only(synth(at.inside), "kubernetes_daemon_set_v1").spec.template.spec);
  expect(match_expressions[0].values).toEqual(["apps", "system"]);
});

test("without pools there is no affinity", () => {
  const at = place();
  deployment(at, { pool: at.linux });
  expect(only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec.affinity).toBeUndefined();
});

test("pools beside a pool, and no pools at all, are refused", () => {
  expect(refused((at) => ({ pool: at.linux, pools: [at.linux] }))).toMatch(
    /AKS-E1283: pools must be left out beside pool, which is the only one then; move the pool into pools/,
  );
  expect(refused(() => ({ pools: [] }))).toMatch(
    /AKS-E1284: pools must have at least one pool, or the pods would run nowhere, got an empty list; name a pool/,
  );
  expect(() => refused(() => ({ pools: {} as never }))).toThrow(/AKS-E0809: pools must be a list of LinuxNodePool/);
});

test("each pool has to be of the operating system and of the cluster", () => {
  expect(refused((at) => ({ pools: [at.linux, at.windows] }))).toMatch(
    /AKS-E1246: pools\[1\] must have Linux nodes, .*, got "win", a Windows pool/,
  );
  const text = refused((at) => {
    const scaling = NodeScaling.fixed(1);
    const other = new LinuxNodePool(at.outside, "else", {
      cluster: cluster(at.outside, {}, "Other"),
      vmSize: D4,
      scaling,
    });
    return { os: PodOs.LINUX, pools: [other, at.linux] };
  });
  expect(text).toMatch(/AKS-E1247: pools\[0\] must be a pool of the cluster that connection leads to, got "else"/);
});

describe("the disk of a node", () => {
  const asking = (ephemeralStorage: string, more: ContainerOptions[] = []) => ({
    containers: [container({ resources: { cpu: "1", memory: "1Gi", ephemeralStorage } }), ...more],
  });
  const LOCAL = VmSize.of("Standard_D8ds_v5");
  type Pool = Parameters<Place["aks"]["addLinuxPool"]>[1];
  const on = (options: Partial<Pool>, ephemeralStorage: string, more: ContainerOptions[] = []) => {
    const at = place();
    const pool = at.aks.addLinuxPool("data", { vmSize: D4, scaling: NodeScaling.fixed(1), ...options });
    deployment(at, { pool, ...asking(ephemeralStorage, more) });
    return at;
  };

  // Nine tenths of 128 GiB are 117964 MiB, and so on.
  test.each<[string, Partial<Pool>, number]>([
    ["that AKS chooses for 4 processors", {}, 117964],
    ["that AKS chooses for 8", { vmSize: LOCAL }, 235929],
    ["of a size of its own", { osDisk: OsDisk.managed({ sizeGib: 64 }) }, 58982],
    ["on the local disks", { vmSize: LOCAL, osDisk: OsDisk.ephemeral({ sizeGib: 100 }) }, 92160],
    ["that is the temporary one", { vmSize: LOCAL, kubeletDisk: KubeletDisk.TEMPORARY }, 276480],
  ])("%s has to be large enough", (_, options, most) => {
    expect(() => synth(on(options, `${most}Mi`).inside)).not.toThrow();
    const size = options.vmSize?.name ?? D4.name;
    const text = refusal(on(options, `${most + 1}Mi`).inside);
    expect(text).toContain(`AKS-E1248: containers must fit on one node: data (${size}) leaves `);
    expect(text).toContain(
      `MiB of memory, and at most ${most} MiB of disk, to pods, got ${most + 1} MiB of disk (web ${most + 1} MiB); ` +
        "ask for less, or add a pool whose nodes have a larger disk",
    );
  });

  test("holds all containers together, and only those that ask", () => {
    const proxy = container({ name: "proxy", resources: { cpu: "1", memory: "1Gi" } });
    const cache = container({ name: "cache", resources: { cpu: "1", memory: "1Gi", ephemeralStorage: "60Gi" } });
    expect(refusal(on({}, "60Gi", [proxy, cache]).inside)).toContain(
      "got 122880 MiB of disk (web 61440 MiB + cache 61440 MiB); ask",
    );
    expect(() => synth(on({}, "60Gi", [proxy]).inside)).not.toThrow();
  });

  test("and what else is short are told together", () => {
    const big = container({ name: "big", resources: { cpu: "64", memory: "1Gi" } });
    expect(refusal(on({}, "1Ti", [big]).inside)).toMatch(
      /got 65000m of CPU \(.*\) and 1048576 MiB of disk \(web 1048576 MiB\); ask for less, or add a pool of a larger size/,
    );
  });

  test("is not judged for what only Terraform knows", () => {
    const at = on({}, "1Gi");
    const disk = new TerraformVariable(at.inside, "disk", { type: "string" }).stringValue;
    deployment(at, { pool: at.aks.node.findChild("data") as LinuxNodePool, ...asking(disk) }, "Other");
    expect(AksProblems.of(at.inside.node.root)).toEqual([]);
  });

  test.each<[string, Partial<Pool>]>([
    ["that AKS cuts from the local disks", { vmSize: LOCAL, osDisk: OsDisk.ephemeral() }],
    [
      "of a size that nobody knows",
      {
        vmSize: VmSize.custom({ name: "Standard_D4ds_v99", vCpus: 4, memoryGib: 16 }),
        kubeletDisk: KubeletDisk.TEMPORARY,
      },
    ],
  ])("%s is not judged", (_, options) => {
    const at = on(options, "4Ti");
    expect(AksProblems.of(at.inside.node.root).filter(({ code }) => code === "AKS-E1248")).toEqual([]);
  });
});

test("a node of one of the pools has to be large enough", () => {
  const sized = (cpu: string) => [container({ resources: { cpu, memory: "1Gi" } })];
  expect(refused((at) => ({ pools: zonal(at).pools, containers: sized("4") }))).toMatch(
    /AKS-E1248: containers must fit on one node: data1 \(Standard_D4ds_v5\) leaves .*, data3 .*, got 4000m of CPU/,
  );
  const at = place();
  const large = at.aks.addLinuxPool("large", { vmSize: VmSize.of("Standard_D8ds_v5"), scaling: NodeScaling.fixed(1) });
  deployment(at, { pools: [at.linux, large], containers: sized("4") });
  expect(terms(only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec)).toHaveLength(1);
});

test("of a pool that is only known by its name nothing is judged", () => {
  const at = place();
  const poolName = new TerraformVariable(at.inside, "pool", { type: "string" }).stringValue;
  const containers = [container({ resources: { cpu: "64", memory: "1Gi" } })];
  deployment(at, { pools: [at.linux, { poolName }], containers });
  const [{ match_expressions }] = terms(only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec);
  expect(match_expressions[0].values).toEqual(["apps", "${var.pool}"]);
});
