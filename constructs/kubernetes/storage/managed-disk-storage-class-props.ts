import { DiskNetworkAccess } from "../../disk/disk-network-access";
import { DiskSectorSize } from "../../disk/disk-sector-size";
import { DiskSku } from "../../disk/disk-sku";
import { IDiskEncryption } from "../../encryption/disk-encryption-ref";
import { IClusterConnection } from "../cluster-connection-ref";
import { DiskCaching } from "./disk-caching";
import { VolumeFileSystem } from "./volume-file-system";
import { VolumeReclaim } from "./volume-reclaim";

/**
 * What the disks of a storage class are. A change of anything but `expandable` and `isDefault` replaces the class, and
 * leaves the volumes that are there as they were made.
 */
export interface ManagedDiskStorageClassProps {
  /** The way into the cluster (AKS-E1102), whose disk driver has to be on (AKS-E1204). */
  readonly connection: IClusterConnection;

  /**
   * The name of the class (AKS-E1147, AKS-E1183), which is not that of a class of AKS (AKS-E1180).
   *
   * @default - the id of the construct, in lower case
   */
  readonly name?: string;

  /**
   * The kind of disk. A pool of the cluster has to be able to mount it (AKS-E1189, AKS-E1190), and Ultra disks have to be
   * allowed by one (AKS-W1180).
   *
   * @default DiskSku.PREMIUM_LRS; the driver's own is Standard SSD
   */
  readonly sku?: DiskSku;

  /**
   * Encrypts the disks with a key of yours. The set is in the region of the cluster (AKS-E0732), and one that encrypts twice
   * is not for Premium SSD v2 and Ultra (AKS-E0733). A cluster of this program gets the role to read the set, for which it
   * has to be there before the cluster is (AKS-E1187).
   *
   * @default - the set of the cluster, if it has one, or else the key that Azure keeps
   */
  readonly encryption?: IDiskEncryption;

  /**
   * What nodes cache (AKS-E1181).
   *
   * @default DiskCaching.READ_ONLY, and NONE for Premium SSD v2, Ultra and shared disks
   */
  readonly caching?: DiskCaching;

  /**
   * What becomes of a disk whose claim is deleted.
   *
   * @default VolumeReclaim.DELETE
   */
  readonly reclaim?: VolumeReclaim;

  /**
   * Whether volumes can be made larger. Changed in place.
   *
   * @default true; Kubernetes' own is false
   */
  readonly expandable?: boolean;

  /**
   * Who may export the bytes of the disks over the network.
   *
   * @default DiskNetworkAccess.closed()
   */
  readonly networkAccess?: DiskNetworkAccess;

  /**
   * The file system of the disks.
   *
   * @default VolumeFileSystem.EXT4
   */
  readonly fileSystem?: VolumeFileSystem;

  /**
   * The IOPS of every disk: of Premium SSD v2 3000 to 80000 and no more than 500 a GiB, of Ultra 100 to 400000 and no more
   * than 1000 a GiB (AKS-E0707, AKS-E0708). Azure refuses a volume that is too small for them.
   *
   * @default - the driver's own
   */
  readonly iops?: number;

  /**
   * The throughput of every disk in MB/s: 125 to 2000 for Premium SSD v2, 1 to 10000 for Ultra, at most a quarter of the
   * IOPS (AKS-E0707, AKS-E0708).
   *
   * @default - the driver's own
   */
  readonly throughputMbps?: number;

  /**
   * The logical sectors of Premium SSD v2 and Ultra disks (AKS-E0747).
   *
   * @default - DiskSectorSize.BYTES_4096 for them, which is Azure's own
   */
  readonly sectorSize?: DiskSectorSize;

  /**
   * Whether Premium SSD disks may go above their figures for a charge (AKS-E0743, AKS-E0745). Azure refuses volumes of up
   * to 512 GiB.
   *
   * @default false
   */
  readonly onDemandBursting?: boolean;

  /**
   * Whether HDD, Standard SSD and Premium SSD disks are made with better figures, for nothing (AKS-E0750). It is for volumes
   * of more than 512 GiB.
   *
   * @default false
   */
  readonly performancePlus?: boolean;

  /**
   * The number of nodes that can attach a disk at once (AKS-E0712, AKS-E0713), for claims with `blockDevice`.
   *
   * @default - one node at a time
   */
  readonly maxShares?: number;

  /**
   * The zones that disks are made in: `1`, `2` or `3` (AKS-E1184, AKS-E1185). Not for ZRS kinds (AKS-E0710), and with a pool
   * that has nodes there (AKS-E1190).
   *
   * @default - the zone of the node that mounts the volume first
   */
  readonly zones?: string[];

  /**
   * The region of the cluster, which `zones` are named with (AKS-E0807, AKS-E1186).
   *
   * @default - that of the cluster, for a `ClusterConnection`
   */
  readonly location?: string;

  /**
   * Options for mounting (AKS-E1192).
   *
   * @default - none
   */
  readonly mountOptions?: string[];

  /**
   * Tags of the disks, without commas and equals signs (AKS-E0804 to AKS-E0806, AKS-E1191).
   *
   * @default - those that the driver adds by itself
   */
  readonly tags?: { [key: string]: string };

  /**
   * Whether claims that name no class get this one: one class of a cluster (AKS-E1182). The class `default` of AKS calls
   * itself that too. Kubernetes takes the newest of them; `kubectl annotate storageclass default
   * storageclass.kubernetes.io/is-default-class=false --overwrite` leaves no doubt. Changed in place.
   *
   * @default false
   */
  readonly isDefault?: boolean;
}
