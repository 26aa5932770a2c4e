import {
  grouped,
  nodesInPodRange,
  podPrefixFor,
  podSubnetAddresses,
  subnetPrefixFor,
  usableAddresses,
} from "../../../lib/address-plan/count";
import { PoolInput } from "../../../lib/address-plan/input";
import { inNodeSubnet, inPodSubnet, needOf, ONE } from "../../../lib/address-plan/space";
import { readSpan } from "../../../lib/address-plan/span";

function pool(nodes: number, surge: number, maxPods: number, mode: PoolInput["mode"]): PoolInput {
  return { name: "p", nodes, surge: () => surge, maxPods, mode };
}

/** The worked examples of the page on planning addresses. */
test.each([
  [50, 30, 1, 1581, 21],
  [60, 30, 1, 1891, 21],
  [7, 30, 1, 248, 24],
  [8, 30, 1, 279, 23],
])("a node subnet of %i nodes with %i pods and a surge of %i takes %i addresses, a /%i", (n, p, s, needed, prefix) => {
  const one = pool(n, s, p, "nodeSubnet");
  const need = needOf([{ pool: one, perNode: inNodeSubnet(one) }]);
  expect(need.upgrading).toBe(needed);
  expect(subnetPrefixFor(need.upgrading)).toBe(prefix);
});

test.each([
  [29, 3],
  [28, 11],
  [24, 251],
  [21, 2043],
  [16, 65531],
  [8, 16777211],
])("a /%i has %i addresses for nodes", (prefix, addresses) => {
  expect(usableAddresses(readSpan(`10.0.0.0/${prefix}`)!)).toBe(addresses);
  expect(subnetPrefixFor(addresses)).toBe(prefix);
  expect(subnetPrefixFor(addresses + 1)).toBe(prefix === 8 ? undefined : prefix - 1);
});

test.each([
  [24, 1],
  [16, 256],
  [11, 8192],
])("a /%i holds the pods of %i nodes", (prefix, nodes) => {
  expect(nodesInPodRange(readSpan(`10.0.0.0/${prefix}`)!)).toBe(nodes);
  expect(podPrefixFor(nodes)).toBe(prefix);
});

test("an IPv6 range holds the pods of none, for the nodes are counted in that of IPv4", () => {
  for (const range of ["fd00::/16", "fd00::/64"]) expect(nodesInPodRange(readSpan(range)!)).toBe(0);
});

test("5000 nodes of an overlay need a /11", () => {
  const one = pool(5000, 0, 250, "overlay");
  expect(podPrefixFor(needOf([{ pool: one, perNode: ONE }]).upgrading)).toBe(11);
});

test.each([
  [8, 16],
  [9, 32],
  [24, 32],
  [25, 48],
  [30, 48],
  [110, 128],
  [250, 272],
])("a node with %i pods takes up to %i addresses of a subnet for pods", (maxPods, addresses) => {
  expect(podSubnetAddresses(maxPods)).toBe(addresses);
  expect(inPodSubnet(pool(1, 0, maxPods, "podSubnet"))).toEqual({
    addresses,
    factor: ` x ${addresses} for ${maxPods} pods`,
  });
});

test("an IPv6 range has nothing that nodes are counted by", () => {
  expect(usableAddresses(readSpan("fd00::/64")!)).toBe(0);
  expect(nodesInPodRange(readSpan("fd00::/64")!)).toBe(0);
});

test.each([
  [0, "0"],
  [999, "999"],
  [1240, "1,240"],
  [-773, "-773"],
  [-1773, "-1,773"],
  [16777211, "16,777,211"],
])("%i is written %s", (count, text) => expect(grouped(count)).toBe(text));
