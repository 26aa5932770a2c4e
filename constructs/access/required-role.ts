/** One role that something needs, and why: what whoever reviews role assignments wants to know. */
export interface RequiredRole {
  /** The name of the role, or the id of its definition. */
  readonly roleName: string;
  /** The ARM id of what the role is on. */
  readonly scope: string;
  /** The object id of who has the role. */
  readonly principalId: string;
  /** Why it is needed, as it follows the word "because". */
  readonly reason: string;
}
