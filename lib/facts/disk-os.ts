import { VmSizeFacts } from "./vm-sizes";

/** The sizes Azure takes for an OS disk of a node; 30 GiB is what the smallest node image needs. @internal */
export const OS_DISK_GIB = { min: 30, max: 2048 };

/** An ephemeral OS disk is never larger, however much local space the size has. @internal */
export const MAX_EPHEMERAL_OS_DISK_GIB = 2040;

/**
 * The d sizes of the D and E series, v4 and v5: their temporary disk is larger than their cache wherever both are stated,
 * so the temporary disk alone decides.
 */
const TEMP_DISK_DECIDES = /^Standard_[DE]\d+(-\d+)?[a-z]*d[a-z]*_v[45]$/;

/**
 * The largest ephemeral OS disk a size can hold, in GiB; undefined when the stated facts do not settle it.
 * Azure places the disk on local NVMe disks, in the cache or on the temporary disk. A cache of unknown size could be the
 * largest of the three, so without it only the sizes are judged that are known to have none or a smaller one.
 * @internal
 */
export function largestEphemeralOsDiskGib(facts: VmSizeFacts): number | undefined {
  const nvme = product(facts.localNvmeDisks, facts.localNvmeGibEach);
  const temp = facts.tempDiskGib;
  const cache = facts.cacheDiskGib;
  const largest = Math.max(nvme ?? 0, temp ?? 0, cache ?? 0);
  const settled =
    largest >= MAX_EPHEMERAL_OS_DISK_GIB ||
    (cache !== undefined && temp !== undefined) ||
    (nvme !== undefined && temp === 0) ||
    (temp !== undefined && TEMP_DISK_DECIDES.test(facts.name));
  return settled && largest > 0 ? Math.min(Math.floor(largest), MAX_EPHEMERAL_OS_DISK_GIB) : undefined;
}

function product(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

/**
 * The least that AKS asks for an ephemeral OS disk for which no size is given: a temporary disk of so much or more is taken
 * as a whole, and in the place of a smaller one it asks for as much as for a managed disk, which is no less.
 * @internal
 */
export const LEAST_DEFAULT_OS_DISK_GIB = 128;

/** The managed OS disk that AKS chooses by the number of vCPUs. */
const DEFAULT_OS_DISK_GIB = [
  { belowVCpus: 8, gib: 128 },
  { belowVCpus: 16, gib: 256 },
  { belowVCpus: 64, gib: 512 },
  { belowVCpus: Infinity, gib: 1024 },
];

/** The size of a managed OS disk for which the program gives none. @internal */
export function defaultOsDiskGib(vCpus: number): number {
  return DEFAULT_OS_DISK_GIB.find(({ belowVCpus }) => vCpus < belowVCpus)!.gib;
}
