/**
 * How nodes are members of the load balancer of a cluster. Changed in place.
 *
 * @see https://learn.microsoft.com/azure/aks/load-balancer-standard#change-the-inbound-pool-type
 */
export enum LoadBalancerBackendPool {
  /** By the network interfaces of nodes. */
  NODE_IP_CONFIGURATION = "NodeIPConfiguration",
  /** By the addresses of nodes, which is quicker to change in large clusters. */
  NODE_IP = "NodeIP",
}
