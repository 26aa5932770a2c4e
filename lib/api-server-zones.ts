import { normalRegion } from "./regions";

/**
 * Regions of the sovereign clouds, whose zones have other names than the ones below.
 */
const SOVEREIGN = /^(usgov|usdod|ussec|usnat|china)/;

/**
 * What a private DNS zone for an API server may be called, or end in after a subzone; nothing where that is not known.
 * @internal
 * @see https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone
 */
export function apiServerZoneNames(location: string, vnetIntegrated: boolean): string[] {
  const region = normalRegion(location);
  if (isSovereign(region)) return [];
  // An API server in a subnet needs no private link, and its zone may say so.
  return [`privatelink.${region}.azmk8s.io`, ...(vnetIntegrated ? [`private.${region}.azmk8s.io`] : [])];
}

/** @internal a region of a sovereign cloud, whose zones have other names than those of the public one */
export function isSovereign(location: string): boolean {
  return SOVEREIGN.test(normalRegion(location));
}

/** @internal */
export const MAX_SUBZONE_LENGTH = 32;

/** @internal */
export function isSubzone(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text) && text.length <= MAX_SUBZONE_LENGTH;
}

/** @internal */
export function isZoneAmong(name: string, expected: readonly string[]): boolean {
  const zone = name.toLowerCase();
  return expected.some((one) => zone === one || isSubzone(zone.replace(`.${one}`, "")));
}
