import { IConstruct } from "constructs";

/** A disk access, made here or there already: where private endpoints for the export and import of disks end. */
export interface IDiskAccess extends IConstruct {
  /** The ARM id of the disk access. */
  readonly diskAccessId: string;
}
