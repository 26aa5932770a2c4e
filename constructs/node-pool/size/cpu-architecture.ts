/**
 * The instruction set of a processor.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/sizes/overview
 */
export enum CpuArchitecture {
  /** x86-64, of Intel and AMD. */
  AMD64 = "amd64",
  /** Arm64, for example Ampere Altra and Azure Cobalt. */
  ARM64 = "arm64",
}
