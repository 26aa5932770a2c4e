import { labelErrors } from "./errors/labels";
import { Problem } from "./errors/problem";
import { isUnknown } from "./tokens";

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const DNS_NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const MAX_PREFIX_LENGTH = 253;

/** @internal the prefix that AKS keeps for itself; https://learn.microsoft.com/azure/aks/use-labels */
export const AZURE_PREFIX = "kubernetes.azure.com";

/**
 * What passes of the prefixes that Kubernetes keeps for itself. The kubelet may set the first two, and AKS names them
 * when it refuses another; roles it refused too until https://github.com/Azure/AKS/issues/4628 was released.
 */
const OPEN_PREFIXES = ["kubelet.kubernetes.io", "node.kubernetes.io", "node-role.kubernetes.io"];

/** Under an open prefix, and still not the user's. */
const WELL_KNOWN = "node.kubernetes.io/instance-type";

/** @internal */
export const TAINT_EFFECTS = ["NoSchedule", "PreferNoSchedule", "NoExecute"] as const;

/** @internal the DNS name before the slash; nothing when there is none */
export function prefixOf(key: string): string | undefined {
  const slash = key.indexOf("/");
  return slash < 0 ? undefined : key.slice(0, slash);
}

/** @internal whether Kubernetes takes it as the key of a label or of a taint */
export function isQualifiedName(key: string): boolean {
  const prefix = prefixOf(key);
  if (prefix === undefined) return NAME.test(key);
  return prefix.length <= MAX_PREFIX_LENGTH && DNS_NAME.test(prefix) && NAME.test(key.slice(prefix.length + 1));
}

/** @internal whether Kubernetes takes it as the value of a label or of a taint */
export function isLabelValue(value: string): boolean {
  return value === "" || NAME.test(value);
}

function isUnder(prefix: string, domain: string): boolean {
  return prefix === domain || prefix.endsWith(`.${domain}`);
}

function keyProblem(prop: string, key: string): Problem | undefined {
  if (!isQualifiedName(key)) return labelErrors.key(prop, key);
  const prefix = prefixOf(key);
  if (prefix === undefined) return undefined;
  if (prefix === AZURE_PREFIX) return labelErrors.azureKey(prop, key, AZURE_PREFIX);
  if (key === WELL_KNOWN) return labelErrors.wellKnownKey(prop, key);
  const reserved = isUnder(prefix, "kubernetes.io") || isUnder(prefix, "k8s.io");
  const open = OPEN_PREFIXES.some((domain) => isUnder(prefix, domain));
  return reserved && !open ? labelErrors.kubernetesKey(prop, key, OPEN_PREFIXES) : undefined;
}

/** @internal the labels of nodes */
export function checkLabels(prop: string, labels: { readonly [key: string]: string }): Problem[] {
  const entries = Object.entries(labels);
  // A map that is a reference as a whole has one entry of junk in it, which does not look like a reference itself.
  if (isUnknown(labels) && !entries.some(isUnknown)) return [];
  return entries.flatMap(([key, value]) => {
    const problems: (Problem | undefined)[] = [];
    if (!isUnknown(key)) problems.push(keyProblem(prop, key));
    if (!isUnknown(value) && !isLabelValue(value)) problems.push(labelErrors.value(`${prop}["${key}"]`, value));
    return problems.filter((found) => found !== undefined);
  });
}
