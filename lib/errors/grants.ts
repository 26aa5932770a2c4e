import { Problem, problem } from "./problem";

/** @internal whose object id it is: a managed identity is a service principal, and is looked up in another way */
export type PrincipalKind = "user" | "service principal" | "managed identity";

/** @internal */
export const grantErrors = {
  principalId: (prop: string, kind: PrincipalKind, got: string): Problem =>
    problem("AKS-E0320", {
      prop,
      must: `be the object id of a ${kind}, a UUID`,
      got,
      fix:
        kind === "user"
          ? "read it with `az ad user show --id <sign-in name> --query id`"
          : kind === "service principal"
            ? "read it with `az ad sp show --id <application id> --query id`, as the ids of its application take no roles"
            : "read it with `az identity show --name <name> --resource-group <group> --query principalId`, as its client id takes no roles",
    }),
  roleDefinitionId: (prop: string, got: string): Problem =>
    problem("AKS-E0321", {
      prop,
      must: "be the id of a role definition, /subscriptions/<id>/providers/Microsoft.Authorization/roleDefinitions/<uuid>",
      got,
      fix: "read it with `az role definition list --name <role> --query [].id`; of an azurerm_role_definition it is role_definition_resource_id",
    }),
  notOnNamespace: (prop: string, role: string, onNamespace: readonly string[]): Problem =>
    problem("AKS-E0322", {
      prop,
      must: `be left out, because "${role}" goes for a whole cluster`,
      fix: `remove it, or grant one of ${onNamespace.join(", ")}`,
    }),
  name: (
    prop: string,
    what: "namespace" | "service account" | "credential",
    min: number,
    max: number,
    got: string,
  ): Problem =>
    problem("AKS-E0323", {
      prop,
      must:
        what === "namespace"
          ? `be ${min} to ${max} lower-case letters, digits or hyphens, with a letter or digit at both ends`
          : what === "service account"
            ? `be ${min} to ${max} lower-case letters, digits, hyphens or dots, with a letter or digit at both ends of every part between dots`
            : `be ${min} to ${max} letters, digits, hyphens or underscores, beginning with a letter or digit`,
      got,
      fix: "choose another name",
    }),
  azureRbacOff: (prop: string, role: string): Problem =>
    problem("AKS-E0324", {
      prop,
      must: `not be "${role}" while Azure RBAC is off, because Kubernetes would not ask Azure`,
      fix: "leave azureRbac of ClusterAccess.entraId at true, or bind a role of Kubernetes to the principal",
    }),
  grantedTwice: (prop: string, role: string, path: string): Problem =>
    problem("AKS-E0325", {
      prop,
      must: "be given once to a principal on a scope, as Azure refuses it a second time",
      found: `"${role}" again`,
      fix: `remove this one; the first is at ${path}`,
    }),
  placedTwice: (prop: string): Problem =>
    problem("AKS-E0326", {
      prop,
      must: "be left out beside identity, which is placed already",
      fix: "remove one of the two",
    }),
  scopeId: (prop: string, got: string): Problem =>
    problem("AKS-E0327", {
      prop,
      must: "be the ARM id of what the role is on, beginning with a slash",
      got,
      fix: "write for example vault.id",
    }),
  tooManyCredentials: (prop: string, limit: number, got: number): Problem =>
    problem("AKS-E0328", {
      prop,
      must: `be trusted by at most ${limit} service accounts`,
      got,
      fix: "leave identity out for one of its own",
    }),
  trustedTwice: (prop: string, subject: string, path: string): Problem =>
    problem("AKS-E0329", {
      prop,
      must: "be trusted by an identity once for each cluster",
      found: `${subject} again`,
      fix: `use the workload identity at ${path}`,
    }),
  givenTooLate: (role: string, scope: string, path: string): Problem =>
    problem("AKS-E0332", {
      prop: `the role "${role}" on ${scope}`,
      must: "be given in this stack or in one that is applied before it, as Azure takes it once",
      found: `one at ${path}, which comes after it`,
      fix: `make this earlier in the program than what is at ${path}`,
    }),
  givenByHand: (path: string, role: string, given: string): Problem =>
    problem("AKS-E0333", {
      prop: `the RoleAssignment at ${path}`,
      must: "give a role that its principal does not have, as Azure refuses it a second time",
      found: `"${role}", which ${given} gives on the same scope`,
      fix: "remove it",
    }),
  removed: (role: string, scope: string, path: string): Problem =>
    problem("AKS-E0334", {
      prop: `the role "${role}" on ${scope}`,
      must: "stay in the program while it is needed, as Azure takes it once and all that need it share it",
      found: `the one at ${path}, which was removed`,
      fix: "remove what asked for it first before you make what needs it too",
    }),
};

/** @internal */
export const grantWarnings = {
  localAdmin: (prop: string, role: string): Problem =>
    problem("AKS-W0320", {
      prop,
      must: `not be "${role}", which is for local accounts: where they are off it is for nothing, and where they are on it gives credentials that nobody can revoke`,
      fix: "grant ClusterRole.RBAC_CLUSTER_ADMIN",
    }),
  defaultServiceAccount: (prop: string): Problem =>
    problem("AKS-W0321", {
      prop,
      must: "be a service account of the workload's own, because every pod of the namespace that names none runs as the default one and could use the identity",
      got: "default",
      fix: "make one for the workload",
    }),
};
