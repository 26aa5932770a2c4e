import { carve, firstFree, roomLeft, sizeOf, smallestArea } from "./carving";
import { haveCommonAddresses, Ipv4Range, ipv6SubnetAt, isInside, parseIpv4Range, parseIpv6Range } from "./cidr";
import { vnetErrors } from "./errors/vnet";
import { Problem } from "./errors/problem";
import { isUnknown } from "./tokens";

/** @internal where a subnet is to be: ranges that are written out, or a turn in the carving */
export interface RangeAsked {
  readonly given?: readonly string[];
  readonly carved?: { readonly turn: number; readonly prefix: number; readonly ipv6: boolean };
}

/** @internal */
export interface PlannedSubnet {
  /** The path of its construct, as messages name it. */
  readonly path: string;
  readonly prop: string;
  readonly asked: RangeAsked;
  /** Whether the range has mistakes of its own, which are told elsewhere and make it unfit for sums. */
  readonly broken: boolean;
  /** Whether it is still in the program; it is unless this says otherwise. */
  readonly isThere?: () => boolean;
}

/**
 * The subnets of one network: which of them is where, and what stands in the way of it.
 *
 * Ranges are carved in the order of their turns, from what the network has at first, whatever is written out beside
 * them. So neither a subnet that gets the next turn moves another, nor one that is written out, nor a range that the
 * network gets at the end.
 * @internal
 */
export class SubnetPlan {
  private readonly every: PlannedSubnet[] = [];
  private readonly areas: Ipv4Range[];
  private readonly ipv6: string[];
  private placed?: {
    readonly of: PlannedSubnet[];
    readonly places: Map<PlannedSubnet, Ipv4Range | undefined>;
  };

  constructor(
    /** Nothing when they are not known. */
    private readonly networkRanges: readonly string[] | undefined,
    /** Whether these are wrong, which is told elsewhere: nothing can be said of subnets then. */
    private readonly broken: boolean,
    carveFrom: readonly string[] | undefined = networkRanges,
  ) {
    this.areas = (carveFrom ?? []).map(parseIpv4Range).filter((range) => range !== undefined);
    this.ipv6 = (networkRanges ?? []).filter((range) => parseIpv6Range(range) !== undefined);
  }

  public add(subnet: PlannedSubnet): void {
    this.every.push(subnet);
  }

  /** What was removed from the program again leaves its ranges and its turn. */
  private get subnets(): PlannedSubnet[] {
    return this.every.filter(({ isThere }) => isThere?.() ?? true);
  }

  /** The ranges of a subnet; nothing while a turn before its own is missing, or when they cannot be told. */
  public rangesOf(subnet: PlannedSubnet): string[] | undefined {
    const { given, carved } = subnet.asked;
    if (given) return [...given];
    const place = this.places().get(subnet);
    if (!place || !carved) return undefined;
    const ipv6 = this.ipv6Of(subnet);
    return ipv6 === undefined ? [place.text] : [place.text, ipv6];
  }

  /** What is wrong with one subnet among the others, to be asked at synth. */
  public problemsOf(subnet: PlannedSubnet): Problem[] {
    if (subnet.broken || this.broken) return [];
    const { carved } = subnet.asked;
    if (carved && !this.networkRanges) {
      return [vnetErrors.carvedFromUnknown(subnet.prop, "the ranges of the network are not known here")];
    }
    const found = [this.turnTaken(subnet), this.noRoom(subnet), this.noIpv6(subnet)].filter((p) => p !== undefined);
    return found.length > 0 ? found : [...this.outside(subnet), ...this.overlaps(subnet)];
  }

  /** What is wrong with all of them together. */
  public problems(prop: string): Problem[] {
    if (this.broken) return [];
    const turns = new Set(this.carvedOnes().map((subnet) => subnet.asked.carved!.turn));
    const last = Math.max(0, ...turns);
    const missing: number[] = [];
    // A slip such as 10000 is not worth a list of all that is missing.
    for (let turn = 1; turn < last && missing.length < 20; turn++) if (!turns.has(turn)) missing.push(turn);
    return missing.length > 0 ? [vnetErrors.turnMissing(prop, missing, last)] : [];
  }

  private carvedOnes(): PlannedSubnet[] {
    return this.subnets.filter((subnet) => subnet.asked.carved && !subnet.broken);
  }

  private places(): Map<PlannedSubnet, Ipv4Range | undefined> {
    const { subnets } = this;
    const { placed } = this;
    if (placed?.of.length === subnets.length && subnets.every((one, index) => one === placed.of[index])) {
      return placed.places;
    }
    const byTurn = new Map<number, PlannedSubnet>();
    for (const subnet of this.carvedOnes()) {
      const { turn } = subnet.asked.carved!;
      if (!byTurn.has(turn)) byTurn.set(turn, subnet);
    }
    const inTurn: PlannedSubnet[] = [];
    for (let turn = 1; byTurn.has(turn); turn++) inTurn.push(byTurn.get(turn)!);
    const ranges = carve(
      this.areas,
      inTurn.map((subnet) => subnet.asked.carved!.prefix),
    );
    const places = new Map(inTurn.map((subnet, index) => [subnet, ranges[index]]));
    this.placed = { of: subnets, places };
    return places;
  }

  private ipv6Of({ asked: { carved } }: PlannedSubnet): string | undefined {
    // The number of the /64 is that of the turn, so that it does not matter which of the others have one.
    return carved?.ipv6 && this.ipv6.length > 0 ? ipv6SubnetAt(this.ipv6[0], carved.turn - 1) : undefined;
  }

  private turnTaken(subnet: PlannedSubnet): Problem | undefined {
    const { carved } = subnet.asked;
    if (!carved) return undefined;
    const ones = this.carvedOnes();
    const first = ones.find((other) => other.asked.carved!.turn === carved.turn);
    if (!first || first === subnet) return undefined;
    const next = Math.max(...ones.map((other) => other.asked.carved!.turn)) + 1;
    return vnetErrors.turnTaken(subnet.prop, carved.turn, first.path, next);
  }

  private noRoom(subnet: PlannedSubnet): Problem | undefined {
    const places = this.places();
    const { carved } = subnet.asked;
    if (!carved || !places.has(subnet) || places.get(subnet)) return undefined;
    const taken = [...places.values()].filter((range) => range !== undefined);
    const without = [...places.keys()].filter((one) => !places.get(one)).map((one) => one.asked.carved!.prefix);
    const { addresses, largestPrefix } = roomLeft(this.areas, taken);
    const total = this.areas.reduce((sum, area) => sum + sizeOf(area.prefix), 0);
    const areas = this.areas.map((area) => area.text).join(", ");
    const needed = smallestArea(without);
    const room = { areas, total, size: total - addresses, left: addresses, largest: largestPrefix, needed };
    return vnetErrors.noRoom(subnet.prop, `a /${carved.prefix} of ${sizeOf(carved.prefix)} addresses`, room);
  }

  private noIpv6(subnet: PlannedSubnet): Problem | undefined {
    const { carved } = subnet.asked;
    if (!carved?.ipv6 || this.ipv6Of(subnet) !== undefined) return undefined;
    const rule =
      this.ipv6.length === 0
        ? "have IPv6 only in a network that has an IPv6 range"
        : `have IPv6 only while ${this.ipv6[0]} has a /64 for its turn`;
    const fix = this.ipv6.length === 0 ? 'add one such as "fd00:db8::/48"' : "give the network a larger IPv6 range";
    return vnetErrors.subnetRange(subnet.prop, rule, `turn ${carved.turn}, /${carved.prefix}`, fix);
  }

  private outside(subnet: PlannedSubnet): Problem[] {
    const networks = this.networkRanges;
    if (!networks || isUnknown([...networks])) return [];
    return (this.rangesOf(subnet) ?? [])
      .filter((range) => !isUnknown(range) && !networks.some((network) => isInside(range, network)))
      .map((range) => vnetErrors.outsideNetwork(subnet.prop, range, networks, this.freeLike(range)));
  }

  private overlaps(subnet: PlannedSubnet): Problem[] {
    const mine = this.knownRangesOf(subnet);
    const { subnets } = this;
    const before = subnets.indexOf(subnet);
    return subnets.flatMap((other, index) => {
      if (other === subnet || other.broken) return [];
      const [isCarved, otherIsCarved] = [subnet, other].map((one) => one.asked.carved !== undefined);
      // Each pair is told once: at the carved one of the two, or else at the later one.
      if (isCarved === otherIsCarved ? index > before : otherIsCarved) return [];
      const theirs = this.knownRangesOf(other);
      return mine.flatMap((range) =>
        theirs
          .filter((their) => haveCommonAddresses(range, their))
          .map((their) => {
            const tell = isCarved === otherIsCarved ? vnetErrors.subnetsOverlap : vnetErrors.carvedOntoGiven;
            return tell(subnet.prop, range, other.path, their, this.freeLike(range));
          }),
      );
    });
  }

  private knownRangesOf(subnet: PlannedSubnet): string[] {
    return (this.rangesOf(subnet) ?? []).filter((range) => !isUnknown(range));
  }

  /** A range of the same size that no subnet has. */
  private freeLike(range: string): string | undefined {
    const prefix = parseIpv4Range(range)?.prefix;
    if (prefix === undefined) return undefined;
    const networks = (this.networkRanges ?? []).map(parseIpv4Range).filter((one) => one !== undefined);
    const taken = this.subnets.flatMap((subnet) => this.knownRangesOf(subnet)).map(parseIpv4Range);
    return firstFree(
      networks,
      taken.filter((one) => one !== undefined),
      prefix,
    )?.text;
  }
}
