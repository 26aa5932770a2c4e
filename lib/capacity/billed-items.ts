import { defaultOsDiskGib } from "../facts/disk-os";
import { baselineTier } from "../facts/disk-tiers";
import { isReservableDiskTier, isReservableVmSize } from "../facts/reservations";
import { NodeOs } from "../pool-names";
import { isKnown } from "../tokens";

/** @internal the words of the public enumeration */
export type BilledKind =
  "control plane" | "virtual machine" | "Windows license" | "OS disk" | "network" | "logs" | "add-on";

/** One thing that is paid for. What only Terraform knows is undefined. @internal */
export interface BilledItem {
  readonly kind: BilledKind;
  /** The pool it belongs to; nothing for what the cluster has once. */
  readonly poolName?: string;
  readonly product: string;
  readonly unit: string;
  readonly least?: number;
  readonly most?: number;
  readonly upgradePeak?: number;
  readonly reservable?: boolean;
  readonly note?: string;
}

/** @internal */
export interface BilledPool {
  readonly poolName: string;
  readonly os: NodeOs;
  readonly vmSize?: string;
  readonly vCpus?: number;
  readonly premiumDisks?: boolean;
  readonly minNodes?: number;
  readonly maxNodes?: number;
  readonly upgradePeakNodes?: number;
  readonly spot: boolean;
  /** Whether a machine that Azure takes back is only stopped. */
  readonly keepsStopped: boolean;
  readonly osDisk: { readonly ephemeral: boolean; readonly sizeGib?: number };
  /** Windows licences that the user owns. */
  readonly hybridBenefit: boolean;
}

/** @internal */
export interface BilledCluster {
  readonly tier?: string;
  readonly outboundType?: string;
  readonly outboundIps?: number;
}

/** What is paid for by the pool: its machines, the licence of Windows, the disks of the nodes. @internal */
export function poolItems(pool: BilledPool): BilledItem[] {
  return [machines(pool), ...license(pool), ...osDisk(pool)];
}

/** What is paid for once by the cluster. @internal */
export function clusterItems({ tier, outboundType, outboundIps }: BilledCluster): BilledItem[] {
  return [...controlPlane(tier), ...outbound(outboundType, outboundIps)];
}

function countsOf({ poolName, minNodes, maxNodes, upgradePeakNodes }: BilledPool) {
  return { poolName, least: minNodes, most: maxNodes, upgradePeak: upgradePeakNodes };
}

function machines(pool: BilledPool): BilledItem {
  const priced = pool.spot ? ", spot" : "";
  return {
    ...countsOf(pool),
    kind: "virtual machine",
    product: `${pool.vmSize ?? "size not known"}${priced}`,
    unit: "each hour",
    reservable: pool.spot ? false : pool.vmSize === undefined ? undefined : isReservableVmSize(pool.vmSize),
    note:
      pool.spot && pool.keepsStopped ? "machines that Azure takes back are stopped, and keep their disks" : undefined,
  };
}

function license(pool: BilledPool): BilledItem[] {
  if (pool.os !== "Windows" || pool.hybridBenefit) return [];
  const vCpus = pool.vCpus === undefined ? "" : `, ${pool.vCpus} vCPU`;
  return [
    {
      ...countsOf(pool),
      kind: "Windows license",
      product: `Windows Server${vCpus}`,
      unit: "each hour",
      reservable: false,
      note: "a reservation of the machine does not cover it, Azure Hybrid Benefit does",
    },
  ];
}

function osDisk(pool: BilledPool): BilledItem[] {
  if (pool.osDisk.ephemeral) return [];
  const { sizeGib = pool.vCpus === undefined ? undefined : defaultOsDiskGib(pool.vCpus) } = pool.osDisk;
  const tier = pool.premiumDisks && isKnown(sizeGib) ? baselineTier("P", sizeGib)?.name : undefined;
  return [
    {
      ...countsOf(pool),
      kind: "OS disk",
      product: diskText(pool.premiumDisks, sizeGib, tier),
      unit: "each month",
      reservable: tier === undefined ? (pool.premiumDisks === false ? false : undefined) : isReservableDiskTier(tier),
    },
  ];
}

function diskText(premium: boolean | undefined, sizeGib: number | undefined, tier: string | undefined): string {
  const size = isKnown(sizeGib) ? `${sizeGib} GiB` : "size not known";
  if (premium === undefined) return `managed disk, kind not known, ${size}`;
  return premium ? `Premium SSD${tier === undefined ? "" : ` ${tier}`}, ${size}` : `standard disk, ${size}`;
}

const TIERS: Record<string, string> = {
  Standard: "Standard tier, with an uptime SLA",
  Premium: "Premium tier, with an uptime SLA and long-term support",
};

function controlPlane(tier: string | undefined): BilledItem[] {
  if (tier === "Free") return [];
  return [
    {
      kind: "control plane",
      product: isKnown(tier) ? (TIERS[tier] ?? `${tier} tier`) : "tier not known",
      unit: "each hour",
      least: 1,
      most: 1,
      reservable: false,
    },
  ];
}

function outbound(type: string | undefined, ips: number | undefined): BilledItem[] {
  const one = { kind: "network" as const, unit: "each hour and by the GB", least: 1, most: 1, reservable: false };
  const address = { ...one, product: "public IP address, outbound", unit: "each hour", least: ips, most: ips };
  // Addresses that are there already are not the cluster's to count.
  const addresses: BilledItem[] = ips === 0 ? [] : [address];
  if (type === "loadBalancer") {
    const note = "services of type LoadBalancer add rules, and addresses of their own";
    return [{ ...one, product: "Standard load balancer", note }, ...addresses];
  }
  // Neither is what the program makes beside the cluster.
  return type === "managedNATGateway" ? [{ ...one, product: "NAT gateway" }, ...addresses] : [];
}
