/**
 * Who may use a volume at once.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export enum VolumeAccess {
  /** The pods of one node, to read and write. */
  READ_WRITE_ONCE = "ReadWriteOnce",
  /** One pod, to read and write. */
  READ_WRITE_ONCE_POD = "ReadWriteOncePod",
  /** The pods of many nodes, to read. */
  READ_ONLY_MANY = "ReadOnlyMany",
  /** The pods of many nodes, to read and write: file shares, and shared disks as block devices. */
  READ_WRITE_MANY = "ReadWriteMany",
}
