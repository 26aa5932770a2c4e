import { CapacitySituations } from "./capacity-situations";
import { NodeCapacity } from "./node-capacity";

/** What one pool can carry. */
export interface PoolCapacity {
  /** The name of the pool in Azure. */
  readonly poolName: string;

  /** The path of the pool in the program; of the system pool that of the cluster. */
  readonly path: string;

  /** The operating system of its nodes: `Linux` or `Windows`. */
  readonly os: string;

  /** What it is for: `System` or `User`. */
  readonly mode: string;

  /** Whether Azure may take its nodes back, all of them at any time. */
  readonly spot: boolean;

  /**
   * Its zones; an empty list for a pool that says none.
   *
   * @default - not known before Terraform runs
   */
  readonly zones?: string[];

  /** One of its nodes: they are all alike. */
  readonly node: NodeCapacity;

  /** The pool at the fewest nodes it can have. */
  readonly atMinimum: CapacitySituations;

  /** The pool at the most nodes it can have, without those that an upgrade adds. */
  readonly atMaximum: CapacitySituations;
}
