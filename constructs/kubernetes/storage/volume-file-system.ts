/**
 * The file system that a disk is formatted with when it is empty.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-csi-disk-storage-provision
 */
export enum VolumeFileSystem {
  /** For Linux nodes. */
  EXT4 = "ext4",
  /** For Linux nodes: large files and databases. */
  XFS = "xfs",
  /** For Linux nodes: copies on write. */
  BTRFS = "btrfs",
  /** For Windows nodes. */
  NTFS = "ntfs",
}
