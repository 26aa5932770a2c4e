import { IManagedDisk } from "../../disk/managed-disk-ref";
import { DiskCaching } from "./disk-caching";
import { VolumeAccess } from "./volume-access";
import { VolumeFileSystem } from "./volume-file-system";

/** How a disk that is there becomes a volume. Everything but `sizeGib` replaces the volume, and leaves the disk as it is. */
export interface PersistentVolumeOptions {
  /**
   * The disk, in the stack of the cluster or in one that is deployed before it (AKS-E1187, AKS-E1188), and in its
   * region (AKS-E0776). From another stack it is looked up by its name.
   *
   * A cluster of this program gets the role Virtual Machine Contributor on it, and Reader on the set it is encrypted with.
   * The identity of any other cluster needs the same.
   */
  readonly disk: IManagedDisk;

  /**
   * The name of the volume, unique in the cluster, and that of the claim of a `DiskVolume` (AKS-E1147).
   *
   * @default - the path of the construct, in lower case, and for the claim of a `DiskVolume` its id
   */
  readonly name?: string;

  /**
   * The size in GiB, 1 or more (AKS-E1195), for a disk of which only the id is known (AKS-E1193). Changed in place.
   *
   * @default - that of the disk
   */
  readonly sizeGib?: number;

  /**
   * Who may use the volume at once (AKS-E1196 to AKS-E1199).
   *
   * @default [VolumeAccess.READ_WRITE_ONCE]
   */
  readonly access?: VolumeAccess[];

  /**
   * What nodes cache: nothing of Premium SSD v2, Ultra, shared disks and disks of 4096 GiB and above (AKS-E1181).
   *
   * @default DiskCaching.READ_ONLY, and NONE where it has to be
   */
  readonly caching?: DiskCaching;

  /**
   * The file system that the disk has, or gets when it is empty. Not for a block device (AKS-E1200).
   *
   * @default VolumeFileSystem.EXT4
   */
  readonly fileSystem?: VolumeFileSystem;

  /**
   * Whether pods see the disk as a device, without a file system.
   *
   * @default false
   */
  readonly blockDevice?: boolean;

  /**
   * Options for mounting (AKS-E1192).
   *
   * @default - none
   */
  readonly mountOptions?: string[];
}
