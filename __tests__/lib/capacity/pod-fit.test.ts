import fc from "fast-check";
import { podFit } from "../../../lib/capacity/pod-fit";

const NODE = { cpuMillis: 3860, memoryMib: 14034 };

test.each([
  [{}, "yes"],
  [{ cpu: "500m", memory: "1.5Gi" }, "yes"],
  [{ cpu: "3860m", memory: "14034Mi" }, "yes"],
  [{ cpu: "3861m" }, "no"],
  [{ cpu: "4" }, "no"],
  [{ memory: "14035Mi" }, "no"],
  [{ memory: "14Gi" }, "no"],
  [{ memory: "14716e6" }, "no"],
  [{ cpu: "half" }, "notKnown"],
  [{ cpu: "${TfToken[TOKEN.1]}", memory: "1Gi" }, "notKnown"],
  // What is too much is too much, whatever else is not known.
  [{ cpu: "${TfToken[TOKEN.1]}", memory: "1Ti" }, "no"],
])("%j on an empty node: %s", (request, fits) => {
  expect(podFit(request, NODE).fits).toBe(fits);
});

test("every shortage is told, in the units of the plan", () => {
  expect(podFit({ cpu: "8", memory: "32Gi" }, NODE).short).toEqual([
    { resource: "cpu", asked: 8000, has: 3860 },
    { resource: "memory", asked: 32768, has: 14034 },
  ]);
});

test("what every node runs anyway is taken off first", () => {
  expect(podFit({ cpu: "3500m" }, NODE, { cpu: "300m" }).fits).toBe("yes");
  expect(podFit({ cpu: "3500m" }, NODE, { cpu: "400m" })).toEqual({
    fits: "no",
    short: [{ resource: "cpu", asked: 3900, has: 3860 }],
  });
  expect(podFit({}, NODE, { memory: "16Gi" }).fits).toBe("no");
});

test("a node of unknown size is not judged, unless nothing of it is asked", () => {
  expect(podFit({ cpu: "1", memory: "1Gi" }, {}).fits).toBe("notKnown");
  expect(podFit({ cpu: "1" }, { cpuMillis: 1000 }).fits).toBe("yes");
  expect(podFit({}, {}).fits).toBe("yes");
});

test("what fits a node fits a larger one", () => {
  const amount = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(amount, amount, amount, amount, (cpu, memory, more, gib) => {
      const request = { cpu: `${cpu}m`, memory: `${memory}Mi` };
      const node = { cpuMillis: 50_000, memoryMib: 50_000 };
      const large = { cpuMillis: 50_000 + more, memoryMib: 50_000 + gib };
      expect(podFit(request, node).fits).toBe(cpu <= 50_000 && memory <= 50_000 ? "yes" : "no");
      if (podFit(request, node).fits === "yes") expect(podFit(request, large).fits).toBe("yes");
    }),
  );
});
