/**
 * Which storage drivers the cluster has. Changed in place. A driver that is taken away leaves the volumes that pods
 * have mounted with it without care.
 *
 * @see https://learn.microsoft.com/azure/aks/csi-storage-drivers
 */
export interface StorageDrivers {
  /**
   * Whether blob containers can be mounted.
   *
   * @default false
   */
  readonly blob?: boolean;

  /**
   * Whether managed disks can be mounted.
   *
   * @default true
   */
  readonly disk?: boolean;

  /**
   * Whether file shares can be mounted.
   *
   * @default true
   */
  readonly file?: boolean;

  /**
   * Whether the controller for snapshots of volumes is there.
   *
   * @default true
   */
  readonly snapshotController?: boolean;
}
