/**
 * With which firmware a virtual machine starts from a disk.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/generation-2
 */
export enum HyperVGeneration {
  /** BIOS. */
  V1 = "V1",
  /** UEFI. */
  V2 = "V2",
}
