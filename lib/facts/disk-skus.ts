import { baselineTier } from "./disk-tiers";

/** A whole number within bounds. @internal */
export interface DiskRange {
  readonly min: number;
  readonly max: number;
}

/** What a kind of managed disk is, and what can be asked of it. @internal */
export interface DiskSkuFacts {
  readonly name: string;
  readonly redundancy: "LRS" | "ZRS";
  /** Needs a virtual machine of a size that takes premium disks. */
  readonly premium: boolean;
  /** Exists in one availability zone only, which has to be named, unless the region has none. */
  readonly zonalOnly: boolean;
  readonly sizeGib: DiskRange;
  /** The letter of its performance tiers; none where performance is bought by the number. */
  readonly tierLetter?: "P" | "E" | "S";
  /** The tier can be set above that of the size. */
  readonly settableTier: boolean;
  /** Can do more than its figures for a time. */
  readonly bursting: boolean;
  /** Several virtual machines can attach it at once. */
  readonly shareable: boolean;
  /** Where performance is bought by the number: what it costs and how far it goes. */
  readonly provisioned?: ProvisionedPerformance;
}

interface ProvisionedPerformance {
  readonly iops: DiskRange;
  readonly iopsPerGib: number;
  readonly throughputMbps: DiskRange;
  /** What a disk has whose IOPS are not stated, if that is documented. */
  readonly defaultIops?: number;
}

const MBPS_PER_IOPS = 0.25;
const TIERED_GIB = { min: 1, max: 32767 };

const PREMIUM = { premium: true, zonalOnly: false, sizeGib: TIERED_GIB, tierLetter: "P", settableTier: true } as const;
const STANDARD_SSD = {
  premium: false,
  zonalOnly: false,
  sizeGib: TIERED_GIB,
  tierLetter: "E",
  settableTier: false,
} as const;

const SKUS: DiskSkuFacts[] = [
  {
    name: "Standard_LRS",
    redundancy: "LRS",
    premium: false,
    zonalOnly: false,
    sizeGib: TIERED_GIB,
    tierLetter: "S",
    settableTier: false,
    bursting: false,
    shareable: false,
  },
  { name: "StandardSSD_LRS", redundancy: "LRS", ...STANDARD_SSD, bursting: true, shareable: true },
  { name: "StandardSSD_ZRS", redundancy: "ZRS", ...STANDARD_SSD, bursting: true, shareable: true },
  { name: "Premium_LRS", redundancy: "LRS", ...PREMIUM, bursting: true, shareable: true },
  { name: "Premium_ZRS", redundancy: "ZRS", ...PREMIUM, bursting: true, shareable: true },
  {
    name: "PremiumV2_LRS",
    redundancy: "LRS",
    premium: true,
    zonalOnly: true,
    sizeGib: { min: 1, max: 65536 },
    settableTier: false,
    bursting: false,
    shareable: true,
    provisioned: {
      iops: { min: 3000, max: 80000 },
      iopsPerGib: 500,
      throughputMbps: { min: 125, max: 2000 },
      defaultIops: 3000,
    },
  },
  {
    name: "UltraSSD_LRS",
    redundancy: "LRS",
    premium: true,
    zonalOnly: true,
    sizeGib: { min: 4, max: 65536 },
    settableTier: false,
    bursting: false,
    shareable: true,
    provisioned: {
      iops: { min: 100, max: 400000 },
      iopsPerGib: 1000,
      throughputMbps: { min: 1, max: 10000 },
    },
  },
];

/** The number of shares the Terraform provider takes at most, for a disk without tiers. */
const MAX_SHARES = 10;

/** @internal */
export const MIN_SHARES = 2;

/** Premium SSD disks above this size can burst on demand. @internal */
export const BURSTS_ABOVE_GIB = 512;

/** Disks with tiers above this size can be made with better figures at no price. @internal */
export const PERFORMANCE_PLUS_ABOVE_GIB = 512;

const MIB = 1024 ** 2;
const VHD_FOOTER = 512;

/**
 * The VHD files that can be uploaded into a disk: 20 MiB to 32767 GiB, and the footer.
 *
 * https://learn.microsoft.com/rest/api/compute/disks/create-or-update, read 2026-11
 * @internal
 */
export const UPLOAD_BYTES = {
  min: 20 * MIB + VHD_FOOTER,
  max: TIERED_GIB.max * 1024 * MIB + VHD_FOOTER,
  step: MIB,
  footer: VHD_FOOTER,
} as const;

/** @internal */
export function diskSku(name: string): DiskSkuFacts | undefined {
  return SKUS.find((sku) => sku.name === name);
}

/** @internal */
export function diskSkuNames(): string[] {
  return SKUS.map((sku) => sku.name);
}

/** The IOPS that a disk of a size can be given. @internal */
export function iopsRange(sku: DiskSkuFacts, sizeGib: number): DiskRange | undefined {
  if (!sku.provisioned) return undefined;
  const { iops, iopsPerGib } = sku.provisioned;
  return { min: iops.min, max: Math.max(iops.min, Math.min(iops.max, sizeGib * iopsPerGib)) };
}

/** The throughput that a disk of a size with so many IOPS can be given. @internal */
export function throughputRange(sku: DiskSkuFacts, sizeGib: number, iops?: number): DiskRange | undefined {
  const range = iopsRange(sku, sizeGib);
  if (!sku.provisioned || !range) return undefined;
  const { throughputMbps, defaultIops } = sku.provisioned;
  const byIops = Math.floor((iops ?? defaultIops ?? range.max) * MBPS_PER_IOPS);
  return { min: throughputMbps.min, max: Math.max(throughputMbps.min, Math.min(throughputMbps.max, byIops)) };
}

/** How many virtual machines can attach a disk at once, at most; nothing for a kind that cannot be shared. @internal */
export function maxShares(sku: DiskSkuFacts, sizeGib: number): number | undefined {
  if (!sku.shareable) return undefined;
  if (!sku.tierLetter) return MAX_SHARES;
  const tierGib = baselineTier(sku.tierLetter, sizeGib)?.sizeGib ?? sizeGib;
  if (tierGib <= 512) return 3;
  return tierGib <= 4096 ? 5 : MAX_SHARES;
}
