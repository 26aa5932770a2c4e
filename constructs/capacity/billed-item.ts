import { BilledKind } from "./billed-kind";

/** One thing that is billed: what and how many, without a price. */
export interface BilledItem {
  /** The path of the construct that it is billed for. */
  readonly path: string;

  /** What kind of thing it is. */
  readonly kind: BilledKind;

  /** What it is called on the price list, as far as that follows from the program: a VM size, a disk tier. */
  readonly product: string;

  /** By what it is billed. */
  readonly unit: string;

  /**
   * The name of the pool that it belongs to.
   *
   * @default - it belongs to no pool
   */
  readonly poolName?: string;

  /**
   * What `least` and `most` count, such as GiB or addresses.
   *
   * @default - the things themselves
   */
  readonly measure?: string;

  /**
   * The fewest there are at any time.
   *
   * @default - not known before Terraform runs, or nothing to count
   */
  readonly least?: number;

  /**
   * The most there are, without those that an upgrade adds for its time.
   *
   * @default - not known before Terraform runs, or nothing to count
   */
  readonly most?: number;

  /**
   * The most there are during an upgrade.
   *
   * @default - an upgrade adds none, or it is not known before Terraform runs
   */
  readonly upgradePeak?: number;

  /**
   * Whether only what is used of it is billed, so that there is nothing to count.
   *
   * @default false
   */
  readonly byUse?: boolean;

  /**
   * Whether it is billed while nothing uses it, or while the cluster that it belongs to is stopped.
   *
   * @default - not known
   */
  readonly billedWhenIdle?: boolean;

  /**
   * Whether a reservation, a price for a year or more, can cover it.
   *
   * @default - not known
   */
  readonly reservable?: boolean;

  /**
   * What else there is to know.
   *
   * @default - nothing
   */
  readonly note?: string;
}
