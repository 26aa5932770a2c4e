import { MaintenanceSpan } from "./maintenance-span";
import { MaintenanceTimeZone } from "./maintenance-time-zone";
import { WeekDay } from "./week-day";
import { WeekOfMonth } from "./week-of-month";

/** When and for how long a window is open, on whatever days. Everything of it is changed in place. */
export interface MaintenanceScheduleOptions {
  /** When the window opens, `00:00` to `23:59` by the clock of `timeZone` (AKS-E0110). */
  readonly startTime: string;

  /**
   * How long it is open, 4 to 24 whole hours (AKS-E0111). What was begun in it is finished after it.
   */
  readonly durationHours: number;

  /**
   * The clock that `startTime`, `startDate` and the days of `notAllowed` are read from.
   *
   * @default MaintenanceTimeZone.utc()
   */
  readonly timeZone?: MaintenanceTimeZone;

  /**
   * The first day on which the window may open, as YYYY-MM-DD (AKS-E0116). Azure refuses a day in the past when the
   * window is made and when this is changed. The library cannot see that: it never asks what day it is. Leave it out
   * unless the window shall begin later than now.
   *
   * @default - chosen by Azure: the day on which the window is made
   */
  readonly startDate?: string;

  /**
   * Days on which the window stays shut, though its turn has come.
   *
   * @default - none
   */
  readonly notAllowed?: MaintenanceSpan[];
}

/** A window that opens every day, or every few days. */
export interface DailyMaintenanceOptions extends MaintenanceScheduleOptions {
  /**
   * Every how many days it opens, 1 to 7 (AKS-E0112).
   *
   * @default 1
   */
  readonly everyDays?: number;
}

/** A window that opens on one day of the week. */
export interface WeeklyMaintenanceOptions extends MaintenanceScheduleOptions {
  /** The day on which it opens. */
  readonly day: WeekDay;

  /**
   * Every how many weeks it opens, 1 to 4 (AKS-E0112).
   *
   * @default 1
   */
  readonly everyWeeks?: number;
}

/** A window that opens on a day of the month by its number. */
export interface MonthlyOnDayMaintenanceOptions extends MaintenanceScheduleOptions {
  /**
   * The day on which it opens, 1 to 31 (AKS-E0112). Azure does not say what it does in a month that has no such day:
   * for the end of the month use `monthlyOnWeekday` with `WeekOfMonth.LAST`.
   */
  readonly dayOfMonth: number;

  /**
   * Every how many months it opens, 1 to 6 (AKS-E0112).
   *
   * @default 1
   */
  readonly everyMonths?: number;
}

/** A window that opens on a weekday of the month, such as the second Tuesday. */
export interface MonthlyOnWeekdayMaintenanceOptions extends MaintenanceScheduleOptions {
  /** Which of the weekdays of that name. */
  readonly week: WeekOfMonth;

  /** The day on which it opens. */
  readonly day: WeekDay;

  /**
   * Every how many months it opens, 1 to 6 (AKS-E0112).
   *
   * @default 1
   */
  readonly everyMonths?: number;
}
