import { AddedPoolOptions } from "./added-pool-options";
import { NodePoolOptions } from "./node-pool-options";
import { WindowsOsSku } from "./node/windows-os-sku";

/** What a pool of Windows nodes is made of, for a cluster that is at hand. */
export interface WindowsNodePoolOptions extends NodePoolOptions, AddedPoolOptions {
  /**
   * The image of the nodes. A change replaces the pool.
   *
   * @default WindowsOsSku.WINDOWS_2022
   */
  readonly osSku?: WindowsOsSku;

  /**
   * Whether nodes translate the addresses of pods in what leaves the virtual network. Without it a NAT gateway or a
   * firewall has to, so the cluster's egress must not be a load balancer (AKS-E0536). A change replaces the pool, also one
   * from left out to the value that is Azure's own.
   *
   * @default - not written: Azure's own is true
   */
  readonly outboundNat?: boolean;
}
