/**
 * Where the pods of a cluster get their addresses: from a range of their own, from subnets beside those of the nodes,
 * from the subnets of the nodes, from a range of their own by routes in a table (kubenet), or from a plugin of the
 * user's own.
 * @internal
 */
export type PodAddressing = "overlay" | "podSubnet" | "nodeSubnet" | "kubenet" | "none";

/**
 * The ranges that a cluster has beside its subnets. IPv4 first; unknown ones are tokens.
 * @internal
 */
export interface ClusterAddresses {
  readonly mode: PodAddressing;
  readonly podRanges: string[];
  readonly serviceRanges: string[];
  readonly dnsServiceIp?: string;
}
