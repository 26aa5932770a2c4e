import { IConstruct } from "constructs";
import { DiskSku } from "./disk-sku";

/** A managed disk, made here or there already. */
export interface IManagedDisk extends IConstruct {
  /** The ARM id of the disk. */
  readonly managedDiskId: string;
  /** The name of the disk in Azure. */
  readonly managedDiskName: string;
  /** The kind of disk. */
  readonly sku: DiskSku;
  /** The size of the disk in GiB. */
  readonly sizeGib: number;
  /** The availability zone it is in; nothing for a disk in none, or in three. */
  readonly zone?: string;
}
