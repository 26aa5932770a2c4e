/**
 * Where the copies of what a backup vault keeps are.
 *
 * @see https://learn.microsoft.com/azure/backup/backup-vault-overview
 */
export enum BackupRedundancy {
  /** In one datacenter. */
  LOCALLY_REDUNDANT = "LocallyRedundant",
  /** In three zones of the region. */
  ZONE_REDUNDANT = "ZoneRedundant",
  /** In the paired region as well. */
  GEO_REDUNDANT = "GeoRedundant",
}
