import { list, Problem, problem } from "./problem";

/** @internal */
export const namespaceErrors = {
  kept: (prop: string, got: string): Problem =>
    problem("AKS-E1140", {
      prop,
      must: "not be a namespace that Kubernetes or AKS keeps for itself",
      got,
      fix: "choose another name, or reach into it with Namespace.fromNamespaceName",
    }),
  podSecurityLaxer: (prop: string, got: string, enforced: string): Problem =>
    problem("AKS-E1141", {
      prop,
      must: `be "${enforced}", which is enforced, or a stricter level, because it would say nothing otherwise`,
      got,
      fix: "leave it out for the strictest",
    }),
  podSecurityLabel: (prop: string, key: string): Problem =>
    problem("AKS-E1142", {
      prop,
      must: "not have labels under pod-security.kubernetes.io/, which podSecurity writes",
      got: key,
      fix: "say it with podSecurity",
    }),
  quantity: (prop: string, got: unknown): Problem =>
    problem("AKS-E1143", {
      prop,
      must: "be a quantity of Kubernetes that is not negative",
      got,
      fix: 'write for example "500m" or "2" for CPU and "512Mi" or "4Gi" for memory and storage',
    }),
  above: (prop: string, got: string, other: string, limit: string): Problem =>
    problem("AKS-E1144", { prop, must: `be at most ${other}, "${limit}"`, got, fix: `lower it, or raise ${other}` }),
  empty: (prop: string): Problem =>
    problem("AKS-E1145", { prop, must: "limit something", found: "nothing", fix: "give it a limit, or leave it out" }),
  count: (prop: string, got: number): Problem =>
    problem("AKS-E1146", { prop, must: "be a whole number, 0 or more", got, fix: "write such a number" }),
  objectName: (prop: string, got: string): Problem =>
    problem("AKS-E1147", {
      prop,
      must: "be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or digit at both ends of every part between dots",
      got,
      fix: "choose another name",
    }),
  annotationNotText: (prop: string, key: string): Problem =>
    problem("AKS-E1148", {
      prop,
      must: "have text as the value of every key",
      found: `nothing for ${key}`,
      fix: "give it one; a value from an environment variable is nothing while the variable is not set",
    }),
  namespaceTwice: (prop: string, got: string, path: string): Problem =>
    problem("AKS-E1149", {
      prop,
      must: "be the name of one namespace of a cluster",
      found: `"${got}" again`,
      fix: `choose another name; the first is at ${path}`,
    }),
};

/** @internal */
export const networkPolicyErrors = {
  noDirection: (prop: string): Problem =>
    problem("AKS-E1150", {
      prop,
      must: "have ingress, egress or both",
      found: "neither",
      fix: "give a list of rules; an empty one lets nothing through in that direction",
    }),
  noPeers: (prop: string): Problem =>
    problem("AKS-E1151", {
      prop,
      must: "name somebody, because Kubernetes takes an empty list for everybody",
      found: "an empty list",
      fix: "write NetworkPeer.anyone() for everybody, or leave the rule out for nobody",
    }),
  cidr: (prop: string, got: string): Problem =>
    problem("AKS-E1152", {
      prop,
      must: "be a range of addresses",
      got,
      fix: 'write for example "10.1.0.0/16", or "10.1.2.3/32" for one address',
    }),
  exceptOutside: (prop: string, got: string, range: string): Problem =>
    problem("AKS-E1153", {
      prop,
      must: `be a smaller range inside of ${range}`,
      got,
      fix: "remove it, or widen the range",
    }),
  port: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E1154", { prop, must: `be a port from ${min} to ${max}`, got, fix: "write such a number" }),
  portOrder: (prop: string, first: number, last: number): Problem =>
    problem("AKS-E1155", {
      prop,
      must: "begin with its lower port",
      found: `${first} to ${last}`,
      fix: "swap the two",
    }),
  portName: (prop: string, got: string): Problem =>
    problem("AKS-E1156", {
      prop,
      must: "be the name of a container's port: 1 to 15 lower-case letters, digits or hyphens, with a letter in it",
      got,
      fix: "choose another name, or use NetworkPort.tcp with the number",
    }),
};

/** @internal */
export const roleErrors = {
  noRules: (prop: string): Problem =>
    problem("AKS-E1160", { prop, must: "allow something", found: "an empty list", fix: "add a rule" }),
  emptyList: (prop: string, what: string): Problem =>
    problem("AKS-E1161", { prop, must: `name at least one ${what}`, found: "an empty list", fix: `add the ${what}s` }),
  verb: (prop: string, got: string, known: readonly string[], near: string[]): Problem =>
    problem("AKS-E1162", {
      prop,
      must: `be one of ${list(known)}`,
      got,
      fix: near.length > 0 ? `write ${near.join(" or ")}` : "write one of them",
    }),
  coreGroup: (prop: string, got: string): Problem =>
    problem("AKS-E1163", {
      prop,
      must: 'be the API group without its version, or "" for pods, services and the like',
      got,
      fix: 'write for example "apps"',
    }),
  noSubjects: (prop: string): Problem =>
    problem("AKS-E1164", {
      prop,
      must: "name somebody",
      found: "an empty list",
      fix: "write for example KubernetesSubject.group(EntraGroup.fromObjectId(…))",
    }),
  namesWithCreate: (prop: string, verb: string): Problem =>
    problem("AKS-E1165", {
      prop,
      must: `be left out beside the verb ${verb}, for which Kubernetes does not know a name`,
      fix: `give ${verb} a rule of its own`,
    }),
  userName: (prop: string, got: string): Problem =>
    problem("AKS-E1166", {
      prop,
      must: "be the sign-in name of a user of the tenant, such as ada@example.com",
      got,
      fix: "use KubernetesSubject.application for an application or managed identity, and KubernetesSubject.group for a group",
    }),
  namespacedRole: (prop: string): Problem =>
    problem("AKS-E1167", {
      prop,
      must: "be a role of the whole cluster",
      found: "a role of one namespace",
      fix: "use a KubernetesRoleBinding in that namespace, or a KubernetesClusterRole",
    }),
};

/** @internal */
export const namespaceWarnings = {
  privileged: (prop: string): Problem =>
    problem("AKS-W1140", {
      prop,
      must: "keep pods from taking over their node",
      got: "privileged",
      fix: "use PodSecurityLevel.BASELINE, or RESTRICTED",
    }),
  openNetwork: (prop: string): Problem =>
    problem("AKS-W1141", {
      prop,
      must: "keep every pod of the cluster and the whole internet from the pods of the namespace and its pods from them",
      got: false,
      fix: "leave it out and open what is needed with NetworkPolicy",
    }),
  quotaWithoutDefaults: (prop: string, resources: string[]): Problem =>
    problem("AKS-W1143", {
      prop,
      must: `give containers a default for ${list(resources)}, because the quota makes Kubernetes refuse every pod that does not say it`,
      found: "none",
      fix: "add limits",
    }),
  everything: (prop: string): Problem =>
    problem("AKS-W1144", {
      prop,
      must: "name verbs and resources, because a wildcard also allows what later versions of Kubernetes add",
      got: "*",
      fix: "list what is needed",
    }),
  admin: (prop: string): Problem =>
    problem("AKS-W1145", {
      prop,
      must: "be less than cluster-admin on a whole cluster",
      got: "cluster-admin",
      fix: "bind a role of your own, or grant ClusterRole.RBAC_CLUSTER_ADMIN, which Entra ID can require approval for",
    }),
};
