import { IConstruct } from "constructs";
import { isArmId } from "../../lib/arm-ids";
import { poolFeatureErrors, poolFeatureWarnings } from "../../lib/errors/pool-features";
import { Problem } from "../../lib/errors/problem";
import { isKnown, isUnknown } from "../../lib/tokens";
import { isAttached } from "../checks/attached";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { IPublicIpPrefix } from "../network/egress/public-ip-prefix-ref";
import { unheardCalls } from "../network/vnet/callers";
import { NodePoolOptions } from "./node-pool-options";
import { NodeSurge } from "./scaling/node-surge";
import { DEFAULT_SURGE } from "./pool-defaults";
import { PoolKind } from "./pool-kind";

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
export function poolNetworkProblems(prop: string, options: NodePoolOptions): Problem[] {
  const { allowedHostPorts = [], applicationSecurityGroupIds: groups = [] } = options;
  const at = `${prop}applicationSecurityGroupIds`;
  return [
    ...allowedHostPorts.flatMap((ports, index) =>
      ports._problems.map((problemFor) => problemFor(`${prop}allowedHostPorts[${index}]`)),
    ),
    ...(isUnknown(groups) ? [] : groups)
      .filter((id) => !isArmId("Microsoft.Network/applicationSecurityGroups", id))
      .map((id) => poolFeatureErrors.applicationSecurityGroupId(at, id)),
    ...(groups.length > 0 && allowedHostPorts.length === 0 ? [poolFeatureErrors.securityGroupsWithoutPorts(at)] : []),
  ];
}

/** How many addresses the pools of a program take from a prefix, of whatever cluster. */
const TAKEN = new WeakMap<IPublicIpPrefix, { scope: IConstruct; addresses: number }[]>();

/**
 * Holds a pool against the prefix of its addresses: Azure refuses the node for which none is left, and with it a scaling
 * or an upgrade that is half done.
 * @internal
 */
export function checkPoolPrefix(scope: IConstruct, prop: string, options: NodePoolOptions, { spot }: PoolKind): void {
  const prefix = options.publicNodeIps?.publicIpPrefix;
  const { maxNodes } = options.scaling;
  if (prefix === undefined || !isKnown(maxNodes)) return;
  // An upgrade adds no node to a spot pool.
  const surge = spot ? 0 : ((options.surge ?? NodeSurge.percent(DEFAULT_SURGE))._extraNodes(maxNodes) ?? 0);
  const before = TAKEN.get(prefix) ?? [];
  TAKEN.set(prefix, [...before, { scope, addresses: maxNodes + surge }]);
  const addresses = prefix.addressCount;
  if (!isKnown(addresses)) return;
  ProblemReport.of(scope).atSynth(() => {
    const others = before.filter((one) => isAttached(one.scope)).reduce((sum, one) => sum + one.addresses, 0);
    if (others + maxNodes + surge <= addresses) return [];
    return [poolFeatureErrors.prefixTooSmall(`${prop}publicNodeIps`, addresses, maxNodes, surge, others)];
  });
}

/** @internal */
export function warnOfPoolNetwork(
  scope: IConstruct,
  prop: string,
  options: NodePoolOptions,
  { nodeSubnet }: ClusterModel,
): void {
  const { publicNodeIps, allowedHostPorts = [], subnet = nodeSubnet } = options;
  if (!publicNodeIps) return;
  warn(scope, () => poolFeatureWarnings.publicNodes(`${prop}publicNodeIps`));
  warn(scope, () =>
    unheardCalls(`${prop}allowedHostPorts`, [subnet], isUnknown(allowedHostPorts) ? [] : allowedHostPorts),
  );
}
