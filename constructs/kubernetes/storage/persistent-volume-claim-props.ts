import { IClusterConnection } from "../cluster-connection-ref";
import { INamespace } from "../namespace/namespace-ref";
import { PersistentVolume } from "./persistent-volume";
import { IStorageClass } from "./storage-class-ref";
import { VolumeAccess } from "./volume-access";

/** What a claim asks for: a new volume of a class, or one that is there (AKS-E1201). A change replaces the claim, but of `sizeGib`. */
export interface PersistentVolumeClaimProps {
  /** The way into the cluster (AKS-E1102). */
  readonly connection: IClusterConnection;
  /** The namespace of the pods that mount it. */
  readonly namespace: INamespace;

  /**
   * The name of the claim, which pods know it by (AKS-E1147).
   *
   * @default - the id of the construct, in lower case
   */
  readonly name?: string;

  /**
   * The class that the volume is made of. When the claim is replaced the volume is another one: with
   * `VolumeReclaim.DELETE` the data is gone.
   *
   * @default - none: `volume` is given
   */
  readonly storageClass?: IStorageClass;

  /**
   * The volume, which is not kept for another claim (AKS-E1202).
   *
   * @default - none: `storageClass` is given
   */
  readonly volume?: PersistentVolume;

  /**
   * The size of a new volume in GiB (AKS-E1195, AKS-E1205), as its kind of disk or share allows. Grows in place, and cannot
   * shrink. Not for a volume that is there (AKS-E1194).
   *
   * @default - nothing, for a volume that is there
   */
  readonly sizeGib?: number;

  /**
   * Who may use the volume at once (AKS-E1196 to AKS-E1199).
   *
   * @default - that of the volume, READ_WRITE_MANY for a file share, and READ_WRITE_ONCE for anything else
   */
  readonly access?: VolumeAccess[];

  /**
   * Whether pods see a disk as a device, without a file system.
   *
   * @default - that of the volume, and false for a new one
   */
  readonly blockDevice?: boolean;
}
