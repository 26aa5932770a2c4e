import { RETENTION_PRIORITY } from "../../lib/facts/backup-limits";
import { BackupRetentionOptions } from "./cluster-backup-props";

/** @internal */
export const RETENTION_PROPS = [
  ["days", undefined],
  ["firstOfYearDays", "FirstOfYear"],
  ["firstOfMonthDays", "FirstOfMonth"],
  ["firstOfWeekDays", "FirstOfWeek"],
  ["firstOfDayDays", "FirstOfDay"],
] as const;

/** @internal */
export function keep(days: number) {
  return { dataStoreType: "OperationalStore", duration: `P${days}D` };
}

/** @internal */
export function retentionRules(retention: BackupRetentionOptions) {
  const rules = RETENTION_PROPS.flatMap(([prop, criterion]) => {
    const days = retention[prop];
    if (criterion === undefined || days === undefined) return [];
    const priority = RETENTION_PRIORITY[criterion];
    return [{ name: criterion, priority, criteria: { absoluteCriteria: criterion }, lifeCycle: [keep(days)] }];
  });
  return rules.length > 0 ? rules : undefined;
}
