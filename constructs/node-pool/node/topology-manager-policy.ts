/**
 * How strictly the kubelet keeps the CPUs and devices of a container on one NUMA node.
 *
 * @see https://kubernetes.io/docs/tasks/administer-cluster/topology-manager/
 */
export enum TopologyManagerPolicy {
  /** Not at all. */
  NONE = "none",
  /** Where it can, and the pod runs anyway where it cannot. */
  BEST_EFFORT = "best-effort",
  /** A pod whose best placement is not to be had is refused by the node. */
  RESTRICTED = "restricted",
  /** A pod that does not fit a single NUMA node is refused by the node. */
  SINGLE_NUMA_NODE = "single-numa-node",
}
