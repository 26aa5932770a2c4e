import { list, Problem, problem, suggest } from "./problem";

/** @internal */
export const monitoringErrors = {
  noComponent: (prop: string): Problem =>
    problem("AKS-E1001", {
      prop,
      must: "name at least one component, or preset be given: what is logged is paid for, so nothing is by itself",
      fix: "write components: [ControlPlaneComponent.API_SERVER], or preset: ControlPlaneLogPreset.MINIMAL",
    }),
  componentTwice: (prop: string, category: string, where: string): Problem =>
    problem("AKS-E1002", {
      prop,
      must: "name every component once",
      found: `${category}, which ${where}`,
      fix: "remove it",
    }),
  etcdHasNoLog: (prop: string): Problem =>
    problem("AKS-E1003", {
      prop,
      must: "be a component that AKS gives logs of, and of etcd it gives none",
      got: "etcd",
      fix: "use ControlPlaneComponent.API_SERVER, which tells of an etcd that is slow or does not answer",
    }),
  unknownCategory: (prop: string, near: string[], known: string[], got: string): Problem =>
    problem("AKS-E1004", {
      prop,
      must: "be a log category of AKS",
      got,
      fix: suggest(near, `use one of ${list(known)}`),
    }),
  settingName: (prop: string, undeletable: string, got: string): Problem =>
    problem("AKS-E1005", {
      prop,
      must: `be 1 to 260 characters without < > * % & : \\ ? + /, and not "${undeletable}", a setting that Azure cannot delete`,
      got,
      fix: "choose another name",
    }),
  settingNameTaken: (prop: string, other: string, got: string): Problem =>
    problem("AKS-E1006", {
      prop,
      must: `be another than that of ${other}, which logs the same cluster`,
      got,
      fix: "choose another name",
    }),
  sinkTaken: (prop: string, sink: "workspace" | "storage account", other: string, categories: string[]): Problem =>
    problem("AKS-E1007", {
      prop,
      must: `not hold what ${other} sends from this cluster to the same ${sink} already: Azure refuses to send it there twice`,
      found: list(categories),
      fix: "take it out of one of the two, or join them",
    }),
  tooManySettings: (prop: string, limit: number, got: number): Problem =>
    problem("AKS-E1008", {
      prop,
      must: `have at most ${limit} diagnostic settings`,
      got,
      fix: "join some: one setting can send many components to a workspace and to a storage account",
    }),
  storageAccountId: (prop: string, got: string): Problem =>
    problem("AKS-E1009", {
      prop,
      must: "be the ARM id of a storage account, in the letter case in which Azure writes it",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Storage/storageAccounts/<name>",
    }),
  workspaceName: (prop: string, got: string): Problem =>
    problem("AKS-E1010", {
      prop,
      must: "be 4 to 63 letters, digits or hyphens, with a letter or digit at both ends",
      got,
      fix: "choose another name",
    }),
  retention: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E1011", {
      prop,
      must: `be whole days from ${min} to ${max}`,
      got,
      fix: "change the number; what has to be kept longer goes to a storage account",
    }),
  dailyQuota: (prop: string, got: number): Problem =>
    problem("AKS-E1012", {
      prop,
      must: "be more than 0 GB a day",
      got,
      fix: "leave it out for no quota",
    }),
  commitmentTier: (prop: string, tiers: string[], got: number): Problem =>
    problem("AKS-E1013", {
      prop,
      must: `be one of ${list(tiers)} GB a day`,
      got,
      fix: "choose one of these, or LogWorkspacePricing.PER_GB",
    }),
  workspaceId: (prop: string, got: string): Problem =>
    problem("AKS-E1014", {
      prop,
      must: "be the ARM id of a Log Analytics workspace, in the letter case in which Azure writes it",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.OperationalInsights/workspaces/<name>, or use LogWorkspace.fromLogWorkspaceName",
    }),
  workspaceNotImported: (attribute: string): Problem =>
    problem("AKS-E1015", {
      prop: attribute,
      must: "be known before it is read, and a workspace imported by its id alone does not have it",
      fix: "import it by name, which looks it up, or give the region to what asks for it",
    }),
  secondOfCluster: (prop: string, what: string, other: string): Problem =>
    problem("AKS-E1020", {
      prop,
      must: `be a cluster without ${what}, of which a cluster has one`,
      found: `the cluster of ${other}`,
      fix: "remove one of the two",
    }),
  addonSetAlready: (prop: string, what: string, attribute: string): Problem =>
    problem("AKS-E1021", {
      prop,
      must: `be a cluster without ${what}`,
      found: `a cluster whose Terraform resource has ${attribute} already`,
      fix: `remove ${attribute} from the resource, or this construct`,
    }),
  collectionInterval: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E1022", {
      prop,
      must: `be whole minutes from ${min} to ${max}`,
      got,
      fix: "choose a number in that range; the agent takes any other for 1",
    }),
  namespaceName: (prop: string, got: string): Problem =>
    problem("AKS-E1023", {
      prop,
      must: "be names of namespaces: 1 to 63 lower-case letters, digits or hyphens, with a letter or digit at both ends",
      got,
      fix: "write whole names; patterns are not read",
    }),
  noNamespace: (prop: string): Problem =>
    problem("AKS-E1024", {
      prop,
      must: "name at least one namespace",
      fix: "name one, or use ContainerInsightsNamespaces.all()",
    }),
  namespaceTwice: (prop: string, got: string): Problem =>
    problem("AKS-E1025", { prop, must: "name every namespace once", got, fix: "remove the second one" }),
  stream: (prop: string, way: string, got: string): Problem =>
    problem("AKS-E1026", { prop, must: "be a stream of container insights that the library sends", got, fix: way }),
  noStream: (prop: string): Problem =>
    problem("AKS-E1027", {
      prop,
      must: "name at least one stream",
      fix: "name one, leave it out for those of the preset, or remove the construct",
    }),
  streamTwice: (prop: string, got: string): Problem =>
    problem("AKS-E1028", { prop, must: "name every stream once", got, fix: "remove the second one" }),
  collectionRuleName: (prop: string, got: string): Problem =>
    problem("AKS-E1029", {
      prop,
      must: "be 1 to 260 characters without < > * % & : ? / # + or a backslash and not end in a dot or a space, as Azure takes no other name",
      got,
      fix: "choose another name",
    }),
  monitorWorkspaceName: (prop: string, got: string): Problem =>
    problem("AKS-E1030", {
      prop,
      must: "be 1 to 260 letters, digits or hyphens, with a letter or digit at both ends",
      got,
      fix: "choose another name",
    }),
  monitorWorkspaceId: (prop: string, got: string): Problem =>
    problem("AKS-E1031", {
      prop,
      must: "be the ARM id of an Azure Monitor workspace, in the letter case in which Azure writes it",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Monitor/accounts/<name>, or use MonitorWorkspace.fromMonitorWorkspaceName",
    }),
  allowListKind: (prop: string, got: string): Problem =>
    problem("AKS-E1032", {
      prop,
      must: "name kinds as kube-state-metrics does, in lower case and the plural",
      got,
      fix: 'write for example "pods", "namespaces" or "deployments"',
    }),
  allowListKey: (prop: string, kind: string, got: string): Problem =>
    problem("AKS-E1033", {
      prop,
      must: `have keys without blanks, commas, brackets or = for ${kind}`,
      got,
      fix: 'write the key alone, for example "app.kubernetes.io/name", or "*" for all of them',
    }),
  allowListEmpty: (prop: string, kind: string): Problem =>
    problem("AKS-E1034", {
      prop,
      must: `name at least one key for ${kind}`,
      fix: `name one, "*" for all of them, or leave ${kind} out`,
    }),
  recordName: (prop: string, got: string): Problem =>
    problem("AKS-E1035", {
      prop,
      must: "be the name of a metric: letters, digits, underscores and colons, not beginning with a digit",
      got,
      fix: 'write for example "namespace:container_memory_working_set_bytes:sum"',
    }),
  ruleCount: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E1036", {
      prop,
      must: `be ${min} to ${max} rules`,
      got,
      fix: got < min ? "add a rule, or remove the group" : "make a second group for the rest",
    }),
  ruleInterval: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E1037", {
      prop,
      must: `be whole minutes from ${min} to ${max}`,
      got,
      fix: "choose a number in that range",
    }),
  emptyExpression: (prop: string): Problem =>
    problem("AKS-E1038", { prop, must: "be a PromQL expression", got: "", fix: "write one, or remove the rule" }),
  ruleGroupName: (prop: string, got: string): Problem =>
    problem("AKS-E1039", {
      prop,
      must: "be 1 to 260 characters without : @ / # { } % & + * < > ? and not end in a dot",
      got,
      fix: "choose another name",
    }),
};

/** @internal */
export const monitoringWarnings = {
  auditTwice: (prop: string): Problem =>
    problem("AKS-W1001", {
      prop,
      must: "name one of the two audits, because the whole audit holds the changes too and each is paid for",
      found: "kube-audit and kube-audit-admin",
      fix: "remove ControlPlaneComponent.AUDIT_ADMIN to see reads, or ControlPlaneComponent.AUDIT to pay less",
    }),
  addonNotOurs: (prop: string, what: string, command: string): Problem =>
    problem("AKS-W1002", {
      prop,
      must: `be made by this program for it to turn ${what} on in the cluster`,
      found: "an imported cluster, which gets the rule and its association only",
      fix: `run \`${command}\` once, or set it where the cluster is made`,
    }),
};
