import { poolFeatureErrors } from "../../lib/errors/pool-features";
import { poolErrors } from "../../lib/errors/pool";
import { Problem } from "../../lib/errors/problem";
import { DRAIN_TIMEOUT_MINUTES, SOAK_MINUTES } from "../../lib/facts/pool-limits";
import { enumProblem } from "../../lib/shapes";
import { isKnown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { NodePoolOptions } from "./node-pool-options";
import { NodeSurge } from "./scaling/node-surge";
import { DEFAULT_SURGE } from "./pool-defaults";
import { PoolKind } from "./pool-kind";
import { UndrainableNodes } from "./scaling/undrainable-nodes";

/**
 * How the pool is upgraded. Azure fills the numbers in when they are left out, and the next plan would want them gone
 * again. On spot pools it refuses them.
 * @internal
 */
export function renderUpgrade(options: NodePoolOptions, kind: PoolKind) {
  return kind.spot ? undefined : { ...surgeOf(options)._renderSettings(), ...renderTimes(options) };
}

/** @internal the same for the pool of the cluster itself, which has no word for nodes that are taken away */
export function renderSystemUpgrade(options: NodePoolOptions) {
  return { maxSurge: surgeOf(options)._render(), ...renderTimes(options) };
}

function surgeOf(options: NodePoolOptions): NodeSurge {
  return options.surge ?? NodeSurge.percent(DEFAULT_SURGE);
}

function renderTimes(options: NodePoolOptions) {
  return {
    drainTimeoutInMinutes: options.drainTimeoutMinutes ?? 0,
    nodeSoakDurationInMinutes: options.soakMinutes ?? 0,
    undrainableNodeBehavior: options.undrainableNodes,
  };
}

/** @internal */
export function upgradeProblems(prop: string, options: NodePoolOptions, kind: PoolKind): (Problem | undefined)[] {
  const { surge } = options;
  const at = (name: string) => `${prop}${name}`;
  const strange = enumProblem(at("undrainableNodes"), options.undrainableNodes, UndrainableNodes);
  const minutes = [
    minutesProblem(at("drainTimeoutMinutes"), DRAIN_TIMEOUT_MINUTES, options.drainTimeoutMinutes),
    minutesProblem(at("soakMinutes"), SOAK_MINUTES, options.soakMinutes),
  ];
  if (kind.spot) return [...spotProblems(prop, options), ...minutes, strange];
  return [
    ...(surge?._problems ?? []).map((problemFor) => problemFor(at("surge"))),
    surge?.addsNodes === false && kind.mode === "System"
      ? poolFeatureErrors.unavailableOnSystemPool(at("surge"))
      : undefined,
    ...minutes,
    strange,
  ];
}

function spotProblems(prop: string, options: NodePoolOptions): Problem[] {
  const given = ["surge", "drainTimeoutMinutes", "soakMinutes", "undrainableNodes"] as const;
  return given.filter((name) => options[name] !== undefined).map((name) => poolErrors.spotUpgrade(`${prop}${name}`));
}

function minutesProblem(prop: string, range: { min: number; max: number }, minutes?: number): Problem | undefined {
  return !isKnown(minutes) || isWithin(minutes, range)
    ? undefined
    : poolErrors.minutes(prop, range.min, range.max, minutes);
}
