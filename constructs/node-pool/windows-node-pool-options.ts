import { NodePoolOptions } from "./node-pool-options";
import { NodeTaint } from "./node-taint";
import { SpotOptions } from "./spot-options";
import { WindowsOsSku } from "./windows-os-sku";

/** What a pool of Windows nodes is made of, for a cluster that is at hand. */
export interface WindowsNodePoolOptions extends NodePoolOptions {
  /**
   * Taints that keep pods away which do not tolerate them. Changed in place.
   *
   * @default - none of yours
   */
  readonly taints?: NodeTaint[];

  /**
   * The image of the nodes. A change replaces the pool.
   *
   * @default WindowsOsSku.WINDOWS_2022
   */
  readonly osSku?: WindowsOsSku;

  /**
   * Makes it a pool of spare capacity, which Azure takes back when it needs it. The taint and the label that Azure puts
   * on such nodes are written out, so that no plan shows them as a change. A change replaces the pool.
   *
   * @default - regular virtual machines
   */
  readonly spot?: SpotOptions;
}
