import { LoadBalancerBackendPool } from "./load-balancer-backend-pool";
import { OutboundAddresses } from "./outbound-addresses";

/** How traffic leaves through the load balancer of a cluster. All of it is changed in place. */
export interface LoadBalancerEgressOptions {
  /**
   * The addresses that traffic leaves from.
   *
   * @default OutboundAddresses.managed() - one that Azure makes
   */
  readonly addresses?: OutboundAddresses;

  /**
   * How many outbound ports a node has on each address family: a multiple of 8 from 0 to 64000 (AKS-E0421). All nodes
   * at their most must fit: 64,000 ports for each address (AKS-E0422), also while pools are upgraded (AKS-W0403).
   *
   * @default 0 - Azure chooses by the number of nodes, and gives connections up when pools grow past a step
   */
  readonly allocatedPortsPerNode?: number;

  /**
   * After how many minutes a connection without traffic is cut, 4 to 100 (AKS-E0423).
   *
   * @default 30
   */
  readonly idleTimeoutMinutes?: number;

  /**
   * How nodes are members of the load balancer.
   *
   * @default LoadBalancerBackendPool.NODE_IP_CONFIGURATION
   */
  readonly backendPool?: LoadBalancerBackendPool;
}

/**
 * How traffic leaves through a NAT gateway that Azure makes.
 *
 * To move a cluster there from another way out, first give no option: the provider replaces a cluster that gets them
 * in the same change. Once the gateway is there, they are changed in place.
 */
export interface ManagedNatGatewayOptions {
  /**
   * How many addresses traffic leaves from, 1 to 100 (AKS-E0423).
   *
   * @default - Azure's own: 1
   */
  readonly addressCount?: number;

  /**
   * After how many minutes a connection without traffic is cut, 4 to 120 (AKS-E0423).
   *
   * @default 4
   */
  readonly idleTimeoutMinutes?: number;
}

/** How traffic leaves by the routes of a table of yours. */
export interface UserDefinedRoutingOptions {
  /**
   * The public addresses and ranges that the firewall sends traffic from, for the API server to let in.
   *
   * @default - not known
   */
  readonly publicRanges?: string[];
}
