/** Where the pods of a cluster get their addresses. */
export enum PodAddressing {
  /** From a range of their own, a /24 for every node. */
  OVERLAY = "overlay",
  /** From subnets for pods, in batches of 16 for every node. */
  POD_SUBNET = "podSubnet",
  /** From the subnets of the nodes, where every node takes an address for each pod it might have. */
  NODE_SUBNET = "nodeSubnet",
  /** From a range of their own by routes in a table, a /24 for every node. */
  KUBENET = "kubenet",
  /** From a plugin of your own, of which the plan knows nothing. */
  NONE = "none",
}
