import { IResourceGroup } from "../resource-group/resource-group-ref";

/** What a new group of dedicated hosts is made of. */
export interface DedicatedHostGroupProps {
  /** The resource group. A change replaces the group. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name: 2 to 80 letters, digits, `-`, `_` or `.` (AKS-E0620). A change replaces the group.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region, that of the clusters which use it (AKS-E0626). A change replaces the group.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * The availability zone of the hosts, and so of the pools on them (AKS-E0514, AKS-E0627). A change replaces the group.
   *
   * @default - none: pools on them cannot have zones
   */
  readonly zone?: string;

  /**
   * Over how many racks the hosts are spread, 1 to 3 (AKS-E0623). Nodes are spread over all of them alike, so that each
   * needs a host with room. A change replaces the group.
   *
   * @default 1
   */
  readonly faultDomains?: number;

  /**
   * Whether Azure chooses the host of a virtual machine, as node pools need it (AKS-E0631). A change replaces the group.
   *
   * @default true - Azure's own is false
   */
  readonly automaticPlacement?: boolean;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to name a group of hosts that is there already, or that other code of yours makes. */
export interface DedicatedHostGroupAttributes {
  /** The ARM id of the group, or a reference to it (AKS-E0621). */
  readonly dedicatedHostGroupId: string;

  /**
   * The region of the group.
   *
   * @default - not known, and so not checked
   */
  readonly location?: string;

  /**
   * The availability zone of its hosts. It is looked at where `hostSkus` are given.
   *
   * @default - none
   */
  readonly zone?: string;

  /**
   * Over how many racks its hosts are spread.
   *
   * @default - not known, and so not checked
   */
  readonly faultDomains?: number;

  /**
   * The kinds of its hosts that are there already, for example `DDSv5-Type1`.
   *
   * @default - not known: neither VM size nor zone are checked
   */
  readonly hostSkus?: string[];
}
