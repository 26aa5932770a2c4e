/**
 * Where the copies of a disk are.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/disks-redundancy
 */
export enum DiskRedundancy {
  /** Three copies in one datacenter: the disk is out of use while its zone is. */
  LRS = "LRS",
  /** A copy in each of three availability zones: the disk outlives the loss of one, and nodes of every zone attach it. */
  ZRS = "ZRS",
}
