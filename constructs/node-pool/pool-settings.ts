import { IConstruct } from "constructs";
import { checkLabels } from "../../lib/kubernetes-labels";
import { networkErrors } from "../../lib/errors/network";
import { poolErrors } from "../../lib/errors/pool";
import { Problem } from "../../lib/errors/problem";
import { LEAST_PODS_OF_A_POOL, MAX_PODS } from "../../lib/facts/pool-limits";
import { checkTagCount, checkTags, MAX_TAGS } from "../../lib/names";
import { isPoolName, maxPoolNameLength, NamedPool, NodeOs } from "../../lib/pool-names";
import { defaultOsDiskGib } from "../../lib/facts/disk-os";
import { isKnown, isUnknown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { PoolModel } from "../cluster-ref/pool-model";
import { versionErrors } from "../../lib/errors/version";
import { KubernetesVersion } from "../version/kubernetes-version";
import { checkSkew } from "../version/version-skew";
import { AddedPoolOptions } from "./added-pool-options";
import { mergeMaps } from "./merge-maps";
import { KubeletDisk } from "./node/kubelet-disk";
import { NodePoolOptions } from "./node-pool-options";
import { NodeSurge } from "./scaling/node-surge";
import { OsDisk } from "./node/os-disk";
import { DEFAULT_MAX_PODS, DEFAULT_SURGE } from "./pool-defaults";
import { PoolKind } from "./pool-kind";
import { poolMachineProblems, renderPoolMachines, warnOfPoolMachines } from "./pool-machines";
import { poolNetworkProblems, renderPoolNetwork, warnOfPoolNetwork } from "./pool-network";
import { renderUpgrade, upgradeProblems } from "./pool-upgrade";
import { ScaleDownMode } from "./scaling/scale-down-mode";

/**
 * The part of a pool that is the same in the cluster's own block and in a resource of its own.
 * @internal
 */
export function renderPoolSettings(options: NodePoolOptions, kind: PoolKind, model: ClusterModel) {
  return {
    ...renderPoolMachines(options, model),
    maxPods: options.maxPods ?? DEFAULT_MAX_PODS,
    ...renderPoolNetwork(options),
    vnetSubnetId: (options.subnet ?? model.nodeSubnet)?.subnetId,
    podSubnetId: (options.podSubnet ?? model.podSubnet)?.subnetId,
    upgradeSettings: renderUpgrade(options, kind),
    tags: mergeTags(model.tags, options.tags),
  };
}

/** @internal the version of its nodes, where the program says one */
export function versionOf(options: NodePoolOptions, model: ClusterModel): KubernetesVersion | undefined {
  return options.version ?? model.nodeVersion ?? model.version;
}

/** @internal the pool as the plans of its cluster see it */
export function poolModel(
  scope: IConstruct,
  name: string,
  options: NodePoolOptions & AddedPoolOptions,
  kind: PoolKind,
  model: ClusterModel,
  taints: string[],
  evictionPolicy?: string,
): PoolModel {
  return {
    scope,
    path: scope.node.path,
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
    location: model.location,
    zones: options.zones && [...options.zones],
    osDisk: options.osDisk ?? OsDisk.managed(),
    podDiskGib: podDiskGib(options),
    version: versionOf(options, model),
    taints,
    evictionPolicy,
    capacityReservationGroup: options.capacityReservationGroup,
    dedicatedHostGroup: options.dedicatedHostGroup,
    keepsScaledDown: options.scaleDownMode === ScaleDownMode.DEALLOCATE,
    publicAddresses: options.publicNodeIps !== undefined && options.publicNodeIps.publicIpPrefix === undefined,
    ultraDisks: options.ultraDisks === true,
  };
}

function podDiskGib(options: NodePoolOptions): number | undefined {
  const { vmSize, osDisk = OsDisk.managed() } = options;
  const { kubeletDisk } = options as { kubeletDisk?: KubeletDisk };
  if (vmSize._problems.length > 0 || osDisk._problems.length > 0 || isUnknown(kubeletDisk)) return undefined;
  const { vCpus, tempDiskGib } = vmSize._facts;
  if (kubeletDisk === KubeletDisk.TEMPORARY) return isKnown(tempDiskGib) ? tempDiskGib : undefined;
  if (osDisk.sizeGib !== undefined) return isKnown(osDisk.sizeGib) ? osDisk.sizeGib : undefined;
  // How large AKS makes an ephemeral disk depends on what fits.
  return !osDisk.isEphemeral && isKnown(vCpus) ? defaultOsDiskGib(vCpus) : undefined;
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
  const { version } = options;
  return [
    ...nameProblems(prop, named, kind.os),
    ...poolMachineProblems(prop, options, kind, model),
    maxPodsProblem(at("maxPods"), kind, options),
    ...checkLabels(at("labels"), options.labels ?? {}),
    ...upgradeProblems(prop, options, kind),
    ...poolNetworkProblems(prop, options),
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

/** @internal what is legal in the options of a pool, and risky */
export function warnOfPool(scope: IConstruct, prop: string, options: NodePoolOptions, model: ClusterModel): void {
  warnOfPoolMachines(scope, prop, options, model);
  warnOfPoolNetwork(scope, prop, options, model);
}

function nameProblems(prop: string, pool: NamedPool, os: NodeOs): Problem[] {
  const both = Object.entries({ name: pool.name, rotationName: pool.rotation });
  return both
    .filter(([, given]) => !isUnknown(given) && !isPoolName(given, os))
    .map(([which, given]) => poolErrors.name(`${prop}${which}`, os, maxPoolNameLength(os), given));
}

/** @internal to be asked at synth: the other pool may be gone by then */
export function poolNameConflict(prop: string, { name, rotation, conflict }: NamedPool): Problem | undefined {
  if (!conflict) return undefined;
  const { kind, other } = conflict;
  if (kind === "nameTaken") return poolErrors.nameTaken(`${prop}name`, name);
  if (kind === "nameIsRotationName") return poolErrors.nameIsRotationName(`${prop}name`, name, other);
  return poolErrors.rotationNameTaken(`${prop}rotationName`, rotation, other);
}

function podSubnetProblem(prop: string, { podSubnet }: NodePoolOptions, model: ClusterModel): Problem | undefined {
  const mode = model.network?._addresses.mode;
  if (mode === undefined) return undefined;
  if (mode !== "podSubnet") return podSubnet && networkErrors.podSubnetUnused(prop);
  return (podSubnet ?? model.podSubnet) ? undefined : networkErrors.podSubnetMissing(prop);
}

function mergeTags(
  cluster: { [key: string]: string } | undefined,
  pool: { [key: string]: string } | undefined,
): { [key: string]: string } | undefined {
  return cluster && pool ? mergeMaps(cluster, pool) : (pool ?? cluster);
}

function maxPodsProblem(prop: string, kind: PoolKind, { maxPods, scaling }: NodePoolOptions): Problem | undefined {
  if (!isKnown(maxPods)) return undefined;
  const min = kind.mode === "System" ? MAX_PODS.systemMin : MAX_PODS.min;
  if (!isWithin(maxPods, { min, max: MAX_PODS.max })) return poolErrors.maxPods(prop, min, MAX_PODS.max, maxPods);
  const nodes = scaling.maxNodes;
  if (isUnknown(nodes) || nodes === 0 || nodes * maxPods >= LEAST_PODS_OF_A_POOL) return undefined;
  return poolErrors.roomForPods(prop, LEAST_PODS_OF_A_POOL, nodes, maxPods);
}

function mergedTagProblems(
  prop: string,
  cluster: { [key: string]: string } | undefined,
  pool: { [key: string]: string },
): Problem[] {
  if (!cluster || isUnknown([cluster, pool])) return [];
  return checkTagCount(prop, Object.keys(pool).length > MAX_TAGS ? {} : { ...cluster, ...pool });
}
