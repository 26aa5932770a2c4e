import { Problem, problem } from "./problem";

/** @internal */
export const grafanaErrors = {
  name: (prop: string, min: number, max: number, got: string): Problem =>
    problem("AKS-E1040", {
      prop,
      must: `be ${min} to ${max} letters, digits or hyphens, with a letter first and no hyphen last: it becomes a host name`,
      got,
      fix: "choose another name",
    }),
  noAdmins: (prop: string): Problem =>
    problem("AKS-E1041", {
      prop,
      must: "name somebody, or nobody can sign in to manage dashboards",
      got: [],
      fix: "name a group: Principal.group(EntraGroup.fromObjectId(…))",
    }),
  workspaceTwice: (prop: string, path: string): Problem =>
    problem("AKS-E1042", { prop, must: "name every workspace once", found: `${path} again`, fix: "remove it" }),
  noWorkspace: (prop: string): Problem =>
    problem("AKS-E1043", {
      prop,
      must: "name at least one Azure Monitor workspace, whose metrics Grafana is to show",
      got: [],
      fix: "name the workspace of your ManagedPrometheus",
    }),
  grantedTwice: (prop: string, role: string, path: string): Problem =>
    problem("AKS-E1044", {
      prop,
      must: "get a role once, as Azure refuses it a second time",
      found: `"${role}" again`,
      fix: `remove this one; the first is at ${path}`,
    }),
};
