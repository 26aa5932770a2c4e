import fc from "fast-check";
import {
  formatQuantity,
  mebibytes,
  milliCores,
  parseQuantity,
  Quantity,
  sumOfQuantities,
} from "../../lib/kubernetes-quantities";

const NANOS = 10n ** 9n;
const nanos = (text: string) => parseQuantity(text)?.nanos;

test.each<[string, bigint]>([
  ["0", 0n],
  ["1", NANOS],
  ["-1", -NANOS],
  ["+2", 2n * NANOS],
  ["0.5", NANOS / 2n],
  [".5", NANOS / 2n],
  ["5.", 5n * NANOS],
  ["1n", 1n],
  ["1u", 1000n],
  ["1m", 10n ** 6n],
  ["1k", 10n ** 12n],
  ["1M", 10n ** 15n],
  ["1G", 10n ** 18n],
  ["1T", 10n ** 21n],
  ["1P", 10n ** 24n],
  ["1E", 10n ** 27n],
  ["1Ki", 1024n * NANOS],
  ["1Mi", 1024n ** 2n * NANOS],
  ["1Gi", 1024n ** 3n * NANOS],
  ["1Ti", 1024n ** 4n * NANOS],
  ["1Pi", 1024n ** 5n * NANOS],
  ["1Ei", 1024n ** 6n * NANOS],
  ["1.5Gi", 1536n * 1024n ** 2n * NANOS],
  ["1e3", 1000n * NANOS],
  ["1E3", 1000n * NANOS],
  ["1.5e-3", 1_500_000n],
  ["007", 7n * NANOS],
])("%s is read exactly", (text, size) => {
  expect(nanos(text)).toBe(size);
});

test.each([
  "",
  " ",
  "1 Gi",
  "1gi",
  "1K",
  "1KI",
  "1Gi ",
  "Gi",
  "m",
  ".",
  "1.2.3",
  "1mi",
  "1ee3",
  "1e",
  "1e3Gi",
  "--1",
  "1,5Gi",
  "0x10",
  "NaN",
  "१",
])("%p is no amount", (text) => {
  // "1e" is none, and "1E" is one: a million million million.
  expect(parseQuantity(text)).toBeUndefined();
});

test("what is finer than a nano is rounded away from zero, and what is larger than 64 bits is cut", () => {
  expect(nanos("0.1n")).toBe(1n);
  expect(nanos("-0.1n")).toBe(-1n);
  expect(nanos("1e-999999999999999999999")).toBe(1n);
  const largest = (2n ** 63n - 1n) * NANOS;
  for (const text of ["1e999999999999999999999", "1e19", "16Ei", "8Ei"]) expect(nanos(text)).toBe(largest);
  expect(nanos("-9e99")).toBe(-largest);
  expect(nanos("0e999999999")).toBe(0n);
});

test.each([
  ["0", "0"],
  ["0Gi", "0"],
  ["1.5", "1500m"],
  ["0.5Gi", "512Mi"],
  ["1024Mi", "1Gi"],
  ["1.5Gi", "1536Mi"],
  ["0.5Ki", "512"],
  ["1.1Ki", "1126400m"],
  ["1000m", "1"],
  ["1000", "1k"],
  ["100k", "100k"],
  ["1500M", "1500M"],
  ["12000e3", "12e6"],
  ["5e2", "500"],
  ["-2000m", "-2"],
  ["-1536Mi", "-1536Mi"],
  ["1024Ei", "9223372036854775807"],
])("%s is written as %s", (given, written) => {
  expect(formatQuantity(parseQuantity(given)!)).toBe(written);
});

const quantity: fc.Arbitrary<Quantity> = fc.record({
  nanos: fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }),
    fc
      .tuple(fc.integer({ min: -4096, max: 4096 }), fc.integer({ min: 0, max: 5 }))
      .map(([n, p]) => BigInt(n) * 1024n ** BigInt(p) * NANOS),
    fc
      .tuple(fc.integer({ min: -4096, max: 4096 }), fc.integer({ min: 0, max: 24 }))
      .map(([n, p]) => BigInt(n) * 10n ** BigInt(p)),
  ),
  form: fc.constantFrom("binary" as const, "decimal" as const, "exponent" as const),
});

test("what is written is read back as the same amount, and written again as the same text", () => {
  fc.assert(
    fc.property(quantity, (given) => {
      const text = formatQuantity(given);
      const read = parseQuantity(text)!;
      expect(read.nanos).toBe(given.nanos);
      // Without a suffix nothing tells which form it had: 2000 of a binary form is read as a decimal, and is 2k there.
      expect(formatQuantity({ ...read, form: given.form })).toBe(text);
      if (read.form === given.form) expect(formatQuantity(read)).toBe(text);
      expect(text).toMatch(/^(0|-?[1-9]\d*([numkMGTPE]|[KMGTPE]i|e-?\d+)?)$/);
    }),
  );
});

test("units are rounded up, never down", () => {
  const units = (text: string) => [milliCores(parseQuantity(text)!), mebibytes(parseQuantity(text)!)];
  expect(units("500m")).toEqual([500, 1]);
  expect(units("1")).toEqual([1000, 1]);
  expect(units("0.0001")).toEqual([1, 1]);
  expect(units("1.5Gi")[1]).toBe(1536);
  expect(units("128M")[1]).toBe(123);
  expect(units("128Mi")[1]).toBe(128);
  fc.assert(
    fc.property(quantity, (given) => {
      const millis = BigInt(milliCores(given));
      if (given.nanos >= 0n && millis < 2n ** 53n) {
        expect(millis * 10n ** 6n >= given.nanos && (millis - 1n) * 10n ** 6n < given.nanos).toBe(true);
      }
    }),
  );
});

test("a sum has the form of its first", () => {
  const sum = (...texts: string[]) => formatQuantity(sumOfQuantities(texts.map((text) => parseQuantity(text)!)));
  expect(sum("500m", "0.5", "1")).toBe("2");
  expect(sum("512Mi", "512Mi")).toBe("1Gi");
  expect(sum("1000M", "24M")).toBe("1024M");
  expect(sum()).toBe("0");
});
