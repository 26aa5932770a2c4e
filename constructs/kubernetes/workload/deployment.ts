import type { DeploymentV1 } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { Construct } from "constructs";
import { workloadErrors } from "../../../lib/errors/workload";
import { untraced } from "../../../lib/untraced";
import { ProblemReport } from "../../checks/problem-report";
import { DeploymentProps } from "./deployment-props";
import { PodSpread } from "./pod/pod-spread";
import { Replicas } from "./replicas";
import { Rollout } from "./rollout";
import { rolloutProblems, rolloutTimeouts } from "./rollout-parts";
import { ServedWorkload } from "./served-workload";
import { WorkloadKind } from "./workload-base";
import { podBindings } from "../pod-bindings";
import { readPropsBelow } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

const KIND: WorkloadKind = {
  name: "Deployment",
  maxNameLength: 63,
  spread: PodSpread.PREFERRED,
  // Those of the last rollout, which are about to go, are no reason to place a new one elsewhere.
  revisionLabel: "pod-template-hash",
};
const ROLLOUT = { maxSurge: "25%", maxUnavailable: "0" };
const DEFAULT_REPLICAS = 2;

/**
 * Identical pods of one application, none of which is special: as many as are asked for run, on other nodes when one is
 * lost. Without a word its pods fit into a restricted namespace.
 *
 * Raises AKS-E0323, AKS-E0580, AKS-E0581, AKS-E0810, AKS-E1102, AKS-E1143, AKS-E1144, AKS-E1147, AKS-E1148, AKS-E1154, AKS-E1156, AKS-E1210 to
 * AKS-E1254, and warns with AKS-W1210 to AKS-W1215.
 *
 * @see https://learn.microsoft.com/azure/aks/developer-best-practices-pod-security
 */
export class Deployment extends ServedWorkload {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: DeploymentV1;

  constructor(scope: Construct, id: string, props: DeploymentProps) {
    props = readPropsBelow(scope, id, "DeploymentProps", props);
    super(scope, id, props, KIND);
    const { replicas = Replicas.fixed(DEFAULT_REPLICAS), rollout = Rollout.rolling() } = props;
    this.resource = untraced(
      () =>
        new (podBindings.deployment().DeploymentV1)(this, "Resource", {
          ...this._placed(),
          spec: {
            replicas: String(replicas.min),
            selector: { matchLabels: this.selectorLabels },
            strategy: rollout._render(ROLLOUT),
            minReadySeconds: props.minReadySeconds,
            template: this._template,
          },
          waitForRollout: props.waitForRollout !== false,
          timeouts: rolloutTimeouts(props),
          lifecycle: replicas.autoscaled ? { ignoreChanges: ["spec[0].replicas"] } : undefined,
        }),
    );
    this._addAutoscaler(replicas, KIND.name, this.resource);
    this._addBudget(replicas.min, props.disruptionBudget);
    ProblemReport.of(this).add(
      ...replicas._problemsAt("replicas"),
      ...rollout._problemsAt("rollout", ROLLOUT),
      rollout._type === "OnDelete" ? workloadErrors.rolloutKind("rollout", KIND.name, "onDelete") : undefined,
      ...rolloutProblems(props),
    );
  }
}

checkCalls("Deployment", Deployment);
