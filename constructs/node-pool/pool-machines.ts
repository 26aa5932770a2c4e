import { IConstruct } from "constructs";
import { isArmId } from "../../lib/arm-ids";
import { poolFeatureErrors, poolFeatureWarnings } from "../../lib/errors/pool-features";
import { poolErrors } from "../../lib/errors/pool";
import { Problem } from "../../lib/errors/problem";
import { ZONES } from "../../lib/facts/pool-limits";
import { isWithoutZones } from "../../lib/facts/region-zones";
import { vmSizeChecks } from "../../lib/facts/vm-size-checks";
import { enumProblem } from "../../lib/shapes";
import { isKnown, isUnknown } from "../../lib/tokens";
import { warn } from "../checks/warning-report";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { CpuArchitecture } from "./size/cpu-architecture";
import { NodeFeature } from "./node/node-feature";
import { NodePoolOptions } from "./node-pool-options";
import { OsDisk } from "./node/os-disk";
import { PoolKind } from "./pool-kind";
import { ScaleDownMode } from "./scaling/scale-down-mode";

/** @internal what machines the nodes are, and their disks */
export function renderPoolMachines(options: NodePoolOptions, model: ClusterModel) {
  return {
    vmSize: options.vmSize.name,
    ...options.scaling._render(),
    zones: options.zones,
    ...(options.osDisk ?? OsDisk.managed())._render(),
    scaleDownMode: options.scaleDownMode,
    hostEncryptionEnabled: options.encryptAtHost ?? model.encryptAtHost,
    fipsEnabled: options.fips,
    ultraSsdEnabled: options.ultraDisks,
    snapshotId: options.snapshotId,
    proximityPlacementGroupId: options.proximityPlacementGroup?.proximityPlacementGroupId,
  };
}

/** @internal */
export function poolMachineProblems(
  prop: string,
  options: NodePoolOptions,
  kind: PoolKind,
  model: ClusterModel,
): (Problem | undefined)[] {
  const at = (name: string) => `${prop}${name}`;
  const { vmSize, osDisk, needs = [], snapshotId } = options;
  const facts = vmSize._facts;
  return [
    ...vmSize._problems.map((problemFor) => problemFor(at("vmSize"))),
    kind.mode === "System" ? vmSize._systemPoolProblems(at("vmSize")) : vmSize._userPoolProblems(at("vmSize")),
    kind.os === "Windows"
      ? vmSize._architectureProblems(at("vmSize"), CpuArchitecture.AMD64, "Windows nodes do not run on Arm")
      : undefined,
    ...vmSizeChecks.features(at("vmSize"), facts, needs),
    ...needs.map((feature, index) => enumProblem(`${at("needs")}[${index}]`, feature, NodeFeature)),
    options.ultraDisks === true ? vmSizeChecks.ultraDisks(at("vmSize"), facts) : undefined,
    hostEncryptionProblem(at("vmSize"), options, model),
    ...options.scaling._problems(at("scaling"), kind.mode),
    ...zoneProblems(at("zones"), options.zones),
    ...(osDisk?._problems ?? []).map((problemFor) => problemFor(at("osDisk"))),
    osDisk?._problemsOn(at("osDisk"), vmSize),
    enumProblem(at("scaleDownMode"), options.scaleDownMode, ScaleDownMode),
    osDisk?.isEphemeral && options.scaleDownMode === ScaleDownMode.DEALLOCATE
      ? poolFeatureErrors.deallocateEphemeral(at("scaleDownMode"))
      : undefined,
    isKnown(snapshotId) && !isArmId("Microsoft.ContainerService/snapshots", snapshotId)
      ? poolFeatureErrors.snapshotId(at("snapshotId"), snapshotId)
      : undefined,
  ];
}

/** @internal */
export function warnOfPoolMachines(
  scope: IConstruct,
  prop: string,
  options: NodePoolOptions,
  { location }: ClusterModel,
): void {
  const zoneless = options.zones === undefined || (!isUnknown(options.zones) && options.zones.length === 0);
  // Where there are no zones, Ultra disks are attached without.
  if (options.ultraDisks === true && zoneless && !(location !== undefined && isWithoutZones(location))) {
    warn(scope, () => poolFeatureWarnings.ultraWithoutZones(`${prop}ultraDisks`));
  }
  if (location !== undefined && !zoneless && isWithoutZones(location)) {
    warn(scope, () => poolFeatureWarnings.regionWithoutZones(`${prop}zones`, location));
  }
}

function hostEncryptionProblem(prop: string, options: NodePoolOptions, model: ClusterModel): Problem | undefined {
  if ((options.encryptAtHost ?? model.encryptAtHost) !== true) return undefined;
  const whose =
    options.encryptAtHost === undefined ? "the cluster sets encryptAtHost for its pools" : "encryptAtHost is set";
  return vmSizeChecks.hostEncryption(prop, options.vmSize._facts, whose);
}

function zoneProblems(prop: string, zones: string[] = []): Problem[] {
  if (isUnknown(zones)) return [];
  return zones.flatMap((zone, index) => {
    if (!ZONES.includes(zone)) return [poolErrors.zone(prop, ZONES, zone)];
    return zones.indexOf(zone) < index ? [poolErrors.zoneTwice(prop, zone)] : [];
  });
}
