/**
 * Which licenses of Windows Server of yours the nodes on a host use.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/windows/hybrid-use-benefit-licensing
 */
export enum DedicatedHostLicense {
  /** Licenses with Azure Hybrid Benefit. */
  WINDOWS_SERVER_HYBRID = "Windows_Server_Hybrid",
  /** Perpetual licenses. */
  WINDOWS_SERVER_PERPETUAL = "Windows_Server_Perpetual",
}
