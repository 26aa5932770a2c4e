import { NumberLimits } from "../whole-numbers";

/**
 * The kernel settings of a Linux node, by the name of their attribute.
 *
 * The lowest value of `vmSwappiness` and `vmVfsCachePressure` would be 0 for the provider's schema, but the provider
 * takes every 0 for "not given" and never sends it, so that the node would silently keep its default.
 *
 * https://learn.microsoft.com/azure/aks/custom-node-configuration-reference
 * @internal
 */
export const SYSCTL_LIMITS = {
  fsAioMaxNr: { min: 65_536, max: 6_553_500 },
  fsFileMax: { min: 8_192, max: 12_000_500 },
  fsInotifyMaxUserWatches: { min: 781_250, max: 2_097_152 },
  fsNrOpen: { min: 8_192, max: 20_000_500 },
  kernelThreadsMax: { min: 20, max: 513_785 },
  netCoreNetdevMaxBacklog: { min: 1_000, max: 3_240_000 },
  netCoreOptmemMax: { min: 20_480, max: 4_194_304 },
  netCoreRmemDefault: { min: 212_992, max: 134_217_728 },
  netCoreRmemMax: { min: 212_992, max: 134_217_728 },
  netCoreSomaxconn: { min: 4_096, max: 3_240_000 },
  netCoreWmemDefault: { min: 212_992, max: 134_217_728 },
  netCoreWmemMax: { min: 212_992, max: 134_217_728 },
  netIpv4IpLocalPortRangeMax: { min: 32_768, max: 65_535 },
  netIpv4IpLocalPortRangeMin: { min: 1_024, max: 60_999 },
  netIpv4NeighDefaultGcThresh1: { min: 128, max: 80_000 },
  netIpv4NeighDefaultGcThresh2: { min: 512, max: 90_000 },
  netIpv4NeighDefaultGcThresh3: { min: 1_024, max: 100_000 },
  netIpv4TcpFinTimeout: { min: 5, max: 120 },
  netIpv4TcpKeepaliveIntvl: { min: 10, max: 90 },
  netIpv4TcpKeepaliveProbes: { min: 1, max: 15 },
  netIpv4TcpKeepaliveTime: { min: 30, max: 432_000 },
  netIpv4TcpMaxSynBacklog: { min: 128, max: 3_240_000 },
  netIpv4TcpMaxTwBuckets: { min: 8_000, max: 1_440_000 },
  netNetfilterNfConntrackBuckets: { min: 65_536, max: 524_288 },
  netNetfilterNfConntrackMax: { min: 131_072, max: 2_097_152 },
  vmMaxMapCount: { min: 65_530, max: 262_144 },
  vmSwappiness: { min: 1, max: 100 },
  vmVfsCachePressure: { min: 1, max: 100 },
} as const satisfies Record<string, NumberLimits>;

/** @internal */
export type SysctlName = keyof typeof SYSCTL_LIMITS;

/** @internal https://learn.microsoft.com/azure/aks/custom-node-configuration-reference */
export const SWAP_FILE_MB: NumberLimits = { min: 1, unit: "megabytes" };

/**
 * The numbers of the kubelet, by the name of their prop. 0 is never sent (see above), and the two thresholds of image
 * garbage collection can never meet, so that neither reaches the end of the other's range.
 *
 * The period of the CPU quota is held to what the kubelet itself takes: a millisecond to a second.
 * @internal
 */
export const KUBELET_LIMITS = {
  cpuCfsQuotaPeriodMs: { min: 1, max: 1_000, unit: "milliseconds" },
  imageGcHighThresholdPercent: { min: 2, max: 100, unit: "percent" },
  imageGcLowThresholdPercent: { min: 1, max: 99, unit: "percent" },
  containerLogMaxSizeMb: { min: 1, unit: "megabytes" },
  containerLogMaxFiles: { min: 2, unit: "files" },
} as const satisfies Record<string, NumberLimits>;

/** @internal */
export type KubeletNumber = keyof typeof KUBELET_LIMITS;

/** @internal what AKS sets when only one of the two thresholds is given */
export const IMAGE_GC_DEFAULTS = { highPercent: 85, lowPercent: 80 } as const;

/** @internal processes in one pod, up to the most that a 64-bit Linux counts */
export const POD_MAX_PIDS = { unlimited: -1, min: 1, max: 4_194_304 } as const;

/**
 * What `allowedUnsafeSysctls` may begin with: the kernel settings that belong to a pod and not to the whole node.
 * @internal https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/
 */
export const UNSAFE_SYSCTLS = ["kernel.shm*", "kernel.msg*", "kernel.sem", "fs.mqueue.*", "net.*"] as const;

const SYSCTL_PATTERN = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*([a-z0-9][-_a-z0-9]*)?[a-z0-9*]$/;

/** @internal whether the kubelet takes a name, or a beginning with a star after it, as an unsafe sysctl to allow */
export function isUnsafeSysctl(pattern: string): boolean {
  if (!SYSCTL_PATTERN.test(pattern)) return false;
  const name = pattern.replace(/\//g, ".").replace(/\*$/, "");
  if (name === "kernel.sem") return true;
  return UNSAFE_SYSCTLS.some((known) => known.endsWith("*") && name.startsWith(known.slice(0, -1)));
}

/** @internal the surge of an upgrade, as a part of the pool; in nodes it is 1 to the most nodes of a pool */
export const SURGE_PERCENT = { min: 1, max: 100 } as const;
