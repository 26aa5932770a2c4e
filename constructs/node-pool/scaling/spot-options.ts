/**
 * What happens to the virtual machines that Azure takes back.
 *
 * @see https://learn.microsoft.com/azure/aks/spot-node-pool
 */
export enum SpotEvictionPolicy {
  /** They are deleted. */
  DELETE = "Delete",
  /** They are stopped, and still count against quota and pay for their disks. */
  DEALLOCATE = "Deallocate",
}

/**
 * A pool of spare capacity, which Azure takes back when it needs it. A change replaces the pool.
 *
 * @see https://learn.microsoft.com/azure/aks/spot-node-pool
 */
export interface SpotOptions {
  /**
   * The most to pay for a node, in US dollars an hour, at least 0.00001 (AKS-E0508). A change replaces the pool.
   *
   * @default - up to the regular price, so that no node is taken back for its price
   */
  readonly maxPriceUsdPerHour?: number;

  /**
   * What happens to the virtual machines that Azure takes back. Those with an ephemeral OS disk can only be deleted
   * (AKS-E0535). A change replaces the pool.
   *
   * @default SpotEvictionPolicy.DELETE
   */
  readonly evictionPolicy?: SpotEvictionPolicy;
}
