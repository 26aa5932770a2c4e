import { IConstruct } from "constructs";
import { ReservedCapacity } from "./reserved-capacity";

/** A group of capacity reservations, from which the nodes of a pool can be taken. */
export interface ICapacityReservationGroup extends IConstruct {
  /** The ARM id of the group. */
  readonly capacityReservationGroupId: string;
  /** The ARM id of the resource group that it is in, on which the control plane needs a role. */
  readonly resourceGroupId: string;
  /** The region of the group, where it is known. */
  readonly location?: string;
  /** The zones that capacity can be reserved in, where they are known: an empty list for none. */
  readonly zones?: string[];
  /** What is reserved in it, where that is known: without it nothing is checked. */
  readonly reservedCapacity?: ReservedCapacity[];
}
