import { readFileSync } from "node:fs";
import path from "node:path";
import { KubernetesClusterDefaultNodePoolLinuxOsConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { KubernetesClusterNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { Token } from "cdktf";
import { LinuxOsConfig } from "../../../../constructs/node-pool/node/linux-os-config";
import { Sysctls } from "../../../../constructs/node-pool/node/sysctls";
import { TransparentHugePages } from "../../../../constructs/node-pool/node/transparent-huge-pages";
import { TransparentHugePagesDefrag } from "../../../../constructs/node-pool/node/transparent-huge-pages-defrag";
import { SYSCTL_LIMITS, SysctlName } from "../../../../lib/facts/node-os-limits";
import { only, stackFixture, synth } from "../../../support/synth";

const names = Object.keys(SYSCTL_LIMITS) as SysctlName[];
const problems = (config: LinuxOsConfig) => config._problems.map((problemFor) => problemFor("linuxOs"));
const sysctls = (given: Sysctls) => problems(LinuxOsConfig.of({ sysctls: given }));
const codes = (given: Sysctls) => sysctls(given).map(({ code }) => code);

/** What has to stand beside a value for its own range to be the only thing that is judged. */
const BESIDE: Partial<Record<SysctlName, Sysctls>> = {
  netIpv4IpLocalPortRangeMin: { netIpv4IpLocalPortRangeMax: 65_535 },
  netIpv4IpLocalPortRangeMax: { netIpv4IpLocalPortRangeMin: 1_024 },
};
const alone = (name: SysctlName, value: number): Sysctls => ({ ...BESIDE[name], [name]: value });

describe("ranges of sysctls", () => {
  test.each(
    names.flatMap((name) => [[name, SYSCTL_LIMITS[name].min] as const, [name, SYSCTL_LIMITS[name].max] as const]),
  )("%s may be %d", (name, value) => {
    expect(sysctls(alone(name, value))).toEqual([]);
  });

  test.each(
    names.flatMap((name) => {
      const { min, max } = SYSCTL_LIMITS[name];
      return [min - 1, max + 1, min + 0.5, NaN].map((value) => [name, value] as const);
    }),
  )("%s may not be %d", (name, value) => {
    const { min, max } = SYSCTL_LIMITS[name];
    const zero = value === 0 && min === 1;
    expect(sysctls(alone(name, value))).toEqual([
      {
        code: "AKS-E0560",
        message:
          `linuxOs.sysctls.${name} must be a whole number from ${min} to ${max}, got ${value}; ` +
          (zero
            ? "write 1, because the provider takes 0 for nothing given and never sends it"
            : "change the number, or leave it out for the default"),
      },
    ]);
  });

  test("the two that the schema lets be 0 are the ones that explain why not", () => {
    const explained = names.filter((name) => sysctls({ [name]: 0 }).some(({ message }) => message.includes("takes 0")));
    expect(explained).toEqual(["netIpv4TcpKeepaliveProbes", "vmSwappiness", "vmVfsCachePressure"]);
  });

  test("the documentation states the ranges that are checked", () => {
    const source = readFileSync(path.join(__dirname, "../../../../constructs/node-pool/node/sysctls.ts"), "utf8");
    const documented = [
      ...source.matchAll(/: (\d+) to (\d+) \(`[^`]+`\)\.\n[^/]*\*\/\n {2}readonly (\w+)\?: number;/g),
    ];
    expect(Object.fromEntries(documented.map(([, min, max, name]) => [name, { min: +min, max: +max }]))).toEqual(
      SYSCTL_LIMITS,
    );
  });
});

describe("ports for outgoing connections", () => {
  test.each([
    [
      { netIpv4IpLocalPortRangeMin: 2000 },
      "linuxOs.sysctls.netIpv4IpLocalPortRangeMin must be given together with netIpv4IpLocalPortRangeMax; give netIpv4IpLocalPortRangeMax too, or leave both out",
    ],
    [
      { netIpv4IpLocalPortRangeMax: 40000 },
      "linuxOs.sysctls.netIpv4IpLocalPortRangeMax must be given together with netIpv4IpLocalPortRangeMin; give",
    ],
  ])("%j is half a range", (given, message) => {
    expect(sysctls(given)).toEqual([{ code: "AKS-E0561", message: expect.stringContaining(message) }]);
  });

  test.each([
    [60000, 40000],
    [40000, 40000],
  ])("%d to %d is none", (min, max) => {
    expect(sysctls({ netIpv4IpLocalPortRangeMin: min, netIpv4IpLocalPortRangeMax: max })).toEqual([
      {
        code: "AKS-E0562",
        message: `linuxOs.sysctls.netIpv4IpLocalPortRangeMin must be below netIpv4IpLocalPortRangeMax, which is ${max}, got ${min}; lower it, or raise netIpv4IpLocalPortRangeMax`,
      },
    ]);
  });

  test("a value out of its own range is not compared", () => {
    expect(codes({ netIpv4IpLocalPortRangeMin: 61000, netIpv4IpLocalPortRangeMax: 40000 })).toEqual(["AKS-E0560"]);
  });
});

describe("ARP thresholds", () => {
  const thresholds = (one?: number, two?: number, three?: number): Sysctls => ({
    netIpv4NeighDefaultGcThresh1: one,
    netIpv4NeighDefaultGcThresh2: two,
    netIpv4NeighDefaultGcThresh3: three,
  });

  test.each([
    [4096, 8192, 16384],
    [5000, 5000, 5000],
    [80000, undefined, undefined],
    [undefined, undefined, 1024],
    [200, undefined, 1024],
  ])("%p, %p, %p rise", (...given) => {
    expect(sysctls(thresholds(...given))).toEqual([]);
  });

  test.each([
    [[5000, 4999, 16384], [["1", 5000, "2", 4999]]],
    [[4096, 20000, 16384], [["2", 20000, "3", 16384]]],
    [
      [9000, 8000, 7000],
      [
        ["1", 9000, "2", 8000],
        ["2", 8000, "3", 7000],
      ],
    ],
    [[9000, undefined, 8000], [["1", 9000, "3", 8000]]],
  ] as [[number, number | undefined, number], [string, number, string, number][]][])("%j do not", (given, wrong) => {
    expect(sysctls(thresholds(...given))).toEqual(
      wrong.map(([lower, got, upper, limit]) => ({
        code: "AKS-E0563",
        message: `linuxOs.sysctls.netIpv4NeighDefaultGcThresh${lower} must not be above netIpv4NeighDefaultGcThresh${upper}, which is ${limit}, got ${got}; lower it, or raise netIpv4NeighDefaultGcThresh${upper}`,
      })),
    );
  });
});

test.each([0, -1, 1.5, NaN])("a swap file of %d MB is refused", (swapFileSizeMb) => {
  expect(problems(LinuxOsConfig.of({ swapFileSizeMb }))).toEqual([
    {
      code: "AKS-E0564",
      message: `linuxOs.swapFileSizeMb must be a whole number of megabytes of at least 1, got ${swapFileSizeMb}; change the number, or leave it out for nodes without swap`,
    },
  ]);
});

test("what only Terraform knows passes, and is rendered", () => {
  const unknown = Token.asNumber({ ref: "x" });
  const everything = Object.fromEntries(names.map((name) => [name, unknown]));
  const config = LinuxOsConfig.of({ swapFileSizeMb: unknown, sysctls: everything });
  expect(problems(config)).toEqual([]);
  expect(config._swaps).toBe(true);
  expect(config._render()).toMatchObject({ swapFileSizeMb: unknown, sysctlConfig: everything });
  expect(codes({ netIpv4IpLocalPortRangeMin: 60000, netIpv4IpLocalPortRangeMax: unknown })).toEqual([]);
});

test("nothing set renders nothing", () => {
  expect(LinuxOsConfig.of({})._render()).toBeUndefined();
  expect(LinuxOsConfig.of({ sysctls: {} })._render()).toBeUndefined();
  expect(LinuxOsConfig.of({ sysctls: { vmSwappiness: undefined } })._render()).toBeUndefined();
});

test("what is given later to the same object changes nothing", () => {
  const given = { vmSwappiness: 10 };
  const config = LinuxOsConfig.of({ sysctls: given });
  given.vmSwappiness = 20;
  expect(config._render()).toEqual({ sysctlConfig: { vmSwappiness: 10 } });
});

test("the enums are those of the provider", () => {
  expect(Object.values(TransparentHugePages)).toEqual(["always", "madvise", "never"]);
  expect(Object.values(TransparentHugePagesDefrag)).toEqual(["always", "defer", "defer+madvise", "madvise", "never"]);
});

test("every setting reaches the Terraform under its own name", () => {
  const everything = {
    ...Object.fromEntries(names.map((name) => [name, SYSCTL_LIMITS[name].max])),
    netIpv4TcpTwReuse: true,
  };
  const rendered = LinuxOsConfig.of({
    swapFileSizeMb: 1500,
    transparentHugePages: TransparentHugePages.MADVISE,
    transparentHugePagesDefrag: TransparentHugePagesDefrag.DEFER_MADVISE,
    sysctls: everything,
  })._render();
  // The block of the cluster's own pool has the same type.
  const linuxOsConfig: KubernetesClusterDefaultNodePoolLinuxOsConfig | undefined = rendered;
  const stack = stackFixture();
  new KubernetesClusterNodePool(stack, "Pool", { name: "a", kubernetesClusterId: "b", linuxOsConfig });
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  expect(only(synth(stack), "azurerm_kubernetes_cluster_node_pool").linux_os_config).toEqual({
    swap_file_size_mb: 1500,
    transparent_huge_page: "madvise",
    transparent_huge_page_defrag: "defer+madvise",
    sysctl_config: Object.fromEntries(Object.entries(everything).map(([name, value]) => [snake(name), value])),
  });
});
