/**
 * What nodes keep of a disk in their own cache.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/disks-performance
 */
export enum DiskCaching {
  /** Nothing. The only one for Premium SSD v2, Ultra, shared disks and disks of 4096 GiB and above. */
  NONE = "None",
  /** What was read. */
  READ_ONLY = "ReadOnly",
  /** What was read and what is to be written, which is lost with the node. Warns with AKS-W1181. */
  READ_WRITE = "ReadWrite",
}
