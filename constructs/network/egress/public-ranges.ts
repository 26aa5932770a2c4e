import { egressErrors } from "../../../lib/errors/egress";
import { Problem } from "../../../lib/errors/problem";
import { addressAsRange } from "../../../lib/egress-checks";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { IConstruct } from "constructs";
import { PublicIp } from "./public-ip";
import { PublicIpPrefix } from "./public-ip-prefix";
import { IPublicIpPrefix } from "./public-ip-prefix-ref";
import { IPublicIp } from "./public-ip-ref";

/** @internal how many addresses these are; nothing when that is not known at synth */
export function addressCount(publicIps: IPublicIp[], prefixes: IPublicIpPrefix[]): number | undefined {
  const counts = prefixes.map((prefix) => prefix.addressCount);
  if (counts.some((count) => count === undefined)) return undefined;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), publicIps.length);
}

/** @internal what traffic from these leaves from, as CIDR; nothing when one of them is not known */
export function publicRangesOf(publicIps: IPublicIp[], prefixes: IPublicIpPrefix[]): string[] | undefined {
  const ranges = [
    // Azure gives a lone address back with its /32, and would show it as a change without.
    ...publicIps.map(({ publicIpAddress: ip }) => ip && (isUnknown(ip) ? `${ip}/32` : addressAsRange(ip))),
    ...prefixes.map((prefix) => prefix.publicIpRange),
  ];
  return ranges.every((range) => range !== undefined) ? (ranges as string[]) : undefined;
}

/** @internal those of ours that are not in the zone of what uses them; of zones that are not known nothing is said */
export function zoneProblems(prop: string, given: IConstruct[], zone: string | undefined): Problem[] {
  if (!isKnown(zone)) return [];
  return given.flatMap((one) => {
    const zones = one instanceof PublicIp || one instanceof PublicIpPrefix ? one.resource.zonesInput : undefined;
    if (!isKnown(zones) || zones.length === 0 || zones.includes(zone)) return [];
    return [egressErrors.addressInOtherZone(prop, zone, `${one.node.path} in ${zones.join(", ")}`)];
  });
}

/** @internal */
export function addressProblems(prop: string, given: IConstruct[], mayBeEmpty: boolean): Problem[] {
  if (given.length === 0) return mayBeEmpty ? [] : [egressErrors.addressesOnce(prop, "none")];
  const twice = given.filter((one, index) => given.indexOf(one) < index);
  return twice.map((one) => egressErrors.addressesOnce(prop, `${one.node.path} twice`));
}
