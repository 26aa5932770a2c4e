/** @internal the words of the public enumeration */
export type BilledKind =
  | "control plane"
  | "virtual machine"
  | "capacity reservation"
  | "dedicated host"
  | "Windows license"
  | "OS disk"
  | "managed disk"
  | "volume"
  | "snapshot"
  | "network"
  | "logs"
  | "dashboards"
  | "keys"
  | "backup"
  | "add-on";

/** One thing that is paid for. What only Terraform knows is undefined. @internal */
export interface BilledItem {
  readonly kind: BilledKind;
  /** The pool it belongs to; nothing for what the cluster has once. */
  readonly poolName?: string;
  readonly product: string;
  readonly unit: string;
  /** What least and most count, where that is not the things themselves. */
  readonly measure?: string;
  readonly least?: number;
  readonly most?: number;
  readonly upgradePeak?: number;
  /** Paid for by what is used of it alone: there is nothing to count. */
  readonly byUse?: boolean;
  readonly billedWhenIdle?: boolean;
  readonly reservable?: boolean;
  readonly note?: string;
}

/** What one construct is paid for. @internal */
export interface Bill {
  readonly items: BilledItem[];
  /** What costs nothing, though one may look for it. */
  readonly free?: string[];
}

/** @internal */
export const AFTER_APPLY = "known after apply";

/** @internal */
export const UNITS = {
  hour: "each hour",
  hourAndGb: "each hour and by the GB",
  month: "each month",
  gb: "by the GB",
} as const;

/** How many there are; undefined where only Terraform knows it. @internal */
export interface Count {
  readonly least?: number;
  readonly most?: number;
}

/** @internal */
export const ONE: Count = { least: 1, most: 1 };

/** So many of a thing, no more and no fewer. @internal */
export function exactly(count: number | undefined) {
  return { least: count, most: count };
}

/** Something of which there is one, that costs the same used or not. @internal */
export function one(kind: BilledKind, product: string, unit: string, note?: string): BilledItem {
  return { kind, product, unit, ...exactly(1), billedWhenIdle: true, reservable: false, ...(note && { note }) };
}

/** Something that costs nothing until it is used, and then by how much. @internal */
export function byUse(kind: BilledKind, product: string, unit: string, note?: string): BilledItem {
  return { kind, product, unit, byUse: true, billedWhenIdle: false, reservable: false, ...(note && { note }) };
}
