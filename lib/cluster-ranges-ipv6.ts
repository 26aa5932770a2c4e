import { Ipv6Range, ipv6RangesOverlap, parseIpv6Range } from "./cidr";
import { networkErrors } from "./errors/network";
import { ProblemFor } from "./errors/problem";
import { SERVICE_IPV6_MIN_PREFIX } from "./facts/address-limits";
import { isUnknown } from "./tokens";

/** @internal the IPv6 ranges inside a dual-stack cluster */
export interface ClusterIpv6Ranges {
  readonly podCidr: string;
  readonly serviceCidr: string;
}

/** @internal what Azure takes when nobody says */
export const DEFAULT_IPV6_RANGES: ClusterIpv6Ranges = {
  podCidr: "fd12:3456:789a::/64",
  serviceCidr: "fd12:3456:789a:1::/108",
};

/** @internal every mistake in them, each under the name of its prop inside `prop` */
export function clusterIpv6Problems(ranges: ClusterIpv6Ranges): ProblemFor[] {
  const problems: ProblemFor[] = [];
  const refuse = (name: keyof ClusterIpv6Ranges, rule: string) =>
    problems.push((prop) => networkErrors.ipv6Range(`${prop}.${name}`, rule, ranges[name], DEFAULT_IPV6_RANGES[name]));
  const read = (name: keyof ClusterIpv6Ranges): Ipv6Range | undefined => {
    if (isUnknown(ranges[name])) return undefined;
    const range = parseIpv6Range(ranges[name]);
    if (!range) refuse(name, "be an IPv6 range");
    else if (!range.aligned) refuse(name, `begin at its network address, ${range.text}`);
    return range;
  };
  const [pods, services] = [read("podCidr"), read("serviceCidr")];
  if (services && services.prefix < SERVICE_IPV6_MIN_PREFIX) {
    refuse("serviceCidr", `be a /${SERVICE_IPV6_MIN_PREFIX} or smaller`);
  }
  if (pods && services && ipv6RangesOverlap(pods, services))
    refuse("podCidr", `not overlap serviceCidr ${services.text}`);
  return problems;
}
