import { LinuxNodeOptions } from "./node/linux-node-options";

/**
 * The first pool of a cluster: always Linux, always in system mode, never spot.
 *
 * @see https://learn.microsoft.com/azure/aks/use-system-pools
 */
export interface SystemPoolOptions extends LinuxNodeOptions {
  /**
   * Whether only the pods of AKS itself run on the pool: it is tainted `CriticalAddonsOnly=true:NoSchedule`. The cluster
   * then needs a user pool (AKS-E0518). A change rotates the pool.
   *
   * @default false - a cluster of one pool has to run everything on it
   */
  readonly criticalAddonsOnly?: boolean;
}
