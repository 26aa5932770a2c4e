import { IConstruct } from "constructs";
import { poolSituations } from "../../lib/capacity/pool-capacity";
import { FillingPool, HeldMachines } from "../../lib/capacity/reserved-fill";
import { isKnown } from "../../lib/tokens";
import { plannedPool } from "../capacity/planned-pool";
import { isAttached } from "../checks/attached";
import { PoolModel } from "../cluster-ref/pool-model";
import { identityOf } from "../monitoring/monitoring-uses";
import { ICapacityReservationGroup } from "./capacity-reservation-group-ref";

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

interface Reservation {
  readonly scope: IConstruct;
  readonly machines: HeldMachines;
}

const RESERVATIONS = new WeakMap<IConstruct, Map<string, Reservation[]>>();

/** @internal tells of a reservation that the program makes in a group, whoever made the group */
export function reserveIn(group: IConstruct, groupId: string, { scope, machines }: Reservation): void {
  const { root } = group.node;
  const all = RESERVATIONS.get(root) ?? new Map<string, Reservation[]>();
  RESERVATIONS.set(root, all);
  const key = identityOf(group, groupId);
  all.set(key, [...(all.get(key) ?? []), { scope, machines }]);
}

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
  const reservations = RESERVATIONS.get(group.node.root)?.get(identityOf(group, group.capacityReservationGroupId));
  const made = reservations?.filter(({ scope }) => isAttached(scope)).map(({ machines }) => machines);
  const told = group.reservedCapacity?.map(({ vmSize, zone, instances }) => ({ size: vmSize.name, zone, instances }));
  if (!made || !told) return made ?? told;
  const isMade = (one: HeldMachines) => made.some(({ size, zone }) => size === one.size && zone === one.zone);
  return [...made, ...told.filter((one) => !isMade(one))];
}
