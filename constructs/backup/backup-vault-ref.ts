import { IConstruct } from "constructs";

/** A backup vault, made here or there already. */
export interface IBackupVault extends IConstruct {
  /** The ARM id of the vault. */
  readonly backupVaultId: string;
  /** The name of the vault. */
  readonly backupVaultName: string;
  /** The name of the resource group that the vault is in. */
  readonly backupVaultResourceGroupName: string;
  /** The object id of its identity, to which roles are given. */
  readonly principalId: string;
  /** Its region, which has to be that of the clusters. */
  readonly location: string;
}
