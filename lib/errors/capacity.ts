import { PER_POD_RULE } from "../facts/node-reservations";
import { MAX_NODES } from "../facts/pool-limits";
import { list, Problem, problem } from "./problem";

/** @internal */
export const capacityErrors = {
  noMemoryForPods: (prop: string, size: string, os: string, gib: number, keptMib: number, evictMib: number): Problem =>
    problem("AKS-E0650", {
      prop,
      must: `leave memory for pods: a ${os} node of ${gib} GiB keeps ${keptMib} MiB and evicts pods below ${evictMib} MiB`,
      got: size,
      fix: "choose a size with more memory",
    }),
  tooManyNodes: (prop: string, most: number, got: number): Problem =>
    problem("AKS-E0651", {
      prop,
      must: `have at most ${most} nodes in all pools together`,
      found: `${got} with the fewest that each can have`,
      fix: "ask for fewer, or use a second cluster",
    }),
};

/** @internal */
export const capacityWarnings = {
  morePodsThanMemory: (prop: string, most: number, size: string, gib: number, os: string, got: number): Problem =>
    problem("AKS-W0650", {
      prop,
      must: `be at most ${most} for the ${gib} GiB of ${size} with ${os}, as AKS reckons ${PER_POD_RULE.mibPerPod} MiB of system memory for each pod`,
      got,
      fix: `set it to ${most} or less, choose a size with more memory`,
    }),
  oneSystemNode: (prop: string, tier: string): Problem =>
    problem("AKS-W0651", {
      prop,
      must: `keep at least 2 nodes for the pods of the system, which the loss of one otherwise stops, whatever uptime the ${tier} tier promises`,
      found: "1 in all system pools together at the fewest",
      fix: "begin with NodeScaling.fixed(3) or NodeScaling.autoscale(3, 5)",
    }),
  systemInOneZone: (prop: string, others: string[]): Problem =>
    problem("AKS-W0652", {
      prop,
      must: `leave a system node when a zone is lost, as other pools keep some of theirs (${list(others)})`,
      found: "none",
      fix: 'give a system pool zones: ["1", "2", "3"] and at least 2 nodes',
    }),
  surgePastLimit: (prop: string, nodes: number, surge: number): Problem =>
    problem("AKS-W0653", {
      prop,
      must: `keep the pool and its surge within ${MAX_NODES} nodes, or an upgrade is refused`,
      found: `${nodes} nodes at the most and ${surge} more`,
      fix: "allow fewer nodes, or a smaller surge",
    }),
};
