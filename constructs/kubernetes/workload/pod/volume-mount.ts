import { PodVolume } from "./pod-volume";

/** A volume in a container. */
export interface VolumeMount {
  /** Where it is, as an absolute path (AKS-E1218), each once in a container (AKS-E1219). */
  readonly path: string;

  /** What is there. Containers that mount the same volume share it (AKS-E1221). */
  readonly volume: PodVolume;

  /**
   * Whether the container can only read it.
   *
   * @default false
   */
  readonly readOnly?: boolean;

  /**
   * A path inside of the volume (AKS-E1220).
   *
   * @default - the whole volume
   */
  readonly subPath?: string;
}
