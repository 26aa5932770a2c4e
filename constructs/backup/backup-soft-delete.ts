/**
 * Whether deleted backups can be brought back.
 *
 * @see https://learn.microsoft.com/azure/backup/backup-azure-enhanced-soft-delete-about
 */
export enum BackupSoftDelete {
  /** Yes. */
  ON = "On",
  /** No. Warns with AKS-W0707. */
  OFF = "Off",
  /** Yes, and nobody can switch it off: to leave it replaces the vault. */
  ALWAYS_ON = "AlwaysOn",
}
