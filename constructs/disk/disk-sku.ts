import { diskErrors } from "../../lib/errors/disk";
import { nearest, ProblemFor } from "../../lib/errors/problem";
import { diskSku, DiskSkuFacts, diskSkuNames } from "../../lib/facts/disk-skus";
import { isKnown } from "../../lib/tokens";
import { DiskRedundancy } from "./disk-redundancy";
import { checkCalls } from "../checks/check-calls";

/**
 * A kind of managed disk.
 *
 * What it says of itself is undefined when its name is known only to Terraform.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/disks-types
 */
export class DiskSku {
  /** Standard HDD, in one datacenter. */
  public static readonly STANDARD_LRS = new DiskSku("Standard_LRS");
  /** Standard SSD, in one datacenter. */
  public static readonly STANDARD_SSD_LRS = new DiskSku("StandardSSD_LRS");
  /** Standard SSD, in three zones. */
  public static readonly STANDARD_SSD_ZRS = new DiskSku("StandardSSD_ZRS");
  /** Premium SSD, in one datacenter. */
  public static readonly PREMIUM_LRS = new DiskSku("Premium_LRS");
  /** Premium SSD, in three zones. */
  public static readonly PREMIUM_ZRS = new DiskSku("Premium_ZRS");
  /** Premium SSD v2, in one zone, with IOPS and throughput bought by the number. */
  public static readonly PREMIUM_V2_LRS = new DiskSku("PremiumV2_LRS");
  /** Ultra disk, in one zone, with IOPS and throughput bought by the number; the pool has to allow ultra disks. */
  public static readonly ULTRA_LRS = new DiskSku("UltraSSD_LRS");

  /**
   * A kind of disk by its name in Azure, for example `Premium_ZRS`.
   *
   * Raises AKS-E0702 for a name that is no kind of disk: where it is used, not here.
   *
   * @param name the name in Azure's own letter case
   */
  public static of(name: string): DiskSku {
    return new DiskSku(name);
  }

  private constructor(
    /** The name of the kind in Azure. */
    public readonly name: string,
  ) {}

  /** Whether it needs a VM size that takes premium disks: Premium SSD, Premium SSD v2 and Ultra. */
  public get premium(): boolean | undefined {
    return this._facts?.premium;
  }

  /** Where its copies are. */
  public get redundancy(): DiskRedundancy | undefined {
    return this._facts?.redundancy as DiskRedundancy | undefined;
  }

  /** Whether it outlives the loss of an availability zone. */
  public get zoneRedundant(): boolean | undefined {
    return this._facts && this._facts.redundancy === "ZRS";
  }

  /** Whether a disk of the kind has to be in one named availability zone, in a region that has zones. */
  public get zonalOnly(): boolean | undefined {
    return this._facts?.zonalOnly;
  }

  /** The smallest disk in GiB. */
  public get minSizeGib(): number | undefined {
    return this._facts?.sizeGib.min;
  }

  /** The largest disk in GiB. */
  public get maxSizeGib(): number | undefined {
    return this._facts?.sizeGib.max;
  }

  /** Whether the performance tier can be set above that of the size. */
  public get settableTier(): boolean | undefined {
    return this._facts?.settableTier;
  }

  /** Whether IOPS and throughput can be set. */
  public get settablePerformance(): boolean | undefined {
    return this._facts && this._facts.provisioned !== undefined;
  }

  /** Whether disks of the kind can go above their figures for a time; not every size of it can. */
  public get bursting(): boolean | undefined {
    return this._facts?.bursting;
  }

  /** Whether several virtual machines can attach a disk of the kind at once. */
  public get shareable(): boolean | undefined {
    return this._facts?.shareable;
  }

  /** The name of the kind. */
  public toString(): string {
    return this.name;
  }

  /** @internal */
  public get _facts(): DiskSkuFacts | undefined {
    return isKnown(this.name) ? diskSku(this.name) : undefined;
  }

  /** @internal */
  public get _problems(): ProblemFor[] {
    if (!isKnown(this.name) || this._facts) return [];
    return [(prop) => diskErrors.unknownSku(prop, this.name, nearest(this.name, diskSkuNames()), diskSkuNames())];
  }
}

checkCalls("DiskSku", DiskSku);
