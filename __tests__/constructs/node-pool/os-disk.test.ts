import { Token } from "cdktf";
import { OsDisk } from "../../../constructs/node-pool/os-disk";
import { VmSize } from "../../../constructs/node-pool/vm-size";

test.each([
  [OsDisk.managed(), { osDiskType: "Managed", osDiskSizeGb: undefined }, false],
  [OsDisk.managed({ sizeGib: 128 }), { osDiskType: "Managed", osDiskSizeGb: 128 }, false],
  [OsDisk.ephemeral(), { osDiskType: "Ephemeral", osDiskSizeGb: undefined }, true],
  [OsDisk.ephemeral({ sizeGib: 60 }), { osDiskType: "Ephemeral", osDiskSizeGb: 60 }, true],
])("%j", (disk, rendered, ephemeral) => {
  expect(disk._render()).toEqual(rendered);
  expect(disk.isEphemeral).toBe(ephemeral);
  expect(disk.sizeGib).toBe(rendered.osDiskSizeGb);
  expect(disk._problems).toEqual([]);
});

test.each([
  ["managed", 30, undefined],
  ["managed", 2048, undefined],
  ["managed", 29, "osDisk.sizeGib must be a whole number of GiB from 30 to 2048, got 29"],
  ["managed", 2049, "from 30 to 2048, got 2049"],
  ["managed", 64.5, "got 64.5"],
  ["managed", NaN, "got NaN"],
  ["ephemeral", 2040, undefined],
  ["ephemeral", 2041, "from 30 to 2040, got 2041"],
  ["ephemeral", 29, "from 30 to 2040, got 29"],
] as const)("%s of %d GiB", (kind, sizeGib, text) => {
  const found = OsDisk[kind]({ sizeGib })._problems.map((problemFor) => problemFor("osDisk"));
  expect(found).toEqual(text === undefined ? [] : [{ code: "AKS-E0701", message: expect.stringContaining(text) }]);
});

test("a size known only to Terraform passes", () => {
  const disk = OsDisk.ephemeral({ sizeGib: Token.asNumber({ ref: "s" }) });
  expect(disk._problems).toEqual([]);
  expect(disk._problemsOn("osDisk", VmSize.of("Standard_E2bds_v5"))).toBeUndefined();
});

test("only an ephemeral disk asks anything of the VM size", () => {
  const size = VmSize.of("Standard_D4s_v5");
  expect(OsDisk.managed({ sizeGib: 128 })._problemsOn("osDisk", size)).toBeUndefined();
  expect(OsDisk.ephemeral()._problemsOn("osDisk", size)).toMatchObject({ code: "AKS-E0605" });
});

test("an ephemeral disk has to fit the VM size", () => {
  const size = VmSize.of("Standard_E2bds_v5");
  expect(OsDisk.ephemeral({ sizeGib: 75 })._problemsOn("osDisk", size)).toBeUndefined();
  expect(OsDisk.ephemeral({ sizeGib: 100 })._problemsOn("osDisk", size)).toMatchObject({ code: "AKS-E0606" });
});

test("a size out of every range is told once", () => {
  expect(OsDisk.ephemeral({ sizeGib: 9999 })._problemsOn("osDisk", VmSize.of("Standard_E2bds_v5"))).toBeUndefined();
});
