import { TerraformVariable } from "cdktf";
import { MaintenanceScheduleOptions } from "../../../../constructs/cluster/maintenance/maintenance-schedule-options";
import { MaintenanceSpan } from "../../../../constructs/cluster/maintenance/maintenance-span";
import { MaintenanceTimeZone } from "../../../../constructs/cluster/maintenance/maintenance-time-zone";
import { MaintenanceWindow } from "../../../../constructs/cluster/maintenance/maintenance-window";
import { WeekDay } from "../../../../constructs/cluster/maintenance/week-day";
import { WeekOfMonth } from "../../../../constructs/cluster/maintenance/week-of-month";
import { stackFixture } from "../../../support/synth";

const NIGHT = { startTime: "02:30", durationHours: 4 };
const problems = (window: MaintenanceWindow) => window._problems.map((problemFor) => problemFor("window"));
const every = (options: Partial<MaintenanceScheduleOptions>) =>
  MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, ...NIGHT, ...options });

test.each([
  ["every day", MaintenanceWindow.daily(NIGHT), { frequency: "Daily", interval: 1 }],
  ["every week", every({}), { frequency: "Weekly", interval: 1, dayOfWeek: "Sunday" }],
  [
    "a day of the month",
    MaintenanceWindow.monthlyOnDay({ dayOfMonth: 15, everyMonths: 3, ...NIGHT }),
    { frequency: "AbsoluteMonthly", interval: 3, dayOfMonth: 15 },
  ],
  [
    "a weekday of the month",
    MaintenanceWindow.monthlyOnWeekday({ week: WeekOfMonth.LAST, day: WeekDay.TUESDAY, ...NIGHT }),
    { frequency: "RelativeMonthly", interval: 1, dayOfWeek: "Tuesday", weekIndex: "Last" },
  ],
])("%s", (_, window, days) => {
  expect(problems(window)).toEqual([]);
  // Not one attribute of another frequency, and no date unless one is given.
  expect(JSON.parse(JSON.stringify(window._renderSchedule()))).toEqual({
    ...days,
    startTime: "02:30",
    duration: 4,
    utcOffset: "+00:00",
  });
});

test("dates are rendered as moments of which the provider keeps the day", () => {
  const window = every({
    timeZone: MaintenanceTimeZone.standardTimeOf("Europe/Berlin"),
    startDate: "2027-02-01",
    notAllowed: [MaintenanceSpan.days("2027-12-23", "2028-01-03"), MaintenanceSpan.days("2028-02-29", "2028-02-29")],
  });
  expect(problems(window)).toEqual([]);
  expect(window._renderSchedule()).toMatchObject({
    utcOffset: "+01:00",
    startDate: "2027-02-01T00:00:00Z",
    notAllowed: [
      { start: "2027-12-23T00:00:00Z", end: "2028-01-03T00:00:00Z" },
      { start: "2028-02-29T00:00:00Z", end: "2028-02-29T00:00:00Z" },
    ],
  });
});

test("an empty list of spans is none", () => {
  expect(every({ notAllowed: [] })._renderSchedule().notAllowed).toBeUndefined();
});

const counts: [string, (value: number) => MaintenanceWindow, number, number, string][] = [
  ["everyDays", (everyDays) => MaintenanceWindow.daily({ everyDays, ...NIGHT }), 1, 7, " of days"],
  [
    "everyWeeks",
    (everyWeeks) => MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, everyWeeks, ...NIGHT }),
    1,
    4,
    " of weeks",
  ],
  [
    "everyMonths",
    (everyMonths) => MaintenanceWindow.monthlyOnDay({ dayOfMonth: 1, everyMonths, ...NIGHT }),
    1,
    6,
    " of months",
  ],
  [
    "everyMonths",
    (everyMonths) =>
      MaintenanceWindow.monthlyOnWeekday({ week: WeekOfMonth.FIRST, day: WeekDay.SUNDAY, everyMonths, ...NIGHT }),
    1,
    6,
    " of months",
  ],
  ["dayOfMonth", (dayOfMonth) => MaintenanceWindow.monthlyOnDay({ dayOfMonth, ...NIGHT }), 1, 31, ""],
];

describe.each(counts)("%s", (name, make, min, max, unit) => {
  test.each([min, max])("%d is taken", (value) => expect(problems(make(value))).toEqual([]));

  test.each([min - 1, max + 1, -1, 1.5, NaN])("%d is refused", (value) => {
    expect(problems(make(value))).toEqual([
      {
        code: "AKS-E0112",
        message: `window.${name} must be a whole number${unit} from ${min} to ${max}, got ${value}; change the number`,
      },
    ]);
  });
});

test.each([4, 5, 24])("a duration of %d hours is taken", (durationHours) => {
  expect(problems(every({ durationHours }))).toEqual([]);
});

test.each([
  [3, "write 4 or more"],
  [0, "write 4 or more"],
  [25, "change the number"],
  [4.5, "change the number"],
  [NaN, "change the number"],
])("a duration of %d hours is refused", (durationHours, wayOut) => {
  expect(problems(every({ durationHours }))).toEqual([
    {
      code: "AKS-E0111",
      message: `window.durationHours must be whole hours from 4 to 24, because AKS does not upgrade reliably in a shorter window, got ${durationHours}; ${wayOut}`,
    },
  ]);
});

test.each(["00:00", "23:59"])("a start at %s is taken", (startTime) => {
  expect(problems(every({ startTime }))).toEqual([]);
});

test.each(["24:00", "23:60", "2:30", "02:30:00", "2am", "", "02:30Z"])("a start at %j is refused", (startTime) => {
  expect(problems(every({ startTime }))).toEqual([
    {
      code: "AKS-E0110",
      message: `window.startTime must be a time of day from "00:00" to "23:59", with two digits each for hours and minutes, got "${startTime}"; write for example "02:30"`,
    },
  ]);
});

test.each([
  ["2027-02-29", 'for example "2027-01-31"'],
  ["2027-02-01T08:00:00Z", '"2027-02-01"'],
  ["0001-01-01", 'for example "2027-01-31"'],
  ["next monday", 'for example "2027-01-31"'],
])("a start on %s is refused", (startDate, write) => {
  expect(problems(every({ startDate }))).toEqual([
    {
      code: "AKS-E0116",
      message: `window.startDate must be a day of the calendar as YYYY-MM-DD, without a time of day, got "${startDate}"; write ${write}`,
    },
  ]);
});

test("a date in the past is not judged: the same program is right or wrong on whatever day it runs", () => {
  const spans = { startDate: "2024-01-01", notAllowed: [MaintenanceSpan.days("2024-01-01", "2024-01-02")] };
  expect(problems(every(spans))).toEqual([]);
});

test("everything that is wrong is told at once, each under its own name", () => {
  const window = MaintenanceWindow.monthlyOnWeekday({
    week: "Fifth" as WeekOfMonth,
    day: "Caturday" as WeekDay,
    everyMonths: 7,
    startTime: "25:00",
    durationHours: 1,
    timeZone: MaintenanceTimeZone.offset("+15:00"),
    startDate: "2027-13-01",
    notAllowed: [
      MaintenanceSpan.days("2027-01-02", "2027-01-01"),
      MaintenanceSpan.times("2027-01-01T00:00:00Z", "2027-01-02T00:00:00Z"),
    ],
  });
  expect(problems(window).map(({ code, message }) => `${code} ${message.split(" ")[0]}`)).toEqual([
    "AKS-E0810 window.week",
    "AKS-E0810 window.day",
    "AKS-E0112 window.everyMonths",
    "AKS-E0110 window.startTime",
    "AKS-E0111 window.durationHours",
    "AKS-E0114 window.timeZone",
    "AKS-E0116 window.startDate",
    "AKS-E0118 window.notAllowed",
    "AKS-E0116 window.notAllowed",
  ]);
});

test("what only Terraform knows passes", () => {
  const stack = stackFixture();
  const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
  const number = new TerraformVariable(stack, "number", { type: "number" }).numberValue;
  const options = {
    startTime: text,
    durationHours: number,
    timeZone: MaintenanceTimeZone.offset(text),
    startDate: text,
    notAllowed: [MaintenanceSpan.days(text, text)],
  };
  const windows = [
    MaintenanceWindow.daily({ everyDays: number, ...options }),
    MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, everyWeeks: number, ...options }),
    MaintenanceWindow.monthlyOnDay({ dayOfMonth: number, everyMonths: number, ...options }),
    MaintenanceWindow.monthlyOnWeekday({
      week: WeekOfMonth.FIRST,
      day: WeekDay.SUNDAY,
      everyMonths: number,
      ...options,
    }),
  ];
  expect(windows.flatMap(problems)).toEqual([]);
});
