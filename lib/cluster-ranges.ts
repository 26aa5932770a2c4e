import { addressInRange, Ipv4Range, isIpv4, parseIpv4Range, rangeContains, rangesOverlap } from "./cidr";
import { networkErrors } from "./errors/network";
import { Problem, ProblemFor } from "./errors/problem";
import {
  DNS_SERVICE_OFFSET,
  POD_RANGE_OF_A_NODE_PREFIX,
  RESERVED_RANGES,
  SERVICE_MAX_PREFIX,
  SERVICE_MIN_PREFIX,
} from "./facts/address-limits";
import { isUnknown } from "./tokens";

/** @internal the ranges inside a cluster, as written or as chosen by default */
export interface ClusterRanges {
  readonly podCidr?: string;
  readonly serviceCidr: string;
  readonly dnsServiceIp: string;
}

/** @internal the address of cluster DNS when none is asked for; nothing while the range is a token or no range */
export function defaultDnsServiceIp(serviceCidr: string): string | undefined {
  const range = isUnknown(serviceCidr) ? undefined : parseIpv4Range(serviceCidr);
  return range && addressInRange(range, DNS_SERVICE_OFFSET);
}

/** @internal every mistake in the ranges, each under the name of its prop inside `prop` */
export function clusterRangeProblems(ranges: ClusterRanges): ProblemFor[] {
  const named = (name: string) => (prop: string) => `${prop}.${name}`;
  const problems: ProblemFor[] = [];
  const podProp = named("podCidr");
  const serviceProp = named("serviceCidr");
  const pods = readRange(ranges.podCidr, podProp, problems);
  const services = readRange(ranges.serviceCidr, serviceProp, problems);
  if (pods && pods.prefix > POD_RANGE_OF_A_NODE_PREFIX) {
    problems.push((prop) => networkErrors.podRangeTooSmall(podProp(prop), pods.text));
  }
  if (services && services.prefix < SERVICE_MIN_PREFIX) {
    problems.push((prop) => networkErrors.serviceRangeTooLarge(serviceProp(prop), services.text, SERVICE_MIN_PREFIX));
  }
  if (services && services.prefix > SERVICE_MAX_PREFIX) {
    problems.push((prop) => networkErrors.serviceRangeTooSmall(serviceProp(prop), services.text, SERVICE_MAX_PREFIX));
    // The default address of cluster DNS is outside such a range; one mistake is told once.
    return problems;
  }
  if (pods && services && rangesOverlap(pods, services)) {
    problems.push((prop) => networkErrors.rangesOverlap(podProp(prop), pods.text, "serviceCidr", services.text));
  }
  const dnsProp = named("dnsServiceIp");
  const dns = dnsProblem(ranges.dnsServiceIp, services);
  if (dns) problems.push((prop) => dns(dnsProp(prop)));
  return problems;
}

function readRange(
  text: string | undefined,
  propIn: (prop: string) => string,
  problems: ProblemFor[],
): Ipv4Range | undefined {
  if (text === undefined || isUnknown(text)) return undefined;
  if (typeof text !== "string") {
    problems.push((prop) => networkErrors.rangeMalformed(propIn(prop), text));
    return undefined;
  }
  const range = text.includes("/") ? parseIpv4Range(text) : undefined;
  if (!range) {
    problems.push((prop) => networkErrors.rangeMalformed(propIn(prop), text));
    return undefined;
  }
  if (!range.aligned) problems.push((prop) => networkErrors.rangeNotAligned(propIn(prop), text, range.text));
  const reserved = RESERVED_RANGES.find((kept) => rangesOverlap(range, parseIpv4Range(kept)!));
  if (reserved !== undefined) problems.push((prop) => networkErrors.rangeReserved(propIn(prop), text, reserved));
  return range;
}

function dnsProblem(address: string, services: Ipv4Range | undefined): ((prop: string) => Problem) | undefined {
  if (isUnknown(address)) return undefined;
  if (!isIpv4(address)) return (prop) => networkErrors.dnsMalformed(prop, address);
  if (!services) return undefined;
  if (!rangeContains(services, address))
    return (prop) => networkErrors.dnsOutsideServices(prop, address, services.text);
  // Azure counts from the network address: its next one belongs to the service called kubernetes.
  if (address === services.network || address === addressInRange(services, 1)) {
    return (prop) => networkErrors.dnsIsFirst(prop, address);
  }
  return undefined;
}
