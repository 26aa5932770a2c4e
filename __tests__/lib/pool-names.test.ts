import * as fc from "fast-check";
import { isPoolName, NodeOs, PoolNames } from "../../lib/pool-names";

const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
const letterOrDigit = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789");
const nameOf = (maxLength: number) =>
  fc.tuple(letter, fc.array(letterOrDigit, { maxLength: maxLength - 1 })).map(([first, rest]) => first + rest.join(""));
const pool = fc.oneof(
  nameOf(12).map((name) => ({ name, os: "Linux" as NodeOs })),
  nameOf(6).map((name) => ({ name, os: "Windows" as NodeOs })),
);
const pools = fc.uniqueArray(pool, { selector: (p) => p.name, maxLength: 100 });

const added = (set: { name: string; os: NodeOs }[]) => {
  const names = new PoolNames();
  return { all: set.map((p) => ({ ...p, ...names.add(p.name, p.os) })) };
};

test("rotation names are legal for their operating system", () => {
  fc.assert(fc.property(pools, (set) => added(set).all.every((p) => isPoolName(p.rotation, p.os))));
});

test("names and rotation names of a cluster never meet, or the meeting is told", () => {
  fc.assert(
    fc.property(pools, (set) => {
      const { all } = added(set);
      const used = [...all.map((p) => p.name), ...all.map((p) => p.rotation)];
      const told = all.some((p) => p.conflict !== undefined);
      return told || new Set(used).size === used.length;
    }),
  );
});

test("many pools whose names begin alike still get names of their own, none of them told as a conflict", () => {
  const set = Array.from({ length: 300 }, (_, i) => ({ name: `shared${i}`, os: "Linux" as NodeOs }));
  const { all } = added(set);
  expect(new Set(all.map((p) => p.rotation)).size).toBe(300);
  expect(all.filter((p) => p.conflict)).toEqual([]);
});

test("a rotation name does not move when another pool is added", () => {
  fc.assert(
    fc.property(pools, pool, (set, another) => {
      const before = added(set).all;
      const after = added([...set, another]).all.slice(0, set.length);
      expect(after).toEqual(before);
    }),
  );
});

test("a rotation name is the same in every run", () => {
  expect(new PoolNames().add("apps", "Linux").rotation).toBe("appst5bi94");
  expect(new PoolNames().add("win", "Windows").rotation).toBe("t38uiw");
  expect(new PoolNames().add("applications", "Linux").rotation).toBe("applict6bayt");
});

test("a name derived from an unusable one is legal all the same", () => {
  fc.assert(fc.property(fc.string(), (name) => isPoolName(new PoolNames().add(name, "Linux").rotation, "Linux")));
});

/** Whatever a program may ask for: names that are none, the same ones again, rotation names of its own. */
const asked = fc.record({
  name: fc.oneof(fc.string({ maxLength: 20 }), nameOf(12), fc.constantFrom("apps", "appst5bi94", "system")),
  os: fc.constantFrom<NodeOs>("Linux", "Windows"),
  wanted: fc.option(fc.oneof(nameOf(6), fc.constantFrom("apps", "appst5bi94")), { nil: undefined }),
});

test("for any set of names a derived rotation name is legal, and no two pools meet without being told", () => {
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 40 }), (set) => {
      const names = new PoolNames();
      const taken = new Set<string>();
      for (const { name, os, wanted } of set) {
        const given = names.add(name, os, wanted);
        if (wanted === undefined && !isPoolName(given.rotation, os)) return false;
        // A derived name gives way by itself, so only the pool's own name can be taken.
        const meets = taken.has(name) || taken.has(given.rotation) || given.rotation === name;
        if (meets !== (given.conflict !== undefined)) return false;
        if (wanted === undefined && taken.has(given.rotation)) return false;
        taken.add(name).add(given.rotation);
      }
      return true;
    }),
  );
});

test("a taken derived name is not given twice", () => {
  const names = new PoolNames();
  const first = names.add("apps", "Linux").rotation;
  const other = new PoolNames();
  other.add(first, "Linux");
  expect(other.add("apps", "Linux").rotation).not.toBe(first);
});

test.each([
  ["two pools of one name", [["apps"], ["apps"]], { kind: "nameTaken", other: "apps" }],
  ["a name that another pool rotates to", [["apps", "temp"], ["temp"]], { kind: "nameIsRotationName", other: "apps" }],
  ["a rotation name that another pool has", [["temp"], ["apps", "temp"]], { kind: "rotationNameTaken", other: "temp" }],
  [
    "one rotation name asked for twice",
    [
      ["one", "temp"],
      ["two", "temp"],
    ],
    { kind: "rotationNameTaken", other: "one" },
  ],
  ["a rotation name that is the pool's own", [["apps", "apps"]], { kind: "rotationNameTaken", other: "apps" }],
])("the pool that is made later has the conflict: %s", (_, given, conflict) => {
  const names = new PoolNames();
  const all = given.map(([name, wanted]) => names.add(name, "Linux", wanted));
  expect(all.map((p) => p.conflict).filter((c) => c !== undefined)).toEqual([conflict]);
  expect(all[all.length - 1].conflict).toEqual(conflict);
});
