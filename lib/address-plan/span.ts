import * as ipaddr from "ipaddr.js";
import { parseIpv4Range } from "../cidr";

/**
 * A range of either family, in a form that ranges are compared in: its first and its last address as digits of equal
 * number, the family before them, so that text order is the order of addresses.
 * @internal
 */
export interface Span {
  /** `network/prefix`, the one spelling of a range. */
  readonly text: string;
  readonly ipv6: boolean;
  readonly prefix: number;
  readonly first: string;
  readonly last: string;
  /** False when the address it was written with is not the first of the range. */
  readonly aligned: boolean;
}

const SPANS = new Map<string, Span | undefined>();

/** Reads `address/prefix`; nothing when it is none. @internal */
export function readSpan(text: unknown): Span | undefined {
  if (typeof text !== "string") return undefined;
  // Every cluster of a program asks for the same few.
  if (!SPANS.has(text)) SPANS.set(text, parse(text));
  return SPANS.get(text);
}

function parse(text: string): Span | undefined {
  if (text.includes(":")) {
    if (!ipaddr.IPv6.isValidCIDR(text)) return undefined;
    const [given, prefix] = ipaddr.IPv6.parseCIDR(text);
    const network = ipaddr.IPv6.networkAddressFromCIDR(text);
    const last = ipaddr.IPv6.broadcastAddressFromCIDR(text);
    const aligned = network.toString() === given.toString();
    return {
      text: `${network}/${prefix}`,
      ipv6: true,
      prefix,
      first: digits(6, network),
      last: digits(6, last),
      aligned,
    };
  }
  const range = text.includes("/") ? parseIpv4Range(text) : undefined;
  if (!range) return undefined;
  const last = ipaddr.IPv4.broadcastAddressFromCIDR(range.text);
  const first = digits(4, ipaddr.IPv4.parse(range.network));
  return { text: range.text, ipv6: false, prefix: range.prefix, first, last: digits(4, last), aligned: range.aligned };
}

function digits(family: 4 | 6, address: ipaddr.IPv4 | ipaddr.IPv6): string {
  return `${family}:${address
    .toByteArray()
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** @internal */
export function overlap(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** @internal */
export function contains(outer: Span, inner: Span): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/**
 * Every pair of ranges that have an address in common, without comparing each with each: a program may have thousands.
 * @internal
 */
export function overlappingPairs<T extends { readonly span: Span }>(ranges: readonly T[]): [T, T][] {
  const order = new Map(ranges.map((range, index) => [range, index]));
  const sorted = [...ranges].sort((a, b) => compare(a.span.first, b.span.first));
  const pairs: [T, T][] = [];
  let open: T[] = [];
  for (const next of sorted) {
    open = open.filter((before) => before.span.last >= next.span.first);
    for (const before of open) pairs.push(order.get(before)! < order.get(next)! ? [before, next] : [next, before]);
    open.push(next);
  }
  return pairs.sort(([a, b], [c, d]) => order.get(a)! - order.get(c)! || order.get(b)! - order.get(d)!);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
