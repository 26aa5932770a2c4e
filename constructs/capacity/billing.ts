import { TerraformModule, TerraformResource } from "cdktf";
import { IConstruct } from "constructs";
import { BilledItem as Found } from "../../lib/capacity/billed-items";
import { billingMarkdown } from "../../lib/capacity/billing-markdown";
import { freeResource } from "../../lib/facts/billed-resources";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { BilledConstruct, isBilled } from "./billed-construct";
import { BilledItem } from "./billed-item";
import { BilledKind } from "./billed-kind";
import { costsNothingInside } from "./kubernetes-costs";
import { UnlistedResource } from "./unlisted-resource";
import { checkCalls } from "../checks/check-calls";

/**
 * What is billed: what and how many, without prices, and what of it a reservation can cover. Nodes are billed as the
 * virtual machines that they are.
 *
 * It is what the program says in the moment in which it is asked for. What is there already is not on it, nor is what
 * somebody makes in the cluster by other means than this program, nor traffic to the internet.
 *
 * @see https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers
 * @see https://learn.microsoft.com/azure/virtual-machines/disks-understand-billing
 */
export class Billing {
  /**
   * What everything at and below a construct is billed for, each thing once, in the order of the program. `cluster.billing`
   * has what belongs to one cluster, wherever in the program it is.
   *
   * @param scope the app, a stack or any construct in it
   */
  public static of(scope: IConstruct): Billing {
    const all = scope.node.findAll();
    const billed = all.filter(isBilled);
    return Billing.from(billed, otherResources(all));
  }

  /** @internal */
  public static _ofCluster(cluster: IAksCluster): Billing {
    const billed = cluster.node.root.node.findAll().filter(isBilled);
    const its = billed.filter((one) => (one as IConstruct) === cluster || one._billedWith?.(cluster) === true);
    return Billing.from(its, { free: [], unlisted: [] }, cluster.node.path);
  }

  private static from(billed: BilledConstruct[], others: OtherResources, clusterPath?: string): Billing {
    const bills = billed.map((construct) => ({ path: construct.node.path, ...construct._billed() }));
    const items = bills.flatMap((bill) => bill.items.map((item) => publicItem(item, bill.path)));
    return new Billing(
      clusterPath === undefined ? items : clusterFirst(items, clusterPath),
      [...new Set([...bills.flatMap(({ free = [] }) => free), ...others.free])],
      others.unlisted,
      clusterPath,
    );
  }

  private constructor(
    private readonly billed: BilledItem[],
    private readonly unbilled: string[],
    private readonly others: UnlistedResource[],
    private readonly clusterPath?: string,
  ) {}

  /** What is billed. Of a cluster first what it has once, then pool by pool. */
  public get items(): BilledItem[] {
    return [...this.billed];
  }

  /** What costs nothing, though one may look for it on the bill. */
  public get free(): string[] {
    return [...this.unbilled];
  }

  /** Resources that the library does not know, and so cannot say of whether they are billed: look at these yourself. */
  public get unlisted(): UnlistedResource[] {
    return [...this.others];
  }

  /** The list as a table in Markdown, for whoever reviews what a change costs. */
  public toMarkdown(): string {
    const { billed: items, unbilled: free, others: unlisted, clusterPath } = this;
    return billingMarkdown({ items, free, unlisted, clusterPath });
  }
}

checkCalls("Billing", Billing);

interface OtherResources {
  readonly free: string[];
  readonly unlisted: UnlistedResource[];
}

function publicItem(item: Found, path: string): BilledItem {
  return { path, ...item, kind: item.kind as BilledKind };
}

/** What the cluster itself has once, then what belongs to it, then its pools: the tree has them in the order they were made. */
function clusterFirst(items: BilledItem[], clusterPath: string): BilledItem[] {
  const once = items.filter(({ poolName }) => poolName === undefined);
  return [
    ...once.filter(({ path }) => path === clusterPath),
    ...once.filter(({ path }) => path !== clusterPath),
    ...items.filter(({ poolName }) => poolName !== undefined),
  ];
}

/** A construct that is billed speaks for its own resource, and for others of that type that it made. */
function otherResources(all: IConstruct[]): OtherResources {
  const free = new Set<string>();
  const unlisted: UnlistedResource[] = [];
  for (const construct of all) {
    if (construct instanceof TerraformModule) {
      unlisted.push({ path: construct.node.path, resourceType: "module" });
    }
    if (!TerraformResource.isTerraformResource(construct) || isSpokenFor(construct)) continue;
    const resourceType = construct.terraformResourceType;
    const cost = freeResource(resourceType);
    if (cost?.named !== undefined) free.add(cost.named);
    if (cost === undefined && !costsNothingInside(construct))
      unlisted.push({ path: construct.node.path, resourceType });
  }
  return { free: [...free].sort(), unlisted };
}

function isSpokenFor(resource: TerraformResource): boolean {
  const owner = resource.node.scope;
  if (owner === undefined || !isBilled(owner)) return false;
  const { resource: own } = owner as { resource?: unknown };
  return own instanceof TerraformResource && own.terraformResourceType === resource.terraformResourceType;
}
