import { markdownTable } from "../markdown";
import { isKnown } from "../tokens";
import { AFTER_APPLY } from "./billed-items";

/** @internal */
export interface ShownItem {
  readonly path: string;
  readonly kind: string;
  readonly poolName?: string;
  readonly product: string;
  readonly unit: string;
  readonly measure?: string;
  readonly least?: number;
  readonly most?: number;
  readonly upgradePeak?: number;
  readonly byUse?: boolean;
  readonly billedWhenIdle?: boolean;
  readonly reservable?: boolean;
  readonly note?: string;
}

/** @internal */
export interface ShownBill {
  readonly items: readonly ShownItem[];
  readonly free: readonly string[];
  readonly unlisted: readonly { readonly path: string; readonly resourceType: string }[];
  /** The cluster that the bill is of; without one it says of everything where it is in the program. */
  readonly clusterPath?: string;
}

const HEAD = ["For", "What", "Product", "Billed", "How many", "In an upgrade", "When idle", "Azure reservation"];

/** @internal */
export function billingMarkdown({ items, free, unlisted, clusterPath }: ShownBill): string {
  const rows = items.map((item) => [
    owner(item, clusterPath),
    item.note === undefined ? item.kind : `${item.kind} (${item.note})`,
    item.product,
    item.unit,
    count(item),
    item.upgradePeak === undefined || item.upgradePeak === item.most ? "" : `up to ${item.upgradePeak}`,
    item.billedWhenIdle === undefined ? "not known" : item.billedWhenIdle ? "yes" : "no",
    reservation(item),
  ]);
  return [
    markdownTable(HEAD, rows),
    ...(free.length > 0 ? [`Without a charge: ${free.join(", ")}.\n`] : []),
    ...(unlisted.length > 0
      ? [`Not on the list, billed or not: ${unlisted.map((one) => `${one.path} (${one.resourceType})`).join(", ")}.\n`]
      : []),
  ].join("\n");
}

function owner({ path, poolName }: ShownItem, clusterPath: string | undefined): string {
  const pool = poolName === undefined ? undefined : isKnown(poolName) ? poolName : `(name ${AFTER_APPLY})`;
  if (clusterPath !== undefined) return pool ?? (path === clusterPath ? "cluster" : path);
  return pool === undefined || path.endsWith(`/${pool}`) ? path : `${path}, pool ${pool}`;
}

function count({ least, most, measure, byUse }: ShownItem): string {
  if (byUse) return "by use";
  if (least === undefined || most === undefined) return AFTER_APPLY;
  const range = least === most ? `${least}` : `${least} to ${most}`;
  return measure === undefined ? range : `${range} ${measure}`;
}

/** What always runs is what a reservation pays off for. */
function reservation({ reservable, least }: ShownItem): string {
  if (reservable === undefined) return "not known";
  if (!reservable) return "no";
  return least === undefined || least === 0 ? "possible" : `possible, ${least} always run`;
}
