import { markdownTable } from "../markdown";
import { isKnown } from "../tokens";

/** @internal */
export interface ShownItem {
  readonly kind: string;
  readonly poolName?: string;
  readonly product: string;
  readonly unit: string;
  readonly least?: number;
  readonly most?: number;
  readonly upgradePeak?: number;
  readonly reservable?: boolean;
  readonly note?: string;
}

const HEAD = ["For", "What", "Product", "Billed", "How many", "In an upgrade", "Reservation"];

/** @internal */
export function billingMarkdown(items: readonly ShownItem[], free: readonly string[]): string {
  const rows = items.map((item) => [
    item.poolName === undefined ? "cluster" : isKnown(item.poolName) ? item.poolName : "(name not known)",
    item.note === undefined ? item.kind : `${item.kind} (${item.note})`,
    item.product,
    item.unit,
    count(item),
    item.upgradePeak === undefined || item.upgradePeak === item.most ? "" : `up to ${item.upgradePeak}`,
    reservation(item),
  ]);
  const table = markdownTable(HEAD, rows);
  return free.length === 0 ? table : `${table}\nWithout a charge: ${free.join(", ")}.\n`;
}

function count({ least, most }: ShownItem): string {
  if (least === undefined || most === undefined) return "not known";
  return least === most ? `${least}` : `${least} to ${most}`;
}

/** What always runs is what a reservation pays off for. */
function reservation({ reservable, least }: ShownItem): string {
  if (reservable === undefined) return "not known";
  if (!reservable) return "no";
  return least === undefined || least === 0 ? "possible" : `possible, ${least} always run`;
}
