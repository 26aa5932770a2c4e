/** What a range of addresses is for. */
export enum AddressUse {
  /** A range of the virtual network. */
  VIRTUAL_NETWORK = "virtual network",
  /** A range of a subnet of nodes, of pods or of the API server. */
  SUBNET = "subnet",
  /** The range that pods get their addresses from. */
  PODS = "pods",
  /** The range that services get their addresses from. */
  SERVICES = "services",
  /** A range that the virtual network reaches. */
  REACHABLE = "reachable",
  /** A range that AKS keeps for itself. */
  RESERVED = "reserved",
}
