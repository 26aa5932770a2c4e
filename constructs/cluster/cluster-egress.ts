import { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { egressErrors, egressWarnings } from "../../lib/errors/egress";
import { networkErrors } from "../../lib/errors/network";
import { Problem } from "../../lib/errors/problem";
import { missingPorts } from "../../lib/outbound-ports";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { Egress } from "../network/egress/egress";
import { leadOut } from "../network/egress/lead-out";
import { NetworkProfile } from "../network/profile/network-profile";
import { IRouteTable } from "../network/egress/route-table-ref";
import { BootstrapCache } from "./addons/bootstrap-cache";
import { ClusterAddons } from "./addons/cluster-addons";
import { AksClusterProps } from "./aks-cluster-props";

/** @internal the table into which the control plane writes the routes of kubenet, when it is the user's own */
export function kubenetRouteTable(network?: NetworkProfile, egress?: Egress): IRouteTable | undefined {
  if (network?._addresses.mode !== "kubenet") return undefined;
  return network._routeTable ?? egress?._parts.routeTable;
}

/** @internal what every subnet of nodes has to be associated with */
export function waysOut({ egress, network }: AksClusterProps) {
  const ways = [egress?._through, kubenetRouteTable(network, egress)];
  return [...new Set(ways.filter((way) => way !== undefined))];
}

/** @internal lets the cluster wait for what leads the traffic of its subnets out */
export function leadClusterOut(
  cluster: Construct,
  { nodeSubnet, systemPool }: AksClusterProps,
  { waysOut: ways = [] }: ClusterModel,
  resource: TerraformResource,
): void {
  if (nodeSubnet) leadOut(cluster, "nodeSubnet", nodeSubnet, ways, resource);
  if (systemPool.subnet && systemPool.subnet !== nodeSubnet) {
    leadOut(cluster, "systemPool.subnet", systemPool.subnet, ways, resource);
  }
}

/** @internal without a way out nodes need a cache: which one, only the registry of the user's own has to be said */
export function addonsWith(egress: Egress, addons?: ClusterAddons): ClusterAddons | undefined {
  const isolated = egress._parts.outboundType === "none";
  return isolated && !addons?.bootstrapCache ? { ...addons, bootstrapCache: BootstrapCache.managed() } : addons;
}

/** @internal */
export interface Surroundings {
  readonly egress: Egress;
  readonly network: NetworkProfile;
  readonly model: ClusterModel;
}

/** @internal tells what is wrong, and what is risky, about the way out of a cluster */
export function reportEgress(cluster: Construct, props: AksClusterProps, around: Surroundings): void {
  const { egress, network, model } = around;
  const { outboundType, routeTable } = egress._parts;
  const report = ProblemReport.of(cluster);
  report.add(
    ...egress._problems("egress"),
    ...subnetProblems(props, around),
    ipv6Problem(egress, network),
    includeProblem(props, egress),
  );
  report.atSynth(() => [
    routeTable?.hasDefaultRoute === false ? egressErrors.noDefaultRoute("egress", routeTable.node.path) : undefined,
    portProblem(egress, model, false),
  ]);
  warn(cluster, () => (portProblem(egress, model, false) ? undefined : portProblem(egress, model, true)));
  warn(cluster, () => shutOutWarning(props, egress));
  const isolated = outboundType === "none" && !props.apiServer.isPrivate && !props.apiServer._subnet;
  warn(cluster, () => (isolated ? egressWarnings.isolatedWithPublicApiServer("apiServer") : undefined));
  const nat = outboundType === "managedNATGateway" || outboundType === "userAssignedNATGateway";
  warn(cluster, () => (nat && network._isDualStack ? egressWarnings.natCarriesIpv4Only("egress") : undefined));
}

function subnetProblems(props: AksClusterProps, { egress, network, model }: Surroundings): (Problem | undefined)[] {
  const { outboundType } = egress._parts;
  const { nodeSubnet } = model;
  const { mode } = network._addresses;
  const theirs = props.nodeSubnet ? "nodeSubnet" : "systemPool.subnet";
  const missing = (kind: string, why: string) =>
    nodeSubnet ? undefined : egressErrors.needsNodeSubnet("nodeSubnet", kind, why);
  const noWay = "a network that Azure makes cannot have a way out of yours";
  return [
    outboundType === "userAssignedNATGateway" ? missing("Egress.natGateway(…)", noWay) : undefined,
    outboundType === "userDefinedRouting" ? missing("Egress.userDefinedRouting(…)", noWay) : undefined,
    mode === "podSubnet"
      ? missing("NetworkProfile.azureCniPodSubnet()", "pods are in the network of the nodes")
      : undefined,
    outboundType === "managedNATGateway" && nodeSubnet ? egressErrors.managedNatNeedsManagedNetwork(theirs) : undefined,
    mode === "kubenet" && nodeSubnet && !kubenetRouteTable(network, egress)
      ? networkErrors.kubenetNeedsRouteTable("network.routeTable")
      : undefined,
  ];
}

function ipv6Problem(egress: Egress, network: NetworkProfile): Problem | undefined {
  const count = egress._parts.loadBalancer?.addresses?._parts.ipv6Count;
  if (count === undefined || network._isDualStack) return undefined;
  return egressErrors.ipv6NeedsDualStack("egress.addresses.ipv6Count", count);
}

/** Why the addresses of egress cannot be let into the API server, where that is asked for. */
function includeProblem({ apiServer }: AksClusterProps, egress: Egress): Problem | undefined {
  const { outboundType, publicRanges } = egress._parts;
  if (!apiServer._includesEgress || publicRanges !== undefined) return undefined;
  const refuse = (why: string, fix: string) => egressErrors.egressUnknown("apiServer.includeEgress", why, fix);
  if (outboundType === "none") return refuse("nothing leaves", "leave it out");
  if (outboundType === "userDefinedRouting") {
    return refuse(
      "a route table does not say from which addresses the traffic comes out",
      "say it: Egress.userDefinedRouting(table, { publicRanges: […] })",
    );
  }
  if (egress._ownAddresses.length > 0 || outboundType === "userAssignedNATGateway") {
    return refuse(
      "the addresses are known by their id alone",
      "look them up by name, or give NatGateway.fromNatGatewayAttributes the publicRanges",
    );
  }
  return refuse(
    "Azure makes these addresses with the cluster, and nobody knows them before",
    "leave it out, because AKS lets nodes in from addresses that it makes, or use addresses of yours",
  );
}

function shutOutWarning({ apiServer }: AksClusterProps, egress: Egress): Problem | undefined {
  const { outboundType, publicRanges } = egress._parts;
  const own = outboundType === "userAssignedNATGateway" || outboundType === "userDefinedRouting";
  if (!own || !apiServer._closesOutNodes || apiServer._includesEgress) return undefined;
  if (
    isUnknown(apiServer.authorizedRanges) ||
    publicRanges?.every((range) => apiServer.authorizedRanges.includes(range))
  )
    return undefined;
  return egressWarnings.nodesMayBeShutOut("apiServer.authorizedRanges");
}

/** Whether the nodes of all pools at their most, and with those of an upgrade, have the ports that they are promised. */
function portProblem(egress: Egress, { pools }: ClusterModel, upgrading: boolean): Problem | undefined {
  const ports = egress._ports;
  const counts = pools.flatMap(({ max, surge }) => (upgrading && surge ? [max, surge._extraNodes(max)] : [max]));
  if (!ports || isUnknown([ports.perNode, ports.addresses, ...counts])) return undefined;
  const nodes = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const sum = missingPorts(nodes, ports.perNode, ports.addresses);
  const tell = upgrading ? egressWarnings.notEnoughPortsInUpgrades : egressErrors.notEnoughPorts;
  return sum && tell("egress.allocatedPortsPerNode", sum);
}
