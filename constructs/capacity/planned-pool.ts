import { isKnown, isUnknown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { PoolModel } from "../cluster-ref/pool-model";
import { PlannedPool } from "./capacity-plan";

/** @internal */
export function plannedPool(pool: PoolModel): PlannedPool {
  const { path, os, mode, vmSize, surge, zones = [] } = pool;
  return {
    path,
    os,
    mode,
    poolName: pool.name,
    vmSize: vmSize._problems.length > 0 ? { name: vmSize.name } : vmSize._facts,
    maxPods: knownCount(pool.maxPods),
    minNodes: knownCount(pool.min),
    maxNodes: knownCount(pool.max),
    zones: isUnknown(zones) ? undefined : zones,
    minor: pool.version?.minor,
    spot: pool.evictionPolicy !== undefined,
    upgrade: (nodes) => {
      // On spot no node is added: they are upgraded one by one.
      if (surge === undefined) return { surge: 0, unavailable: 1 };
      if (surge._problems.length > 0) return undefined;
      const [extra, unavailable] = [surge._extraNodes(nodes), surge._unavailableNodes(nodes)];
      return extra === undefined || unavailable === undefined ? undefined : { surge: extra, unavailable };
    },
  };
}

/** @internal what is no count is reported where it was given, and counts as not known */
export function knownCount(value: number): number | undefined {
  return isKnown(value) && isWithin(value, { min: 0 }) ? value : undefined;
}
