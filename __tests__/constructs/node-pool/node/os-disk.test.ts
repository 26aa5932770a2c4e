import { Token } from "cdktf";
import { OsDisk } from "../../../../constructs/node-pool/node/os-disk";
import { VmSize } from "../../../../constructs/node-pool/size/vm-size";

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

test.each([
  ["Standard_E2bds_v5", "write OsDisk.ephemeral({ sizeGib: 75 }), or use a VM size"],
  ["Standard_DS2_v2", "write OsDisk.ephemeral({ sizeGib: 86 })"],
  ["Standard_D2ds_v6", "write OsDisk.ephemeral({ sizeGib: 110 })"],
])("an ephemeral disk on %s has to say its size, and the size of the message fits", (name, text) => {
  const size = VmSize.of(name);
  const found = OsDisk.ephemeral()._problemsOn("osDisk", size);
  expect(found).toMatchObject({ code: "AKS-E0641", message: expect.stringContaining(text) });
  expect(found?.message).toContain(
    `osDisk must say its size on ${name}: without one AKS asks for 128 GiB or more, and ${size.largestEphemeralOsDiskGib} GiB is the most`,
  );
  const sizeGib = size.largestEphemeralOsDiskGib;
  expect(OsDisk.ephemeral({ sizeGib })._problemsOn("osDisk", size)).toBeUndefined();
});

test.each(["Standard_D4ds_v5", "Standard_B12ms", "Standard_L8s_v3"])(
  "an ephemeral disk on %s need not say its size",
  (name) => expect(OsDisk.ephemeral()._problemsOn("osDisk", VmSize.of(name))).toBeUndefined(),
);

test("where the smallest disk of a node does not fit, none is offered", () => {
  const size = VmSize.custom({ name: "Standard_X2_v9", vCpus: 2, memoryGib: 8, tempDiskGib: 128, cacheDiskGib: 20 });
  expect(OsDisk.ephemeral()._problemsOn("osDisk", size)).toBeUndefined();
  const tiny = VmSize.custom({ name: "Standard_X2_v9", vCpus: 2, memoryGib: 8, tempDiskGib: 20, cacheDiskGib: 16 });
  expect(OsDisk.ephemeral()._problemsOn("osDisk", tiny)?.message).toContain(
    "20 GiB is the most that fits, got an ephemeral disk without sizeGib; use a VM size with more",
  );
});

test("a size out of every range is told once", () => {
  expect(OsDisk.ephemeral({ sizeGib: 9999 })._problemsOn("osDisk", VmSize.of("Standard_E2bds_v5"))).toBeUndefined();
});
