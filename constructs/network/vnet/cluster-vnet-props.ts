import { IResourceGroup } from "../../resource-group/resource-group-ref";

/** What a new virtual network is made of. */
export interface ClusterVnetProps {
  /** The group that the network, its subnets and their security groups are placed in. A change replaces them. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The ranges of the network as CIDR: IPv4 of a /8 to a /29, and IPv6 for two families of addresses (AKS-E0460). They do
   * not overlap each other, what AKS keeps for itself (AKS-E0404), and networks that are peered.
   *
   * A range that is added at the end is taken in place and moves no subnet.
   */
  readonly addressRanges: string[];

  /**
   * The part of the network that subnets are carved from: IPv4 ranges inside of it (AKS-E0481). Ranges that are written
   * out are best kept outside of it. A change moves carved subnets, unless a range is added at the end.
   *
   * @default - all IPv4 ranges of the network
   */
  readonly carveFrom?: string[];

  /**
   * The addresses of the DNS servers, two or more (AKS-E0483, AKS-W0461). Changed in place, for nodes that are made later.
   *
   * @default - those of Azure
   */
  readonly dnsServers?: string[];

  /**
   * The name of the network: 1 to 80 letters, digits, `-`, `_` and `.` (AKS-E0427). A change replaces it, and all in it.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the network and its security groups. A change replaces it, and all in it.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Tags of the network and its security groups: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}
