/** @internal https://learn.microsoft.com/azure/backup/backup-azure-enhanced-soft-delete-about, read 2026-11 */
export const BACKUP_SOFT_DELETE_DAYS = { min: 14, max: 180, default: 14, unit: "days" } as const;

/** @internal how long snapshots of volumes are kept: what is kept longer has to leave for the vault, which the provider cannot say */
export const BACKUP_RETENTION_DAYS = { min: 1, max: 360, unit: "days" } as const;

/** @internal https://learn.microsoft.com/azure/backup/azure-kubernetes-service-cluster-backup-support-matrix, read 2026-11 */
export const BACKUP_HOURS = [4, 6, 8, 12];

/** @internal which of two rules decides over a backup that both are about: the smaller one, as the portal numbers them */
export const RETENTION_PRIORITY = { FirstOfYear: 10, FirstOfMonth: 15, FirstOfWeek: 20, FirstOfDay: 25 } as const;

/** @internal */
export const BACKUP_EXTENSION = {
  name: "azure-aks-backup",
  type: "Microsoft.DataProtection.Kubernetes",
  namespace: "dataprotection-microsoft",
  train: "stable",
} as const;

/** @internal the role inside of the cluster, which no role of Azure gives */
export const BACKUP_OPERATOR = "Microsoft.DataProtection/backupVaults/backup-operator";
