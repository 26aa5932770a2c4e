import { VolumeAccess } from "../storage/volume-access";

/** The volume that each pod of a stateful set gets for itself. A change replaces the set; the claims stay. */
export interface ClaimTemplate {
  /** How large it is, such as `32Gi` (AKS-E1143). */
  readonly size: string;

  /**
   * The name of its storage class.
   *
   * @default - the default class of the cluster
   */
  readonly storageClassName?: string;

  /**
   * Who may mount it at the same time.
   *
   * @default VolumeAccess.READ_WRITE_ONCE
   */
  readonly access?: VolumeAccess;
}
