/** The addresses of a cluster's services. */
export interface ClusterRangesOptions {
  /**
   * The IPv4 range that services get their addresses from, /13 to /28. It must not overlap the virtual network,
   * what is peered with it, or the pods. A change replaces the cluster.
   *
   * @default "172.16.0.0/16" - Azure's own, 10.0.0.0/16, is what most virtual networks begin with, and the two must not overlap
   */
  readonly serviceCidr?: string;

  /**
   * The address of cluster DNS: inside `serviceCidr`, and not its first. A change replaces the cluster.
   *
   * @default - the tenth address of serviceCidr
   */
  readonly dnsServiceIp?: string;
}
