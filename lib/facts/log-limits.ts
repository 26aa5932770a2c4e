/** @internal */
export const LOG_RETENTION_DAYS = { min: 30, max: 730, default: 30 };

/**
 * The days for which logs are kept at no charge beside that of taking them in.
 *
 * https://learn.microsoft.com/azure/azure-monitor/logs/cost-logs, read on 2026-11-23
 * @internal
 */
export const INCLUDED_LOG_DAYS = 31;

/** GB a day that can be committed to; the provider takes no others. @internal */
export const LOG_COMMITMENT_TIERS_GB = [100, 200, 300, 400, 500, 1000, 2000, 5000];

/** How many diagnostic settings a resource can have. @internal */
export const MAX_DIAGNOSTIC_SETTINGS = 5;

/** A diagnostic setting of this name cannot be deleted whole. @internal */
export const UNDELETABLE_SETTING_NAME = "service";
