import { KubernetesClusterNodePoolKubeletConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { Tokenization } from "cdktf";
import { nodeConfigErrors } from "../../../lib/errors/node-config";
import { nearest, ProblemFor } from "../../../lib/errors/problem";
import {
  IMAGE_GC_DEFAULTS,
  isUnsafeSysctl,
  KUBELET_LIMITS,
  KubeletNumber,
  POD_MAX_PIDS,
  UNSAFE_SYSCTLS,
} from "../../../lib/facts/node-os-limits";
import { enumProblems } from "../../../lib/shapes";
import { isWithin } from "../../../lib/whole-numbers";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { CpuManagerPolicy } from "./cpu-manager-policy";
import { LinuxOsConfig } from "./linux-os-config";
import { TopologyManagerPolicy } from "./topology-manager-policy";
import { checkCalls } from "../../checks/check-calls";

/** What can be set of the kubelet of a Linux node. Every change rotates the pool. */
export interface KubeletConfigOptions {
  /**
   * How CPUs are given to containers.
   *
   * @default CpuManagerPolicy.NONE
   */
  readonly cpuManagerPolicy?: CpuManagerPolicy;

  /**
   * Whether the CPU limits of containers are enforced.
   *
   * @default true
   */
  readonly cpuCfsQuota?: boolean;

  /**
   * The period in which a CPU limit is counted, in whole milliseconds, 1 to 1000 (AKS-E0550).
   *
   * @default 100
   */
  readonly cpuCfsQuotaPeriodMs?: number;

  /**
   * The disk usage from which unused images are removed, 2 to 100 percent, above the low threshold (AKS-E0550, AKS-E0552).
   * 100 removes none.
   *
   * @default 85
   */
  readonly imageGcHighThresholdPercent?: number;

  /**
   * The disk usage below which no image is removed, 1 to 99 percent, below the high threshold (AKS-E0550, AKS-E0551).
   *
   * @default 80
   */
  readonly imageGcLowThresholdPercent?: number;

  /**
   * How strictly CPUs and devices of a container are kept on one NUMA node.
   *
   * @default TopologyManagerPolicy.NONE
   */
  readonly topologyManagerPolicy?: TopologyManagerPolicy;

  /**
   * Unsafe sysctls that pods may set, as names or as beginnings with a star: of `kernel.shm*`, `kernel.msg*`,
   * `kernel.sem`, `fs.mqueue.*` and `net.*` (AKS-E0553).
   *
   * It weakens the node: a pod that misuses them can disturb other pods or bring the node down, and AKS leaves the
   * answer for that to whoever allows them.
   *
   * @default - none
   */
  readonly allowedUnsafeSysctls?: string[];

  /**
   * The size at which the log file of a container is put aside and a new one begun, in megabytes, from 1 (AKS-E0550).
   *
   * @default 50
   */
  readonly containerLogMaxSizeMb?: number;

  /**
   * How many log files are kept of a container, from 2 (AKS-E0550). The provider calls it `container_log_max_line`.
   *
   * @default 5
   */
  readonly containerLogMaxFiles?: number;

  /**
   * How many processes a pod may have, 1 to 4194304, or -1 for no limit (AKS-E0554).
   *
   * @default -1
   */
  readonly podMaxPids?: number;
}

/**
 * Settings of the kubelet of every Linux node in a pool.
 *
 * Raises AKS-E0550 to AKS-E0554 where it is used. A change rotates the pool: its nodes are rebuilt through a temporary
 * pool.
 *
 * @see https://learn.microsoft.com/azure/aks/custom-node-configuration
 */
export class KubeletConfig {
  /**
   * Settings of the kubelet.
   *
   * @param options what differs from the defaults of AKS
   */
  public static of(options: KubeletConfigOptions): KubeletConfig {
    return new KubeletConfig(options);
  }

  /**
   * The block of a pool with these settings. A swap file needs a block, even one that sets nothing: the provider says
   * `failSwapOn: false` with every block, has no attribute for it, and AKS refuses the swap file without.
   * @internal
   */
  public static _renderBeside(
    kubelet: KubeletConfig | undefined,
    linuxOs: LinuxOsConfig | undefined,
  ): KubernetesClusterNodePoolKubeletConfig | undefined {
    return (kubelet ?? (linuxOs?._swaps ? KubeletConfig.of({}) : undefined))?._render();
  }

  /** @internal */
  public readonly _problems: ProblemFor[];
  private readonly options: KubeletConfigOptions;

  private constructor(options: KubeletConfigOptions) {
    this.options = {
      ...options,
      allowedUnsafeSysctls: options.allowedUnsafeSysctls && [...options.allowedUnsafeSysctls],
    };
    this._problems = [
      ...this.numberProblems(),
      ...this.imageGcProblems(),
      ...this.unsafeSysctlProblems(),
      ...this.podMaxPidsProblems(),
      ...enumProblems("cpuManagerPolicy", options.cpuManagerPolicy, CpuManagerPolicy),
      ...enumProblems("topologyManagerPolicy", options.topologyManagerPolicy, TopologyManagerPolicy),
    ];
  }

  /** @internal */
  public _render(): KubernetesClusterNodePoolKubeletConfig {
    const { options } = this;
    const period = options.cpuCfsQuotaPeriodMs;
    return {
      cpuManagerPolicy: options.cpuManagerPolicy,
      // Written out so that the block is never an empty one, which Terraform takes for none.
      cpuCfsQuotaEnabled: options.cpuCfsQuota ?? true,
      cpuCfsQuotaPeriod: period === undefined ? undefined : `${Tokenization.stringifyNumber(period)}ms`,
      imageGcHighThreshold: options.imageGcHighThresholdPercent,
      imageGcLowThreshold: options.imageGcLowThresholdPercent,
      topologyManagerPolicy: options.topologyManagerPolicy,
      allowedUnsafeSysctls: options.allowedUnsafeSysctls?.length === 0 ? undefined : options.allowedUnsafeSysctls,
      containerLogMaxSizeMb: options.containerLogMaxSizeMb,
      containerLogMaxLine: options.containerLogMaxFiles,
      podMaxPid: options.podMaxPids,
    };
  }

  private numberProblems(): ProblemFor[] {
    return (Object.keys(KUBELET_LIMITS) as KubeletNumber[]).flatMap((name) => {
      const value = this.options[name];
      if (!isKnown(value) || isWithin(value, KUBELET_LIMITS[name])) return [];
      return [(prop: string) => nodeConfigErrors.kubeletNumber(`${prop}.${name}`, KUBELET_LIMITS[name], value)];
    });
  }

  /** The kubelet does not start unless the low threshold is below the high one, also when one of them is the default. */
  private imageGcProblems(): ProblemFor[] {
    const { imageGcHighThresholdPercent: givenHigh, imageGcLowThresholdPercent: givenLow } = this.options;
    const [high, low] = [givenHigh ?? IMAGE_GC_DEFAULTS.highPercent, givenLow ?? IMAGE_GC_DEFAULTS.lowPercent];
    if (isUnknown([high, low])) return [];
    const bothFit =
      isWithin(high, KUBELET_LIMITS.imageGcHighThresholdPercent) &&
      isWithin(low, KUBELET_LIMITS.imageGcLowThresholdPercent);
    if (!bothFit || low < high) return [];
    if (givenLow === undefined) {
      return [(prop) => nodeConfigErrors.imageGcHighNotAboveLow(`${prop}.imageGcHighThresholdPercent`, high, low)];
    }
    const isDefault = givenHigh === undefined;
    return [
      (prop) => nodeConfigErrors.imageGcLowNotBelowHigh(`${prop}.imageGcLowThresholdPercent`, low, high, isDefault),
    ];
  }

  private unsafeSysctlProblems(): ProblemFor[] {
    const allowed = this.options.allowedUnsafeSysctls;
    if (!isKnown(allowed)) return [];
    return allowed
      .filter((pattern) => !isUnsafeSysctl(pattern))
      .map(
        (pattern) => (prop) =>
          nodeConfigErrors.unsafeSysctl(`${prop}.allowedUnsafeSysctls`, pattern, nearest(pattern, UNSAFE_SYSCTLS)),
      );
  }

  private podMaxPidsProblems(): ProblemFor[] {
    const pids = this.options.podMaxPids;
    if (!isKnown(pids) || pids === POD_MAX_PIDS.unlimited || isWithin(pids, POD_MAX_PIDS)) return [];
    return [(prop) => nodeConfigErrors.podMaxPids(`${prop}.podMaxPids`, pids)];
  }
}

checkCalls("KubeletConfig", KubeletConfig);
