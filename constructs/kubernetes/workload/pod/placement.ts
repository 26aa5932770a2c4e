import { DeploymentV1SpecTemplateSpecAffinity } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { podFit, PodRequest } from "../../../../lib/capacity/pod-fit";
import { placementErrors } from "../../../../lib/errors/placement";
import { workloadErrors } from "../../../../lib/errors/workload";
import { Problem } from "../../../../lib/errors/problem";
import { DISK_KEPT_FREE } from "../../../../lib/facts/node-reservations";
import { mayHaveGpu } from "../../../../lib/facts/vm-size-checks";
import { isKnown, isUnknown } from "../../../../lib/tokens";
import { explainRequest, podRequest } from "../../../../lib/workload/pod-requests";
import { CapacityPlan } from "../../../capacity/capacity-plan";
import { plannedPool } from "../../../capacity/planned-pool";
import { ClusterModel } from "../../../cluster-ref/cluster-model";
import { PoolModel, poolModelOf } from "../../../cluster-ref/pool-model";
import { mergeMaps } from "../../../node-pool/merge-maps";
import { INodePool } from "../../../node-pool/node-pool-ref";
import { NodeTaint } from "../../../node-pool/node-taint";
import { Toleration, tolerationOf } from "../../kured/kured-tolerations";
import { ContainerOptions } from "./container-options";
import { PodOptions } from "./pod-options";
import { PodOs } from "./pod-os";

/** https://learn.microsoft.com/azure/aks/use-labels */
const POOL_LABEL = "kubernetes.azure.com/agentpool";

/** How many pools a message reckons out. */
const SHOWN_POOLS = 3;

type Found = Problem | undefined;

/** The pools that a pod names, with the prop of each */
function namedPools({ pool, pools }: PodOptions): { readonly prop: string; readonly pool: INodePool }[] {
  if (pools) return pools.map((one, index) => ({ prop: `pools[${index}]`, pool: one }));
  return pool ? [{ prop: "pool", pool }] : [];
}

/** @internal the nodes that a pod may run on, by their labels */
export function nodeSelectorOf({ pool, os = PodOs.LINUX, nodeLabels = {} }: PodOptions): { [key: string]: string } {
  return mergeMaps(nodeLabels, {
    "kubernetes.io/os": os === PodOs.WINDOWS ? "windows" : "linux",
    ...(pool ? { [POOL_LABEL]: pool.poolName } : {}),
  });
}

/** @internal the same for several pools, of which a selector cannot say that one is enough */
export function nodeAffinityOf({ pools = [] }: PodOptions): DeploymentV1SpecTemplateSpecAffinity | undefined {
  if (pools.length === 0) return undefined;
  const values = [...new Set(pools.map(({ poolName }) => poolName))];
  const nodeSelectorTerm = [{ matchExpressions: [{ key: POOL_LABEL, operator: "In", values }] }];
  return { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerm } } };
}

/** @internal the taints that do not keep a pod away: those of its pools, and those it says */
export function podTolerations(options: PodOptions): Toleration[] | undefined {
  const ofPools = namedPools(options).flatMap(({ pool }) => poolModelOf(pool)?.taints ?? []);
  const taints = [...ofPools, ...(options.tolerations ?? []).map((taint) => taint._render())];
  // A taint that only prefers keeps nobody away, and one that is not known is only for Terraform to name.
  const named = [...new Set(taints)].filter((taint) => !taint.endsWith(":PreferNoSchedule")).map(tolerationOf);
  return named.length > 0 ? named : undefined;
}

/** @internal what is wrong with where a pod shall run, asked for when every pool is there */
export function placementProblems(options: PodOptions, model: ClusterModel | undefined): Found[] {
  const named = namedPools(options);
  return named.length > 0 ? namedProblems(options, named, model) : anyProblems(options, model);
}

function namedProblems(options: PodOptions, named: ReturnType<typeof namedPools>, model?: ClusterModel): Found[] {
  const { os = PodOs.LINUX } = options;
  const own = named.flatMap(({ prop, pool }) => {
    const found = poolModelOf(pool);
    return found ? [{ prop, pool: found }] : [];
  });
  const wrong = own.flatMap(({ prop, pool }) => {
    const elsewhere = model?.maintenance !== undefined && !model.pools.includes(pool);
    return [
      ...(elsewhere ? [workloadErrors.otherCluster(prop, pool.name)] : []),
      ...(pool.os === os ? [] : [workloadErrors.wrongOs(prop, os, pool.name, pool.os)]),
    ];
  });
  if (wrong.length > 0) return wrong;
  // Of a pool that is not known it cannot be said that it is too small.
  return own.length < named.length ? [] : [roomProblem(options, [...new Set(own.map(({ pool }) => pool))])];
}

function anyProblems(options: PodOptions, model: ClusterModel | undefined): Found[] {
  const { os = PodOs.LINUX } = options;
  // Of an imported cluster there may be more pools than the program knows.
  if (!model?.maintenance || !Object.values(PodOs).includes(os)) return [];
  const fitting = model.pools.filter((one) => one.os === os);
  if (fitting.length === 0) return [workloadErrors.noSuchPool("os", os)];
  const open = fitting.filter((one) => one.taints.every((taint) => isTolerated(taint, options.tolerations ?? [])));
  if (open.length > 0) return [roomProblem(options, open)];
  return [
    workloadErrors.nowhere(
      "pool",
      os,
      fitting.map(({ name }) => name),
    ),
  ];
}

function isTolerated(taint: string, tolerations: NodeTaint[]): boolean {
  if (isUnknown(taint) || taint.endsWith(":PreferNoSchedule")) return true;
  return tolerations.some((one) => isUnknown(one._render()) || one._render() === taint);
}

/** GPUs, and slices of them. How many a node offers is for its plugin to say: it can divide and share them. */
const GPU = /^(nvidia\.com\/(gpu|mig-.+)|amd\.com\/gpu)$/;

function roomProblem(options: PodOptions, pools: PoolModel[]): Found {
  const { containers, initContainers = [] } = options;
  const asking = [...containers, ...initContainers].flatMap(({ name, resources }) =>
    Object.entries(resources.devices ?? {})
      .filter(([device, amount]) => GPU.test(device) && isKnown(amount) && amount !== "0")
      .map(([device]) => `${name}: ${device}`),
  );
  if (asking.length === 0) return sizeProblem(options, pools);
  const able = pools.filter(({ vmSize }) => isUnknown(vmSize.name) || mayHaveGpu(vmSize._facts));
  if (able.length > 0) return sizeProblem(options, able);
  const sizes = pools.map(({ name, vmSize }) => `${name}: ${vmSize.name}`);
  return placementErrors.noGpu("containers", asking, sizes);
}

function sizeProblem({ containers, initContainers = [] }: PodOptions, pools: PoolModel[]): Found {
  const [inPod, before] = [containers, initContainers].map((list) => list.map(requestOf));
  const request: PodRequest = podRequest(inPod, before);
  const { pools: planned } = CapacityPlan._of(pools.map(plannedPool));
  const disks = pools.map((pool) => podDiskMib(pool));
  const fits = planned.map(({ node }, index) => podFit(request, { ...node, diskMib: disks[index] }));
  if (fits.some(({ fits: answer }) => answer !== "no")) return undefined;
  const short = new Set(fits.flatMap((fit) => fit.short.map(({ resource }) => resource)));
  const where = planned.map(
    ({ poolName, node }, index) =>
      `${poolName} (${node.vmSize}) ${shown(node.cpuMillis, node.memoryMib, short.has("disk") ? disks[index] : undefined)}`,
  );
  const asked = [...short].map((resource) => explainRequest(inPod, before, resource));
  const more = where.length > SHOWN_POOLS ? ` and ${where.length - SHOWN_POOLS} more` : "";
  const shownPools = where.slice(0, SHOWN_POOLS).join(", ") + more;
  const ofDisk = short.size === 1 && short.has("disk");
  return workloadErrors.tooLarge("containers", shownPools, asked.join(" and "), ofDisk);
}

function requestOf({ name, resources }: ContainerOptions) {
  return { name, cpu: resources.cpu, memory: resources.memory, disk: resources.ephemeralStorage };
}

/** Never less than there is: of what is not known of the disk, such as its images, pods are taken to have it all. */
function podDiskMib({ os, podDiskGib }: PoolModel): number | undefined {
  if (podDiskGib === undefined) return undefined;
  const share = os === "Linux" ? 1 - DISK_KEPT_FREE : 1;
  return Math.floor(podDiskGib * 1024 * share);
}

function shown(cpu: number | undefined, memory: number | undefined, disk: number | undefined): string {
  const most = disk === undefined ? "" : `, and at most ${disk} MiB of disk,`;
  return `leaves ${cpu ?? "unknown"}m of CPU and ${memory ?? "unknown"} MiB of memory${most} to pods`;
}
