import { ServiceV1 } from "@cdktf/provider-kubernetes/lib/service-v1";
import type { StatefulSetV1 } from "@cdktf/provider-kubernetes/lib/stateful-set-v1";
import { Construct } from "constructs";
import { Bill } from "../../../lib/capacity/billed-items";
import { workloadErrors } from "../../../lib/errors/workload";
import { wholeGib } from "../../../lib/kubernetes-quantities";
import { isKnown } from "../../../lib/tokens";
import { untraced } from "../../../lib/untraced";
import { ProblemReport } from "../../checks/problem-report";
import { IAksCluster } from "../../cluster-ref/aks-cluster-ref";
import { claimsOf, containersOf } from "./pod/pod-parts";
import { rolloutProblems, rolloutTimeouts } from "./rollout-parts";
import { PodSpread } from "./pod/pod-spread";
import { Replicas } from "./replicas";
import { Rollout } from "./rollout";
import { ServedWorkload } from "./served-workload";
import { StatefulSetProps } from "./stateful-set-props";
import { WorkloadKind } from "./workload-base";
import { podBindings } from "../pod-bindings";
import { leadsInto, storageClassNamed, volumeItems } from "../storage/volume-billing";
import { readPropsBelow } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

const KIND: WorkloadKind = {
  name: "StatefulSet",
  // A label of its pods is the name, a hyphen and ten characters of a hash.
  maxNameLength: 52,
  spread: PodSpread.PREFERRED,
  claims: true,
};

/**
 * Pods of one application that are told apart: each keeps its name, and the volumes of its `PodVolume.claimTemplate`, when
 * it moves to another node.
 *
 * Raises what a Deployment raises, and AKS-E1237. A claim is not made smaller, larger or deleted by a change: that is done
 * in the cluster.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulSet extends ServedWorkload {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: StatefulSetV1;
  /** The name of the service under which each pod has a name of its own. */
  public readonly podServiceName: string;

  private readonly replicas: Replicas;
  private readonly claims: ReturnType<typeof claimsOf>;
  private readonly kept: boolean;

  constructor(scope: Construct, id: string, props: StatefulSetProps) {
    props = readPropsBelow(scope, id, "StatefulSetProps", props);
    super(scope, id, props, KIND);
    const { replicas = Replicas.fixed(1), rollout = Rollout.rolling() } = props;
    const { main, before } = containersOf(props);
    const claims = claimsOf([...main, ...before]);
    this.replicas = replicas;
    this.claims = claims;
    this.kept = props.deleteClaims !== true;
    const kept = props.deleteClaims === true ? "Delete" : "Retain";
    const pods = this.addPodService();
    this.podServiceName = pods.metadata.name;
    this.resource = untraced(
      () =>
        new (podBindings.statefulSet().StatefulSetV1)(this, "Resource", {
          ...this._placed(),
          spec: {
            serviceName: this.podServiceName,
            replicas: String(replicas.min),
            selector: { matchLabels: this.selectorLabels },
            podManagementPolicy: props.parallel === true ? "Parallel" : "OrderedReady",
            updateStrategy: [renderStrategy(rollout)],
            minReadySeconds: props.minReadySeconds,
            template: this._template,
            volumeClaimTemplate: claims.length > 0 ? claims : undefined,
            persistentVolumeClaimRetentionPolicy:
              claims.length > 0 ? [{ whenDeleted: kept, whenScaled: kept }] : undefined,
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
      rollout._type === "Recreate" ? workloadErrors.rolloutKind("rollout", KIND.name, "recreate") : undefined,
      rollout._hasAmounts ? workloadErrors.noAmounts("rollout") : undefined,
      ...rolloutProblems(props),
    );
  }

  private addPodService(): ServiceV1 {
    return new ServiceV1(this, "PodService", {
      ...this._placed(`${this.workloadName}-pods`),
      // Pods that look for each other have to find those that are not ready yet.
      spec: { clusterIp: "None", selector: this.selectorLabels, publishNotReadyAddresses: true },
    });
  }

  /** @internal one volume for each claim and pod */
  public _billed(): Bill {
    const { replicas, claims, kept } = this;
    const count = (pods: number) => (isKnown(pods) ? pods : undefined);
    const note = kept ? "volumes of pods that are gone stay" : undefined;
    return {
      items: claims.flatMap(({ spec }) => {
        const { storageClassName } = spec;
        const size = spec.resources?.requests?.storage;
        return volumeItems({
          storageClass: storageClassNamed(this, this._connection, storageClassName),
          storageClassName,
          sizeGib: isKnown(size) ? wholeGib(size) : undefined,
          count: { least: count(replicas.min), most: count(replicas._max) },
          note,
        });
      }),
    };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    return leadsInto(this._connection, cluster);
  }
}

checkCalls("StatefulSet", StatefulSet);

/** What Kubernetes fills in by itself is written out, or the next plan would take it away again. */
function renderStrategy({ _type: type }: Rollout) {
  return type === "RollingUpdate" ? { type, rollingUpdate: [{ partition: 0 }] } : { type };
}
