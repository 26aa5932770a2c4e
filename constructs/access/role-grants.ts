import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { roleKey } from "../../lib/facts/azure-roles";
import { rendered } from "../checks/rendered";
import { RequiredRole } from "./required-role";

/** @internal what Azure takes once: a role of a principal on a scope */
export interface RoleTarget {
  readonly scopeId: string;
  readonly principalId: string;
  /** The name of the role, or the id of its definition. */
  readonly role: string;
}

/** @internal a role that is given */
export interface GivenRole {
  readonly resource: RoleAssignment;
  /** The path of the construct that was made to give it; nothing while it is only needed by others. */
  askedAt?: string;
  /** Why it is given though nobody asked for it. */
  readonly implied?: RequiredRole;
}

const GRANTS = Symbol.for("cdktf-aks.RoleGrants");

type Carrier = IConstruct & { [GRANTS]?: RoleGrants };

/**
 * Every role that the program gives by hand, so that none is given twice.
 * @internal
 */
export class RoleGrants {
  public static of(scope: IConstruct): RoleGrants {
    const root = scope.node.root as Carrier;
    if (!root[GRANTS]) Object.defineProperty(root, GRANTS, { value: new RoleGrants(), enumerable: false });
    return root[GRANTS] as RoleGrants;
  }

  private readonly given = new Map<string, GivenRole>();

  private constructor() {}

  public find(from: IConstruct, target: RoleTarget): GivenRole | undefined {
    return this.given.get(keyOf(from, target));
  }

  public add(from: IConstruct, target: RoleTarget, role: GivenRole): GivenRole {
    this.given.set(keyOf(from, target), role);
    return role;
  }

  /** The roles on a scope that are given only because others need them. */
  public impliedOn(scopeId: string): RequiredRole[] {
    return [...this.given.values()].flatMap(({ implied, askedAt }) =>
      implied?.scope === scopeId && askedAt === undefined ? [implied] : [],
    );
  }
}

/**
 * A value as it is compared: text without regard to letter case, a reference as it stands in its stack.
 * @internal
 */
export function comparable(from: IConstruct, value: string): string {
  const text = rendered(from, value);
  return text.includes("${") ? `${TerraformStack.of(from).node.path}:${text}` : text.toLowerCase();
}

function keyOf(from: IConstruct, { scopeId, principalId, role }: RoleTarget): string {
  return [scopeId, principalId, roleKey(role)].map((value) => comparable(from, String(value))).join("\n");
}
