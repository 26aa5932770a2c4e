/** What disks, their keys, their backups and reserved machines are held to, a row for each input. */
import { TerraformStack } from "cdktf";
import {
  BackupImmutability,
  BackupRedundancy,
  BackupSchedule,
  BackupSoftDelete,
  BackupVault,
  BackupVaultProps,
  CapacityReservationGroup,
  ClusterBackup,
  DedicatedHostGroup,
  DedicatedHostLicense,
  DedicatedHostOptions,
  DedicatedHostSku,
  DiskEncryption,
  DiskEncryptionKind,
  DiskOsType,
  DiskSectorSize,
  DiskSku,
  DiskSource,
  HyperVGeneration,
  KeyOperation,
  KeyRotation,
  KeyVault,
  KeyVaultKey,
  KeyVaultKeyProps,
  KeyVaultProps,
  KeyVaultSku,
  ManagedDisk,
  ManagedDiskProps,
  VaultFirewall,
} from "../../../constructs";
import { DEDICATED_HOST_SKUS } from "../../../lib/facts/reserved-limits";
import { cluster, D4, group, SUBSCRIPTION } from "../clusters";
import { Facts } from "./facts";

type Given<T> = { -readonly [K in keyof T]?: T[K] };

const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/storage/providers/Microsoft.Storage/storageAccounts/backups`;
const IMAGE = `${SUBSCRIPTION}/resourceGroups/images/providers/Microsoft.Compute/images/base`;
const told = "AKS-E0810";

const disk = (stack: TerraformStack, props: Given<ManagedDiskProps>) =>
  new ManagedDisk(stack, "Disk", { resourceGroup: group(stack), sizeGib: 128, ...props });
const vault = (stack: TerraformStack, props: Given<KeyVaultProps> = {}) =>
  new KeyVault(stack, "Vault", {
    resourceGroup: group(stack, "Keys"),
    name: "kv-keys",
    firewall: VaultFirewall.allowing({ ipRanges: ["203.0.113.0/24"] }),
    ...props,
  });
const key = (stack: TerraformStack, props: Given<KeyVaultKeyProps> = {}) =>
  new KeyVaultKey(stack, "Key", { vault: vault(stack), ...props });
const backupVault = (stack: TerraformStack, props: Given<BackupVaultProps> = {}) =>
  new BackupVault(stack, "Backups", { resourceGroup: group(stack), ...props });
const backup = (stack: TerraformStack, days: number, schedule = BackupSchedule.daily("02:30")) =>
  new ClusterBackup(stack, "Backup", {
    cluster: cluster(stack),
    vault: backupVault(stack),
    snapshotGroup: group(stack, "Snapshots"),
    storage: { storageAccountId: ACCOUNT, containerName: "aks" },
    schedule,
    retention: { days },
  });
const hosts = (stack: TerraformStack, faultDomains?: number) =>
  new DedicatedHostGroup(stack, "Hosts", { resourceGroup: group(stack), faultDomains });
const host = (stack: TerraformStack, options: Given<DedicatedHostOptions>) =>
  hosts(stack, 3).addHost("One", { sku: DedicatedHostSku.DSV5_TYPE1, ...options });

const DISK = "azurerm_managed_disk";
const VAULT = "azurerm_key_vault";
const KEY = "azurerm_key_vault_key";
const BACKUP_VAULT = "azurerm_data_protection_backup_vault";
const HOST = "azurerm_dedicated_host";
const V2 = { sku: DiskSku.PREMIUM_V2_LRS, zone: "1" };
const ULTRA = { sku: DiskSku.ULTRA_LRS, zone: "1" };

/** The most that a disk may be, have and share, by its kind; of what a size sets itself there is nothing to say. */
const SIZES: [DiskSku, number, number][] = [
  [DiskSku.STANDARD_LRS, 1, 32_767],
  [DiskSku.STANDARD_SSD_LRS, 1, 32_767],
  [DiskSku.STANDARD_SSD_ZRS, 1, 32_767],
  [DiskSku.PREMIUM_LRS, 1, 32_767],
  [DiskSku.PREMIUM_ZRS, 1, 32_767],
  [DiskSku.PREMIUM_V2_LRS, 1, 65_536],
  [DiskSku.ULTRA_LRS, 4, 65_536],
];

/** How many machines a Premium disk may be shared by, for a size of its tier. */
const SHARES: [number, number][] = [
  [512, 3],
  [4096, 5],
  [8192, 10],
];

/** What is no number stays what it is: the one value that is to be refused. */
const sectors = (size: string): DiskSectorSize => (Number(size) || size) as unknown as DiskSectorSize;

export const diskFacts: Facts = {
  ranges: [
    ...SIZES.map(([sku, min, max]) => ({
      type: DISK,
      attribute: "disk_size_gb",
      min,
      max,
      code: "AKS-E0704",
      program: (stack: TerraformStack, sizeGib: number) =>
        disk(stack, { sku, sizeGib, zone: sku.zonalOnly ? "1" : undefined }),
    })),
    {
      type: DISK,
      attribute: "disk_iops_read_write",
      min: 3_000,
      max: 80_000,
      code: "AKS-E0708",
      program: (stack, iops) => disk(stack, { ...V2, sizeGib: 1_024, iops }),
    },
    {
      type: DISK,
      attribute: "disk_mbps_read_write",
      min: 125,
      max: 2_000,
      code: "AKS-E0708",
      program: (stack, throughputMbps) => disk(stack, { ...V2, sizeGib: 1_024, iops: 80_000, throughputMbps }),
    },
    {
      type: DISK,
      attribute: "disk_iops_read_write",
      min: 100,
      max: 400_000,
      code: "AKS-E0708",
      program: (stack, iops) => disk(stack, { ...ULTRA, sizeGib: 1_024, iops }),
    },
    {
      type: DISK,
      attribute: "disk_mbps_read_write",
      min: 1,
      max: 10_000,
      code: "AKS-E0708",
      program: (stack, throughputMbps) => disk(stack, { ...ULTRA, sizeGib: 1_024, iops: 400_000, throughputMbps }),
    },
    ...SHARES.map(([sizeGib, max]) => ({
      type: DISK,
      attribute: "max_shares",
      min: 2,
      max,
      code: "AKS-E0713",
      program: (stack: TerraformStack, maxShares: number) => disk(stack, { sizeGib, maxShares }),
    })),
    {
      type: VAULT,
      attribute: "soft_delete_retention_days",
      min: 7,
      max: 90,
      code: "AKS-E0719",
      program: (stack, softDeleteRetentionDays) => vault(stack, { softDeleteRetentionDays }),
    },
    {
      type: KEY,
      attribute: "rotation_policy.automatic.time_after_creation",
      min: 7,
      max: 36_500,
      code: "AKS-E0725",
      as: (days) => `P${days}D`,
      program: (stack, days) => key(stack, { rotation: KeyRotation.afterDays(days) }),
    },
    {
      type: BACKUP_VAULT,
      attribute: "retention_duration_in_days",
      min: 14,
      max: 180,
      code: "AKS-E0753",
      program: (stack, softDeleteRetentionDays) => backupVault(stack, { softDeleteRetentionDays }),
    },
    {
      type: "azurerm_data_protection_backup_policy_kubernetes_cluster",
      attribute: "default_retention_rule.life_cycle.0.duration",
      min: 1,
      max: 360,
      code: "AKS-E0757",
      as: (days) => `P${days}D`,
      program: (stack, days) => backup(stack, days),
    },
    {
      type: "azurerm_capacity_reservation",
      attribute: "sku.capacity",
      min: 0,
      code: "AKS-E0622",
      program: (stack, instances) =>
        new CapacityReservationGroup(stack, "Reserved", { resourceGroup: group(stack) }).reserve("D4", {
          vmSize: D4,
          instances,
        }),
    },
    {
      type: "azurerm_dedicated_host_group",
      attribute: "platform_fault_domain_count",
      min: 1,
      max: 3,
      code: "AKS-E0623",
      program: hosts,
    },
    {
      type: HOST,
      attribute: "platform_fault_domain",
      min: 0,
      max: 2,
      code: "AKS-E0624",
      program: (stack, faultDomain) => host(stack, { faultDomain }),
    },
  ],
  enums: [
    {
      type: DISK,
      attribute: "storage_account_type",
      values: SIZES.map(([sku]) => sku.name),
      code: "AKS-E0702",
      program: (stack, name) => {
        const sku = DiskSku.of(name);
        disk(stack, { sku, zone: sku.zonalOnly ? "1" : undefined });
      },
    },
    {
      type: DISK,
      attribute: "logical_sector_size",
      values: ["512", "4096"],
      as: Number,
      code: told,
      program: (stack, size) => disk(stack, { ...V2, sectorSize: sectors(size) }),
    },
    {
      type: DISK,
      attribute: "hyper_v_generation",
      values: ["V1", "V2"],
      members: HyperVGeneration,
      code: told,
      program: (stack, generation) =>
        disk(stack, {
          source: DiskSource.fromImage(IMAGE),
          osType: DiskOsType.LINUX,
          hyperVGeneration: generation as HyperVGeneration,
        }),
    },
    {
      type: DISK,
      attribute: "os_type",
      values: ["Linux", "Windows"],
      members: DiskOsType,
      code: told,
      program: (stack, os) => disk(stack, { source: DiskSource.fromImage(IMAGE), osType: os as DiskOsType }),
    },
    {
      type: "azurerm_disk_encryption_set",
      attribute: "encryption_type",
      // The third is for the system disks of confidential machines, which AKS makes itself.
      values: ["EncryptionAtRestWithCustomerKey", "EncryptionAtRestWithPlatformAndCustomerKeys"],
      members: DiskEncryptionKind,
      code: told,
      program: (stack, kind) =>
        new DiskEncryption(stack, "Disks", {
          resourceGroup: group(stack),
          key: key(stack),
          kind: kind as DiskEncryptionKind,
        }),
    },
    {
      type: VAULT,
      attribute: "sku_name",
      values: ["standard", "premium"],
      members: KeyVaultSku,
      code: told,
      program: (stack, sku) => vault(stack, { sku: sku as KeyVaultSku }),
    },
    {
      type: KEY,
      attribute: "key_opts.0",
      // Those to sign and to verify are nothing that disks or etcd could use.
      values: ["decrypt", "encrypt", "unwrapKey", "wrapKey"],
      members: KeyOperation,
      code: told,
      program: (stack, operation) => key(stack, { operations: [operation as KeyOperation] }),
    },
    {
      type: BACKUP_VAULT,
      attribute: "redundancy",
      values: ["GeoRedundant", "LocallyRedundant", "ZoneRedundant"],
      members: BackupRedundancy,
      code: told,
      program: (stack, redundancy) => backupVault(stack, { redundancy: redundancy as BackupRedundancy }),
    },
    {
      type: BACKUP_VAULT,
      attribute: "soft_delete",
      values: ["On", "Off", "AlwaysOn"],
      members: BackupSoftDelete,
      code: told,
      program: (stack, softDelete) => backupVault(stack, { softDelete: softDelete as BackupSoftDelete }),
    },
    {
      type: BACKUP_VAULT,
      attribute: "immutability",
      values: ["Disabled", "Unlocked", "Locked"],
      members: BackupImmutability,
      code: told,
      program: (stack, immutability) => backupVault(stack, { immutability: immutability as BackupImmutability }),
    },
    {
      type: HOST,
      attribute: "sku_name",
      values: [...DEDICATED_HOST_SKUS],
      code: "AKS-E0625",
      program: (stack, sku) => host(stack, { sku: DedicatedHostSku.of(sku) }),
    },
    {
      type: HOST,
      attribute: "license_type",
      // Without one there is none: a third value says the same.
      values: ["Windows_Server_Hybrid", "Windows_Server_Perpetual"],
      members: DedicatedHostLicense,
      code: told,
      program: (stack, license) => host(stack, { license: license as DedicatedHostLicense }),
    },
  ],
};
