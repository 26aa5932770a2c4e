import { KubernetesClusterConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Fn, Token } from "cdktf";
import { privateDnsZoneNameOf } from "../../lib/arm-ids";
import { apiServerZoneNames, isZoneAmong } from "../../lib/api-server-zones";
import { checkAuthorizedRanges, normalRanges, warnOfRanges } from "../../lib/authorized-ranges";
import { apiServerErrors } from "../../lib/errors/api-server";
import { Problem } from "../../lib/errors/problem";
import { isUnknown } from "../../lib/tokens";
import { ISubnet } from "../network/vnet/subnet-ref";
import { ApiServerDnsZone } from "./api-server-dns-zone";
import { PublicEndpointOptions } from "./public-endpoint-options";
import { checkCalls } from "../checks/check-calls";

/** How a private API server is found. */
export interface PrivateEndpointOptions {
  /**
   * Who resolves its name. A change replaces the cluster.
   *
   * @default ApiServerDnsZone.systemManaged()
   */
  readonly dnsZone?: ApiServerDnsZone;

  /**
   * Whether a public name resolves to the private address as well. Changed in place.
   *
   * @default false - true when there is no DNS zone, because nothing else could be resolved then
   */
  readonly publicFqdn?: boolean;
}

/** A private API server in a subnet of yours. */
export interface VnetIntegratedOptions extends PrivateEndpointOptions {
  /**
   * A subnet for the API server alone, /28 or larger, delegated to `Microsoft.ContainerService/managedClusters`, in the
   * virtual network of the nodes. Another subnet is taken in place, none at all replaces the cluster.
   */
  readonly subnet: ISubnet;
}

/** A public API server whose nodes reach it through a subnet of yours. */
export interface VnetIntegratedPublicOptions extends PublicEndpointOptions {
  /**
   * A subnet for the API server alone, /28 or larger, delegated to `Microsoft.ContainerService/managedClusters`, in the
   * virtual network of the nodes. Another subnet is taken in place, none at all replaces the cluster.
   */
  readonly subnet: ISubnet;
}

type Visibility = "public" | "open" | "private";

/**
 * Where the API server can be reached from. There is no default: every cluster says it.
 *
 * Raises AKS-E0201 to AKS-E0214, and warns with AKS-W0201 about an API server that is open to the internet, and with
 * AKS-W0211 about ranges from which nobody can come.
 *
 * @see https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges
 * @see https://learn.microsoft.com/azure/aks/private-clusters
 * @see https://learn.microsoft.com/azure/aks/api-server-vnet-integration
 */
export class ApiServerAccess {
  /**
   * A public address that only the given ranges can reach. From or to a private one replaces the cluster.
   *
   * @param options the ranges
   */
  public static publicEndpoint(options: PublicEndpointOptions): ApiServerAccess {
    return new ApiServerAccess("public", options?.authorizedRanges, {}, undefined, options?.includeEgress);
  }

  /**
   * A public address that the whole internet can reach. Warns with AKS-W0201 until the risk is acknowledged.
   */
  public static publicOpenToInternet(): ApiServerAccess {
    return new ApiServerAccess("open");
  }

  /**
   * No public address: a private endpoint in the virtual network of the nodes. From or to a public one replaces the cluster.
   *
   * @param options its DNS zone and name
   */
  public static private(options: PrivateEndpointOptions = {}): ApiServerAccess {
    return new ApiServerAccess("private", undefined, options);
  }

  /**
   * No public address: the API server has one in a subnet of yours, and needs no private endpoint or tunnel.
   *
   * @param options its subnet, DNS zone and name
   */
  public static vnetIntegrated(options: VnetIntegratedOptions): ApiServerAccess {
    return new ApiServerAccess("private", undefined, options, options.subnet);
  }

  /**
   * A public address for the given ranges, while nodes reach the API server through a subnet of yours.
   *
   * @param options its subnet and the ranges
   */
  public static vnetIntegratedPublic(options: VnetIntegratedPublicOptions): ApiServerAccess {
    return new ApiServerAccess("public", options.authorizedRanges, {}, options.subnet, options.includeEgress);
  }

  private constructor(
    private readonly visibility: Visibility,
    private readonly ranges?: string[],
    private readonly endpoint: PrivateEndpointOptions = {},
    /** @internal */
    public readonly _subnet?: ISubnet,
    /** @internal */
    public readonly _includesEgress: boolean = false,
  ) {}

  /** Whether the API server has no public address. */
  public get isPrivate(): boolean {
    return this.visibility === "private";
  }

  /** The ranges that may call a public API server; empty when it is private or open. */
  public get authorizedRanges(): string[] {
    return [...(this.ranges ?? [])];
  }

  /**
   * The same access with more ranges let in; one that was open to the internet is then closed to all but these.
   * Only a public API server has ranges (AKS-E0208).
   *
   * @param ranges IPv4 addresses and ranges
   */
  public alsoFrom(...ranges: string[]): ApiServerAccess {
    const visibility = this.visibility === "open" ? "public" : this.visibility;
    const before = this.ranges ?? [];
    // A list that only Terraform knows cannot be added to, so Terraform does it.
    const all = Token.isUnresolved(before) ? Token.asList(Fn.concat([before, ranges])) : [...before, ...ranges];
    return new ApiServerAccess(visibility, all, this.endpoint, this._subnet, this._includesEgress);
  }

  /** @internal the access of a cluster whose nodes leave from these, which are let in where that is asked for */
  public _withEgress(ranges: string[]): ApiServerAccess {
    const known = this.ranges === undefined || isUnknown(this.ranges) ? [] : normalRanges(this.ranges);
    const more = ranges.filter((range) => isUnknown(range) || !known.includes(range));
    return this._includesEgress && !this.isPrivate && more.length > 0 ? this.alsoFrom(...more) : this;
  }

  /** @internal whether nodes come to it from the internet, and only from ranges that are let in */
  public get _closesOutNodes(): boolean {
    return this.visibility === "public" && this._subnet === undefined;
  }

  /** @internal the zone of the user's own, for which the cluster needs roles */
  public get _ownZone() {
    return this.isPrivate ? this.endpoint.dnsZone?._zone : undefined;
  }

  /** @internal whether its name is resolved on the internet */
  public get _hasPublicName(): boolean {
    return !this.isPrivate || this.publicFqdn === true;
  }

  /** @internal one line for whoever reads the outputs */
  public get _summary(): string {
    const where = this._subnet ? ", integrated into a subnet" : "";
    if (this.isPrivate) return `private${where}`;
    return this.visibility === "open" ? "public, open to the internet" : `public, authorized ranges only${where}`;
  }

  /** @internal */
  public _problems(prop: string, location: string, nodeSubnet?: ISubnet): (Problem | undefined)[] {
    return [
      ...this.rangeProblems(prop),
      this.isPrivate && this.endpoint.dnsZone?._isNone && this.endpoint.publicFqdn === false
        ? apiServerErrors.noDnsNeedsPublicName(prop)
        : undefined,
      this.zoneProblem(prop, location),
      ...this.subnetProblems(nodeSubnet),
    ];
  }

  /** @internal the list of ranges, where only Terraform knows it: one list or none */
  public get _unknownRanges(): string[][] {
    return this.isPrivate || this.ranges === undefined || !isUnknown(this.ranges) ? [] : [this.ranges];
  }

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    if (this.visibility === "open") return apiServerErrors.openToInternet(prop);
    // Through a subnet of the user's own, clients may also come from inside of the network.
    const overInternetOnly = this.visibility === "public" && this._subnet === undefined && this.ranges !== undefined;
    return overInternetOnly ? warnOfRanges(`${prop}.authorizedRanges`, this.ranges) : undefined;
  }

  /** @internal */
  public _render(): Pick<
    KubernetesClusterConfig,
    "privateClusterEnabled" | "privateClusterPublicFqdnEnabled" | "privateDnsZoneId" | "apiServerAccessProfile"
  > {
    const profile = {
      authorizedIpRanges: this.isPrivate ? undefined : this.ranges && normalRanges(this.ranges),
      virtualNetworkIntegrationEnabled: this._subnet ? true : undefined,
      subnetId: this._subnet?.subnetId,
    };
    const hasProfile = profile.authorizedIpRanges !== undefined || this._subnet !== undefined;
    return {
      privateClusterEnabled: this.isPrivate,
      privateClusterPublicFqdnEnabled: this.isPrivate ? this.publicFqdn : undefined,
      privateDnsZoneId: this.isPrivate ? this.dnsZone._render() : undefined,
      apiServerAccessProfile: hasProfile ? profile : undefined,
    };
  }

  private get dnsZone(): ApiServerDnsZone {
    return this.endpoint.dnsZone ?? ApiServerDnsZone.systemManaged();
  }

  private get publicFqdn(): boolean {
    return this.endpoint.publicFqdn ?? this.dnsZone._isNone;
  }

  private rangeProblems(prop: string): Problem[] {
    if (this.ranges === undefined) return [];
    if (this.isPrivate) return [apiServerErrors.rangesOnPrivate(prop, this.ranges)];
    return checkAuthorizedRanges(`${prop}.authorizedRanges`, this.ranges);
  }

  private zoneProblem(prop: string, location: string): Problem | undefined {
    const zone = this._ownZone;
    // A zone that other code of the user's stands for may say nothing but its id.
    const name = zone && (zone.privateDnsZoneName ?? privateDnsZoneNameOf(zone.privateDnsZoneId));
    if (isUnknown([name, location])) return undefined;
    const expected = apiServerZoneNames(location, this._subnet !== undefined);
    if (name === undefined || expected.length === 0 || isZoneAmong(name, expected)) return undefined;
    return apiServerErrors.zoneName(`${prop}.dnsZone`, name, expected);
  }

  private subnetProblems(nodeSubnet?: ISubnet): Problem[] {
    return this._subnet && !nodeSubnet ? [apiServerErrors.integrationNeedsNodeSubnet("nodeSubnet")] : [];
  }
}

checkCalls("ApiServerAccess", ApiServerAccess);
