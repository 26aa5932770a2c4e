import { KubernetesClusterDefaultNodePoolKubeletConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { KubernetesClusterNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { TerraformOutput, TerraformVariable, Token } from "cdktf";
import { CpuManagerPolicy } from "../../../../constructs/node-pool/node/cpu-manager-policy";
import { KubeletConfig, KubeletConfigOptions } from "../../../../constructs/node-pool/node/kubelet-config";
import { LinuxOsConfig } from "../../../../constructs/node-pool/node/linux-os-config";
import { TopologyManagerPolicy } from "../../../../constructs/node-pool/node/topology-manager-policy";
import { KUBELET_LIMITS, KubeletNumber, POD_MAX_PIDS } from "../../../../lib/facts/node-os-limits";
import { NumberLimits } from "../../../../lib/whole-numbers";
import { only, stackFixture, synth } from "../../../support/synth";

const names = Object.keys(KUBELET_LIMITS) as KubeletNumber[];
const limitsOf = (name: KubeletNumber): NumberLimits => KUBELET_LIMITS[name];
const problems = (options: KubeletConfigOptions) =>
  KubeletConfig.of(options)._problems.map((problemFor) => problemFor("kubelet"));

/** What has to stand beside a value for its own range to be the only thing that is judged. */
const BESIDE: Partial<Record<KubeletNumber, KubeletConfigOptions>> = {
  imageGcHighThresholdPercent: { imageGcLowThresholdPercent: 1 },
  imageGcLowThresholdPercent: { imageGcHighThresholdPercent: 100 },
};
const alone = (name: KubeletNumber, value: number): KubeletConfigOptions => ({ ...BESIDE[name], [name]: value });

describe("ranges", () => {
  test.each(
    names.flatMap((name) => [limitsOf(name).min, limitsOf(name).max ?? 100_000].map((value) => [name, value] as const)),
  )("%s may be %d", (name, value) => {
    expect(problems(alone(name, value))).toEqual([]);
  });

  test.each(
    names.flatMap((name) => {
      const { min, max } = limitsOf(name);
      return [min - 1, ...(max === undefined ? [] : [max + 1]), min + 0.5, NaN].map((value) => [name, value] as const);
    }),
  )("%s may not be %d", (name, value) => {
    const { min, max, unit } = limitsOf(name);
    const range = max === undefined ? `of at least ${min}` : `from ${min} to ${max}`;
    const fix =
      value === 0 && min === 1
        ? "write 1, because the provider takes 0"
        : "change the number, or leave it out for the default";
    expect(problems(alone(name, value))).toEqual([
      {
        code: "AKS-E0550",
        message: expect.stringContaining(
          `kubelet.${name} must be a whole number of ${unit} ${range}, got ${value}; ${fix}`,
        ),
      },
    ]);
  });

  test.each([POD_MAX_PIDS.unlimited, POD_MAX_PIDS.min, POD_MAX_PIDS.max])("podMaxPids may be %d", (podMaxPids) => {
    expect(problems({ podMaxPids })).toEqual([]);
  });

  test.each([-2, 0, POD_MAX_PIDS.max + 1, 1.5, NaN])("podMaxPids may not be %d", (podMaxPids) => {
    expect(problems({ podMaxPids })).toEqual([
      {
        code: "AKS-E0554",
        message: `kubelet.podMaxPids must be a whole number of processes from 1 to 4194304, or -1 for no limit, got ${podMaxPids}; change the number, or leave it out for no limit`,
      },
    ]);
  });
});

describe("image garbage collection", () => {
  test.each([
    [90, 70],
    [81, undefined],
    [undefined, 84],
    [100, 99],
    [2, 1],
  ])("from %p down to %p", (imageGcHighThresholdPercent, imageGcLowThresholdPercent) => {
    expect(problems({ imageGcHighThresholdPercent, imageGcLowThresholdPercent })).toEqual([]);
  });

  test.each([
    [
      70,
      90,
      "AKS-E0551",
      "kubelet.imageGcLowThresholdPercent must be below imageGcHighThresholdPercent, which is 70, got 90; lower it, or raise imageGcHighThresholdPercent",
    ],
    [70, 70, "AKS-E0551", "which is 70, got 70"],
    [
      undefined,
      85,
      "AKS-E0551",
      "kubelet.imageGcLowThresholdPercent must be below imageGcHighThresholdPercent, which is 85 by default, got 85;",
    ],
    [
      80,
      undefined,
      "AKS-E0552",
      "kubelet.imageGcHighThresholdPercent must be above imageGcLowThresholdPercent, which is 80 by default, got 80; give imageGcLowThresholdPercent too",
    ],
    [70, 100, "AKS-E0550", "from 1 to 99, got 100"],
  ])("not from %p down to %p", (imageGcHighThresholdPercent, imageGcLowThresholdPercent, code, message) => {
    expect(problems({ imageGcHighThresholdPercent, imageGcLowThresholdPercent })).toEqual([
      { code, message: expect.stringContaining(message) },
    ]);
  });
});

describe("unsafe sysctls", () => {
  test("those of a pod are allowed", () => {
    expect(problems({ allowedUnsafeSysctls: ["kernel.msg*", "kernel.sem", "net.core.somaxconn"] })).toEqual([]);
  });

  test("those of the node are refused, each by itself", () => {
    expect(problems({ allowedUnsafeSysctls: ["vm.max_map_count", "net.*", "kernel.smh*"] })).toEqual([
      {
        code: "AKS-E0553",
        message:
          'kubelet.allowedUnsafeSysctls must be sysctls of a pod\'s own namespaces: kernel.shm*, kernel.msg*, kernel.sem, fs.mqueue.*, net.*, got "vm.max_map_count"; set a sysctl of the whole node with LinuxOsConfig',
      },
      { code: "AKS-E0553", message: expect.stringContaining('got "kernel.smh*"; did you mean kernel.shm*') },
    ]);
  });

  test("an empty list is none", () => {
    expect(KubeletConfig.of({ allowedUnsafeSysctls: [] })._render().allowedUnsafeSysctls).toBeUndefined();
  });

  test("what is added to the list later changes nothing", () => {
    const allowed = ["net.*"];
    const config = KubeletConfig.of({ allowedUnsafeSysctls: allowed });
    allowed.push("vm.swappiness");
    expect(config._render().allowedUnsafeSysctls).toEqual(["net.*"]);
  });
});

test("what only Terraform knows passes", () => {
  const unknown = Token.asNumber({ ref: "x" });
  const numbers = Object.fromEntries([...names, "podMaxPids"].map((name) => [name, unknown]));
  expect(problems({ ...numbers, allowedUnsafeSysctls: Token.asList({ ref: "list" }) })).toEqual([]);
  expect(problems({ imageGcHighThresholdPercent: unknown, imageGcLowThresholdPercent: 99 })).toEqual([]);
});

test("the enums are those of the provider", () => {
  expect(Object.values(CpuManagerPolicy)).toEqual(["none", "static"]);
  expect(Object.values(TopologyManagerPolicy)).toEqual(["none", "best-effort", "restricted", "single-numa-node"]);
});

test("every setting reaches the Terraform under its own name", () => {
  const stack = stackFixture();
  const rendered = KubeletConfig.of({
    cpuManagerPolicy: CpuManagerPolicy.STATIC,
    cpuCfsQuota: false,
    cpuCfsQuotaPeriodMs: 200,
    imageGcHighThresholdPercent: 90,
    imageGcLowThresholdPercent: 70,
    topologyManagerPolicy: TopologyManagerPolicy.BEST_EFFORT,
    allowedUnsafeSysctls: ["net.*"],
    containerLogMaxSizeMb: 20,
    containerLogMaxFiles: 6,
    podMaxPids: -1,
  })._render();
  // The block of the cluster's own pool has the same type.
  const kubeletConfig: KubernetesClusterDefaultNodePoolKubeletConfig = rendered;
  new KubernetesClusterNodePool(stack, "Pool", { name: "a", kubernetesClusterId: "b", kubeletConfig });
  expect(only(synth(stack), "azurerm_kubernetes_cluster_node_pool").kubelet_config).toEqual({
    cpu_manager_policy: "static",
    cpu_cfs_quota_enabled: false,
    cpu_cfs_quota_period: "200ms",
    image_gc_high_threshold: 90,
    image_gc_low_threshold: 70,
    topology_manager_policy: "best-effort",
    allowed_unsafe_sysctls: ["net.*"],
    container_log_max_size_mb: 20,
    container_log_max_line: 6,
    pod_max_pid: -1,
  });
});

test("a period known only to Terraform is written as a reference", () => {
  const stack = stackFixture();
  const period = new TerraformVariable(stack, "period", { type: "number" }).numberValue;
  const value = KubeletConfig.of({ cpuCfsQuotaPeriodMs: period })._render().cpuCfsQuotaPeriod;
  new TerraformOutput(stack, "written", { value });
  expect(synth(stack).output.written.value).toBe("${var.period}ms");
});

describe("the block of a pool", () => {
  const swap = LinuxOsConfig.of({ swapFileSizeMb: 1500 });
  const noSwap = LinuxOsConfig.of({ sysctls: { vmSwappiness: 10 } });
  const kubelet = KubeletConfig.of({ podMaxPids: 100 });

  test.each([
    ["nothing", undefined, undefined, undefined],
    ["settings of the kernel", undefined, noSwap, undefined],
    ["a swap file", undefined, swap, { cpuCfsQuotaEnabled: true }],
    ["settings of the kubelet", kubelet, undefined, { cpuCfsQuotaEnabled: true, podMaxPid: 100 }],
    ["both", kubelet, swap, { cpuCfsQuotaEnabled: true, podMaxPid: 100 }],
    ["a kubelet without settings", KubeletConfig.of({}), undefined, { cpuCfsQuotaEnabled: true }],
  ])("for %s", (_, kubeletConfig, linuxOs, block) => {
    expect(KubeletConfig._renderBeside(kubeletConfig, linuxOs)).toEqual(block);
  });
});
