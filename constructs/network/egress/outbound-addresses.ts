import { IConstruct } from "constructs";
import { checkCount } from "../../../lib/egress-checks";
import { ProblemFor } from "../../../lib/errors/problem";
import { LOAD_BALANCER } from "../../../lib/facts/egress-limits";
import { IPublicIpPrefix } from "./public-ip-prefix-ref";
import { IPublicIp } from "./public-ip-ref";
import { addressCount, addressProblems, publicRangesOf } from "./public-ranges";
import { checkCalls } from "../../checks/check-calls";

/** Addresses that Azure makes for a load balancer. */
export interface ManagedOutboundAddresses {
  /**
   * How many IPv4 addresses, 1 to 100 (AKS-E0423). Changed in place.
   *
   * @default 1
   */
  readonly count?: number;

  /**
   * How many IPv6 addresses, 1 to 100 (AKS-E0423), in a dual-stack cluster (AKS-E0425). Changed in place.
   *
   * @default - Azure's own: one in a dual-stack cluster
   */
  readonly ipv6Count?: number;
}

/** @internal */
export interface OwnAddress {
  readonly place: IConstruct;
  readonly id: string;
  readonly noun: string;
}

/**
 * The addresses that outbound traffic has behind the load balancer of a cluster: those that Azure makes, addresses of
 * yours, or prefixes of yours. From one kind to another is changed in place, and cuts the connections that there are.
 *
 * @see https://learn.microsoft.com/azure/aks/load-balancer-standard
 */
export class OutboundAddresses {
  /**
   * Addresses that Azure makes and gives up again. Nobody knows them before the cluster is there.
   *
   * @param options how many
   */
  public static managed(options: ManagedOutboundAddresses = {}): OutboundAddresses {
    return new OutboundAddresses({
      rendered: { managedOutboundIpCount: options.count ?? 1, managedOutboundIpv6Count: options.ipv6Count },
      problems: [
        (prop) => checkCount(`${prop}.count`, LOAD_BALANCER.managedIps, options.count)!,
        (prop) => checkCount(`${prop}.ipv6Count`, LOAD_BALANCER.managedIps, options.ipv6Count)!,
      ],
      count: options.count ?? 1,
      ipv6Count: options.ipv6Count,
      own: [],
    });
  }

  /**
   * Addresses of yours. The cluster's identity gets the role to use each of them.
   *
   * @param publicIps at least one, none twice (AKS-E0424)
   */
  public static publicIps(publicIps: IPublicIp[]): OutboundAddresses {
    return new OutboundAddresses({
      rendered: { outboundIpAddressIds: publicIps.map((ip) => ip.publicIpId) },
      problems: addressProblems("", publicIps, false).map(
        (_, i) => (prop) => addressProblems(prop, publicIps, false)[i],
      ),
      count: addressCount(publicIps, []),
      ranges: publicRangesOf(publicIps, []),
      own: publicIps.map((ip) => ({ place: ip, id: ip.publicIpId, noun: "address" })),
    });
  }

  /**
   * Prefixes of yours. The cluster's identity gets the role to use each of them.
   *
   * @param prefixes at least one, none twice (AKS-E0424)
   */
  public static prefixes(prefixes: IPublicIpPrefix[]): OutboundAddresses {
    return new OutboundAddresses({
      rendered: { outboundIpPrefixIds: prefixes.map((prefix) => prefix.publicIpPrefixId) },
      problems: addressProblems("", prefixes, false).map((_, i) => (prop) => addressProblems(prop, prefixes, false)[i]),
      count: addressCount([], prefixes),
      ranges: publicRangesOf([], prefixes),
      own: prefixes.map((prefix) => ({ place: prefix, id: prefix.publicIpPrefixId, noun: "prefix" })),
    });
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    /** @internal */
    public readonly _parts: {
      readonly rendered: {
        readonly managedOutboundIpCount?: number;
        readonly managedOutboundIpv6Count?: number;
        readonly outboundIpAddressIds?: string[];
        readonly outboundIpPrefixIds?: string[];
      };
      readonly problems: ProblemFor[];
      /** How many IPv4 addresses; nothing when only Azure knows. */
      readonly count?: number;
      readonly ipv6Count?: number;
      readonly ranges?: string[];
      readonly own: OwnAddress[];
    },
  ) {
    this._problems = _parts.problems.filter((problemFor) => problemFor("") !== undefined);
  }
}

checkCalls("OutboundAddresses", OutboundAddresses);
