/**
 * Into how large parts every NVIDIA GPU is divided, in sevenths of its processors. A change replaces the pool.
 *
 * @see https://learn.microsoft.com/azure/aks/gpu-multi-instance
 */
export enum GpuInstance {
  /** Seven parts. */
  MIG_1G = "MIG1g",
  /** Three parts of two sevenths. */
  MIG_2G = "MIG2g",
  /** Two parts of three sevenths. */
  MIG_3G = "MIG3g",
  /** One part of four sevenths. */
  MIG_4G = "MIG4g",
  /** One part, the whole GPU. */
  MIG_7G = "MIG7g",
}
