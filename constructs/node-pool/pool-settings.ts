import { checkLabels } from "../../lib/kubernetes-labels";
import { networkErrors } from "../../lib/errors/network";
import { poolErrors } from "../../lib/errors/pool";
import { Problem } from "../../lib/errors/problem";
import {
  DRAIN_TIMEOUT_MINUTES,
  LEAST_PODS_OF_A_POOL,
  MAX_PODS,
  SOAK_MINUTES,
  ZONES,
} from "../../lib/facts/pool-limits";
import { checkTagCount, checkTags, MAX_TAGS } from "../../lib/names";
import { isPoolName, maxPoolNameLength, NamedPool, NodeOs } from "../../lib/pool-names";
import { Shape, shapeProblems } from "../../lib/shapes";
import { isKnown, isUnknown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { PoolModel } from "../cluster-ref/pool-model";
import { versionErrors } from "../../lib/errors/version";
import { KubernetesVersion } from "../version/kubernetes-version";
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

/** @internal what Kubernetes itself is tested with */
export const DEFAULT_MAX_PODS = 110;
/** @internal in percent: what Azure has by itself */
export const DEFAULT_SURGE = 10;

/**
 * The part of a pool that is the same in the cluster's own block and in a resource of its own.
 * @internal
 */
export function renderPoolSettings(options: NodePoolOptions, kind: PoolKind, model: ClusterModel) {
  const osDisk = options.osDisk ?? OsDisk.managed();
  const surge = options.surge ?? NodeSurge.percent(DEFAULT_SURGE);
  return {
    vmSize: options.vmSize.name,
    ...options.scaling._render(),
    zones: options.zones,
    maxPods: options.maxPods ?? DEFAULT_MAX_PODS,
    nodePublicIpEnabled: false,
    ...osDisk._render(),
    vnetSubnetId: (options.subnet ?? model.nodeSubnet)?.subnetId,
    podSubnetId: (options.podSubnet ?? model.podSubnet)?.subnetId,
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

/** @internal the version of its nodes, where the program says one */
export function versionOf(options: NodePoolOptions, model: ClusterModel): KubernetesVersion | undefined {
  return options.version ?? model.nodeVersion ?? model.version;
}

/** @internal the pool as the plans of its cluster see it */
export function poolModel(
  path: string,
  name: string,
  options: NodePoolOptions,
  kind: PoolKind,
  model: ClusterModel,
  taints: string[],
  evictionPolicy?: string,
): PoolModel {
  return {
    path,
    name,
    os: kind.os,
    mode: kind.mode,
    min: options.scaling.minNodes,
    max: options.scaling.maxNodes,
    surge: kind.spot ? undefined : (options.surge ?? NodeSurge.percent(DEFAULT_SURGE)),
    maxPods: options.maxPods ?? DEFAULT_MAX_PODS,
    subnet: options.subnet ?? model.nodeSubnet,
    podSubnet: options.podSubnet ?? model.podSubnet,
    vmSize: options.vmSize,
    zones: options.zones && [...options.zones],
    osDisk: options.osDisk ?? OsDisk.managed(),
    version: versionOf(options, model),
    taints,
    evictionPolicy,
  };
}

const SHAPES: Record<string, Shape> = {
  vmSize: { kind: "object", write: 'VmSize.of("…")' },
  scaling: { kind: "object", write: "NodeScaling.fixed(…) or NodeScaling.autoscale(…)" },
  zones: { kind: "list", optional: true, write: 'a list of texts such as ["1", "2", "3"]' },
  taints: { kind: "list", optional: true, write: "a list of NodeTaint" },
  labels: { kind: "object", optional: true },
  tags: { kind: "object", optional: true },
  osDisk: { kind: "object", optional: true, write: "OsDisk.managed(…) or OsDisk.ephemeral(…)" },
  surge: { kind: "object", optional: true, write: "NodeSurge.percent(…) or NodeSurge.nodes(…)" },
  version: { kind: "object", optional: true, write: 'KubernetesVersion.of("…")' },
  subnet: { kind: "object", optional: true, write: "Subnet.fromSubnetId(…)" },
  podSubnet: { kind: "object", optional: true, write: "Subnet.fromSubnetId(…)" },
  osSku: { kind: "object", optional: true, write: "LinuxOsSku or WindowsOsSku" },
  kubelet: { kind: "object", optional: true, write: "KubeletConfig.of(…)" },
  linuxOs: { kind: "object", optional: true, write: "LinuxOsConfig.of(…)" },
  spot: { kind: "object", optional: true },
};

/** @internal what cannot even be read as the options of a pool */
export function poolShapeProblems(prop: string, options: NodePoolOptions): Problem[] {
  return shapeProblems(prop, options, SHAPES);
}

/** @internal every mistake that can be told from the options alone; `prop` is what leads to them, such as "systemPool." */
export function poolProblems(
  options: NodePoolOptions,
  named: NamedPool,
  kind: PoolKind,
  model: ClusterModel,
  prop: string,
): (Problem | undefined)[] {
  const at = (name: string) => `${prop}${name}`;
  const { vmSize, version } = options;
  return [
    ...nameProblems(prop, named, kind.os),
    ...vmSize._problems.map((problemFor) => problemFor(at("vmSize"))),
    kind.mode === "System" ? vmSize._systemPoolProblems(at("vmSize")) : vmSize._userPoolProblems(at("vmSize")),
    kind.os === "Windows"
      ? vmSize._architectureProblems(at("vmSize"), CpuArchitecture.AMD64, "Windows nodes do not run on Arm")
      : undefined,
    ...options.scaling._problems(at("scaling"), kind.mode),
    ...zoneProblems(at("zones"), options.zones),
    maxPodsProblem(at("maxPods"), kind, options),
    ...checkLabels(at("labels"), options.labels ?? {}),
    ...(options.osDisk?._problems ?? []).map((problemFor) => problemFor(at("osDisk"))),
    options.osDisk?._problemsOn(at("osDisk"), vmSize),
    ...(kind.spot ? spotUpgradeProblems(prop, options) : (options.surge?._problems ?? []).map((p) => p(at("surge")))),
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
    podSubnetProblem(at("podSubnet"), options, model),
    ...checkTags(at("tags"), options.tags),
    // The cluster's tags are added, and the two together have the same limit.
    ...(options.tags ? mergedTagProblems(at("tags"), model.tags, options.tags) : []),
  ];
}

function nameProblems(prop: string, pool: NamedPool, os: NodeOs): Problem[] {
  const both = Object.entries({ name: pool.name, rotationName: pool.rotation });
  const malformed = both
    .filter(([, given]) => !isUnknown(given) && !isPoolName(given, os))
    .map(([which, given]) => poolErrors.name(`${prop}${which}`, os, maxPoolNameLength(os), given));
  if (!pool.conflict) return malformed;
  const { kind, other } = pool.conflict;
  if (kind === "nameTaken") return [...malformed, poolErrors.nameTaken(`${prop}name`, pool.name)];
  if (kind === "nameIsRotationName")
    return [...malformed, poolErrors.nameIsRotationName(`${prop}name`, pool.name, other)];
  return [...malformed, poolErrors.rotationNameTaken(`${prop}rotationName`, pool.rotation, other)];
}

function podSubnetProblem(prop: string, { podSubnet }: NodePoolOptions, model: ClusterModel): Problem | undefined {
  const mode = model.network?._addresses.mode;
  if (mode === undefined) return undefined;
  if (mode !== "podSubnet") return podSubnet && networkErrors.podSubnetUnused(prop);
  return (podSubnet ?? model.podSubnet) ? undefined : networkErrors.podSubnetMissing(prop);
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

function maxPodsProblem(prop: string, kind: PoolKind, { maxPods, scaling }: NodePoolOptions): Problem | undefined {
  if (!isKnown(maxPods)) return undefined;
  const min = kind.mode === "System" ? MAX_PODS.systemMin : MAX_PODS.min;
  if (!isWithin(maxPods, { min, max: MAX_PODS.max })) return poolErrors.maxPods(prop, min, MAX_PODS.max, maxPods);
  const nodes = scaling.maxNodes;
  if (isUnknown(nodes) || nodes === 0 || nodes * maxPods >= LEAST_PODS_OF_A_POOL) return undefined;
  return poolErrors.roomForPods(prop, LEAST_PODS_OF_A_POOL, nodes, maxPods);
}

function spotUpgradeProblems(prop: string, options: NodePoolOptions): Problem[] {
  const given = ["surge", "drainTimeoutMinutes", "soakMinutes"] as const;
  return given.filter((name) => options[name] !== undefined).map((name) => poolErrors.spotUpgrade(`${prop}${name}`));
}

function mergedTagProblems(
  prop: string,
  cluster: { [key: string]: string } | undefined,
  pool: { [key: string]: string },
): Problem[] {
  if (!cluster || isUnknown([cluster, pool])) return [];
  return checkTagCount(prop, Object.keys(pool).length > MAX_TAGS ? {} : { ...cluster, ...pool });
}

function minutesProblem(prop: string, range: { min: number; max: number }, minutes?: number): Problem | undefined {
  return !isKnown(minutes) || isWithin(minutes, range)
    ? undefined
    : poolErrors.minutes(prop, range.min, range.max, minutes);
}
