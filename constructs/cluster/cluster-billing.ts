import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { clusterBill } from "../../lib/capacity/billed-cluster";
import { Bill } from "../../lib/capacity/billed-items";
import { isKnown, isUnknown } from "../../lib/tokens";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { PoolModel } from "../cluster-ref/pool-model";
import { billOfPool } from "../node-pool/pool-billing";

/**
 * What the cluster itself is billed for with its first pool, read from what it is rendered as: so a change by hand counts
 * too. The other pools speak for themselves.
 * @internal
 */
export function billOfCluster(cluster: IAksCluster, resource: KubernetesCluster, systemPool: PoolModel): Bill {
  const network = resource.networkProfileInput;
  const integrated = resource.apiServerAccessProfileInput?.virtualNetworkIntegrationEnabled === true;
  const isPrivate = resource.privateClusterEnabledInput === true;
  const zone = resource.privateDnsZoneIdInput;
  const gateway = resource.ingressApplicationGatewayInput;
  const once = clusterBill({
    tier: resource.skuTierInput,
    outboundType: network?.outboundType,
    outboundIps: outboundIps(resource),
    privateEndpoint: isPrivate && !integrated,
    ownDnsZone: isPrivate && (zone === undefined || (isKnown(zone) && zone === "System")),
    defender: resource.microsoftDefenderInput !== undefined,
    newApplicationGateway: gateway !== undefined && gateway.gatewayId === undefined,
    virtualNodes: resource.aciConnectorLinuxInput !== undefined,
    advancedNetworking: network?.advancedNetworking !== undefined,
    freeParts: freeParts(resource),
  });
  const pool = billOfPool(systemPool, cluster);
  return { items: [...once.items, ...pool.items], free: [...(once.free ?? []), ...(pool.free ?? [])] };
}

/** Azure makes one address, unless the profile of balancer or gateway says how many, or brings addresses of yours. */
function outboundIps({ networkProfileInput: network }: KubernetesCluster): number | undefined {
  const { loadBalancerProfile: balancer, natGatewayProfile: gateway } = network ?? {};
  if (balancer?.outboundIpAddressIds ?? balancer?.outboundIpPrefixIds) return 0;
  const count = balancer?.managedOutboundIpCount ?? gateway?.managedOutboundIpCount ?? 1;
  return isUnknown(count) ? undefined : count;
}

/** Parts of AKS that take CPU and memory of nodes and nothing else. */
function freeParts(resource: KubernetesCluster): string[] {
  const scaler = resource.workloadAutoscalerProfileInput;
  const parts: [string, unknown][] = [
    ["the Istio add-on", resource.serviceMeshProfileInput],
    ["application routing", resource.webAppRoutingInput],
    ["KEDA", scaler?.kedaEnabled],
    ["the vertical pod autoscaler", scaler?.verticalPodAutoscalerEnabled],
    ["cost analysis", resource.costAnalysisEnabledInput],
  ];
  return parts.flatMap(([name, on]) => (on === undefined || on === false ? [] : [name]));
}
