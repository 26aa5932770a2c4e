import { isArmId, parseArmId } from "../arm-ids";
import { parseIpv4Range } from "../cidr";
import { addonErrors } from "../errors/addons";
import { Problem } from "../errors/problem";
import { isKnown, isUnknown } from "../tokens";
import { AddonNumber, MAX_CA_CERTIFICATES, MAX_ROUTING_ZONES, MESH_REVISIONS } from "./addon-limits";
import { isWithin } from "../whole-numbers";

const ARM_KINDS = {
  vault: { type: "Microsoft.KeyVault/vaults", what: "a key vault" },
  registry: { type: "Microsoft.ContainerRegistry/registries", what: "a container registry" },
  gateway: { type: "Microsoft.Network/applicationGateways", what: "an application gateway" },
} as const;

/** @internal */
export function checkArmId(prop: string, kind: keyof typeof ARM_KINDS, id: string): Problem[] {
  const { type, what } = ARM_KINDS[kind];
  if (isUnknown(id) || isArmId(type, id)) return [];
  return [addonErrors.armId(prop, what, `/subscriptions/<id>/resourceGroups/<group>/providers/${type}/<name>`, id)];
}

/** @internal */
export function checkNumber(prop: string, limits: AddonNumber, value: number | undefined): Problem[] {
  return !isKnown(value) || isWithin(value, limits) ? [] : [addonErrors.number(prop, limits, value)];
}

/** @internal */
export function checkMeshRevisions(prop: string, revisions: readonly string[]): Problem[] {
  // A list that is one token may become any number of revisions.
  const counted = revisions.length >= MESH_REVISIONS.min && revisions.length <= MESH_REVISIONS.max;
  const known = revisions.filter((revision) => !isUnknown(revision));
  return [
    ...(counted ? [] : [addonErrors.meshRevisionCount(prop, revisions.length)]),
    ...known.filter((name) => !/^asm-\d+-\d+$/.test(name)).map((name) => addonErrors.meshRevision(prop, name)),
    ...repeated(known).map((name) => addonErrors.meshRevisionTwice(prop, name)),
  ];
}

/** @internal */
export function checkVaultObject(prop: string, name: string): Problem[] {
  return isUnknown(name) || /^[A-Za-z0-9-]{1,127}$/.test(name) ? [] : [addonErrors.vaultObject(prop, name)];
}

/** @internal the name of a subnet or of an application gateway */
export function checkNetworkName(prop: string, name: string | undefined): Problem[] {
  if (!isKnown(name) || /^[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?$/.test(name)) return [];
  return [addonErrors.resourceName(prop, name)];
}

/** @internal */
export function checkGatewayRange(prop: string, cidr: string): Problem[] {
  if (isUnknown(cidr)) return [];
  const range = cidr.includes("/") ? parseIpv4Range(cidr) : undefined;
  return range?.aligned && range.prefix >= 8 && range.prefix <= 29 ? [] : [addonErrors.gatewayRange(prop, cidr)];
}

const PROXY_URL = /^(https?):\/\/(?:([^@/]*)@)?(?:[A-Za-z0-9._-]+|\[[0-9a-f:]+\])(?::\d{1,5})?\/?$/i;

/** @internal */
export function checkProxyUrl(prop: string, schemes: readonly string[], url: string | undefined): Problem[] {
  if (!isKnown(url)) return [];
  // First of all, so that no message ever shows what may be a password.
  if (url.includes("@")) return [addonErrors.proxyCredentials(prop)];
  const scheme = PROXY_URL.exec(url)?.[1].toLowerCase();
  if (scheme !== undefined && schemes.includes(scheme)) return [];
  return [addonErrors.proxyUrl(prop, schemes.map((one) => `${one}://`).join(" or "), url)];
}

/** @internal */
export function checkNoProxy(prop: string, entries: readonly string[]): Problem[] {
  return entries
    .filter((entry) => !isUnknown(entry) && !/^[^\s*,]+$/.test(entry))
    .map((entry) => addonErrors.noProxyEntry(prop, entry));
}

function checkCertificate(prop: string, base64: string | undefined): Problem[] {
  if (!isKnown(base64)) return [];
  // A key is told from its own words even when nobody has encoded it.
  const pem = /PRIVATE KEY-----/.test(base64) ? base64 : decode(base64);
  if (pem !== undefined && /PRIVATE KEY-----/.test(pem)) return [addonErrors.certificateWithKey(prop)];
  return pem !== undefined && /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/.test(pem)
    ? []
    : [addonErrors.certificate(prop)];
}

/** @internal for an attribute that the provider treats as a secret: a literal would stand in the Terraform */
export function checkTrustedCa(prop: string, base64: string | undefined): Problem[] {
  if (!isKnown(base64)) return [];
  const wrong = checkCertificate(prop, base64);
  return wrong.length > 0 ? wrong : [addonErrors.trustedCaLiteral(prop)];
}

/** @internal */
export function checkCertificates(prop: string, certificates: readonly string[]): Problem[] {
  const known = certificates.filter((one) => !isUnknown(one));
  return [
    ...(certificates.length > MAX_CA_CERTIFICATES ? [addonErrors.tooManyCertificates(prop, certificates.length)] : []),
    ...certificates.flatMap((one, index) => [
      ...checkCertificate(`${prop}[${index}]`, one),
      ...(known.includes(one) && certificates.indexOf(one) < index
        ? [addonErrors.certificateTwice(`${prop}[${index}]`)]
        : []),
    ]),
  ];
}

const DNS_ZONE_TYPES = { public: "Microsoft.Network/dnsZones", private: "Microsoft.Network/privateDnsZones" } as const;

function dnsZone(id: string): { kind: "public" | "private"; group: string } | undefined {
  for (const kind of ["public", "private"] as const) {
    const zone = parseArmId(DNS_ZONE_TYPES[kind], id);
    if (zone) return { kind, group: zone.resourceGroupId.toLowerCase() };
  }
  return undefined;
}

/** @internal */
export function checkRoutingZones(prop: string, zoneIds: readonly string[]): Problem[] {
  const known = zoneIds.filter((id) => !isUnknown(id));
  const zones = known.flatMap((id) => {
    const zone = dnsZone(id);
    return zone ? [{ id, ...zone }] : [];
  });
  const apart = zones.flatMap(({ id, group, kind }) => {
    const first = zones.find((zone) => zone.kind === kind)!;
    return first.group === group ? [] : [addonErrors.zonesApart(prop, kind, id, first.id)];
  });
  const example = "/subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Network/dnsZones/<name>";
  return [
    ...(zoneIds.length > MAX_ROUTING_ZONES ? [addonErrors.tooManyZones(prop, zoneIds.length)] : []),
    ...known
      .filter((id) => dnsZone(id) === undefined)
      .map((id) => addonErrors.armId(prop, "a public or private DNS zone", example, id)),
    ...repeated(known.map((id) => id.toLowerCase())).map((id) => addonErrors.zoneTwice(prop, id)),
    ...apart,
  ];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function decode(base64: string): string | undefined {
  const text = base64.replace(/[\r\n]/g, "");
  if (text === "" || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  return Buffer.from(text, "base64").toString("latin1");
}
