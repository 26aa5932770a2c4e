import { BilledKind } from "./billed-kind";

/** One thing that a cluster is billed for: what and how many, without a price. */
export interface BilledItem {
  /** What kind of thing it is. */
  readonly kind: BilledKind;

  /** What it is called on the price list, as far as that follows from the program: a VM size, a disk tier. */
  readonly product: string;

  /** By what it is billed. */
  readonly unit: string;

  /**
   * The name of the pool that it belongs to.
   *
   * @default - the cluster has it once
   */
  readonly poolName?: string;

  /**
   * The fewest there are at any time.
   *
   * @default - not known before Terraform runs
   */
  readonly least?: number;

  /**
   * The most there are, without those that an upgrade adds for its time.
   *
   * @default - not known before Terraform runs
   */
  readonly most?: number;

  /**
   * The most there are during an upgrade.
   *
   * @default - an upgrade adds none, or it is not known before Terraform runs
   */
  readonly upgradePeak?: number;

  /**
   * Whether a reservation can cover it.
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
