import { PodAddressing } from "../cluster-addresses";

/**
 * What the addresses of a cluster are planned from. What only Terraform knows is undefined, or a token in a list.
 * @internal
 */
export interface PlanInput {
  readonly mode: PodAddressing;
  readonly podRanges: readonly string[];
  readonly serviceRanges: readonly string[];
  /** Ranges that the virtual network reaches. */
  readonly reachable: readonly string[];
  readonly networks: readonly NetworkInput[];
  readonly subnets: readonly SubnetInput[];
  readonly pools: readonly PoolInput[];
}

/** @internal */
export interface NetworkInput {
  /** What tells it from the others. */
  readonly key: string;
  /** The prop that leads to it. */
  readonly prop: string;
  readonly ranges?: readonly string[];
  /** Those of the networks that it is peered with. */
  readonly peered?: readonly string[];
}

/** @internal */
export interface SubnetInput {
  readonly key: string;
  readonly networkKey: string;
  /** The prop that leads to it, such as `nodeSubnet` or `apps.subnet`. */
  readonly prop: string;
  readonly ranges?: readonly string[];
  /** What takes addresses in it beside nodes and pods. */
  readonly fixed: readonly FixedNeed[];
}

/** @internal */
export interface FixedNeed {
  readonly what: string;
  readonly addresses: number;
}

/** @internal */
export interface PoolInput {
  readonly name: string;
  /** The pool is in the plan only for what it takes in a subnet that clusters share. */
  readonly ofOtherCluster?: string;
  /** The most nodes, without those that an upgrade adds. */
  readonly nodes?: number;
  /** How many nodes an upgrade adds to a pool of a size. */
  readonly surge: (nodes: number) => number | undefined;
  readonly maxPods?: number;
  /** How its pods get their addresses, where that is not what the cluster does. */
  readonly mode: PodAddressing;
  /** The keys of its subnets. */
  readonly subnet?: string;
  readonly podSubnet?: string;
}
