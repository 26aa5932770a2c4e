import { DataAzurermPublicIpPrefix } from "@cdktf/provider-azurerm/lib/data-azurerm-public-ip-prefix";
import { PublicIpPrefix as PublicIpPrefixResource } from "@cdktf/provider-azurerm/lib/public-ip-prefix";
import { Construct } from "constructs";
import { Bill } from "../../../lib/capacity/billed-items";
import { prefixItem } from "../../../lib/capacity/billed-services";
import { checkCount, checkNetworkId, checkNetworkResourceName } from "../../../lib/egress-checks";
import { DEFAULT_PUBLIC_IP_PREFIX_LENGTH, PUBLIC_IP_PREFIX_LENGTH } from "../../../lib/facts/egress-limits";
import { defaultNetworkName } from "../../../lib/names";
import { isUnknown } from "../../../lib/tokens";
import { lookupByName } from "../../checks/lookup-by-name";
import { ProblemReport } from "../../checks/problem-report";
import { checkNetworkResource } from "./public-address-checks";
import { PublicAddressOptions } from "./public-address-options";
import { IPublicIpPrefix } from "./public-ip-prefix-ref";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

/** What a new prefix of public addresses is made of. */
export interface PublicIpPrefixProps extends PublicAddressOptions {
  /**
   * The length of the prefix, 21 to 31 (AKS-E0423): /28 has 16 addresses, /31 has two. Longer ranges than /28 need a
   * quota. A change replaces the prefix.
   *
   * @default 28
   */
  readonly prefixLength?: number;
}

/** How to find a prefix that is there already. */
export interface PublicIpPrefixLookup {
  /** The name of the prefix. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}

/**
 * A block of public IPv4 addresses that belong together, so that others can let all of them in with one line.
 *
 * Raises AKS-E0423, AKS-E0427, AKS-E0430, AKS-E0804 to AKS-E0806 and AKS-E0812.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-address-prefix
 */
export class PublicIpPrefix extends Construct implements IPublicIpPrefix {
  /**
   * A prefix by its id. Its range and its length are not known then.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param publicIpPrefixId the ARM id of the prefix, or a reference to it (AKS-E0428)
   */
  public static fromPublicIpPrefixId(scope: Construct, id: string, publicIpPrefixId: string): IPublicIpPrefix {
    return new NamedPublicIpPrefix(scope, id, publicIpPrefixId);
  }

  /**
   * A prefix that is there already, looked up by name when Terraform plans.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromPublicIpPrefixName(scope: Construct, id: string, lookup: PublicIpPrefixLookup): IPublicIpPrefix {
    return new LookedUpPublicIpPrefix(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: PublicIpPrefixResource;
  public readonly publicIpPrefixId: string;
  public readonly publicIpRange?: string;
  public readonly addressCount?: number;

  constructor(scope: Construct, id: string, props: PublicIpPrefixProps) {
    super(scope, id);
    props = readProps(this, "PublicIpPrefixProps", props);
    const name = props.name ?? defaultNetworkName(this.node.path);
    const length = props.prefixLength ?? DEFAULT_PUBLIC_IP_PREFIX_LENGTH;
    const wrongLength = checkCount("prefixLength", PUBLIC_IP_PREFIX_LENGTH, length);
    checkNetworkResource(this, props, name);
    ProblemReport.of(this).add(wrongLength);
    this.resource = new PublicIpPrefixResource(this, "Resource", {
      name,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      location: props.location ?? props.resourceGroup.location,
      prefixLength: length,
      zones: props.zones,
      tags: props.tags,
    });
    this.publicIpPrefixId = this.resource.id;
    this.publicIpRange = this.resource.ipPrefix;
    this.addressCount = wrongLength || isUnknown(length) ? undefined : 2 ** (32 - length);
  }

  /** @internal */
  public _billed(): Bill {
    return { items: [prefixItem(this.resource.prefixLengthInput)] };
  }
}

checkCalls("PublicIpPrefix", PublicIpPrefix);

class NamedPublicIpPrefix extends Construct implements IPublicIpPrefix {
  constructor(
    scope: Construct,
    id: string,
    public readonly publicIpPrefixId: string,
  ) {
    super(scope, id);
    const type = "Microsoft.Network/publicIPPrefixes";
    ProblemReport.of(this).add(checkNetworkId("publicIpPrefixId", "public address prefix", type, publicIpPrefixId));
  }
}

class LookedUpPublicIpPrefix extends Construct implements IPublicIpPrefix {
  public readonly publicIpPrefixId: string;
  public readonly publicIpRange?: string;

  constructor(scope: Construct, id: string, lookup: PublicIpPrefixLookup) {
    super(scope, id);
    const by = lookupByName(this, lookup, checkNetworkResourceName);
    const found = new DataAzurermPublicIpPrefix(this, "Resource", by);
    this.publicIpPrefixId = found.id;
    this.publicIpRange = found.ipPrefix;
  }
}
