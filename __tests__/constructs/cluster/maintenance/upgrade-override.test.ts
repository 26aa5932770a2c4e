import { TerraformVariable } from "cdktf";
import { UpgradeOverride } from "../../../../constructs/cluster/maintenance/upgrade-override";
import { stackFixture } from "../../../support/synth";

const problems = (override: UpgradeOverride) => override._problems.map((problemFor) => problemFor("upgradeOverride"));

test("forced until a moment, be it past or to come", () => {
  for (const until of ["2027-01-31T18:00:00Z", "2020-01-31T18:00:00+01:00"]) {
    const override = UpgradeOverride.forceUntil(until);
    expect(problems(override)).toEqual([]);
    expect(override._render()).toEqual({ forceUpgradeEnabled: true, effectiveUntil: until });
  }
});

test("none any more: the block stays, because Azure does not let it go", () => {
  expect(problems(UpgradeOverride.none())).toEqual([]);
  expect(UpgradeOverride.none()._render()).toEqual({ forceUpgradeEnabled: false, effectiveUntil: undefined });
});

test.each(["2027-01-31", "2027-02-29T18:00:00Z", "2027-01-31T18:00:00", "tomorrow", ""])("%j is refused", (until) => {
  expect(problems(UpgradeOverride.forceUntil(until))).toEqual([
    {
      code: "AKS-E0117",
      message: `upgradeOverride must be a moment as RFC 3339 writes it, with seconds and with Z or an offset, got "${until}"; write for example "2027-01-31T18:00:00Z"`,
    },
  ]);
});

test("what only Terraform knows passes", () => {
  const until = new TerraformVariable(stackFixture(), "until", { type: "string" }).stringValue;
  expect(problems(UpgradeOverride.forceUntil(until))).toEqual([]);
});
