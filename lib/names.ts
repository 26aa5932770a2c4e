import { namingErrors } from "./errors/naming";
import { Problem } from "./errors/problem";
import { isUnknown } from "./tokens";

const RESOURCE_GROUP = /^[-\w._()]{1,90}$/;
const CLUSTER = /^[A-Za-z0-9]([-\w]{0,61}[A-Za-z0-9])?$/;
const DNS_PREFIX = /^[A-Za-z0-9]([-A-Za-z0-9]{0,52}[A-Za-z0-9])?$/;
const MANAGED_DISK = /^[A-Za-z0-9]([-\w.]{0,78}\w)?$/;

const IDENTITY = /^[A-Za-z0-9][-\w]{2,127}$/;

const CLUSTER_NAME_LENGTH = 63;
const DNS_PREFIX_LENGTH = 54;
const MANAGED_DISK_NAME_LENGTH = 80;
const IDENTITY_NAME_LENGTH = 128;
const NETWORK_NAME_LENGTH = 80;

/** @internal */
export const MAX_TAGS = 50;
const MAX_TAG_KEY_LENGTH = 512;
const MAX_TAG_VALUE_LENGTH = 256;

/** @internal */
export function checkResourceGroupName(prop: string, name: string): Problem | undefined {
  if (isUnknown(name) || (RESOURCE_GROUP.test(name) && !name.endsWith("."))) return undefined;
  return namingErrors.resourceGroupName(prop, name);
}

/** @internal */
export function checkClusterName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || CLUSTER.test(name) ? undefined : namingErrors.clusterName(prop, name);
}

/** @internal */
export function checkDnsPrefix(prop: string, prefix: string): Problem | undefined {
  return isUnknown(prefix) || DNS_PREFIX.test(prefix) ? undefined : namingErrors.dnsPrefix(prop, prefix);
}

/** @internal */
export function checkManagedDiskName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || MANAGED_DISK.test(name) ? undefined : namingErrors.managedDiskName(prop, name);
}

/** @internal */
export function checkIdentityName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || IDENTITY.test(name) ? undefined : namingErrors.identityName(prop, name);
}

/** @internal */
export function checkLocation(prop: string, location: string): Problem | undefined {
  return isUnknown(location) || location.trim() !== "" ? undefined : namingErrors.emptyLocation(prop);
}

/** @internal */
export function checkTags(prop: string, tags: Record<string, string> = {}): Problem[] {
  if (isUnknown(tags)) return [];
  const missing = Object.keys(tags).filter((key) => typeof tags[key] !== "string");
  if (missing.length > 0) return missing.map((key) => namingErrors.tagNotText(prop, key, tags[key]));
  const entries = Object.entries(tags);
  const problems = checkTagCount(prop, tags);
  for (const [key, value] of entries) {
    if (key.length > MAX_TAG_KEY_LENGTH) problems.push(namingErrors.tagTooLong(prop, "key", MAX_TAG_KEY_LENGTH, key));
    if (value.length > MAX_TAG_VALUE_LENGTH)
      problems.push(namingErrors.tagTooLong(prop, "value", MAX_TAG_VALUE_LENGTH, value));
  }
  return problems;
}

/** @internal */
export function checkTagCount(prop: string, tags: Record<string, string>): Problem[] {
  const count = Object.keys(tags).length;
  return count > MAX_TAGS ? [namingErrors.tooManyTags(prop, count, MAX_TAGS)] : [];
}

/**
 * A name for a resource whose user gave none: the path of its construct, in the letters Azure takes.
 * The path never changes by itself, so the name does not either.
 * @internal
 */
export function nameFromPath(path: string, length: number): string {
  const name = path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  // The end of a path tells resources apart, so the beginning is what goes when it is too long.
  return name.slice(-length).replace(/^-+/, "");
}

/** @internal */
export function defaultClusterName(path: string): string {
  return nameFromPath(path, CLUSTER_NAME_LENGTH);
}

/** @internal */
export function defaultDiskName(path: string): string {
  return nameFromPath(path, MANAGED_DISK_NAME_LENGTH);
}

/** @internal of a resource whose names may have 80 characters, as those of networks have */
export function defaultNetworkName(path: string): string {
  return nameFromPath(path, NETWORK_NAME_LENGTH);
}

/** @internal */
export function defaultIdentityName(path: string): string {
  return nameFromPath(path, IDENTITY_NAME_LENGTH);
}

/** @internal */
export function defaultDnsPrefix(clusterName: string): string {
  return nameFromPath(clusterName, DNS_PREFIX_LENGTH);
}
