import { diskErrors } from "../../../lib/errors/disk";
import { Problem, ProblemFor } from "../../../lib/errors/problem";
import { outside } from "../../../lib/facts/disk-checks";
import { MAX_EPHEMERAL_OS_DISK_GIB, OS_DISK_GIB } from "../../../lib/facts/disk-os";
import { VmSize } from "../size/vm-size";
import { checkCalls } from "../../checks/check-calls";

/** What can be said of an OS disk. */
export interface OsDiskOptions {
  /**
   * The size in GiB: 30 to 2048 for a managed disk, 30 to 2040 for an ephemeral one.
   *
   * A change rebuilds the nodes through a temporary pool. Left out again the size stays as it is.
   *
   * @default - AKS chooses by the VM size: 128 to 1024 GiB by vCPUs for a managed disk, and for an ephemeral one the
   * whole temporary disk where that is 128 GiB or more; a VM size with less room needs a size (AKS-E0641)
   */
  readonly sizeGib?: number;
}

/** @internal */
export interface RenderedOsDisk {
  readonly osDiskType: string;
  readonly osDiskSizeGb?: number;
}

/**
 * The disk that a node boots from. Images, logs and the files of pods share it.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-storage
 */
export class OsDisk {
  /**
   * A managed disk beside the virtual machine: it can be of any size, and is slower than a local one.
   *
   * Raises AKS-E0701.
   *
   * @param options the size of the disk
   */
  public static managed(options: OsDiskOptions = {}): OsDisk {
    return new OsDisk(false, options.sizeGib);
  }

  /**
   * On the local disks of the virtual machine: faster, without a charge of its own, and gone with the node.
   *
   * Raises AKS-E0701, AKS-E0605 where the VM size has no room for it, AKS-E0606 where it does not fit, and AKS-E0641 where
   * only a smaller one fits than AKS asks for by itself.
   *
   * @param options the size of the disk
   */
  public static ephemeral(options: OsDiskOptions = {}): OsDisk {
    return new OsDisk(true, options.sizeGib);
  }

  /** @internal */
  public readonly _problems: ProblemFor[] = [];

  private constructor(
    /** Whether the disk is on the local disks of the virtual machine. */
    public readonly isEphemeral: boolean,
    /** The size in GiB; nothing when AKS chooses it. */
    public readonly sizeGib?: number,
  ) {
    const range = isEphemeral ? { ...OS_DISK_GIB, max: MAX_EPHEMERAL_OS_DISK_GIB } : OS_DISK_GIB;
    if (sizeGib !== undefined && outside(sizeGib, range)) {
      this._problems.push((prop) => diskErrors.osDiskSize(`${prop}.sizeGib`, range, sizeGib));
    }
  }

  /**
   * What a VM size makes of the disk; `prop` is the prop that holds the disk.
   * @internal
   */
  public _problemsOn(prop: string, size: VmSize): Problem | undefined {
    if (!this.isEphemeral) return undefined;
    // A size out of range has been told already; whether the VM size can hold such a disk at all has not.
    const sizeGib = this._problems.length > 0 ? undefined : this.sizeGib;
    return (
      size._ephemeralOsDiskProblems(prop, sizeGib) ??
      (this.sizeGib === undefined ? size._defaultEphemeralOsDiskProblems(prop) : undefined)
    );
  }

  /** @internal */
  public _render(): RenderedOsDisk {
    return { osDiskType: this.isEphemeral ? "Ephemeral" : "Managed", osDiskSizeGb: this.sizeGib };
  }
}

checkCalls("OsDisk", OsDisk);
