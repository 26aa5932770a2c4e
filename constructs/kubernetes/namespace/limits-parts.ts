import { LimitRangeV1SpecLimit } from "@cdktf/provider-kubernetes/lib/limit-range-v1";
import { namespaceErrors } from "../../../lib/errors/namespace";
import { Problem } from "../../../lib/errors/problem";
import { formatQuantity, parseQuantity } from "../../../lib/kubernetes-quantities";
import { isUnknown } from "../../../lib/tokens";
import { NamespaceLimits } from "./namespace-limits";
import { amountProblem, orderProblem } from "./quota-parts";

type Amounts = { [resource: string]: string };

function amounts(cpu: string | undefined, memory: string | undefined): Amounts {
  return spelled({ cpu, memory });
}

/** As Kubernetes gives them back: the provider compares the texts, and would plan a change for ever otherwise. */
function spelled(given: { [resource: string]: string | undefined }): Amounts {
  const known = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known.map(([resource, amount]) => [resource, canonical(amount)]));
}

/** What is no amount is left as it is, for the message about it. */
function canonical(amount: string): string {
  const quantity = isUnknown(amount) ? undefined : parseQuantity(String(amount));
  return quantity ? formatQuantity(quantity) : amount;
}

function orNothing(given: Amounts): Amounts | undefined {
  return Object.keys(given).length > 0 ? given : undefined;
}

/** @internal */
export function renderLimits(limits: NamespaceLimits): LimitRangeV1SpecLimit[] {
  const max = amounts(limits.maxCpu, limits.maxMemory);
  const min = amounts(limits.minCpu, limits.minMemory);
  // What Kubernetes fills in by itself is written out, or the next plan would take it away again.
  const defaults = { ...max, ...amounts(limits.defaultCpuLimit, limits.defaultMemoryLimit) };
  const requests = { ...min, ...defaults, ...amounts(limits.defaultCpuRequest, limits.defaultMemoryRequest) };
  const container = {
    type: "Container",
    default: orNothing(defaults),
    defaultRequest: orNothing(requests),
    max: orNothing(max),
    min: orNothing(min),
  };
  const claim = {
    type: "PersistentVolumeClaim",
    max: orNothing(spelled({ storage: limits.maxVolumeSize })),
    min: orNothing(spelled({ storage: limits.minVolumeSize })),
  };
  return [...(container.defaultRequest ? [container] : []), ...(claim.max || claim.min ? [claim] : [])];
}

/** @internal the resources for which a container that does not say gets a request and a limit */
export function defaultedResources(limits: NamespaceLimits = {}): { requests: string[]; limits: string[] } {
  const [container] = renderLimits(limits).filter(({ type }) => type === "Container");
  return { requests: Object.keys(container?.defaultRequest ?? {}), limits: Object.keys(container?.default ?? {}) };
}

/** @internal */
export function limitsProblems(prop: string, limits: NamespaceLimits): (Problem | undefined)[] {
  if (renderLimits(limits).length === 0) return [namespaceErrors.empty(prop)];
  const names = Object.keys(limits) as (keyof NamespaceLimits)[];
  const ordered: (keyof NamespaceLimits)[][] = [
    ["minCpu", "defaultCpuRequest", "defaultCpuLimit", "maxCpu"],
    ["minMemory", "defaultMemoryRequest", "defaultMemoryLimit", "maxMemory"],
    ["minVolumeSize", "maxVolumeSize"],
  ];
  return [
    ...names.map((name) => amountProblem(`${prop}.${name}`, limits[name])),
    ...ordered.flatMap((chain) => {
      const given = chain.filter((name) => limits[name] !== undefined);
      return given
        .slice(1)
        .map((name, index) => orderProblem(prop, given[index], limits[given[index]], name, limits[name]));
    }),
  ];
}
