import { ITerraformDependable } from "cdktf";
import { IConstruct } from "constructs";
import { ISubnet } from "../vnet/subnet-ref";

/** A NAT gateway. */
export interface INatGateway extends IConstruct {
  /** The ARM id of the gateway. */
  readonly natGatewayId: string;
  /** The addresses and ranges that traffic leaves from, as CIDR; nothing when they are not known. */
  readonly publicRanges?: string[];

  /**
   * Lets the traffic of a subnet leave through the gateway. A subnet has one gateway (AKS-E0433).
   *
   * @param subnet the subnet
   */
  associate(subnet: ISubnet): ITerraformDependable;
}
