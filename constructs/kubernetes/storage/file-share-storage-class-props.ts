import { IClusterConnection } from "../cluster-connection-ref";
import { FileShareProtocol } from "./file-share-protocol";
import { FileShareSku } from "./file-share-sku";
import { VolumeReclaim } from "./volume-reclaim";

/**
 * What the file shares of a storage class are. A change of anything but `expandable` replaces the class, and leaves the
 * volumes that are there as they were made.
 */
export interface FileShareStorageClassProps {
  /** The way into the cluster (AKS-E1102), whose file driver has to be on (AKS-E1204). */
  readonly connection: IClusterConnection;

  /**
   * The name of the class (AKS-E1147, AKS-E1183), which is not that of a class of AKS (AKS-E1180).
   *
   * @default - the id of the construct, in lower case
   */
  readonly name?: string;

  /**
   * The kind of storage account. NFS needs a premium one (AKS-E1203), whose shares have 100 GiB or more.
   *
   * @default FileShareSku.PREMIUM_ZRS; the driver's own is Standard_LRS
   */
  readonly sku?: FileShareSku;

  /**
   * How nodes mount the shares.
   *
   * @default FileShareProtocol.SMB
   */
  readonly protocol?: FileShareProtocol;

  /**
   * Whether only the network of the cluster reaches the shares, through a private endpoint that the driver makes. In a
   * network of yours the identity of the cluster needs the roles Network Contributor on the network and Private DNS Zone
   * Contributor on its resource group for that. Without it the accounts have public addresses (AKS-W1182).
   *
   * @default true; the driver's own is false
   */
  readonly privateEndpoint?: boolean;

  /**
   * What becomes of a share whose claim is deleted.
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
   * Options for mounting (AKS-E1192).
   *
   * @default - for SMB mfsymlinks, actimeo=30 and nosharesock, for NFS nconnect=4, noresvport and actimeo=30, as in the classes of AKS
   */
  readonly mountOptions?: string[];

  /**
   * Tags of the storage accounts, without commas and equals signs (AKS-E0804 to AKS-E0806, AKS-E1191).
   *
   * @default - those that the driver adds by itself
   */
  readonly tags?: { [key: string]: string };
}
