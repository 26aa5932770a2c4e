import { isUnknown } from "../../../lib/tokens";
import { ClusterModel } from "../../cluster-ref/cluster-model";
import { PoolModel } from "../../cluster-ref/pool-model";
import { NodeTaint } from "../../node-pool/node-taint";

/** @internal a toleration as it stands in the Terraform */
export interface Toleration {
  readonly operator: string;
  readonly key?: string;
  readonly value?: string;
  readonly effect?: string;
}

/**
 * The Linux pools of a cluster; nothing when there may be more than the program knows, as of an imported one.
 * @internal
 */
export function linuxPoolsOf(model: ClusterModel | undefined): PoolModel[] | undefined {
  return model?.maintenance && model.pools.filter(({ os }) => os === "Linux");
}

/** Whatever taint a node has, also one that AKS gives it later. */
const EVERYTHING: Toleration = { operator: "Exists" };

/**
 * What lets a pod onto every Linux node of a cluster: the taints of its pools, each once, in the order of the pools. Where
 * they are not all known, every taint.
 * @internal
 */
export function tolerationsOf(model: ClusterModel | undefined, others: NodeTaint[] = []): Toleration[] {
  const pools = linuxPoolsOf(model);
  if (!pools) return [EVERYTHING];
  const taints = [...pools.flatMap((pool) => pool.taints), ...others.map((taint) => taint._render())];
  if (isUnknown(taints)) return [EVERYTHING];
  // A taint that only prefers keeps nobody away.
  return [...new Set(taints)].filter((taint) => !taint.endsWith(":PreferNoSchedule")).map(tolerationOf);
}

/** @internal what tolerates one taint */
export function tolerationOf(text: string): Toleration {
  const { key, value, effect } = NodeTaint.of(text);
  // The provider takes Equal for an operator that is left out, with a value that is empty.
  return value ? { key, operator: "Equal", value, effect } : { key, operator: "Exists", effect };
}
