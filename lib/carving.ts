import { addressInRange, Ipv4Range, parseIpv4Range } from "./cidr";
import { ADDRESSES_KEPT_BY_AZURE } from "./facts/subnet-limits";

/** Addresses next to each other, as numbers. */
interface Span {
  readonly start: number;
  /** The first number after it. */
  readonly end: number;
}

/**
 * Cuts blocks out of areas: each at the first place where it fits, the first block first. So the place of a block is
 * decided by the areas and by the blocks before it, and a block that comes after it moves nothing.
 * @internal
 */
export function carve(areas: readonly Ipv4Range[], prefixes: readonly number[]): (Ipv4Range | undefined)[] {
  let free = areas.map(spanOf);
  return prefixes.map((prefix) => {
    const place = firstFit(free, prefix);
    if (place === undefined) return undefined;
    free = without(free, { start: place, end: place + sizeOf(prefix) });
    return rangeAt(place, prefix);
  });
}

/** @internal the first free range of a size beside what is taken; nothing when there is none */
export function firstFree(
  areas: readonly Ipv4Range[],
  taken: readonly Ipv4Range[],
  prefix: number,
): Ipv4Range | undefined {
  const place = firstFit(spansLeft(areas, taken), prefix);
  return place === undefined ? undefined : rangeAt(place, prefix);
}

/** @internal what is left of areas: how many addresses, and the prefix of the largest range among them */
export function roomLeft(areas: readonly Ipv4Range[], taken: readonly Ipv4Range[]) {
  const free = spansLeft(areas, taken);
  const addresses = free.reduce((sum, span) => sum + span.end - span.start, 0);
  const prefixes = Array.from({ length: 33 }, (_, prefix) => prefix);
  return { addresses, largestPrefix: prefixes.find((prefix) => firstFit(free, prefix) !== undefined) };
}

/** @internal the prefix of the smallest area in which all the blocks fit */
export function smallestArea(prefixes: readonly number[]): number | undefined {
  const sum = prefixes.reduce((total, prefix) => total + sizeOf(prefix), 0);
  for (let prefix = 32 - Math.ceil(Math.log2(Math.max(sum, 1))); prefix >= 0; prefix--) {
    if (carve([parseIpv4Range(`0.0.0.0/${prefix}`)!], prefixes).every((range) => range !== undefined)) return prefix;
  }
  return undefined;
}

/** @internal */
export function sizeOf(prefix: number): number {
  return 2 ** (32 - prefix);
}

/** @internal the prefix of the smallest subnet in which so many addresses can be given out */
export function prefixForAddresses(addresses: number): number {
  return 32 - Math.ceil(Math.log2(addresses + ADDRESSES_KEPT_BY_AZURE));
}

function firstFit(free: readonly Span[], prefix: number): number | undefined {
  const size = sizeOf(prefix);
  for (const span of free) {
    const start = Math.ceil(span.start / size) * size;
    if (start + size <= span.end) return start;
  }
  return undefined;
}

function spansLeft(areas: readonly Ipv4Range[], taken: readonly Ipv4Range[]): Span[] {
  return taken.map(spanOf).reduce(without, areas.map(spanOf));
}

function without(free: readonly Span[], taken: Span): Span[] {
  return free.flatMap((span) => {
    if (taken.end <= span.start || span.end <= taken.start) return [span];
    return [
      { start: span.start, end: taken.start },
      { start: taken.end, end: span.end },
    ].filter((rest) => rest.start < rest.end);
  });
}

function spanOf(range: Ipv4Range): Span {
  const start = range.network.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return { start, end: start + sizeOf(range.prefix) };
}

function rangeAt(start: number, prefix: number): Ipv4Range {
  return parseIpv4Range(`${addressInRange(parseIpv4Range("0.0.0.0/0")!, start)}/${prefix}`)!;
}
