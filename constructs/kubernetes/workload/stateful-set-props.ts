import { DisruptionBudget } from "./disruption-budget";
import { Replicas } from "./replicas";
import { Rollout } from "./rollout";
import { RolloutOptions } from "./rollout-options";
import { WorkloadProps } from "./workload-props";

/** What a stateful set is made of. */
export interface StatefulSetProps extends WorkloadProps, RolloutOptions {
  /**
   * How many pods there are.
   *
   * @default Replicas.fixed(1) - whether more of them share their data, only the application knows
   */
  readonly replicas?: Replicas;

  /**
   * How pods are exchanged: one by one, from the last to the first, or with `Rollout.onDelete()` (AKS-E1238). Kubernetes
   * takes no amounts here (AKS-E1237).
   *
   * @default Rollout.rolling()
   */
  readonly rollout?: Rollout;

  /**
   * Whether pods start and stop all at once, instead of one after the other. A change replaces the set.
   *
   * @default false
   */
  readonly parallel?: boolean;

  /**
   * Whether the claims of its pods, and with them the data, go when the set is deleted or made smaller.
   *
   * @default false
   */
  readonly deleteClaims?: boolean;

  /**
   * How many pods may be away while nodes are drained. One that lets none be is refused (AKS-E1254).
   *
   * @default - one of them, from two pods on
   */
  readonly disruptionBudget?: DisruptionBudget;
}
