/**
 * Which pool the cluster autoscaler makes larger when more than one would do.
 *
 * @see https://learn.microsoft.com/azure/aks/cluster-autoscaler-overview
 */
export enum AutoscalerExpander {
  /** Any of them. */
  RANDOM = "random",
  /** The one with the least unused CPU and memory after it. */
  LEAST_WASTE = "least-waste",
  /** The one that takes the most waiting pods. */
  MOST_PODS = "most-pods",
  /** The one that a ConfigMap of the cluster, cluster-autoscaler-priority-expander, puts first. */
  PRIORITY = "priority",
}
