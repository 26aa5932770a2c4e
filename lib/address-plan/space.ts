import { POD_SUBNET } from "../facts/address-plan-limits";
import { podSubnetAddresses, grouped } from "./count";
import { FixedNeed, PoolInput } from "./input";

/** What a node takes in one place, and how a message says it. @internal */
export interface PerNode {
  readonly addresses: number;
  /** As a factor after the number of nodes; nothing where a node takes one. */
  readonly factor: string;
}

/** A pool in a place where it takes addresses. @internal */
export interface Tenant {
  readonly pool: PoolInput;
  readonly perNode: PerNode | undefined;
}

/** What is needed in one place: a subnet, in addresses, or a range for the pods of an overlay, in nodes. @internal */
export interface Need {
  /** With every pool at its largest, and the nodes that an upgrade of all of them adds. */
  readonly upgrading: number;
  /** The same without an upgrade, and with the largest of these pools twice, as in its rotation. */
  readonly rotating: number;
  /** The pool whose rotation needs most. */
  readonly rotated?: string;
  /** How `upgrading` is reckoned. */
  readonly arithmetic: string;
  /** How `rotating` is reckoned. */
  readonly rotatingArithmetic: string;
  /** The pools of which too little is known; without them it is the least that is needed. */
  readonly unknown: string[];
}

/** A place that nodes or pods take addresses of: a subnet, or the range for pods. @internal */
export interface Space extends Need {
  readonly prop: string;
  /** Whether it is a subnet, counted in addresses, or a range for pods, counted in nodes. */
  readonly unit: "addresses" | "nodes";
  readonly user: "nodes" | "pods" | "apiServer";
  readonly ranges?: string[];
  /** What there is; nothing where a range of it is not known. */
  readonly capacity?: number;
  /** What is left in an upgrade. */
  readonly left?: number;
  /** The longest prefix of one range that is enough in an upgrade. */
  readonly smallestPrefix?: number;
  /** And the one that is enough in a rotation too. */
  readonly smallestPrefixWithRotation?: number;
  /** What a subnet for pods needs for every node to begin with; the pods that then come take more. */
  readonly toBegin?: Need;
  readonly networkKey?: string;
  readonly tenants: Tenant[];
}

/** @internal */
export const ONE: PerNode = { addresses: 1, factor: "" };

/** What a node takes of the subnet it is in. @internal */
export function inNodeSubnet(pool: PoolInput): PerNode | undefined {
  if (pool.mode !== "nodeSubnet") return ONE;
  if (pool.maxPods === undefined) return undefined;
  return { addresses: 1 + pool.maxPods, factor: ` x (1 + ${pool.maxPods} pods)` };
}

/** What a node takes of a subnet for pods: batches, so that some are always free. @internal */
export function inPodSubnet({ maxPods }: PoolInput): PerNode | undefined {
  if (maxPods === undefined) return undefined;
  const addresses = podSubnetAddresses(maxPods);
  return { addresses, factor: ` x ${addresses} for ${maxPods} pods` };
}

/** And what it takes at the least: one batch, without which it has no pod. @internal */
export const ONE_BATCH: PerNode = { addresses: POD_SUBNET.batch, factor: ` x ${POD_SUBNET.batch} to begin with` };

/** The nodes of a pool in an upgrade at its largest; nothing where that is not known. @internal */
export function nodesAtMost(pool: PoolInput, more = 0): number | undefined {
  if (pool.nodes === undefined) return undefined;
  const surge = pool.surge(pool.nodes + more);
  return surge === undefined ? undefined : pool.nodes + more + surge;
}

interface Term {
  readonly addresses: number;
  readonly text: string;
}

const TERMS_SHOWN = 4;

/** @internal */
export function needOf(tenants: readonly Tenant[], fixed: readonly FixedNeed[] = []): Need {
  const terms: Term[] = [];
  const steadyTerms: Term[] = [];
  const unknown: string[] = [];
  let steady = sum(fixed.map(({ addresses }) => addresses));
  let largest: { pool: string; addresses: number } | undefined;
  for (const { pool, perNode } of tenants) {
    const peak = nodesAtMost(pool);
    if (pool.nodes === undefined || perNode === undefined || peak === undefined) unknown.push(pool.name);
    if (pool.nodes === undefined || perNode === undefined) continue;
    const addresses = pool.nodes * perNode.addresses;
    steady += addresses;
    // Whether another cluster rotates a pool of its own is its plan's matter.
    if (!pool.ofOtherCluster && addresses > (largest?.addresses ?? 0)) largest = { pool: pool.name, addresses };
    if (pool.nodes > 0) steadyTerms.push({ addresses, text: termText(pool, pool.nodes, perNode, tenants) });
    const nodes = peak ?? pool.nodes;
    if (nodes > 0) terms.push({ addresses: nodes * perNode.addresses, text: termText(pool, nodes, perNode, tenants) });
  }
  const others = fixed.map(({ what, addresses }) => ({ addresses, text: `${addresses} for ${what}` }));
  terms.push(...others);
  steadyTerms.push(...others);
  const again = largest ? ` + ${grouped(largest.addresses)} for the temporary pool` : "";
  return {
    upgrading: sum(terms.map(({ addresses }) => addresses)),
    rotating: steady + (largest?.addresses ?? 0),
    rotated: largest?.pool,
    arithmetic: arithmetic(terms),
    rotatingArithmetic: `${arithmetic(steadyTerms)}${again}`,
    unknown,
  };
}

function termText(pool: PoolInput, peak: number, { factor }: PerNode, tenants: readonly Tenant[]): string {
  const nodes = pool.nodes ?? 0;
  const count = `${nodes} ${nodes === 1 ? "node" : "nodes"}`;
  const whose = pool.ofOtherCluster ? ` of ${pool.ofOtherCluster}` : tenants.length > 1 ? ` of ${pool.name}` : "";
  return peak > nodes ? `(${count} + ${peak - nodes} surge${whose})${factor}` : `${count}${whose}${factor}`;
}

/** The largest terms come first, and the many small ones of a large cluster in one. */
function arithmetic(terms: readonly Term[]): string {
  if (terms.length <= TERMS_SHOWN) return terms.map(({ text }) => text).join(" + ") || "no nodes";
  const sorted = [...terms].sort((a, b) => b.addresses - a.addresses);
  const shown = sorted.slice(0, TERMS_SHOWN - 1);
  const rest = sorted.slice(TERMS_SHOWN - 1);
  const others = `${grouped(sum(rest.map(({ addresses }) => addresses)))} for ${rest.length} others`;
  return [...shown.map(({ text }) => text), others].join(" + ");
}

/** @internal */
export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
