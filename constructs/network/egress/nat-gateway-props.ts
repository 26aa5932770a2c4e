import { IResourceGroup } from "../../resource-group/resource-group-ref";
import { IPublicIpPrefix } from "./public-ip-prefix-ref";
import { IPublicIp } from "./public-ip-ref";
import { ISubnet } from "../vnet/subnet-ref";

/** What a new NAT gateway is made of. */
export interface NatGatewayProps {
  /** The group that the gateway is placed in. A change replaces it. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The subnets whose traffic leaves through the gateway; `associate` adds more. Changed in place, with connections cut.
   *
   * @default - none yet
   */
  readonly subnets?: ISubnet[];

  /**
   * The addresses that traffic leaves from, at most 16 together with those of the prefixes (AKS-E0429). Changed in place,
   * though connections through an address that goes are cut.
   *
   * @default - one new address in the zone of the gateway, unless there are prefixes
   */
  readonly publicIps?: IPublicIp[];

  /**
   * Blocks of addresses that traffic leaves from. Changed in place.
   *
   * @default - none
   */
  readonly publicIpPrefixes?: IPublicIpPrefix[];

  /**
   * After how many minutes a connection without traffic is cut, 4 to 120 (AKS-E0423). Changed in place.
   *
   * @default 4
   */
  readonly idleTimeoutMinutes?: number;

  /**
   * The one availability zone that the gateway is in (AKS-E0430). Its addresses have to be in that zone or in all
   * (AKS-E0454). A change replaces the gateway.
   *
   * @default - none: Azure places it in a zone and does not say which; the loss of that zone is the loss of egress
   */
  readonly zone?: string;

  /**
   * The name of the gateway: 1 to 80 letters, digits, `-`, `_` and `.` (AKS-E0427). A change replaces it.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the gateway. A change replaces it.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Tags of the gateway and of an address made for it: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to name a NAT gateway that is there already. */
export interface NatGatewayAttributes {
  /** The ARM id of the gateway, or a reference to it (AKS-E0428). */
  readonly natGatewayId: string;

  /**
   * The public addresses and ranges that traffic leaves from, for the API server to let in.
   *
   * @default - not known
   */
  readonly publicRanges?: string[];
}

/** How to find a NAT gateway that is there already. */
export interface NatGatewayLookup {
  /** The name of the gateway. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;

  /**
   * The public addresses and ranges that traffic leaves from, for the API server to let in.
   *
   * @default - not known
   */
  readonly publicRanges?: string[];
}
