import { KubeletConfig } from "./kubelet-config";
import { LinuxOsConfig } from "./linux-os-config";
import { LinuxOsSku } from "./linux-os-sku";
import { NodePoolMode } from "./node-pool-mode";
import { NodePoolOptions } from "./node-pool-options";
import { NodeTaint } from "./node-taint";
import { SpotOptions } from "./spot-options";

/** What a pool of Linux nodes is made of, for a cluster that is at hand. */
export interface LinuxNodePoolOptions extends NodePoolOptions {
  /**
   * What the pool is for. Changed in place.
   *
   * @default NodePoolMode.USER
   */
  readonly mode?: NodePoolMode;

  /**
   * Taints that keep pods away which do not tolerate them. Changed in place.
   *
   * @default - none of yours
   */
  readonly taints?: NodeTaint[];

  /**
   * The image of the nodes. Changed in place between Ubuntu and Azure Linux.
   *
   * @default LinuxOsSku.UBUNTU
   */
  readonly osSku?: LinuxOsSku;

  /**
   * Makes it a pool of spare capacity, which Azure takes back when it needs it. The taint and the label that Azure puts
   * on such nodes are written out, so that no plan shows them as a change. A change replaces the pool.
   *
   * @default - regular virtual machines
   */
  readonly spot?: SpotOptions;

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
