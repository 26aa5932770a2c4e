/**
 * Sizes of virtual networks and subnets.
 * @internal
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 */
export const NETWORK_PREFIX = { min: 8, max: 29 };

/** @internal */
export const SUBNET_PREFIX = { min: 8, max: 29 };

/**
 * The smallest subnet that AKS puts an API server into.
 * @internal
 * @see https://learn.microsoft.com/azure/aks/api-server-vnet-integration
 */
export const API_SERVER_SUBNET_PREFIX = { min: 8, max: 28 };

/**
 * Nodes take their pods' addresses from such a subnet in blocks of 16.
 * @internal
 * @see https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation
 */
export const POD_SUBNET_PREFIX = { min: 8, max: 27 };

/** @internal a subnet has an IPv6 range of this size and no other; https://learn.microsoft.com/azure/virtual-network/ip-services/ipv6-overview */
export const SUBNET_IPV6_PREFIX = 64;

/** @internal the first four addresses of a subnet and its last one are Azure's */
export const ADDRESSES_KEPT_BY_AZURE = 5;

/** @internal names by which a service of Azure finds a subnet of its own, where nodes cannot be */
export const RESERVED_SUBNET_NAMES = [
  "GatewaySubnet",
  "AzureFirewallSubnet",
  "AzureFirewallManagementSubnet",
  "AzureBastionSubnet",
  "RouteServerSubnet",
];

/** @internal what AKS puts its own things into */
export const AKS_DELEGATION = {
  service: "Microsoft.ContainerService/managedClusters",
  actions: ["Microsoft.Network/virtualNetworks/subnets/join/action"],
};

/** @internal addresses that no one on the internet has */
export const PRIVATE_RANGES = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];

/** @internal the same of IPv6 */
export const PRIVATE_IPV6_RANGE = "fc00::/7";
