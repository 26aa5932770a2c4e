import { ProblemFor } from "../../lib/errors/problem";
import { principalIdProblems } from "../../lib/principal-ids";
import { EntraGroup } from "./entra-group";
import { IManagedIdentity } from "./managed-identity-ref";
import { IPrincipal } from "./principal-ref";
import { PrincipalType } from "./principal-type";
import { checkCalls } from "../checks/check-calls";

const TYPES = {
  group: PrincipalType.GROUP,
  user: PrincipalType.USER,
  "service principal": PrincipalType.SERVICE_PRINCIPAL,
  "managed identity": PrincipalType.SERVICE_PRINCIPAL,
};

/**
 * Whom a role can be given to: a group, a user, a service principal or a managed identity.
 *
 * An id that is no UUID is reported at synth, by the construct that uses the principal (AKS-E0302, AKS-E0320).
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/overview
 */
export class Principal implements IPrincipal {
  /**
   * The members of a group: who is one changes in Entra ID, not in the program.
   *
   * @param group the group
   */
  public static group(group: EntraGroup): Principal {
    return Principal.of("group", group?.objectId);
  }

  /**
   * One person.
   *
   * @param objectId the object id of the user, a UUID or a token
   */
  public static user(objectId: string): Principal {
    return Principal.of("user", objectId);
  }

  /**
   * An application, such as the one a pipeline signs in as.
   *
   * @param objectId the object id of the service principal, a UUID or a token: not an id of its application
   */
  public static servicePrincipal(objectId: string): Principal {
    return Principal.of("service principal", objectId);
  }

  /**
   * A managed identity.
   *
   * @param identity the identity
   */
  public static managedIdentity(identity: IManagedIdentity): Principal {
    return Principal.of("managed identity", identity?.principalId);
  }

  private static of(kind: keyof typeof TYPES, principalId: string): Principal {
    return new Principal(principalId, TYPES[kind], principalIdProblems(kind, principalId));
  }

  private constructor(
    public readonly principalId: string,
    public readonly principalType: PrincipalType,
    /** @internal */
    public readonly _problems: ProblemFor[],
  ) {}
}

checkCalls("Principal", Principal);
