import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { TerraformStack } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { fingerprint } from "../../lib/fingerprint";
import { rendered } from "../checks/rendered";

/** @internal a role that a backup needs */
export interface BackupRole {
  readonly roleName: string;
  readonly scope: string;
  readonly principalId: string;
}

/**
 * Gives roles to, or on, something that several backups share: the role is a child of that, so that it is given once and
 * its address does not depend on which backup was first. What is in another stack cannot have it.
 * @internal
 */
export function shareRoles(backup: Construct, shared: IConstruct, roles: BackupRole[]): RoleAssignment[] {
  const host = TerraformStack.of(shared) === TerraformStack.of(backup) ? shared : backup;
  return roles.map(({ roleName, scope, principalId }) => {
    const id = `Role-Backup-${fingerprint(...[roleName, scope, principalId].map((part) => rendered(backup, part)))}`;
    const given = host.node.tryFindChild(id);
    if (given instanceof RoleAssignment) return given;
    return new RoleAssignment(host as Construct, id, {
      scope,
      roleDefinitionName: roleName,
      principalId,
      principalType: "ServicePrincipal",
    });
  });
}
