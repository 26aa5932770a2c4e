/**
 * What a Linux pool is for. Windows pools are always user pools. Changed in place.
 *
 * @see https://learn.microsoft.com/azure/aks/use-system-pools
 */
export enum NodePoolMode {
  /** Runs what the cluster itself needs, such as cluster DNS; the cluster's first pool is one. */
  SYSTEM = "System",
  /** Runs your workloads. */
  USER = "User",
}
