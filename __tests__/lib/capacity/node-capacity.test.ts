import fc from "fast-check";
import {
  keptCpuMillis,
  keptMemoryMib,
  memoryRule,
  mostPodsFor,
  NodeFacts,
  nodePlan,
} from "../../../lib/capacity/node-capacity";
import { vmSizeFacts, vmSizeNames } from "../../../lib/facts/vm-sizes";

const linux = (vCpus: number, memoryGib: number, maxPods: number, rule: NodeFacts["rule"] = "maxPods") =>
  nodePlan({ os: "Linux", rule, vCpus, memoryGib, maxPods });

test("CPU kept: the table that is documented", () => {
  const table = [1, 2, 4, 8, 16, 32, 64].map((cores) => keptCpuMillis(cores));
  expect(table).toEqual([60, 100, 140, 180, 260, 420, 740]);
  expect(keptCpuMillis(3)).toBe(120);
});

// vCPU, GiB, CPU kept, then for 30, 110 and 250 pods what is kept and what is allocatable, then the same by the old rule.
test.each([
  [2, 4, 100, [650, 1024, 1024], [3346, 2972, 2972], 1024, 2322],
  [2, 8, 100, [650, 2048, 2048], [7442, 6044, 6044], 1843, 5599],
  [4, 16, 140, [650, 2250, 4096], [15634, 14034, 12188], 2662, 12972],
  [8, 32, 180, [650, 2250, 5050], [32018, 30418, 27618], 3645, 28373],
  [16, 64, 260, [650, 2250, 5050], [64786, 63186, 60386], 5612, 59174],
  [64, 256, 740, [650, 2250, 5050], [261394, 259794, 256994], 12165, 249229],
])("a node of %d vCPU and %d GiB", (vCpus, gib, cpu, kept, allocatable, oldKept, oldAllocatable) => {
  [30, 110, 250].forEach((maxPods, i) => {
    expect(linux(vCpus, gib, maxPods)).toEqual({
      cpuMillis: vCpus * 1000 - cpu,
      keptCpuMillis: cpu,
      memoryMib: allocatable[i],
      keptMemoryMib: kept[i],
      evictionMib: 100,
      pods: maxPods,
      dataDisks: undefined,
    });
    // Before 1.29 the most pods make no difference.
    const old = linux(vCpus, gib, maxPods, "progressive");
    expect([old.keptMemoryMib, old.memoryMib, old.evictionMib]).toEqual([oldKept, oldAllocatable, 750]);
  });
});

test("the documented examples of the newer rule, in MiB", () => {
  expect(keptMemoryMib("maxPods", 8192, 30)).toBe(650);
  expect(keptMemoryMib("maxPods", 4096, 70)).toBe(1024);
});

test("a Windows node has 2 GiB less of memory, and as much CPU", () => {
  const node = { rule: "maxPods" as const, vCpus: 4, memoryGib: 16, maxPods: 110 };
  const [win, lin] = (["Windows", "Linux"] as const).map((os) => nodePlan({ ...node, os }));
  expect(lin.memoryMib! - win.memoryMib!).toBe(2048);
  expect(win.keptMemoryMib).toBe(4298);
  expect(win.cpuMillis).toBe(lin.cpuMillis);
});

test("the rule follows the version, and is the newer one where that is not known", () => {
  expect([27, 28, 29, 35, undefined].map((minor) => memoryRule(minor))).toEqual([
    "progressive",
    "progressive",
    "maxPods",
    "maxPods",
    "maxPods",
  ]);
});

test("what is not known is left out, and nothing else", () => {
  const node = { os: "Linux", rule: "maxPods" } as const;
  const known = (facts: Partial<NodeFacts>) =>
    Object.entries(nodePlan({ ...node, ...facts }))
      .filter(([, amount]) => amount !== undefined)
      .map(([name]) => name);
  expect(known({})).toEqual(["evictionMib"]);
  expect(known({ vCpus: 4 })).toEqual(["cpuMillis", "keptCpuMillis", "evictionMib"]);
  expect(known({ memoryGib: 16 })).toEqual(["evictionMib"]);
  expect(known({ memoryGib: 16, maxPods: 30 })).toEqual(["memoryMib", "pods", "keptMemoryMib", "evictionMib"]);
  // The older rule does not ask for the pods.
  expect(known({ memoryGib: 16, rule: "progressive" })).toEqual(["memoryMib", "keptMemoryMib", "evictionMib"]);
});

test("the most pods for whose keep there is memory", () => {
  expect([0.1, 2, 4, 8].map((gib) => mostPodsFor("Linux", gib))).toEqual([0, 94, 197, 402]);
  expect([2, 4, 8].map((gib) => mostPodsFor("Windows", gib))).toEqual([0, 94, 299]);
});

const facts = fc.record({
  os: fc.constantFrom("Linux" as const, "Windows" as const),
  rule: fc.constantFrom("maxPods" as const, "progressive" as const),
  vCpus: fc.integer({ min: 1, max: 416 }),
  memoryGib: fc.double({ min: 0.5, max: 12000, noNaN: true }),
  maxPods: fc.integer({ min: 10, max: 250 }),
});

test("allocatable is never negative, and never above what the node has", () => {
  fc.assert(
    fc.property(facts, (node) => {
      const { cpuMillis, memoryMib } = nodePlan(node);
      expect(cpuMillis).toBeGreaterThan(0);
      expect(cpuMillis).toBeLessThan(node.vCpus * 1000);
      expect(memoryMib).toBeGreaterThanOrEqual(0);
      expect(memoryMib).toBeLessThan(node.memoryGib * 1024);
    }),
  );
});

test("a larger node has no less for pods", () => {
  fc.assert(
    fc.property(
      facts,
      fc.integer({ min: 0, max: 64 }),
      fc.double({ min: 0, max: 512, noNaN: true }),
      (node, v, gib) => {
        const small = nodePlan(node);
        const large = nodePlan({ ...node, vCpus: node.vCpus + v, memoryGib: node.memoryGib + gib });
        expect(large.cpuMillis).toBeGreaterThanOrEqual(small.cpuMillis!);
        // A MiB is where two amounts can be rounded to different sides.
        expect(large.memoryMib).toBeGreaterThanOrEqual(small.memoryMib! - 1);
      },
    ),
  );
});

test("more pods never leave more memory", () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 200 }), (node, more) => {
      expect(nodePlan({ ...node, maxPods: node.maxPods + more }).memoryMib).toBeLessThanOrEqual(
        nodePlan(node).memoryMib!,
      );
    }),
  );
});

test("every size of the table has room for pods on Linux, by either rule and with the most pods", () => {
  const full = vmSizeNames().filter((name) =>
    (["maxPods", "progressive"] as const).some((rule) => {
      const plan = nodePlan({ os: "Linux", rule, maxPods: 250, ...vmSizeFacts(name)! });
      return !(plan.memoryMib! > 0 && plan.cpuMillis! > 0 && plan.dataDisks! >= 0);
    }),
  );
  expect(full).toEqual([]);
});
