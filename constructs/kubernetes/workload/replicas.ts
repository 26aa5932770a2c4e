import { HorizontalPodAutoscalerV2Spec } from "@cdktf/provider-kubernetes/lib/horizontal-pod-autoscaler-v2";
import { podErrors } from "../../../lib/errors/pod";
import { Problem } from "../../../lib/errors/problem";
import { workloadErrors } from "../../../lib/errors/workload";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { isWithin } from "../../../lib/whole-numbers";
import { AutoscaleOptions } from "./autoscale-options";
import { checkCalls } from "../../checks/check-calls";

const DEFAULT_CPU_PERCENT = 80;
const STABILIZATION = { min: 0, max: 3600 };

/**
 * How many pods there are.
 *
 * Raises AKS-E1225, AKS-E1250 and AKS-E1251: where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-scale
 */
export class Replicas {
  /**
   * Always as many.
   *
   * @param count the number, 0 or more
   */
  public static fixed(count: number): Replicas {
    return new Replicas(count);
  }

  /**
   * As many as the load needs. Terraform says the fewest when it makes the workload, and leaves the number alone from then
   * on.
   *
   * @param options the fewest, the most, and what they follow
   */
  public static autoscale(options: AutoscaleOptions): Replicas {
    return new Replicas(options.min, { ...options });
  }

  private constructor(
    /** The number, or the fewest. */
    public readonly min: number,
    private readonly options?: AutoscaleOptions,
  ) {}

  /** Whether the number follows the load. */
  public get autoscaled(): boolean {
    return this.options !== undefined;
  }

  /** @internal the number, or the most */
  public get _max(): number {
    return this.options?.max ?? this.min;
  }

  /** @internal */
  public _autoscaler(): Omit<HorizontalPodAutoscalerV2Spec, "scaleTargetRef"> | undefined {
    if (!this.options) return undefined;
    const { min, max, memoryPercent, scaleDownAfterSeconds } = this.options;
    const cpuPercent = this.options.cpuPercent ?? (memoryPercent === undefined ? DEFAULT_CPU_PERCENT : undefined);
    const metric = Object.entries({ cpu: cpuPercent, memory: memoryPercent }).flatMap(([name, averageUtilization]) =>
      averageUtilization === undefined
        ? []
        : [{ type: "Resource", resource: { name, target: { type: "Utilization", averageUtilization } } }],
    );
    return {
      minReplicas: min,
      maxReplicas: max,
      metric,
      behavior: scaleDownAfterSeconds === undefined ? undefined : { scaleDown: [scaleDown(scaleDownAfterSeconds)] },
    };
  }

  /** @internal */
  public _problemsAt(prop: string): (Problem | undefined)[] {
    if (!this.options) return [countProblem(prop, 0, this.min)];
    const { min, max, cpuPercent, memoryPercent, scaleDownAfterSeconds } = this.options;
    const ordered = isUnknown([min, max]) || min <= max;
    return [
      countProblem(`${prop}.min`, 1, min),
      countProblem(`${prop}.max`, 1, max),
      ordered ? undefined : workloadErrors.replicaOrder(prop, min, max),
      ...Object.entries({ cpuPercent, memoryPercent }).map(([name, percent]) =>
        !isKnown(percent) || isWithin(percent, { min: 1 })
          ? undefined
          : podErrors.number(`${prop}.${name}`, 1, undefined, "percent", percent),
      ),
      !isKnown(scaleDownAfterSeconds) || isWithin(scaleDownAfterSeconds, STABILIZATION)
        ? undefined
        : podErrors.number(
            `${prop}.scaleDownAfterSeconds`,
            STABILIZATION.min,
            STABILIZATION.max,
            "seconds",
            scaleDownAfterSeconds,
          ),
    ];
  }
}

checkCalls("Replicas", Replicas);

/** What Kubernetes does when nothing is said, written out: the provider wants a policy beside the time. */
function scaleDown(stabilizationWindowSeconds: number) {
  return {
    stabilizationWindowSeconds,
    selectPolicy: "Max",
    policy: [{ type: "Percent", value: 100, periodSeconds: 15 }],
  };
}

function countProblem(prop: string, min: number, count: number): Problem | undefined {
  return isUnknown(count) || isWithin(count, { min }) ? undefined : workloadErrors.replicas(prop, min, count);
}
