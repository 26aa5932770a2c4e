/*
 * What the addresses of a cluster are counted by.
 * https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning, read on 2026-11-22.
 */

/** Azure keeps the first four addresses and the last of every range of a subnet. @internal */
export const KEPT_IN_A_SUBNET = 5;

/** The smallest range of a subnet, and the largest of a network. @internal */
export const SUBNET_PREFIXES = { smallest: 29, largest: 8 } as const;

/** A node takes addresses of a pod subnet in batches, and another one as soon as fewer than these are free. @internal */
export const POD_SUBNET = { batch: 16, free: 8 } as const;

/** Addresses in use in one virtual network. @internal */
export const MAX_NETWORK_ADDRESSES = 65_536;

/** What the API server takes of its own subnet, which is then a /28 at the least. @internal */
export const API_SERVER_ADDRESSES = 9;

/** The endpoint of a private API server is in the subnet of the first pool. @internal */
export const PRIVATE_ENDPOINT_ADDRESSES = 1;

/** With kubenet every node needs a route, and a table has no more. @internal */
export const MAX_KUBENET_NODES = 400;

/** Pods of one cluster with an overlay. @internal */
export const MAX_CLUSTER_PODS = 200_000;

/** Where private networks take their ranges from. @internal */
export const PRIVATE_RANGES = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

/** The network that Azure makes for nodes without a subnet. https://github.com/Azure/AKS/releases/tag/2022-02-24 @internal */
export const NETWORK_OF_AZURE = "10.224.0.0/12";
