import { IClusterConnection } from "../cluster-connection-ref";
import { INamespace } from "../namespace/namespace-ref";
import { PersistentVolumeOptions } from "./persistent-volume-options";

/** The claim that a volume is kept for. */
export interface VolumeClaimRef {
  /** The namespace of the claim. */
  readonly namespace: INamespace;
  /** The name of the claim (AKS-E1147). */
  readonly name: string;
}

/** What a volume is made of. */
export interface PersistentVolumeProps extends PersistentVolumeOptions {
  /** The way into the cluster (AKS-E1102), whose disk driver has to be on (AKS-E1204). */
  readonly connection: IClusterConnection;

  /**
   * The claim that the volume is kept for.
   *
   * @default - whichever claim names it first, of any namespace
   */
  readonly claim?: VolumeClaimRef;
}
