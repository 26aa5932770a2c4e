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
  const region = location.toLowerCase().replace(/ /g, "");
  if (SOVEREIGN.test(region)) return [];
  // An API server in a subnet needs no private link, and its zone may say so.
  return [`privatelink.${region}.azmk8s.io`, ...(vnetIntegrated ? [`private.${region}.azmk8s.io`] : [])];
}

/** @internal */
export function isZoneAmong(name: string, expected: readonly string[]): boolean {
  const zone = name.toLowerCase();
  return expected.some((one) => zone === one || /^[a-z0-9-]{1,32}$/.test(zone.replace(`.${one}`, "")));
}
