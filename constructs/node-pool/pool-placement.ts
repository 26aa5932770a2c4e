import { IConstruct } from "constructs";
import { ITerraformDependable, TerraformResource } from "cdktf";
import { compete } from "../../lib/capacity/reserved-fill";
import { reservedErrors } from "../../lib/errors/reserved";
import {
  checkHosts,
  checkHostZone,
  checkProximity,
  checkReserved,
  checkSameRegion,
  warnOfFewReserved,
} from "../../lib/reserved-checks";
import { isKnown, isUnknown } from "../../lib/tokens";
import { isAttached } from "../checks/attached";
import { LateDependents } from "../checks/late-dependents";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { PoolModel } from "../cluster-ref/pool-model";
import { identityOf } from "../monitoring/monitoring-uses";
import { ICapacityReservationGroup } from "../reserved/capacity-reservation-group-ref";
import { HOSTS } from "../reserved/hosts-in-group";
import { beyondGroup, fillingPool, heldMachines, reservedUses, upTo } from "../reserved/reserved-uses";
import { AddedPoolOptions } from "./added-pool-options";
import { NodePoolOptions } from "./node-pool-options";

/** Who is in a proximity placement group, of whatever cluster: what is close together is in one zone. */
interface ProximityUse {
  readonly scope: IConstruct;
  readonly zone: string;
}

const PROXIMITY = new WeakMap<IConstruct, ProximityUse[]>();

/** @internal holds a pool against the group that keeps its nodes close together */
export function checkPoolProximity(
  scope: IConstruct,
  prop: string,
  options: NodePoolOptions,
  model: ClusterModel,
): void {
  const group = options.proximityPlacementGroup;
  if (!group) return;
  const at = `${prop}proximityPlacementGroup`;
  const zones = options.zones ?? [];
  const report = ProblemReport.of(scope);
  report.add(
    checkSameRegion(at, "proximity placement group", model.location, group.location),
    ...checkProximity(at, options.vmSize.name, zones, { zone: group.zone, sizes: group.vmSizeNames }),
  );
  if (isUnknown(zones) || zones.length !== 1) return;
  const uses = PROXIMITY.get(group) ?? [];
  PROXIMITY.set(group, uses);
  const before = [...uses];
  uses.push({ scope, zone: zones[0] });
  report.atSynth(() => {
    const other = before.find((use) => use.zone !== zones[0] && isAttached(use.scope));
    return [other && reservedErrors.proximityTwoZones(at, zones[0], other.scope.node.path, other.zone)];
  });
}

/** @internal holds a pool against the machines that are reserved for it; what it returns comes before the nodes */
export function useReservedMachines(
  scope: IConstruct,
  options: NodePoolOptions & AddedPoolOptions,
  model: ClusterModel,
  pool: { readonly model: PoolModel; readonly cluster: IAksCluster },
): ITerraformDependable[] {
  const { capacityReservationGroup: capacity, dedicatedHostGroup: hosts } = options;
  const report = ProblemReport.of(scope);
  registerUse(options, pool.model, pool.cluster);
  const groups = [
    { prop: "capacityReservationGroup", what: "capacity reservation group", group: capacity },
    { prop: "dedicatedHostGroup", what: "host group", group: hosts },
  ];
  const roles = groups.flatMap(({ prop, what, group }) => {
    if (!group) return [];
    report.add(
      checkSameRegion(prop, what, model.location, group.location),
      options.spot ? reservedErrors.spot(prop) : undefined,
      model.userAssigned === false ? reservedErrors.needsUserAssigned(prop) : undefined,
    );
    return model.useMachines?.(LateDependents.of(group).home ?? group, group.resourceGroupId) ?? [];
  });
  if (capacity) {
    const other = hosts ? "dedicatedHostGroup" : "proximityPlacementGroup";
    report.add(
      hosts || options.proximityPlacementGroup
        ? reservedErrors.exclusive("capacityReservationGroup", other)
        : undefined,
    );
    checkCapacity(scope, options, capacity, pool.model);
  }
  if (hosts) {
    report.atSynth(() => {
      if (hosts.hostSkus === undefined) return [];
      const hostSkus = [...hosts.hostSkus, ...HOSTS.of(hosts, hosts.dedicatedHostGroupId)];
      return [
        hosts.automaticPlacement === false ? reservedErrors.placementByHand("dedicatedHostGroup") : undefined,
        checkHosts("dedicatedHostGroup", options.vmSize.name, options.vmSize.family, hostSkus),
        checkHostZone("dedicatedHostGroup", options.zones ?? [], hosts.zone),
      ];
    });
  }
  return roles;
}

/** Reservations and hosts ask for it: who pays for machines that nobody uses should know. */
function registerUse(options: AddedPoolOptions, model: PoolModel, cluster: IAksCluster): void {
  const { capacityReservationGroup: capacity, dedicatedHostGroup: hosts } = options;
  if (!capacity && !hosts) return;
  const use = { model, clusterIdentity: identityOf(cluster, cluster.clusterId) };
  if (capacity) reservedUses(capacity, capacity.capacityReservationGroupId, use);
  if (hosts) reservedUses(hosts, hosts.dedicatedHostGroupId, use);
}

/** @internal makes the pool wait for what is in its groups, also for what the program adds to them later */
export function waitForMachines(resource: TerraformResource, options: AddedPoolOptions): void {
  const { capacityReservationGroup, dedicatedHostGroup } = options;
  if (capacityReservationGroup) LateDependents.of(capacityReservationGroup).feed(resource);
  if (dedicatedHostGroup) LateDependents.of(dedicatedHostGroup).feed(resource);
}

function checkCapacity(scope: IConstruct, options: NodePoolOptions, group: ICapacityReservationGroup, pool: PoolModel) {
  const prop = "capacityReservationGroup";
  const { vmSize, zones = [] } = options;
  // What others reserve in the group counts as well, so that without it there is nothing to hold the pool against.
  const reserved = () => (group.reservedCapacity && isKnown(zones) ? heldMachines(group) : undefined);
  ProblemReport.of(scope).atSynth(() => {
    const known = reserved();
    return known ? checkReserved(prop, vmSize.name, zones, known) : [];
  });
  warn(scope, () => {
    const known = reserved();
    if (!known) return undefined;
    const own = fillingPool(pool);
    const before = upTo(pool, group).filter((one) => one !== pool && compete(fillingPool(one), own));
    return warnOfFewReserved(prop, vmSize.name, zones, {
      maxNodes: options.scaling.maxNodes,
      beyond: beyondGroup(pool, group).most,
      before: before.map((one) => one.scope.node.path),
      reserved: known,
    });
  });
}
