import { Amounts, leastOf, ofNodes, Sum, sumOf } from "./amounts";

/** A pool as its capacity is reckoned. What only Terraform knows is undefined. @internal */
export interface PoolFacts {
  /** What one node has. */
  readonly node: Amounts;
  readonly minNodes?: number;
  readonly maxNodes?: number;
  /** Empty when nobody says where the nodes are. */
  readonly zones?: string[];
  /** How many nodes an upgrade adds to so many, and how many it takes away. */
  readonly upgrade: (nodes: number) => UpgradeStep | undefined;
}

/** @internal */
export interface UpgradeStep {
  readonly surge: number;
  readonly unavailable: number;
}

/** One or more pools at one number of nodes. @internal */
export interface Situations<A extends Amounts = Amounts> {
  readonly all: A;
  /** With the zone gone that takes the most along. */
  readonly zoneLost: A;
  /** In the middle of an upgrade. */
  readonly upgrading: A;
  /** The most nodes there are at any time of an upgrade, all of them paid for. */
  readonly upgradePeakNodes?: number;
}

/** The nodes that are left of a pool without a zone: its nodes are spread as evenly as the number allows. @internal */
export function nodesWithout(zone: string | undefined, nodes: number, zones: readonly string[]): number {
  // Without zones nobody knows where the nodes are: all of them can be in the one that is lost.
  if (zones.length === 0) return 0;
  if (zone !== undefined && !zones.includes(zone)) return nodes;
  return nodes - Math.ceil(nodes / new Set(zones).size);
}

/** @internal */
export function poolSituations(pool: PoolFacts, at: "min" | "max"): Situations {
  const nodes = at === "min" ? pool.minNodes : pool.maxNodes;
  const step = nodes === undefined ? undefined : pool.upgrade(nodes);
  return {
    all: ofNodes(nodes, pool.node),
    zoneLost: withoutZone(undefined, nodes, pool),
    upgrading: ofNodes(step && Math.max(0, nodes! - step.unavailable), pool.node),
    upgradePeakNodes: step && nodes! + step.surge,
  };
}

/** All pools together. Every pool may be in an upgrade at the same time, and a zone is lost to all of them. @internal */
export function clusterSituations(pools: readonly PoolFacts[], at: "min" | "max"): Situations<Sum> {
  const each = pools.map((pool) => poolSituations(pool, at));
  const peaks = each.map((pool) => pool.upgradePeakNodes);
  return {
    all: sumOf(each.map((pool) => pool.all)),
    zoneLost: worstZone(pools, at),
    upgrading: sumOf(each.map((pool) => pool.upgrading)),
    upgradePeakNodes: peaks.some((peak) => peak === undefined)
      ? undefined
      : (peaks as number[]).reduce((sum, peak) => sum + peak, 0),
  };
}

function worstZone(pools: readonly PoolFacts[], at: "min" | "max"): Sum {
  const named = [...new Set(pools.flatMap((pool) => pool.zones ?? []))];
  const cases = named.length === 0 ? [undefined] : named;
  return leastOf(
    cases.map((zone) =>
      sumOf(pools.map((pool) => withoutZone(zone, at === "min" ? pool.minNodes : pool.maxNodes, pool))),
    ),
  );
}

/** Without a named zone, or without the worst one of the pool itself. */
function withoutZone(zone: string | undefined, nodes: number | undefined, { zones, node }: PoolFacts): Amounts {
  const known = nodes !== undefined && zones !== undefined;
  return ofNodes(known ? nodesWithout(zone, nodes, zones) : nodes === 0 ? 0 : undefined, node);
}
