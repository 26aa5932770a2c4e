import { Token } from "cdktf";
import { CpuArchitecture } from "../../../../constructs/node-pool/size/cpu-architecture";
import { VmSize } from "../../../../constructs/node-pool/size/vm-size";

const A = CpuArchitecture.AMD64;
const ARM = CpuArchitecture.ARM64;
const GIB16 = { name: "Standard_D4ds_v99", vCpus: 4, memoryGib: 16 };

function problems(size: VmSize) {
  return size._problems.map((problemFor) => problemFor("vmSize"));
}

describe("facts", () => {
  // name, vCPU, GiB, GPUs, data disks, temp, cache, NVMe disks, GiB each, NICs, premium, ephemeral, architecture
  test.each([
    ["Standard_A2_v2", 2, 4, 0, 4, undefined, undefined, undefined, undefined, 2, false, false, A],
    ["Standard_B12ms", 12, 48, 0, 16, 96, undefined, undefined, undefined, 6, true, true, A],
    ["Standard_B2pls_v2", 2, 4, 0, 4, undefined, undefined, undefined, undefined, 2, true, false, ARM],
    ["Standard_DS2_v2", 2, 7, 0, 8, 14, 86, undefined, undefined, 2, true, true, A],
    ["Standard_D4s_v3", 4, 16, 0, 8, 32, 100, undefined, undefined, 2, true, true, A],
    ["Standard_D4ds_v5", 4, 16, 0, 8, 150, undefined, undefined, undefined, 2, true, true, A],
    ["Standard_D4ads_v6", 4, 16, 0, 8, 0, undefined, 1, 220, 2, true, true, A],
    ["Standard_E2bds_v5", 2, 16, 0, 4, 75, undefined, undefined, undefined, 2, true, true, A],
    ["Standard_L8s_v3", 8, 64, 0, 16, 80, undefined, 1, 1788, 4, true, true, A],
    ["Standard_NC24ads_A100_v4", 24, 220, 1, 8, 64, 256, 1, 894, 2, true, true, A],
    ["Standard_F72s_v2", 72, 144, 0, 32, 576, 1520, undefined, undefined, 8, true, true, A],
    ["Standard_E16-4ads_v5", 4, 128, 0, 32, undefined, undefined, undefined, undefined, 8, true, true, A],
  ])("%s", (name, vCpus, memory, gpus, disks, temp, cache, nvme, nvmeEach, nics, premium, ephemeral, architecture) => {
    const s = VmSize.of(name);
    expect([s.vCpus, s.memoryGib, s.gpus, s.maxDataDisks, s.tempDiskGib, s.cacheDiskGib]).toEqual([
      vCpus,
      memory,
      gpus,
      disks,
      temp,
      cache,
    ]);
    expect([
      s.localNvmeDisks,
      s.localNvmeGibEach,
      s.maxNics,
      s.premiumDisks,
      s.ephemeralOsDisk,
      s.architecture,
    ]).toEqual([nvme, nvmeEach, nics, premium, ephemeral, architecture]);
    expect(s._problems).toEqual([]);
  });

  test("the rest of what is known of one size", () => {
    const size = VmSize.of("Standard_D4ds_v5");
    expect(size.acceleratedNetworking).toBe(true);
    expect(size.nestedVirtualization).toBe(true);
    expect(size.encryptionAtHost).toBe(true);
    expect(size.family).toBe("standardDDSv5Family");
    expect(size.hyperVGenerations).toEqual(["V1", "V2"]);
    expect(size.confidentialComputing).toBe("none");
    expect(VmSize.of("Standard_DC4as_v5").confidentialComputing).toBe("sev-snp");
    expect(`${size}`).toBe("Standard_D4ds_v5");
  });

  test("a generation added to the answer is not added to the facts", () => {
    VmSize.of("Standard_D4ds_v5").hyperVGenerations?.push("V9");
    expect(VmSize.of("Standard_D4ds_v5").hyperVGenerations).toEqual(["V1", "V2"]);
  });
});

describe("names", () => {
  test("a slip is a problem with the nearest names", () => {
    expect(problems(VmSize.of("standard_d4ds_v5"))).toEqual([
      {
        code: "AKS-E0601",
        message: expect.stringMatching(
          /^vmSize must be the name of an Azure VM size.*, got "standard_d4ds_v5"; did you mean Standard_D4ds_v5 or .*VmSize\.custom/,
        ),
      },
    ]);
  });

  test("a name like no other is told about VmSize.custom alone", () => {
    const [problem] = problems(VmSize.of("extra large"));
    expect(problem.message).toContain(
      'got "extra large"; describe a size the library does not know with VmSize.custom',
    );
  });

  test("what is not known of a name is not judged", () => {
    const size = VmSize.of("Standard_D4ds_v99");
    expect([size.vCpus, size.premiumDisks, size.architecture]).toEqual([undefined, undefined, undefined]);
    expectNoProblem(size);
  });

  test("a token passes, and has no facts", () => {
    const size = VmSize.of(Token.asString({ ref: "x" }));
    expect(problems(size)).toEqual([]);
    expect(size.memoryGib).toBeUndefined();
    expectNoProblem(size);
  });
});

describe("custom sizes", () => {
  test("have the facts they are given, and Intel or AMD processors when nothing is said", () => {
    const size = VmSize.custom({
      ...GIB16,
      premiumDisks: true,
      tempDiskGib: 200,
      cacheDiskGib: 0,
      ephemeralOsDisk: true,
    });
    expect(problems(size)).toEqual([]);
    expect([size.vCpus, size.memoryGib, size.architecture, size.premiumDisks]).toEqual([4, 16, A, true]);
    expect(size.largestEphemeralOsDiskGib).toBe(200);
    expect(size.gpus).toBeUndefined();
    expect(VmSize.custom({ ...GIB16, architecture: ARM }).architecture).toBe(ARM);
  });

  test("win over the table for a name that it knows", () => {
    expect(VmSize.custom({ ...GIB16, name: "Standard_D4ds_v5", memoryGib: 17 }).memoryGib).toBe(17);
  });

  test.each([
    [{ name: "D4ds_v5" }, "AKS-E0608", 'must have a name as Azure gives VM sizes, got "D4ds_v5"'],
    [{ name: "Standard_D4ds v5" }, "AKS-E0608", "must have a name"],
    [{ vCpus: 0 }, "AKS-E0609", "must state vCpus as a whole number from 1, got 0"],
    [{ vCpus: 1.5 }, "AKS-E0609", "must state vCpus as a whole number from 1, got 1.5"],
    [{ memoryGib: 0 }, "AKS-E0609", "must state memoryGib above 0, got 0"],
    [{ memoryGib: NaN }, "AKS-E0609", "must state memoryGib above 0, got NaN"],
    [{ maxNics: 0 }, "AKS-E0609", "must state maxNics as a whole number from 1, got 0"],
    [{ gpus: -1 }, "AKS-E0609", "must state gpus as a whole number from 0, got -1"],
    [{ maxDataDisks: 0.5 }, "AKS-E0609", "must state maxDataDisks as a whole number from 0, got 0.5"],
    [{ localNvmeDisks: -1 }, "AKS-E0609", "must state localNvmeDisks"],
    [{ tempDiskGib: -1 }, "AKS-E0609", "must state tempDiskGib as 0 or more, got -1"],
    [{ cacheDiskGib: -1 }, "AKS-E0609", "must state cacheDiskGib as 0 or more"],
    [{ localNvmeGibEach: -1 }, "AKS-E0609", "must state localNvmeGibEach as 0 or more"],
  ])("%j is refused", (given, code, text) => {
    expect(problems(VmSize.custom({ ...GIB16, ...given }))).toEqual([{ code, message: expect.stringContaining(text) }]);
  });

  test("the smallest of each number passes", () => {
    const least = { vCpus: 1, memoryGib: 0.5, gpus: 0, maxDataDisks: 0, maxNics: 1, tempDiskGib: 0, cacheDiskGib: 0 };
    expect(problems(VmSize.custom({ ...GIB16, ...least, localNvmeDisks: 0, localNvmeGibEach: 0 }))).toEqual([]);
  });

  test("tokens pass, and count as not stated", () => {
    const size = VmSize.custom({
      name: Token.asString({ ref: "n" }),
      vCpus: Token.asNumber({ ref: "c" }),
      memoryGib: Token.asNumber({ ref: "m" }),
      tempDiskGib: Token.asNumber({ ref: "t" }),
    });
    expect(problems(size)).toEqual([]);
    expect([size.vCpus, size.memoryGib, size.tempDiskGib]).toEqual([undefined, undefined, undefined]);
    expectNoProblem(size);
  });
});

describe("what a pool asks", () => {
  test.each([
    ["Standard_D2s_v5", undefined],
    ["Standard_B4ms", 'got "Standard_B4ms with 4 vCPU and 16 GiB"'],
    ["Standard_B2als_v2", "not be of the burstable B series"],
    ["Standard_DS11-1_v2", 'got "Standard_DS11-1_v2 with 1 vCPU and 14 GiB"'],
  ])("of a system pool: %s", (name, text) => {
    expectProblem(VmSize.of(name)._systemPoolProblems("vmSize"), "AKS-E0602", text);
  });

  test.each([
    [2, 4, undefined],
    [2, 3.5, "at least 2 vCPU and 4 GiB"],
    [1, 4, "at least 2 vCPU and 4 GiB"],
  ])("of a system pool: %d vCPU and %d GiB", (vCpus, memoryGib, text) => {
    expectProblem(VmSize.custom({ ...GIB16, vCpus, memoryGib })._systemPoolProblems("vmSize"), "AKS-E0602", text);
  });

  test.each([
    [2, 2, undefined],
    [1, 2, "vmSize must have at least 2 vCPU and 2 GiB of memory"],
    [2, 1.75, 'got "Standard_D4ds_v99 with 2 vCPU and 1.75 GiB"'],
  ])("of a user pool: %d vCPU and %d GiB", (vCpus, memoryGib, text) => {
    expectProblem(VmSize.custom({ ...GIB16, vCpus, memoryGib })._userPoolProblems("vmSize"), "AKS-E0603", text);
  });

  test.each([
    ["Standard_D4ds_v5", A, undefined],
    [
      "Standard_D4pds_v5",
      A,
      'must be a size with amd64 processors, because Windows runs on no other, got "Standard_D4pds_v5 (arm64)"',
    ],
    ["Standard_D4ds_v5", ARM, "must be a size with arm64 processors"],
  ])("of the processors: %s as %s", (name, needed, text) => {
    expectProblem(
      VmSize.of(name)._architectureProblems("vmSize", needed, "Windows runs on no other"),
      "AKS-E0604",
      text,
    );
  });
});

describe("ephemeral OS disks", () => {
  test.each([
    ["Standard_DS2_v2", 86], // the cache, larger than the temporary disk
    ["Standard_E2bds_v5", 75], // the temporary disk
    ["Standard_D4ds_v4", 150], // the temporary disk, larger than the cache
    ["Standard_D4ads_v6", 220], // one NVMe disk
    ["Standard_D96ads_v6", 2040], // the most there is, though its disks have more
    ["Standard_D64s_v3", 1600],
    ["Standard_B12ms", undefined], // a cache of unknown size may be larger than the temporary disk
    ["Standard_D4s_v5", undefined],
  ])("the largest on %s is %s GiB", (name, largest) => {
    expect(VmSize.of(name).largestEphemeralOsDiskGib).toBe(largest);
  });

  test.each([
    ["Standard_E2bds_v5", 60, undefined, undefined],
    ["Standard_E2bds_v5", 75, undefined, undefined],
    ["Standard_E2bds_v5", undefined, undefined, undefined],
    [
      "Standard_E2bds_v5",
      76,
      "AKS-E0606",
      "osDisk.sizeGib must be at most 75 GiB, the largest ephemeral OS disk that fits Standard_E2bds_v5, got 76; ask for less",
    ],
    ["Standard_B12ms", 500, undefined, undefined],
    [
      "Standard_B12ms",
      2041,
      "AKS-E0606",
      "osDisk.sizeGib must be at most 2040 GiB, the largest ephemeral OS disk there is, got 2041",
    ],
    ["Standard_D96ads_v6", 2041, "AKS-E0606", "that fits Standard_D96ads_v6, got 2041"],
    [
      "Standard_D4s_v5",
      64,
      "AKS-E0605",
      'osDisk must be managed on Standard_D4s_v5, which cannot hold an ephemeral OS disk, got "ephemeral"',
    ],
    ["Standard_D4s_v5", undefined, "AKS-E0605", "use OsDisk.managed()"],
  ])("on %s of %s GiB: %s", (name, size, code, text) => {
    expectProblem(VmSize.of(name)._ephemeralOsDiskProblems("osDisk", size), code, text);
  });

  test("a size known only to Terraform fits", () => {
    const size = Token.asNumber({ ref: "s" });
    expect(VmSize.of("Standard_E2bds_v5")._ephemeralOsDiskProblems("vmSize", size)).toBeUndefined();
  });
});

function expectProblem(problem: unknown, code: string | undefined, text: string | undefined): void {
  if (text === undefined) expect(problem).toBeUndefined();
  else expect(problem).toEqual({ code, message: expect.stringContaining(text) });
}

function expectNoProblem(size: VmSize): void {
  expect([
    size._systemPoolProblems("p"),
    size._userPoolProblems("p"),
    size._architectureProblems("p", A, "so"),
    size._ephemeralOsDiskProblems("p", 100),
  ]).toEqual([undefined, undefined, undefined, undefined]);
}
