import { IDiskEncryption } from "../encryption/disk-encryption-ref";
import { INodePool } from "../node-pool/node-pool-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { DiskNetworkAccess } from "./disk-network-access";
import { DiskOsType } from "./disk-os-type";
import { DiskPerformanceTier } from "./disk-performance-tier";
import { DiskSectorSize } from "./disk-sector-size";
import { DiskSku } from "./disk-sku";
import { DiskSource } from "./disk-source";
import { HyperVGeneration } from "./hyper-v-generation";

/** What a new managed disk is made of. */
export interface ManagedDiskProps {
  /** The resource group of the disk. A change replaces the disk, and with it its data. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name of the disk: 1 to 80 letters, digits, `-`, `_` or `.`, starting with a letter or digit and ending with a
   * letter, digit or `_`.
   *
   * A change replaces the disk, and with it its data.
   *
   * @default - made from the path of the construct
   */
  readonly name?: string;

  /**
   * The Azure region of the disk, which has to be that of its source, of its disk access and of the nodes (AKS-E0770). A change replaces the disk, and with it its data.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * The kind of disk (AKS-E0702). Changed in place where Azure can, with the disk detached.
   *
   * @default DiskSku.PREMIUM_LRS
   */
  readonly sku?: DiskSku;

  /**
   * The size in GiB: 1 to 32767, for Premium SSD v2 1 to 65536, for Ultra 4 to 65536
   * (AKS-E0704).
   *
   * Growing is done in place, but of a disk that is attached to a node it can fail at apply, and always does across
   * 4096 GiB: detach it first. Azure refuses to shrink a disk, and Terraform finds that out only at apply.
   *
   * @default - that of the source, and no less than it (AKS-E0736); an empty disk needs a size, an upload has none (AKS-E0738)
   */
  readonly sizeGib?: number;

  /**
   * What the disk holds when it is made. Images are not for Premium SSD v2 and Ultra (AKS-E0771). A change replaces the disk, and with it its data.
   *
   * @default DiskSource.empty()
   */
  readonly source?: DiskSource;

  /**
   * Encrypts the disk with a key of yours. The set has to be in the disk's region (AKS-E0732), and one that encrypts twice
   * is not for Premium SSD v2 and Ultra (AKS-E0733). Another set is taken in place while the disk is attached to no node.
   * Going back to none is refused by Azure, at apply. A cluster that mounts the disk needs the role to read the set:
   * `useDiskEncryption`.
   *
   * @default - only with the key that Azure keeps
   */
  readonly encryption?: IDiskEncryption;

  /**
   * The performance tier of a Premium SSD disk, never below that of its size: up to P50 for a disk of up to 4096 GiB,
   * P60 to P80 for a larger one, of Premium SSD alone (AKS-E0703, AKS-E0705, AKS-E0706). Changed in place, while the disk is
   * attached to no node. Left out again the tier stays as it is, and is paid for: name the tier of the size instead.
   *
   * @default - the tier of the size
   */
  readonly performanceTier?: DiskPerformanceTier;

  /**
   * The IOPS of a Premium SSD v2 disk (3000, or 500 a GiB if that is more, up to 80000) or an Ultra disk
   * (100, up to 1000 a GiB and 400000), and of no other kind (AKS-E0707, AKS-E0708). Changed in place, four times a day at
   * most; left out again it stays as it is.
   *
   * @default - Azure's own: 3000 for Premium SSD v2
   */
  readonly iops?: number;

  /**
   * The throughput in MB/s, at most a quarter of the IOPS: 125 to 2000 for Premium SSD v2, 1 to 10000 for Ultra,
   * and of no other kind (AKS-E0707, AKS-E0708). Changed in place, four times a day at most; left out again it stays as it is.
   *
   * @default - Azure's own: 125 for Premium SSD v2
   */
  readonly throughputMbps?: number;

  /**
   * The IOPS that virtual machines which attach the disk for reading have together, beside those of `iops`: in the same
   * range, and only with `maxShares` (AKS-E0746). Changed in place.
   *
   * @default - Azure's own
   */
  readonly readOnlyIops?: number;

  /**
   * The throughput in MB/s that virtual machines which attach the disk for reading have together: in the range of
   * `throughputMbps`, and only with `maxShares` (AKS-E0746). Changed in place.
   *
   * @default - Azure's own
   */
  readonly readOnlyThroughputMbps?: number;

  /**
   * The logical sectors of a Premium SSD v2 or Ultra disk (AKS-E0747). A change replaces the disk, and with it its data.
   *
   * @default - DiskSectorSize.BYTES_4096 for Premium SSD v2 and Ultra, which is Azure's own
   */
  readonly sectorSize?: DiskSectorSize;

  /**
   * Whether a Premium SSD disk of more than 512 GiB may go above its figures for a charge, for as long as it is asked to
   * (AKS-E0743, AKS-E0744). Not with `maxShares` (AKS-E0745). Changed in place, while the disk is attached to no node.
   *
   * @default false - disks of up to 512 GiB burst by credits, for nothing
   */
  readonly onDemandBursting?: boolean;

  /**
   * Whether an HDD, Standard SSD or Premium SSD disk of more than 512 GiB is made with better figures, for nothing
   * (AKS-E0750). A change replaces the disk, and with it its data.
   *
   * @default false
   */
  readonly performancePlus?: boolean;

  /**
   * Whether the disk is made for being attached and detached many times a day. Changed in place.
   *
   * @default false
   */
  readonly frequentAttach?: boolean;

  /**
   * The operating system on the disk, where its source holds one (AKS-E0741) and its kind can (AKS-E0771). Changed in place.
   *
   * @default - none: a data disk
   */
  readonly osType?: DiskOsType;

  /**
   * The firmware of the system on the disk, where its source holds one (AKS-E0741). A change replaces the disk, and with it
   * its data.
   *
   * @default - that of the source
   */
  readonly hyperVGeneration?: HyperVGeneration;

  /**
   * Whether a virtual machine with secure boot and a virtual TPM can start from the disk: only for disks made from an
   * image or a VHD file (AKS-E0742). A change replaces the disk, and with it its data.
   *
   * @default false
   */
  readonly trustedLaunch?: boolean;

  /**
   * The availability zone: `1`, `2` or `3`. Needed for Premium SSD v2 and Ultra in every region that has zones (AKS-E0709),
   * not possible for ZRS kinds (AKS-E0710).
   *
   * When the zone is lost the disk cannot be used until it is back. A change replaces the disk, and with it its data. In a
   * region that has no zones as far as is known, a zone or a ZRS kind is warned of (AKS-W0706).
   *
   * @default - no zone; nodes that are in a zone cannot attach an LRS disk without one
   */
  readonly zone?: string;

  /**
   * The number of virtual machines that can attach the disk at once: 2 to 3, 5 or 10, by kind and size (AKS-E0712,
   * AKS-E0713). Changed in place, while the disk is attached to no node; left out again it stays as it is.
   *
   * @default - one virtual machine at a time
   */
  readonly maxShares?: number;

  /**
   * Who may export or import the bytes of the disk over the network (AKS-E0717, AKS-W0702). Changed in place.
   *
   * @default DiskNetworkAccess.closed(); Azure's own is open to all networks
   */
  readonly networkAccess?: DiskNetworkAccess;

  /**
   * The pools whose nodes will mount the disk. Nothing of it reaches Azure: it is what lets the library check that the
   * nodes can attach the disk.
   *
   * @default - not stated, and so not checked
   */
  readonly nodePools?: INodePool[];

  /**
   * Tags of the disk: at most 50, keys up to 512 and values up to 256 characters. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}
