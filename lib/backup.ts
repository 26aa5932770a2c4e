import { parseArmId } from "./arm-ids";
import { backupErrors } from "./errors/backup";
import { Problem, ProblemFor } from "./errors/problem";
import { BACKUP_HOURS, BACKUP_RETENTION_DAYS } from "./facts/backup-limits";
import { nameFromPath } from "./names";
import { isKnown, isUnknown } from "./tokens";
import { isWithin } from "./whole-numbers";

const VAULT_NAME = /^[-A-Za-z0-9]{2,50}$/;
const POLICY_NAME = /^[-A-Za-z0-9]{3,150}$/;
const CONTAINER_NAME = /^(?!.*--)[a-z0-9][-a-z0-9]{1,61}[a-z0-9]$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const VAULT_NAME_LENGTH = 50;
const POLICY_NAME_LENGTH = 150;

/** A Monday in the past: where schedules begin, so that two synths say the same. */
const FIRST_MONDAY = "2024-01-01";
const WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** @internal */
export function checkBackupVaultName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || VAULT_NAME.test(name) ? undefined : backupErrors.vaultName(prop, name);
}

/** @internal */
export function checkBackupPolicyName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || POLICY_NAME.test(name) ? undefined : backupErrors.policyName(prop, name);
}

/** @internal */
export function checkContainerName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || CONTAINER_NAME.test(name) ? undefined : backupErrors.containerName(prop, name);
}

/** @internal */
export function checkStorageAccountId(prop: string, id: string): Problem | undefined {
  const known = isUnknown(id) || parseArmId("Microsoft.Storage/storageAccounts", id);
  return known ? undefined : backupErrors.storageAccountId(prop, id);
}

/** @internal */
export function checkBackupRetention(prop: string, days: number | undefined): Problem | undefined {
  if (!isKnown(days) || isWithin(days, BACKUP_RETENTION_DAYS)) return undefined;
  return backupErrors.retention(prop, BACKUP_RETENTION_DAYS, days);
}

/** @internal */
export function timeProblems(time: string): ProblemFor[] {
  return isUnknown(time) || TIME.test(String(time)) ? [] : [(prop) => backupErrors.time(prop, time)];
}

/** @internal */
export function hoursProblems(hours: number): ProblemFor[] {
  return isUnknown(hours) || BACKUP_HOURS.includes(hours)
    ? []
    : [(prop) => backupErrors.hours(prop, BACKUP_HOURS, hours)];
}

/** @internal a repetition as ISO 8601 writes it: from a time of a day on, in UTC */
export function repeating(time: string, period: string, weekDay = WEEK[0]): string {
  const day = String(WEEK.indexOf(weekDay) + 1).padStart(2, "0");
  return `R/${FIRST_MONDAY.slice(0, -2)}${day}T${time}:00+00:00/${period}`;
}

/** @internal */
export function defaultBackupVaultName(path: string): string {
  return nameFromPath(path, VAULT_NAME_LENGTH);
}

/** @internal */
export function defaultBackupPolicyName(path: string): string {
  return nameFromPath(path, POLICY_NAME_LENGTH);
}
