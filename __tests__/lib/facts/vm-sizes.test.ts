import { VM_SIZE_TABLE } from "../../../lib/facts/vm-size-table";
import { VM_SIZE_NAME, vmSizeFacts, vmSizeNames } from "../../../lib/facts/vm-sizes";

const COLUMNS = 13;
const ROW =
  /^Standard_[^,]+,\d+,\d+(\.\d+)?,\d*,\d+,\d*,\d*,\d*,\d*,\d*,[yn?]{5}[xa][12b?],(sev-snp|sev-snp-child|tdx|sgx|cvm-gpu)?,[A-Za-z0-9_ ]+Family[A-Za-z0-9]*$/;

const rows = VM_SIZE_TABLE.trim().split("\n");

test("the table begins and ends with a line break, which look-ups count on", () => {
  expect(VM_SIZE_TABLE.startsWith("\n")).toBe(true);
  expect(VM_SIZE_TABLE.endsWith("\n")).toBe(true);
});

test("every row has the form that the head of the table describes", () => {
  expect(rows.filter((row) => row.split(",").length !== COLUMNS || !ROW.test(row))).toEqual([]);
});

test("names are unique, whatever their letter case, and look like names of sizes", () => {
  const names = vmSizeNames();
  expect(names).toHaveLength(1482);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(names.filter((name) => !VM_SIZE_NAME.test(name))).toEqual([]);
});

test("a look-up gives the facts of each row, and a sound number wherever one is stated", () => {
  const unsound = vmSizeNames().filter((name) => {
    const facts = vmSizeFacts(name);
    if (facts?.name !== name) return true;
    const counts = [facts.vCpus, facts.gpus, facts.maxDataDisks, facts.localNvmeDisks, facts.maxNics];
    const amounts = [facts.memoryGib, facts.tempDiskGib, facts.cacheDiskGib, facts.localNvmeGibEach];
    return (
      counts.some((n) => n !== undefined && !(Number.isInteger(n) && n >= 0)) ||
      amounts.some((n) => n !== undefined && !(Number.isFinite(n) && n >= 0)) ||
      !(facts.vCpus! >= 1 && facts.memoryGib! >= 2) ||
      (facts.localNvmeDisks === undefined) !== (facts.localNvmeGibEach === undefined) ||
      facts.hyperVGenerations?.length === 0
    );
  });
  expect(unsound).toEqual([]);
});

test("what a name says of a size agrees with the row", () => {
  const at = (pattern: RegExp) => vmSizeNames().filter((name) => pattern.test(name));
  // p before _v is Arm64, in every series but the memory-less p of the FPGA sizes.
  expect(at(/^Standard_[DEB]\d+p[a-z]*_v\d$/).filter((n) => vmSizeFacts(n)?.architecture !== "arm64")).toEqual([]);
  // A constrained size leaves fewer processors active than the number before the hyphen, and never none.
  for (const name of at(/^Standard_[A-Z]+\d+-\d+/)) {
    const [, whole, active] = /(\d+)-(\d+)/.exec(name) as RegExpExecArray;
    if (/^Standard_(DS|GS)/.test(name)) continue; // numbered by step there, not by vCPU
    expect(Number(active)).toBeLessThan(Number(whole));
    expect(vmSizeFacts(name)?.vCpus).toBe(Number(active));
  }
});

test("part of a name finds nothing", () => {
  for (const name of ["Standard_D4ds", "D4ds_v5", "", "Standard_D4ds_v5,4"]) expect(vmSizeFacts(name)).toBeUndefined();
});

test("the table is not loaded before a size is looked up", () => {
  jest.isolateModules(() => {
    let loaded = false;
    jest.doMock("../../../lib/facts/vm-size-table", () => {
      loaded = true;
      return { VM_SIZE_TABLE: "\nStandard_X1,1,2,,1,,,,,,nnnn?x1,,xFamily\n" };
    });
    const { VmSize } = require("../../../constructs/node-pool/size/vm-size");
    const size = VmSize.of("Standard_X1");
    expect(`${size}`).toBe("Standard_X1");
    expect(loaded).toBe(false);
    expect(size.vCpus).toBe(1);
    expect(loaded).toBe(true);
  });
});
