/** What one pool takes of the addresses of a cluster, and how much larger it could be. */
export interface PoolAddresses {
  /** The name of the pool in Azure. */
  readonly poolName: string;

  /**
   * The most nodes that it can have, without those that an upgrade adds.
   *
   * @default - not known
   */
  readonly nodes?: number;

  /**
   * The nodes that an upgrade adds to as many.
   *
   * @default - not known
   */
  readonly surgeNodes?: number;

  /**
   * The most pods on a node.
   *
   * @default - not known
   */
  readonly maxPods?: number;

  /**
   * What each node takes of the subnet of nodes: one address, and one for each pod where pods are in that subnet.
   *
   * @default - not known, or in no subnet of yours
   */
  readonly addressesPerNode?: number;

  /**
   * The most that each node takes of a subnet for pods.
   *
   * @default - not known, or no such subnet
   */
  readonly podAddressesPerNode?: number;

  /**
   * How many nodes more it could have, upgrades included, while the other pools stay as they are.
   *
   * @default - not known
   */
  readonly moreNodes?: number;

  /**
   * How many pods more those nodes could have.
   *
   * @default - not known
   */
  readonly morePods?: number;

  /**
   * What is used up first: a place of the plan, or a limit of AKS.
   *
   * @default - not known
   */
  readonly limitedBy?: string;
}
