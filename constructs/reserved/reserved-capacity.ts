import { VmSize } from "../node-pool/size/vm-size";

/** What one capacity reservation holds. */
export interface ReservedCapacity {
  /** The size of the virtual machines. A change replaces the reservation. */
  readonly vmSize: VmSize;

  /** How many virtual machines are kept free, from 0 (AKS-E0622). All of them are paid for, used or not. Changed in place. */
  readonly instances: number;

  /**
   * The availability zone, one of those of the group (AKS-E0639). A change replaces the reservation.
   *
   * @default - none: anywhere in the region
   */
  readonly zone?: string;
}
