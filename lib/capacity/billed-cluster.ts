import { isKnown } from "../tokens";
import { AFTER_APPLY, Bill, BilledItem, byUse, exactly, one, UNITS } from "./billed-items";

/** What of a cluster is paid for once, beside its pools. @internal */
export interface BilledCluster {
  readonly tier?: string;
  readonly outboundType?: string;
  /** How many addresses Azure makes for the way out; nothing when only Terraform knows it. */
  readonly outboundIps?: number;
  /** Whether the endpoint of its API server is in a network of the user's. */
  readonly privateEndpoint: boolean;
  /** Whether AKS makes a private DNS zone for the API server. */
  readonly ownDnsZone: boolean;
  readonly defender: boolean;
  readonly newApplicationGateway: boolean;
  readonly virtualNodes: boolean;
  readonly advancedNetworking: boolean;
  /** Parts of AKS without a price of their own. */
  readonly freeParts: string[];
}

/** @internal */
export function clusterBill(cluster: BilledCluster): Bill {
  return {
    items: [...controlPlane(cluster.tier), ...outbound(cluster), ...apiServer(cluster), ...addOns(cluster)],
    free: [...(cluster.tier === "Free" ? ["the control plane of the Free tier"] : []), ...cluster.freeParts],
  };
}

const TIERS: Record<string, string> = {
  Standard: "Standard tier, with an uptime SLA",
  Premium: "Premium tier, with an uptime SLA and long-term support",
};

function controlPlane(tier: string | undefined): BilledItem[] {
  if (tier === "Free") return [];
  const product = isKnown(tier) ? (TIERS[tier] ?? `${tier} tier`) : `tier ${AFTER_APPLY}`;
  return [{ kind: "control plane", product, unit: UNITS.hour, ...exactly(1), reservable: false }];
}

function outbound({ outboundType: type, outboundIps: ips }: BilledCluster): BilledItem[] {
  const address = { ...one("network", "public IP address, outbound", UNITS.hour), ...exactly(ips) };
  // Addresses that are there already are not the cluster's to count.
  const addresses: BilledItem[] = ips === 0 ? [] : [address];
  if (type === "loadBalancer") {
    const note = "services of type LoadBalancer add rules, and addresses of their own";
    return [one("network", "Standard load balancer", UNITS.hourAndGb, note), ...addresses];
  }
  // Neither is what the program makes beside the cluster.
  return type === "managedNATGateway" ? [one("network", "NAT gateway", UNITS.hourAndGb), ...addresses] : [];
}

function apiServer({ privateEndpoint, ownDnsZone }: BilledCluster): BilledItem[] {
  return [
    ...(privateEndpoint ? [one("network", "private endpoint of the API server", UNITS.hourAndGb)] : []),
    ...(ownDnsZone ? [one("network", "private DNS zone of the API server", "each month and by the query")] : []),
  ];
}

function addOns(cluster: BilledCluster): BilledItem[] {
  return [
    cluster.defender
      ? byUse("add-on", "Defender for Containers", "by the vCPU of nodes", "the plan of the subscription")
      : undefined,
    cluster.newApplicationGateway
      ? one("add-on", "Application Gateway", "each hour and by capacity", "with a public IP address")
      : undefined,
    cluster.virtualNodes
      ? byUse("add-on", "Azure Container Instances", "by the CPU and memory of pods that run there")
      : undefined,
    cluster.advancedNetworking
      ? byUse("add-on", "Advanced Container Networking Services", "each hour, by the node")
      : undefined,
  ].filter((item) => item !== undefined);
}
