import { grouped } from "../address-plan/count";
import { MAX_CLUSTER_NODES } from "../facts/pool-limits";
import {
  MAX_CLUSTER_PODS,
  MAX_KUBENET_NODES,
  MAX_NETWORK_ADDRESSES,
  SUBNET_PREFIXES,
} from "../facts/address-plan-limits";
import { list, Problem, problem } from "./problem";

/** @internal what a place is short of, and where there would be enough */
export interface Shortage {
  readonly prop: string;
  readonly arithmetic: string;
  readonly capacity: number;
  readonly ranges: string[];
  /** What to write instead; nothing when no range is large enough. */
  readonly enough?: string;
}

/** @internal */
export const addressPlanErrors = {
  rangeMalformed: (prop: string, got: unknown): Problem =>
    problem("AKS-E0440", {
      prop,
      must: "be a range of addresses",
      got,
      fix: 'write its first address and its prefix, for example "10.1.0.0/16"',
    }),
  rangeNotAligned: (prop: string, got: unknown, range: string): Problem =>
    problem("AKS-E0441", { prop, must: "begin at its network address", got, fix: `write "${range}"` }),
  networkReserved: (prop: string, got: string, reserved: string): Problem =>
    problem("AKS-E0442", {
      prop,
      must: `not overlap ${reserved}, which AKS keeps for itself`,
      got,
      fix: "put the nodes into a network elsewhere in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16",
    }),
  overlap: (prop: string, got: string, other: string, free?: string): Problem =>
    problem("AKS-E0443", {
      prop,
      must: `not overlap ${other}, or packets do not find their way`,
      got,
      fix: free === undefined ? "choose a range that nothing else has" : `"${free}" overlaps nothing that is known`,
    }),
  outsideNetwork: (prop: string, got: string, network: string[]): Problem =>
    problem("AKS-E0444", {
      prop,
      must: `be inside the ranges of its virtual network, ${list(network)}`,
      got,
      fix: "choose a range in them, or name the other ranges of the network as well",
    }),
  subnetsOverlap: (prop: string, got: string, other: string): Problem =>
    problem("AKS-E0445", {
      prop,
      must: `not overlap ${other}, because an address is in one place only`,
      got,
      fix: "correct one of the two, or make them one Subnet if they are the same",
    }),
  reachableOverlaps: (prop: string, got: string, other: string): Problem =>
    problem("AKS-E0446", {
      prop,
      must: `not overlap ${other}, or nodes do not find the way to it`,
      got,
      fix: "name only ranges outside the network, without a summary that holds it",
    }),
  subnetTooSmall: (needed: string, short: Shortage): Problem =>
    problem("AKS-E0447", {
      prop: short.prop,
      must: `have room for ${needed} addresses: ${short.arithmetic}`,
      found: inRanges(short),
      fix: short.enough === undefined ? "allow fewer nodes, as no range is large enough" : `${short.enough} has room`,
    }),
  podRangeTooSmall: (needed: string, short: Shortage): Problem =>
    problem("AKS-E0448", {
      prop: short.prop,
      must: `have room for ${needed} nodes, a /24 for each: ${short.arithmetic}`,
      found: inRanges(short),
      fix: short.enough === undefined ? "allow fewer nodes, as no range is large enough" : `${short.enough} has room`,
    }),
  podSubnetTooSmall: (needed: string, short: Shortage): Problem =>
    problem("AKS-E0449", {
      prop: short.prop,
      must: `have room for ${needed} addresses, without which nodes have no pods at all: ${short.arithmetic}`,
      found: inRanges(short),
      fix: short.enough === undefined ? "allow fewer nodes, as no range is large enough" : `${short.enough} has room`,
    }),
  tooManyForKubenet: (prop: string, arithmetic: string, got: number): Problem =>
    problem("AKS-E0450", {
      prop,
      must: `have at most ${MAX_KUBENET_NODES} nodes with kubenet, because its route table has no more routes`,
      found: `${grouped(got)}: ${arithmetic}`,
      fix: "allow fewer nodes, or use NetworkProfile.azureCniOverlay()",
    }),
  networkFull: (prop: string, subnets: string[], got: number): Problem =>
    problem("AKS-E0451", {
      prop,
      must: `take at most ${grouped(MAX_NETWORK_ADDRESSES)} addresses of its virtual network, which has no more in use`,
      found: `${grouped(got)} in ${list(subnets)}`,
      fix: "allow fewer nodes or fewer pods on them, or use NetworkProfile.azureCniOverlay()",
    }),
  networkTooLarge: (prop: string, got: string): Problem =>
    problem("AKS-E0452", {
      prop,
      must: `be a /${SUBNET_PREFIXES.largest} or smaller, as every range of a virtual network`,
      got,
      fix: "write the ranges that the network has",
    }),
  needsIpv6: (prop: string, got: string[]): Problem =>
    problem("AKS-E0453", {
      prop,
      must: "have a range of IPv6 too, in a cluster with dualStack",
      found: list(got),
      fix: "add one to the subnet, or leave dualStack out",
    }),
};

/** @internal */
export const addressPlanWarnings = {
  noRotation: (needed: string, unit: "addresses" | "nodes", pool: string, short: Shortage): Problem =>
    problem("AKS-W0440", {
      prop: short.prop,
      must: `have room for ${needed} ${unit} while ${pool} is rotated through a temporary pool of its size: ${short.arithmetic}`,
      found: inRanges(short),
      fix: short.enough === undefined ? "split the pool" : `${short.enough} has room, or give ${pool} fewer nodes`,
    }),
  notEveryPod: (needed: string, short: Shortage): Problem =>
    problem("AKS-W0444", {
      prop: short.prop,
      must: `have room for ${needed} addresses, or not every node can have all pods that it may: ${short.arithmetic}`,
      found: inRanges(short),
      fix:
        short.enough === undefined
          ? "set maxPods to what will run"
          : `${short.enough} has room, or set maxPods to what will run`,
    }),
  mostNodes: (prop: string, got: number): Problem =>
    problem("AKS-W0441", {
      prop,
      must: `stay within ${grouped(MAX_CLUSTER_NODES)} nodes, or not every pool can become as large as it is allowed to`,
      found: `${grouped(got)} with the most that each can have`,
      fix: "allow fewer",
    }),
  mostPods: (prop: string, got: number): Problem =>
    problem("AKS-W0442", {
      prop,
      must: `stay within ${grouped(MAX_CLUSTER_PODS)} pods, which is as many as a cluster with an overlay can have`,
      found: `room for ${grouped(got)}`,
      fix: "set maxPods of pools to what will run, allow fewer nodes",
    }),
  networkOfAzure: (prop: string, got: string, network: string, free?: string): Problem =>
    problem("AKS-W0443", {
      prop,
      must: `not overlap ${network}, where Azure makes a virtual network for nodes that are given no subnet`,
      got,
      fix: `${free === undefined ? "" : `write "${free}", or `}give the nodes a subnet of your own with nodeSubnet`,
    }),
};

function inRanges({ capacity, ranges }: Shortage): string {
  return `${grouped(capacity)} in ${list(ranges)}`;
}
