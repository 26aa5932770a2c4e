import { IResourceGroup } from "../resource-group/resource-group-ref";

/** Where a managed disk is looked up. */
export interface ManagedDiskLookup {
  /** The name of the disk. */
  readonly name: string;
  /** The resource group of the disk. */
  readonly resourceGroup: IResourceGroup;
}
