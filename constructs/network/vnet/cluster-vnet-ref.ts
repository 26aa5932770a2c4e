import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import { IConstruct } from "constructs";
import { PeeringOptions } from "./peering-options";
import { SubnetRange } from "./subnet-range";
import { INodeSubnet, IVnetSubnet } from "./vnet-subnet-ref";
import { VnetSubnetOptions } from "./vnet-subnet-options";

/** A virtual network for clusters, to which subnets are added. */
export interface IClusterVnet extends IConstruct {
  /** The ARM id of the network. */
  readonly virtualNetworkId: string;
  /** Its ranges as CIDR, where they are known. */
  readonly addressRanges?: string[];
  /** Its ranges and those of its peers, as far as they are known: what pods and services must not overlap. */
  readonly reachableRanges: string[];

  /**
   * A private subnet for nodes: one for all pools of a cluster, or one a pool. It is not delegated, as Azure asks.
   *
   * @param id the id of the subnet
   * @param options its place and name
   */
  addNodeSubnet(id: string, options: VnetSubnetOptions): INodeSubnet;

  /**
   * A subnet for the pods of pools with `NetworkProfile.azureCniPodSubnet()`. It is delegated, which Azure would do as
   * well, and Terraform would take back. It is a /27 or larger.
   *
   * @param id the id of the subnet
   * @param options its place and name
   */
  addPodSubnet(id: string, options: VnetSubnetOptions): IVnetSubnet;

  /**
   * A subnet for the API server of a cluster with `ApiServerAccess.vnetIntegrated(…)`. It is delegated, and a /28 or
   * larger.
   *
   * @param id the id of the subnet
   * @param options its place and name
   */
  addApiServerSubnet(id: string, options: VnetSubnetOptions): IVnetSubnet;

  /**
   * A subnet for private endpoints of vaults, registries and other services.
   *
   * @param id the id of the subnet
   * @param options its place and name
   */
  addPrivateEndpointSubnet(id: string, options: VnetSubnetOptions): IVnetSubnet;

  /**
   * Keeps a range free: that of a carved subnet which is gone, or one that somebody else uses.
   *
   * @param range the range
   */
  keepFree(range: SubnetRange): void;

  /**
   * Peers the network with another, such as the hub with the firewall. What is in subnets of this network waits for it,
   * so it is called before they are used (AKS-E0478).
   *
   * Raises AKS-E0427, AKS-E0428, AKS-E0460 and AKS-E0476 to AKS-E0480.
   *
   * @param id the id of the peering
   * @param options the other network
   */
  peerWith(id: string, options: PeeringOptions): VirtualNetworkPeering;
}
