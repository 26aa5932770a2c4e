import { ClusterRangesOptions } from "./cluster-ranges-options";
import { IRouteTable } from "../egress/route-table-ref";

/** How pods get their network from kubenet. */
export interface KubenetOptions extends ClusterRangesOptions {
  /**
   * The IPv4 range that pods get their addresses from: a /24 for every node, at most 400 nodes. A change replaces the
   * cluster.
   *
   * @default "10.244.0.0/16"
   */
  readonly podCidr?: string;

  /**
   * The table that is associated with the subnet of the nodes, into which Azure writes a route to every node. The
   * cluster's identity gets the role to do so. Needed with a subnet of yours (AKS-E0437).
   *
   * @default - Azure makes one, in the network that it makes
   */
  readonly routeTable?: IRouteTable;
}
