import { reservedErrors, reservedWarnings } from "./errors/reserved";
import { Problem } from "./errors/problem";
import { familyOfHost, RESERVED_NAMES, ReservedKind } from "./facts/reserved-limits";
import { nameFromPath } from "./names";
import { regionsDiffer } from "./regions";
import { isKnown, isUnknown } from "./tokens";
import { isWithin } from "./whole-numbers";

/** @internal what a reservation holds */
export interface Reserved {
  readonly size: string;
  readonly zone?: string;
  readonly instances: number;
}

/** @internal a name for what is reserved whose user gave none */
export function defaultReservedName(kind: ReservedKind, path: string): string {
  return nameFromPath(path, RESERVED_NAMES[kind].length);
}

/** @internal */
export function checkReservedName(kind: ReservedKind, prop: string, name: string): Problem | undefined {
  const { pattern, length } = RESERVED_NAMES[kind];
  return isUnknown(name) || pattern.test(name) ? undefined : reservedErrors.name(prop, length, name);
}

/** @internal */
export function checkSameRegion(prop: string, what: string, cluster?: string, group?: string): Problem | undefined {
  return isKnown(cluster) && isKnown(group) && regionsDiffer(cluster, group)
    ? reservedErrors.otherRegion(prop, what, cluster, group)
    : undefined;
}

/** @internal the zones of the pool for which nothing of its size is reserved; a pool without zones has one that is none */
export function checkReserved(
  prop: string,
  size: string,
  zones: readonly string[],
  reserved: readonly Reserved[],
): Problem[] {
  if (isUnknown([size, ...zones]) || reserved.some((one) => isUnknown([one.size, one.zone]))) return [];
  const has = reserved.map((one) => (one.zone === undefined ? one.size : `${one.size} in zone ${one.zone}`));
  return zonesOrNone(zones)
    .filter((zone) => !reserved.some((one) => one.size === size && one.zone === zone))
    .map((zone) => reservedErrors.nothingReserved(prop, size, zone, has));
}

/** @internal what a pool may have, and what is left of the reservations for it */
interface Guaranteed {
  readonly maxNodes: number;
  /** The nodes for which nothing is left; undefined where that is not known. */
  readonly beyond?: number;
  /** The pools that take from the same reservations before it. */
  readonly before: readonly string[];
  readonly reserved: readonly Reserved[];
}

/** @internal */
export function warnOfFewReserved(
  prop: string,
  size: string,
  zones: readonly string[],
  { maxNodes, beyond, before, reserved }: Guaranteed,
): Problem | undefined {
  // That there is nothing in a zone at all is refused already.
  if (!beyond || checkReserved(prop, size, zones, reserved).length > 0) return undefined;
  const places = zonesOrNone(zones);
  const instances = reserved
    .filter((one) => one.size === size && places.includes(one.zone))
    .reduce((sum, one) => sum + one.instances, 0);
  return reservedWarnings.tooFewInstances(prop, { maxNodes, beyond, instances, before });
}

/** @internal whether any of the hosts takes virtual machines of a family; where that is not known, it may */
export function checkHosts(
  prop: string,
  size: string,
  family: string | undefined,
  hosts: readonly string[],
): Problem | undefined {
  if (hosts.length === 0) return reservedErrors.noHosts(prop);
  if (family === undefined || isUnknown([...hosts])) return undefined;
  const families = hosts.map(familyOfHost);
  const taken = families.some((one) => one === undefined || one.toLowerCase() === family.toLowerCase());
  return taken ? undefined : reservedErrors.noHostFor(prop, size, [...new Set(hosts)]);
}

/** @internal */
export function checkFaultDomain(prop: string, domain: number, count: number | undefined): Problem | undefined {
  if (isUnknown(domain) || !isKnown(count)) return undefined;
  return isWithin(domain, { min: 0, max: count - 1 }) ? undefined : reservedErrors.faultDomain(prop, count, domain);
}

/** @internal a group of hosts in a zone is for nodes of that zone alone, and one without a zone for nodes without */
export function checkHostZone(prop: string, pool: readonly string[], zone: string | undefined): Problem | undefined {
  if (isUnknown([...pool]) || (zone !== undefined && isUnknown(zone))) return undefined;
  const same = zone === undefined ? pool.length === 0 : pool.length === 1 && pool[0] === zone;
  return same ? undefined : reservedErrors.otherZone(prop, "host group", zone, pool);
}

/** @internal what is close together is in one zone, and made for certain sizes where it was made for a zone */
export function checkProximity(
  prop: string,
  size: string,
  pool: readonly string[],
  group: { readonly zone?: string; readonly sizes?: readonly string[] },
): (Problem | undefined)[] {
  if (isUnknown([...pool])) return [];
  if (pool.length > 1) return [reservedErrors.proximityZones(prop, pool)];
  const { zone, sizes = [] } = group;
  return [
    isKnown(zone) && pool[0] !== zone
      ? reservedErrors.otherZone(prop, "proximity placement group", zone, pool)
      : undefined,
    sizes.length > 0 && !isUnknown([size, ...sizes]) && !sizes.includes(size)
      ? reservedErrors.otherSize(prop, sizes, size)
      : undefined,
  ];
}

function zonesOrNone(zones: readonly string[]): (string | undefined)[] {
  return zones.length === 0 ? [undefined] : [...zones];
}
