import { ITerraformDependable, TerraformResource, TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { whileThere } from "./while-there";

const LATE = Symbol.for("cdktf-aks.LateDependents");

type Carrier = IConstruct & { [LATE]?: LateDependents };

/**
 * Pools wait for every reservation and host of their group, clusters for every link of their zone and pods for every role of
 * their identity, also for those that the program adds afterwards. Terraform cannot wait for what is in another stack: there the group or zone itself has to do.
 * @internal
 */
export class LateDependents {
  public static of(group: IConstruct): LateDependents {
    const carrier = group as Carrier;
    if (!carrier[LATE]) Object.defineProperty(carrier, LATE, { value: new LateDependents(), enumerable: false });
    return carrier[LATE] as LateDependents;
  }

  /** The resource group of a group that is made here: what several groups have in common is named after it. */
  public home?: IConstruct;

  private readonly needed: (ITerraformDependable & IConstruct)[] = [];
  private readonly waiting: TerraformResource[] = [];

  private constructor() {}

  public add(resource: ITerraformDependable & IConstruct): void {
    if (this.needed.includes(resource)) return;
    this.needed.push(resource);
    this.waiting.forEach((waiter) => waitFor(waiter, resource));
  }

  public feed(waiter: TerraformResource): void {
    this.waiting.push(waiter);
    this.needed.forEach((resource) => waitFor(waiter, resource));
  }
}

function waitFor(waiter: TerraformResource, resource: ITerraformDependable & IConstruct): void {
  if (TerraformStack.of(waiter) !== TerraformStack.of(resource)) return;
  waiter.dependsOn = [...(waiter.dependsOn ?? []), whileThere(resource)];
}
