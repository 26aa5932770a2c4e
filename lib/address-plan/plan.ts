import { isUnknown } from "../tokens";
import { nodesInPodRange, podPrefixFor, subnetPrefixFor, usableAddresses } from "./count";
import { PlanInput, PoolInput, SubnetInput } from "./input";
import { findOverlaps, Misread, Overlap, PlannedRange, readRanges, strayRanges } from "./ranges";
import { readSpan, Span } from "./span";
import { inNodeSubnet, inPodSubnet, needOf, nodesAtMost, ONE, ONE_BATCH, Space, sum, Tenant } from "./space";
import { PoolAddressFacts, planPools } from "./pools";

/** @internal */
export interface Plan {
  readonly kubenet: boolean;
  readonly ranges: PlannedRange[];
  readonly misread: Misread[];
  readonly overlaps: Overlap[];
  readonly strays: [PlannedRange, string[]][];
  readonly spaces: Space[];
  readonly pools: PoolAddressFacts[];
  /** All pools of the cluster at their largest: nodes, what an upgrade adds, and pods. What is not known is left out. */
  readonly nodes: number;
  readonly surgeNodes: number;
  readonly pods: number;
  readonly notKnown: string[];
}

/** Who has which addresses, and whether they are enough. @internal */
export function planAddresses(input: PlanInput): Plan {
  const { ranges, misread, unknown } = readRanges(input);
  const tenants = tenantsOf(input.pools);
  const spaces = [
    ...input.subnets.map((subnet) => subnetSpace(subnet, tenants.get(subnet.key))),
    ...podRangeSpace(input),
  ];
  const own = input.pools.filter((pool) => !pool.ofOtherCluster);
  const nodes = sum(own.map((pool) => pool.nodes ?? 0));
  return {
    kubenet: input.mode === "kubenet",
    ranges,
    misread,
    overlaps: findOverlaps(ranges),
    strays: strayRanges(ranges, unknown),
    spaces,
    // How much larger each pool could be is for readers of the plan; no rule asks for it.
    get pools() {
      return planPools(own, spaces, input.mode);
    },
    nodes,
    surgeNodes: sum(own.map((pool) => nodesAtMost(pool) ?? pool.nodes ?? 0)) - nodes,
    pods: sum(own.map((pool) => (pool.nodes ?? 0) * (pool.maxPods ?? 0))),
    notKnown: [
      ...(own.some(({ subnet }) => subnet === undefined) ? ["the subnet of the nodes, which Azure makes"] : []),
      ...unknown,
      ...own.flatMap(unknownOf),
    ],
  };
}

/** Who is in each subnet, by its key: with many of both, looking through all pools for each would take long. */
function tenantsOf(pools: readonly PoolInput[]): Map<string, Tenants> {
  const found = new Map<string, Tenants>();
  const at = (key: string) => {
    if (!found.has(key)) found.set(key, { nodes: [], pods: [] });
    return found.get(key)!;
  };
  for (const pool of pools) {
    if (pool.subnet !== undefined) at(pool.subnet).nodes.push({ pool, perNode: inNodeSubnet(pool) });
    if (pool.podSubnet !== undefined) at(pool.podSubnet).pods.push({ pool, perNode: inPodSubnet(pool) });
  }
  return found;
}

interface Tenants {
  readonly nodes: Tenant[];
  readonly pods: Tenant[];
}

function subnetSpace(subnet: SubnetInput, { nodes, pods }: Tenants = { nodes: [], pods: [] }): Space {
  const tenants = [...nodes, ...pods];
  const need = needOf(tenants, subnet.fixed);
  const spans = readAll(subnet.ranges);
  const capacity = spans && sum(spans.map(usableAddresses));
  return {
    ...need,
    prop: subnet.prop,
    unit: "addresses",
    user: tenants.length === 0 && subnet.fixed.length > 0 ? "apiServer" : pods.length > 0 ? "pods" : "nodes",
    ranges: spans?.map(({ text }) => text),
    capacity,
    left: capacity === undefined ? undefined : capacity - need.upgrading,
    smallestPrefix: subnetPrefixFor(need.upgrading),
    smallestPrefixWithRotation: subnetPrefixFor(Math.max(need.upgrading, need.rotating)),
    toBegin: pods.length > 0 ? needOf(pods.map(({ pool }) => ({ pool, perNode: ONE_BATCH }))) : undefined,
    networkKey: subnet.networkKey,
    tenants,
  };
}

function podRangeSpace({ mode, podRanges, pools }: PlanInput): Space[] {
  if (mode !== "overlay" && mode !== "kubenet") return [];
  const tenants = pools.filter((pool) => !pool.ofOtherCluster).map((pool) => ({ pool, perNode: ONE }));
  const need = needOf(tenants);
  // Nodes are counted by the IPv4 range, which comes first.
  const spans = readAll(podRanges.slice(0, 1));
  const capacity = spans && sum(spans.map(nodesInPodRange));
  return [
    {
      ...need,
      prop: "network.podCidr",
      unit: "nodes",
      user: "pods",
      ranges: spans?.map(({ text }) => text),
      capacity,
      left: capacity === undefined ? undefined : capacity - need.upgrading,
      smallestPrefix: podPrefixFor(need.upgrading),
      smallestPrefixWithRotation: podPrefixFor(Math.max(need.upgrading, need.rotating)),
      tenants,
    },
  ];
}

/** Nothing as soon as one of them is not known, or is no range. */
function readAll(ranges: readonly string[] | undefined): Span[] | undefined {
  const spans = ranges?.map((range) => (isUnknown(range) ? undefined : readSpan(range)));
  return spans?.every((span) => span !== undefined) && spans.length > 0 ? spans : undefined;
}

function unknownOf({ name, nodes, maxPods, surge }: PoolInput): string[] {
  return [
    ...(nodes === undefined ? [`${name}: how many nodes it can have`] : []),
    ...(nodes !== undefined && surge(nodes) === undefined ? [`${name}: how many nodes an upgrade adds`] : []),
    ...(maxPods === undefined ? [`${name}: how many pods a node can have`] : []),
  ];
}
