import { ADDRESSES_KEPT_BY_AZURE, SUBNET_IPV6_PREFIX, SUBNET_PREFIX } from "../../../lib/facts/subnet-limits";
import { prefixForAddresses } from "../../../lib/carving";
import { parseIpv4Range, parseIpv6Range } from "../../../lib/cidr";
import { ProblemFor } from "../../../lib/errors/problem";
import { vnetErrors } from "../../../lib/errors/vnet";
import { RangeAsked } from "../../../lib/subnet-plan";
import { isUnknown } from "../../../lib/tokens";
import { checkCalls } from "../../checks/check-calls";

/**
 * Where in its network a subnet is: written out, or carved from what the network has.
 *
 * Carving goes by turns: the subnet with turn 1 gets the first place that is large enough, then the one with turn 2,
 * wherever they are in the program. A new subnet gets the next turn and moves no other. The turns have no gap and none
 * twice, so that this holds. Of a subnet that is gone, the network keeps the place with `keepFree`. A carved subnet
 * that needs another size gets a new turn as well, and its old place is kept.
 *
 * Raises AKS-E0461, where it is used.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 */
export class SubnetRange {
  /**
   * Ranges that are written out.
   *
   * @param ranges an IPv4 range as CIDR such as `10.0.1.0/24`, and a /64 of IPv6 for two families of addresses
   */
  public static of(...ranges: string[]): SubnetRange {
    return new SubnetRange({ given: [...ranges] }, givenProblems(ranges));
  }

  /**
   * A range that is carved from the network by its size.
   *
   * @param turn 1 for the first subnet that is carved, and one more for each that comes later; it is never changed
   * @param prefixLength the size: 24 for 256 addresses, of which 251 can be used
   */
  public static carved(turn: number, prefixLength: number): SubnetRange {
    return new SubnetRange({ carved: { turn, prefix: prefixLength, ipv6: false } }, [
      ...turnProblems(turn),
      ...whole("a prefix", prefixLength, SUBNET_PREFIX.min, SUBNET_PREFIX.max),
    ]);
  }

  /**
   * A range that is carved from the network, the smallest in which so many addresses can be used.
   *
   * @param turn 1 for the first subnet that is carved, and one more for each that comes later; it is never changed
   * @param addresses how many nodes, pods and other things have to fit; the five that Azure keeps come on top
   */
  public static carvedFor(turn: number, addresses: number): SubnetRange {
    const most = 2 ** (32 - SUBNET_PREFIX.min) - ADDRESSES_KEPT_BY_AZURE;
    const problems = [...turnProblems(turn), ...whole("a number of addresses", addresses, 1, most)];
    const prefix = problems.length > 0 ? SUBNET_PREFIX.max : Math.min(prefixForAddresses(addresses), SUBNET_PREFIX.max);
    return new SubnetRange({ carved: { turn, prefix, ipv6: false } }, problems);
  }

  private constructor(
    /** @internal */
    public readonly _asked: RangeAsked,
    /** @internal */
    public readonly _problems: ProblemFor[],
  ) {}

  /**
   * The same range with a /64 of IPv6 beside it: that of the network with the number of the turn. Only of a carved range.
   */
  public withIpv6(): SubnetRange {
    const { carved } = this._asked;
    if (carved) return new SubnetRange({ carved: { ...carved, ipv6: true } }, this._problems);
    const fix = 'write it out as well: SubnetRange.of("10.0.1.0/24", "fd00:db8::/64")';
    const problem: ProblemFor = (prop) =>
      vnetErrors.subnetRange(`${prop}.withIpv6`, "be called on a carved range", this._asked.given, fix);
    return new SubnetRange(this._asked, [...this._problems, problem]);
  }

  /** @internal */
  public get _hasIpv6(): boolean {
    const { given, carved } = this._asked;
    return carved?.ipv6 ?? (given ?? []).some((range) => !isUnknown(range) && parseIpv6Range(range) !== undefined);
  }

  /** @internal the prefix of its IPv4 range, where that can be told */
  public get _prefix(): number | undefined {
    const { given, carved } = this._asked;
    return carved?.prefix ?? given?.map((range) => (isUnknown(range) ? undefined : parseIpv4Range(range)?.prefix))[0];
  }
}

checkCalls("SubnetRange", SubnetRange);

function turnProblems(turn: number): ProblemFor[] {
  return whole("a turn", turn, 1, 10_000);
}

function whole(what: string, got: number, min: number, max: number): ProblemFor[] {
  if (Number.isInteger(got) && got >= min && got <= max) return [];
  const rule = `have ${what} from ${min} to ${max}, written as a whole number`;
  if (!isUnknown(got)) return [(prop) => vnetErrors.subnetRange(prop, rule, got, "choose one in that range")];
  return [(prop) => vnetErrors.subnetRange(prop, rule, "a variable", "the program itself has to know it to carve")];
}

function givenProblems(ranges: string[]): ProblemFor[] {
  const refuse = (rule: string, got: unknown, fix: string) => [
    (prop: string) => vnetErrors.subnetRange(prop, rule, got, fix),
  ];
  if (isUnknown(ranges)) return [];
  const example = 'write for example "10.0.1.0/24"';
  const problems = ranges.flatMap((text) => {
    const ipv6 = typeof text === "string" && text.includes(":");
    const range =
      typeof text !== "string" || !text.includes("/") ? undefined : ipv6 ? parseIpv6Range(text) : parseIpv4Range(text);
    if (!range) return refuse("be a range as CIDR", text, example);
    if (!range.aligned) return refuse("begin at its network address", text, `write "${range.text}"`);
    if (ipv6 && range.prefix !== SUBNET_IPV6_PREFIX) {
      return refuse(`have a /${SUBNET_IPV6_PREFIX} of IPv6`, text, "Azure takes no other size");
    }
    return [];
  });
  if (problems.length > 0) return problems;
  const ipv6Count = ranges.filter((range) => range.includes(":")).length;
  if (ranges.length - ipv6Count === 1 && ipv6Count <= 1) return [];
  return refuse("be one IPv4 range, and at most one IPv6 range beside it", ranges, example);
}
