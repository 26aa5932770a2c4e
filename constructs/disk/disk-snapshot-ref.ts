import { IConstruct } from "constructs";

/** A snapshot of a managed disk, made here or there already. */
export interface IDiskSnapshot extends IConstruct {
  /** The ARM id of the snapshot. */
  readonly snapshotId: string;
  /** The name of the snapshot in Azure. */
  readonly snapshotName: string;
  /** The size in GiB of the disk that it was taken of, where it is known. */
  readonly sizeGib?: number;
}
