import { list, nearest, Problem, problem, show, suggest } from "./problem";

/** @internal */
export const shapeErrors = {
  wrongShape: (prop: string, needed: string, got: unknown, howTo?: string, found?: string): Problem =>
    problem("AKS-E0809", {
      prop,
      must: `be ${needed}`,
      found: found ?? (got === null ? "null" : show(got)),
      fix:
        howTo ??
        (got === undefined
          ? "give it one; a value from an environment variable is nothing while the variable is not set"
          : "give it one"),
    }),
  unknownBoolean: (prop: string): Problem =>
    problem("AKS-E0817", {
      prop,
      must: "be true or false while the program runs, because what it makes depends on it",
      found: "a value that only Terraform knows",
      fix: "read it from a variable of the environment, or from a file, instead of one of Terraform",
    }),
  notInEnum: (prop: string, known: string[], got: unknown): Problem =>
    problem("AKS-E0810", {
      prop,
      must: `be one of ${list(known)}`,
      got,
      fix: suggest(nearest(String(got), known), "use one of them"),
    }),
  acknowledgement: (prop: string, got: string): Problem =>
    problem("AKS-E0811", {
      prop,
      must: "be the code of a warning, and its reason some text",
      got,
      fix: 'write for example AksWarnings.acknowledge(this, "AKS-W0201", "a lab that is deleted every night")',
    }),
};
