import { IResourceGroup } from "../resource-group/resource-group-ref";
import { BackupImmutability } from "./backup-immutability";
import { BackupRedundancy } from "./backup-redundancy";
import { BackupSoftDelete } from "./backup-soft-delete";

/** What a new backup vault is made of. */
export interface BackupVaultProps {
  /** The group that the vault is placed in. A change replaces the vault. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name of the vault: 2 to 50 letters, digits or hyphens (AKS-E0752). A change replaces the vault.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the vault, which has to be that of the clusters. A change replaces the vault.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Where the copies of what it keeps are. A change replaces the vault.
   *
   * @default BackupRedundancy.LOCALLY_REDUNDANT - the others cost more
   */
  readonly redundancy?: BackupRedundancy;

  /**
   * Whether backups can be restored in the paired region: only with copies there (AKS-E0754). Changed in place, but going
   * back replaces the vault.
   *
   * @default - no
   */
  readonly crossRegionRestore?: boolean;

  /**
   * Whether deleted backups can be brought back. Changed in place, but for ALWAYS_ON.
   *
   * @default BackupSoftDelete.ON
   */
  readonly softDelete?: BackupSoftDelete;

  /**
   * For how many days deleted backups can be brought back: 14 to 180 (AKS-E0753). Changed in place.
   *
   * @default 14
   */
  readonly softDeleteRetentionDays?: number;

  /**
   * Whether backups can be deleted before their time. Changed in place, but for LOCKED.
   *
   * @default BackupImmutability.DISABLED
   */
  readonly immutability?: BackupImmutability;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to find a backup vault that is there already, with a system-assigned identity. */
export interface BackupVaultLookup {
  /** The name of the vault. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
