/**
 * What a principal is. Azure is told, so that it need not look for a principal that is seconds old.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/overview
 */
export enum PrincipalType {
  /** A person. */
  USER = "User",
  /** A group of Entra ID. */
  GROUP = "Group",
  /** An application, or a managed identity. */
  SERVICE_PRINCIPAL = "ServicePrincipal",
}
