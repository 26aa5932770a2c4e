import { IConstruct } from "constructs";

/** A group of physical servers that nobody else uses. */
export interface IDedicatedHostGroup extends IConstruct {
  /** The ARM id of the group. */
  readonly dedicatedHostGroupId: string;
  /** The ARM id of the resource group that it is in, on which the control plane needs a role. */
  readonly resourceGroupId: string;
  /** The region of the group, where it is known. */
  readonly location?: string;
  /** The availability zone of its hosts; nothing when they have none, or when that is not known. */
  readonly zone?: string;
  /** Over how many racks its hosts are spread, where that is known. */
  readonly faultDomains?: number;
  /** Whether Azure chooses the host of a virtual machine; nothing when that is not known. */
  readonly automaticPlacement?: boolean;
  /** The kinds of its hosts, where they are known: without them no VM size is checked, and no zone. */
  readonly hostSkus?: string[];
}
