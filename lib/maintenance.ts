import { maintenanceErrors, maintenanceWarnings } from "./errors/maintenance";
import { Problem, ProblemFor } from "./errors/problem";
import {
  CountLimits,
  NO_UPGRADE_CHANNEL,
  NODE_OS_CHANNEL_OF_WINDOWS,
  NODE_OS_CHANNELS_WITHOUT_WINDOW,
  WINDOW_HOURS,
} from "./facts/maintenance-limits";
import { isKnown, isUnknown } from "./tokens";
import { isWithin } from "./whole-numbers";
import { parseOffset } from "./utc-offset";

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** @internal a schedule as the provider takes it */
export interface Schedule {
  readonly frequency: "Daily" | "Weekly" | "AbsoluteMonthly" | "RelativeMonthly";
  readonly interval: number;
  readonly dayOfWeek?: string;
  readonly dayOfMonth?: number;
  readonly weekIndex?: string;
  readonly startTime: string;
  readonly duration: number;
  readonly utcOffset: string;
}

/** @internal the schedules of a cluster, each under the name of its prop */
export interface Schedules {
  readonly autoUpgrade?: Schedule;
  readonly nodeOs?: Schedule;
}

/** @internal the channels of a cluster, by their names in Azure */
export interface Channels {
  readonly channelName: string;
  readonly nodeOsChannel: string;
}

/** @internal whether a text is a day that the calendar has, as YYYY-MM-DD */
export function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined) return false;
  // What is past the end of its month comes out in another one; years below 100 come out in another century.
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
}

/** @internal the milliseconds of a moment as RFC 3339 writes it; nothing when it is none */
export function parseMoment(text: string): number | undefined {
  const date = MOMENT.exec(text)?.[1];
  return date !== undefined && isDate(date) ? Date.parse(text) : undefined;
}

/** @internal minutes since midnight; nothing when it is no time of day */
export function parseTime(text: string): number | undefined {
  const [, hours, minutes] = (TIME.exec(text) ?? []).map(Number);
  return hours === undefined ? undefined : hours * 60 + minutes;
}

/** @internal */
export function checkStartTime(text: string): ProblemFor[] {
  if (isUnknown(text) || parseTime(text) !== undefined) return [];
  return [(prop) => maintenanceErrors.startTime(`${prop}.startTime`, text)];
}

/** @internal */
export function checkDuration(hours: number): ProblemFor[] {
  if (isUnknown(hours) || isWithin(hours, WINDOW_HOURS)) return [];
  return [(prop) => maintenanceErrors.duration(`${prop}.durationHours`, hours)];
}

/** @internal */
export function checkCount(name: string, limits: CountLimits, value: number | undefined): ProblemFor[] {
  if (!isKnown(value) || isWithin(value, limits)) return [];
  return [(prop) => maintenanceErrors.count(`${prop}.${name}`, limits, value)];
}

/** @internal */
export function checkDate(text: string | undefined, suffix = ""): ProblemFor[] {
  if (!isKnown(text) || isDate(text)) return [];
  // Of a good day with a time after it, the day alone is what to write.
  const day = String(text).slice(0, 10);
  return [(prop) => maintenanceErrors.date(`${prop}${suffix}`, text, isDate(day) ? `"${day}"` : undefined)];
}

/** @internal */
export function checkMoment(text: string): ProblemFor[] {
  if (isUnknown(text) || parseMoment(text) !== undefined) return [];
  return [(prop) => maintenanceErrors.moment(prop, text)];
}

/**
 * Windows for upgrades that never come, as Azure takes them without a word.
 * @internal
 */
export function channelProblems(prop: string, schedules: Schedules, channels: Channels): Problem[] {
  const { channelName, nodeOsChannel } = channels;
  const problems: Problem[] = [];
  if (schedules.autoUpgrade && channelName === NO_UPGRADE_CHANNEL) {
    problems.push(maintenanceErrors.noChannel(`${prop}.autoUpgrade`, "upgrade", channelName));
  }
  if (schedules.nodeOs && NODE_OS_CHANNELS_WITHOUT_WINDOW.includes(nodeOsChannel)) {
    problems.push(maintenanceErrors.noChannel(`${prop}.nodeOs`, "node OS", nodeOsChannel));
  }
  return problems;
}

/**
 * The channels that are on and have no window, by the prop that the window would go to. That is legal and common:
 * Azure then upgrades whenever it sees fit.
 * @internal
 */
export function channelsWithoutWindow(schedules: Schedules, channels: Channels): (keyof Schedules)[] {
  const missing: (keyof Schedules)[] = [];
  if (!schedules.autoUpgrade && channels.channelName !== NO_UPGRADE_CHANNEL) missing.push("autoUpgrade");
  const nodeOs = channels.nodeOsChannel;
  const open = !isUnknown(nodeOs) && !NODE_OS_CHANNELS_WITHOUT_WINDOW.includes(nodeOs);
  if (!schedules.nodeOs && open) missing.push("nodeOs");
  return missing;
}

/** @internal */
export function overlapWarning(prop: string, { autoUpgrade, nodeOs }: Schedules): Problem | undefined {
  if (!autoUpgrade || !nodeOs || !overlap(autoUpgrade, nodeOs)) return undefined;
  return maintenanceWarnings.overlap(`${prop}.autoUpgrade`, `${prop}.nodeOs`);
}

/**
 * Windows nodes get no update from inside: a new image has to come from a channel. The channels that move Kubernetes
 * bring one along, and of the node OS channels only NodeImage looks at Windows pools.
 * @internal
 */
export function windowsNeedsSchedule(prop: string, hasWindowsPools: boolean, channels: Channels): Problem | undefined {
  const updated = channels.nodeOsChannel === NODE_OS_CHANNEL_OF_WINDOWS || channels.channelName !== NO_UPGRADE_CHANNEL;
  return hasWindowsPools && !updated && !isUnknown(channels.nodeOsChannel)
    ? maintenanceWarnings.windowsUnpatched(prop, channels.nodeOsChannel)
    : undefined;
}

/**
 * Whether two windows are open at once as a rule, not by chance: what meets only on some days, or depends on the day
 * from which Azure counts, is not said.
 * @internal
 */
export function overlap(a: Schedule, b: Schedule): boolean {
  if (!meetByRule(a, b) || !meetByRule(b, a)) return false;
  const [from, to] = [opening(a), opening(b)];
  if (from === undefined || to === undefined) return false;
  const period = a.frequency === "Daily" || b.frequency === "Daily" ? DAY_MINUTES : WEEK_MINUTES;
  const ahead = (minutes: number) => ((minutes % period) + period) % period;
  return ahead(to - from) < a.duration * 60 || ahead(from - to) < b.duration * 60;
}

/** Whether the days of one are as a rule days of the other, or the other way round; asked both ways. */
function meetByRule(a: Schedule, b: Schedule): boolean {
  if (a.frequency === "Daily") return a.interval === 1 || (b.frequency === "Daily" && b.interval === 1);
  if (b.frequency === "Daily") return true;
  if (a.interval !== 1 && b.interval !== 1) return false;
  if (a.frequency === "AbsoluteMonthly") return b.frequency === a.frequency && b.dayOfMonth === a.dayOfMonth;
  if (a.frequency === "Weekly") return a.interval === 1 || b.frequency === "Weekly";
  return b.frequency === "Weekly" || b.weekIndex === a.weekIndex;
}

/** The minute of the week, in UTC, at which a window opens; nothing when only Terraform knows. */
function opening({ startTime, utcOffset, dayOfWeek, ...schedule }: Schedule): number | undefined {
  if (isUnknown([startTime, utcOffset, schedule.duration, schedule.interval])) return undefined;
  const [time, offset] = [parseTime(startTime), parseOffset(utcOffset)];
  if (time === undefined || offset === undefined) return undefined;
  // A day of the month is on any day of the week: it is compared with itself and with every day only.
  const day = dayOfWeek === undefined ? 0 : WEEK.indexOf(dayOfWeek);
  return day * DAY_MINUTES + time - offset;
}
