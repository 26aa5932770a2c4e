import { KubeletConfig } from "./kubelet-config";
import { LinuxOsConfig } from "./linux-os-config";
import { LinuxOsSku } from "./linux-os-sku";
import { NodePoolOptions } from "./node-pool-options";

/**
 * The first pool of a cluster: always Linux, always in system mode, never spot.
 *
 * @see https://learn.microsoft.com/azure/aks/use-system-pools
 */
export interface SystemPoolOptions extends NodePoolOptions {
  /**
   * Whether only the pods of AKS itself run on the pool: it is tainted `CriticalAddonsOnly=true:NoSchedule`. The cluster
   * then needs a user pool (AKS-E0518). A change rotates the pool.
   *
   * @default false - a cluster of one pool has to run everything on it
   */
  readonly criticalAddonsOnly?: boolean;

  /**
   * The image of the nodes. Changed in place between Ubuntu and Azure Linux.
   *
   * @default LinuxOsSku.UBUNTU
   */
  readonly osSku?: LinuxOsSku;

  /**
   * Settings of the kubelet. A change rotates the pool.
   *
   * @default - those of AKS
   */
  readonly kubelet?: KubeletConfig;

  /**
   * Settings of the Linux kernel. A change rotates the pool.
   *
   * @default - those of AKS
   */
  readonly linuxOs?: LinuxOsConfig;
}
