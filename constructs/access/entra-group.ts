import { accessErrors } from "../../lib/errors/access";
import { ProblemFor } from "../../lib/errors/problem";
import { isUnknown } from "../../lib/tokens";
import { isUuid } from "../../lib/uuid";
import { IPrincipal } from "./principal-ref";
import { PrincipalType } from "./principal-type";
import { checkCalls } from "../checks/check-calls";

/**
 * A group of Entra ID.
 *
 * An id that is no UUID is reported at synth, by the construct that uses the group (AKS-E0302).
 *
 * @see https://learn.microsoft.com/azure/aks/enable-authentication-microsoft-entra-id
 */
export class EntraGroup implements IPrincipal {
  /**
   * A group by its object id.
   *
   * @param objectId a UUID, or a token
   */
  public static fromObjectId(objectId: string): EntraGroup {
    return new EntraGroup(objectId);
  }

  public readonly principalType = PrincipalType.GROUP;
  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    /** The object id of the group. */
    public readonly objectId: string,
  ) {
    const wrong = !isUnknown(objectId) && !isUuid(String(objectId));
    this._problems = wrong ? [(prop) => accessErrors.groupId(prop, objectId)] : [];
  }

  public get principalId(): string {
    return this.objectId;
  }
}

checkCalls("EntraGroup", EntraGroup);
