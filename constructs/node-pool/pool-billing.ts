import { Bill } from "../../lib/capacity/billed-items";
import { BilledPool, poolBill } from "../../lib/capacity/billed-pool";
import { poolSituations } from "../../lib/capacity/pool-capacity";
import { isKnown } from "../../lib/tokens";
import { plannedPool } from "../capacity/planned-pool";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { PoolModel } from "../cluster-ref/pool-model";
import { ownClusterResource } from "../monitoring/monitored-cluster";
import { beyondGroup } from "../reserved/reserved-uses";
import { SpotEvictionPolicy } from "./scaling/spot-options";

const HYBRID_BENEFIT = "Windows_Server";

/** @internal what a pool is billed for, in the cluster that it is in */
export function billOfPool(pool: PoolModel, cluster: IAksCluster): Bill {
  const own = ownClusterResource(cluster);
  return poolBill(billedPool(pool, own && own.windowsProfileInput?.license === HYBRID_BENEFIT));
}

function billedPool(pool: PoolModel, hybridBenefit: boolean | undefined): BilledPool {
  const { name, os, vmSize, osDisk, evictionPolicy } = pool;
  const planned = plannedPool(pool);
  return {
    poolName: name,
    os,
    vmSize: isKnown(vmSize.name) ? vmSize.name : undefined,
    vCpus: vmSize.vCpus,
    premiumDisks: vmSize.premiumDisks,
    minNodes: planned.minNodes,
    maxNodes: planned.maxNodes,
    upgradePeakNodes: poolSituations({ ...planned, node: {} }, "max").upgradePeakNodes,
    spot: evictionPolicy !== undefined,
    keepsStopped: evictionPolicy === SpotEvictionPolicy.DEALLOCATE,
    keepsScaledDown: pool.keepsScaledDown,
    osDisk: { ephemeral: osDisk.isEphemeral, sizeGib: osDisk.sizeGib },
    hybridBenefit,
    onHosts: pool.dedicatedHostGroup !== undefined,
    beyondReserved: pool.capacityReservationGroup && beyondGroup(pool, pool.capacityReservationGroup),
    publicAddresses: pool.publicAddresses,
    ultraDisks: pool.ultraDisks,
  };
}
