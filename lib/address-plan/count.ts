import { POD_RANGE_OF_A_NODE_PREFIX } from "../facts/address-limits";
import { KEPT_IN_A_SUBNET, POD_SUBNET, SUBNET_PREFIXES } from "../facts/address-plan-limits";
import { Span } from "./span";

/** What nodes can have of the range of a subnet. @internal */
export function usableAddresses({ ipv6, prefix }: Span): number {
  return ipv6 ? 0 : Math.max(0, 2 ** (32 - prefix) - KEPT_IN_A_SUBNET);
}

/** The nodes that a range for the pods of an overlay is enough for. @internal */
export function nodesInPodRange({ ipv6, prefix }: Span): number {
  return ipv6 ? 0 : Math.floor(2 ** (POD_RANGE_OF_A_NODE_PREFIX - prefix));
}

/** The longest prefix of a subnet in which so many addresses can be had; nothing when no network is that large. @internal */
export function subnetPrefixFor(addresses: number): number | undefined {
  return longest(SUBNET_PREFIXES.smallest, (prefix) => 2 ** (32 - prefix) - KEPT_IN_A_SUBNET >= addresses);
}

/** The longest prefix of a range that is enough for the pods of so many nodes. @internal */
export function podPrefixFor(nodes: number): number | undefined {
  return longest(POD_RANGE_OF_A_NODE_PREFIX, (prefix) => 2 ** (POD_RANGE_OF_A_NODE_PREFIX - prefix) >= nodes);
}

function longest(from: number, fits: (prefix: number) => boolean): number | undefined {
  for (let prefix = from; prefix >= SUBNET_PREFIXES.largest; prefix--) if (fits(prefix)) return prefix;
  return undefined;
}

/** The most addresses that a node takes of a pod subnet. @internal */
export function podSubnetAddresses(maxPods: number): number {
  return POD_SUBNET.batch * Math.ceil((maxPods + POD_SUBNET.free) / POD_SUBNET.batch);
}

/** `1,240`: the same on every machine, whatever its language. @internal */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
