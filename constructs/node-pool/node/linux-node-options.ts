import { KubeletConfig } from "./kubelet-config";
import { KubeletDisk } from "./kubelet-disk";
import { LinuxOsConfig } from "./linux-os-config";
import { LinuxOsSku } from "./linux-os-sku";
import { NodePoolOptions } from "../node-pool-options";

/** What every pool of Linux nodes has, the first one of a cluster included. */
export interface LinuxNodeOptions extends NodePoolOptions {
  /**
   * The image of the nodes (AKS-E0529, AKS-W0501). Changed in place between Ubuntu and Azure Linux.
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

  /**
   * Where nodes keep emptyDir volumes, images and logs. The temporary disk is one that the size must have (AKS-E0614). A
   * change rotates the pool; left out again it stays as it is.
   *
   * @default - chosen by Azure, as a rule KubeletDisk.OS
   */
  readonly kubeletDisk?: KubeletDisk;
}
