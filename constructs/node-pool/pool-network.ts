import { IConstruct } from "constructs";
import { isArmId } from "../../lib/arm-ids";
import { poolFeatureErrors, poolFeatureWarnings } from "../../lib/errors/pool-features";
import { Problem } from "../../lib/errors/problem";
import { isKnown, isUnknown } from "../../lib/tokens";
import { warn } from "../checks/warning-report";
import { NodePoolOptions } from "./node-pool-options";
import { PoolKind } from "./pool-kind";
import { NodeSurge } from "./node-surge";
import { DEFAULT_SURGE } from "./pool-defaults";

/**
 * The public side of the nodes. A list that only Terraform knows is passed on as it is.
 * @internal
 */
export function renderPoolNetwork(options: NodePoolOptions) {
  const { publicNodeIps, allowedHostPorts = [], applicationSecurityGroupIds = [] } = options;
  const ipTags = publicNodeIps?._ipTags;
  const profile = {
    allowedHostPorts: allowedHostPorts.length > 0 ? allowedHostPorts.map((ports) => ports._render()) : undefined,
    applicationSecurityGroupIds: applicationSecurityGroupIds.length > 0 ? applicationSecurityGroupIds : undefined,
    nodePublicIpTags: ipTags,
  };
  const empty = Object.values(profile).every((part) => part === undefined);
  return {
    nodePublicIpEnabled: publicNodeIps !== undefined,
    nodePublicIpPrefixId: publicNodeIps?.publicIpPrefix?.publicIpPrefixId,
    nodeNetworkProfile: empty ? undefined : profile,
  };
}

/** @internal */
export function poolNetworkProblems(prop: string, options: NodePoolOptions, kind: PoolKind): Problem[] {
  const { publicNodeIps, allowedHostPorts = [], applicationSecurityGroupIds: groups = [] } = options;
  const at = `${prop}applicationSecurityGroupIds`;
  return [
    ...(publicNodeIps?._problems ?? []).map((problemFor) => problemFor(`${prop}publicNodeIps`)),
    ...prefixTooSmall(`${prop}publicNodeIps`, options, kind),
    ...allowedHostPorts.flatMap((ports, index) =>
      ports._problems.map((problemFor) => problemFor(`${prop}allowedHostPorts[${index}]`)),
    ),
    ...(isUnknown(groups) ? [] : groups)
      .filter((id) => !isArmId("Microsoft.Network/applicationSecurityGroups", id))
      .map((id) => poolFeatureErrors.applicationSecurityGroupId(at, id)),
    ...(groups.length > 0 && allowedHostPorts.length === 0 ? [poolFeatureErrors.securityGroupsWithoutPorts(at)] : []),
  ];
}

/** Azure refuses the node for which no address is left, and with it a scaling or an upgrade that is half done. */
function prefixTooSmall(prop: string, options: NodePoolOptions, { spot }: PoolKind): Problem[] {
  const addresses = options.publicNodeIps?.publicIpPrefix?.addressCount;
  const { maxNodes } = options.scaling;
  if (!isKnown(addresses) || !isKnown(maxNodes)) return [];
  const surge = spot ? 0 : ((options.surge ?? NodeSurge.percent(DEFAULT_SURGE))._extraNodes(maxNodes) ?? 0);
  return maxNodes + surge > addresses ? [poolFeatureErrors.prefixTooSmall(prop, addresses, maxNodes, surge)] : [];
}

/** @internal */
export function warnOfPoolNetwork(scope: IConstruct, prop: string, options: NodePoolOptions): void {
  if (options.publicNodeIps) warn(scope, () => poolFeatureWarnings.publicNodes(`${prop}publicNodeIps`));
}
