/** Names that a pod finds at an address without asking DNS. */
export interface HostAlias {
  /** The IPv4 or IPv6 address (AKS-E1208). */
  readonly ipAddress: string;
  /** Its names in lower case, at least one (AKS-E1209). */
  readonly hostNames: string[];
}
