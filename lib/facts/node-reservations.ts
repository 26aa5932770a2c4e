/*
 * What a node of AKS keeps for itself, and when it begins to evict pods.
 * https://learn.microsoft.com/azure/aks/node-resource-reservations, read on 2026-11-22. The page says MB and GB for what
 * is counted in MiB and GiB.
 */

/** The part of each core that is kept, in millicores: so many cores, then the next so many, and then every other. @internal */
export const CPU_KEPT = [
  { cores: 1, millis: 60 },
  { cores: 1, millis: 40 },
  { cores: 2, millis: 20 },
  { cores: Infinity, millis: 10 },
] as const;

/** The first minor of Kubernetes in which the memory that is kept follows the most pods of a node. @internal */
export const PER_POD_RULE_FROM_MINOR = 29;

/** From 1.29 on: so much for each pod that a node may have, and so much more, but not above a part of all. @internal */
export const PER_POD_RULE = { mibPerPod: 20, mib: 50, mostPercent: 25, evictionMib: 100 } as const;

/** Before 1.29: a part of the first GiB, of the next, and so on. @internal */
export const PROGRESSIVE_RULE = {
  brackets: [
    { gib: 4, percent: 25 },
    { gib: 4, percent: 20 },
    { gib: 8, percent: 10 },
    { gib: 112, percent: 6 },
    { gib: Infinity, percent: 2 },
  ],
  evictionMib: 750,
} as const;

/** What Windows itself takes of a node, about: it is in none of the two rules. @internal */
export const WINDOWS_MIB = 2048;

/** What runs the containers on nodes of AKS, Linux and Windows. @internal */
export const CONTAINER_RUNTIME = "containerd";

/**
 * The part of its file system below which a Linux node evicts pods, and which pods therefore cannot ask for.
 * https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/#hard-eviction-thresholds, read 2026-11
 * @internal
 */
export const DISK_KEPT_FREE = 0.1;
