/** The IPv6 ranges of a dual-stack cluster. */
export interface DualStackRanges {
  /**
   * The IPv6 range of pods (AKS-E0439). A change replaces the cluster.
   *
   * @default "fd12:3456:789a::/64" - Azure's own
   */
  readonly podCidr?: string;

  /**
   * The IPv6 range of services, /108 or smaller (AKS-E0439). A change replaces the cluster.
   *
   * @default "fd12:3456:789a:1::/108" - Azure's own
   */
  readonly serviceCidr?: string;
}
