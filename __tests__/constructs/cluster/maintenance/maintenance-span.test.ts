import { TerraformVariable } from "cdktf";
import fc from "fast-check";
import { MaintenanceSpan } from "../../../../constructs/cluster/maintenance/maintenance-span";
import { stackFixture } from "../../../support/synth";

const problems = (span: MaintenanceSpan) => span._problems.map((problemFor) => problemFor("notAllowed"));
const inSchedule = (span: MaintenanceSpan) => span._problemsInSchedule.map((problemFor) => problemFor("notAllowed"));

test("days are rendered for a schedule and for hours of the week, with the last one in", () => {
  const span = MaintenanceSpan.days("2026-12-23", "2027-01-03");
  expect(span._renderDays()).toEqual({ start: "2026-12-23T00:00:00Z", end: "2027-01-03T00:00:00Z" });
  expect(span._renderTimes()).toEqual({ start: "2026-12-23T00:00:00Z", end: "2027-01-03T23:59:59Z" });
  expect(inSchedule(span)).toEqual([]);
});

test("times are rendered as they are, and refused in a schedule", () => {
  const span = MaintenanceSpan.times("2026-12-23T18:00:00Z", "2027-01-03T06:00:00+01:00");
  expect(span._renderTimes()).toEqual({ start: "2026-12-23T18:00:00Z", end: "2027-01-03T06:00:00+01:00" });
  expect(problems(span)).toEqual([]);
  expect(inSchedule(span)).toEqual([
    {
      code: "AKS-E0116",
      message:
        'notAllowed must be a day of the calendar as YYYY-MM-DD, without a time of day, got "2026-12-23T18:00:00Z"; write MaintenanceSpan.days(), whose last day is included',
    },
  ]);
});

test.each([
  ["2027-02-29", "2027-03-01", "2027-02-29", 'for example "2027-01-31"'],
  ["2027-01-01", "2027-04-31", "2027-04-31", 'for example "2027-01-31"'],
  ["2027-01-01T08:00:00Z", "2027-01-02", "2027-01-01T08:00:00Z", '"2027-01-01"'],
])("days %s to %s: %s is refused", (first, last, got, write) => {
  expect(problems(MaintenanceSpan.days(first, last))).toEqual([
    {
      code: "AKS-E0116",
      message: `notAllowed must be a day of the calendar as YYYY-MM-DD, without a time of day, got "${got}"; write ${write}`,
    },
  ]);
});

test.each(["2027-01-31", "2027-01-31T18:00:00", "2027-02-29T18:00:00Z"])("the time %s is refused", (start) => {
  expect(problems(MaintenanceSpan.times(start, "2027-03-31T18:00:00Z"))).toEqual([
    {
      code: "AKS-E0117",
      message: `notAllowed must be a moment as RFC 3339 writes it, with seconds and with Z or an offset, got "${start}"; write for example "2027-01-31T18:00:00Z"`,
    },
  ]);
});

test("both ends are judged", () => {
  expect(problems(MaintenanceSpan.days("a", "b")).map(({ code }) => code)).toEqual(["AKS-E0116", "AKS-E0116"]);
});

test("one day is a span, one moment is none", () => {
  expect(problems(MaintenanceSpan.days("2027-01-31", "2027-01-31"))).toEqual([]);
  expect(problems(MaintenanceSpan.times("2027-01-31T18:00:00Z", "2027-01-31T19:00:00+01:00"))).toEqual([
    {
      code: "AKS-E0118",
      message:
        'notAllowed must not end before it has begun, got "2027-01-31T18:00:00Z to 2027-01-31T19:00:00+01:00"; put the earlier one first',
    },
  ]);
});

const moments = fc.date({ min: new Date("2024-01-01T00:00:00Z"), max: new Date("2040-01-01T00:00:00Z") });

test("days that end before they begin are refused, and no others", () => {
  fc.assert(
    fc.property(moments, moments, (a, b) => {
      const [first, last] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)];
      const wrong = Date.parse(first) > Date.parse(last);
      expect(problems(MaintenanceSpan.days(first, last)).map(({ code }) => code)).toEqual(wrong ? ["AKS-E0118"] : []);
    }),
  );
});

test("times that end before they begin are refused, and no others, whatever their offsets", () => {
  const offset = fc.integer({ min: -12, max: 14 });
  const write = (moment: Date, hours: number) => {
    const there = new Date(moment.getTime() + hours * 3_600_000).toISOString().replace("Z", "");
    return `${there}${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
  };
  fc.assert(
    fc.property(moments, moments, offset, offset, (a, b, east, west) => {
      const span = MaintenanceSpan.times(write(a, east), write(b, west));
      expect(problems(span).map(({ code }) => code)).toEqual(a.getTime() < b.getTime() ? [] : ["AKS-E0118"]);
    }),
  );
});

test("what only Terraform knows passes", () => {
  const text = new TerraformVariable(stackFixture(), "day", { type: "string" }).stringValue;
  for (const span of [
    MaintenanceSpan.days(text, text),
    MaintenanceSpan.days("2027-01-31", text),
    MaintenanceSpan.times(text, "2027-01-31T18:00:00Z"),
  ]) {
    expect(problems(span)).toEqual([]);
  }
});
