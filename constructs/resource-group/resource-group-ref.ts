import { IConstruct } from "constructs";

/** A resource group, made here or there already. */
export interface IResourceGroup extends IConstruct {
  /** The name of the group. */
  readonly resourceGroupName: string;
  /** The ARM id of the group. */
  readonly resourceGroupId: string;
  /** The Azure region that its resources take when they name none. */
  readonly location: string;
}
