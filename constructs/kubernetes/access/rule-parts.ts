import { roleErrors } from "../../../lib/errors/namespace";
import { nearest, Problem } from "../../../lib/errors/problem";
import { isUnknown } from "../../../lib/tokens";
import { KubernetesRule } from "./kubernetes-rule";

const VERBS = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];
/** Verbs of single resources; others that an API of somebody else knows are not judged. */
const SPECIAL_VERBS = ["use", "bind", "escalate", "impersonate", "approve", "sign", "attest", "*"];
const NAMELESS = ["create", "deletecollection"];

/** @internal */
export function renderRules(rules: KubernetesRule[]) {
  return rules.map(({ apiGroups = [""], resources, verbs, resourceNames }) => ({
    apiGroups,
    resources,
    verbs,
    resourceNames: resourceNames && resourceNames.length > 0 ? resourceNames : undefined,
  }));
}

/** @internal */
export function ruleProblems(prop: string, rules: KubernetesRule[]): (Problem | undefined)[] {
  if (rules.length === 0) return [roleErrors.noRules(prop)];
  return rules.flatMap((rule, index) => problemsOf(`${prop}[${index}]`, rule));
}

/** @internal whether a rule allows more than anybody listed */
export function allowsEverything(rules: KubernetesRule[]): boolean {
  return rules.some(({ verbs, resources }) =>
    [verbs, resources].some((list) => !isUnknown(list) && list.includes("*")),
  );
}

function problemsOf(prop: string, { apiGroups, resources, verbs, resourceNames }: KubernetesRule) {
  const named = resourceNames !== undefined && resourceNames.length > 0;
  const nameless = isUnknown(verbs) || !named ? undefined : verbs.find((verb) => NAMELESS.includes(verb));
  return [
    apiGroups?.length === 0 ? roleErrors.emptyList(`${prop}.apiGroups`, "API group") : undefined,
    resources.length === 0 ? roleErrors.emptyList(`${prop}.resources`, "resource") : undefined,
    verbs.length === 0 ? roleErrors.emptyList(`${prop}.verbs`, "verb") : undefined,
    ...(apiGroups ?? []).map((group, index) =>
      isUnknown(group) || (!group.includes("/") && !/^v\d/.test(group))
        ? undefined
        : roleErrors.coreGroup(`${prop}.apiGroups[${index}]`, group),
    ),
    ...verbs.map((verb, index) => verbProblem(`${prop}.verbs[${index}]`, verb)),
    nameless === undefined ? undefined : roleErrors.namesWithCreate(`${prop}.resourceNames`, nameless),
  ];
}

function verbProblem(prop: string, verb: string): Problem | undefined {
  if (isUnknown(verb) || VERBS.includes(verb) || SPECIAL_VERBS.includes(verb)) return undefined;
  const near = nearest(verb, VERBS, 1);
  return near.length > 0 ? roleErrors.verb(prop, verb, VERBS, near) : undefined;
}
