import { ITerraformDependable } from "cdktf";
import { IConstruct } from "constructs";

/** A subnet of a virtual network that nodes, or the API server, are placed in. */
export interface ISubnet extends IConstruct {
  /** The ARM id of the subnet. */
  readonly subnetId: string;
  /** The ARM id of the virtual network that the subnet is in. */
  readonly virtualNetworkId: string;
  /** What has to be in place before the subnet is used: associations of a security group, a route table, a NAT gateway. */
  readonly readyAfter: ITerraformDependable[];
  /** Its address ranges as CIDR, where they are known: without them the address plan leaves the subnet out. */
  readonly addressRanges?: string[];
  /** The address ranges of the virtual network as CIDR, where they are known. */
  readonly virtualNetworkRanges?: string[];
  /** The address ranges of the networks that it is peered with as CIDR, those that are known. */
  readonly peeredRanges?: string[];
}
