/** @internal */
export const LOG_RETENTION_DAYS = { min: 30, max: 730, default: 30 };

/** GB a day that can be committed to; the provider takes no others. @internal */
export const LOG_COMMITMENT_TIERS_GB = [100, 200, 300, 400, 500, 1000, 2000, 5000];

/** How many diagnostic settings a resource can have. @internal */
export const MAX_DIAGNOSTIC_SETTINGS = 5;

/** A diagnostic setting of this name cannot be deleted whole. @internal */
export const UNDELETABLE_SETTING_NAME = "service";
