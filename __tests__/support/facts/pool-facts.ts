/**
 * Every range and enumeration that the provider 4.55.0 or Azure holds an input of a pool to: the attribute, what it may
 * be, and how a program says it.
 */
import { TerraformStack } from "cdktf";
import {
  CpuManagerPolicy,
  GpuDriver,
  GpuInstance,
  HostPorts,
  KubeletConfig,
  KubeletConfigOptions,
  KubeletDisk,
  LinuxNodePoolOptions,
  LinuxOsConfig,
  LinuxOsSku,
  NetworkProfile,
  NodePoolMode,
  NodeScaling,
  NodeSurge,
  OsDisk,
  ScaleDownMode,
  SpotEvictionPolicy,
  Sysctls,
  TopologyManagerPolicy,
  TransparentHugePages,
  TransparentHugePagesDefrag,
  UndrainableNodes,
  VmSize,
  WorkloadRuntime,
} from "../../../constructs";
import { cluster, D4 } from "../clusters";
import { EnumFact, Facts, RangeFact } from "./facts";

/** Options as a test gives them, past the type checker where the value is meant to be wrong. */
type Options = { -readonly [K in keyof LinuxNodePoolOptions]?: LinuxNodePoolOptions[K] };

type Told<F> = Omit<F, "type" | "program">;

interface PoolRange extends Told<RangeFact> {
  readonly say: (value: number) => Options;
  /** Where the pool inside the cluster differs: what it may be at least, or nothing where it has no such input. */
  readonly inside?: { readonly min: number; readonly code?: string } | "has none";
}

interface PoolEnum extends Told<EnumFact> {
  readonly say: (value: string) => Options;
  readonly inside?: "has none";
}

const GPU = VmSize.of("Standard_NC24ads_A100_v4");

const kubelet = (name: keyof KubeletConfigOptions) => (value: number) => ({
  // Both thresholds, so that the one at hand never meets the other.
  kubelet: KubeletConfig.of({
    ...(name === "imageGcLowThresholdPercent" ? { imageGcHighThresholdPercent: 100 } : {}),
    ...(name === "imageGcHighThresholdPercent" ? { imageGcLowThresholdPercent: 1 } : {}),
    [name]: value,
  }),
});

const sysctl = (name: keyof Sysctls) => (value: number) => ({
  linuxOs: LinuxOsConfig.of({ sysctls: { ...BESIDE[name], [name]: value } }),
});

/** What has to be said with a sysctl for it to be judged alone. */
const BESIDE: { [K in keyof Sysctls]?: Sysctls } = {
  netIpv4IpLocalPortRangeMin: { netIpv4IpLocalPortRangeMax: 65_535 },
  netIpv4IpLocalPortRangeMax: { netIpv4IpLocalPortRangeMin: 1_024 },
  netIpv4NeighDefaultGcThresh1: { netIpv4NeighDefaultGcThresh2: 90_000, netIpv4NeighDefaultGcThresh3: 100_000 },
  netIpv4NeighDefaultGcThresh2: { netIpv4NeighDefaultGcThresh1: 128, netIpv4NeighDefaultGcThresh3: 100_000 },
  netIpv4NeighDefaultGcThresh3: { netIpv4NeighDefaultGcThresh1: 128, netIpv4NeighDefaultGcThresh2: 512 },
};

/** The two whose lowest value is 0 for the provider, which never sends it: 1 is the least that means something. */
const SYSCTLS: [keyof Sysctls, string, number, number][] = [
  ["fsAioMaxNr", "fs_aio_max_nr", 65536, 6553500],
  ["fsFileMax", "fs_file_max", 8192, 12000500],
  ["fsInotifyMaxUserWatches", "fs_inotify_max_user_watches", 781250, 2097152],
  ["fsNrOpen", "fs_nr_open", 8192, 20000500],
  ["kernelThreadsMax", "kernel_threads_max", 20, 513785],
  ["netCoreNetdevMaxBacklog", "net_core_netdev_max_backlog", 1000, 3240000],
  ["netCoreOptmemMax", "net_core_optmem_max", 20480, 4194304],
  ["netCoreRmemDefault", "net_core_rmem_default", 212992, 134217728],
  ["netCoreRmemMax", "net_core_rmem_max", 212992, 134217728],
  ["netCoreSomaxconn", "net_core_somaxconn", 4096, 3240000],
  ["netCoreWmemDefault", "net_core_wmem_default", 212992, 134217728],
  ["netCoreWmemMax", "net_core_wmem_max", 212992, 134217728],
  ["netIpv4IpLocalPortRangeMax", "net_ipv4_ip_local_port_range_max", 32768, 65535],
  ["netIpv4IpLocalPortRangeMin", "net_ipv4_ip_local_port_range_min", 1024, 60999],
  ["netIpv4NeighDefaultGcThresh1", "net_ipv4_neigh_default_gc_thresh1", 128, 80000],
  ["netIpv4NeighDefaultGcThresh2", "net_ipv4_neigh_default_gc_thresh2", 512, 90000],
  ["netIpv4NeighDefaultGcThresh3", "net_ipv4_neigh_default_gc_thresh3", 1024, 100000],
  ["netIpv4TcpFinTimeout", "net_ipv4_tcp_fin_timeout", 5, 120],
  ["netIpv4TcpKeepaliveIntvl", "net_ipv4_tcp_keepalive_intvl", 10, 90],
  ["netIpv4TcpKeepaliveProbes", "net_ipv4_tcp_keepalive_probes", 1, 15],
  ["netIpv4TcpKeepaliveTime", "net_ipv4_tcp_keepalive_time", 30, 432000],
  ["netIpv4TcpMaxSynBacklog", "net_ipv4_tcp_max_syn_backlog", 128, 3240000],
  ["netIpv4TcpMaxTwBuckets", "net_ipv4_tcp_max_tw_buckets", 8000, 1440000],
  ["netNetfilterNfConntrackBuckets", "net_netfilter_nf_conntrack_buckets", 65536, 524288],
  ["netNetfilterNfConntrackMax", "net_netfilter_nf_conntrack_max", 131072, 2097152],
  ["vmMaxMapCount", "vm_max_map_count", 65530, 262144],
  ["vmSwappiness", "vm_swappiness", 1, 100],
  ["vmVfsCachePressure", "vm_vfs_cache_pressure", 1, 100],
];

const RANGES: PoolRange[] = [
  {
    attribute: "node_count",
    min: 0,
    max: 1000,
    code: "AKS-E0504",
    inside: { min: 1, code: "AKS-E050[45]" },
    say: (n) => ({ scaling: NodeScaling.fixed(n) }),
  },
  {
    attribute: "min_count",
    min: 0,
    max: 1000,
    code: "AKS-E0504",
    inside: { min: 1, code: "AKS-E050[45]" },
    say: (n) => ({ scaling: NodeScaling.autoscale(n, 1000) }),
  },
  {
    attribute: "max_count",
    min: 1,
    max: 1000,
    code: "AKS-E050[4-6]",
    say: (n) => ({ scaling: NodeScaling.autoscale(1, n) }),
  },
  {
    attribute: "max_pods",
    min: 10,
    max: 250,
    code: "AKS-E0516",
    inside: { min: 30 },
    say: (n) => ({ maxPods: n, scaling: NodeScaling.fixed(3) }),
  },
  {
    attribute: "os_disk_size_gb",
    min: 30,
    max: 2048,
    code: "AKS-E0701",
    say: (n) => ({ osDisk: OsDisk.managed({ sizeGib: n }) }),
  },
  {
    attribute: "upgrade_settings.drain_timeout_in_minutes",
    min: 0,
    max: 1440,
    code: "AKS-E0517",
    say: (n) => ({ drainTimeoutMinutes: n }),
  },
  {
    attribute: "upgrade_settings.node_soak_duration_in_minutes",
    min: 0,
    max: 30,
    code: "AKS-E0517",
    say: (n) => ({ soakMinutes: n }),
  },
  {
    attribute: "upgrade_settings.max_surge",
    min: 1,
    max: 100,
    code: "AKS-E0570",
    say: (n) => ({ surge: NodeSurge.percent(n) }),
    as: (n) => `${n}%`,
  },
  {
    attribute: "upgrade_settings.max_surge",
    min: 1,
    max: 1000,
    code: "AKS-E0571",
    say: (n) => ({ surge: NodeSurge.nodes(n) }),
    as: String,
  },
  {
    attribute: "upgrade_settings.max_unavailable",
    inside: "has none",
    min: 1,
    max: 100,
    code: "AKS-E0540",
    say: (n) => ({ surge: NodeSurge.unavailablePercent(n) }),
    as: (n) => `${n}%`,
  },
  {
    attribute: "upgrade_settings.max_unavailable",
    inside: "has none",
    min: 1,
    max: 1000,
    code: "AKS-E0541",
    say: (n) => ({ surge: NodeSurge.unavailableNodes(n) }),
    as: String,
  },
  {
    attribute: "node_network_profile.allowed_host_ports.0.port_start",
    min: 1,
    max: 65535,
    code: "AKS-E0530",
    say: (n) => ({ allowedHostPorts: [HostPorts.tcp(n, 65535)] }),
  },
  {
    attribute: "node_network_profile.allowed_host_ports.0.port_end",
    min: 1,
    max: 65535,
    code: "AKS-E0530",
    say: (n) => ({ allowedHostPorts: [HostPorts.udp(1, n)] }),
  },
  {
    attribute: "kubelet_config.container_log_max_line",
    min: 2,
    code: "AKS-E0550",
    say: kubelet("containerLogMaxFiles"),
  },
  {
    attribute: "kubelet_config.container_log_max_size_mb",
    min: 1,
    code: "AKS-E0550",
    say: kubelet("containerLogMaxSizeMb"),
  },
  {
    attribute: "kubelet_config.cpu_cfs_quota_period",
    min: 1,
    max: 1000,
    code: "AKS-E0550",
    say: kubelet("cpuCfsQuotaPeriodMs"),
    as: (n) => `${n}ms`,
  },
  {
    attribute: "kubelet_config.image_gc_high_threshold",
    min: 2,
    max: 100,
    code: "AKS-E0550",
    say: kubelet("imageGcHighThresholdPercent"),
  },
  {
    attribute: "kubelet_config.image_gc_low_threshold",
    min: 1,
    max: 99,
    code: "AKS-E0550",
    say: kubelet("imageGcLowThresholdPercent"),
  },
  {
    attribute: "kubelet_config.pod_max_pid",
    min: 1,
    max: 4194304,
    but: -1, // no limit at all
    code: "AKS-E0554",
    say: kubelet("podMaxPids"),
  },
  {
    attribute: "linux_os_config.swap_file_size_mb",
    min: 1,
    code: "AKS-E0564",
    say: (n) => ({ linuxOs: LinuxOsConfig.of({ swapFileSizeMb: n }) }),
  },
  ...SYSCTLS.map(([prop, name, min, max]) => ({
    attribute: `linux_os_config.sysctl_config.${name}`,
    min,
    max,
    code: "AKS-E056\\d",
    say: sysctl(prop),
  })),
];

const told = "AKS-E0810";

const ENUMS: PoolEnum[] = [
  {
    attribute: "eviction_policy",
    inside: "has none",
    values: ["Delete", "Deallocate"],
    code: told,
    members: SpotEvictionPolicy,
    say: (value) => ({ spot: { evictionPolicy: value as SpotEvictionPolicy } }),
  },
  {
    attribute: "gpu_driver",
    inside: "has none",
    values: ["Install", "None"],
    code: told,
    members: GpuDriver,
    say: (value) => ({ vmSize: GPU, gpuDriver: value as GpuDriver }),
  },
  {
    attribute: "gpu_instance",
    inside: "has none",
    values: ["MIG1g", "MIG2g", "MIG3g", "MIG4g", "MIG7g"],
    code: told,
    members: GpuInstance,
    say: (value) => ({ vmSize: GPU, gpuInstance: value as GpuInstance }),
  },
  {
    attribute: "kubelet_config.cpu_manager_policy",
    values: ["none", "static"],
    code: told,
    members: CpuManagerPolicy,
    say: (value) => ({ kubelet: KubeletConfig.of({ cpuManagerPolicy: value as CpuManagerPolicy }) }),
  },
  {
    attribute: "kubelet_config.topology_manager_policy",
    values: ["none", "best-effort", "restricted", "single-numa-node"],
    code: told,
    members: TopologyManagerPolicy,
    say: (value) => ({ kubelet: KubeletConfig.of({ topologyManagerPolicy: value as TopologyManagerPolicy }) }),
  },
  {
    attribute: "kubelet_disk_type",
    values: ["OS", "Temporary"],
    code: told,
    members: KubeletDisk,
    say: (value) => ({ kubeletDisk: value as KubeletDisk }),
  },
  {
    attribute: "linux_os_config.transparent_huge_page",
    values: ["always", "madvise", "never"],
    code: told,
    members: TransparentHugePages,
    say: (value) => ({ linuxOs: LinuxOsConfig.of({ transparentHugePages: value as TransparentHugePages }) }),
  },
  {
    attribute: "linux_os_config.transparent_huge_page_defrag",
    values: ["always", "defer", "defer+madvise", "madvise", "never"],
    code: told,
    members: TransparentHugePagesDefrag,
    say: (value) => ({
      linuxOs: LinuxOsConfig.of({ transparentHugePagesDefrag: value as TransparentHugePagesDefrag }),
    }),
  },
  {
    attribute: "mode",
    inside: "has none",
    values: ["System", "User"],
    code: told,
    members: NodePoolMode,
    say: (value) => ({ mode: value as NodePoolMode }),
  },
  {
    attribute: "os_sku",
    values: ["AzureLinux", "AzureLinux3", "Ubuntu", "Ubuntu2204"],
    code: "AKS-E0529",
    say: (value) => ({ osSku: LinuxOsSku.of(value) }),
  },
  {
    attribute: "scale_down_mode",
    values: ["Deallocate", "Delete"],
    code: told,
    members: ScaleDownMode,
    say: (value) => ({ scaleDownMode: value as ScaleDownMode }),
  },
  {
    attribute: "upgrade_settings.undrainable_node_behavior",
    values: ["Cordon", "Schedule"],
    code: told,
    members: UndrainableNodes,
    say: (value) => ({ undrainableNodes: value as UndrainableNodes }),
  },
  {
    attribute: "workload_runtime",
    inside: "has none",
    values: ["OCIContainer", "WasmWasi"],
    code: told,
    members: WorkloadRuntime,
    say: (value) => ({ workloadRuntime: value as WorkloadRuntime }),
  },
];

// Room for the pods of the largest pool that there can be.
const network = NetworkProfile.azureCniOverlay({ podCidr: "10.0.0.0/12" });

/** The table with each row as a program whose pool has the value. */
function poolFacts(say: (options: Options) => (stack: TerraformStack) => void, type: string, prefix: string) {
  const fact = <T, R extends { attribute: string; say: (value: T) => Options }>(row: R) => ({
    ...row,
    type,
    attribute: `${prefix}${row.attribute}`,
    program: (stack: TerraformStack, value: T) => say(row.say(value))(stack),
  });
  return { range: (row: PoolRange): RangeFact => fact(row), enum: (row: PoolEnum): EnumFact => fact(row) };
}

const added = poolFacts(
  (options) => (stack) => {
    cluster(stack, { network }).addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1), ...options });
  },
  "azurerm_kubernetes_cluster_node_pool",
  "",
);

const first = poolFacts(
  (options) => (stack) => {
    cluster(stack, { network, systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), ...options } });
  },
  "azurerm_kubernetes_cluster",
  "default_node_pool.",
);

export const addedPoolFacts: Facts = { ranges: RANGES.map(added.range), enums: ENUMS.map(added.enum) };

export const systemPoolFacts: Facts = {
  ranges: RANGES.filter(({ inside }) => inside !== "has none").map((row) =>
    first.range({ ...row, ...(row.inside as object) }),
  ),
  enums: ENUMS.filter(({ inside }) => inside !== "has none").map(first.enum),
};
