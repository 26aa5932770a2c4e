import { KubernetesClusterMaintenanceWindowAutoUpgrade } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { ProblemFor } from "../../../lib/errors/problem";
import { DAY_OF_MONTH, EVERY_DAYS, EVERY_MONTHS, EVERY_WEEKS } from "../../../lib/facts/maintenance-limits";
import { checkCount, checkDate, checkDuration, checkStartTime, Schedule } from "../../../lib/maintenance";
import { enumProblems } from "../../../lib/shapes";
import {
  DailyMaintenanceOptions,
  MaintenanceScheduleOptions,
  MonthlyOnDayMaintenanceOptions,
  MonthlyOnWeekdayMaintenanceOptions,
  WeeklyMaintenanceOptions,
} from "./maintenance-schedule-options";
import { MaintenanceTimeZone } from "./maintenance-time-zone";
import { WeekDay } from "./week-day";
import { WeekOfMonth } from "./week-of-month";
import { checkCalls } from "../../checks/check-calls";

/**
 * When AKS may begin the upgrades of a channel: those of Kubernetes, or those of the nodes' operating system.
 *
 * A window upgrades nothing by itself: the channel does. What was begun in it may end after it, and urgent repairs may
 * come outside of it. A new or changed window counts from about 15 minutes later on.
 *
 * Raises AKS-E0110 to AKS-E0112, and AKS-E0114 to AKS-E0118 for its time zone and dates, AKS-E0810 for a day that is
 * none: where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/planned-maintenance
 */
export class MaintenanceWindow {
  /**
   * Opens every day, or every few days.
   *
   * @param options the hour, and every how many days
   */
  public static daily(options: DailyMaintenanceOptions): MaintenanceWindow {
    const { everyDays } = options;
    return new MaintenanceWindow(options, { frequency: "Daily", interval: everyDays ?? 1 }, [
      ...checkCount("everyDays", EVERY_DAYS, everyDays),
    ]);
  }

  /**
   * Opens on a day of the week. New node images come every week.
   *
   * @param options the day and hour, and every how many weeks
   */
  public static weekly(options: WeeklyMaintenanceOptions): MaintenanceWindow {
    const { day, everyWeeks } = options;
    return new MaintenanceWindow(options, { frequency: "Weekly", interval: everyWeeks ?? 1, dayOfWeek: day }, [
      ...enumProblems("day", day, WeekDay),
      ...checkCount("everyWeeks", EVERY_WEEKS, everyWeeks),
    ]);
  }

  /**
   * Opens on a day of the month by its number.
   *
   * @param options the day and hour, and every how many months
   */
  public static monthlyOnDay(options: MonthlyOnDayMaintenanceOptions): MaintenanceWindow {
    const { dayOfMonth, everyMonths } = options;
    return new MaintenanceWindow(options, { frequency: "AbsoluteMonthly", interval: everyMonths ?? 1, dayOfMonth }, [
      ...checkCount("dayOfMonth", DAY_OF_MONTH, dayOfMonth),
      ...checkCount("everyMonths", EVERY_MONTHS, everyMonths),
    ]);
  }

  /**
   * Opens on a weekday of the month, such as the second Tuesday.
   *
   * @param options the weekday and hour, and every how many months
   */
  public static monthlyOnWeekday(options: MonthlyOnWeekdayMaintenanceOptions): MaintenanceWindow {
    const { week, day, everyMonths } = options;
    return new MaintenanceWindow(
      options,
      { frequency: "RelativeMonthly", interval: everyMonths ?? 1, dayOfWeek: day, weekIndex: week },
      [
        ...enumProblems("week", week, WeekOfMonth),
        ...enumProblems("day", day, WeekDay),
        ...checkCount("everyMonths", EVERY_MONTHS, everyMonths),
      ],
    );
  }

  /** @internal */
  public readonly _problems: ProblemFor[];
  /** @internal what two windows are compared by */
  public readonly _schedule: Schedule;

  private constructor(
    private readonly options: MaintenanceScheduleOptions,
    days: Pick<Schedule, "frequency" | "interval" | "dayOfWeek" | "dayOfMonth" | "weekIndex">,
    problemsOfDays: ProblemFor[],
  ) {
    const { startTime, durationHours, startDate, notAllowed = [] } = options;
    const timeZone = options.timeZone ?? MaintenanceTimeZone.utc();
    this._schedule = { ...days, startTime, duration: durationHours, utcOffset: timeZone.utcOffset };
    this._problems = [
      ...problemsOfDays,
      ...checkStartTime(startTime),
      ...checkDuration(durationHours),
      ...under("timeZone", timeZone._problems),
      ...checkDate(startDate, ".startDate"),
      ...under(
        "notAllowed",
        notAllowed.flatMap((span) => span._problemsInSchedule),
      ),
    ];
  }

  /** @internal the block of either channel: the two have the same attributes */
  public _renderSchedule(): KubernetesClusterMaintenanceWindowAutoUpgrade {
    const { startDate, notAllowed = [] } = this.options;
    return {
      ...this._schedule,
      startDate: startDate === undefined ? undefined : `${startDate}T00:00:00Z`,
      notAllowed: notAllowed.length > 0 ? notAllowed.map((span) => span._renderDays()) : undefined,
    };
  }
}

checkCalls("MaintenanceWindow", MaintenanceWindow);

function under(name: string, problems: ProblemFor[]): ProblemFor[] {
  return problems.map((problemFor) => (prop) => problemFor(`${prop}.${name}`));
}
