import {
  CPU_KEPT,
  PER_POD_RULE,
  PER_POD_RULE_FROM_MINOR,
  PROGRESSIVE_RULE,
  WINDOWS_MIB,
} from "../facts/node-reservations";
import { NodeOs } from "../pool-names";

/** The rule by which a node keeps memory: by the most pods it may have, or by brackets of its memory. @internal */
export type MemoryRule = "maxPods" | "progressive";

/** What the capacity of a node follows from. What is not known is undefined. @internal */
export interface NodeFacts {
  readonly os: NodeOs;
  readonly rule: MemoryRule;
  readonly vCpus?: number;
  readonly memoryGib?: number;
  readonly maxPods?: number;
  readonly maxDataDisks?: number;
}

/** What a node has for pods, and what it keeps. @internal */
export interface NodePlan {
  readonly cpuMillis?: number;
  readonly memoryMib?: number;
  readonly pods?: number;
  readonly dataDisks?: number;
  readonly keptCpuMillis?: number;
  readonly keptMemoryMib?: number;
  readonly evictionMib: number;
}

const MIB_PER_GIB = 1024;

/** The rule of a minor version of Kubernetes; of one that is not known it is the newer. @internal */
export function memoryRule(minor: number | undefined): MemoryRule {
  return minor !== undefined && minor < PER_POD_RULE_FROM_MINOR ? "progressive" : "maxPods";
}

/** @internal */
export function keptCpuMillis(vCpus: number): number {
  return inBrackets(
    vCpus,
    CPU_KEPT.map(({ cores, millis }) => ({ width: cores, share: millis })),
  );
}

/** The memory that the system of a node keeps, in MiB, without what Windows itself needs. @internal */
export function keptMemoryMib(rule: MemoryRule, memoryMib: number, maxPods: number | undefined): number | undefined {
  if (rule === "progressive") {
    const brackets = PROGRESSIVE_RULE.brackets.map(({ gib, percent }) => ({
      width: gib * MIB_PER_GIB,
      share: percent,
    }));
    return Math.round(inBrackets(memoryMib, brackets) / 100);
  }
  if (maxPods === undefined) return undefined;
  return Math.round(Math.min(wantedMemoryMib(maxPods), (memoryMib * PER_POD_RULE.mostPercent) / 100));
}

/** What AKS reckons that so many pods need of the system of a node, in MiB. */
function wantedMemoryMib(maxPods: number): number {
  return PER_POD_RULE.mibPerPod * maxPods + PER_POD_RULE.mib;
}

/** The most pods for whose keep a node has memory, by what AKS reckons for each since 1.29. @internal */
export function mostPodsFor(os: NodeOs, memoryGib: number): number {
  const { mib, mibPerPod, evictionMib } = PER_POD_RULE;
  const left = memoryGib * MIB_PER_GIB - (os === "Windows" ? WINDOWS_MIB : 0) - mib - evictionMib;
  return Math.max(0, Math.floor(left / mibPerPod));
}

/**
 * What pods may ask of one node, all of them together and DaemonSets included. Never negative.
 * @internal
 */
export function nodePlan({ os, rule, vCpus, memoryGib, maxPods, maxDataDisks }: NodeFacts): NodePlan {
  const evictionMib = rule === "progressive" ? PROGRESSIVE_RULE.evictionMib : PER_POD_RULE.evictionMib;
  const capacityMib = memoryGib === undefined ? undefined : memoryGib * MIB_PER_GIB;
  const reserved = capacityMib === undefined ? undefined : keptMemoryMib(rule, capacityMib, maxPods);
  const keptMib = reserved === undefined ? undefined : reserved + (os === "Windows" ? WINDOWS_MIB : 0);
  const keptMillis = vCpus === undefined ? undefined : keptCpuMillis(vCpus);
  return {
    cpuMillis: vCpus === undefined ? undefined : vCpus * 1000 - keptMillis!,
    memoryMib: keptMib === undefined ? undefined : Math.max(0, Math.floor(capacityMib! - keptMib - evictionMib)),
    pods: maxPods,
    dataDisks: maxDataDisks,
    keptCpuMillis: keptMillis,
    keptMemoryMib: keptMib,
    evictionMib,
  };
}

/** Each bracket's width of an amount times its share; the last bracket takes the rest. */
function inBrackets(amount: number, brackets: { width: number; share: number }[]): number {
  let [rest, sum] = [amount, 0];
  for (const { width, share } of brackets) {
    const inside = Math.min(rest, width);
    sum += inside * share;
    rest -= inside;
  }
  return sum;
}
