import { Token } from "cdktf";
import { DiskPerformanceTier } from "../../../constructs/disk/disk-performance-tier";
import { DiskRedundancy } from "../../../constructs/disk/disk-redundancy";
import { DiskSku } from "../../../constructs/disk/disk-sku";
import { diskSkuNames } from "../../../lib/facts/disk-skus";
import { diskTierNames } from "../../../lib/facts/disk-tiers";

const statics = <T>(type: object, of: new (...args: never[]) => T): T[] =>
  Object.values(type).filter((value): value is T => value instanceof of);

describe("kinds of disk", () => {
  // kind, premium, zone redundant, zonal only, smallest, largest, settable tier, settable performance, bursting, shareable
  test.each([
    [DiskSku.STANDARD_LRS, false, false, false, 1, 32767, false, false, false, false],
    [DiskSku.STANDARD_SSD_LRS, false, false, false, 1, 32767, false, false, true, true],
    [DiskSku.STANDARD_SSD_ZRS, false, true, false, 1, 32767, false, false, true, true],
    [DiskSku.PREMIUM_LRS, true, false, false, 1, 32767, true, false, true, true],
    [DiskSku.PREMIUM_ZRS, true, true, false, 1, 32767, true, false, true, true],
    [DiskSku.PREMIUM_V2_LRS, true, false, true, 1, 65536, false, true, false, true],
    [DiskSku.ULTRA_LRS, true, false, true, 4, 65536, false, true, false, true],
  ])("%s", (sku, premium, zrs, zonal, min, max, tier, performance, bursting, shareable) => {
    expect([sku.premium, sku.zoneRedundant, sku.zonalOnly, sku.minSizeGib, sku.maxSizeGib]).toEqual([
      premium,
      zrs,
      zonal,
      min,
      max,
    ]);
    expect([sku.settableTier, sku.settablePerformance, sku.bursting, sku.shareable]).toEqual([
      tier,
      performance,
      bursting,
      shareable,
    ]);
    expect(sku.redundancy).toBe(zrs ? DiskRedundancy.ZRS : DiskRedundancy.LRS);
    expect(sku._problems).toEqual([]);
    expect(DiskSku.of(`${sku}`).premium).toBe(premium);
  });

  test("each has a member of its own", () => {
    expect(
      statics(DiskSku, DiskSku as never)
        .map(String)
        .sort(),
    ).toEqual(diskSkuNames().sort());
  });

  test("a slip is told the nearest", () => {
    const [problemFor] = DiskSku.of("premium_lrs")._problems;
    expect(problemFor("sku")).toEqual({
      code: "AKS-E0702",
      message: expect.stringContaining(
        'sku must be a kind of managed disk, got "premium_lrs"; did you mean Premium_LRS',
      ),
    });
    expect(DiskSku.of("premium_lrs").premium).toBeUndefined();
  });

  test("a token passes, and nothing is known of it", () => {
    const sku = DiskSku.of(Token.asString({ ref: "s" }));
    expect(sku._problems).toEqual([]);
    expect([sku.premium, sku.zoneRedundant, sku.settablePerformance, sku.redundancy]).toEqual(Array(4).fill(undefined));
  });
});

describe("performance tiers", () => {
  test("each has a member of its own", () => {
    const members = statics(DiskPerformanceTier, DiskPerformanceTier as never);
    expect(members.map(String).sort()).toEqual(diskTierNames().sort());
    for (const [name, value] of Object.entries(DiskPerformanceTier)) expect(`${value}`).toBe(name);
  });

  test("say what they can do", () => {
    const { sizeGib, iops, throughputMbps } = DiskPerformanceTier.P30;
    expect([sizeGib, iops, throughputMbps]).toEqual([1024, 5000, 200]);
    expect(DiskPerformanceTier.of("P30").iops).toBe(5000);
  });

  test("a slip is told the nearest", () => {
    const [problemFor] = DiskPerformanceTier.of("P35")._problems;
    expect(problemFor("performanceTier")).toEqual({
      code: "AKS-E0703",
      message: expect.stringMatching(/^performanceTier must be a performance tier .*, got "P35"; did you mean P/),
    });
    expect(DiskPerformanceTier.of("P35").iops).toBeUndefined();
  });

  test("a token passes", () => {
    const tier = DiskPerformanceTier.of(Token.asString({ ref: "t" }));
    expect(tier._problems).toEqual([]);
    expect(tier.iops).toBeUndefined();
  });

  test.each([
    [DiskSku.PREMIUM_ZRS, 129, "P15"],
    [DiskSku.STANDARD_SSD_LRS, 100, "E10"],
    [DiskSku.STANDARD_LRS, 1, "S4"],
    [DiskSku.PREMIUM_V2_LRS, 100, undefined],
    [DiskSku.PREMIUM_LRS, 40000, undefined],
    [DiskSku.PREMIUM_LRS, Token.asNumber({ ref: "s" }), undefined],
    [DiskSku.of("nothing"), 100, undefined],
  ])("%s of %d GiB implies %s", (sku, sizeGib, tier) => {
    expect(DiskPerformanceTier.impliedBy(sku, sizeGib)?.name).toBe(tier);
  });
});
