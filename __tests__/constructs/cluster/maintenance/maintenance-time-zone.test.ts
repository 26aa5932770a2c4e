import { TerraformOutput, TerraformVariable } from "cdktf";
import { MaintenanceTimeZone } from "../../../../constructs/cluster/maintenance/maintenance-time-zone";
import { stackFixture, synth } from "../../../support/synth";

const problems = (zone: MaintenanceTimeZone) => zone._problems.map((problemFor) => problemFor("timeZone"));

test.each([
  ["utc", MaintenanceTimeZone.utc(), "+00:00"],
  ["an offset", MaintenanceTimeZone.offset("-05:30"), "-05:30"],
  ["the first on Earth", MaintenanceTimeZone.offset("+14:00"), "+14:00"],
  ["the last on Earth", MaintenanceTimeZone.offset("-12:00"), "-12:00"],
  ["minus nothing", MaintenanceTimeZone.offset("-00:00"), "+00:00"],
  ["a zone", MaintenanceTimeZone.standardTimeOf("Europe/Berlin"), "+01:00"],
])("%s", (_, zone, utcOffset) => {
  expect(zone.utcOffset).toBe(utcOffset);
  expect(problems(zone)).toEqual([]);
});

test.each(["+14:01", "-12:01", "1:00", "Europe/Berlin", ""])("%j is refused as an offset", (offset) => {
  expect(problems(MaintenanceTimeZone.offset(offset))).toEqual([
    {
      code: "AKS-E0114",
      message: `timeZone must be an offset from UTC from -12:00 to +14:00, with a sign and two digits each for hours and minutes, got "${offset}"; write for example MaintenanceTimeZone.offset("+01:00")`,
    },
  ]);
});

test.each([
  ["Europe/Berln", "did you mean Europe/Berlin"],
  ["Mars/Olympus Mons", "write for example"],
  ["+01:00", "write for example"],
])("%j is refused as a zone", (zone, wayOut) => {
  const [found, ...others] = problems(MaintenanceTimeZone.standardTimeOf(zone));
  expect(others).toEqual([]);
  expect(found.code).toBe("AKS-E0115");
  expect(found.message).toContain(
    `timeZone must be a time zone of the IANA database that is known when the program runs, because its offset from UTC is looked up then, got "${zone}"; ${wayOut}`,
  );
});

test("an offset that only Terraform knows passes, a zone cannot be looked up", () => {
  const stack = stackFixture();
  const text = new TerraformVariable(stack, "zone", { type: "string" }).stringValue;
  const offset = MaintenanceTimeZone.offset(text);
  expect(problems(offset)).toEqual([]);
  expect(problems(MaintenanceTimeZone.standardTimeOf(text)).map(({ code }) => code)).toEqual(["AKS-E0115"]);
  new TerraformOutput(stack, "offset", { value: offset.utcOffset });
  expect(synth(stack).output).toEqual({ offset: { value: "${var.zone}" } });
});
