import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { TerraformStack } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { comparable, RoleGrants } from "./role-grants";
import { IManagedIdentity } from "./managed-identity-ref";
import { RequiredRole } from "./required-role";

/** @internal one role that is needed: `name` makes its address, and so comes from construct ids only */
export interface Need {
  readonly name: string;
  readonly roleName: string;
  readonly scope: string;
  readonly reason: string;
}

/**
 * The roles that one identity of a cluster needs because of the model: each once, however many ask for it, also when the
 * program or another cluster gave it before.
 * @internal
 */
export class IdentityRoles {
  private readonly roles: RequiredRole[] = [];

  constructor(
    private readonly cluster: Construct,
    private readonly identity: IManagedIdentity | undefined,
    /** Asked for late: of an identity that comes with the cluster it is known after the cluster. */
    private readonly principalIdOf: () => string,
  ) {}

  /** Every role needed so far, and why. */
  public get required(): RequiredRole[] {
    return [...this.roles];
  }

  public give(need: Need): RoleAssignment {
    const { roleName, scope } = need;
    const principalId = this.principalIdOf();
    this.record(need, principalId);
    const grants = RoleGrants.of(this.cluster);
    const target = { scopeId: scope, principalId, role: roleName };
    const before = grants.find(this.cluster, target);
    if (before) return before.resource;
    const resource = new RoleAssignment(this.host, `Role-${need.name}`, {
      scope,
      roleDefinitionName: roleName,
      principalId,
      // Says what the principal is, so that Azure does not look for an identity that is seconds old.
      principalType: "ServicePrincipal",
    });
    return grants.add(this.cluster, target, { resource }).resource;
  }

  private record({ roleName, scope, reason }: Need, principalId: string): void {
    // The same attribute read twice is two tokens, and one reference; Azure disregards letter case.
    const text = (one: string) => comparable(this.cluster, one);
    if (this.roles.some((role) => role.roleName === roleName && text(role.scope) === text(scope))) return;
    this.roles.push({ roleName, scope, principalId, reason });
  }

  /** Roles live with the identity that has them, unless that is in another stack, for which Terraform cannot wait. */
  private get host(): Construct {
    const identity = this.identity as (IConstruct & Construct) | undefined;
    return identity && TerraformStack.of(identity) === TerraformStack.of(this.cluster) ? identity : this.cluster;
  }
}
