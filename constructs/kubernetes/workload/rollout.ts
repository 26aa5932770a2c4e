import { Problem } from "../../../lib/errors/problem";
import { workloadErrors } from "../../../lib/errors/workload";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { RollingOptions } from "./rolling-options";
import { checkCalls } from "../../checks/check-calls";

const AMOUNT = /^(\d+|(\d{1,2}|100)%)$/;

/** @internal */
export interface RolloutDefaults {
  readonly maxSurge: string;
  readonly maxUnavailable: string;
}

/**
 * How the pods of a workload are exchanged for those of a change.
 *
 * Raises AKS-E1252 and AKS-E1253: where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
 */
export class Rollout {
  /**
   * Some at a time.
   *
   * @param options how many
   */
  public static rolling(options: RollingOptions = {}): Rollout {
    return new Rollout("RollingUpdate", options);
  }

  /** All of a deployment go before the first new one comes: for a volume that only one pod can have. */
  public static recreate(): Rollout {
    return new Rollout("Recreate");
  }

  /** Those of a daemon set or stateful set are exchanged when somebody deletes them. */
  public static onDelete(): Rollout {
    return new Rollout("OnDelete");
  }

  private readonly rolling: RollingOptions;

  private constructor(
    /** @internal */
    public readonly _type: string,
    { maxSurge, maxUnavailable }: RollingOptions = {},
  ) {
    this.rolling = { maxSurge, maxUnavailable };
  }

  /** @internal */
  public get _hasAmounts(): boolean {
    return this.rolling.maxSurge !== undefined || this.rolling.maxUnavailable !== undefined;
  }

  /** @internal */
  public _render(defaults: RolloutDefaults): { type: string; rollingUpdate?: RolloutDefaults } {
    return this._type === "RollingUpdate"
      ? { type: this._type, rollingUpdate: this.amounts(defaults) }
      : { type: this._type };
  }

  /** @internal */
  public _problemsAt(prop: string, defaults: RolloutDefaults): (Problem | undefined)[] {
    const strange = Object.entries(this.rolling).filter(([, text]) => isKnown(text) && !AMOUNT.test(String(text)));
    if (strange.length > 0)
      return strange.map(([name, text]) => workloadErrors.amount(`${prop}.${name}`, text as string));
    const { maxSurge, maxUnavailable } = this.amounts(defaults);
    const still = [maxSurge, maxUnavailable].every((text) => !isUnknown(text) && parseInt(text) === 0);
    return [still ? workloadErrors.standstill(prop) : undefined];
  }

  private amounts(defaults: RolloutDefaults): RolloutDefaults {
    return {
      maxSurge: this.rolling.maxSurge ?? defaults.maxSurge,
      maxUnavailable: this.rolling.maxUnavailable ?? defaults.maxUnavailable,
    };
  }
}

checkCalls("Rollout", Rollout);
