import { PodAddressing } from "../cluster-addresses";
import { MAX_KUBENET_NODES } from "../facts/address-plan-limits";
import { MAX_CLUSTER_NODES, MAX_NODES } from "../facts/pool-limits";
import { PoolInput } from "./input";
import { nodesAtMost, Space, sum } from "./space";

/** One pool of a plan. @internal */
export interface PoolAddressFacts {
  readonly poolName: string;
  readonly nodes?: number;
  readonly surgeNodes?: number;
  readonly maxPods?: number;
  /** What one of its nodes takes of the subnet of nodes, pods included where they live there. */
  readonly addressesPerNode?: number;
  /** What one of its nodes takes of a subnet for pods. */
  readonly podAddressesPerNode?: number;
  /** How many nodes more this pool could have, while all others stay as they are. */
  readonly moreNodes?: number;
  readonly morePods?: number;
  /** What is used up first. */
  readonly limitedBy?: string;
}

interface Limit {
  readonly by: string;
  /** How many nodes more the pool may have in an upgrade, or out of one. */
  readonly allows: (more: number) => boolean;
}

/** @internal */
export function planPools(
  pools: readonly PoolInput[],
  spaces: readonly Space[],
  mode: PodAddressing,
): PoolAddressFacts[] {
  const nodes = sum(pools.map((pool) => pool.nodes ?? 0));
  const peak = sum(pools.map((pool) => nodesAtMost(pool) ?? pool.nodes ?? 0));
  const homes = homesOf(spaces);
  return pools.map((pool) => {
    const own = homes.get(pool) ?? [];
    const now = nodesAtMost(pool);
    const added = (more: number) => (nodesAtMost(pool, more) ?? 0) - (now ?? 0);
    const limits: Limit[] = [
      ...own.flatMap(({ space, addresses }): Limit[] => {
        const { left } = space;
        if (left === undefined || addresses === undefined) return [];
        return [{ by: space.prop, allows: (more) => added(more) * addresses <= left }];
      }),
      { by: `${MAX_NODES} nodes of a pool`, allows: (more) => (nodesAtMost(pool, more) ?? 0) <= MAX_NODES },
      mode === "kubenet"
        ? { by: `${MAX_KUBENET_NODES} nodes with kubenet`, allows: (more) => peak + added(more) <= MAX_KUBENET_NODES }
        : { by: `${MAX_CLUSTER_NODES} nodes of a cluster`, allows: (more) => nodes + more <= MAX_CLUSTER_NODES },
    ];
    const room = now === undefined ? undefined : roomWithin(limits);
    return {
      poolName: pool.name,
      nodes: pool.nodes,
      surgeNodes: now === undefined || pool.nodes === undefined ? undefined : now - pool.nodes,
      maxPods: pool.maxPods,
      addressesPerNode: own.find(({ space }) => space.unit === "addresses" && space.user === "nodes")?.addresses,
      podAddressesPerNode: own.find(({ space }) => space.unit === "addresses" && space.user === "pods")?.addresses,
      moreNodes: room?.more,
      morePods: room && pool.maxPods !== undefined ? room.more * pool.maxPods : undefined,
      limitedBy: room?.by,
    };
  });
}

interface Home {
  readonly space: Space;
  readonly addresses?: number;
}

function homesOf(spaces: readonly Space[]): Map<PoolInput, Home[]> {
  const homes = new Map<PoolInput, Home[]>();
  for (const space of spaces) {
    for (const { pool, perNode } of space.tenants) {
      homes.set(pool, [...(homes.get(pool) ?? []), { space, addresses: perNode?.addresses }]);
    }
  }
  return homes;
}

/** A larger pool needs more of everything, so that the largest that fits can be found by halves. */
function roomWithin(limits: readonly Limit[]): { more: number; by: string } {
  let [more, tooMany] = [0, MAX_NODES + 1];
  while (tooMany - more > 1) {
    const middle = Math.floor((more + tooMany) / 2);
    if (limits.every(({ allows }) => allows(middle))) more = middle;
    else tooMany = middle;
  }
  return { more, by: limits.find(({ allows }) => !allows(more + 1))!.by };
}
