/** @internal the parts of an ARM id, as they were written */
export interface ArmId {
  /** `/subscriptions/<id>/resourceGroups/<name>` */
  readonly resourceGroupId: string;
  readonly resourceGroupName: string;
  readonly name: string;
}

/** @internal Azure disregards letter case; Terraform, where it compares two ids itself, does not */
export type LetterCase = "any" | "exact";

const PATTERNS = new Map<string, RegExp>();

/**
 * Reads the id of a resource in a resource group; nothing when the text is no id of that type.
 * @internal
 */
export function parseArmId(type: string, id: string, letterCase: LetterCase = "any"): ArmId | undefined {
  const match = patternOf(type, letterCase).exec(id);
  return match ? { resourceGroupId: match[1], resourceGroupName: match[2], name: match[3] } : undefined;
}

/** @internal */
export function isArmId(type: string, id: string, letterCase: LetterCase = "any"): boolean {
  return patternOf(type, letterCase).test(id);
}

function patternOf(type: string, letterCase: LetterCase): RegExp {
  const key = `${type} ${letterCase}`;
  const known = PATTERNS.get(key);
  if (known) return known;
  const group = "(/subscriptions/[^/]+/resourceGroups/([^/]+))";
  const pattern = new RegExp(
    `^${group}/providers/${type.replaceAll(".", "\\.")}/([^/]+)$`,
    letterCase === "any" ? "i" : "",
  );
  PATTERNS.set(key, pattern);
  return pattern;
}

/** @internal Terraform compares the id of a pool's cluster letter by letter, so case counts */
export function isClusterId(id: string): boolean {
  return isArmId("Microsoft.ContainerService/managedClusters", id, "exact");
}

/** @internal the id of the network that a subnet is in; nothing when the text is no subnet id */
export function virtualNetworkIdOf(subnetId: string): string | undefined {
  const network = /^(.+)\/subnets\/[^/]+$/i.exec(subnetId)?.[1];
  return network !== undefined && isArmId("Microsoft.Network/virtualNetworks", network) ? network : undefined;
}

/** @internal the name of a zone; nothing when the text is no id of one */
export function privateDnsZoneNameOf(zoneId: string): string | undefined {
  return parseArmId("Microsoft.Network/privateDnsZones", zoneId)?.name;
}
