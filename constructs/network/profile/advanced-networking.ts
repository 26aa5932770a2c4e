/**
 * What Advanced Container Networking Services add to the Cilium data plane. They cost money for every node. Changed in
 * place.
 *
 * @see https://learn.microsoft.com/azure/aks/advanced-container-networking-services-overview
 */
export interface AdvancedNetworking {
  /**
   * Metrics and flow logs of pods.
   *
   * @default false
   */
  readonly observability?: boolean;

  /**
   * Network policies by domain name, and for HTTP and gRPC.
   *
   * @default false
   */
  readonly security?: boolean;
}
