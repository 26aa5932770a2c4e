import fc from "fast-check";
import { AMOUNTS, Amounts } from "../../../lib/capacity/amounts";
import { clusterSituations, nodesWithout, PoolFacts, poolSituations } from "../../../lib/capacity/pool-capacity";
import { cpuMs } from "../../support/cpu-time";

const NODE = { nodes: 1, cpuMillis: 3860, memoryMib: 14034, pods: 110, dataDisks: 8 };

function pool(facts: Partial<PoolFacts> = {}): PoolFacts {
  return {
    node: NODE,
    minNodes: 3,
    maxNodes: 5,
    zones: ["1", "2", "3"],
    upgrade: () => ({ surge: 1, unavailable: 0 }),
    ...facts,
  };
}

test.each([
  [3, ["1", "2", "3"], undefined, 2],
  [4, ["1", "2", "3"], undefined, 2],
  [5, ["1", "2", "3"], undefined, 3],
  [1, ["1", "2", "3"], undefined, 0],
  [0, ["1", "2", "3"], undefined, 0],
  [6, ["1", "2"], undefined, 3],
  [6, ["1"], undefined, 0],
  [6, [], undefined, 0],
  [6, ["1", "2"], "3", 6],
  [6, ["1", "2"], "2", 3],
  [6, [], "2", 0],
  // Said twice is reported elsewhere, and is one zone.
  [6, ["1", "1", "2"], undefined, 3],
])("%d nodes in %j without zone %s are %d", (nodes, zones, zone, left) => {
  expect(nodesWithout(zone, nodes, zones)).toBe(left);
});

test("a pool, at its fewest nodes and at its most", () => {
  expect(poolSituations(pool(), "min")).toEqual({
    all: { nodes: 3, cpuMillis: 11580, memoryMib: 42102, pods: 330, dataDisks: 24 },
    zoneLost: { nodes: 2, cpuMillis: 7720, memoryMib: 28068, pods: 220, dataDisks: 16 },
    upgrading: { nodes: 3, cpuMillis: 11580, memoryMib: 42102, pods: 330, dataDisks: 24 },
    upgradePeakNodes: 4,
  });
  expect(poolSituations(pool(), "max").all).toEqual({
    nodes: 5,
    cpuMillis: 19300,
    memoryMib: 70170,
    pods: 550,
    dataDisks: 40,
  });
});

test("an upgrade that adds no node takes some away, and never more than there are", () => {
  const taking = (unavailable: number) => poolSituations(pool({ upgrade: () => ({ surge: 0, unavailable }) }), "min");
  expect([taking(1).upgrading.nodes, taking(1).upgradePeakNodes]).toEqual([2, 3]);
  expect(taking(9).upgrading).toEqual({ nodes: 0, cpuMillis: 0, memoryMib: 0, pods: 0, dataDisks: 0 });
});

test("the zone that is lost is lost to every pool, and the worst is taken", () => {
  const both = (left: string[], right: string[]) =>
    clusterSituations([pool({ zones: left }), pool({ zones: right })], "min").zoneLost.nodes;
  expect(both(["1", "2", "3"], ["1", "2", "3"])).toBe(4);
  // Not at the same time.
  expect(both(["1"], ["2"])).toBe(3);
  expect(both(["1"], ["1"])).toBe(0);
  expect(both([], ["1", "2", "3"])).toBe(2);
  expect(both([], [])).toBe(0);
});

test("the worst zone can be another one for CPU than for pods", () => {
  const cpu = pool({ zones: ["1"], node: { ...NODE, cpuMillis: 64000, pods: 10 } });
  const pods = pool({ zones: ["2"], node: { ...NODE, cpuMillis: 1000, pods: 250 } });
  expect(clusterSituations([cpu, pods], "min").zoneLost).toMatchObject({ nodes: 3, cpuMillis: 3000, pods: 30 });
});

test("all pools are upgraded at once, and their surges add up", () => {
  const { upgrading, upgradePeakNodes } = clusterSituations(
    [pool(), pool({ upgrade: () => ({ surge: 0, unavailable: 2 }) })],
    "min",
  );
  expect([upgrading.nodes, upgradePeakNodes]).toEqual([4, 7]);
});

test("what is not known of one pool makes the sums partial, and none of the others", () => {
  const { memoryMib, ...unknown } = NODE;
  expect(memoryMib).toBe(14034);
  const { all, zoneLost } = clusterSituations([pool(), pool({ node: unknown })], "min");
  expect(all).toEqual({
    nodes: 6,
    cpuMillis: 23160,
    memoryMib: 42102,
    pods: 660,
    dataDisks: 48,
    partial: ["memoryMib"],
  });
  expect(zoneLost).toMatchObject({ nodes: 4, memoryMib: 28068, partial: ["memoryMib"] });

  const counts = clusterSituations([pool(), pool({ minNodes: undefined })], "min");
  expect(counts.all).toMatchObject({ nodes: 3, cpuMillis: 11580, partial: AMOUNTS });
  expect(counts.upgradePeakNodes).toBeUndefined();

  const nothing = clusterSituations([pool({ minNodes: undefined })], "min");
  expect(nothing.all).toEqual({
    nodes: undefined,
    cpuMillis: undefined,
    memoryMib: undefined,
    pods: undefined,
    dataDisks: undefined,
    partial: AMOUNTS,
  });
});

test("zones or an upgrade that are not known leave the rest of the plan alone", () => {
  const { all, zoneLost, upgrading } = poolSituations(pool({ zones: undefined, upgrade: () => undefined }), "min");
  expect(all.nodes).toBe(3);
  expect([zoneLost.nodes, upgrading.nodes]).toEqual([undefined, undefined]);
});

test("no node of an unknown size is still no node", () => {
  expect(poolSituations(pool({ minNodes: 0, node: {} }), "min").all).toEqual({
    nodes: 0,
    cpuMillis: 0,
    memoryMib: 0,
    pods: 0,
    dataDisks: 0,
  });
});

const pools = fc.array(
  fc
    .record({
      minNodes: fc.integer({ min: 0, max: 20 }),
      more: fc.integer({ min: 0, max: 20 }),
      zones: fc.uniqueArray(fc.constantFrom("1", "2", "3"), { maxLength: 3 }),
      surge: fc.integer({ min: 0, max: 5 }),
      unavailable: fc.integer({ min: 0, max: 5 }),
      cpuMillis: fc.integer({ min: 0, max: 64000 }),
    })
    .map(({ more, cpuMillis, surge, unavailable, ...rest }) =>
      pool({
        ...rest,
        maxNodes: rest.minNodes + more,
        node: { ...NODE, cpuMillis },
        upgrade: () => ({ surge, unavailable }),
      }),
    ),
  { minLength: 1, maxLength: 6 },
);

const noMore = (less: Amounts, more: Amounts) => AMOUNTS.every((name) => less[name]! <= more[name]!);

test("losing a zone or upgrading never adds, and the most nodes are never less than the fewest", () => {
  fc.assert(
    fc.property(pools, (all) => {
      const [min, max] = [clusterSituations(all, "min"), clusterSituations(all, "max")];
      for (const at of [min, max]) {
        expect(noMore(at.zoneLost, at.all)).toBe(true);
        expect(noMore(at.upgrading, at.all)).toBe(true);
        expect(at.upgradePeakNodes).toBeGreaterThanOrEqual(at.all.nodes!);
        expect(at.all.partial).toEqual([]);
      }
      for (const situation of ["all", "zoneLost"] as const) {
        expect(noMore(min[situation], max[situation])).toBe(true);
      }
    }),
  );
});

test("a cluster without its worst zone keeps at least what its pools keep without their own", () => {
  fc.assert(
    fc.property(pools, (all) => {
      const sum = all.reduce((total, one) => total + poolSituations(one, "min").zoneLost.nodes!, 0);
      // The pools' own worst cases cannot all come at once unless they are the same zone.
      expect(clusterSituations(all, "min").zoneLost.nodes).toBeGreaterThanOrEqual(sum);
    }),
  );
});

test("a thousand pools are reckoned within a second", () => {
  const many = Array.from({ length: 1000 }, () => pool());
  const took = cpuMs(() => expect(clusterSituations(many, "max").all.nodes).toBe(5000));
  expect(took).toBeLessThan(1000);
});
