import { diskErrors, diskWarnings } from "../../lib/errors/disk";
import { Problem } from "../../lib/errors/problem";
import { isKnown, isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { INodePool } from "../node-pool/node-pool-ref";
import { poolModelOf } from "../cluster-ref/pool-model";
import { diskRegionProblem } from "./disk-region";
import { DiskSku } from "./disk-sku";
import { IManagedDisk } from "./managed-disk-ref";

/** @internal holds a disk against a pool whose nodes will mount it */
export function checkPool(disk: IManagedDisk, pool: INodePool, location: string): void {
  const region = poolModelOf(pool)?.location;
  const elsewhere = diskRegionProblem("nodePools", "pools", region, "the disk", location);
  ProblemReport.of(disk).add(elsewhere);
  ProblemReport.of(disk).atSynth(() => [premiumProblem(disk, pool), zoneProblem(disk, pool)]);
  warn(disk, () => zoneWarning(disk, pool));
  const takesUltra = pool.ultraDisks === true || isUnknown(pool.ultraDisks);
  warn(disk, () =>
    disk.sku.name === DiskSku.ULTRA_LRS.name && !takesUltra
      ? diskWarnings.ultraPool("nodePools", pool.poolName)
      : undefined,
  );
}

function premiumProblem(disk: IManagedDisk, pool: INodePool): Problem | undefined {
  if (!disk.sku.premium || pool.vmSize?.premiumDisks !== false) return undefined;
  return diskErrors.poolWithoutPremium("nodePools", disk.sku.name, pool.poolName, pool.vmSize.name);
}

function zoneProblem(disk: IManagedDisk, pool: INodePool): Problem | undefined {
  const zones = pool.zones ?? [];
  if (disk.sku.zoneRedundant !== false || isUnknown(zones)) return undefined;
  if (isKnown(disk.zone)) {
    return zones.includes(disk.zone)
      ? undefined
      : diskErrors.poolOutsideZone("nodePools", disk.zone, pool.poolName, zones);
  }
  // A kind that needs a zone has been told so already.
  if (disk.zone !== undefined || disk.sku.zonalOnly || zones.length === 0) return undefined;
  return diskErrors.regionalForZonalPool("nodePools", disk.sku.name, pool.poolName, zones);
}

function zoneWarning(disk: IManagedDisk, pool: INodePool): Problem | undefined {
  const zones = pool.zones ?? [];
  if (!isKnown(disk.zone) || isUnknown(zones) || disk.sku.zoneRedundant !== false) return undefined;
  if (zones.length < 2 || !zones.includes(disk.zone)) return undefined;
  return diskWarnings.onlySomeNodes("nodePools", disk.zone, pool.poolName, zones);
}
