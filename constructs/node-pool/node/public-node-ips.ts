import { isUnknown } from "../../../lib/tokens";
import { IPublicIpPrefix } from "../../network/egress/public-ip-prefix-ref";
import { checkCalls } from "../../checks/check-calls";

/** What public addresses of nodes have beside. */
export interface PublicNodeIpsOptions {
  /**
   * Tags of the addresses themselves, such as `RoutingPreference: "Internet"`. A change replaces the pool, and of the
   * system pool the cluster.
   *
   * @default - none
   */
  readonly ipTags?: { [key: string]: string };
}

/**
 * A public address for every node of a pool. To turn it on or off rotates the pool.
 *
 * @see https://learn.microsoft.com/azure/aks/use-node-public-ips
 */
export class PublicNodeIps {
  /**
   * Any addresses of the region.
   *
   * @param options their tags
   */
  public static anyAddresses(options: PublicNodeIpsOptions = {}): PublicNodeIps {
    return new PublicNodeIps(undefined, options.ipTags);
  }

  /**
   * Addresses of a range of yours, which has to be large enough for the most nodes and those that upgrades add (AKS-E0660).
   * To name another range replaces the pool, and of the system pool the cluster.
   *
   * @param prefix the range
   * @param options their tags
   */
  public static fromPrefix(prefix: IPublicIpPrefix, options: PublicNodeIpsOptions = {}): PublicNodeIps {
    return new PublicNodeIps(prefix, options.ipTags);
  }

  /** @internal */
  public readonly _ipTags?: { [key: string]: string };

  private constructor(
    /** The range that the addresses are of; nothing for any addresses. */
    public readonly publicIpPrefix?: IPublicIpPrefix,
    ipTags?: { [key: string]: string },
  ) {
    this._ipTags = ipTags && (isUnknown(ipTags) ? ipTags : { ...ipTags });
  }
}

checkCalls("PublicNodeIps", PublicNodeIps);
