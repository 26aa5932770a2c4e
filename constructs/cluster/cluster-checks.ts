import { IConstruct } from "constructs";
import { clusterErrors } from "../../lib/errors/cluster";
import { Problem } from "../../lib/errors/problem";
import { versionErrors } from "../../lib/errors/version";
import { IMAGE_CLEANER_HOURS } from "../../lib/facts/cluster-limits";
import { checkClusterName, checkDnsPrefix, checkLocation, checkResourceGroupName, checkTags } from "../../lib/names";
import { enumProblem } from "../../lib/shapes";
import { isKnown, isUnknown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { encryptionRegionProblem } from "../encryption/encryption-checks";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { checkSkew } from "../version/version-skew";
import { AksClusterProps } from "./aks-cluster-props";
import { ClusterTier } from "./cluster-tier";
import { NodeOsUpgradeChannel } from "./node-os-upgrade-channel";
import { SupportPlan } from "./support-plan";
import { UpgradePolicy } from "./upgrade-policy";

/** @internal mistakes in the props of the cluster itself */
export function clusterProblems(
  props: AksClusterProps,
  name: string,
  location: string,
  supportPlan: SupportPlan,
  tier: ClusterTier,
): (Problem | undefined)[] {
  const hours = props.imageCleanerIntervalHours;
  const { min, max } = IMAGE_CLEANER_HOURS;
  const hoursFit = !isKnown(hours) || isWithin(hours, { min, max });
  return [
    checkClusterName("name", name),
    // The region of the group is the group's own matter.
    props.location === undefined ? undefined : checkLocation("location", location),
    enumProblem("tier", props.tier, ClusterTier),
    enumProblem("supportPlan", props.supportPlan, SupportPlan),
    enumProblem("upgrades.nodeOs", props.upgrades?.nodeOs, NodeOsUpgradeChannel),
    props.dnsPrefix === undefined ? undefined : checkDnsPrefix("dnsPrefix", props.dnsPrefix),
    props.nodeResourceGroupName === undefined
      ? undefined
      : checkResourceGroupName("nodeResourceGroupName", props.nodeResourceGroupName),
    encryptionRegionProblem("diskEncryption", props.diskEncryption, "the cluster", location),
    supportPlan === SupportPlan.LONG_TERM && tier !== ClusterTier.PREMIUM && !isUnknown(tier)
      ? versionErrors.longTermSupportTier("supportPlan", tier)
      : undefined,
    hoursFit ? undefined : clusterErrors.imageCleanerInterval("imageCleanerIntervalHours", min, max, hours as number),
    ...checkTags("tags", props.tags),
  ];
}

/** @internal puts the subnets of the cluster itself where those of its pools are held against them */
export function useSubnets(cluster: IConstruct, props: AksClusterProps, { subnets }: ClusterModel): void {
  const { nodeSubnet, systemPool, apiServer } = props;
  if (nodeSubnet) subnets?.add(cluster, "nodeSubnet", nodeSubnet, "nodes");
  if (systemPool.subnet && systemPool.subnet !== nodeSubnet) {
    subnets?.add(cluster, "systemPool.subnet", systemPool.subnet, "nodes");
  }
  if (systemPool.podSubnet) subnets?.add(cluster, "systemPool.podSubnet", systemPool.podSubnet, "pods");
  if (apiServer._subnet) subnets?.add(cluster, "apiServer.subnet", apiServer._subnet, "apiServer");
}

/** @internal mistakes in the version of pools that name none */
export function nodeVersionProblems(
  { version, nodeVersion }: AksClusterProps,
  upgrades: UpgradePolicy,
): (Problem | undefined)[] {
  const prop = "nodeVersion";
  if (!nodeVersion) return [];
  const channel = upgrades.channelName;
  if (upgrades._ownsMinor) return [versionErrors.nodesFollowChannel(prop, nodeVersion.version, channel)];
  const fights = upgrades._ownsPatch && nodeVersion.patch !== undefined;
  return [
    ...nodeVersion._problems.map((problemFor) => problemFor(prop)),
    checkSkew(prop, nodeVersion, version),
    fights
      ? versionErrors.poolPatchFightsChannel(prop, nodeVersion.version, `1.${nodeVersion.minor}`, channel)
      : undefined,
  ];
}
