/** The private address of a service. */
export interface InternalBalancerOptions {
  /**
   * The name of the subnet that it is in.
   *
   * @default - that of the nodes
   */
  readonly subnetName?: string;

  /**
   * The address, in IPv4 (AKS-E1236).
   *
   * @default - one that is free
   */
  readonly ipAddress?: string;
}
