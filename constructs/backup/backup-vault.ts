import { DataAzurermDataProtectionBackupVault } from "@cdktf/provider-azurerm/lib/data-azurerm-data-protection-backup-vault";
import { DataProtectionBackupVault } from "@cdktf/provider-azurerm/lib/data-protection-backup-vault";
import { Construct } from "constructs";
import { checkBackupVaultName, defaultBackupVaultName } from "../../lib/backup";
import { backupErrors, backupWarnings } from "../../lib/errors/backup";
import { BACKUP_SOFT_DELETE_DAYS } from "../../lib/facts/backup-limits";
import { checkLocation, checkTags } from "../../lib/names";
import { enumProblem } from "../../lib/shapes";
import { isKnown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { lookupByName } from "../checks/lookup-by-name";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { BackupImmutability } from "./backup-immutability";
import { BackupRedundancy } from "./backup-redundancy";
import { BackupSoftDelete } from "./backup-soft-delete";
import { BackupVaultLookup, BackupVaultProps } from "./backup-vault-props";
import { IBackupVault } from "./backup-vault-ref";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * A backup vault: it runs the backups of clusters, with an identity of its own.
 *
 * Raises AKS-E0752 to AKS-E0754 and AKS-E0804 to AKS-E0806, and warns with AKS-W0707.
 *
 * @see https://learn.microsoft.com/azure/backup/backup-vault-overview
 */
export class BackupVault extends Construct implements IBackupVault {
  /**
   * A vault that is there already, looked up by name when Terraform plans. Raises AKS-E0752 and AKS-E0801.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromBackupVaultName(scope: Construct, id: string, lookup: BackupVaultLookup): IBackupVault {
    return new LookedUpBackupVault(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: DataProtectionBackupVault;
  public readonly backupVaultId: string;
  public readonly backupVaultName: string;
  public readonly backupVaultResourceGroupName: string;
  public readonly principalId: string;
  public readonly location: string;

  constructor(scope: Construct, id: string, props: BackupVaultProps) {
    super(scope, id);
    props = readProps(this, "BackupVaultProps", props);
    const name = props.name ?? defaultBackupVaultName(this.node.path);
    const redundancy = props.redundancy ?? BackupRedundancy.LOCALLY_REDUNDANT;
    const softDelete = props.softDelete ?? BackupSoftDelete.ON;
    this.location = props.location ?? props.resourceGroup.location;
    this.check(props, name, redundancy);
    this.resource = new DataProtectionBackupVault(this, "Resource", {
      name,
      location: this.location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      datastoreType: "VaultStore",
      redundancy,
      // The provider takes it, even false, with copies in two regions only.
      crossRegionRestoreEnabled: props.crossRegionRestore,
      softDelete,
      retentionDurationInDays: props.softDeleteRetentionDays ?? BACKUP_SOFT_DELETE_DAYS.default,
      immutability: props.immutability ?? BackupImmutability.DISABLED,
      identity: { type: "SystemAssigned" },
      tags: props.tags,
    });
    this.backupVaultId = this.resource.id;
    this.backupVaultName = this.resource.name;
    this.backupVaultResourceGroupName = this.resource.resourceGroupName;
    this.principalId = this.resource.identity.principalId;
    warn(this, () => (softDelete === BackupSoftDelete.OFF ? backupWarnings.softDeleteOff("softDelete") : undefined));
  }

  private check(props: BackupVaultProps, name: string, redundancy: BackupRedundancy): void {
    const days = props.softDeleteRetentionDays;
    ProblemReport.of(this).add(
      checkBackupVaultName("name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      enumProblem("redundancy", props.redundancy, BackupRedundancy),
      enumProblem("softDelete", props.softDelete, BackupSoftDelete),
      enumProblem("immutability", props.immutability, BackupImmutability),
      isKnown(days) && !isWithin(days, BACKUP_SOFT_DELETE_DAYS)
        ? backupErrors.softDelete("softDeleteRetentionDays", BACKUP_SOFT_DELETE_DAYS, days)
        : undefined,
      props.crossRegionRestore !== undefined && redundancy !== BackupRedundancy.GEO_REDUNDANT
        ? backupErrors.crossRegion("crossRegionRestore", redundancy)
        : undefined,
      ...checkTags("tags", props.tags),
    );
  }
}

checkCalls("BackupVault", BackupVault);

class LookedUpBackupVault extends Construct implements IBackupVault {
  public readonly backupVaultId: string;
  public readonly backupVaultName: string;
  public readonly backupVaultResourceGroupName: string;
  public readonly principalId: string;
  public readonly location: string;

  constructor(scope: Construct, id: string, lookup: BackupVaultLookup) {
    super(scope, id);
    const found = new DataAzurermDataProtectionBackupVault(
      this,
      "Resource",
      lookupByName(this, lookup, checkBackupVaultName),
    );
    this.backupVaultId = found.id;
    this.backupVaultName = found.name;
    this.backupVaultResourceGroupName = found.resourceGroupName;
    this.principalId = found.identity.get(0).principalId;
    this.location = found.location;
  }
}
