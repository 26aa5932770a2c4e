/**
 * Ranges that AKS uses inside every cluster: no virtual network, pod or service range may touch them.
 * @internal
 * @see https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning
 */
export const RESERVED_RANGES = ["169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24"];

/**
 * Ranges of which no address is ever seen on the internet, each with what it is: RFC 1918, 6598, 1122, 3927, 5771 and 1112.
 * @internal
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export const NOT_ON_THE_INTERNET: Record<string, string> = {
  "10.0.0.0/8": "private",
  "172.16.0.0/12": "private",
  "192.168.0.0/16": "private",
  "100.64.0.0/10": "shared by the customers of a carrier",
  "127.0.0.0/8": "loopback",
  "169.254.0.0/16": "link-local",
  "224.0.0.0/4": "multicast",
  "240.0.0.0/4": "reserved",
};

/** @internal a service range has to be smaller than a /12 */
export const SERVICE_MIN_PREFIX = 13;

/** @internal the smallest service range that holds the tenth address, which cluster DNS gets */
export const SERVICE_MAX_PREFIX = 28;

/** @internal every node of an overlay cluster takes a /24 of the pod range */
export const POD_RANGE_OF_A_NODE_PREFIX = 24;

/** @internal the step from the first address of the service range to the one that cluster DNS gets */
export const DNS_SERVICE_OFFSET = 10;

/** @internal an IPv6 service range has to be this small at least; https://learn.microsoft.com/azure/aks/configure-dual-stack */
export const SERVICE_IPV6_MIN_PREFIX = 108;
