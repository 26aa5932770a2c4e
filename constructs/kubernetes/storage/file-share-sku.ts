/**
 * The kind of storage account that shares are in.
 *
 * @see https://learn.microsoft.com/azure/storage/files/storage-files-planning
 */
export enum FileShareSku {
  /** SSD, in one datacenter. */
  PREMIUM_LRS = "Premium_LRS",
  /** SSD, in three zones. */
  PREMIUM_ZRS = "Premium_ZRS",
  /** HDD, in one datacenter. */
  STANDARD_LRS = "Standard_LRS",
  /** HDD, in three zones. */
  STANDARD_ZRS = "Standard_ZRS",
  /** HDD, in one datacenter of each of two regions. */
  STANDARD_GRS = "Standard_GRS",
}
