/**
 * How long a Kubernetes version is supported.
 *
 * @see https://learn.microsoft.com/azure/aks/long-term-support
 */
export enum SupportPlan {
  /** As long as the community supports it, about a year. */
  KUBERNETES_OFFICIAL = "KubernetesOfficial",
  /** Two years; only on the Premium tier. */
  LONG_TERM = "AKSLongTermSupport",
}
