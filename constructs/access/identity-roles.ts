import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import { IManagedIdentity } from "./managed-identity-ref";
import { PrincipalType } from "./principal-type";
import { RoleBook } from "./role-book";
import { roleHost } from "./role-host";

/** @internal one role that is needed: `name` makes its address, and so comes from construct ids only */
export interface Need {
  readonly name: string;
  readonly roleName: string;
  readonly scope: string;
  readonly reason: string;
}

/**
 * The roles that one identity of a cluster needs because of the model.
 * @internal
 */
export class IdentityRoles {
  constructor(
    private readonly cluster: Construct,
    private readonly identity: IManagedIdentity | undefined,
    /** Asked for late: of an identity that comes with the cluster it is known after the cluster. */
    private readonly principalIdOf: () => string,
  ) {}

  public give({ name, roleName, scope, reason }: Need): RoleAssignment {
    return RoleBook.of(this.cluster).give(this.cluster, {
      role: roleName,
      scopeId: scope,
      principalId: this.principalIdOf(),
      principalType: PrincipalType.SERVICE_PRINCIPAL,
      host: roleHost(this.cluster, this.identity),
      id: `Role-${name}`,
      reason,
    }).resource;
  }
}
