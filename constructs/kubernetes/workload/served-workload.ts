import { HorizontalPodAutoscalerV2 } from "@cdktf/provider-kubernetes/lib/horizontal-pod-autoscaler-v2";
import { PodDisruptionBudgetV1 } from "@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1";
import { Construct } from "constructs";
import { workloadErrors } from "../../../lib/errors/workload";
import { isUnknown } from "../../../lib/tokens";
import { FirstCome } from "../../checks/first-come";
import { ProblemReport } from "../../checks/problem-report";
import { ContainerOptions } from "./pod/container-options";
import { DisruptionBudget } from "./disruption-budget";
import { ExposeOptions } from "./service/expose-options";
import { Replicas } from "./replicas";
import { WorkloadBase, WorkloadKind } from "./workload-base";
import { WorkloadProps } from "./workload-props";
import { WorkloadService } from "./service/workload-service";

/**
 * A workload that runs until it is taken away, and can be reached meanwhile.
 * @internal
 */
export abstract class ServedWorkload extends WorkloadBase {
  private readonly services = new FirstCome<WorkloadService>();
  private readonly containers: ContainerOptions[];

  constructor(scope: Construct, id: string, props: WorkloadProps, kind: WorkloadKind) {
    super(scope, id, props, kind);
    this.containers = [...props.containers];
  }

  /**
   * Makes a service, by which the pods are reached. Raises AKS-E1152, AKS-E1154, AKS-E1156, AKS-E1211, AKS-E1239 and AKS-E1257
   * to AKS-E1259, and warns with AKS-W1220 and AKS-W1221.
   *
   * @param id the id of the service
   * @param options its ports, and from where it is reached
   */
  public expose(id: string, options: ExposeOptions): WorkloadService {
    const service = WorkloadService._of(
      this,
      id,
      {
        connection: this._connection,
        namespace: this.namespace,
        workloadName: this.workloadName,
        selector: this.selectorLabels,
        podLabels: this._template.metadata.labels ?? {},
        containers: this.containers,
      },
      options,
    );
    const { serviceName } = service;
    if (isUnknown(serviceName)) return service;
    const hadBy = this.services.take(serviceName, service);
    ProblemReport.of(service).atSynth(() =>
      hadBy() ? [workloadErrors.serviceTwice("name", "name", serviceName)] : [],
    );
    return service;
  }

  /** @internal */
  protected _addAutoscaler(replicas: Replicas, kind: string, { metadata }: { metadata: { name: string } }): void {
    const autoscaler = replicas._autoscaler();
    if (!autoscaler) return;
    new HorizontalPodAutoscalerV2(this, "Autoscaler", {
      ...this._placed(),
      spec: { ...autoscaler, scaleTargetRef: { apiVersion: "apps/v1", kind, name: metadata.name } },
    });
  }

  /** @internal what keeps an upgrade of the nodes from taking all pods at once; of a single pod it would only be in the way */
  protected _addBudget(replicas: number, budget?: DisruptionBudget): void {
    const single = !isUnknown(replicas) && replicas < 2;
    const chosen = budget ?? (single ? DisruptionBudget.none() : DisruptionBudget.maxUnavailable("1"));
    const amounts = chosen._render();
    ProblemReport.of(this).add(budget?._problemAt("disruptionBudget", replicas));
    if (!amounts) return;
    new PodDisruptionBudgetV1(this, "DisruptionBudget", {
      ...this._placed(),
      spec: { ...amounts, selector: { matchLabels: this.selectorLabels } },
    });
  }
}
