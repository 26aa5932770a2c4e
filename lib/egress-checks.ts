import { isArmId } from "./arm-ids";
import { isIpv4, parseIpv4Range } from "./cidr";
import { egressErrors } from "./errors/egress";
import { Problem } from "./errors/problem";
import { LOAD_BALANCER } from "./facts/egress-limits";
import { ZONES } from "./facts/pool-limits";
import { isKnown, isUnknown } from "./tokens";
import { isWithin, NumberLimits } from "./whole-numbers";

const NAME = /^[A-Za-z0-9]([-\w.]{0,78}\w)?$/;

/** @internal the name of an address, a prefix, a NAT gateway, a route table or a route */
export function checkNetworkResourceName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || NAME.test(name) ? undefined : egressErrors.resourceName(prop, name);
}

/** @internal */
export function checkNetworkId(prop: string, what: string, type: string, id: string): Problem | undefined {
  return isUnknown(id) || isArmId(type, id) ? undefined : egressErrors.armId(prop, what, type, id);
}

/** @internal */
export function checkCount(prop: string, limits: Required<Pick<NumberLimits, "min">> & NumberLimits, given?: number) {
  if (!isKnown(given) || isWithin(given, limits)) return undefined;
  return egressErrors.wholeNumber(prop, limits.min, limits.max ?? Infinity, limits.unit, given);
}

/** @internal */
export function checkPortsPerNode(prop: string, given?: number): Problem | undefined {
  const { portsPerNode, portStep } = LOAD_BALANCER;
  if (!isKnown(given) || (isWithin(given, portsPerNode) && given % portStep === 0)) return undefined;
  return egressErrors.portsPerNode(prop, portsPerNode.max, portStep, given);
}

/** @internal */
export function checkZones(prop: string, zones: string[] = []): Problem[] {
  if (isUnknown(zones)) return [];
  return zones.flatMap((zone, index) => {
    const twice = zones.indexOf(zone) < index;
    return twice || !ZONES.includes(zone) ? [egressErrors.zone(prop, ZONES, zone, twice)] : [];
  });
}

/** @internal the private address of a firewall */
export function checkNextHop(prop: string, address: string): Problem | undefined {
  return isUnknown(address) || isIpv4(address) ? undefined : egressErrors.nextHop(prop, address);
}

/** @internal what a route is for: a range, or a service tag of Azure such as `Storage.WestEurope` */
export function checkRoutePrefix(prop: string, prefix: string): Problem | undefined {
  const malformed = () =>
    egressErrors.routePrefix(
      prop,
      "be for an IPv4 range or a service tag",
      prefix,
      'write for example "203.0.113.0/24" or "AzureMonitor"',
    );
  if (typeof prefix !== "string") return malformed();
  if (isUnknown(prefix) || /^[A-Za-z][\w.]*$/.test(prefix)) return undefined;
  const range = parseIpv4Range(prefix);
  if (!range || !prefix.includes("/")) return malformed();
  return range.aligned
    ? undefined
    : egressErrors.routePrefix(
        prop,
        "be for a range that begins at its network address",
        prefix,
        `write "${range.text}"`,
      );
}

/** @internal public addresses and ranges of a firewall, as they are let into the API server */
export function addressAsRange(address: string): string {
  if (isUnknown(address)) return address;
  return parseIpv4Range(address)?.text ?? address;
}
