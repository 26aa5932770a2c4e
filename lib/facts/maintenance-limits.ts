/** @internal the whole numbers that a schedule counts in */
export interface CountLimits {
  readonly min: number;
  readonly max: number;
  /** What is counted, as a message says it. */
  readonly unit?: string;
}

/** @internal how long a window is open, in whole hours; https://learn.microsoft.com/azure/aks/planned-maintenance */
export const WINDOW_HOURS = { min: 4, max: 24 } as const;

/**
 * Every how many days, weeks or months a window may open: the bounds are those of the API's own schema.
 * @internal
 * @see https://learn.microsoft.com/javascript/api/@azure/arm-containerservice/schedule
 */
export const EVERY_DAYS = { min: 1, max: 7, unit: "days" } as const;
/** @internal */
export const EVERY_WEEKS = { min: 1, max: 4, unit: "weeks" } as const;
/** @internal */
export const EVERY_MONTHS = { min: 1, max: 6, unit: "months" } as const;

/** @internal the schema of the provider takes 0 too, and then sends a day that no month has */
export const DAY_OF_MONTH = { min: 1, max: 31 } as const;

/** @internal an hour of the day, of which each stands for the sixty minutes after it */
export const HOUR_OF_DAY = { min: 0, max: 23 } as const;

/** @internal the offsets that places on Earth have, in minutes: Baker Island is the last, Kiribati the first */
export const UTC_OFFSET_MINUTES = { min: -12 * 60, max: 14 * 60 } as const;

/**
 * The moments at which a time zone is asked for its offset: one in each half of the year, so that one of them is in
 * standard time on either side of the equator. They are fixed, because a program has to write the same Terraform on
 * whatever day it runs.
 * @internal
 */
export const ZONE_REFERENCE_MOMENTS = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)] as const;

/** @internal the channels under which nothing ever opens the window that goes with them */
export const NO_UPGRADE_CHANNEL = "none";
/** @internal */
export const NODE_OS_CHANNELS_WITHOUT_WINDOW: readonly string[] = ["None", "Unmanaged"];
/** @internal the only channel that updates Windows nodes: SecurityPatch leaves them out, Unmanaged does nothing there */
export const NODE_OS_CHANNEL_OF_WINDOWS = "NodeImage";
