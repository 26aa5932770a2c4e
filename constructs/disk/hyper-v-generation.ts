/** With which firmware a virtual machine starts from a disk. */
export enum HyperVGeneration {
  /** BIOS. */
  V1 = "V1",
  /** UEFI. */
  V2 = "V2",
}
