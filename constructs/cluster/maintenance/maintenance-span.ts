import { maintenanceErrors } from "../../../lib/errors/maintenance";
import { ProblemFor } from "../../../lib/errors/problem";
import { checkDate, checkMoment, isDate, parseMoment } from "../../../lib/maintenance";
import { isUnknown } from "../../../lib/tokens";
import { checkCalls } from "../../checks/check-calls";

/**
 * A time in which no maintenance is begun: a freeze.
 *
 * Azure keeps to it for everything that was planned. Urgent repairs may still come.
 *
 * Whether it lies in the past is never judged, so that a program writes the same Terraform every day.
 *
 * @see https://learn.microsoft.com/azure/aks/planned-maintenance
 */
export class MaintenanceSpan {
  /**
   * Whole days, the last of them included, in the time zone of the window. In `general` they are days of UTC.
   * Raises AKS-E0116 for what is no day of the calendar and AKS-E0118 for a wrong order, where it is used.
   *
   * @param first the first day, as YYYY-MM-DD
   * @param last the last day, as YYYY-MM-DD; it may be the first one again
   */
  public static days(first: string, last: string): MaintenanceSpan {
    return new MaintenanceSpan(first, last, true);
  }

  /**
   * From one moment to another. Only `general` keeps the time of day: in a schedule it is refused (AKS-E0116).
   * Raises AKS-E0117 for what is no moment and AKS-E0118 for a wrong order, where it is used.
   *
   * @param start the beginning, as RFC 3339 writes it, for example `2026-12-23T18:00:00Z`
   * @param end the end, likewise
   */
  public static times(start: string, end: string): MaintenanceSpan {
    return new MaintenanceSpan(start, end, false);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    private readonly start: string,
    private readonly end: string,
    private readonly wholeDays: boolean,
  ) {
    const check = wholeDays ? checkDate : checkMoment;
    const found = [...check(start), ...check(end)];
    this._problems =
      found.length > 0 || this.isInOrder() ? found : [(prop) => maintenanceErrors.spanOrder(prop, start, end)];
  }

  /** @internal what is wrong with it in a schedule, of which Azure reads days only */
  public get _problemsInSchedule(): ProblemFor[] {
    const { start, wholeDays } = this;
    if (wholeDays || this._problems.length > 0) return this._problems;
    return [(prop) => maintenanceErrors.date(prop, start, "MaintenanceSpan.days(), whose last day is included")];
  }

  /** @internal for a schedule: the provider wants a time of day and drops it */
  public _renderDays(): { start: string; end: string } {
    return this.wholeDays
      ? { start: `${this.start}T00:00:00Z`, end: `${this.end}T00:00:00Z` }
      : { start: this.start, end: this.end };
  }

  /** @internal for `maintenance_window`, which keeps the time of day */
  public _renderTimes(): { start: string; end: string } {
    return this.wholeDays
      ? { start: `${this.start}T00:00:00Z`, end: `${this.end}T23:59:59Z` }
      : { start: this.start, end: this.end };
  }

  private isInOrder(): boolean {
    const { start, end, wholeDays } = this;
    if (isUnknown([start, end])) return true;
    // Days as ISO 8601 writes them sort as text.
    if (wholeDays) return isDate(start) && isDate(end) && start <= end;
    return (parseMoment(start) as number) < (parseMoment(end) as number);
  }
}

checkCalls("MaintenanceSpan", MaintenanceSpan);
