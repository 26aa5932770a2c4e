import { IConstruct } from "constructs";
import { poolSituations } from "../../lib/capacity/pool-capacity";
import { BeyondReserved, beyondReserved, FillingPool, HeldMachines } from "../../lib/capacity/reserved-fill";
import { isKnown } from "../../lib/tokens";
import { plannedPool } from "../capacity/planned-pool";
import { isAttached } from "../checks/attached";
import { PoolModel } from "../cluster-ref/pool-model";
import { identityOf } from "../monitoring/monitoring-uses";
import { ICapacityReservationGroup } from "./capacity-reservation-group-ref";
import { InGroup } from "./in-group";
import { ReservedCapacity } from "./reserved-capacity";

/** A pool that takes its nodes from a group of machines. @internal */
export interface ReservedUse {
  readonly model: PoolModel;
  /** The ARM id of its cluster, as `identityOf` has it. */
  readonly clusterIdentity: string;
}

const USES = new WeakMap<IConstruct, Map<string, ReservedUse[]>>();

/**
 * The pools that use a group, in the order of the program and of whatever cluster. What is asked, is told of.
 * @internal
 */
export function reservedUses(group: IConstruct, groupId: string, newcomer?: ReservedUse): ReservedUse[] {
  const { root } = group.node;
  const uses = USES.get(root) ?? new Map<string, ReservedUse[]>();
  USES.set(root, uses);
  const key = identityOf(group, groupId);
  const found = (uses.get(key) ?? []).filter(({ model }) => isAttached(model.scope));
  if (newcomer) uses.set(key, [...found, newcomer]);
  return newcomer ? [...found, newcomer] : found;
}

/** @internal the reservations that the program makes in groups */
export const RESERVATIONS = new InGroup<ReservedCapacity>();

/** @internal a pool as what fills reservations */
export function fillingPool(pool: PoolModel): FillingPool {
  const planned = plannedPool(pool);
  return {
    size: isKnown(pool.vmSize.name) ? pool.vmSize.name : undefined,
    zones: planned.zones,
    least: planned.minNodes,
    most: planned.maxNodes,
    peak: poolSituations({ ...planned, node: {} }, "max").upgradePeakNodes,
  };
}

/**
 * What is reserved in a group, where that is known: what the program reserves in it, and what it says of a group that is
 * there already. Azure keeps one reservation for a size and zone.
 * @internal
 */
export function heldMachines(group: ICapacityReservationGroup): HeldMachines[] | undefined {
  const made = RESERVATIONS.of(group, group.capacityReservationGroupId).map(asHeld);
  const told = group.reservedCapacity?.map(asHeld);
  if (!told) return made.length > 0 ? made : undefined;
  const isMade = (one: HeldMachines) => made.some(({ size, zone }) => size === one.size && zone === one.zone);
  return [...made, ...told.filter((one) => !isMade(one))];
}

/** @internal what a pool has beyond the machines of its group, in which the pools that were there before it come first */
export function beyondGroup(pool: PoolModel, group: ICapacityReservationGroup): BeyondReserved {
  return beyondReserved(upTo(pool, group).map(fillingPool), heldMachines(group));
}

/** @internal the pools that take machines from a group in the order of the program, up to this one */
export function upTo(pool: PoolModel, group: ICapacityReservationGroup): PoolModel[] {
  const pools = reservedUses(group, group.capacityReservationGroupId).map(({ model }) => model);
  return pools.slice(0, pools.indexOf(pool) + 1);
}

function asHeld({ vmSize, zone, instances }: ReservedCapacity): HeldMachines {
  return { size: vmSize.name, zone, instances };
}
