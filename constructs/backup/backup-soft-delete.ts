/** Whether deleted backups can be brought back. */
export enum BackupSoftDelete {
  /** Yes. */
  ON = "On",
  /** No. Warns with AKS-W0707. */
  OFF = "Off",
  /** Yes, and nobody can switch it off: to leave it replaces the vault. */
  ALWAYS_ON = "AlwaysOn",
}
