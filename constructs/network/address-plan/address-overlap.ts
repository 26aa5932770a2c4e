import { AddressRange } from "../vnet/address-range";

/** Two ranges that have addresses in common. */
export interface AddressOverlap {
  /** One of the two. */
  readonly first: AddressRange;

  /** The other. */
  readonly second: AddressRange;

  /** Whether it is as it should be: a subnet in its own virtual network. */
  readonly allowed: boolean;
}
