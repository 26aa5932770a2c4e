import { labelErrors } from "./errors/labels";
import { namespaceErrors } from "./errors/namespace";
import { Problem } from "./errors/problem";
import { isLabelValue, isQualifiedName } from "./kubernetes-labels";
import { isServiceAccountName } from "./kubernetes-names";
import { isUnknown } from "./tokens";

/** @internal the names that most objects may have: that of a service account is the usual DNS subdomain */
export function checkObjectName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || isServiceAccountName(String(name)) ? undefined : namespaceErrors.objectName(prop, name);
}

/** @internal the labels of an object, or those that select objects: unlike those of nodes they may have any prefix */
export function checkObjectLabels(prop: string, labels: { readonly [key: string]: string } = {}): Problem[] {
  return entriesOf(labels).flatMap(([key, value]) => [
    ...keyProblems(prop, key, value),
    ...(isUnknown(value) || typeof value !== "string" || isLabelValue(value)
      ? []
      : [labelErrors.value(`${prop}["${key}"]`, value)]),
  ]);
}

/** @internal */
export function checkObjectAnnotations(prop: string, annotations: { readonly [key: string]: string } = {}): Problem[] {
  return entriesOf(annotations).flatMap(([key, value]) => keyProblems(prop, key, value));
}

function keyProblems(prop: string, key: string, value: unknown): Problem[] {
  if (!isUnknown(value) && typeof value !== "string") return [namespaceErrors.annotationNotText(prop, key)];
  return isUnknown(key) || isQualifiedName(key) ? [] : [labelErrors.key(prop, key)];
}

function entriesOf(map: { readonly [key: string]: string }): [string, string][] {
  const entries = Object.entries(map);
  // A map that is a reference as a whole has one entry of junk in it, which does not look like a reference itself.
  return isUnknown(map) && !entries.some(isUnknown) ? [] : entries;
}

/** @internal whether a name is of a namespace that belongs to Kubernetes or to AKS */
export function isKeptNamespace(name: string): boolean {
  return name === "default" || name.startsWith("kube-") || KEPT.has(name);
}

/** https://learn.microsoft.com/azure/aks/core-aks-concepts#namespaces and the add-ons of AKS, read 2026-11-22 */
const KEPT = new Set([
  "aks-command",
  "aks-istio-egress",
  "aks-istio-ingress",
  "aks-istio-system",
  "app-routing-system",
  "azure-arc",
  "calico-system",
  "flux-system",
  "gatekeeper-system",
  "tigera-operator",
]);
