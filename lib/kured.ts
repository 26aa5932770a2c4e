import { kuredErrors } from "./errors/kured";
import { Problem } from "./errors/problem";
import { parseTime, Schedule } from "./maintenance";
import { isUnknown } from "./tokens";
import { formatOffset, nearestZones, parseOffset, standardOffset } from "./utc-offset";

const DAY_MINUTES = 24 * 60;
/** The offsets, in hours, that the time zone database has a zone for. */
const ETC_HOURS = { min: -12, max: 14 };
const EVERY_DAY = ["su", "mo", "tu", "we", "th", "fr", "sa"];

/** @internal when Kured may reboot, as its flags say it */
export interface RebootHours {
  readonly days: string[];
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
}

/** The days of the week, as Kured writes them, in the order of its own week. */
function kuredDays(days: readonly string[]): string[] {
  const given = days.map((day) => day.slice(0, 2).toLowerCase());
  return EVERY_DAY.filter((day) => given.includes(day));
}

/** @internal what Kured cannot keep of a window */
export function windowProblems(
  prop: string,
  schedule: Schedule,
  rebootDays: readonly string[] | undefined,
  timeZone: string | undefined,
): (Problem | undefined)[] {
  const { frequency, interval, startTime, duration } = schedule;
  const unknown = isUnknown([
    startTime,
    duration,
    schedule.utcOffset,
    interval,
    timeZone ?? "",
    schedule.dayOfWeek ?? "",
  ]);
  if (unknown) return [kuredErrors.windowUnknown(prop)];
  if ((frequency !== "Daily" && frequency !== "Weekly") || interval !== 1) {
    const every = interval === 1 ? "one of some days of the month" : `one of every ${interval} ${UNITS[frequency]}`;
    return [kuredErrors.windowDays(prop, every)];
  }
  if (rebootDays && frequency === "Weekly") return [kuredErrors.daysTwice("rebootDays")];
  if (rebootDays?.length === 0) return [kuredErrors.noDays("rebootDays")];
  if (timeZone !== undefined && standardOffset(timeZone) === undefined) {
    return [kuredErrors.timeZone("timeZone", timeZone, nearestZones(timeZone))];
  }
  const someDays = frequency === "Weekly" || (rebootDays !== undefined && kuredDays(rebootDays).length < 7);
  return [
    someDays && best(schedule, timeZone)?.wraps ? kuredErrors.windowMidnight(prop, startTime, duration) : undefined,
  ];
}

const UNITS = { Daily: "days", Weekly: "weeks", AbsoluteMonthly: "months", RelativeMonthly: "months" };

/** @internal the flags of a window; nothing for one with problems */
export function rebootHours(
  schedule: Schedule,
  rebootDays?: readonly string[],
  timeZone?: string,
): RebootHours | undefined {
  const found = best(schedule, timeZone);
  if (!found) return undefined;
  const days = schedule.dayOfWeek === undefined ? (rebootDays ?? EVERY_DAY) : [schedule.dayOfWeek];
  const whole = schedule.duration === 24;
  return {
    days: kuredDays(days),
    start: whole ? "00:00" : clock(found.start),
    end: whole || found.end % DAY_MINUTES === 0 ? "23:59:59" : clock(found.end),
    timeZone: found.zone,
  };
}

interface Candidate {
  readonly zone: string;
  /** Minutes since midnight in that zone. */
  readonly start: number;
  readonly end: number;
  /** Whether it is not of one day. */
  readonly wraps: boolean;
}

/**
 * Kured takes zones by name, of which the ones with a fixed offset have whole hours: of an offset such as +05:30 the hours
 * move by half an hour, into the zone in which the window stays within its day.
 */
function best({ startTime, duration, utcOffset }: Schedule, timeZone?: string): Candidate | undefined {
  const start = parseTime(startTime);
  const offset = parseOffset(utcOffset);
  if (start === undefined || offset === undefined || !Number.isFinite(duration)) return undefined;
  const candidate = (zone: string, moved: number): Candidate => {
    const end = moved + duration * 60;
    return { zone, start: moved, end, wraps: moved < 0 || end > DAY_MINUTES };
  };
  if (timeZone !== undefined) return candidate(timeZone, start);
  const hours = [Math.floor(offset / 60), Math.ceil(offset / 60)].filter(
    (hour) => hour >= ETC_HOURS.min && hour <= ETC_HOURS.max,
  );
  const all = hours.map((hour) => candidate(etcZone(hour), start + hour * 60 - offset));
  return all.find(({ wraps }) => !wraps) ?? all[0];
}

/** The signs of these zones are those of POSIX: what is ahead of Greenwich has a minus. */
function etcZone(hour: number): string {
  if (hour === 0) return "UTC";
  return hour > 0 ? `Etc/GMT-${hour}` : `Etc/GMT+${-hour}`;
}

function clock(minutes: number): string {
  const within = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const digits = (part: number) => String(part).padStart(2, "0");
  return `${digits(Math.floor(within / 60))}:${digits(within % 60)}`;
}

/** @internal the schedules that a window of Kured comes to, to hold against those of Azure */
export function rebootSchedules(schedule: Schedule, rebootDays?: readonly string[], timeZone?: string): Schedule[] {
  const offset = timeZone === undefined ? undefined : standardOffset(timeZone);
  const own = offset === undefined ? schedule : { ...schedule, utcOffset: formatOffset(offset) };
  if (!rebootDays) return [own];
  return rebootDays.map((dayOfWeek) => ({ ...own, frequency: "Weekly" as const, dayOfWeek }));
}

const KEY = "([A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?/)?[A-Za-z0-9]([-\\w.]*[A-Za-z0-9])?";
const VALUE = "([A-Za-z0-9]([-\\w.]*[A-Za-z0-9])?)?";
const TERM = new RegExp(
  `^\\s*(!\\s*${KEY}|${KEY}(\\s*(=|==|!=)\\s*${VALUE}|\\s+(in|notin)\\s+\\(\\s*${VALUE}(\\s*,\\s*${VALUE})*\\s*\\))?)\\s*$`,
);

/** @internal whether it is a selector as `kubectl get -l` takes it */
export function isSelector(text: string): boolean {
  // A comma in parentheses is between values, another one between terms.
  return String(text)
    .split(/,(?![^()]*\))/)
    .every((term) => TERM.test(term));
}
