import * as fc from "fast-check";
import { addressInRange, isIpv4, isIpv6, parseIpv4Range, rangeContains, rangesOverlap } from "../../lib/cidr";

const octet = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join("."));
const prefix = fc.integer({ min: 0, max: 32 });
const range = fc.tuple(address, prefix).map(([a, p]) => parseIpv4Range(`${a}/${p}`)!);
const number = (text: string) => text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
const first = (r: { network: string }) => number(r.network);
const last = (r: { network: string; prefix: number }) => first(r) + 2 ** (32 - r.prefix) - 1;

test("every address with a prefix is a range that contains it", () => {
  fc.assert(
    fc.property(address, prefix, (a, p) => {
      const r = parseIpv4Range(`${a}/${p}`)!;
      expect(first(r)).toBe(number(a) - (number(a) % 2 ** (32 - p)));
      expect(r.aligned).toBe(first(r) === number(a));
      expect(rangeContains(r, a)).toBe(true);
    }),
  );
});

test("ranges overlap exactly when their addresses do", () => {
  fc.assert(
    fc.property(range, range, (a, b) => expect(rangesOverlap(a, b)).toBe(first(a) <= last(b) && first(b) <= last(a))),
  );
});

test("a range contains exactly the addresses from its first to its last", () => {
  fc.assert(
    fc.property(range, address, (r, a) =>
      expect(rangeContains(r, a)).toBe(number(a) >= first(r) && number(a) <= last(r)),
    ),
  );
});

test("steps from the first address carry over into the next part", () => {
  expect(addressInRange(parseIpv4Range("10.0.0.0/16")!, 10)).toBe("10.0.0.10");
  expect(addressInRange(parseIpv4Range("10.0.0.0/16")!, 256)).toBe("10.0.1.0");
});

test("a lone address is a range of one", () => {
  expect(parseIpv4Range("203.0.113.7")).toMatchObject({ text: "203.0.113.7/32", aligned: true });
});

test.each([
  "",
  "10.1",
  "010.0.0.1",
  "256.0.0.1",
  "10.0.0.0/33",
  "10.0.0.0/-1",
  "10.0.0.0/8/8",
  "10.0.0.0/",
  "a.b.c.d",
  "10.0.0.0 /8",
  "::1",
])("%j is no IPv4 range", (text) => expect(parseIpv4Range(text)).toBeUndefined());

test("the two families are told apart", () => {
  expect([isIpv4("10.0.0.1"), isIpv4("::1"), isIpv6("2001:db8::/32"), isIpv6("10.0.0.0/8")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
