/** What a disk of one performance tier can do. @internal */
export interface DiskTierFacts {
  readonly name: string;
  readonly sizeGib: number;
  readonly iops: number;
  readonly throughputMbps: number;
}

/** Number of the tier, GiB, then IOPS and MB/s of Premium SSD, Standard SSD and Standard HDD; smallest first. */
const TIERS: [number, number, ...([number, number] | undefined)[]][] = [
  [1, 4, [120, 25], [500, 100]],
  [2, 8, [120, 25], [500, 100]],
  [3, 16, [120, 25], [500, 100]],
  [4, 32, [120, 25], [500, 100], [500, 60]],
  [6, 64, [240, 50], [500, 100], [500, 60]],
  [10, 128, [500, 100], [500, 100], [500, 60]],
  [15, 256, [1100, 125], [500, 100], [500, 60]],
  [20, 512, [2300, 150], [500, 100], [500, 60]],
  [30, 1024, [5000, 200], [500, 100], [500, 60]],
  [40, 2048, [7500, 250], [500, 100], [500, 60]],
  [50, 4096, [7500, 250], [500, 100], [500, 60]],
  [60, 8192, [16000, 500], [2000, 400], [1300, 300]],
  [70, 16384, [18000, 750], [4000, 600], [2000, 500]],
  [80, 32767, [20000, 900], [6000, 750], [2000, 500]],
];

/** Tiers above this size are for disks above this size alone, and the others for the rest. */
const LARGEST_SMALL_TIER_GIB = 4096;

/** The tiers by the letter of their name, smallest first. */
const BY_LETTER = new Map<string, DiskTierFacts[]>(
  ["P", "E", "S"].map((letter, column) => [
    letter,
    TIERS.flatMap(([number, sizeGib, ...figures]) => {
      const [iops, throughputMbps] = figures[column] ?? [];
      if (iops === undefined || throughputMbps === undefined) return [];
      return [{ name: `${letter}${number}`, sizeGib, iops, throughputMbps }];
    }),
  ]),
);

/** @internal */
export function diskTier(name: string): DiskTierFacts | undefined {
  return BY_LETTER.get(name.charAt(0))?.find((tier) => tier.name === name);
}

/** @internal */
export function diskTierNames(): string[] {
  return [...BY_LETTER.values()].flat().map((tier) => tier.name);
}

/** The tier a disk is billed and rated by: the smallest that is not smaller than the disk. @internal */
export function baselineTier(letter: string, sizeGib: number): DiskTierFacts | undefined {
  return BY_LETTER.get(letter)?.find((tier) => tier.sizeGib >= sizeGib);
}

/** The tiers a Premium SSD disk of a size can be set to: its own, and those above it up to P50 or P80. @internal */
export function settableTiers(sizeGib: number): string[] {
  const small = sizeGib <= LARGEST_SMALL_TIER_GIB;
  return (BY_LETTER.get("P") ?? [])
    .filter((tier) => tier.sizeGib >= sizeGib && tier.sizeGib <= LARGEST_SMALL_TIER_GIB === small)
    .map((tier) => tier.name);
}
