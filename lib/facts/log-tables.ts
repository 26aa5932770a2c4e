import { LogTable } from "./log-categories";

/** The columns that every table of Azure Monitor Logs has for a resource. */
const COMMON = [
  "_BilledSize",
  "_IsBillable",
  "_ResourceId",
  "_SubscriptionId",
  "SourceSystem",
  "TenantId",
  "TimeGenerated",
  "Type",
];

const AUDIT_COLUMNS = [
  ...COMMON,
  "Annotations",
  "AuditId",
  "Level",
  "ObjectRef",
  "PodName",
  "RequestObject",
  "RequestReceivedTime",
  "RequestUri",
  "ResponseObject",
  "ResponseStatus",
  "SourceIps",
  "Stage",
  "StageReceivedTime",
  "User",
  "UserAgent",
  "Verb",
];

/**
 * The columns of the tables that saved queries read.
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables/aksaudit and its neighbours
 * @internal
 */
export const LOG_TABLE_COLUMNS: Record<LogTable, string[]> = {
  AKSAudit: AUDIT_COLUMNS,
  AKSAuditAdmin: AUDIT_COLUMNS,
  AKSControlPlane: [...COMMON, "Category", "Level", "Message", "PodName", "Stream"],
};
