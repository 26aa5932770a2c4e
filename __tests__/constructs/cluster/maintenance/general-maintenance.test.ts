import { TerraformVariable } from "cdktf";
import { GeneralMaintenance, MaintenanceHours } from "../../../../constructs/cluster/maintenance/general-maintenance";
import { MaintenanceSpan } from "../../../../constructs/cluster/maintenance/maintenance-span";
import { WeekDay } from "../../../../constructs/cluster/maintenance/week-day";
import { stackFixture } from "../../../support/synth";

const problems = (general: GeneralMaintenance) => general._problems.map((problemFor) => problemFor("general"));
const sunday = (...hours: number[]): MaintenanceHours => ({ day: WeekDay.SUNDAY, hours });

test("hours of the week, and times that are left out of them", () => {
  const general = GeneralMaintenance.during(
    [sunday(0, 23), { day: WeekDay.MONDAY, hours: [1] }],
    [
      MaintenanceSpan.days("2026-12-23", "2027-01-03"),
      MaintenanceSpan.times("2027-03-01T18:00:00Z", "2027-03-02T06:00:00Z"),
    ],
  );
  expect(problems(general)).toEqual([]);
  expect(general._render()).toEqual({
    allowed: [
      { day: "Sunday", hours: [0, 23] },
      { day: "Monday", hours: [1] },
    ],
    notAllowed: [
      { start: "2026-12-23T00:00:00Z", end: "2027-01-03T23:59:59Z" },
      { start: "2027-03-01T18:00:00Z", end: "2027-03-02T06:00:00Z" },
    ],
  });
});

test("only times that are left out", () => {
  const general = GeneralMaintenance.anytimeExcept([MaintenanceSpan.days("2026-12-23", "2027-01-03")]);
  expect(problems(general)).toEqual([]);
  expect(general._render().allowed).toBeUndefined();
  expect(general._render().notAllowed).toHaveLength(1);
});

test.each([-1, 24, 1.5, NaN])("the hour %d is refused", (hour) => {
  expect(problems(GeneralMaintenance.during([sunday(1, hour)]))).toEqual([
    {
      code: "AKS-E0112",
      message: `general.allowed.Sunday.hours must be a whole number from 0 to 23, got ${hour}; change the number`,
    },
  ]);
});

test.each([
  ["general.allowed", "day with hours", GeneralMaintenance.during([])],
  ["general.allowed.Sunday.hours", "hour", GeneralMaintenance.during([sunday()])],
  ["general.notAllowed", "span", GeneralMaintenance.anytimeExcept([])],
])("%s without a %s is refused", (prop, what, general) => {
  expect(problems(general)).toEqual([
    { code: "AKS-E0113", message: `${prop} must name at least one ${what}, got []; name one, or leave it out` },
  ]);
});

test("a day that is none and spans that are none are refused", () => {
  const general = GeneralMaintenance.during(
    [{ day: "sunday" as WeekDay, hours: [1] }],
    [MaintenanceSpan.days("2027-02-30", "2027-03-01"), MaintenanceSpan.times("now", "2027-03-01T00:00:00Z")],
  );
  expect(problems(general).map(({ code, message }) => `${code} ${message.split(" ")[0]}`)).toEqual([
    "AKS-E0810 general.allowed.day",
    "AKS-E0116 general.notAllowed",
    "AKS-E0117 general.notAllowed",
  ]);
});

test("what only Terraform knows passes", () => {
  const stack = stackFixture();
  const hour = new TerraformVariable(stack, "hour", { type: "number" }).numberValue;
  const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
  expect(problems(GeneralMaintenance.during([sunday(hour)], [MaintenanceSpan.times(text, text)]))).toEqual([]);
});
