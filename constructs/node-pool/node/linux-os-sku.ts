import { checkCalls } from "../../checks/check-calls";

/**
 * The image of Linux nodes. Between the two families the nodes are reimaged in place.
 *
 * @see https://learn.microsoft.com/azure/aks/node-images
 */
export class LinuxOsSku {
  /** Ubuntu, in the release that goes with the version of Kubernetes. */
  public static readonly UBUNTU = new LinuxOsSku("Ubuntu");
  /** Ubuntu 22.04, whatever the version of Kubernetes. */
  public static readonly UBUNTU_2204 = new LinuxOsSku("Ubuntu2204");
  /** Azure Linux 2.0, without security updates since 2025-11-30 (AKS-W0501). */
  public static readonly AZURE_LINUX = new LinuxOsSku("AzureLinux");
  /** Azure Linux 3.0. */
  public static readonly AZURE_LINUX_3 = new LinuxOsSku("AzureLinux3");

  /**
   * An image that this library has no name for yet. The provider must know it.
   *
   * @param value the value of `os_sku`
   */
  public static of(value: string): LinuxOsSku {
    return new LinuxOsSku(value);
  }

  private constructor(
    /** The value of `os_sku`. */
    public readonly value: string,
  ) {}
}

checkCalls("LinuxOsSku", LinuxOsSku);
