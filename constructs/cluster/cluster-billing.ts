import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { BilledItem, BilledPool, clusterItems, poolItems } from "../../lib/capacity/billed-items";
import { poolSituations } from "../../lib/capacity/pool-capacity";
import { list } from "../../lib/errors/problem";
import { isKnown, isUnknown } from "../../lib/tokens";
import { Billing } from "../capacity/billing";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { PoolModel } from "../cluster-ref/pool-model";
import { ContainerInsights } from "../monitoring/container-insights";
import { ControlPlaneLogs } from "../monitoring/control-plane-logs";
import { ManagedPrometheus } from "../monitoring/managed-prometheus";
import { monitorsOf } from "../monitoring/monitoring-uses";
import { SpotEvictionPolicy } from "../node-pool/spot-options";
import { plannedPool } from "./cluster-capacity";
import { ClusterTier } from "./cluster-tier";

type Cluster = IAksCluster & { readonly resource: KubernetesCluster };

const HYBRID_BENEFIT = "Windows_Server";

/** @internal what the cluster is billed for, read from what it is rendered as: so a change by hand counts too */
export function billingOf(cluster: Cluster, { pools }: ClusterModel): Billing {
  const { resource } = cluster;
  const hybridBenefit = resource.windowsProfileInput?.license === HYBRID_BENEFIT;
  const network = resource.networkProfileInput;
  const outboundType = network?.outboundType;
  const tier = resource.skuTierInput;
  const items = [
    ...clusterItems({ tier, outboundType, outboundIps: outboundIps(resource) }),
    ...addonItems(resource),
    ...logItems(cluster),
    ...pools.flatMap((pool) => poolItems(billedPool(pool, hybridBenefit))),
  ];
  return Billing._of(items, freeOf(tier, pools));
}

function billedPool(pool: PoolModel, hybridBenefit: boolean): BilledPool {
  const { name, os, vmSize, osDisk, evictionPolicy } = pool;
  const planned = plannedPool(pool);
  return {
    poolName: name,
    os,
    vmSize: isKnown(vmSize.name) ? vmSize.name : undefined,
    vCpus: vmSize.vCpus,
    premiumDisks: vmSize.premiumDisks,
    minNodes: planned.minNodes,
    maxNodes: planned.maxNodes,
    upgradePeakNodes: poolSituations({ ...planned, node: {} }, "max").upgradePeakNodes,
    spot: evictionPolicy !== undefined,
    keepsStopped: evictionPolicy === SpotEvictionPolicy.DEALLOCATE,
    osDisk: { ephemeral: osDisk.isEphemeral, sizeGib: osDisk.sizeGib },
    hybridBenefit,
  };
}

/** Azure makes one address, unless the profile of balancer or gateway says how many, or brings addresses of yours. */
function outboundIps({ networkProfileInput: network }: KubernetesCluster): number | undefined {
  const { loadBalancerProfile: balancer, natGatewayProfile: gateway } = network ?? {};
  if (balancer?.outboundIpAddressIds ?? balancer?.outboundIpPrefixIds) return 0;
  const count = balancer?.managedOutboundIpCount ?? gateway?.managedOutboundIpCount ?? 1;
  return isUnknown(count) ? undefined : count;
}

function addonItems(resource: KubernetesCluster): BilledItem[] {
  const addon = (product: string, unit: string, note?: string): BilledItem => {
    return { kind: "add-on", product, unit, note, reservable: false };
  };
  const gateway = resource.ingressApplicationGatewayInput;
  return [
    resource.microsoftDefenderInput && addon("Defender for Containers", "by the vCPU", "the plan of the subscription"),
    gateway && gateway.gatewayId === undefined ? addon("Application Gateway", "each hour and by capacity") : undefined,
    resource.aciConnectorLinuxInput && addon("Azure Container Instances", "by the pods that run there"),
  ].filter((item) => item !== undefined);
}

function logItems(cluster: Cluster): BilledItem[] {
  const logs = (product: string, unit: string): BilledItem => ({ kind: "logs", product, unit });
  const taken = "by the GB taken in and kept";
  return [
    ...monitorsOf<ControlPlaneLogs>("ControlPlaneLogs", cluster).map(({ components }) =>
      logs(`Log Analytics, control plane: ${list(components.map(({ category }) => shownText(category)))}`, taken),
    ),
    ...monitorsOf<ContainerInsights>("ContainerInsights", cluster).map(() =>
      logs("Log Analytics, container insights", taken),
    ),
    ...monitorsOf<ManagedPrometheus>("ManagedPrometheus", cluster).map(() =>
      logs("Azure Monitor workspace, Managed Prometheus", "by the samples taken in"),
    ),
  ];
}

function freeOf(tier: string | undefined, pools: readonly PoolModel[]): string[] {
  const local = pools.filter(({ osDisk }) => osDisk.isEphemeral).map(({ name }) => shownText(name));
  return [
    ...(tier === ClusterTier.FREE ? ["the control plane of the Free tier"] : []),
    ...(local.length > 0 ? [`the ephemeral OS disks of ${list(local)}`] : []),
  ];
}

function shownText(text: string): string {
  return isKnown(text) ? text : "(not known)";
}
