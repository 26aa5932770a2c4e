/**
 * The operating system on a disk.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/managed-disks-overview
 */
export enum DiskOsType {
  /** Linux. */
  LINUX = "Linux",
  /** Windows. */
  WINDOWS = "Windows",
}
