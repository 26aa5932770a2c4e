/**
 * How the kubelet gives CPUs to containers.
 *
 * @see https://kubernetes.io/docs/tasks/administer-cluster/cpu-management-policies/
 */
export enum CpuManagerPolicy {
  /** All containers share all CPUs. */
  NONE = "none",
  /** Containers of guaranteed pods that ask for whole CPUs have these for themselves. */
  STATIC = "static",
}
