import { IResourceGroup } from "../../resource-group/resource-group-ref";

/** A virtual network that is there already, or that other code of yours makes. */
export interface ClusterVnetAttributes {
  /** The ARM id of the network, or a reference to it (AKS-E0428). */
  readonly virtualNetworkId: string;

  /**
   * The group that the security groups of new subnets are placed in. Subnets themselves are in the group of the network.
   */
  readonly resourceGroup: IResourceGroup;

  /**
   * The ranges of the network as CIDR (AKS-E0460).
   *
   * @default - not known: subnets have to be written out (AKS-E0470), and are not held against them
   */
  readonly addressRanges?: string[];

  /**
   * The part of the network that subnets are carved from: IPv4 ranges inside of it that nobody else uses (AKS-E0481).
   *
   * @default - all IPv4 ranges of the network, so that subnets which are there have to be named with `keepFree`
   */
  readonly carveFrom?: string[];

  /**
   * The region of the network, where its security groups have to be.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Tags of the security groups: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}
