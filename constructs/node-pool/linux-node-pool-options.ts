import { AddedPoolOptions } from "./added-pool-options";
import { GpuInstance } from "./size/gpu-instance";
import { LinuxNodeOptions } from "./node/linux-node-options";
import { NodePoolMode } from "./node-pool-mode";
import { WorkloadRuntime } from "./node/workload-runtime";

/** What a pool of Linux nodes is made of, for a cluster that is at hand. */
export interface LinuxNodePoolOptions extends LinuxNodeOptions, AddedPoolOptions {
  /**
   * What the pool is for. Changed in place.
   *
   * @default NodePoolMode.USER
   */
  readonly mode?: NodePoolMode;

  /**
   * Divides every GPU into parts that containers take one by one; of A100, H100 and H200 only (AKS-E0613). A change
   * replaces the pool.
   *
   * @default - GPUs are not divided
   */
  readonly gpuInstance?: GpuInstance;

  /**
   * What runs the workloads. Changed in place.
   *
   * @default WorkloadRuntime.OCI_CONTAINER
   */
  readonly workloadRuntime?: WorkloadRuntime;
}
