import { IConstruct } from "constructs";

/** A range of public addresses, in one block. */
export interface IPublicIpPrefix extends IConstruct {
  /** The ARM id of the prefix. */
  readonly publicIpPrefixId: string;
  /** The range as CIDR, as Terraform will know it; nothing when only the id was given. */
  readonly publicIpRange?: string;
  /** How many addresses it has; nothing when that is not known at synth. */
  readonly addressCount?: number;
}
