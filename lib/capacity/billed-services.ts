import { PUBLIC_IP_PREFIX_LENGTH } from "../facts/egress-limits";
import { INCLUDED_LOG_DAYS } from "../facts/log-limits";
import { isReservableVmSize } from "../facts/reservations";
import { isKnown } from "../tokens";
import { isWithin } from "../whole-numbers";
import { AFTER_APPLY, BilledItem, byUse, Count, exactly, ONE, one, UNITS } from "./billed-items";

/*
 * What services are billed by. Read on 2026-11-23:
 * https://learn.microsoft.com/azure/virtual-machines/capacity-reservation-overview
 * https://learn.microsoft.com/azure/virtual-machines/dedicated-hosts
 * https://learn.microsoft.com/azure/backup/azure-kubernetes-service-backup-overview
 * https://learn.microsoft.com/azure/azure-monitor/logs/cost-logs
 * https://learn.microsoft.com/azure/azure-monitor/essentials/prometheus-metrics-overview
 * https://learn.microsoft.com/azure/managed-grafana/overview and /high-availability
 *
 * Only the price pages speak of keys in hardware, DNS zones, private endpoints and the users of Grafana:
 * https://azure.microsoft.com/pricing/details/key-vault, /dns, /private-link and /managed-grafana. They were not read
 * themselves: what they bill by is from transcripts of them and from the tables of infracost, of the same day.
 */

/** @internal all of a reservation, from the moment that it is there */
export function reservationItem(
  size: string,
  zone: string | undefined,
  instances: number,
  mostTaken: number | undefined,
): BilledItem {
  const where = zone === undefined ? "" : isKnown(zone) ? `, zone ${zone}` : `, zone ${AFTER_APPLY}`;
  const count = isKnown(instances) ? instances : undefined;
  const spare = count === undefined || mostTaken === undefined ? 0 : count - mostTaken;
  return {
    kind: "capacity reservation",
    product: `${isKnown(size) ? size : `size ${AFTER_APPLY}`}, reserved${where}`,
    unit: UNITS.hour,
    ...exactly(count),
    billedWhenIdle: true,
    reservable: isKnown(size) ? isReservableVmSize(size) : undefined,
    note: `at the price of the machines, used or not${spare > 0 ? `, and the pools never use ${spare} of them` : ""}`,
  };
}

/** @internal */
export function hostItem(sku: string): BilledItem {
  const product = `dedicated host ${isKnown(sku) ? sku : AFTER_APPLY}`;
  const note = "the whole server, whatever runs on it, without licenses and disks";
  return { ...one("dedicated host", product, UNITS.hour, note), reservable: true };
}

/** @internal addresses of a prefix cost the same given away or not */
export function prefixItem(length: number | undefined): BilledItem {
  const known = isKnown(length) && isWithin(length, PUBLIC_IP_PREFIX_LENGTH);
  return {
    ...one("network", known ? `public IP addresses, prefix /${length}` : "public IP addresses of a prefix", UNITS.hour),
    measure: "addresses",
    ...exactly(known ? 2 ** (32 - length) : undefined),
  };
}

/** @internal */
export function peeringItem(): BilledItem {
  return byUse("network", "virtual network peering", UNITS.gb, "what goes in and what goes out, on either side");
}

/** @internal a vault itself costs nothing, and a key of it only where hardware keeps it */
export function vaultItem(sku: string): BilledItem {
  return byUse("keys", `Key Vault, ${isKnown(sku) ? sku : `kind ${AFTER_APPLY}`}`, "by the operation");
}

/** @internal */
export function hsmKeyItem(bits: number | undefined): BilledItem {
  return {
    ...one("keys", `key in hardware${isKnown(bits) ? `, RSA ${bits}` : ""}`, "each month, and by the operation"),
    billedWhenIdle: undefined,
    note: "every version of it counts that was used in the month",
  };
}

/** @internal */
export function grafanaItems(zoneRedundant: boolean): BilledItem[] {
  return [
    one("dashboards", `Azure Managed Grafana, Standard${zoneRedundant ? ", zone redundant" : ""}`, UNITS.hour),
    byUse("dashboards", "Azure Managed Grafana, active users", "each month, by the user"),
  ];
}

/** @internal */
export interface BilledWorkspace {
  readonly committedGbPerDay?: number;
  readonly retentionDays?: number;
  readonly dailyQuotaGb?: number;
}

/** Data of clusters is listed with them, as it comes from what is asked of each. @internal */
export function logWorkspaceItems({ committedGbPerDay, retentionDays, dailyQuotaGb }: BilledWorkspace): BilledItem[] {
  const quota = isKnown(dailyQuotaGb) && dailyQuotaGb > 0 ? `, and never more than ${dailyQuotaGb} GB a day` : "";
  const other = `what clusters send is listed with them${quota}`;
  const kept = retentionDays === undefined ? INCLUDED_LOG_DAYS : retentionDays;
  return [
    committedGbPerDay === undefined
      ? byUse("logs", "Log Analytics workspace", "by the GB taken in", other)
      : {
          ...one("logs", "Log Analytics workspace, commitment tier", "each day"),
          measure: "GB",
          ...exactly(isKnown(committedGbPerDay) ? committedGbPerDay : undefined),
          note: `what clusters send counts into it${quota}`,
        },
    ...(isKnown(kept) && kept <= INCLUDED_LOG_DAYS
      ? []
      : [
          {
            ...byUse("logs", `Log Analytics, logs older than ${INCLUDED_LOG_DAYS} days`, "each month, by the GB kept"),
            billedWhenIdle: true,
            note: isKnown(kept) ? `kept for ${kept} days` : `kept for a time ${AFTER_APPLY}`,
          },
        ]),
  ];
}

/** @internal snapshots stay in the group that was given for them, and the state of objects in the account */
export function backupItems(volumes: boolean): BilledItem[] {
  return [
    { ...byUse("backup", "AKS backup, protected instance", "each month, by the namespace"), billedWhenIdle: true },
    ...(volumes
      ? [{ ...byUse("backup", "snapshots of volumes", "each month, by the GiB that changed"), billedWhenIdle: true }]
      : []),
    {
      ...byUse("backup", "blobs with the state of objects", "each month, by the GB, and by the operation"),
      billedWhenIdle: true,
      note: "in the storage account that was given",
    },
  ];
}

/** @internal */
export function shareItem(sku: string, sizeGib: number | undefined, count: Count = ONE): BilledItem {
  const premium = sku.startsWith("Premium");
  return {
    kind: "volume",
    product: `file share ${sku}, ${isKnown(sizeGib) ? `${sizeGib} GiB` : `size ${AFTER_APPLY}`}`,
    unit: premium ? "each hour, by the GiB of its size" : "each month, by the GiB in use, and by the operation",
    ...count,
    billedWhenIdle: true,
  };
}
