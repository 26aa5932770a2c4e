import { KubernetesClusterMaintenanceWindow } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { maintenanceErrors } from "../../../lib/errors/maintenance";
import { ProblemFor } from "../../../lib/errors/problem";
import { HOUR_OF_DAY } from "../../../lib/facts/maintenance-limits";
import { checkCount } from "../../../lib/maintenance";
import { enumProblems } from "../../../lib/shapes";
import { MaintenanceSpan } from "./maintenance-span";
import { WeekDay } from "./week-day";
import { checkCalls } from "../../checks/check-calls";

/** Hours of a weekday, in UTC. */
export interface MaintenanceHours {
  /** The day of the week. Two entries of one day count together. */
  readonly day: WeekDay;

  /** The hours, 0 to 23 (AKS-E0112), at least one (AKS-E0113): `[1, 2]` is from 01:00 to 03:00 UTC. */
  readonly hours: number[];
}

/**
 * When AKS may bring its own weekly releases to a cluster: control plane and add-ons, which no channel turns off.
 *
 * Raises AKS-E0112, AKS-E0113 and AKS-E0116 to AKS-E0118, and AKS-E0810 for a day that is none: where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/planned-maintenance
 */
export class GeneralMaintenance {
  /**
   * Only in these hours.
   *
   * @param allowed the hours of the week
   * @param notAllowed times in which nothing is begun, though the hour would do
   */
  public static during(allowed: MaintenanceHours[], notAllowed: MaintenanceSpan[] = []): GeneralMaintenance {
    return new GeneralMaintenance("allowed", allowed, notAllowed);
  }

  /**
   * At any hour but in these times.
   *
   * @param notAllowed the times in which nothing is begun
   */
  public static anytimeExcept(notAllowed: MaintenanceSpan[]): GeneralMaintenance {
    return new GeneralMaintenance("notAllowed", [], notAllowed);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    needed: "allowed" | "notAllowed",
    private readonly allowed: MaintenanceHours[],
    private readonly notAllowed: MaintenanceSpan[],
  ) {
    const given = needed === "allowed" ? allowed : notAllowed;
    const what = needed === "allowed" ? "day with hours" : "span";
    this._problems = [
      ...(given.length === 0 ? [(prop: string) => maintenanceErrors.nothing(`${prop}.${needed}`, what)] : []),
      ...allowed.flatMap(({ day, hours }) => [
        ...enumProblems("allowed.day", day, WeekDay),
        ...hoursProblems(day, hours),
      ]),
      ...notAllowed.flatMap((span) =>
        span._problems.map((problemFor) => (prop: string) => problemFor(`${prop}.notAllowed`)),
      ),
    ];
  }

  /** @internal */
  public _render(): KubernetesClusterMaintenanceWindow {
    const { allowed, notAllowed } = this;
    return {
      allowed: allowed.length > 0 ? allowed.map(({ day, hours }) => ({ day, hours })) : undefined,
      notAllowed: notAllowed.length > 0 ? notAllowed.map((span) => span._renderTimes()) : undefined,
    };
  }
}

checkCalls("GeneralMaintenance", GeneralMaintenance);

function hoursProblems(day: WeekDay, hours: number[]): ProblemFor[] {
  const prop = `allowed.${day}.hours`;
  if (hours.length === 0) return [(base) => maintenanceErrors.nothing(`${base}.${prop}`, "hour")];
  return hours.flatMap((hour) => checkCount(prop, HOUR_OF_DAY, hour));
}
