import { IResourceGroup } from "../../resource-group/resource-group-ref";
import { RouteNextHop } from "./route-next-hop";
import { ISubnet } from "../vnet/subnet-ref";

/** What a new route table is made of. */
export interface RouteTableProps {
  /** The group that the table is placed in. A change replaces it. */
  readonly resourceGroup: IResourceGroup;

  /**
   * Where traffic for 0.0.0.0/0 goes: to the private address of a firewall, as a rule. Changed in place. `addRoute` adds
   * routes for more special ranges.
   *
   * @default - no such route: enough for kubenet behind a load balancer, not for Egress.userDefinedRouting (AKS-E0420)
   */
  readonly defaultRoute?: RouteNextHop;

  /**
   * The subnets whose traffic goes by these routes; `associate` adds more. Changed in place.
   *
   * @default - none yet
   */
  readonly subnets?: ISubnet[];

  /**
   * Whether routes that gateways learn reach the subnets. Changed in place.
   *
   * @default false - Azure's own is true, and a learned route for 0.0.0.0/0 would lead past the firewall
   */
  readonly gatewayRoutes?: boolean;

  /**
   * The name of the table: 1 to 80 letters, digits, `-`, `_` and `.` (AKS-E0427). A change replaces it.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the table. A change replaces it.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to find a route table that is there already. */
export interface RouteTableLookup {
  /** The name of the table. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
