import { AutoscalerExpander } from "./autoscaler-expander";

/**
 * How the cluster autoscaler decides, in every pool that scales by itself. All of it is changed in place.
 *
 * What is not given goes back to the default named here, even when an earlier version of the program gave it. Numbers
 * are whole (AKS-E0120).
 *
 * @see https://learn.microsoft.com/azure/aks/cluster-autoscaler-overview
 */
export interface AutoscalerOptions {
  /**
   * Which pool grows when more than one would do.
   *
   * @default AutoscalerExpander.RANDOM
   */
  readonly expander?: AutoscalerExpander;

  /**
   * Whether pools with the same machines and labels are kept at the same size, as one pool a zone needs.
   *
   * @default false
   */
  readonly balanceSimilarPools?: boolean;

  /**
   * Every how many seconds the cluster is looked at, 1 or more.
   *
   * @default 10
   */
  readonly scanIntervalSeconds?: number;

  /**
   * For how many seconds a new pod that fits nowhere is left waiting before nodes are added for it, 0 or more.
   *
   * @default 0
   */
  readonly newPodScaleUpDelaySeconds?: number;

  /**
   * After how many minutes a node that does not come up is given up, 1 or more.
   *
   * @default 15
   */
  readonly maxNodeProvisioningMinutes?: number;

  /**
   * How many nodes may be unready before the autoscaler stops, 0 or more. It stops when both this and
   * `maxUnreadyPercent` are passed.
   *
   * @default 3
   */
  readonly maxUnreadyNodes?: number;

  /**
   * What part of the nodes may be unready before the autoscaler stops, in percent, 0 to 100.
   *
   * @default 45
   */
  readonly maxUnreadyPercent?: number;

  /**
   * For how many minutes after a node was added none is taken away, 0 or more.
   *
   * @default 10
   */
  readonly scaleDownDelayAfterAddMinutes?: number;

  /**
   * For how many minutes after a node was taken away no other is, 0 or more. Once given it is kept until it is given
   * anew, because its default cannot be written in minutes.
   *
   * @default - as long as the scan interval
   */
  readonly scaleDownDelayAfterDeleteMinutes?: number;

  /**
   * For how many minutes after a node could not be taken away none is tried again, 0 or more.
   *
   * @default 3
   */
  readonly scaleDownDelayAfterFailureMinutes?: number;

  /**
   * For how many minutes a node has to be unneeded before it is taken away, 0 or more.
   *
   * @default 10
   */
  readonly scaleDownUnneededMinutes?: number;

  /**
   * For how many minutes an unready node has to be unneeded before it is taken away, 0 or more.
   *
   * @default 20
   */
  readonly scaleDownUnreadyMinutes?: number;

  /**
   * Below what use a node counts as unneeded: what its pods request of what it has, in percent, 0 to 100.
   *
   * @default 50
   */
  readonly scaleDownUtilizationPercent?: number;

  /**
   * How many empty nodes are taken away at once, 1 or more.
   *
   * @default 10
   */
  readonly maxEmptyNodesDeletedAtOnce?: number;

  /**
   * For how many seconds the pods of a node that is taken away may end by themselves, 0 or more.
   *
   * @default 600
   */
  readonly maxGracefulTerminationSeconds?: number;

  /**
   * Whether nodes are kept on which a pod has storage of the node itself: an emptyDir or a hostPath.
   *
   * @default true - what Azure does without a profile; the provider would send false with one
   */
  readonly keepNodesWithLocalStorage?: boolean;

  /**
   * Whether nodes are kept on which a pod of kube-system runs that is no mirror pod and of no daemon set.
   *
   * @default true
   */
  readonly keepNodesWithSystemPods?: boolean;

  /**
   * Whether the pods of daemon sets are evicted from an empty node that is taken away.
   *
   * @default false
   */
  readonly evictDaemonSetsFromEmptyNodes?: boolean;

  /**
   * Whether the pods of daemon sets are evicted from a node in use that is taken away.
   *
   * @default true
   */
  readonly evictDaemonSetsFromOccupiedNodes?: boolean;

  /**
   * Whether the use of a node is counted without the pods of daemon sets.
   *
   * @default false
   */
  readonly ignoreDaemonSetUtilization?: boolean;
}
