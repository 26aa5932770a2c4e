import { monitoringErrors } from "../errors/monitoring";
import { isArmId, parseArmId } from "../arm-ids";
import { Problem } from "../errors/problem";
import { defaultClusterName } from "../names";
import { isKnown, isUnknown } from "../tokens";
import { LOG_RETENTION_DAYS, UNDELETABLE_SETTING_NAME } from "./log-limits";
import { isWithin } from "../whole-numbers";

const WORKSPACE_NAME = /^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/;
const SETTING_NAME = /^[^<>*%&:\\?+/]{1,260}$/;

/** @internal the path of a construct, in the letters and the length that workspaces and settings take */
export const defaultLogName = defaultClusterName;

/** @internal */
export function checkLogWorkspaceName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || WORKSPACE_NAME.test(name) ? undefined : monitoringErrors.workspaceName(prop, name);
}

/** @internal the name in an id; nothing when the text is no id of a workspace in Azure's own letter case */
export function logWorkspaceNameOf(id: string): string | undefined {
  return parseArmId("Microsoft.OperationalInsights/workspaces", id, "exact")?.name;
}

/** @internal */
export function checkSettingName(prop: string, name: string): Problem | undefined {
  if (isUnknown(name)) return undefined;
  const fits = SETTING_NAME.test(name) && name.toLowerCase() !== UNDELETABLE_SETTING_NAME;
  return fits ? undefined : monitoringErrors.settingName(prop, UNDELETABLE_SETTING_NAME, name);
}

/** @internal */
export function checkStorageAccountId(prop: string, id: string | undefined): Problem | undefined {
  return !isKnown(id) || isArmId("Microsoft.Storage/storageAccounts", id, "exact")
    ? undefined
    : monitoringErrors.storageAccountId(prop, id);
}

/** @internal */
export function checkRetention(prop: string, days: number | undefined): Problem | undefined {
  if (!isKnown(days) || isWithin(days, LOG_RETENTION_DAYS)) return undefined;
  return monitoringErrors.retention(prop, LOG_RETENTION_DAYS.min, LOG_RETENTION_DAYS.max, days);
}

/** @internal */
export function checkDailyQuota(prop: string, gb: number | undefined): Problem | undefined {
  return !isKnown(gb) || (Number.isFinite(gb) && gb > 0) ? undefined : monitoringErrors.dailyQuota(prop, gb);
}
