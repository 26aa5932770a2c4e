import { PodDisruptionBudgetV1Spec } from "@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1";
import { Problem } from "../../../lib/errors/problem";
import { workloadErrors } from "../../../lib/errors/workload";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { checkCalls } from "../../checks/check-calls";

const AMOUNT = /^(\d+|(\d{1,2}|100)%)$/;

/**
 * How many pods may be away at once while nodes are drained, as upgrades and reboots do.
 *
 * Raises AKS-E1252 and AKS-E1254: where it is used.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export class DisruptionBudget {
  /**
   * So many may be away.
   *
   * @param amount a number or a percentage, as text: `1` or `25%`
   */
  public static maxUnavailable(amount: string): DisruptionBudget {
    return new DisruptionBudget({ maxUnavailable: amount });
  }

  /**
   * So many have to stay.
   *
   * @param amount a number or a percentage, as text: `2` or `75%`
   */
  public static minAvailable(amount: string): DisruptionBudget {
    return new DisruptionBudget({ minAvailable: amount });
  }

  /** All of them may be away at once. */
  public static none(): DisruptionBudget {
    return new DisruptionBudget({});
  }

  private constructor(private readonly amounts: Omit<PodDisruptionBudgetV1Spec, "selector">) {}

  /** @internal */
  public _render(): Omit<PodDisruptionBudgetV1Spec, "selector"> | undefined {
    return Object.keys(this.amounts).length > 0 ? this.amounts : undefined;
  }

  /** @internal */
  public _problemAt(prop: string, replicas: number): Problem | undefined {
    const [entry] = Object.entries(this.amounts);
    if (!entry || !isKnown(entry[1])) return undefined;
    const [name, amount] = [entry[0], String(entry[1])];
    if (!AMOUNT.test(amount)) return workloadErrors.amount(prop, amount);
    if (isUnknown(replicas) || replicas <= 0 || this.allowed(name, amount, replicas) > 0) return undefined;
    return workloadErrors.blocksDrain(prop, `${name} ${amount}`, replicas);
  }

  /** How many pods may be away, of so many: Kubernetes rounds both percentages up. */
  private allowed(name: string, amount: string, replicas: number): number {
    const number = parseInt(amount);
    const pods = amount.endsWith("%") ? Math.ceil((replicas * number) / 100) : number;
    return name === "maxUnavailable" ? pods : replicas - pods;
  }
}

checkCalls("DisruptionBudget", DisruptionBudget);
