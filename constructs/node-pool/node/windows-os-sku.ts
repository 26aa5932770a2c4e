import { checkCalls } from "../../checks/check-calls";

/**
 * The image of Windows nodes. A change replaces the pool.
 *
 * @see https://learn.microsoft.com/azure/aks/windows-best-practices
 */
export class WindowsOsSku {
  /** Windows Server 2019, up to Kubernetes 1.32 (AKS-E0513). */
  public static readonly WINDOWS_2019 = new WindowsOsSku("Windows2019");
  /** Windows Server 2022. */
  public static readonly WINDOWS_2022 = new WindowsOsSku("Windows2022");

  /**
   * An image that this library has no name for yet. The provider must know it.
   *
   * @param value the value of `os_sku`
   */
  public static of(value: string): WindowsOsSku {
    return new WindowsOsSku(value);
  }

  private constructor(
    /** The value of `os_sku`. */
    public readonly value: string,
  ) {}
}

checkCalls("WindowsOsSku", WindowsOsSku);
