/** Who reaches a public API server. */
export interface PublicEndpointOptions {
  /**
   * The public IPv4 addresses and ranges that may call the API server, at most 200, none twice, `/0` not among them.
   * Private ones let nobody in, because clients are seen by the address that their network leaves from (AKS-W0211).
   * Changed in place. Nodes reach it when they leave through a load balancer or a NAT gateway that Azure makes;
   * `0.0.0.0/32` alone lets nobody else in.
   */
  readonly authorizedRanges: string[];

  /**
   * Whether the addresses that nodes leave from are let in as well: those of your own public addresses, of your NAT
   * gateway, or those that you say of a firewall. Such nodes do not reach the API server otherwise (AKS-W0404). Only
   * addresses that are known before the cluster is there can be (AKS-E0426). Changed in place.
   *
   * @default false
   */
  readonly includeEgress?: boolean;
}
