import { diskErrors, diskWarnings } from "../../lib/errors/disk";
import { isArmId } from "../../lib/arm-ids";
import { Problem } from "../../lib/errors/problem";
import { isUnknown } from "../../lib/tokens";
import { IDiskAccess } from "./disk-access-ref";
import { regionOf } from "./disk-region";
import { checkCalls } from "../checks/check-calls";

/**
 * Who may read or write the bytes of a disk over the network: export and import, not the nodes that attach it.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/disks-enable-private-links-for-import-export-portal
 */
export class DiskNetworkAccess {
  /** Nobody: the disk is used by attaching it, and in no other way. */
  public static closed(): DiskNetworkAccess {
    return new DiskNetworkAccess("DenyAll", false);
  }

  /**
   * Private endpoints of a disk access resource only (AKS-E0717 for what is no id of one).
   *
   * The azurerm provider before 4.65 crashes when the id alone changes: go through `closed()` with an apply in between.
   *
   * @param diskAccessId the ARM id of the disk access resource
   */
  public static throughDiskAccess(diskAccessId: string): DiskNetworkAccess {
    return new DiskNetworkAccess("AllowPrivate", false, diskAccessId);
  }

  /**
   * Private endpoints of a disk access only. To another disk access go through `closed()` with an apply in between, as
   * `throughDiskAccess` says.
   *
   * @param access the disk access, in the region of the disk
   */
  public static through(access: IDiskAccess): DiskNetworkAccess {
    return new DiskNetworkAccess("AllowPrivate", false, access.diskAccessId, access);
  }

  /** Whoever holds a shared access signature of the disk, from any network, the internet too. Warns with AKS-W0702. */
  public static openToAllNetworks(): DiskNetworkAccess {
    return new DiskNetworkAccess("AllowAll", true);
  }

  private constructor(
    /** @internal */
    public readonly _policy: string,
    /** @internal */
    public readonly _public: boolean,
    /** @internal */
    public readonly _diskAccessId?: string,
    private readonly access?: IDiskAccess,
  ) {}

  /** @internal */
  public _problem(prop: string): Problem | undefined {
    // A construct has judged its id itself.
    if (this._policy !== "AllowPrivate" || this.access || isUnknown(this._diskAccessId)) return undefined;
    return isArmId("Microsoft.Compute/diskAccesses", String(this._diskAccessId))
      ? undefined
      : diskErrors.diskAccessId(prop, this._diskAccessId);
  }

  /** @internal the region of the disk access, where it is known */
  public get _region(): string | undefined {
    return regionOf(this.access);
  }

  /** @internal */
  public get _closed(): boolean {
    return this._policy === "DenyAll";
  }

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    return this._public ? diskWarnings.openToAllNetworks(prop) : undefined;
  }
}

checkCalls("DiskNetworkAccess", DiskNetworkAccess);
