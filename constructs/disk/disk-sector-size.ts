/**
 * The size of the logical sectors of a Premium SSD v2 or Ultra disk.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/disks-types
 */
export enum DiskSectorSize {
  /** 512 bytes: for software that knows no other. */
  BYTES_512 = 512,
  /** 4096 bytes. */
  BYTES_4096 = 4096,
}
