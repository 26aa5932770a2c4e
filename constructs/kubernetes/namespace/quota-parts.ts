import { namespaceErrors } from "../../../lib/errors/namespace";
import { Problem } from "../../../lib/errors/problem";
import { parseQuantity } from "../../../lib/kubernetes-quantities";
import { isKnown } from "../../../lib/tokens";
import { isWithin } from "../../../lib/whole-numbers";
import { NamespaceQuota } from "./namespace-quota";

const AMOUNTS = {
  cpuRequests: "requests.cpu",
  cpuLimits: "limits.cpu",
  memoryRequests: "requests.memory",
  memoryLimits: "limits.memory",
  storageRequests: "requests.storage",
} as const;

const COUNTS = {
  pods: "pods",
  services: "services",
  loadBalancers: "services.loadbalancers",
  persistentVolumeClaims: "persistentvolumeclaims",
} as const;

const keysOf = <T extends object>(names: T) => Object.keys(names) as (keyof T)[];

/** @internal */
export function renderQuota(quota: NamespaceQuota): { [name: string]: string } {
  const given = [...keysOf(AMOUNTS), ...keysOf(COUNTS)].filter((name) => quota[name] !== undefined);
  const names = { ...AMOUNTS, ...COUNTS };
  return { ...Object.fromEntries(given.map((name) => [names[name], String(quota[name])])), ...quota.others };
}

/** @internal */
export function quotaProblems(prop: string, quota: NamespaceQuota): (Problem | undefined)[] {
  if (Object.keys(renderQuota(quota)).length === 0) return [namespaceErrors.empty(prop)];
  const amounts = [
    ...keysOf(AMOUNTS).map((name) => [`${prop}.${name}`, quota[name]] as const),
    ...Object.entries(quota.others ?? {}).map(([name, value]) => [`${prop}.others["${name}"]`, value] as const),
  ];
  return [
    ...amounts.map(([at, value]) => amountProblem(at, value)),
    ...keysOf(COUNTS).map((name) => {
      const count = quota[name];
      return !isKnown(count) || isWithin(count, { min: 0 })
        ? undefined
        : namespaceErrors.count(`${prop}.${name}`, count);
    }),
    orderProblem(prop, "cpuRequests", quota.cpuRequests, "cpuLimits", quota.cpuLimits),
    orderProblem(prop, "memoryRequests", quota.memoryRequests, "memoryLimits", quota.memoryLimits),
  ];
}

/** @internal */
export function amountProblem(prop: string, amount: string | undefined): Problem | undefined {
  return !isKnown(amount) || isAmount(amount) ? undefined : namespaceErrors.quantity(prop, amount);
}

function isAmount(text: string): boolean {
  const quantity = parseQuantity(String(text));
  return quantity !== undefined && quantity.nanos >= 0n;
}

/** @internal that one amount is not above another */
export function orderProblem(
  prop: string,
  name: string,
  amount: string | undefined,
  limitName: string,
  limit: string | undefined,
): Problem | undefined {
  if (!isKnown(amount) || !isKnown(limit)) return undefined;
  const [ours, theirs] = [amount, limit].map((text) => parseQuantity(String(text))?.nanos);
  if (ours === undefined || theirs === undefined || ours <= theirs) return undefined;
  return namespaceErrors.above(`${prop}.${name}`, amount, `${prop}.${limitName}`, limit);
}
