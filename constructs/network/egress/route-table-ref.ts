import { ITerraformDependable } from "cdktf";
import { IConstruct } from "constructs";
import { ISubnet } from "../vnet/subnet-ref";

/** A route table. */
export interface IRouteTable extends IConstruct {
  /** The ARM id of the table. */
  readonly routeTableId: string;
  /** Whether it has a route for 0.0.0.0/0; nothing when that is not known. */
  readonly hasDefaultRoute?: boolean;

  /**
   * Lets the traffic of a subnet go by the routes of the table. A subnet has one table (AKS-E0433).
   *
   * @param subnet the subnet
   */
  associate(subnet: ISubnet): ITerraformDependable;
}
