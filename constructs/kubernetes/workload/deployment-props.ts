import { DisruptionBudget } from "./disruption-budget";
import { Replicas } from "./replicas";
import { Rollout } from "./rollout";
import { RolloutOptions } from "./rollout-options";
import { WorkloadProps } from "./workload-props";

/** What a deployment is made of. */
export interface DeploymentProps extends WorkloadProps, RolloutOptions {
  /**
   * How many pods there are.
   *
   * @default Replicas.fixed(2) - Kubernetes runs one, which nobody replaces while its node is drained
   */
  readonly replicas?: Replicas;

  /**
   * How pods are exchanged: rolling, or all at once with `Rollout.recreate()` (AKS-E1238).
   *
   * @default Rollout.rolling() - a quarter more pods meanwhile, and none missing
   */
  readonly rollout?: Rollout;

  /**
   * How many pods may be away while nodes are drained. One that lets none be is refused (AKS-E1254).
   *
   * @default - one of them, from two pods on
   */
  readonly disruptionBudget?: DisruptionBudget;
}
