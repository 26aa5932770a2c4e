import { hoursProblems, repeating, timeProblems } from "../../lib/backup";
import { ProblemFor } from "../../lib/errors/problem";
import { enumProblems } from "../../lib/shapes";
import { WeekDay } from "../cluster/maintenance/week-day";
import { checkCalls } from "../checks/check-calls";

/**
 * When a cluster is backed up. Times are in UTC.
 *
 * @see https://learn.microsoft.com/azure/backup/azure-kubernetes-service-cluster-backup
 */
export class BackupSchedule {
  /**
   * Several times a day.
   *
   * Raises AKS-E0755 and AKS-E0756.
   *
   * @param hours from one backup to the next: 4, 6, 8 or 12
   * @param time when the first of a day begins, as `HH:MM`
   */
  public static everyHours(hours: number, time: string): BackupSchedule {
    return new BackupSchedule(repeating(time, `PT${hours}H`), [...hoursProblems(hours), ...timeProblems(time)]);
  }

  /**
   * Once a day.
   *
   * Raises AKS-E0755.
   *
   * @param time when it begins, as `HH:MM`
   */
  public static daily(time: string): BackupSchedule {
    return new BackupSchedule(repeating(time, "P1D"), timeProblems(time));
  }

  /**
   * Once a week.
   *
   * Raises AKS-E0755.
   *
   * @param day on which day
   * @param time when it begins, as `HH:MM`
   */
  public static weekly(day: WeekDay, time: string): BackupSchedule {
    const problems = [...enumProblems("day", day, WeekDay), ...timeProblems(time)];
    return new BackupSchedule(repeating(time, "P1W", day), problems);
  }

  private constructor(
    /** @internal */
    public readonly _interval: string,
    /** @internal */
    public readonly _problems: ProblemFor[],
  ) {}
}

checkCalls("BackupSchedule", BackupSchedule);
