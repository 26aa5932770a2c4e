import { channelsWithoutWindow, Channels } from "../../../lib/maintenance";
import { MaintenanceOptions } from "./maintenance-options";
import { MaintenanceWindow } from "./maintenance-window";
import { WeekDay } from "./week-day";

const START_TIME = "00:00";
const DURATION_HOURS = 8;

/**
 * The weekend, for every channel that is on: node images on Saturday, versions on Sunday, so that no working day begins
 * with something new and the two never meet.
 * @internal
 */
export function defaultMaintenance(channels: Channels): MaintenanceOptions {
  const needed = channelsWithoutWindow({}, channels);
  const on = (day: WeekDay) => MaintenanceWindow.weekly({ day, startTime: START_TIME, durationHours: DURATION_HOURS });
  return {
    nodeOs: needed.includes("nodeOs") ? on(WeekDay.SATURDAY) : undefined,
    autoUpgrade: needed.includes("autoUpgrade") ? on(WeekDay.SUNDAY) : undefined,
  };
}
