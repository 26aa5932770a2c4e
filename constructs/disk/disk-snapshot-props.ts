import { IResourceGroup } from "../resource-group/resource-group-ref";
import { DiskNetworkAccess } from "./disk-network-access";
import { IManagedDisk } from "./managed-disk-ref";

/** What a new snapshot is made of. */
export interface DiskSnapshotProps {
  /** The group that the snapshot is placed in. A change replaces it. */
  readonly resourceGroup: IResourceGroup;

  /** The disk that it is taken of, when Terraform applies. A change replaces the snapshot. */
  readonly disk: IManagedDisk;

  /**
   * The name of the snapshot: 1 to 80 letters, digits, `-` or `_` (AKS-E0748). A change replaces it.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the snapshot, which has to be that of the disk (AKS-E0770). A change replaces it.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Whether only what differs from the last snapshot of the disk is kept, and billed. Premium SSD v2 and Ultra disks have
   * no other snapshots (AKS-E0751). A change replaces the snapshot.
   *
   * @default true - Azure's own is false, a full copy each time
   */
  readonly incremental?: boolean;

  /**
   * Who may export the bytes of the snapshot over the network. Changed in place.
   *
   * @default DiskNetworkAccess.closed() - Azure's own is open to all networks
   */
  readonly networkAccess?: DiskNetworkAccess;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to find a snapshot that is there already. */
export interface DiskSnapshotLookup {
  /** The name of the snapshot. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
