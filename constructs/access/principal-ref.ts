import { PrincipalType } from "./principal-type";

/** Whom a role can be given to. */
export interface IPrincipal {
  /** The object id in Entra ID, a UUID or a token. */
  readonly principalId: string;
  /** What the principal is. */
  readonly principalType: PrincipalType;
}
