/**
 * Where a node keeps emptyDir volumes, images and the logs of containers. A change rotates the pool.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-storage
 */
export enum KubeletDisk {
  /** On the disk of the operating system. */
  OS = "OS",
  /** On the temporary disk of the virtual machine, which its size must have (AKS-E0614). */
  TEMPORARY = "Temporary",
}
