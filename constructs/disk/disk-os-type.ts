/** The operating system on a disk. */
export enum DiskOsType {
  /** Linux. */
  LINUX = "Linux",
  /** Windows. */
  WINDOWS = "Windows",
}
