import { KubernetesClusterNodePoolLinuxOsConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { nodeConfigErrors } from "../../../lib/errors/node-config";
import { ProblemFor } from "../../../lib/errors/problem";
import { SWAP_FILE_MB, SYSCTL_LIMITS, SysctlName } from "../../../lib/facts/node-os-limits";
import { enumProblems } from "../../../lib/shapes";
import { isWithin } from "../../../lib/whole-numbers";
import { isKnown } from "../../../lib/tokens";
import { Sysctls } from "./sysctls";
import { TransparentHugePages } from "./transparent-huge-pages";
import { TransparentHugePagesDefrag } from "./transparent-huge-pages-defrag";
import { checkCalls } from "../../checks/check-calls";

/** What can be set of the Linux of a node. Every change rotates the pool. */
export interface LinuxOsConfigOptions {
  /**
   * The size of a swap file on every node, in megabytes, from 1 (AKS-E0564).
   *
   * It is made on the temporary disk of the virtual machine, or on the OS disk where that has no room, and a node
   * without room on either does not start. AKS takes a swap file only with a kubelet that starts beside one, and the
   * provider says so to the kubelet as soon as any of its settings is written: a pool with a swap file therefore always
   * writes them. AKS has no setting that lets pods use swap, so it serves the processes of the node itself.
   *
   * @default - no swap
   */
  readonly swapFileSizeMb?: number;

  /**
   * Which memory is backed with pages of 2 MB. Left out again, beside other settings, it stays as it is.
   *
   * @default - ALWAYS on Ubuntu, MADVISE on Azure Linux
   */
  readonly transparentHugePages?: TransparentHugePages;

  /**
   * What the kernel does to find room for a page of 2 MB.
   *
   * @default TransparentHugePagesDefrag.MADVISE
   */
  readonly transparentHugePagesDefrag?: TransparentHugePagesDefrag;

  /**
   * Settings of the kernel.
   *
   * @default - those of AKS
   */
  readonly sysctls?: Sysctls;
}

/** Each of them may not be above the next. */
const GC_THRESHOLDS = [
  "netIpv4NeighDefaultGcThresh1",
  "netIpv4NeighDefaultGcThresh2",
  "netIpv4NeighDefaultGcThresh3",
] as const satisfies readonly SysctlName[];

/**
 * Settings of the Linux of every node in a pool. Windows nodes have none.
 *
 * Raises AKS-E0560 to AKS-E0564 where it is used. A change rotates the pool: its nodes are rebuilt through a temporary
 * pool.
 *
 * @see https://learn.microsoft.com/azure/aks/custom-node-configuration
 */
export class LinuxOsConfig {
  /**
   * Settings of the Linux of a node.
   *
   * @param options what differs from the defaults of AKS
   */
  public static of(options: LinuxOsConfigOptions): LinuxOsConfig {
    return new LinuxOsConfig(options);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];
  private readonly options: LinuxOsConfigOptions;
  private readonly sysctls: Sysctls;

  private constructor(options: LinuxOsConfigOptions) {
    this.options = { ...options };
    this.sysctls = { ...options.sysctls };
    this._problems = [
      ...this.swapProblems(),
      ...this.rangeProblems(),
      ...this.orderProblems(),
      ...enumProblems("transparentHugePages", options.transparentHugePages, TransparentHugePages),
      ...enumProblems("transparentHugePagesDefrag", options.transparentHugePagesDefrag, TransparentHugePagesDefrag),
    ];
  }

  /** @internal whether nodes get a swap file, so that the kubelet must be told to start beside one */
  public get _swaps(): boolean {
    return this.options.swapFileSizeMb !== undefined;
  }

  /** @internal nothing when nothing is set: an empty block would show as a change in every plan */
  public _render(): KubernetesClusterNodePoolLinuxOsConfig | undefined {
    const { swapFileSizeMb, transparentHugePages, transparentHugePagesDefrag } = this.options;
    const config = {
      swapFileSizeMb,
      transparentHugePage: transparentHugePages,
      transparentHugePageDefrag: transparentHugePagesDefrag,
      sysctlConfig: isEmpty(this.sysctls) ? undefined : { ...this.sysctls },
    };
    return isEmpty(config) ? undefined : config;
  }

  private swapProblems(): ProblemFor[] {
    const size = this.options.swapFileSizeMb;
    if (!isKnown(size) || isWithin(size, SWAP_FILE_MB)) return [];
    return [(prop) => nodeConfigErrors.swapFileSize(`${prop}.swapFileSizeMb`, SWAP_FILE_MB, size)];
  }

  private rangeProblems(): ProblemFor[] {
    return (Object.keys(SYSCTL_LIMITS) as SysctlName[]).flatMap((name) => {
      const value = this.sysctls[name];
      if (!isKnown(value) || isWithin(value, SYSCTL_LIMITS[name])) return [];
      return [(prop: string) => nodeConfigErrors.sysctl(`${prop}.sysctls.${name}`, SYSCTL_LIMITS[name], value)];
    });
  }

  /** What single ranges cannot tell; a value out of its own range has been told already and is left out. */
  private orderProblems(): ProblemFor[] {
    const found: ProblemFor[] = [];
    const at = (prop: string, name: SysctlName) => `${prop}.sysctls.${name}`;
    const { netIpv4IpLocalPortRangeMin: first, netIpv4IpLocalPortRangeMax: last } = this.sysctls;
    if (first !== undefined && last === undefined) {
      found.push((prop) =>
        nodeConfigErrors.halfPortRange(at(prop, "netIpv4IpLocalPortRangeMin"), "netIpv4IpLocalPortRangeMax"),
      );
    }
    if (first === undefined && last !== undefined) {
      found.push((prop) =>
        nodeConfigErrors.halfPortRange(at(prop, "netIpv4IpLocalPortRangeMax"), "netIpv4IpLocalPortRangeMin"),
      );
    }
    const [low, high] = [this.fitting("netIpv4IpLocalPortRangeMin"), this.fitting("netIpv4IpLocalPortRangeMax")];
    if (low !== undefined && high !== undefined && low >= high) {
      found.push((prop) => nodeConfigErrors.portRangeOrder(at(prop, "netIpv4IpLocalPortRangeMin"), low, high));
    }
    // The first and the third are compared with each other only when the second says nothing.
    const given = GC_THRESHOLDS.map((name) => ({ name, value: this.fitting(name) })).filter(
      ({ value }) => value !== undefined,
    );
    given.slice(1).forEach((upper, index) => {
      const lower = given[index] as { name: SysctlName; value: number };
      const limit = upper.value as number;
      if (lower.value <= limit) return;
      found.push((prop) => nodeConfigErrors.gcThreshOrder(at(prop, lower.name), lower.value, upper.name, limit));
    });
    return found;
  }

  private fitting(name: SysctlName): number | undefined {
    const value = this.sysctls[name];
    return isKnown(value) && isWithin(value, SYSCTL_LIMITS[name]) ? value : undefined;
  }
}

checkCalls("LinuxOsConfig", LinuxOsConfig);

function isEmpty(settings: object): boolean {
  return Object.values(settings).every((value) => value === undefined);
}
