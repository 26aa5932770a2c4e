/**
 * What scales workloads, not nodes. Changed in place.
 *
 * To turn one off write `false` for an apply before the whole prop is left out: without it only KEDA is turned off.
 *
 * @see https://learn.microsoft.com/azure/aks/keda-about
 */
export interface WorkloadAutoscalers {
  /**
   * Whether KEDA scales workloads by events, such as the length of a queue.
   *
   * @default false
   */
  readonly keda?: boolean;

  /**
   * Whether the vertical pod autoscaler is there, which fits the requests of pods to what they use.
   *
   * @default false
   */
  readonly verticalPodAutoscaler?: boolean;
}
