import { AddressUse } from "../address-plan/address-use";

/** A range of addresses that a cluster has, or has to keep away from. */
export interface AddressRange {
  /** The range as CIDR, with its network address. */
  readonly range: string;

  /** What the range is for. */
  readonly use: AddressUse;

  /** What has it: the prop that leads to it, such as `nodeSubnet` or `network.podCidr`. */
  readonly name: string;
}
