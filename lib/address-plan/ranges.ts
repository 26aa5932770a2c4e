import { RESERVED_RANGES } from "../facts/address-limits";
import { NETWORK_OF_AZURE } from "../facts/address-plan-limits";
import { isUnknown } from "../tokens";
import { PlanInput } from "./input";
import { contains, overlappingPairs, readSpan, Span } from "./span";

/** @internal */
export type RangeKind = "network" | "subnet" | "pods" | "services" | "reachable" | "reserved";

/** A range of the plan. @internal */
export interface PlannedRange {
  readonly kind: RangeKind;
  /** The prop that leads to it; of what AKS keeps, nothing. */
  readonly prop?: string;
  /** What has it, as a message says it. */
  readonly name: string;
  readonly span: Span;
  /** What tells its owner, a subnet or a network, from others of its kind; of a subnet also its network. */
  readonly key?: string;
  readonly networkKey?: string;
}

/** Two ranges with an address in common. @internal */
export interface Overlap {
  readonly first: PlannedRange;
  readonly second: PlannedRange;
  /** False for a subnet in its own network and the like. */
  readonly wrong: boolean;
}

/** What was written and is no range, or does not begin where it should. @internal */
export interface Misread {
  readonly prop: string;
  readonly got: unknown;
  /** How it would be right, where it is a range. */
  readonly aligned?: string;
}

/** @internal */
export interface Ranges {
  readonly ranges: PlannedRange[];
  readonly misread: Misread[];
  /** The props of ranges that are not known, or not all of them. */
  readonly unknown: string[];
}

/** What tells the network that Azure makes from those of the user. @internal */
export const MADE_BY_AZURE = "made by Azure";

/** What tells the range of a peered network, which the peering holds against that of its own. @internal */
export const PEERED = "peered";

/** Every range of a cluster that can be read. @internal */
export function readRanges(input: PlanInput): Ranges {
  const found: Ranges = { ranges: [], misread: [], unknown: [] };
  for (const network of input.networks) {
    const prop = `${network.prop}.virtualNetworkRanges`;
    read(found, network.ranges, prop, { kind: "network", name: "the virtual network", key: network.key });
  }
  for (const { key, networkKey, prop, ranges } of input.subnets) {
    read(found, ranges, `${prop}.addressRanges`, { kind: "subnet", name: prop, key, networkKey });
  }
  if (input.pools.some(({ subnet, ofOtherCluster }) => subnet === undefined && !ofOtherCluster)) {
    const name = "the virtual network that Azure makes";
    read(found, [NETWORK_OF_AZURE], "", { kind: "network", name, key: MADE_BY_AZURE });
  }
  // These are judged by what has them; here they only take part.
  const own: Ranges = { ranges: found.ranges, misread: [], unknown: found.unknown };
  for (const { prop, peered = [] } of input.networks) {
    const range = { kind: "reachable", name: "a peered network", key: PEERED } as const;
    if (peered.length > 0) read(own, peered, `${prop}.peeredRanges`, range);
  }
  input.podRanges.forEach((range, i) => read(own, [range], clusterProp("podCidr", i), { kind: "pods", name: "" }));
  input.serviceRanges.forEach((range, i) =>
    read(own, [range], clusterProp("serviceCidr", i), { kind: "services", name: "" }),
  );
  input.reachable.forEach((range, i) =>
    read(found, [range], `reachableRanges[${i}]`, { kind: "reachable", name: `reachableRanges[${i}]` }),
  );
  read(found, RESERVED_RANGES, "", { kind: "reserved", name: "what AKS keeps for itself" });
  return found;
}

function clusterProp(name: string, index: number): string {
  return index === 0 ? `network.${name}` : `network.dualStack.${name}`;
}

function read(
  { ranges, misread, unknown }: Ranges,
  texts: readonly string[] | undefined,
  prop: string,
  range: Omit<PlannedRange, "prop" | "span">,
): void {
  if (texts === undefined || texts.some(isUnknown)) unknown.push(prop);
  texts?.forEach((text, index) => {
    if (isUnknown(text)) return;
    const where = texts.length === 1 ? prop : `${prop}[${index}]`;
    const span = readSpan(text);
    if (!span) misread.push({ prop: where, got: text });
    else {
      if (!span.aligned) misread.push({ prop: where, got: text, aligned: span.text });
      ranges.push({ ...range, prop: prop === "" ? undefined : where, name: range.name || where, span });
    }
  });
}

/** @internal */
export function findOverlaps(ranges: readonly PlannedRange[]): Overlap[] {
  const overlaps: Overlap[] = [];
  for (const [a, b] of overlappingPairs(ranges)) {
    if (harmless(a, b)) continue;
    const [network, subnet] = [a, b].sort((one) => (one.kind === "network" ? -1 : 1));
    const inside = network.kind === "network" && subnet.kind === "subnet" && contains(network.span, subnet.span);
    overlaps.push({ first: a, second: b, wrong: !inside });
  }
  return overlaps;
}

/** Of two networks another rule says that there can be one only, and what lies far away is not ours to judge. */
function harmless(a: PlannedRange, b: PlannedRange): boolean {
  const kinds = [a.kind, b.kind];
  if (kinds.every((kind) => kind === "reachable" || kind === "reserved")) return true;
  const networkOf = (range: PlannedRange) => (range.kind === "network" ? range.key : range.networkKey);
  const placed = kinds.every((kind) => kind === "network" || kind === "subnet");
  return placed && networkOf(a) !== networkOf(b);
}

/** The ranges of subnets that are not in the network they are said to be in. @internal */
export function strayRanges(ranges: readonly PlannedRange[], unknown: readonly string[]): [PlannedRange, string[]][] {
  const strays: [PlannedRange, string[]][] = [];
  const networks = new Map<string | undefined, PlannedRange[]>();
  for (const range of ranges) {
    if (range.kind === "network") networks.set(range.key, [...(networks.get(range.key) ?? []), range]);
  }
  for (const range of ranges) {
    const homes = range.kind === "subnet" ? networks.get(range.networkKey) : undefined;
    if (!homes || homes.some((home) => contains(home.span, range.span) || unknown.includes(ownerProp(home)))) continue;
    strays.push([range, homes.map((home) => home.span.text)]);
  }
  return strays;
}

function ownerProp({ prop = "" }: PlannedRange): string {
  return prop.replace(/\[\d+\]$/, "");
}
