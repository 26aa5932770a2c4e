/** @internal what one pool may hold; https://learn.microsoft.com/azure/aks/quotas-skus-regions */
export const MAX_NODES = 1000;

/** @internal a system pool always has a node, a user pool may have none */
export const MIN_NODES = { System: 1, User: 0 } as const;

/** @internal pods on one node; https://learn.microsoft.com/azure/aks/quotas-skus-regions */
export const MAX_PODS = { min: 10, max: 250, systemMin: 30 } as const;

/** @internal pods that a pool has to have room for on all its nodes together */
export const LEAST_PODS_OF_A_POOL = 30;

/** @internal pools of one cluster; https://learn.microsoft.com/azure/aks/quotas-skus-regions */
export const MAX_POOLS = 100;

/** @internal how long a node may take to be drained, and how long to wait after it, in minutes */
export const DRAIN_TIMEOUT_MINUTES = { min: 0, max: 1440 } as const;
/** @internal */
export const SOAK_MINUTES = { min: 0, max: 30 } as const;

/** @internal */
export const ZONES = ["1", "2", "3"];

/** @internal the oldest minor of Kubernetes on which Windows Server 2019 nodes cannot be made any more */
export const WINDOWS_2019_ENDS_AT_MINOR = 33;

/** @internal the least a spot price may be, in US dollars an hour; -1 is "up to the regular price" */
export const MIN_SPOT_PRICE = 0.00001;

/** @internal nodes of one cluster; https://learn.microsoft.com/azure/aks/quotas-skus-regions */
export const MAX_CLUSTER_NODES = 5000;

/** @internal ports of nodes that pods may take for themselves */
export const HOST_PORT = { min: 1, max: 65_535 } as const;

/** @internal the part of a pool that an upgrade may take away at once; in nodes it is 1 to the most nodes of a pool */
export const UNAVAILABLE_PERCENT = { min: 1, max: 100 } as const;
