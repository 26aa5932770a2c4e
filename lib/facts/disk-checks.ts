import { diskErrors } from "../errors/disk";
import { Problem } from "../errors/problem";
import { isKnown, isUnknown } from "../tokens";
import { isWithin } from "../whole-numbers";
import { DiskRange, DiskSkuFacts, iopsRange, maxShares, MIN_SHARES, throughputRange } from "./disk-skus";
import { DiskTierFacts, settableTiers } from "./disk-tiers";

/** What a program asks of a disk, in the names of its props. @internal */
export interface DiskRequest {
  readonly sizeGib: number;
  /** Nothing for a tier that is not asked for, or not known. */
  readonly tier?: DiskTierFacts;
  readonly iops?: number;
  readonly throughputMbps?: number;
  readonly zone?: string;
  readonly maxShares?: number;
}

const ZONES = ["1", "2", "3"];

/**
 * Everything in a request that a kind of disk cannot do. Without a known kind only what holds for every kind is judged.
 * @internal
 */
export function checkDisk(asked: DiskRequest, sku: DiskSkuFacts | undefined): (Problem | undefined)[] {
  const zone = checkZone(asked.zone);
  if (!sku) return [zone];
  return [
    outside(asked.sizeGib, sku.sizeGib) ? diskErrors.size("sizeGib", sku.name, sku.sizeGib, asked.sizeGib) : undefined,
    checkTier(asked, sku),
    checkIops(asked, sku),
    checkThroughput(asked, sku),
    zone ?? checkZoneOf(asked, sku),
    checkShares(asked, sku),
  ];
}

function checkTier({ tier, sizeGib }: DiskRequest, sku: DiskSkuFacts): Problem | undefined {
  if (!tier) return undefined;
  if (!sku.settableTier) return diskErrors.tierNotSettable("performanceTier", sku.name, tier.name);
  if (outside(sizeGib, sku.sizeGib) || isUnknown(sizeGib)) return undefined;
  const settable = settableTiers(sizeGib);
  return settable.includes(tier.name)
    ? undefined
    : diskErrors.tierNotForSize("performanceTier", sizeGib, settable, tier.name);
}

function checkIops({ iops, sizeGib }: DiskRequest, sku: DiskSkuFacts): Problem | undefined {
  if (!isKnown(iops)) return undefined;
  // A size that only Terraform knows could be the largest there is.
  const range = iopsRange(sku, isKnown(sizeGib) ? sizeGib : sku.sizeGib.max);
  if (!range) return diskErrors.performanceNotSettable("iops", sku.name, iops);
  if (!outside(iops, range)) return undefined;
  return diskErrors.performance("iops", sku.name, "IOPS", range, because(sizeGib), iops);
}

function checkThroughput({ throughputMbps, iops, sizeGib }: DiskRequest, sku: DiskSkuFacts): Problem | undefined {
  if (!isKnown(throughputMbps)) return undefined;
  const size = isKnown(sizeGib) ? sizeGib : sku.sizeGib.max;
  const withIops = isUnknown(iops) ? iopsRange(sku, size)?.max : iops;
  const range = throughputRange(sku, size, withIops);
  if (!range) return diskErrors.performanceNotSettable("throughputMbps", sku.name, throughputMbps);
  if (!outside(throughputMbps, range)) return undefined;
  const reason = `${because(sizeGib)}${isKnown(iops) ? ` and ${iops} IOPS` : ""}`;
  return diskErrors.performance("throughputMbps", sku.name, "MB/s", range, reason, throughputMbps);
}

function checkZone(zone: string | undefined): Problem | undefined {
  return isKnown(zone) && !ZONES.includes(zone) ? diskErrors.zone("zone", zone) : undefined;
}

function checkZoneOf({ zone }: DiskRequest, sku: DiskSkuFacts): Problem | undefined {
  if (sku.zonalOnly && zone === undefined) return diskErrors.zoneMissing("zone", sku.name);
  if (sku.redundancy === "ZRS" && isKnown(zone)) return diskErrors.zoneOnZoneRedundant("zone", sku.name, zone);
  return undefined;
}

function checkShares({ maxShares: shares, sizeGib }: DiskRequest, sku: DiskSkuFacts): Problem | undefined {
  if (!isKnown(shares)) return undefined;
  const max = maxShares(sku, isKnown(sizeGib) ? sizeGib : sku.sizeGib.max);
  if (max === undefined) return diskErrors.notShareable("maxShares", sku.name, shares);
  const range = { min: MIN_SHARES, max };
  return outside(shares, range) ? diskErrors.maxShares("maxShares", range, sku.name, sizeGib, shares) : undefined;
}

function because(sizeGib: number): string {
  return isKnown(sizeGib) ? `of ${sizeGib} GiB` : "of any size";
}

/** Whether a known number is not a whole one in a range. @internal */
export function outside(value: number, range: DiskRange): boolean {
  return isKnown(value) && !isWithin(value, range);
}
