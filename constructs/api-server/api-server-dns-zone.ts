import { IPrivateDnsZone } from "../network/private/private-dns-zone-ref";
import { checkCalls } from "../checks/check-calls";

/**
 * Who resolves the name of a private API server. A change replaces the cluster.
 *
 * @see https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone
 */
export class ApiServerDnsZone {
  /** AKS makes a zone in the group of the nodes and links it to their virtual network. */
  public static systemManaged(): ApiServerDnsZone {
    return new ApiServerDnsZone("System");
  }

  /** No zone: the public name of the API server resolves to its private address. */
  public static none(): ApiServerDnsZone {
    return new ApiServerDnsZone("None");
  }

  /**
   * A zone of yours, named `privatelink.<region>.azmk8s.io` or, for an API server in a subnet of yours, also
   * `private.<region>.azmk8s.io`, each possibly after a subzone (AKS-E0211).
   * The cluster gets a user-assigned identity and the roles it needs on the zone and on the virtual network of its nodes.
   *
   * @param zone the zone
   */
  public static own(zone: IPrivateDnsZone): ApiServerDnsZone {
    return new ApiServerDnsZone(zone.privateDnsZoneId, zone);
  }

  private constructor(
    private readonly value: string,
    /** @internal */
    public readonly _zone?: IPrivateDnsZone,
  ) {}

  /** @internal */
  public get _isNone(): boolean {
    return this.value === "None";
  }

  /** @internal */
  public _render(): string {
    return this.value;
  }
}

checkCalls("ApiServerDnsZone", ApiServerDnsZone);
