import { DataAzurermPublicIp } from "@cdktf/provider-azurerm/lib/data-azurerm-public-ip";
import { PublicIp as PublicIpResource } from "@cdktf/provider-azurerm/lib/public-ip";
import { Construct } from "constructs";
import { Bill, one, UNITS } from "../../../lib/capacity/billed-items";
import { checkNetworkId, checkNetworkResourceName } from "../../../lib/egress-checks";
import { defaultNetworkName } from "../../../lib/names";
import { lookupByName } from "../../checks/lookup-by-name";
import { ProblemReport } from "../../checks/problem-report";
import { checkNetworkResource } from "./public-address-checks";
import { PublicAddressOptions } from "./public-address-options";
import { IPublicIpPrefix } from "./public-ip-prefix-ref";
import { IPublicIp } from "./public-ip-ref";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

/** What a new public address is made of. */
export interface PublicIpProps extends PublicAddressOptions {
  /**
   * The prefix that the address is taken from. A change replaces the address.
   *
   * @default - none: any address of the region
   */
  readonly prefix?: IPublicIpPrefix;
}

/** How to find a public address that is there already. */
export interface PublicIpLookup {
  /** The name of the address. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}

/**
 * A public IPv4 address of the Standard SKU, which stays the same.
 *
 * Raises AKS-E0427, AKS-E0430, AKS-E0804 to AKS-E0806 and AKS-E0812.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses
 */
export class PublicIp extends Construct implements IPublicIp {
  /**
   * An address by its id. The address itself is not known then.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param publicIpId the ARM id of the address, or a reference to it (AKS-E0428)
   */
  public static fromPublicIpId(scope: Construct, id: string, publicIpId: string): IPublicIp {
    return new NamedPublicIp(scope, id, publicIpId);
  }

  /**
   * An address that is there already, looked up by name when Terraform plans.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromPublicIpName(scope: Construct, id: string, lookup: PublicIpLookup): IPublicIp {
    return new LookedUpPublicIp(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: PublicIpResource;
  public readonly publicIpId: string;
  public readonly publicIpAddress?: string;

  constructor(scope: Construct, id: string, props: PublicIpProps) {
    super(scope, id);
    props = readProps(this, "PublicIpProps", props);
    const name = props.name ?? defaultNetworkName(this.node.path);
    checkNetworkResource(this, props, name);
    this.resource = new PublicIpResource(this, "Resource", {
      name,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      location: props.location ?? props.resourceGroup.location,
      // Load balancers and NAT gateways of AKS take no other kind.
      sku: "Standard",
      allocationMethod: "Static",
      publicIpPrefixId: props.prefix?.publicIpPrefixId,
      zones: props.zones,
      tags: props.tags,
    });
    this.publicIpId = this.resource.id;
    this.publicIpAddress = this.resource.ipAddress;
  }

  /** @internal */
  public _billed(): Bill {
    // A prefix is billed with all of its addresses.
    const ofPrefix = this.resource.publicIpPrefixIdInput !== undefined;
    return ofPrefix
      ? { items: [], free: ["public IP addresses out of a prefix"] }
      : { items: [one("network", "public IP address", UNITS.hour)] };
  }
}

checkCalls("PublicIp", PublicIp);

class NamedPublicIp extends Construct implements IPublicIp {
  constructor(
    scope: Construct,
    id: string,
    public readonly publicIpId: string,
  ) {
    super(scope, id);
    const problem = checkNetworkId("publicIpId", "public address", "Microsoft.Network/publicIPAddresses", publicIpId);
    ProblemReport.of(this).add(problem);
  }
}

class LookedUpPublicIp extends Construct implements IPublicIp {
  public readonly publicIpId: string;
  public readonly publicIpAddress?: string;

  constructor(scope: Construct, id: string, lookup: PublicIpLookup) {
    super(scope, id);
    const by = lookupByName(this, lookup, checkNetworkResourceName);
    const found = new DataAzurermPublicIp(this, "Resource", by);
    this.publicIpId = found.id;
    this.publicIpAddress = found.ipAddress;
  }
}
