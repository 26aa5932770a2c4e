import * as fc from "fast-check";
import { carve, firstFree, prefixForAddresses, roomLeft, sizeOf, smallestArea } from "../../lib/carving";
import { haveCommonAddresses, Ipv4Range, ipv6SubnetAt, isInside, parseIpv4Range } from "../../lib/cidr";

const range = (text: string) => parseIpv4Range(text)!;
const texts = (ranges: (Ipv4Range | undefined)[]) => ranges.map((one) => one?.text);

const prefixes = fc.array(fc.integer({ min: 18, max: 29 }), { maxLength: 40 });
const areas = fc
  .uniqueArray(fc.record({ third: fc.integer({ min: 0, max: 15 }), prefix: fc.integer({ min: 20, max: 26 }) }), {
    selector: (area) => area.third,
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.map(({ third, prefix }) => range(`10.${third}.0.0/${prefix}`)));

describe("carving", () => {
  test("takes the first place that is large enough, in turn", () => {
    const found = carve([range("10.20.0.0/16")], [24, 28, 22, 28, 26]);
    expect(texts(found)).toEqual(["10.20.0.0/24", "10.20.1.0/28", "10.20.4.0/22", "10.20.1.16/28", "10.20.1.64/26"]);
  });

  test("goes on in the next area, and comes back for what is small", () => {
    const found = carve([range("10.0.0.0/25"), range("192.168.0.0/24")], [26, 25, 26]);
    expect(texts(found)).toEqual(["10.0.0.0/26", "192.168.0.0/25", "10.0.0.64/26"]);
  });

  test("has the whole of the address space, to its last block", () => {
    expect(texts(carve([range("0.0.0.0/0")], [1, 1, 29]))).toEqual(["0.0.0.0/1", "128.0.0.0/1", undefined]);
    expect(texts(carve([range("255.255.255.248/29")], [29]))).toEqual(["255.255.255.248/29"]);
  });

  test("a block that comes later moves none", () => {
    fc.assert(
      fc.property(areas, prefixes, prefixes, (from, before, after) => {
        expect(texts(carve(from, [...before, ...after]).slice(0, before.length))).toEqual(texts(carve(from, before)));
      }),
    );
  });

  test("an area that comes later moves none", () => {
    fc.assert(
      fc.property(areas, prefixes, (from, blocks) => {
        const before = texts(carve(from, blocks));
        const after = texts(carve([...from, range("172.20.0.0/14")], blocks));
        before.forEach((place, index) => {
          if (place !== undefined) expect(after[index]).toBe(place);
        });
      }),
    );
  });

  test("blocks are inside, aligned and apart", () => {
    fc.assert(
      fc.property(areas, prefixes, (from, blocks) => {
        const places = carve(from, blocks).filter((place) => place !== undefined);
        places.forEach((place, index) => {
          expect(place.aligned).toBe(true);
          expect(from.some((area) => isInside(place.text, area.text))).toBe(true);
          expect(places.slice(0, index).some((other) => haveCommonAddresses(place.text, other.text))).toBe(false);
        });
      }),
    );
  });

  test("what has no place has none at all", () => {
    fc.assert(
      fc.property(areas, prefixes, (from, blocks) => {
        const places = carve(from, blocks);
        const none = places.indexOf(undefined);
        if (none < 0) return;
        const taken = places.slice(0, none).map((place) => place!);
        expect(firstFree(from, taken, blocks[none])).toBeUndefined();
        expect(roomLeft(from, taken).largestPrefix ?? 33).toBeGreaterThan(blocks[none]);
      }),
    );
  });
});

describe("room", () => {
  test("is what is not taken, and the largest range in it", () => {
    const left = roomLeft([range("10.0.0.0/24")], [range("10.0.0.64/26"), range("10.9.0.0/24")]);
    expect(left).toEqual({ addresses: 192, largestPrefix: 25 });
    expect(roomLeft([range("10.0.0.0/24")], [range("10.0.0.0/16")])).toEqual({
      addresses: 0,
      largestPrefix: undefined,
    });
  });

  test("a free range is beside what is taken", () => {
    expect(firstFree([range("10.0.0.0/24")], [range("10.0.0.0/25")], 26)?.text).toBe("10.0.0.128/26");
    expect(firstFree([range("10.0.0.0/24")], [range("10.0.0.32/28")], 24)).toBeUndefined();
  });

  test("the smallest area holds all, and half of it does not", () => {
    expect(smallestArea([26, 24])).toBe(23);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 29 }), { minLength: 1, maxLength: 12 }), (blocks) => {
        const prefix = smallestArea(blocks)!;
        const fits = (one: number) => carve([range(`0.0.0.0/${one}`)], blocks).every((place) => place !== undefined);
        expect(fits(prefix)).toBe(true);
        expect(fits(prefix + 1)).toBe(false);
      }),
    );
  });

  test.each([
    [1, 29],
    [3, 29],
    [4, 28],
    [11, 28],
    [12, 27],
    [251, 24],
    [252, 23],
  ])("%d addresses and the five of Azure's need a /%d", (addresses, prefix) => {
    expect(prefixForAddresses(addresses)).toBe(prefix);
    expect(sizeOf(prefix) - 5).toBeGreaterThanOrEqual(addresses);
  });
});

test.each([
  ["fd00:db8::/48", 0, "fd00:db8::/64"],
  ["fd00:db8::/48", 10, "fd00:db8:0:a::/64"],
  ["fd00:db8::/48", 65535, "fd00:db8:0:ffff::/64"],
  ["fd00:db8::/48", 65536, undefined],
  ["fd00:db8:0:7::/64", 0, "fd00:db8:0:7::/64"],
  ["fd00:db8::/80", 0, undefined],
  ["10.0.0.0/8", 0, undefined],
])("the /64 of %s with number %d", (network, index, expected) => {
  expect(ipv6SubnetAt(network, index)).toBe(expected);
});
