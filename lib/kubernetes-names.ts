import { grantErrors } from "./errors/grants";
import { Problem } from "./errors/problem";
import { isUnknown } from "./tokens";

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const NAMESPACE_LENGTH = 63;
const SERVICE_ACCOUNT_LENGTH = 253;

/** @internal the service account that a pod without one runs as */
export const DEFAULT_SERVICE_ACCOUNT = "default";

/** @internal a DNS label, as Kubernetes asks of namespaces */
export function isNamespaceName(name: string): boolean {
  return name.length <= NAMESPACE_LENGTH && LABEL.test(name);
}

/** @internal a DNS subdomain, as Kubernetes asks of service accounts */
export function isServiceAccountName(name: string): boolean {
  return name.length <= SERVICE_ACCOUNT_LENGTH && name.split(".").every((part) => LABEL.test(part));
}

/** @internal */
export function checkNamespace(prop: string, name: string): Problem | undefined {
  if (isUnknown(name) || isNamespaceName(name)) return undefined;
  return grantErrors.name(prop, "namespace", 1, NAMESPACE_LENGTH, name);
}

/** @internal */
export function checkServiceAccount(prop: string, name: string): Problem | undefined {
  if (isUnknown(name) || isServiceAccountName(name)) return undefined;
  return grantErrors.name(prop, "service account", 1, SERVICE_ACCOUNT_LENGTH, name);
}
