/** How to find a managed disk that is there already. */
export interface ManagedDiskLookup {
  /** The name of the disk. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
