import { haveCommonAddresses, isInside, parseIpv4Range, parseIpv6Range, rangesOverlap } from "./cidr";
import { networkErrors } from "./errors/network";
import { Problem } from "./errors/problem";
import { vnetErrors } from "./errors/vnet";
import { RESERVED_RANGES } from "./facts/address-limits";
import { NETWORK_PREFIX } from "./facts/subnet-limits";
import { isUnknown } from "./tokens";

/** @internal the ranges of a network of our own */
export function networkRangeProblems(prop: string, ranges: readonly string[]): Problem[] {
  if (isUnknown([...ranges])) return [];
  const malformed = rangeProblems(prop, ranges);
  if (malformed.length > 0) return malformed;
  const ipv4 = ranges.map(parseIpv4Range).filter((range) => range !== undefined);
  const problems: Problem[] = [];
  if (ipv4.length === 0) {
    problems.push(vnetErrors.networkRange(prop, "have an IPv4 range", ranges, 'write for example "10.0.0.0/16"'));
  }
  for (const range of ipv4) {
    if (range.prefix < NETWORK_PREFIX.min || range.prefix > NETWORK_PREFIX.max) {
      const rule = `be a /${NETWORK_PREFIX.min} to /${NETWORK_PREFIX.max}`;
      problems.push(vnetErrors.networkRange(prop, rule, range.text, "a /16 is plenty for most clusters"));
    }
    const reserved = RESERVED_RANGES.find((kept) => rangesOverlap(range, parseIpv4Range(kept)!));
    if (reserved !== undefined) problems.push(networkErrors.rangeReserved(prop, range.text, reserved));
  }
  ranges.forEach((range, index) => {
    const other = ranges.slice(0, index).find((before) => haveCommonAddresses(range, before));
    if (other !== undefined) {
      problems.push(vnetErrors.networkRange(prop, `not overlap ${other}, another of them`, range, "remove one"));
    }
  });
  return problems;
}

/** @internal ranges of either family, each written as it should be */
export function rangeProblems(prop: string, ranges: readonly string[] = []): Problem[] {
  if (isUnknown([...ranges])) return [];
  return ranges.flatMap((text) => {
    const isText = typeof text === "string" && text.includes("/");
    const range = !isText ? undefined : text.includes(":") ? parseIpv6Range(text) : parseIpv4Range(text);
    if (!range) return [vnetErrors.networkRange(prop, "be ranges as CIDR", text, 'write for example "10.0.0.0/16"')];
    if (range.aligned) return [];
    return [vnetErrors.networkRange(prop, "begin at their network address", text, `write "${range.text}"`)];
  });
}

/** @internal the part of a network that subnets are carved from */
export function carveFromProblems(prop: string, carveFrom: readonly string[], network: readonly string[]): Problem[] {
  if (carveFrom.length === 0) return [vnetErrors.carveFrom(prop, carveFrom, network)];
  return carveFrom.flatMap((text, index) => {
    const range = isUnknown(text) || typeof text !== "string" || !text.includes("/") ? undefined : parseIpv4Range(text);
    const overlaps = carveFrom.slice(0, index).some((before) => haveCommonAddresses(text, before));
    const fits = range?.aligned === true && network.some((outer) => isInside(text, outer)) && !overlaps;
    return fits ? [] : [vnetErrors.carveFrom(prop, text, network)];
  });
}

/** @internal */
export function isIpAddress(text: string): boolean {
  if (text.includes("/")) return false;
  return text.includes(":") ? parseIpv6Range(`${text}/128`) !== undefined : parseIpv4Range(text) !== undefined;
}
