import * as ipaddr from "ipaddr.js";

/**
 * An IPv4 range. The library does no arithmetic on addresses of its own: ipaddr.js does.
 * @internal
 */
export interface Ipv4Range {
  readonly network: string;
  readonly prefix: number;
  /** `network/prefix`, the one spelling of a range. */
  readonly text: string;
  /** False when the address it was written with is not the first of the range. */
  readonly aligned: boolean;
}

const FOUR_DECIMAL_PARTS = /^\d{1,3}(\.\d{1,3}){3}$/;

/** @internal */
export function isIpv4(text: string): boolean {
  // Without the pattern, shorthand such as "10.1" and octal parts would pass.
  return FOUR_DECIMAL_PARTS.test(text) && ipaddr.IPv4.isValidFourPartDecimal(text);
}

/** @internal */
export function isIpv6(text: string): boolean {
  return ipaddr.IPv6.isValid(text.split("/")[0]);
}

/**
 * Reads `a.b.c.d/n`, or a lone address as a range of one.
 * @internal
 */
export function parseIpv4Range(text: string): Ipv4Range | undefined {
  // The same few ranges are asked for by every cluster of a program.
  if (!PARSED.has(text)) PARSED.set(text, readIpv4Range(text));
  return PARSED.get(text);
}

const PARSED = new Map<string, Ipv4Range | undefined>();

function readIpv4Range(text: string): Ipv4Range | undefined {
  const [address, bits, ...rest] = text.split("/");
  if (rest.length > 0 || !isIpv4(address)) return undefined;
  if (bits !== undefined && !/^\d{1,2}$/.test(bits)) return undefined;
  const prefix = bits === undefined ? 32 : Number(bits);
  if (prefix > 32) return undefined;
  const network = ipaddr.IPv4.networkAddressFromCIDR(`${address}/${prefix}`).toString();
  return { network, prefix, text: `${network}/${prefix}`, aligned: network === ipaddr.IPv4.parse(address).toString() };
}

/** @internal */
export function rangesOverlap(a: Ipv4Range, b: Ipv4Range): boolean {
  const shorter = Math.min(a.prefix, b.prefix);
  return ipaddr.IPv4.parse(a.network).match(ipaddr.IPv4.parse(b.network), shorter);
}

/** @internal */
export function rangeContains(range: Ipv4Range, address: string): boolean {
  return ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parse(range.network), range.prefix);
}

/**
 * The address a number of steps after the first of a range; for naming an example in a message.
 * @internal
 */
export function addressInRange(range: Ipv4Range, offset: number): string {
  const start = ipaddr.IPv4.parse(range.network).octets.reduce((sum, part) => sum * 256 + part, 0) + offset;
  return [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join(".");
}

/**
 * An IPv6 range.
 * @internal
 */
export interface Ipv6Range {
  readonly prefix: number;
  /** `network/prefix`, the shortest spelling of a range. */
  readonly text: string;
  /** False when the address it was written with is not the first of the range. */
  readonly aligned: boolean;
}

/** @internal reads `address/n` */
export function parseIpv6Range(text: string): Ipv6Range | undefined {
  if (!ipaddr.IPv6.isValidCIDR(text)) return undefined;
  const [address, prefix] = ipaddr.IPv6.parseCIDR(text);
  const network = ipaddr.IPv6.networkAddressFromCIDR(text);
  return { prefix, text: `${network.toString()}/${prefix}`, aligned: network.toString() === address.toString() };
}

/** @internal */
export function ipv6RangesOverlap(a: Ipv6Range, b: Ipv6Range): boolean {
  const [first, second] = [a, b].map((range) => ipaddr.IPv6.parseCIDR(range.text)[0]);
  return first.match(second, Math.min(a.prefix, b.prefix));
}

/** @internal whether a range, of either family, is inside of another */
export function isInside(inner: string, outer: string): boolean {
  const [a, b] = [inner, outer].map(parseIpv4Range);
  if (a && b) return a.prefix >= b.prefix && rangesOverlap(a, b);
  const [c, d] = [inner, outer].map(parseIpv6Range);
  return c !== undefined && d !== undefined && c.prefix >= d.prefix && ipv6RangesOverlap(c, d);
}

/** @internal whether two ranges have an address in common; never, when they are of different families or no ranges */
export function haveCommonAddresses(one: string, other: string): boolean {
  const isIpv6Range = one.includes(":");
  if (isIpv6Range !== other.includes(":")) return false;
  return isIpv6Range
    ? areCommon([one, other].map(parseIpv6Range), ipv6RangesOverlap)
    : areCommon([one, other].map(parseIpv4Range), rangesOverlap);
}

function areCommon<T>([a, b]: (T | undefined)[], overlap: (a: T, b: T) => boolean): boolean {
  return a !== undefined && b !== undefined && overlap(a, b);
}

/** @internal the n-th /64 of an IPv6 range, counted from 0; nothing when the range has not so many */
export function ipv6SubnetAt(range: string, index: number): string | undefined {
  const parsed = parseIpv6Range(range);
  if (!parsed || parsed.prefix > 64 || BigInt(index) >= 1n << BigInt(64 - parsed.prefix)) return undefined;
  const parts = ipaddr.IPv6.parseCIDR(parsed.text)[0].parts;
  const high = parts.slice(0, 4).reduce((sum, part) => (sum << 16n) + BigInt(part), 0n) + BigInt(index);
  const words = [48n, 32n, 16n, 0n].map((shift) => ((high >> shift) & 0xffffn).toString(16));
  return `${ipaddr.IPv6.parse(`${words.join(":")}::`).toString()}/64`;
}
