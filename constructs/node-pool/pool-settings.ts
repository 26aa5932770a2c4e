import { checkLabels } from "../../lib/kubernetes-labels";
import { poolErrors } from "../../lib/errors/pool";
import { Problem } from "../../lib/errors/problem";
import { DRAIN_TIMEOUT_MINUTES, MAX_PODS, SOAK_MINUTES, ZONES } from "../../lib/facts/pool-limits";
import { checkTags } from "../../lib/names";
import { isPoolName, maxPoolNameLength, NamedPool, NodeOs } from "../../lib/pool-names";
import { isKnown, isUnknown } from "../../lib/tokens";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { versionErrors } from "../../lib/errors/version";
import { checkSkew } from "../version/version-skew";
import { CpuArchitecture } from "./cpu-architecture";
import { mergeMaps } from "./merge-maps";
import { NodePoolOptions } from "./node-pool-options";
import { NodeSurge } from "./node-surge";
import { OsDisk } from "./os-disk";

/** @internal what a pool is, beside its options */
export interface PoolKind {
  readonly os: NodeOs;
  readonly mode: "System" | "User";
  readonly spot: boolean;
}

const DEFAULT_MAX_PODS = 110;

/**
 * The part of a pool that is the same in the cluster's own block and in a resource of its own.
 * @internal
 */
export function renderPoolSettings(options: NodePoolOptions, kind: PoolKind, model: ClusterModel) {
  const osDisk = options.osDisk ?? OsDisk.managed();
  const surge = options.surge ?? NodeSurge.percent(10);
  return {
    vmSize: options.vmSize.name,
    ...options.scaling._render(),
    zones: options.zones,
    maxPods: options.maxPods ?? DEFAULT_MAX_PODS,
    nodePublicIpEnabled: false,
    ...osDisk._render(),
    vnetSubnetId: (options.subnet ?? model.nodeSubnet)?.subnetId,
    // Azure fills these three in when they are left out, and the next plan would want them gone again.
    // On spot pools it refuses them.
    upgradeSettings: kind.spot
      ? undefined
      : {
          maxSurge: surge._render(),
          drainTimeoutInMinutes: options.drainTimeoutMinutes ?? 0,
          nodeSoakDurationInMinutes: options.soakMinutes ?? 0,
        },
    tags: mergeTags(model.tags, options.tags),
  };
}

/** @internal every mistake that can be told from the options alone; `prop` is what leads to them, such as "systemPool." */
export function poolProblems(
  options: NodePoolOptions,
  kind: PoolKind,
  model: ClusterModel,
  prop: string,
): (Problem | undefined)[] {
  const at = (name: string) => `${prop}${name}`;
  const { vmSize, version } = options;
  return [
    ...vmSize._problems.map((problemFor) => problemFor(at("vmSize"))),
    kind.mode === "System" ? vmSize._systemPoolProblems(at("vmSize")) : vmSize._userPoolProblems(at("vmSize")),
    kind.os === "Windows"
      ? vmSize._architectureProblems(at("vmSize"), CpuArchitecture.AMD64, "Windows nodes do not run on Arm")
      : undefined,
    ...options.scaling._problems(at("scaling"), kind.mode),
    ...zoneProblems(at("zones"), options.zones),
    maxPodsProblem(at("maxPods"), kind, options.maxPods),
    ...checkLabels(at("labels"), options.labels ?? {}),
    ...(options.osDisk?._problems ?? []).map((problemFor) => problemFor(at("osDisk"))),
    options.osDisk?._problemsOn(at("osDisk"), vmSize),
    ...surgeProblems(at("surge"), kind, options.surge),
    minutesProblem(at("drainTimeoutMinutes"), DRAIN_TIMEOUT_MINUTES, options.drainTimeoutMinutes),
    minutesProblem(at("soakMinutes"), SOAK_MINUTES, options.soakMinutes),
    ...(version?._problems ?? []).map((problemFor) => problemFor(at("version"))),
    version && checkSkew(at("version"), version, model.version),
    version?.patch !== undefined && model.upgrades?._ownsPatch
      ? versionErrors.poolPatchFightsChannel(
          at("version"),
          version.version,
          `1.${version.minor}`,
          model.upgrades.channelName,
        )
      : undefined,
    // Of a cluster that is only imported the network is not known.
    options.subnet && model.network && !model.nodeSubnet ? poolErrors.subnetOnlyOnPool(at("subnet")) : undefined,
    ...checkTags(at("tags"), options.tags),
  ];
}

/** @internal mistakes in the two names of a pool; asked for when all pools of the cluster are known */
export function nameProblems(prop: string, pool: NamedPool, os: NodeOs, model: ClusterModel): Problem[] {
  const { name, rotation } = pool;
  const problems: Problem[] = [];
  for (const [which, given] of [
    ["name", name],
    ["rotationName", rotation],
  ]) {
    if (isUnknown(given) || isPoolName(given, os)) continue;
    problems.push(poolErrors.name(`${prop}${which}`, os, maxPoolNameLength(os), given));
  }
  const conflict = isUnknown([name, rotation]) ? undefined : model.poolNames.conflict(pool);
  if (conflict) {
    const which = `${prop}${conflict.name === name ? "name" : "rotationName"}`;
    problems.push(
      conflict.rotationNameOf === undefined
        ? poolErrors.nameTaken(which, conflict.name)
        : poolErrors.nameIsRotationName(which, conflict.name, conflict.rotationNameOf),
    );
  }
  return problems;
}

/** @internal */
export function mergeTags(
  cluster: { [key: string]: string } | undefined,
  pool: { [key: string]: string } | undefined,
): { [key: string]: string } | undefined {
  return cluster && pool ? mergeMaps(cluster, pool) : (pool ?? cluster);
}

function zoneProblems(prop: string, zones: string[] = []): Problem[] {
  if (isUnknown(zones)) return [];
  return zones.flatMap((zone, index) => {
    if (!ZONES.includes(zone)) return [poolErrors.zone(prop, ZONES, zone)];
    return zones.indexOf(zone) < index ? [poolErrors.zoneTwice(prop, zone)] : [];
  });
}

function maxPodsProblem(prop: string, kind: PoolKind, maxPods?: number): Problem | undefined {
  if (!isKnown(maxPods)) return undefined;
  const min = kind.mode === "System" ? MAX_PODS.systemMin : MAX_PODS.min;
  const fits = Number.isInteger(maxPods) && maxPods >= min && maxPods <= MAX_PODS.max;
  return fits ? undefined : poolErrors.maxPods(prop, min, MAX_PODS.max, maxPods);
}

function surgeProblems(prop: string, kind: PoolKind, surge?: NodeSurge): Problem[] {
  if (!surge) return [];
  if (kind.spot) return [poolErrors.spotSurge(prop)];
  return surge._problems.map((problemFor) => problemFor(prop));
}

function minutesProblem(prop: string, range: { min: number; max: number }, minutes?: number): Problem | undefined {
  if (!isKnown(minutes)) return undefined;
  const fits = Number.isInteger(minutes) && minutes >= range.min && minutes <= range.max;
  return fits ? undefined : poolErrors.minutes(prop, range.min, range.max, minutes);
}
