import { IConstruct } from "constructs";

/** A user-assigned managed identity. */
export interface IManagedIdentity extends IConstruct {
  /** The ARM id of the identity. */
  readonly managedIdentityId: string;
  /** The object id of its service principal, to which roles are given. */
  readonly principalId: string;
  /** The client id, with which programs sign in as the identity. */
  readonly clientId: string;
}
