import fc from "fast-check";
import { canonicalQuantity, compareQuantities, isQuantity } from "../../lib/quantities";

test.each([
  ["1000m", "1"],
  ["0.1", "100m"],
  ["1.5", "1500m"],
  ["1500m", "1500m"],
  ["2048Mi", "2Gi"],
  ["1.5Gi", "1536Mi"],
  ["1025Ki", "1025Ki"],
  ["0.5Ki", "512"],
  ["1024", "1024"],
  ["1000", "1k"],
  ["1000M", "1G"],
  ["0Gi", "0"],
  ["0", "0"],
  ["4", "4"],
])("%s is written %s", (given, canonical) => {
  expect(canonicalQuantity(given)).toBe(canonical);
});

test.each(["", "4GB", "4 Gi", "-1", "1,5", "four", "1e3", "Gi", ".5"])("%j is none, and is left as it is", (text) => {
  expect(isQuantity(text)).toBe(false);
  expect(canonicalQuantity(text)).toBe(text);
});

test.each([
  ["1Gi", "1G", 1],
  ["999m", "1", -1],
  ["1Gi", "1024Mi", 0],
  ["1Gi", "lots", 0],
])("%s beside %s", (a, b, sign) => {
  expect(compareQuantities(a, b)).toBe(sign);
});

test("the canonical spelling is the same amount, and canonical itself", () => {
  const suffix = fc.constantFrom("m", "", "k", "M", "G", "Ki", "Mi", "Gi", "Ti");
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), suffix, (number, unit) => {
      const given = `${number}${unit}`;
      const canonical = canonicalQuantity(given);
      expect(isQuantity(canonical)).toBe(true);
      expect([compareQuantities(given, canonical), canonicalQuantity(canonical)]).toEqual([0, canonical]);
    }),
  );
});
