import { Problem, problem, show } from "./problem";

/** @internal */
export const namingErrors = {
  resourceGroupName: (prop: string, got: string): Problem =>
    problem("AKS-E0801", {
      prop,
      must: "be 1 to 90 letters, digits, hyphens, underscores, dots or parentheses and not end in a dot",
      got,
      fix: "choose another name",
    }),
  clusterName: (prop: string, got: string): Problem =>
    problem("AKS-E0802", {
      prop,
      must: "be 1 to 63 letters, digits, hyphens or underscores, with a letter or digit at both ends",
      got,
      fix: "choose another name",
    }),
  dnsPrefix: (prop: string, got: string): Problem =>
    problem("AKS-E0803", {
      prop,
      must: "be 1 to 54 letters, digits or hyphens, with a letter or digit at both ends",
      got,
      fix: "choose another prefix; it becomes the first part of the API server's host name",
    }),
  tooManyTags: (prop: string, got: number, limit: number): Problem =>
    problem("AKS-E0804", { prop, must: `be at most ${limit} tags`, got, fix: "remove some" }),
  tagTooLong: (prop: string, part: "key" | "value", limit: number, got: string): Problem =>
    problem("AKS-E0805", {
      prop,
      must: `have ${part}s of at most ${limit} characters`,
      got,
      fix: `shorten the ${part}`,
    }),
  tagNotText: (prop: string, key: string, got: unknown): Problem =>
    problem("AKS-E0812", {
      prop,
      must: "have text as the value of every tag",
      found: `${got === null ? "nothing" : show(got)} for ${key}`,
      fix:
        got === undefined || got === null
          ? "give it one; a value from an environment variable is nothing while the variable is not set"
          : "write it as text",
    }),
  identityName: (prop: string, got: string): Problem =>
    problem("AKS-E0813", {
      prop,
      must: "be 3 to 128 letters, digits, hyphens or underscores, beginning with a letter or digit",
      got,
      fix: "choose another name",
    }),
  emptyLocation: (prop: string): Problem =>
    problem("AKS-E0806", {
      prop,
      must: "be the name of an Azure region",
      got: "",
      fix: 'write for example "westeurope"',
    }),
  managedDiskName: (prop: string, got: string): Problem =>
    problem("AKS-E0807", {
      prop,
      must: "be 1 to 80 letters, digits, hyphens, underscores or dots, starting with a letter or digit and ending with a letter, digit or underscore",
      got,
      fix: "choose another name",
    }),
  taken: (prop: string, kind: string, within: string, got: string, path: string): Problem =>
    problem("AKS-E0815", {
      prop,
      must: `be unique among the ${kind} of ${within}, because Azure takes two of one name for one, in capitals or not`,
      found: `"${got}", a name that ${path} has`,
      fix: "give one of the two another name: one that is left out comes from the path of the construct, without its capitals, dots and underscores",
    }),
  takenInCluster: (prop: string, kind: string, within: string, got: string, path: string): Problem =>
    problem("AKS-E0816", {
      prop,
      must: `be unique among the ${kind} of ${within}, because two of one name are one object`,
      found: `"${got}", a name that ${path} has`,
      fix: "give one of the two another name: one that is left out comes from the id of the construct, in lower case and with hyphens",
    }),
};

/** @internal */
export const namingWarnings = {
  takenPerhaps: (prop: string, kind: string, within: string, got: string, path: string): Problem =>
    problem("AKS-W0801", {
      prop,
      must: `be unique among the ${kind} of ${within} where the stacks of both are deployed to one subscription`,
      found: `"${got}", a name that ${path} has`,
      fix: "give one of the two another name, or each AzurermProvider its subscriptionId",
    }),
};
