import { isSelector, rebootHours, rebootSchedules } from "../../lib/kured";
import { Schedule } from "../../lib/maintenance";

const daily = (startTime: string, duration: number, utcOffset = "+00:00"): Schedule => ({
  frequency: "Daily",
  interval: 1,
  startTime,
  duration,
  utcOffset,
});
const weekly = (dayOfWeek: string, ...rest: Parameters<typeof daily>): Schedule => ({
  ...daily(...rest),
  frequency: "Weekly",
  dayOfWeek,
});
const EVERY_DAY = ["su", "mo", "tu", "we", "th", "fr", "sa"];

test.each<[string, Schedule, object]>([
  ["UTC", daily("01:00", 4), { start: "01:00", end: "05:00", timeZone: "UTC" }],
  ["over midnight", daily("22:00", 4), { start: "22:00", end: "02:00", timeZone: "UTC" }],
  ["to midnight", daily("20:00", 4), { start: "20:00", end: "23:59:59", timeZone: "UTC" }],
  ["the whole day", daily("07:00", 24), { start: "00:00", end: "23:59:59", timeZone: "UTC" }],
  ["ahead of UTC", daily("01:00", 4, "+01:00"), { start: "01:00", end: "05:00", timeZone: "Etc/GMT-1" }],
  ["behind UTC", daily("01:00", 4, "-05:00"), { start: "01:00", end: "05:00", timeZone: "Etc/GMT+5" }],
  ["half an hour off", daily("02:00", 4, "+05:30"), { start: "01:30", end: "05:30", timeZone: "Etc/GMT-5" }],
  ["half an hour off, early", daily("00:00", 4, "+05:30"), { start: "00:30", end: "04:30", timeZone: "Etc/GMT-6" }],
  ["half an hour off, behind", daily("02:00", 4, "-03:30"), { start: "01:30", end: "05:30", timeZone: "Etc/GMT+4" }],
  ["the last zone", daily("02:00", 4, "+14:00"), { start: "02:00", end: "06:00", timeZone: "Etc/GMT-14" }],
])("%s", (_, schedule, hours) => {
  expect(rebootHours(schedule)).toEqual({ days: EVERY_DAY, ...hours });
});

test("a day of the week, some days, and a zone by name", () => {
  expect(rebootHours(weekly("Saturday", "01:00", 4))?.days).toEqual(["sa"]);
  expect(rebootHours(daily("01:00", 4), ["Friday", "Monday", "Friday"])?.days).toEqual(["mo", "fr"]);
  expect(rebootHours(daily("01:00", 4, "+01:00"), undefined, "Europe/Berlin")).toMatchObject({
    start: "01:00",
    timeZone: "Europe/Berlin",
  });
});

test("what is no time has no flags", () => {
  expect(rebootHours(daily("25:00", 4))).toBeUndefined();
});

test("the schedules to compare: a day each, in standard time of the zone", () => {
  expect(rebootSchedules(daily("01:00", 4), ["Monday", "Friday"], "Europe/Berlin")).toEqual([
    weekly("Monday", "01:00", 4, "+01:00"),
    weekly("Friday", "01:00", 4, "+01:00"),
  ]);
});

test.each([
  "app=db",
  "app==db",
  "app!=db",
  "app",
  "!app",
  "app in (a, b),tier notin (c)",
  "example.com/app=db",
  "app=",
])("%j is a selector", (text) => expect(isSelector(text)).toBe(true));

test.each(["", "app=a b", "app in a", "app=db,", "a b", "=x", "app in (a"])("%j is none", (text) =>
  expect(isSelector(text)).toBe(false),
);
