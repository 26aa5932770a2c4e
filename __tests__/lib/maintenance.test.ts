import fc from "fast-check";
import {
  channelProblems,
  channelsWithoutWindow,
  isDate,
  overlap,
  overlapWarning,
  parseMoment,
  parseTime,
  Schedule,
  windowsNeedsSchedule,
} from "../../lib/maintenance";

const digits = (value: number, count = 2) => String(value).padStart(count, "0");

describe("days of the calendar", () => {
  test.each([
    "2028-02-29",
    "2000-02-29",
    "2027-02-28",
    "2027-01-31",
    "2027-04-30",
    "2027-12-31",
    "2027-01-01",
    "9999-12-31",
  ])("%s is one", (day) => expect(isDate(day)).toBe(true));

  test.each([
    "2027-02-29",
    "2100-02-29",
    "2027-02-30",
    "2027-04-31",
    "2027-06-31",
    "2027-09-31",
    "2027-11-31",
    "2027-01-32",
    "2027-01-00",
    "2027-00-01",
    "2027-13-01",
    "27-01-01",
    "2027-1-1",
    "2027/01/01",
    "01-31-2027",
    "2027-01-31T00:00:00Z",
    " 2027-01-31",
    "2027-01-31 ",
    "",
    "today",
  ])("%j is none", (day) => expect(isDate(day)).toBe(false));

  test("a month has as many as the calendar says", () => {
    const year = fc.integer({ min: 1900, max: 2400 });
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, month, day) => {
        const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
        const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
        expect(isDate(`${digits(y, 4)}-${digits(month)}-${digits(day)}`)).toBe(day <= length);
      }),
    );
  });
});

describe("moments", () => {
  test("one that a program writes is read back", () => {
    const date = fc.date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2999-12-31T23:59:59Z") });
    fc.assert(fc.property(date, (moment) => expect(parseMoment(moment.toISOString())).toBe(moment.getTime())));
  });

  test.each([
    ["2027-01-31T18:00:00Z", Date.UTC(2027, 0, 31, 18)],
    ["2027-01-31T18:00:00.5Z", Date.UTC(2027, 0, 31, 18, 0, 0, 500)],
    ["2027-01-31T18:00:00+05:30", Date.UTC(2027, 0, 31, 12, 30)],
    ["2028-02-29T23:59:59-12:00", Date.UTC(2028, 2, 1, 11, 59, 59)],
  ])("%s", (text, moment) => expect(parseMoment(text)).toBe(moment));

  test.each([
    "2027-01-31",
    "2027-01-31T18:00Z",
    "2027-01-31T18:00:00",
    "2027-01-31 18:00:00Z",
    "2027-02-29T18:00:00Z",
    "2027-01-31T24:00:00Z",
    "2027-01-31T18:60:00Z",
    "2027-01-31T18:00:60Z",
    "2027-01-31T18:00:00+24:00",
    "2027-01-31t18:00:00z",
    "tomorrow",
    "",
  ])("%j is none", (text) => expect(parseMoment(text)).toBeUndefined());
});

test("every minute of a day is a time of day, and only those", () => {
  const part = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(part, part, (hours, minutes) =>
      expect(parseTime(`${digits(hours)}:${digits(minutes)}`)).toBe(
        hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined,
      ),
    ),
    { examples: [[0, 0], [23, 59], [24, 0], [23, 60]] }, // prettier-ignore
  );
});

const weekly = (day: string, startTime: string, more: Partial<Schedule> = {}): Schedule => ({
  frequency: "Weekly",
  interval: 1,
  dayOfWeek: day,
  startTime,
  duration: 4,
  utcOffset: "+00:00",
  ...more,
});
const daily = (startTime: string, more: Partial<Schedule> = {}): Schedule =>
  weekly("", startTime, { frequency: "Daily", dayOfWeek: undefined, ...more });
const onDay = (dayOfMonth: number, startTime: string, more: Partial<Schedule> = {}): Schedule =>
  weekly("", startTime, { frequency: "AbsoluteMonthly", dayOfWeek: undefined, dayOfMonth, ...more });
const onWeekday = (weekIndex: string, day: string, startTime: string, more: Partial<Schedule> = {}): Schedule =>
  weekly(day, startTime, { frequency: "RelativeMonthly", weekIndex, ...more });

describe("windows that are open at once", () => {
  const cases: [string, Schedule, Schedule, boolean][] = [
    ["the same hours", weekly("Sunday", "00:00"), weekly("Sunday", "00:00"), true],
    ["the last minute", weekly("Sunday", "00:00"), weekly("Sunday", "03:59"), true],
    ["one after the other", weekly("Sunday", "00:00"), weekly("Sunday", "04:00"), false],
    ["another day", weekly("Sunday", "00:00"), weekly("Monday", "00:00"), false],
    ["past midnight", weekly("Saturday", "22:00"), weekly("Sunday", "01:00"), true],
    ["past the end of the week", weekly("Sunday", "22:00"), weekly("Monday", "01:00"), true],
    ["another time zone", weekly("Sunday", "00:00"), weekly("Sunday", "05:30", { utcOffset: "+05:30" }), true],
    [
      "hours alike by other clocks",
      weekly("Sunday", "00:00"),
      weekly("Sunday", "00:00", { utcOffset: "+05:00" }),
      false,
    ],
    ["every day and a weekday", daily("02:00"), weekly("Sunday", "04:00"), true],
    ["every day at other hours", daily("02:00"), weekly("Sunday", "12:00"), false],
    ["every day past midnight", daily("22:00"), weekly("Sunday", "01:00"), true],
    ["every day and a day of the month", daily("02:00"), onDay(15, "02:00"), true],
    ["every day and every other day", daily("02:00"), daily("02:00", { interval: 2 }), true],
    ["every other day, both", daily("02:00", { interval: 2 }), daily("02:00", { interval: 2 }), false],
    ["every third day and a weekday", daily("02:00", { interval: 3 }), weekly("Sunday", "02:00"), false],
    ["every week and every other week", weekly("Sunday", "02:00"), weekly("Sunday", "02:00", { interval: 2 }), true],
    [
      "every other week, both",
      weekly("Sunday", "02:00", { interval: 2 }),
      weekly("Sunday", "02:00", { interval: 2 }),
      false,
    ],
    ["a weekday and one of the month", weekly("Sunday", "02:00"), onWeekday("First", "Sunday", "02:00"), true],
    [
      "every other week and one of the month",
      weekly("Sunday", "02:00", { interval: 2 }),
      onWeekday("First", "Sunday", "02:00"),
      false,
    ],
    [
      "the same weekday of the month",
      onWeekday("First", "Sunday", "02:00"),
      onWeekday("First", "Sunday", "05:00"),
      true,
    ],
    [
      "other weekdays of the month",
      onWeekday("First", "Sunday", "02:00"),
      onWeekday("Third", "Sunday", "02:00"),
      false,
    ],
    ["a weekday and a day of the month", weekly("Sunday", "02:00"), onDay(15, "02:00"), false],
    ["the same day of the month", onDay(15, "02:00"), onDay(15, "05:00"), true],
    ["the same day of the month at other hours", onDay(15, "02:00"), onDay(15, "06:00"), false],
    ["other days of the month", onDay(15, "02:00"), onDay(16, "02:00"), false],
    ["a whole day", weekly("Sunday", "00:00", { duration: 24 }), weekly("Sunday", "23:59"), true],
    ["hours that are none", weekly("Sunday", "late"), weekly("Sunday", "late"), false],
    ["an offset that is none", weekly("Sunday", "00:00", { utcOffset: "CET" }), weekly("Sunday", "00:00"), false],
    ["hours that nobody knows yet", weekly("Sunday", "${TfToken[TOKEN.1]}"), weekly("Sunday", "00:00"), false],
  ];

  test.each(cases)("%s", (_, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  test("the warning names both", () => {
    const [autoUpgrade, nodeOs] = [weekly("Sunday", "00:00"), daily("02:00")];
    expect(overlapWarning("maintenance", { autoUpgrade, nodeOs })).toEqual({
      code: "AKS-W0110",
      message:
        "maintenance.autoUpgrade must not be open while maintenance.nodeOs is, or AKS decides which of the two upgrades goes first; move one of them to another day or hour",
    });
    expect(overlapWarning("maintenance", { autoUpgrade })).toBeUndefined();
    expect(overlapWarning("maintenance", { nodeOs })).toBeUndefined();
    expect(overlapWarning("maintenance", { autoUpgrade, nodeOs: daily("12:00") })).toBeUndefined();
  });
});

describe("windows and channels", () => {
  const both = { autoUpgrade: weekly("Sunday", "00:00"), nodeOs: weekly("Monday", "00:00") };

  test.each(["patch", "stable", "rapid", "node-image"])("the channel %s uses its window", (channelName) => {
    for (const nodeOsChannel of ["NodeImage", "SecurityPatch", "${TfToken[TOKEN.1]}"]) {
      expect(channelProblems("maintenance", both, { channelName, nodeOsChannel })).toEqual([]);
    }
  });

  test("an upgrade window needs a channel", () => {
    const channels = { channelName: "none", nodeOsChannel: "NodeImage" };
    expect(channelProblems("maintenance", both, channels)).toEqual([
      {
        code: "AKS-E0119",
        message:
          "maintenance.autoUpgrade must be left out while the upgrade channel is none, which never does anything in a window; leave the window out, or choose a channel such as UpgradePolicy.patch()",
      },
    ]);
    expect(channelProblems("maintenance", { nodeOs: both.nodeOs }, channels)).toEqual([]);
  });

  test.each(["None", "Unmanaged"])("the node OS channel %s never uses a window", (nodeOsChannel) => {
    const channels = { channelName: "patch", nodeOsChannel };
    expect(channelProblems("maintenance", both, channels)).toEqual([
      {
        code: "AKS-E0119",
        message: `maintenance.nodeOs must be left out while the node OS channel is ${nodeOsChannel}, which never does anything in a window; leave the window out, or choose NodeOsUpgradeChannel.NODE_IMAGE or SECURITY_PATCH`,
      },
    ]);
    expect(channelProblems("maintenance", { autoUpgrade: both.autoUpgrade }, channels)).toEqual([]);
  });

  test.each([
    [{}, "patch", "NodeImage", ["autoUpgrade", "nodeOs"]],
    [{}, "none", "SecurityPatch", ["nodeOs"]],
    [{}, "rapid", "Unmanaged", ["autoUpgrade"]],
    [{}, "none", "None", []],
    [{}, "none", "${TfToken[TOKEN.1]}", []],
    [both, "patch", "NodeImage", []],
    [{ nodeOs: both.nodeOs }, "patch", "NodeImage", ["autoUpgrade"]],
  ])("channels without a window: %j, %s, %s", (schedules, channelName, nodeOsChannel, missing) => {
    expect(channelsWithoutWindow(schedules, { channelName, nodeOsChannel })).toEqual(missing);
  });
});

describe("Windows pools", () => {
  test.each([
    ["none", "NodeImage", false],
    ["none", "SecurityPatch", true],
    ["none", "Unmanaged", true],
    ["none", "None", true],
    ["none", "${TfToken[TOKEN.1]}", false],
    ["patch", "SecurityPatch", false],
    ["stable", "None", false],
    ["node-image", "NodeImage", false],
  ])("channels %s and %s: left alone is %s", (channelName, nodeOsChannel, alone) => {
    const channels = { channelName, nodeOsChannel };
    expect(windowsNeedsSchedule("upgrades.nodeOs", true, channels)?.code).toBe(alone ? "AKS-W0111" : undefined);
    expect(windowsNeedsSchedule("upgrades.nodeOs", false, channels)).toBeUndefined();
  });

  test("the warning says what to do", () => {
    expect(
      windowsNeedsSchedule("upgrades.nodeOs", true, { channelName: "none", nodeOsChannel: "Unmanaged" })?.message,
    ).toBe(
      'upgrades.nodeOs must be NodeImage for a cluster with Windows pools that no upgrade channel upgrades, because Windows nodes are not updated by themselves, got "Unmanaged"; use NodeOsUpgradeChannel.NODE_IMAGE or an upgrade channel, upgrade the node image of every Windows pool yourself each month',
    );
  });
});
