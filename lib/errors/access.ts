import { Problem, problem } from "./problem";

/** @internal */
export const accessErrors = {
  noAdmins: (prop: string): Problem =>
    problem("AKS-E0301", {
      prop,
      must: "name at least one Entra ID group",
      got: [],
      fix: "name one; with local accounts off nobody else could administer the cluster",
    }),
  groupId: (prop: string, got: string): Problem =>
    problem("AKS-E0302", {
      prop,
      must: "be the object id of an Entra ID group, a UUID",
      got,
      fix: "read it with `az ad group show --group <name> --query id`",
    }),
  groupTwice: (prop: string, got: string): Problem =>
    problem("AKS-E0303", { prop, must: "name every group once", got, fix: "remove the second one" }),
  tenantId: (prop: string, got: string): Problem =>
    problem("AKS-E0304", {
      prop,
      must: "be the id of an Entra ID tenant, a UUID",
      got,
      fix: "leave it out for the tenant of the subscription",
    }),
  needsUserAssigned: (prop: string, because: string): Problem =>
    problem("AKS-E0305", {
      prop,
      must: `be user-assigned, because ${because} and its roles have to be there before the cluster is`,
      found: "systemAssigned",
      fix: "leave identity out, or use ClusterIdentity.userAssigned()",
    }),
  localAdminBeside: (prop: string): Problem =>
    problem("AKS-W0301", {
      prop,
      must: "keep the cluster's own administrator off, whose certificate is above every role and cannot be revoked",
      found: "entraIdWithLocalAdmin",
      fix: "use ClusterAccess.entraId({ admins }), or acknowledge it and watch who lists the credentials",
    }),
  localAdminOnly: (prop: string): Problem =>
    problem("AKS-W0302", {
      prop,
      must: "sign people in with Entra ID, or everybody is one administrator whose certificate cannot be revoked",
      found: "localAdminOnly",
      fix: "use ClusterAccess.entraId({ admins }), or acknowledge it",
    }),
  registryId: (prop: string, got: string): Problem =>
    problem("AKS-E0330", {
      prop,
      must: "be the ARM id of a container registry",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.ContainerRegistry/registries/<registry>",
    }),
  registryName: (prop: string, got: string): Problem =>
    problem("AKS-E0335", {
      prop,
      must: "be the name of a container registry: 5 to 50 letters and digits",
      got,
      fix: "write what stands before .azurecr.io",
    }),
};
