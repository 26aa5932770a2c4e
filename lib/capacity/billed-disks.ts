import { BURSTS_ABOVE_GIB, DiskSkuFacts } from "../facts/disk-skus";
import { baselineTier } from "../facts/disk-tiers";
import { isReservableDiskTier } from "../facts/reservations";
import { isKnown } from "../tokens";
import { AFTER_APPLY, BilledItem, BilledKind, Count, ONE, one, UNITS } from "./billed-items";

/*
 * How disks are billed: https://learn.microsoft.com/azure/virtual-machines/disks-understand-billing, read on 2026-11-23.
 */

/** A disk by what its price depends on; numbers and texts can be tokens. @internal */
export interface BilledDisk {
  readonly kind: BilledKind;
  readonly sku?: DiskSkuFacts;
  /** What to call a disk whose kind is not known. */
  readonly skuName: string;
  readonly sizeGib?: number;
  /** The tier that was set, or else that of the size. */
  readonly tier?: string;
  readonly iops?: number;
  readonly throughputMbps?: number;
  readonly maxShares?: number;
  readonly onDemandBursting?: boolean;
  /** How many of it there are; one unless it is said. */
  readonly count?: Count;
  readonly note?: string;
}

const FAMILIES = { P: "Premium SSD", E: "Standard SSD", S: "Standard HDD" } as const;

/** Ultra disks are billed by these sizes, and above them by the whole TiB. */
const ULTRA_GIB = [4, 8, 16, 32, 64, 128, 256, 512, 1024];

/** What every Premium SSD v2 disk has without a charge. */
const GIVEN_WITH_V2 = { iops: 3000, throughputMbps: 125 };

/** @internal */
export function diskItems(disk: BilledDisk): BilledItem[] {
  const { sku } = disk;
  if (sku?.provisioned) return provisioned(disk, sku);
  if (!sku?.tierLetter)
    return [{ ...base(disk), product: `${disk.skuName}, ${size(disk.sizeGib)}`, unit: UNITS.month }];
  return [tiered(disk, sku, sku.tierLetter), ...bursting(disk)];
}

function base({ kind, count = ONE, note }: BilledDisk) {
  return { kind, ...count, billedWhenIdle: true, reservable: undefined, ...(note && { note }) };
}

function tiered(disk: BilledDisk, sku: DiskSkuFacts, letter: "P" | "E" | "S"): BilledItem {
  const { sizeGib } = disk;
  const bySize = isKnown(sizeGib) ? baselineTier(letter, sizeGib)?.name : undefined;
  const tier = disk.tier === undefined ? bySize : isKnown(disk.tier) ? disk.tier : undefined;
  const set = tier !== undefined && bySize !== undefined && tier !== bySize ? `the tier of its size is ${bySize}` : "";
  const shared = disk.maxShares === undefined ? "" : "each virtual machine that mounts it adds to it";
  const note = [set, shared, disk.note ?? ""].filter((text) => text !== "").join(", ");
  return {
    ...base(disk),
    product: `${FAMILIES[letter]}${tier ? ` ${tier}` : ""}, ${size(sizeGib)}${sku.redundancy === "ZRS" ? ", ZRS" : ""}`,
    // Only Premium SSD has no price for each operation.
    unit: letter === "P" ? UNITS.month : "each month and by the operation",
    reservable: letter !== "P" ? false : tier === undefined ? undefined : isReservableDiskTier(tier),
    ...(note !== "" && { note }),
  };
}

function bursting(disk: BilledDisk): BilledItem[] {
  if (disk.onDemandBursting !== true || (isKnown(disk.sizeGib) && disk.sizeGib <= BURSTS_ABOVE_GIB)) return [];
  const item = one(
    disk.kind,
    "on-demand bursting of a Premium SSD",
    "each hour, and by the operation above its figures",
  );
  return [{ ...item, ...(disk.count ?? ONE) }];
}

function provisioned(disk: BilledDisk, sku: DiskSkuFacts): BilledItem[] {
  const v2 = sku.name === "PremiumV2_LRS";
  const { kind, sizeGib, iops, throughputMbps, count = ONE, note } = disk;
  const given = v2 ? GIVEN_WITH_V2 : { iops: 0, throughputMbps: 0 };
  const above = (amount: number | undefined, free: number) => {
    if (isKnown(amount)) return Math.max(0, amount - free);
    return amount === undefined && v2 ? 0 : undefined;
  };
  const part = (what: string, measure: string, amount: number | undefined): BilledItem => ({
    kind,
    product: `${v2 ? "Premium SSD v2" : "Ultra Disk"}, ${what}`,
    unit: UNITS.hour,
    measure,
    least: times(count.least, amount),
    most: times(count.most, amount),
    billedWhenIdle: true,
    reservable: false,
    ...(note && { note }),
  });
  const each = [
    isKnown(sizeGib) ? billedGib(v2, sizeGib) : undefined,
    above(iops, given.iops),
    above(throughputMbps, given.throughputMbps),
  ];
  const parts = [
    part("capacity", "GiB", each[0]),
    part(v2 ? `IOPS above ${given.iops}` : "IOPS", "IOPS", each[1]),
    part(v2 ? `throughput above ${given.throughputMbps} MB/s` : "throughput", "MB/s", each[2]),
  ];
  // What is given away is no line of a bill.
  return parts.filter((_, index) => each[index] !== 0);
}

function times(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one * other;
}

function billedGib(v2: boolean, sizeGib: number): number {
  return v2 ? sizeGib : (ULTRA_GIB.find((step) => step >= sizeGib) ?? Math.ceil(sizeGib / 1024) * 1024);
}

function size(sizeGib: number | undefined): string {
  return isKnown(sizeGib) ? `${sizeGib} GiB` : `size ${AFTER_APPLY}`;
}

/** A snapshot costs by what is in it, whatever the size of its disk. @internal */
export function snapshotItem(sizeGib: number | undefined, incremental: boolean | undefined): BilledItem {
  return {
    kind: "snapshot",
    product: incremental === false ? "full snapshot of a disk" : "incremental snapshot of a disk",
    unit: UNITS.month,
    measure: "GiB",
    least: isKnown(sizeGib) ? 0 : undefined,
    most: isKnown(sizeGib) ? sizeGib : undefined,
    billedWhenIdle: true,
    reservable: false,
    note:
      incremental === false
        ? "what the disk uses"
        : "what changed since the snapshot before, the first time all that it uses",
  };
}
