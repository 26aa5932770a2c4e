import { ITerraformDependable } from "cdktf";
import { IConstruct } from "constructs";
import { DiskEncryptionKind } from "./disk-encryption-kind";

/** A disk encryption set, made here or there already: what the disks of a cluster, data disks and volumes are encrypted with. */
export interface IDiskEncryption extends IConstruct {
  /** The ARM id of the set. */
  readonly diskEncryptionSetId: string;
  /** What has to be in place before a disk uses the set: the role of its identity on the vault. */
  readonly readyAfter: ITerraformDependable[];
  /** Its region, where it is known: it has to be that of the disks. */
  readonly location?: string;
  /** With which keys it encrypts, where that is known. */
  readonly kind?: DiskEncryptionKind;
}
