import { defaultOsDiskGib } from "../facts/disk-os";
import { baselineTier } from "../facts/disk-tiers";
import { isReservableDiskTier, isReservableVmSize } from "../facts/reservations";
import { provisionedVCpus } from "../facts/vm-sizes";
import { NodeOs } from "../pool-names";
import { isKnown } from "../tokens";
import { AFTER_APPLY, Bill, BilledItem, UNITS } from "./billed-items";
import { BeyondReserved } from "./reserved-fill";

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
  /** Whether a node that is not needed any more is only stopped. */
  readonly keepsScaledDown: boolean;
  readonly osDisk: { readonly ephemeral: boolean; readonly sizeGib?: number };
  /** Windows licences that the user owns; nothing when that is not known. */
  readonly hybridBenefit?: boolean;
  /** Whether its nodes are on servers of its own. */
  readonly onHosts: boolean;
  /** What its nodes are beyond what is reserved for them; nothing for a pool that takes no reserved ones. */
  readonly beyondReserved?: BeyondReserved;
  /** Addresses of nodes, one by one. */
  readonly publicAddresses: boolean;
  /** Whether Ultra disks can be attached to its nodes. */
  readonly ultraDisks: boolean;
}

/** What is paid for by the pool: its machines, the licence of Windows, the disks and addresses of the nodes. @internal */
export function poolBill(pool: BilledPool): Bill {
  const name = isKnown(pool.poolName) ? pool.poolName : `a pool whose name is ${AFTER_APPLY}`;
  const machine = machines(pool);
  const free = [
    ...(pool.onHosts ? [`the machines of ${name}, because their hosts are billed as a whole`] : []),
    ...(machine || pool.onHosts ? [] : [`the machines of ${name}, all of which are reserved and billed as that`]),
    ...(pool.osDisk.ephemeral ? [`the ephemeral OS disks of ${name}`] : []),
  ];
  const items = [machine, license(pool), osDisk(pool), addresses(pool), ultraDisks(pool)];
  return { items: items.filter((item) => item !== undefined), free };
}

function countsOf({ poolName, minNodes, maxNodes, upgradePeakNodes }: BilledPool) {
  return { poolName, least: minNodes, most: maxNodes, upgradePeak: upgradePeakNodes };
}

const OF_A_GROUP = "what of it a capacity reservation holds is billed once, as a machine";

function machines(pool: BilledPool): BilledItem | undefined {
  const beyond = pool.beyondReserved;
  if (pool.onHosts || beyond?.none === true) return undefined;
  const size = pool.vmSize ?? `size ${AFTER_APPLY}`;
  const counts = beyond?.held === true ? { poolName: pool.poolName, ...countsBeyond(beyond) } : countsOf(pool);
  const stopped = pool.spot && pool.keepsStopped;
  return {
    ...counts,
    kind: "virtual machine",
    product: `${size}${pool.spot ? ", spot" : ""}${beyond?.held === true ? ", beyond what is reserved" : ""}`,
    unit: UNITS.hour,
    billedWhenIdle: false,
    reservable: pool.spot ? false : pool.vmSize === undefined ? undefined : isReservableVmSize(pool.vmSize),
    ...(stopped && { note: "machines that Azure takes back are stopped, and keep their disks" }),
    ...(beyond?.held === false && { note: OF_A_GROUP }),
  };
}

function countsBeyond({ least, most, upgradePeak }: BeyondReserved) {
  return { least, most, upgradePeak };
}

function license(pool: BilledPool): BilledItem | undefined {
  if (pool.os !== "Windows" || pool.hybridBenefit === true) return undefined;
  const vCpus = pool.vCpus === undefined ? "" : `, ${pool.vCpus} vCPU`;
  return {
    ...countsOf(pool),
    kind: "Windows license",
    product: `Windows Server${vCpus}`,
    unit: UNITS.hour,
    billedWhenIdle: false,
    reservable: false,
    note:
      pool.hybridBenefit === undefined
        ? "not if the cluster has Azure Hybrid Benefit, which the program does not say"
        : "a reservation of the machine does not cover it, Azure Hybrid Benefit does",
  };
}

function osDisk(pool: BilledPool): BilledItem | undefined {
  if (pool.osDisk.ephemeral) return undefined;
  const { sizeGib = pool.vCpus === undefined ? undefined : defaultOsDiskGib(pool.vCpus) } = pool.osDisk;
  const tier = pool.premiumDisks && isKnown(sizeGib) ? baselineTier("P", sizeGib)?.name : undefined;
  return {
    ...countsOf(pool),
    kind: "OS disk",
    product: diskText(pool.premiumDisks, sizeGib, tier),
    unit: UNITS.month,
    billedWhenIdle: true,
    reservable: tier === undefined ? (pool.premiumDisks === false ? false : undefined) : isReservableDiskTier(tier),
    ...(pool.keepsScaledDown && { note: "nodes that are scaled down are stopped, and keep their disks" }),
  };
}

function diskText(premium: boolean | undefined, sizeGib: number | undefined, tier: string | undefined): string {
  const size = sizeGib === undefined ? "size not known" : isKnown(sizeGib) ? `${sizeGib} GiB` : `size ${AFTER_APPLY}`;
  if (premium === undefined) return `managed disk, kind not known, ${size}`;
  return premium ? `Premium SSD${tier === undefined ? "" : ` ${tier}`}, ${size}` : `standard disk, ${size}`;
}

function addresses(pool: BilledPool): BilledItem | undefined {
  if (!pool.publicAddresses) return undefined;
  return {
    ...countsOf(pool),
    kind: "network",
    product: "public IP address of a node",
    unit: UNITS.hour,
    billedWhenIdle: true,
    reservable: false,
  };
}

/**
 * https://learn.microsoft.com/azure/virtual-machines/disks-types#ultra-disk-billing, read on 2026-11-23: by the processors
 * that the machine has, also those that a constrained size does not use.
 */
function ultraDisks(pool: BilledPool): BilledItem | undefined {
  if (!pool.ultraDisks) return undefined;
  const vCpus = (pool.vmSize === undefined ? undefined : provisionedVCpus(pool.vmSize)) ?? pool.vCpus;
  return {
    ...countsOf(pool),
    kind: "managed disk",
    product: `Ultra Disk, made possible for a node${vCpus === undefined ? "" : ` of ${vCpus} vCPU`}`,
    unit: "each hour, by the vCPU",
    billedWhenIdle: false,
    reservable: false,
    note: "only while no Ultra disk is attached to the node",
  };
}
