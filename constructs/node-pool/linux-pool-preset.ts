import { CpuArchitecture } from "./size/cpu-architecture";
import { LinuxNodePoolOptions } from "./linux-node-pool-options";
import { NodeFeature } from "./node/node-feature";
import { NodePoolMode } from "./node-pool-mode";
import { NodeScaling } from "./scaling/node-scaling";
import { NodeTaint } from "./node-taint";
import { SpotOptions } from "./scaling/spot-options";
import { checkCalls } from "../checks/check-calls";

/**
 * The kinds of Linux pools that most clusters come to need: each adds to the options of a pool what goes with its kind.
 *
 * What is given stays as it is, and taints, labels and needs are added to. They can be put into one another, and into
 * `addZonalLinuxPools`.
 *
 * @see https://learn.microsoft.com/azure/aks/create-node-pools
 */
export class LinuxPoolPreset {
  /**
   * A system pool on which only the pods of AKS itself run, beside the first pool: its mode is SYSTEM, and it has the taint
   * `CriticalAddonsOnly=true:NoSchedule`.
   *
   * @param options what the pool is made of
   */
  public static systemOnly(options: LinuxNodePoolOptions): LinuxNodePoolOptions {
    return {
      ...options,
      mode: NodePoolMode.SYSTEM,
      taints: withTaint(options, NodeTaint.noSchedule("CriticalAddonsOnly", "true")),
    };
  }

  /**
   * Spare capacity, which Azure takes back when it needs it. The taint and the label that Azure puts on such nodes,
   * `kubernetes.azure.com/scalesetpriority=spot`, are written out.
   *
   * @param options what the pool is made of
   * @param spot the price, and what happens to nodes that are taken back
   */
  public static spot(options: LinuxNodePoolOptions, spot: SpotOptions = {}): LinuxNodePoolOptions {
    return { ...options, spot: options.spot ?? spot };
  }

  /**
   * Nodes with GPUs, kept free for pods that tolerate `sku=gpu:NoSchedule`. Another size than one with GPUs is refused
   * (AKS-E0615).
   *
   * @param options what the pool is made of
   */
  public static gpu(options: LinuxNodePoolOptions): LinuxNodePoolOptions {
    return {
      ...options,
      taints: withTaint(options, NodeTaint.noSchedule("sku", "gpu")),
      needs: withNeed(options, NodeFeature.GPU),
    };
  }

  /**
   * Nodes with Arm64 processors, kept free for pods that tolerate `arch=arm64:NoSchedule`, because images made only for
   * x86-64 do not start on them. Another size is refused (AKS-E0615).
   *
   * @param options what the pool is made of
   */
  public static arm(options: LinuxNodePoolOptions): LinuxNodePoolOptions {
    return {
      ...options,
      taints: withTaint(options, NodeTaint.noSchedule("arch", CpuArchitecture.ARM64)),
      needs: withNeed(options, NodeFeature.ARM64),
    };
  }

  /**
   * Nodes for what the other pools have no room for: none while there is room, up to the most of the scaling that is given,
   * and only then chosen, because of the taint `burst=true:PreferNoSchedule`.
   *
   * @param options what the pool is made of; of its scaling only the most nodes count
   */
  public static burst(options: LinuxNodePoolOptions): LinuxNodePoolOptions {
    return {
      ...options,
      // What came past the type checker without one is told by the pool.
      scaling: options.scaling && NodeScaling.autoscale(0, options.scaling.maxNodes),
      taints: withTaint(options, NodeTaint.preferNoSchedule("burst", "true")),
    };
  }

  private constructor() {}
}

checkCalls("LinuxPoolPreset", LinuxPoolPreset);

function withTaint({ taints = [] }: LinuxNodePoolOptions, taint: NodeTaint): NodeTaint[] {
  return taints.some((given) => given.key === taint.key) ? taints : [...taints, taint];
}

function withNeed({ needs = [] }: LinuxNodePoolOptions, need: NodeFeature): NodeFeature[] {
  return needs.includes(need) ? needs : [...needs, need];
}
