import { isArmId } from "../../lib/arm-ids";
import { poolFeatureErrors } from "../../lib/errors/pool-features";
import { ProblemFor } from "../../lib/errors/problem";
import { isUnknown } from "../../lib/tokens";

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
   * Addresses of a range of yours, which has to be large enough for the most nodes and those that upgrades add. To name
   * another range replaces the pool, and of the system pool the cluster. Raises AKS-E0534 where it is used.
   *
   * @param publicIpPrefixId the ARM id of the public IP prefix
   * @param options their tags
   */
  public static fromPrefix(publicIpPrefixId: string, options: PublicNodeIpsOptions = {}): PublicNodeIps {
    return new PublicNodeIps(publicIpPrefixId, options.ipTags);
  }

  /** @internal */
  public readonly _ipTags?: { [key: string]: string };

  private constructor(
    /** The ARM id of the range that the addresses are of; nothing for any addresses. */
    public readonly publicIpPrefixId?: string,
    ipTags?: { [key: string]: string },
  ) {
    this._ipTags = ipTags && (isUnknown(ipTags) ? ipTags : { ...ipTags });
  }

  /** @internal */
  public get _problems(): ProblemFor[] {
    const id = this.publicIpPrefixId;
    if (id === undefined || isUnknown(id) || isArmId("Microsoft.Network/publicIPPrefixes", id)) return [];
    return [(prop) => poolFeatureErrors.publicIpPrefixId(`${prop}.publicIpPrefixId`, id)];
  }
}
