import { diskErrors } from "../../lib/errors/disk";
import { nearest, ProblemFor } from "../../lib/errors/problem";
import { baselineTier, diskTier, DiskTierFacts, diskTierNames } from "../../lib/facts/disk-tiers";
import { isKnown } from "../../lib/tokens";
import { DiskSku } from "./disk-sku";
import { checkCalls } from "../checks/check-calls";

/**
 * The performance tier of a managed disk: what it is billed for, and what it can do.
 *
 * A disk has the tier of its size. A Premium SSD disk can be set to a higher one. Premium SSD v2 and Ultra disks have
 * none.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/disks-change-performance
 */
export class DiskPerformanceTier {
  /** Premium SSD up to 4 GiB. */
  public static readonly P1 = new DiskPerformanceTier("P1");
  /** Premium SSD up to 8 GiB. */
  public static readonly P2 = new DiskPerformanceTier("P2");
  /** Premium SSD up to 16 GiB. */
  public static readonly P3 = new DiskPerformanceTier("P3");
  /** Premium SSD up to 32 GiB. */
  public static readonly P4 = new DiskPerformanceTier("P4");
  /** Premium SSD up to 64 GiB. */
  public static readonly P6 = new DiskPerformanceTier("P6");
  /** Premium SSD up to 128 GiB. */
  public static readonly P10 = new DiskPerformanceTier("P10");
  /** Premium SSD up to 256 GiB. */
  public static readonly P15 = new DiskPerformanceTier("P15");
  /** Premium SSD up to 512 GiB. */
  public static readonly P20 = new DiskPerformanceTier("P20");
  /** Premium SSD up to 1024 GiB. */
  public static readonly P30 = new DiskPerformanceTier("P30");
  /** Premium SSD up to 2048 GiB. */
  public static readonly P40 = new DiskPerformanceTier("P40");
  /** Premium SSD up to 4096 GiB. */
  public static readonly P50 = new DiskPerformanceTier("P50");
  /** Premium SSD up to 8192 GiB. */
  public static readonly P60 = new DiskPerformanceTier("P60");
  /** Premium SSD up to 16384 GiB. */
  public static readonly P70 = new DiskPerformanceTier("P70");
  /** Premium SSD up to 32767 GiB. */
  public static readonly P80 = new DiskPerformanceTier("P80");
  /** Standard SSD up to 4 GiB. */
  public static readonly E1 = new DiskPerformanceTier("E1");
  /** Standard SSD up to 8 GiB. */
  public static readonly E2 = new DiskPerformanceTier("E2");
  /** Standard SSD up to 16 GiB. */
  public static readonly E3 = new DiskPerformanceTier("E3");
  /** Standard SSD up to 32 GiB. */
  public static readonly E4 = new DiskPerformanceTier("E4");
  /** Standard SSD up to 64 GiB. */
  public static readonly E6 = new DiskPerformanceTier("E6");
  /** Standard SSD up to 128 GiB. */
  public static readonly E10 = new DiskPerformanceTier("E10");
  /** Standard SSD up to 256 GiB. */
  public static readonly E15 = new DiskPerformanceTier("E15");
  /** Standard SSD up to 512 GiB. */
  public static readonly E20 = new DiskPerformanceTier("E20");
  /** Standard SSD up to 1024 GiB. */
  public static readonly E30 = new DiskPerformanceTier("E30");
  /** Standard SSD up to 2048 GiB. */
  public static readonly E40 = new DiskPerformanceTier("E40");
  /** Standard SSD up to 4096 GiB. */
  public static readonly E50 = new DiskPerformanceTier("E50");
  /** Standard SSD up to 8192 GiB. */
  public static readonly E60 = new DiskPerformanceTier("E60");
  /** Standard SSD up to 16384 GiB. */
  public static readonly E70 = new DiskPerformanceTier("E70");
  /** Standard SSD up to 32767 GiB. */
  public static readonly E80 = new DiskPerformanceTier("E80");
  /** Standard HDD up to 32 GiB. */
  public static readonly S4 = new DiskPerformanceTier("S4");
  /** Standard HDD up to 64 GiB. */
  public static readonly S6 = new DiskPerformanceTier("S6");
  /** Standard HDD up to 128 GiB. */
  public static readonly S10 = new DiskPerformanceTier("S10");
  /** Standard HDD up to 256 GiB. */
  public static readonly S15 = new DiskPerformanceTier("S15");
  /** Standard HDD up to 512 GiB. */
  public static readonly S20 = new DiskPerformanceTier("S20");
  /** Standard HDD up to 1024 GiB. */
  public static readonly S30 = new DiskPerformanceTier("S30");
  /** Standard HDD up to 2048 GiB. */
  public static readonly S40 = new DiskPerformanceTier("S40");
  /** Standard HDD up to 4096 GiB. */
  public static readonly S50 = new DiskPerformanceTier("S50");
  /** Standard HDD up to 8192 GiB. */
  public static readonly S60 = new DiskPerformanceTier("S60");
  /** Standard HDD up to 16384 GiB. */
  public static readonly S70 = new DiskPerformanceTier("S70");
  /** Standard HDD up to 32767 GiB. */
  public static readonly S80 = new DiskPerformanceTier("S80");

  /**
   * A tier by its name, for example `P30`.
   *
   * Raises AKS-E0703 for a name that is no tier: where it is used, not here.
   *
   * @param name the letter and number of the tier
   */
  public static of(name: string): DiskPerformanceTier {
    return new DiskPerformanceTier(name);
  }

  /**
   * The tier that a disk has by its size; nothing when the kind has no tiers, or the size is not known or too large.
   *
   * @param sku the kind of disk
   * @param sizeGib the size of the disk in GiB
   */
  public static impliedBy(sku: DiskSku, sizeGib: number): DiskPerformanceTier | undefined {
    const letter = sku._facts?.tierLetter;
    const tier = letter && isKnown(sizeGib) ? baselineTier(letter, sizeGib) : undefined;
    return tier && new DiskPerformanceTier(tier.name);
  }

  private constructor(
    /** The name of the tier in Azure. */
    public readonly name: string,
  ) {}

  /** The largest disk that has the tier by its size, in GiB. */
  public get sizeGib(): number | undefined {
    return this._facts?.sizeGib;
  }

  /** The reads and writes a second it can do. */
  public get iops(): number | undefined {
    return this._facts?.iops;
  }

  /** The throughput in MB/s. */
  public get throughputMbps(): number | undefined {
    return this._facts?.throughputMbps;
  }

  /** The name of the tier. */
  public toString(): string {
    return this.name;
  }

  /** @internal */
  public get _facts(): DiskTierFacts | undefined {
    return isKnown(this.name) ? diskTier(this.name) : undefined;
  }

  /** @internal */
  public get _problems(): ProblemFor[] {
    if (!isKnown(this.name) || this._facts) return [];
    return [(prop) => diskErrors.unknownTier(prop, this.name, nearest(this.name, diskTierNames()))];
  }
}

checkCalls("DiskPerformanceTier", DiskPerformanceTier);
