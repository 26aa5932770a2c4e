/**
 * What is paid for the control plane: nothing, an uptime SLA, or long-term support as well.
 *
 * @see https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers
 */
export enum ClusterTier {
  /** No charge and no uptime SLA; meant for up to ten nodes. */
  FREE = "Free",
  /** An uptime SLA for the API server, charged by the hour. */
  STANDARD = "Standard",
  /** What Standard has, and two years of support for a Kubernetes version. */
  PREMIUM = "Premium",
}
