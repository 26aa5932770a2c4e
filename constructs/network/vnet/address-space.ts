/** A place that nodes or pods take addresses of: a subnet, or the range for pods, and what they need there. */
export interface AddressSpace {
  /** The prop that leads to it, such as `nodeSubnet` or `network.podCidr`. */
  readonly name: string;

  /** What is counted: `addresses` in a subnet, `nodes` in a range for pods, of which each takes a /24. */
  readonly unit: string;

  /**
   * Its ranges as CIDR.
   *
   * @default - not known
   */
  readonly ranges?: string[];

  /**
   * What there is, without the addresses that Azure keeps.
   *
   * @default - not known
   */
  readonly capacity?: number;

  /** What is needed with every pool at its largest, while all of them are upgraded. */
  readonly needed: number;

  /** How that is reckoned. */
  readonly arithmetic: string;

  /** What is needed with every pool at its largest, while the largest of them is rotated through a temporary pool. */
  readonly neededInRotation: number;

  /**
   * What is left in an upgrade; less than nothing where it is too small.
   *
   * @default - not known
   */
  readonly left?: number;

  /**
   * The prefix of the smallest range that has room for an upgrade.
   *
   * @default - no range is large enough
   */
  readonly smallestPrefix?: number;

  /**
   * The prefix of the smallest range that has room for an upgrade, and for a rotation.
   *
   * @default - no range is large enough
   */
  readonly smallestPrefixWithRotation?: number;

  /** The pools of which too little is known: with them it can be more that is needed. */
  readonly partial: string[];
}
