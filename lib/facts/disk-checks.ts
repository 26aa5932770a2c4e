import { diskErrors } from "../errors/disk";
import { Problem } from "../errors/problem";
import { isKnown, isUnknown } from "../tokens";
import { isWithin } from "../whole-numbers";
import {
  BURSTS_ABOVE_GIB,
  DiskRange,
  DiskSkuFacts,
  iopsRange,
  maxShares,
  MIN_SHARES,
  PERFORMANCE_PLUS_ABOVE_GIB,
  throughputRange,
} from "./disk-skus";
import { DiskTierFacts, settableTiers } from "./disk-tiers";

/** What a program asks of a disk, in the names of its props. @internal */
export interface DiskRequest {
  /** Nothing where the source of the disk says it. */
  readonly sizeGib?: number;
  /** Nothing for a tier that is not asked for, or not known. */
  readonly tier?: DiskTierFacts;
  readonly iops?: number;
  readonly throughputMbps?: number;
  readonly zone?: string;
  readonly maxShares?: number;
  readonly readOnlyIops?: number;
  readonly readOnlyThroughputMbps?: number;
  readonly onDemandBursting?: boolean;
  readonly performancePlus?: boolean;
  readonly sectorSize?: number;
  /** The disk is in a region that is known to have no zones. */
  readonly zoneless?: boolean;
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
    isKnown(asked.sizeGib) && outside(asked.sizeGib, sku.sizeGib)
      ? diskErrors.size("sizeGib", sku.name, sku.sizeGib, asked.sizeGib)
      : undefined,
    checkTier(asked, sku),
    checkIops("iops", asked.iops, asked, sku),
    checkThroughput("throughputMbps", asked.throughputMbps, asked, sku),
    zone ?? checkZoneOf(asked, sku),
    checkShares(asked, sku),
    readersProblem("readOnlyIops", asked.readOnlyIops, asked) ??
      checkIops("readOnlyIops", asked.readOnlyIops, asked, sku),
    readersProblem("readOnlyThroughputMbps", asked.readOnlyThroughputMbps, asked) ??
      checkThroughput("readOnlyThroughputMbps", asked.readOnlyThroughputMbps, asked, sku),
    checkBursting(asked, sku),
    checkPerformancePlus(asked, sku),
    asked.sectorSize !== undefined && !sku.provisioned
      ? diskErrors.sectorsNotSettable("sectorSize", sku.name, asked.sectorSize)
      : undefined,
  ];
}

function checkTier({ tier, sizeGib }: DiskRequest, sku: DiskSkuFacts): Problem | undefined {
  if (!tier) return undefined;
  if (!sku.settableTier) return diskErrors.tierNotSettable("performanceTier", sku.name, tier.name);
  if (!isKnown(sizeGib) || outside(sizeGib, sku.sizeGib)) return undefined;
  const settable = settableTiers(sizeGib);
  return settable.includes(tier.name)
    ? undefined
    : diskErrors.tierNotForSize("performanceTier", sizeGib, settable, tier.name);
}

function checkIops(
  prop: string,
  iops: number | undefined,
  { sizeGib }: DiskRequest,
  sku: DiskSkuFacts,
): Problem | undefined {
  if (!isKnown(iops)) return undefined;
  // A size that only Terraform knows could be the largest there is.
  const range = iopsRange(sku, isKnown(sizeGib) ? sizeGib : sku.sizeGib.max);
  if (!range) return diskErrors.performanceNotSettable(prop, sku.name, iops);
  if (!outside(iops, range)) return undefined;
  return diskErrors.performance(prop, sku.name, "IOPS", range, because(sizeGib), iops);
}

function checkThroughput(
  prop: string,
  throughputMbps: number | undefined,
  request: DiskRequest,
  sku: DiskSkuFacts,
): Problem | undefined {
  if (!isKnown(throughputMbps)) return undefined;
  const { sizeGib } = request;
  const iops = prop === "throughputMbps" ? request.iops : request.readOnlyIops;
  const size = isKnown(sizeGib) ? sizeGib : sku.sizeGib.max;
  const withIops = isUnknown(iops) ? iopsRange(sku, size)?.max : iops;
  const range = throughputRange(sku, size, withIops);
  if (!range) return diskErrors.performanceNotSettable(prop, sku.name, throughputMbps);
  if (!outside(throughputMbps, range)) return undefined;
  const reason = `${because(sizeGib)}${isKnown(iops) ? ` and ${iops} IOPS` : ""}`;
  return diskErrors.performance(prop, sku.name, "MB/s", range, reason, throughputMbps);
}

function checkZone(zone: string | undefined): Problem | undefined {
  return isKnown(zone) && !ZONES.includes(zone) ? diskErrors.zone("zone", zone) : undefined;
}

function checkZoneOf({ zone, zoneless }: DiskRequest, sku: DiskSkuFacts): Problem | undefined {
  if (sku.zonalOnly && zone === undefined && !zoneless) return diskErrors.zoneMissing("zone", sku.name);
  if (sku.redundancy === "ZRS" && isKnown(zone)) return diskErrors.zoneOnZoneRedundant("zone", sku.name, zone);
  return undefined;
}

function checkShares({ maxShares: shares, sizeGib }: DiskRequest, sku: DiskSkuFacts): Problem | undefined {
  if (!isKnown(shares)) return undefined;
  const max = maxShares(sku, isKnown(sizeGib) ? sizeGib : sku.sizeGib.max);
  if (max === undefined) return diskErrors.notShareable("maxShares", sku.name, shares);
  const range = { min: MIN_SHARES, max };
  return outside(shares, range)
    ? diskErrors.maxShares("maxShares", range, sku.name, because(sizeGib), shares)
    : undefined;
}

function readersProblem(prop: string, figure: number | undefined, { maxShares: shares }: DiskRequest) {
  return figure !== undefined && shares === undefined ? diskErrors.readOnlyUnshared(prop, figure) : undefined;
}

function checkBursting({ onDemandBursting, sizeGib, maxShares: shares }: DiskRequest, sku: DiskSkuFacts) {
  if (onDemandBursting !== true) return undefined;
  if (!sku.settableTier) return diskErrors.burstingSku("onDemandBursting", sku.name);
  if (shares !== undefined) return diskErrors.burstingShared("onDemandBursting");
  return isKnown(sizeGib) && sizeGib <= BURSTS_ABOVE_GIB
    ? diskErrors.burstingSize("onDemandBursting", BURSTS_ABOVE_GIB, sizeGib)
    : undefined;
}

function checkPerformancePlus({ performancePlus, sizeGib }: DiskRequest, sku: DiskSkuFacts) {
  if (performancePlus !== true) return undefined;
  const small = isKnown(sizeGib) && sizeGib <= PERFORMANCE_PLUS_ABOVE_GIB;
  if (sku.tierLetter && !small) return undefined;
  const found = sku.tierLetter ? `a disk of ${sizeGib} GiB` : sku.name;
  return diskErrors.performancePlus("performancePlus", PERFORMANCE_PLUS_ABOVE_GIB, found);
}

function because(sizeGib: number | undefined): string {
  return isKnown(sizeGib) ? `of ${sizeGib} GiB` : "of any size";
}

/** Whether a known number is not a whole one in a range. @internal */
export function outside(value: number, range: DiskRange): boolean {
  return isKnown(value) && !isWithin(value, range);
}
