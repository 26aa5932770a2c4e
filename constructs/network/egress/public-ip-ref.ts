import { IConstruct } from "constructs";

/** A public address of the Standard SKU. */
export interface IPublicIp extends IConstruct {
  /** The ARM id of the address. */
  readonly publicIpId: string;
  /** The address itself, as Terraform will know it; nothing when only the id was given. */
  readonly publicIpAddress?: string;
}
