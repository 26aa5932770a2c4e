import type { DaemonSetV1 } from "@cdktf/provider-kubernetes/lib/daemon-set-v1";
import { Construct } from "constructs";
import { workloadErrors } from "../../../lib/errors/workload";
import { untraced } from "../../../lib/untraced";
import { ProblemReport } from "../../checks/problem-report";
import { DaemonSetProps } from "./daemon-set-props";
import { PodSpread } from "./pod/pod-spread";
import { Rollout } from "./rollout";
import { rolloutProblems, rolloutTimeouts } from "./rollout-parts";
import { ServedWorkload } from "./served-workload";
import { WorkloadKind } from "./workload-base";
import { podBindings } from "../pod-bindings";
import { readPropsBelow } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

const KIND: WorkloadKind = {
  name: "DaemonSet",
  maxNameLength: 63,
  spread: PodSpread.NONE,
};
const ROLLOUT = { maxSurge: "0", maxUnavailable: "1" };

/**
 * One pod on every node of its pool, or of every pool whose taints let it in: for what a node needs beside its pods.
 *
 * Raises what a Deployment raises of its pods and its rollout.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class DaemonSet extends ServedWorkload {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: DaemonSetV1;

  constructor(scope: Construct, id: string, props: DaemonSetProps) {
    props = readPropsBelow(scope, id, "DaemonSetProps", props);
    super(scope, id, props, KIND);
    const { rollout = Rollout.rolling() } = props;
    this.resource = untraced(
      () =>
        new (podBindings.daemonSet().DaemonSetV1)(this, "Resource", {
          ...this._placed(),
          spec: {
            selector: { matchLabels: this.selectorLabels },
            strategy: rollout._render(ROLLOUT),
            minReadySeconds: props.minReadySeconds,
            template: this._template,
          },
          waitForRollout: props.waitForRollout !== false,
          timeouts: rolloutTimeouts(props),
        }),
    );
    ProblemReport.of(this).add(
      ...rollout._problemsAt("rollout", ROLLOUT),
      rollout._type === "Recreate" ? workloadErrors.rolloutKind("rollout", KIND.name, "recreate") : undefined,
      ...rolloutProblems(props),
    );
  }
}

checkCalls("DaemonSet", DaemonSet);
