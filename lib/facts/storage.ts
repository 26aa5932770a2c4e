/** https://learn.microsoft.com/azure/aks/csi-storage-drivers, read 2026-11 */

/** @internal the drivers of AKS, and what switches each of them in the cluster */
export const DISK_DRIVER = "disk.csi.azure.com";
/** @internal */
export const FILE_DRIVER = "file.csi.azure.com";

/** @internal the label that the disk driver gives to nodes: `<region>-<zone>`, or empty text for a node in no zone */
export const ZONE_LABEL = "topology.disk.csi.azure.com/zone";

/** @internal */
export const DEFAULT_CLASS_ANNOTATION = "storageclass.kubernetes.io/is-default-class";

/**
 * The classes that AKS makes, with those of older and of other drivers, which it may make when they are switched on.
 *
 * https://learn.microsoft.com/azure/aks/concepts-storage#storage-classes, read 2026-11
 * @internal
 */
export const BUILT_IN_CLASSES: ReadonlySet<string> = new Set([
  "azureblob-fuse-premium",
  "azureblob-nfs-premium",
  "azurefile",
  "azurefile-csi",
  "azurefile-csi-nfs",
  "azurefile-csi-premium",
  "azurefile-premium",
  "default",
  "managed",
  "managed-csi",
  "managed-csi-premium",
  "managed-csi-premium-v2",
  "managed-premium",
]);

/**
 * Disks of this size and above have no host cache.
 *
 * https://learn.microsoft.com/azure/virtual-machines/disks-types, read 2026-11
 * @internal
 */
export const NO_CACHE_FROM_GIB = 4096;

/**
 * The smallest share of a premium account.
 *
 * https://learn.microsoft.com/azure/storage/files/understanding-billing, read 2026-11
 * @internal
 */
export const PREMIUM_SHARE_GIB = { min: 100, max: 102400 } as const;
/** @internal the sizes of a share of a standard account */
export const STANDARD_SHARE_GIB = { min: 1, max: 102400 } as const;

/**
 * The class of volumes that are there already, and of the claims to them. There is no such object: no class makes the
 * volume, and with no name at all the claim would get the default class, and a new disk.
 * @internal
 */
export const STATIC_CLASS = "static";
