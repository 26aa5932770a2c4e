import { Rollout } from "./rollout";
import { RolloutOptions } from "./rollout-options";
import { WorkloadProps } from "./workload-props";

/** What a daemon set is made of. */
export interface DaemonSetProps extends WorkloadProps, RolloutOptions {
  /**
   * How pods are exchanged: node by node, or with `Rollout.onDelete()` (AKS-E1238).
   *
   * @default Rollout.rolling() - on one node after the other
   */
  readonly rollout?: Rollout;
}
