import { CapacityAmounts } from "./capacity-amounts";

/** What there is of a pool or a cluster at one number of nodes, when all is well and when it is not. */
export interface CapacitySituations {
  /** With every node in place. */
  readonly all: CapacityAmounts;

  /**
   * What is left without the zone whose loss costs most; the nodes of a pool are spread evenly over its zones. Of a pool
   * without zones nothing is left, as nobody knows where its nodes are. Of a cluster it is the worst of each amount.
   */
  readonly zoneLost: CapacityAmounts;

  /** What is left in the middle of an upgrade, of a cluster when all of its pools are upgraded at once. */
  readonly upgrading: CapacityAmounts;

  /**
   * The most nodes there are at one time of an upgrade: they need quota and addresses, and are paid for.
   *
   * @default - not known before Terraform runs
   */
  readonly upgradePeakNodes?: number;
}
