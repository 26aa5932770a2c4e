/**
 * Whether backups can be deleted before their time.
 *
 * @see https://learn.microsoft.com/azure/backup/backup-azure-immutable-vault-concept
 */
export enum BackupImmutability {
  /** Yes, by whoever may. */
  DISABLED = "Disabled",
  /** No, until somebody takes this back. */
  UNLOCKED = "Unlocked",
  /** No, and nobody can take this back: to leave it replaces the vault, which Azure refuses. */
  LOCKED = "Locked",
}
