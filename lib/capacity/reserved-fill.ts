import { isKnown, isUnknown } from "../tokens";

/** A pool that takes its nodes from a group of reservations. What only Terraform knows is undefined. @internal */
export interface FillingPool {
  readonly size?: string;
  /** No zone, for a pool that is anywhere in the region; undefined where they are not known. */
  readonly zones?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  readonly peak?: number;
}

/** Machines of one size that are reserved. @internal */
export interface HeldMachines {
  readonly size: string;
  readonly zone?: string;
  readonly instances: number;
}

/** The nodes of a pool for which no reservation is left. @internal */
export interface BeyondReserved {
  /** Whether it is known what is reserved, so that the counts are of what goes beyond it. */
  readonly held: boolean;
  /** Whether there are none at any time. */
  readonly none?: boolean;
  readonly least?: number;
  readonly most?: number;
  readonly upgradePeak?: number;
}

type At = "least" | "most" | "peak";

/** The place of nodes that are in no zone. */
const ANYWHERE = "";

/**
 * What the last of some pools has beyond the reservations of their group. Pools fill them in the order of the program, so
 * that the counts of all pools add up, and a pool spreads its nodes over its zones as evenly as their number allows.
 * @internal
 */
export function beyondReserved(
  pools: readonly FillingPool[],
  held: readonly HeldMachines[] | undefined,
): BeyondReserved {
  if (held === undefined) return { held: false };
  const [least, most, peak] = [
    lastBeyond(pools, held, "least"),
    lastBeyond(pools, held, "most"),
    lastBeyond(pools, held, "peak"),
  ];
  // Where the zone of an odd node decides, the two ends need not come from the same spread.
  const low = least && most && Math.min(least.fewest, most.largest);
  const high = most?.largest;
  const top = peak && high !== undefined ? Math.max(peak.largest, high) : undefined;
  return { held: true, none: high === 0 && top === 0, least: low ?? least?.fewest, most: high, upgradePeak: top };
}

/** The most machines of one reservation that pools ever take; undefined where that is not known. @internal */
export function mostTaken(pools: readonly FillingPool[], held: HeldMachines): number | undefined {
  if (isUnknown([held.size, held.zone])) return undefined;
  let taken = 0;
  for (const { size, zones, most, peak = most } of pools) {
    if (isKnown(size) && size !== held.size) continue;
    if (size === undefined || zones === undefined || peak === undefined) return undefined;
    const places = placesOf(zones);
    if (places.includes(held.zone ?? ANYWHERE)) taken += Math.ceil(peak / places.length);
  }
  return taken;
}

/** Whether two pools can take the same machines, as far as that is known. @internal */
export function compete(one: FillingPool, other: FillingPool): boolean {
  if (one.size !== undefined && other.size !== undefined && one.size !== other.size) return false;
  if (one.zones === undefined || other.zones === undefined) return true;
  const places = placesOf(other.zones);
  return placesOf(one.zones).some((place) => places.includes(place));
}

function placesOf(zones: readonly string[]): string[] {
  return zones.length === 0 ? [ANYWHERE] : [...new Set(zones)];
}

function lastBeyond(pools: readonly FillingPool[], held: readonly HeldMachines[], at: At) {
  const all = beyond(pools, pools, held, at);
  const before = beyond(pools.slice(0, -1), pools, held, at);
  return all && before && { fewest: Math.max(0, all.fewest - before.fewest), largest: all.largest - before.largest };
}

/** The nodes of some pools without a reservation, for the luckiest and the unluckiest spread of them. */
function beyond(some: readonly FillingPool[], all: readonly FillingPool[], held: readonly HeldMachines[], at: At) {
  const { size } = all[all.length - 1];
  if (size === undefined || isUnknown(held.map((one) => [one.size, one.zone, one.instances]))) return undefined;
  const places = [...new Set(all.flatMap(({ zones }) => (zones === undefined ? [] : placesOf(zones))))];
  let spreads = [places.map(() => 0)];
  for (const pool of some) {
    // A pool of a size that is not known may be of this one.
    if (pool.size !== undefined && pool.size !== size) continue;
    const { zones, [at]: nodes } = pool;
    if (pool.size === undefined || zones === undefined || nodes === undefined) return undefined;
    spreads = distinct(spreads.flatMap((spread) => withNodes(spread, places, placesOf(zones), nodes)));
  }
  const reserved = places.map((place) =>
    held
      .filter((one) => one.size === size && (one.zone ?? ANYWHERE) === place)
      .reduce((sum, one) => sum + one.instances, 0),
  );
  const over = spreads.map((spread) =>
    spread.reduce((sum, nodes, index) => sum + Math.max(0, nodes - reserved[index]), 0),
  );
  return { fewest: Math.min(...over), largest: Math.max(...over) };
}

/** Every way to add nodes to what is there: an equal part for each place, and the rest to some of them. */
function withNodes(
  spread: readonly number[],
  places: readonly string[],
  own: readonly string[],
  nodes: number,
): number[][] {
  const [equal, rest] = [Math.floor(nodes / own.length), nodes % own.length];
  return choices(own, rest).map((extra) =>
    spread.map((before, index) => {
      const place = places[index];
      return before + (own.includes(place) ? equal : 0) + (extra.includes(place) ? 1 : 0);
    }),
  );
}

function choices(from: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return from.flatMap((first, index) => choices(from.slice(index + 1), count - 1).map((others) => [first, ...others]));
}

function distinct(spreads: number[][]): number[][] {
  return [...new Map(spreads.map((spread) => [spread.join(), spread])).values()];
}
