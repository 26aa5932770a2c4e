import { list, Problem, problem, suggest } from "./problem";

const NAME = "1 to 63 letters, digits, hyphens, underscores or dots, with a letter or digit at both ends";
const KEY = `${NAME}, after an optional DNS name in lower case and a slash`;
const VALUE = `empty, or ${NAME}`;

/** @internal */
export const labelErrors = {
  key: (prop: string, got: string): Problem =>
    problem("AKS-E0580", { prop, must: `have keys of ${KEY}`, got, fix: "choose another key" }),
  value: (prop: string, got: string): Problem =>
    problem("AKS-E0581", { prop, must: `be ${VALUE}`, got, fix: "choose another value" }),
  azureKey: (prop: string, got: string, owned: string): Problem =>
    problem("AKS-E0582", {
      prop,
      must: `not have keys under ${owned}/, which AKS sets itself`,
      got,
      fix: "leave the label out, or choose a prefix of your own",
    }),
  kubernetesKey: (prop: string, got: string, allowed: readonly string[]): Problem =>
    problem("AKS-E0583", {
      prop,
      must: `not have keys under kubernetes.io or k8s.io other than ${list(allowed)}, because a node may not give itself such a label`,
      got,
      fix: "choose a prefix of your own",
    }),
  wellKnownKey: (prop: string, got: string): Problem =>
    problem("AKS-E0584", {
      prop,
      must: "not have the key of a label that AKS sets itself",
      got,
      fix: "leave the label out: every node has it already",
    }),
  taintText: (prop: string, got: string): Problem =>
    problem("AKS-E0590", {
      prop,
      must: "be written <key>=<value>:<effect> or <key>:<effect>",
      got,
      fix: 'write for example NodeTaint.of("sku=gpu:NoSchedule"), or NodeTaint.noSchedule("sku", "gpu")',
    }),
  taintKey: (prop: string, got: string): Problem =>
    problem("AKS-E0591", { prop, must: `have a key of ${KEY}`, got, fix: "choose another key" }),
  taintValue: (prop: string, got: string): Problem =>
    problem("AKS-E0592", { prop, must: `have a value that is ${VALUE}`, got, fix: "choose another value" }),
  taintEffect: (prop: string, got: string, effects: readonly string[], near: string[]): Problem =>
    problem("AKS-E0593", {
      prop,
      must: `have one of the effects ${list(effects)}`,
      got,
      fix: suggest(near, "write one of them, in that letter case"),
    }),
  taintAzureKey: (prop: string, got: string, owned: string): Problem =>
    problem("AKS-E0594", {
      prop,
      must: `not have a key under ${owned}/, which AKS sets itself`,
      got,
      fix: "leave the taint out (a pool with spot gets its own), or choose a prefix of your own",
    }),
  taintTwice: (prop: string, got: string): Problem =>
    problem("AKS-E0596", {
      prop,
      must: "have a key and an effect that no other taint of the pool has",
      got,
      fix: "leave one of the two out, or choose another key",
    }),
  taintOnSystemPool: (prop: string, got: string): Problem =>
    problem("AKS-E0595", {
      prop,
      must: "only be CriticalAddonsOnly or have the effect PreferNoSchedule on a system pool, where the pods of AKS have to find room",
      got,
      fix: "use NodeTaint.preferNoSchedule(), or make it a user pool",
    }),
};
