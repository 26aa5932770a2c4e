import { isIpv4, parseIpv4Range, parseIpv6Range } from "../../../lib/cidr";
import { ProblemFor } from "../../../lib/errors/problem";
import { vnetErrors } from "../../../lib/errors/vnet";
import { isUnknown } from "../../../lib/tokens";
import { checkCalls } from "../../checks/check-calls";

/**
 * Where traffic comes from that a rule of a security group lets in.
 *
 * Raises AKS-E0472 and AKS-E0482, where it is used.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export class TrafficSource {
  /**
   * Addresses and ranges, all of them IPv4 or all IPv6.
   *
   * @param ranges addresses such as `10.0.1.4` and ranges such as `10.1.0.0/24`
   */
  public static ranges(...ranges: string[]): TrafficSource {
    return new TrafficSource([...ranges], undefined, rangeProblems(ranges));
  }

  /**
   * The addresses of a service, as Azure keeps them.
   *
   * @param tag the tag, such as `AzureFrontDoor.Backend`; the internet has a word of its own
   */
  public static serviceTag(tag: string): TrafficSource {
    if (typeof tag !== "string") {
      const problem: ProblemFor = (prop) => vnetErrors.trafficSource(prop, "be a service tag of Azure", tag);
      return new TrafficSource([], "VirtualNetwork", [problem]);
    }
    const isInternet = !isUnknown(tag) && tag.toLowerCase() === "internet";
    const fine = isUnknown(tag) || (/^[A-Za-z][\w.-]*$/.test(tag) && !isInternet);
    const must = isInternet ? "be TrafficSource.internet(), which says it" : "be a service tag of Azure";
    const fix = isInternet ? "write that, and mind the warning" : 'write for example "AzureFrontDoor.Backend"';
    return new TrafficSource([], tag, fine ? [] : [(prop) => vnetErrors.trafficSource(prop, must, tag, fix)]);
  }

  /** The network, what it is peered with, and what comes through its gateway. */
  public static virtualNetwork(): TrafficSource {
    return new TrafficSource([], "VirtualNetwork", []);
  }

  /** The whole internet. Warns with AKS-W0460 until the risk is acknowledged. */
  public static internet(): TrafficSource {
    return new TrafficSource([], "Internet", []);
  }

  private constructor(
    /** @internal */
    public readonly _ranges: string[],
    /** @internal */
    public readonly _tag: string | undefined,
    /** @internal */
    public readonly _problems: ProblemFor[],
  ) {}

  /** @internal */
  public get _isInternet(): boolean {
    return this._tag === "Internet" || this._ranges.some((range) => /^[^/]+\/0$/.test(range));
  }
}

checkCalls("TrafficSource", TrafficSource);

function rangeProblems(ranges: string[]): ProblemFor[] {
  if (isUnknown(ranges)) return [];
  if (ranges.length === 0) return [(prop) => vnetErrors.trafficSource(prop, "name at least one range", "none")];
  const problems = ranges.flatMap((text): ProblemFor[] => {
    if (typeof text !== "string") return [(prop) => vnetErrors.trafficSource(prop, "be addresses and ranges", text)];
    const range = text.includes(":") ? parseIpv6Range(text.includes("/") ? text : `${text}/128`) : parseIpv4Range(text);
    if (!range) return [(prop) => vnetErrors.trafficSource(prop, "be addresses and ranges", text)];
    if (range.aligned || isIpv4(text)) return [];
    const fix = `write "${range.text}"`;
    return [(prop) => vnetErrors.trafficSource(prop, "begin at its network address", text, fix)];
  });
  if (problems.length > 0) return problems;
  const ipv6 = ranges.filter((range) => range.includes(":"));
  const mixed = ipv6.length > 0 && ipv6.length < ranges.length;
  return mixed ? [(prop) => vnetErrors.mixedFamilies(prop, ranges)] : [];
}
