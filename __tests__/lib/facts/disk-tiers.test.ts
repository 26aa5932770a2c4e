import { baselineTier, diskTier, diskTierNames, settableTiers } from "../../../lib/facts/disk-tiers";
import {
  diskSku,
  DiskSkuFacts,
  diskSkuNames,
  iopsRange,
  maxShares,
  throughputRange,
} from "../../../lib/facts/disk-skus";

const V2 = diskSku("PremiumV2_LRS") as DiskSkuFacts;
const ULTRA = diskSku("UltraSSD_LRS") as DiskSkuFacts;
const PREMIUM = diskSku("Premium_LRS") as DiskSkuFacts;

test.each([
  ["P1", 4, 120, 25],
  ["P10", 128, 500, 100],
  ["P30", 1024, 5000, 200],
  ["P50", 4096, 7500, 250],
  ["P80", 32767, 20000, 900],
  ["E1", 4, 500, 100],
  ["E60", 8192, 2000, 400],
  ["E80", 32767, 6000, 750],
  ["S4", 32, 500, 60],
  ["S60", 8192, 1300, 300],
  ["S80", 32767, 2000, 500],
])("%s is %d GiB, %d IOPS and %d MB/s", (name, sizeGib, iops, throughputMbps) => {
  expect(diskTier(name)).toEqual({ name, sizeGib, iops, throughputMbps });
});

test("there are 39 tiers, and none that Azure does not have", () => {
  expect(diskTierNames()).toHaveLength(39);
  for (const name of ["S1", "S2", "S3", "P5", "P", "", "p10", "PP10"]) expect(diskTier(name)).toBeUndefined();
});

test.each(["P", "E", "S"])("a larger %s tier is never slower", (letter) => {
  const tiers = diskTierNames()
    .filter((name) => name.startsWith(letter))
    .map((name) => diskTier(name)!);
  for (const [i, tier] of tiers.slice(1).entries()) {
    expect(tier.sizeGib).toBeGreaterThan(tiers[i].sizeGib);
    expect(tier.iops).toBeGreaterThanOrEqual(tiers[i].iops);
    expect(tier.throughputMbps).toBeGreaterThanOrEqual(tiers[i].throughputMbps);
  }
});

test.each([
  ["P", 1, "P1"],
  ["P", 4, "P1"],
  ["P", 5, "P2"],
  ["P", 128, "P10"],
  ["P", 129, "P15"],
  ["P", 32767, "P80"],
  ["P", 32768, undefined],
  ["S", 1, "S4"],
  ["E", 1024, "E30"],
  ["X", 1, undefined],
])("a disk of kind %s and %d GiB is a %s", (letter, sizeGib, tier) => {
  expect(baselineTier(letter, sizeGib)?.name).toBe(tier);
});

test.each([
  [1024, ["P30", "P40", "P50"]],
  [4096, ["P50"]],
  [4097, ["P60", "P70", "P80"]],
  [32767, ["P80"]],
])("a Premium SSD disk of %d GiB can be set to %j", (sizeGib, tiers) => {
  expect(settableTiers(sizeGib)).toEqual(tiers);
});

test.each([
  [V2, 1, 3000, 3000],
  [V2, 6, 3000, 3000],
  [V2, 7, 3000, 3500],
  [V2, 160, 3000, 80000],
  [V2, 65536, 3000, 80000],
  [ULTRA, 4, 100, 4000],
  [ULTRA, 400, 100, 400000],
  [ULTRA, 65536, 100, 400000],
])("$name of %d GiB takes %d to %d IOPS", (sku, sizeGib, min, max) => {
  expect(iopsRange(sku, sizeGib)).toEqual({ min, max });
});

test.each([
  [V2, 6, undefined, 125, 750], // 3000 IOPS come with the disk
  [V2, 100, 8000, 125, 2000],
  [V2, 100, 4000, 125, 1000],
  [ULTRA, 4, undefined, 1, 1000], // the most IOPS the size allows
  [ULTRA, 4, 100, 1, 25],
  [ULTRA, 1000, 400000, 1, 10000],
])("$name of %d GiB with %s IOPS takes %d to %d MB/s", (sku, sizeGib, iops, min, max) => {
  expect(throughputRange(sku, sizeGib, iops)).toEqual({ min, max });
});

test("a kind with tiers has no ranges", () => {
  expect(iopsRange(PREMIUM, 100)).toBeUndefined();
  expect(throughputRange(PREMIUM, 100)).toBeUndefined();
});

test.each([
  ["Premium_LRS", 512, 3],
  ["Premium_LRS", 513, 5],
  ["Premium_ZRS", 4096, 5],
  ["Premium_LRS", 4097, 10],
  ["StandardSSD_LRS", 8, 3],
  ["PremiumV2_LRS", 1, 10],
  ["UltraSSD_LRS", 4, 10],
  ["Standard_LRS", 4096, undefined],
])("%s of %d GiB has at most %s shares", (name, sizeGib, shares) => {
  expect(maxShares(diskSku(name) as DiskSkuFacts, sizeGib)).toBe(shares);
});

test("only these are kinds of disk", () => {
  expect(diskSkuNames()).toEqual([
    "Standard_LRS",
    "StandardSSD_LRS",
    "StandardSSD_ZRS",
    "Premium_LRS",
    "Premium_ZRS",
    "PremiumV2_LRS",
    "UltraSSD_LRS",
  ]);
});
