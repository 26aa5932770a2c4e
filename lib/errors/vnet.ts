import { list, Problem, problem } from "./problem";

/** @internal */
export const vnetErrors = {
  networkRange: (prop: string, must: string, got: unknown, fix: string): Problem =>
    problem("AKS-E0460", { prop, must, got, fix }),
  subnetRange: (prop: string, must: string, got: unknown, fix: string): Problem =>
    problem("AKS-E0461", { prop, must, got, fix }),
  outsideNetwork: (prop: string, got: string, ranges: readonly string[], example?: string): Problem =>
    problem("AKS-E0462", {
      prop,
      must: `be inside of the network, ${list(ranges)}`,
      got,
      fix:
        example === undefined
          ? "add a range to the network"
          : `"${example}" is free, or add a range to the network at the end`,
    }),
  subnetsOverlap: (prop: string, got: string, other: string, otherRange: string, free?: string): Problem =>
    problem("AKS-E0463", {
      prop,
      must: `not overlap ${otherRange} of ${other}`,
      got,
      fix: free === undefined ? "move one of the two" : `"${free}" is free`,
    }),
  carvedOntoGiven: (prop: string, got: string, other: string, otherRange: string, free?: string): Problem =>
    problem("AKS-E0464", {
      prop,
      must: `not be carved where ${other} has ${otherRange}`,
      got,
      fix: `${free === undefined ? "" : `write SubnetRange.of("${free}"), which is free, or `}keep carveFrom of the network clear of ranges that are written out`,
    }),
  subnetSize: (prop: string, kind: string, limits: { min: number; max: number }, got: string): Problem =>
    problem("AKS-E0465", {
      prop,
      must: `be a /${limits.min} to /${limits.max} for ${kind}`,
      got,
      fix: `choose a prefix in that range; a /${limits.max} is the smallest subnet`,
    }),
  turnTaken: (prop: string, got: number, other: string, next: number): Problem =>
    problem("AKS-E0466", {
      prop,
      must: `have a turn of its own, because the turns decide who gets which addresses`,
      found: `${got}, which is that of ${other}`,
      fix: `the subnet that came last is the one to change: write ${next}, the next turn`,
    }),
  turnMissing: (prop: string, missing: readonly number[], last: number): Problem =>
    problem("AKS-E0467", {
      prop,
      must: `have the turns 1 to ${last} without a gap, or a subnet added later would move the others`,
      found: `none with ${list(missing.map(String))}`,
      fix: `count on from the highest turn there was; for a subnet that is gone, call keepFree(SubnetRange.carved(${missing[0]}, <its prefix>))`,
    }),
  noRoom: (prop: string, got: string, room: Room): Problem =>
    problem("AKS-E0468", {
      prop,
      must: `fit into what is left of ${room.areas}: ${room.size} addresses of ${room.total} are taken, ${room.left} are free${room.largest === undefined ? "" : ` and the largest free range is a /${room.largest}`}`,
      found: got,
      fix: `${room.needed === undefined ? "add a range" : `add a /${room.needed} or larger`} at the end of the network's ranges, which moves no subnet${room.largest === undefined ? "" : `, or ask for a /${room.largest}`}`,
    }),
  reservedName: (prop: string, got: string): Problem =>
    problem("AKS-E0469", {
      prop,
      must: "not be a name by which another service of Azure finds its subnet",
      got,
      fix: "choose another name",
    }),
  carvedFromUnknown: (prop: string, why: string): Problem =>
    problem("AKS-E0470", {
      prop,
      must: `be written out, because ${why}`,
      fix: 'write SubnetRange.of("…")',
    }),
  managementSource: (prop: string, ports: string, rule: string, got: string): Problem =>
    problem("AKS-E0471", {
      prop,
      must: `let ${ports} in ${rule}`,
      got,
      fix: "name the private range of the machines that you manage nodes from",
    }),
  trafficSource: (prop: string, must: string, got: unknown, fix = 'write for example "10.1.0.0/24"'): Problem =>
    problem("AKS-E0472", { prop, must, got, fix }),
  port: (prop: string, must: string, got: unknown): Problem =>
    problem("AKS-E0473", {
      prop,
      must,
      got,
      fix: "write for example PortRange.of(443) or PortRange.between(8000, 8100)",
    }),
  priority: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E0474", {
      prop,
      must: `be a whole number from ${min} to ${max}`,
      got,
      fix: "choose one in that range; the library's own rules are behind it, and a low number wins",
    }),
  priorityTaken: (prop: string, got: number, other: string, free: number): Problem =>
    problem("AKS-E0475", {
      prop,
      must: "be a priority that no other rule of the subnet has",
      found: `${got}, which the rule ${other} has`,
      fix: `write priority: ${free} here`,
    }),
  peerOverlap: (prop: string, got: string, other: string, otherRange: string): Problem =>
    problem("AKS-E0476", {
      prop,
      must: `not overlap ${otherRange} of ${other}, because no address may be in two networks that reach each other`,
      got,
      fix: "peer with another network, or make this one of other ranges",
    }),
  peerGateways: (prop: string, why: string): Problem =>
    problem("AKS-E0477", { prop, must: `not be true here, because ${why}`, got: true, fix: "leave it out" }),
  peeredTooLate: (prop: string, subnet: string): Problem =>
    problem("AKS-E0478", {
      prop,
      must: "be called before a subnet of the network is used, so that what is in the subnet waits for the way out",
      found: `a peering after ${subnet} was used`,
      fix: "move the call up, before the cluster",
    }),
  subnetPurpose: (prop: string, user: string, found: string, method: string): Problem =>
    problem("AKS-E0479", {
      prop,
      must: `be a subnet for ${user}`,
      found,
      fix: `make one with ${method}`,
    }),
  peerId: (prop: string, got: string): Problem =>
    problem("AKS-E0480", {
      prop,
      must: "be another network than the one that is peered",
      got,
      fix: "name the network on the other side",
    }),
  carveFrom: (prop: string, got: unknown, ranges: readonly string[]): Problem =>
    problem("AKS-E0481", {
      prop,
      must: `be IPv4 ranges inside of the network, ${list(ranges)}, that do not overlap`,
      got,
      fix: "leave it out to carve from all of the network",
    }),
  mixedFamilies: (prop: string, got: readonly string[]): Problem =>
    problem("AKS-E0482", {
      prop,
      must: "be ranges of one family, because a rule is for IPv4 or for IPv6",
      got: list(got),
      fix: "add a rule for each",
    }),
  ruleDescription: (prop: string, max: number, got: string): Problem =>
    problem("AKS-E0484", { prop, must: `be at most ${max} characters`, got, fix: "shorten it" }),
  dnsServer: (prop: string, got: string): Problem =>
    problem("AKS-E0483", { prop, must: "be IP addresses", got, fix: 'write for example "10.0.0.4"' }),
};

/** @internal */
export const vnetWarnings = {
  openToInternet: (prop: string, rule: string): Problem =>
    problem("AKS-W0460", {
      prop,
      must: "let in as few as can be",
      found: `the whole internet in the rule ${rule}`,
      fix: "name the ranges that call, or put a gateway with a firewall in front",
    }),
  callersShutOut: (prop: string, calls: readonly string[], subnet: string): Problem =>
    problem("AKS-W0462", {
      prop,
      must: "be let in by the security group of the nodes' subnet as well, which AKS leaves as it is, or callers get no answer",
      found: `no rule for ${list(calls)} at ${subnet}`,
      fix: "call securityGroup.allowInbound of that subnet",
    }),
  oneDnsServer: (prop: string, got: string): Problem =>
    problem("AKS-W0461", {
      prop,
      must: "be two or more, so that names are resolved while one is down",
      got,
      fix: "add another",
    }),
};

/** @internal what is left in a network */
export interface Room {
  readonly areas: string;
  readonly total: number;
  readonly size: number;
  readonly left: number;
  readonly largest?: number;
  /** The prefix of the smallest range in which all that has no place fits. */
  readonly needed?: number;
}
