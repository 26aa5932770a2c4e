import { IConstruct } from "constructs";
import { nodesWithout } from "../../lib/capacity/pool-capacity";
import { capacityErrors, capacityWarnings } from "../../lib/errors/capacity";
import { Problem } from "../../lib/errors/problem";
import { MAX_CLUSTER_NODES } from "../../lib/facts/pool-limits";
import { isUnknown } from "../../lib/tokens";
import { CapacityPlan } from "../capacity/capacity-plan";
import { knownCount, plannedPool } from "../capacity/planned-pool";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { PoolModel } from "../cluster-ref/pool-model";
import { ClusterTier } from "./cluster-tier";

/** @internal the plan of the pools that the cluster has so far */
export function capacityPlanOf(model: ClusterModel): CapacityPlan {
  return CapacityPlan._of(model.pools.map((pool) => plannedPool(pool)));
}

/** @internal what cannot be carried, and what one loss would take away; it sees the pools of the finished program */
export function checkClusterCapacity(cluster: IConstruct, model: ClusterModel, tier?: ClusterTier): void {
  ProblemReport.of(cluster).atSynth(() => [tooManyNodes(model.pools)]);
  warn(cluster, () => oneSystemNode(model.pools, tier));
  warn(cluster, () => systemInOneZone(model.pools));
}

function tooManyNodes(pools: readonly PoolModel[]): Problem | undefined {
  const fewest = pools.reduce((sum, { min }) => sum + (knownCount(min) ?? 0), 0);
  return fewest > MAX_CLUSTER_NODES ? capacityErrors.tooManyNodes("the cluster", MAX_CLUSTER_NODES, fewest) : undefined;
}

/** On the free tier nobody pays for uptime, and a single node is a choice. */
function oneSystemNode(pools: readonly PoolModel[], tier: ClusterTier = ClusterTier.FREE): Problem | undefined {
  const counts = systemPools(pools).map(({ min }) => min);
  if (tier === ClusterTier.FREE || isUnknown([tier, ...counts])) return undefined;
  return sumOf(counts) === 1 ? capacityWarnings.oneSystemNode("systemPool.scaling", tier) : undefined;
}

/** Told only where another pool has nodes in several zones: then the region has them, and somebody counts on them. */
function systemInOneZone(pools: readonly PoolModel[]): Problem | undefined {
  const system = systemPools(pools);
  const survivors = pools.filter((pool) => pool.mode === "User" && pool.evictionPolicy === undefined && survives(pool));
  if (survivors.length === 0 || left(system) > 0 || isUnknown(survivors.map(({ name }) => name))) return undefined;
  return capacityWarnings.systemInOneZone(
    "systemPool.zones",
    survivors.map(({ name }) => name),
  );
}

function survives(pool: PoolModel): boolean {
  return !isUnknown([pool.min, pool.zones ?? []]) && left([pool]) > 0;
}

/** The fewest nodes that some pools keep when a zone is lost; endless where it is not known. */
function left(pools: readonly PoolModel[]): number {
  if (pools.some(({ min, zones = [] }) => isUnknown([min, zones]))) return Infinity;
  const zones = [...new Set(pools.flatMap((pool) => pool.zones ?? []))];
  const cases = zones.length === 0 ? [undefined] : zones;
  return Math.min(...cases.map((zone) => sumOf(pools.map((pool) => nodesWithout(zone, pool.min, pool.zones ?? [])))));
}

function systemPools(pools: readonly PoolModel[]): PoolModel[] {
  return pools.filter(({ mode }) => mode === "System");
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
