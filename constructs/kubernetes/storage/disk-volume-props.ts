import { IClusterConnection } from "../cluster-connection-ref";
import { INamespace } from "../namespace/namespace-ref";
import { PersistentVolumeOptions } from "./persistent-volume-options";

/** A disk that is there, for the pods of a namespace. */
export interface DiskVolumeProps extends PersistentVolumeOptions {
  /** The way into the cluster (AKS-E1102), whose disk driver has to be on (AKS-E1204). */
  readonly connection: IClusterConnection;
  /** The namespace of the pods that mount it. */
  readonly namespace: INamespace;
}
