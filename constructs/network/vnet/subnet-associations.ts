import { TerraformResource, TerraformStack } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { egressErrors } from "../../../lib/errors/egress";
import { isAttached } from "../../checks/attached";
import { onlyWhile } from "../../checks/only-while";
import { ProblemReport } from "../../checks/problem-report";
import { rendered } from "../../checks/rendered";
import { whileThere } from "../../checks/while-there";
import { ISubnet } from "./subnet-ref";

/** What leads the traffic of a subnet out, as its association names it in the tree and in messages. */
interface Kind {
  readonly id: "NatGateway" | "RouteTable";
  readonly noun: "NAT gateway" | "route table";
  /** The Terraform type of an association that somebody else made. */
  readonly type: string;
}

/** @internal */
export const NAT_GATEWAY_KIND: Kind = {
  id: "NatGateway",
  noun: "NAT gateway",
  type: "azurerm_subnet_nat_gateway_association",
};
/** @internal */
export const ROUTE_TABLE_KIND: Kind = {
  id: "RouteTable",
  noun: "route table",
  type: "azurerm_subnet_route_table_association",
};

interface Making {
  /** Whether the gateway or table comes from this program, so that nobody else can have associated it. */
  readonly isNew: boolean;
  /** What it needs before traffic can go through it. */
  readonly before: TerraformResource[];
  readonly make: (scope: Construct, id: string, subnetId: string) => TerraformResource;
}

/** The gateway or table that an association is to. */
const OWNERS = new WeakMap<IConstruct, IConstruct>();

const ASSOCIATIONS = Symbol.for("cdktf-aks.SubnetAssociations");

type Carrier = IConstruct & { [ASSOCIATIONS]?: SubnetAssociations };

/**
 * The subnets that a NAT gateway or a route table is associated with. An association lives below its subnet, because a
 * subnet has one of each kind: a second one has no address to be at.
 * @internal
 */
export class SubnetAssociations {
  /** Those of a gateway or a table; nothing for one that the library did not make. */
  public static of(owner: IConstruct): SubnetAssociations | undefined {
    return (owner as Carrier)[ASSOCIATIONS];
  }

  private readonly made = new Map<string, TerraformResource>();
  private readonly waiting = new Map<string, TerraformResource[]>();

  constructor(
    private readonly owner: IConstruct,
    private readonly kind: Kind,
    private readonly how: Making,
  ) {
    Object.defineProperty(owner, ASSOCIATIONS, { value: this, enumerable: false });
  }

  public associate(subnet: ISubnet): TerraformResource {
    const key = this.keyOf(subnet);
    const mine = this.madeFor(key);
    const found = subnet.node.tryFindChild(this.kind.id);
    const there = found && !isToWhatIsThere(found) && subnet.node.tryRemoveChild(this.kind.id) ? undefined : found;
    if (mine && there === mine) return mine;
    const before = mine ?? (there instanceof TerraformResource ? there : undefined);
    if (before) {
      const path = subnet.node.path;
      const got = mine ? `${path}, which ${mine.node.scope?.node.path} refers to as well` : `${path}, which has one`;
      const problem = egressErrors.associatedBefore("associate", this.kind.noun, got);
      ProblemReport.of(this.owner).add(problem);
      return before;
    }
    const association = this.how.make(subnet as IConstruct as Construct, this.kind.id, subnet.subnetId);
    OWNERS.set(association, this.owner);
    onlyWhile(association, () => isToWhatIsThere(association));
    for (const resource of this.how.before) waitFor(association, resource);
    this.made.set(key, association);
    for (const resource of this.waiting.get(key) ?? []) waitFor(resource, association);
    return association;
  }

  /** Lets a resource wait for the association of a subnet, also when that is made later in the program. */
  public beforeUse(subnet: ISubnet, resource: TerraformResource): void {
    const key = this.keyOf(subnet);
    const association = this.madeFor(key);
    if (association) waitFor(resource, association);
    else this.waiting.set(key, [...(this.waiting.get(key) ?? []), resource]);
  }

  /** Whether a subnet is known to have no association: to be asked at synth. */
  public isMissing(subnet: ISubnet): boolean {
    if (!this.how.isNew || this.madeFor(this.keyOf(subnet))) return false;
    const others = subnet.readyAfter.map((resource) => rendered(subnet, resource.fqn));
    // A module may hold the association, and what is no resource here may stand for anything.
    if (others.some((fqn) => fqn.includes(this.kind.type) || !fqn.includes("azurerm_"))) return false;
    // A reference by a token may be to a subnet that is associated where it is made.
    const isToken = rendered(subnet, subnet.subnetId) !== subnet.subnetId;
    return !isToken || subnet.node.defaultChild instanceof TerraformResource;
  }

  public get noun(): string {
    return this.kind.noun;
  }

  public get ownerPath(): string {
    return this.owner.node.path;
  }

  private madeFor(key: string): TerraformResource | undefined {
    const association = this.made.get(key);
    return association && isAttached(association) ? association : undefined;
  }

  private keyOf(subnet: ISubnet): string {
    return rendered(subnet, subnet.subnetId).toLowerCase();
  }
}

/** An association lives below its subnet, and goes with the gateway or table. */
function isToWhatIsThere(association: IConstruct): boolean {
  const owner = OWNERS.get(association);
  return owner === undefined || isAttached(owner);
}

/** Of a resource in another stack Terraform knows nothing, but cdktf deploys that stack first. */
function waitFor(resource: TerraformResource, before: TerraformResource): void {
  const [stack, other] = [resource, before].map((one) => TerraformStack.of(one));
  if (stack !== other) stack.addDependency(other);
  else resource.dependsOn = [...(resource.dependsOn ?? []), whileThere(before)];
}
