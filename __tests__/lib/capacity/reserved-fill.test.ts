import { Fn, Token } from "cdktf";
import fc from "fast-check";
import { beyondReserved, FillingPool, HeldMachines, mostTaken } from "../../../lib/capacity/reserved-fill";

const D4 = "Standard_D4ds_v5";
const D8 = "Standard_D8ds_v5";

function pool(least: number, most: number, zones: string[] = [], facts: Partial<FillingPool> = {}): FillingPool {
  return { size: D4, zones, least, most, peak: most, ...facts };
}

function held(instances: number, zone?: string, size = D4): HeldMachines {
  return { size, zone, instances };
}

const counts = (pools: FillingPool[], machines: HeldMachines[]) => {
  const { least, most, upgradePeak } = beyondReserved(pools, machines);
  return [least, most, upgradePeak];
};

test.each<[string, FillingPool[], HeldMachines[], (number | undefined)[]]>([
  ["it fits", [pool(1, 3)], [held(3)], [0, 0, 0]],
  ["it fits, but for an upgrade", [pool(1, 3, [], { peak: 4 })], [held(3)], [0, 0, 1]],
  ["it overflows at its largest", [pool(1, 5)], [held(3)], [0, 2, 2]],
  ["it overflows at any time", [pool(4, 5)], [held(3)], [1, 2, 2]],
  ["nothing is reserved yet", [pool(2, 5)], [], [2, 5, 5]],
  ["another size is reserved", [pool(2, 2)], [held(3, undefined, D8)], [2, 2, 2]],
  ["zones, evenly", [pool(4, 4, ["1", "2"])], [held(2, "1"), held(2, "2")], [0, 0, 0]],
  ["zones, one of them short", [pool(4, 4, ["1", "2"])], [held(2, "1"), held(1, "2")], [1, 1, 1]],
  ["zones, and nobody knows where the odd node is", [pool(3, 3, ["1", "2"])], [held(2, "1"), held(1, "2")], [0, 1, 1]],
  ["a reservation of another zone is of no use", [pool(2, 2, ["1"])], [held(9, "2"), held(1, "1")], [1, 1, 1]],
  ["one without a zone neither", [pool(2, 2, ["1"])], [held(9)], [2, 2, 2]],
  ["a zone twice is one zone", [pool(2, 2, ["1", "1"])], [held(1, "1"), held(1, "1")], [0, 0, 0]],
  ["the pool before it takes its part", [pool(2, 2), pool(1, 4)], [held(4)], [0, 2, 2]],
  ["the pool before it takes all", [pool(4, 4), pool(1, 4)], [held(4)], [1, 4, 4]],
  ["the pool before it has too little as well", [pool(5, 5), pool(1, 4)], [held(4)], [1, 4, 4]],
  ["a pool of another size before it takes none", [pool(4, 4, [], { size: D8 }), pool(1, 4)], [held(4)], [0, 0, 0]],
])("%s", (_, pools, machines, expected) => {
  expect(counts(pools, machines)).toEqual(expected);
});

test("a pool all of whose nodes are reserved has none beyond", () => {
  expect(beyondReserved([pool(1, 3)], [held(3)]).none).toBe(true);
  expect(beyondReserved([pool(1, 3, [], { peak: 4 })], [held(3)]).none).toBe(false);
  expect(beyondReserved([pool(1, 3)], [held(2)]).none).toBe(false);
});

test("what is not known is not guessed", () => {
  const number = Token.asNumber(Fn.abs(1));
  const none = [undefined, undefined, undefined];
  expect(counts([pool(1, 3)], [held(number)])).toEqual(none);
  expect(counts([pool(1, 3)], [held(3, "${TfToken[TOKEN.1]}")])).toEqual(none);
  expect(counts([pool(1, 3, undefined, { zones: undefined })], [held(3)])).toEqual(none);
  expect(counts([pool(1, 3, [], { size: undefined })], [held(3)])).toEqual(none);
  // The one before it may take all, or nothing.
  expect(counts([pool(1, 3, [], { size: undefined }), pool(1, 3)], [held(3)])).toEqual(none);
  expect(counts([pool(1, 3, [], { most: undefined, peak: undefined })], [held(3)])).toEqual([0, undefined, undefined]);
  expect(beyondReserved([pool(1, 3)], undefined)).toEqual({ held: false });
});

test("the most that pools take of one reservation", () => {
  expect(mostTaken([], held(3))).toBe(0);
  expect(mostTaken([pool(1, 5, ["1", "2"])], held(9, "1"))).toBe(3);
  expect(mostTaken([pool(1, 5, ["1", "2"]), pool(0, 2, ["1"])], held(9, "1"))).toBe(5);
  expect(mostTaken([pool(1, 5, ["1", "2"])], held(9, "3"))).toBe(0);
  expect(mostTaken([pool(1, 5, ["1"], { size: D8 })], held(9, "1"))).toBe(0);
  expect(mostTaken([pool(1, 5, ["1"], { size: undefined })], held(9, "1"))).toBeUndefined();
  expect(mostTaken([pool(1, 5, ["1"], { most: undefined, peak: undefined })], held(9, "1"))).toBeUndefined();
});

const zones = fc.subarray(["1", "2", "3"], { minLength: 0 });
const pools = fc.array(
  fc.tuple(fc.nat(9), fc.nat(9), zones, fc.nat(3)).map(([a, more, where, surge]) => {
    return pool(a, a + more, where, { peak: a + more + surge });
  }),
  { minLength: 1, maxLength: 4 },
);
const machines = fc.uniqueArray(
  fc.tuple(fc.nat(9), fc.constantFrom(undefined, "1", "2", "3")).map(([count, zone]) => held(count, zone)),
  { selector: ({ zone }) => zone ?? "" },
);

test("pools in a row pay together what is beyond, never for a node twice, never for fewer than run", () => {
  fc.assert(
    fc.property(pools, machines, (all, reserved) => {
      const each = all.map((_, index) => beyondReserved(all.slice(0, index + 1), reserved));
      const total = reserved.reduce((sum, one) => sum + one.instances, 0);
      const nodes = all.reduce((sum, one) => sum + one.most!, 0);
      const beyond = each.reduce((sum, one) => sum + one.most!, 0);
      expect(beyond).toBeLessThanOrEqual(nodes);
      expect(beyond).toBeGreaterThanOrEqual(nodes - total);
      each.forEach((one) => {
        expect(one.least).toBeGreaterThanOrEqual(0);
        expect(one.least).toBeLessThanOrEqual(one.most!);
        expect(one.most).toBeLessThanOrEqual(one.upgradePeak!);
      });
    }),
  );
});
