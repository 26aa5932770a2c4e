import { billingMarkdown } from "../../lib/capacity/billing-markdown";
import { BilledItem as Found } from "../../lib/capacity/billed-items";
import { BilledItem } from "./billed-item";
import { BilledKind } from "./billed-kind";

/**
 * What a cluster is billed for: what and how many, without prices, and what of it a reservation can cover. Nodes are
 * billed as the virtual machines that they are.
 *
 * It is what the program says of the cluster in the moment in which it is asked for. What the cluster makes for
 * workloads, such as volumes and the addresses of services, is not in it, nor is traffic.
 *
 * @see https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers
 */
export class Billing {
  /** @internal */
  public static _of(items: Found[], free: string[]): Billing {
    return new Billing(
      items.map((item) => ({ ...item, kind: item.kind as BilledKind })),
      free,
    );
  }

  private constructor(
    private readonly billed: BilledItem[],
    private readonly unbilled: string[],
  ) {}

  /** What is billed: first what the cluster has once, then pool by pool. */
  public get items(): BilledItem[] {
    return [...this.billed];
  }

  /** What costs nothing, though one may look for it on the bill. */
  public get free(): string[] {
    return [...this.unbilled];
  }

  /** The items as a table in Markdown, for whoever reviews what a change costs. */
  public toMarkdown(): string {
    return billingMarkdown(this.billed, this.unbilled);
  }
}
