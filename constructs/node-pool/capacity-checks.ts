import { IConstruct } from "constructs";
import { memoryRule, mostPodsFor, nodePlan } from "../../lib/capacity/node-capacity";
import { capacityErrors, capacityWarnings } from "../../lib/errors/capacity";
import { Problem } from "../../lib/errors/problem";
import { MAX_NODES, MAX_PODS } from "../../lib/facts/pool-limits";
import { isKnown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { NodePoolOptions } from "./node-pool-options";
import { NodeSurge } from "./scaling/node-surge";
import { DEFAULT_MAX_PODS, DEFAULT_SURGE } from "./pool-defaults";
import { PoolKind } from "./pool-kind";
import { versionOf } from "./pool-settings";

/** @internal tells what the nodes of a pool have too little of; `prop` leads to its options, such as "systemPool." */
export function checkPoolCapacity(
  scope: IConstruct,
  options: NodePoolOptions,
  kind: PoolKind,
  model: ClusterModel,
  prop: string,
): void {
  const rule = memoryRule(versionOf(options, model)?.minor);
  ProblemReport.of(scope).add(noMemory(`${prop}vmSize`, options, kind, rule));
  warn(scope, () => (rule === "maxPods" ? tooManyPods(`${prop}maxPods`, options, kind) : undefined));
  warn(scope, () => (kind.spot ? undefined : surgePastLimit(`${prop}surge`, options)));
}

function noMemory(
  prop: string,
  { vmSize, maxPods = DEFAULT_MAX_PODS }: NodePoolOptions,
  { os }: PoolKind,
  rule: ReturnType<typeof memoryRule>,
): Problem | undefined {
  const { memoryGib } = vmSize;
  // Of a size that is refused as too small for any pool no more need be said.
  if (memoryGib === undefined || vmSize._problems.length > 0 || vmSize._userPoolProblems(prop)) return undefined;
  const { memoryMib, keptMemoryMib, evictionMib } = nodePlan({ os, rule, memoryGib, maxPods: known(maxPods) });
  if (memoryMib !== 0 || keptMemoryMib === undefined) return undefined;
  return capacityErrors.noMemoryForPods(prop, vmSize.name, os, memoryGib, keptMemoryMib, evictionMib);
}

function tooManyPods(
  prop: string,
  { vmSize, maxPods = DEFAULT_MAX_PODS }: NodePoolOptions,
  { os }: PoolKind,
): Problem | undefined {
  const { memoryGib } = vmSize;
  if (memoryGib === undefined || !isKnown(maxPods)) return undefined;
  const most = mostPodsFor(os, memoryGib);
  // Of a node that has no room for the fewest pods of a pool, its size says so.
  if (maxPods <= most || most < MAX_PODS.min) return undefined;
  return capacityWarnings.morePodsThanMemory(prop, most, vmSize.name, memoryGib, os, maxPods);
}

function surgePastLimit(
  prop: string,
  { scaling, surge = NodeSurge.percent(DEFAULT_SURGE) }: NodePoolOptions,
): Problem | undefined {
  const nodes = scaling.maxNodes;
  const extra = surge._extraNodes(nodes);
  if (extra === undefined || nodes + extra <= MAX_NODES) return undefined;
  return capacityWarnings.surgePastLimit(prop, nodes, extra);
}

function known(value: number): number | undefined {
  return isKnown(value) ? value : undefined;
}
