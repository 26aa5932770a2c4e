/**
 * Whether AKS installs the driver of GPUs. A change replaces the pool.
 *
 * @see https://learn.microsoft.com/azure/aks/use-nvidia-gpu
 */
export enum GpuDriver {
  /** AKS installs its own. */
  INSTALL = "Install",
  /** None: something else brings it, for example the NVIDIA GPU operator. */
  NONE = "None",
}
