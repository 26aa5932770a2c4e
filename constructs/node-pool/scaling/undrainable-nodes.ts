/**
 * What an upgrade does with a node whose pods do not leave. To leave it out again replaces the pool, and of the system
 * pool the cluster.
 *
 * @see https://learn.microsoft.com/azure/aks/upgrade-cluster
 */
export enum UndrainableNodes {
  /** The upgrade goes on with the others; the node is kept as it is, and no pod is placed on it until you clear it up. */
  CORDON = "Cordon",
  /** The upgrade stops there, and pods may be placed on the node as before. */
  SCHEDULE = "Schedule",
}
