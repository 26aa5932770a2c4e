import { list, Problem, problem } from "./problem";

/** @internal */
export const apiServerErrors = {
  rangeMalformed: (prop: string, got: string): Problem =>
    problem("AKS-E0201", {
      prop,
      must: "be IPv4 addresses or ranges such as 203.0.113.0/24",
      got,
      fix: "write four numbers of 0 to 255 and a prefix of 1 to 32",
    }),
  rangeIpv6: (prop: string, got: string): Problem =>
    problem("AKS-E0202", {
      prop,
      must: "be IPv4, the only kind that AKS takes here",
      got,
      fix: "name the IPv4 addresses that your clients leave from, or use ApiServerAccess.private()",
    }),
  rangeEverything: (prop: string, got: string): Problem =>
    problem("AKS-E0203", {
      prop,
      must: "not be the whole internet",
      got,
      fix: "name the ranges your clients come from, or say ApiServerAccess.publicOpenToInternet() and mean it",
    }),
  rangeHostBits: (prop: string, got: string, network: string): Problem =>
    problem("AKS-E0204", {
      prop,
      must: "begin at their network address",
      got,
      fix: `write "${network}" for the whole range, or a /32 for one address`,
    }),
  rangeDuplicate: (prop: string, got: string, same: string): Problem =>
    problem("AKS-E0205", {
      prop,
      must: "name every range once",
      got: got === same ? got : `${got} and ${same}`,
      fix: "remove one of the two",
    }),
  noRanges: (prop: string): Problem =>
    problem("AKS-E0206", {
      prop,
      must: "name at least one range",
      got: [],
      fix: "name the ranges your clients come from; an empty list would leave the API server open to every address",
    }),
  tooManyRanges: (prop: string, got: number, limit: number): Problem =>
    problem("AKS-E0207", {
      prop,
      must: `be at most ${limit} ranges`,
      got,
      fix: "join neighbouring ranges into wider ones",
    }),
  rangesOnPrivate: (prop: string, got: string[]): Problem =>
    problem("AKS-E0208", {
      prop,
      must: "not have authorized ranges when it is private, because no public address is left to restrict",
      got,
      fix: "drop the ranges, or use ApiServerAccess.publicEndpoint({ authorizedRanges })",
    }),
  noDnsNeedsPublicName: (prop: string): Problem =>
    problem("AKS-E0209", {
      prop,
      must: "keep its public name when it has no private DNS zone, or nobody could resolve it",
      found: "publicFqdn: false with ApiServerDnsZone.none()",
      fix: "leave publicFqdn out, or use ApiServerDnsZone.systemManaged()",
    }),
  zoneIdMalformed: (prop: string, got: string): Problem =>
    problem("AKS-E0210", {
      prop,
      must: "be the ARM id of a private DNS zone",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Network/privateDnsZones/<zone>",
    }),
  zoneName: (prop: string, got: string, expected: string[]): Problem =>
    problem("AKS-E0211", {
      prop,
      must: `be named ${expected.join(" or ")}, or have one such name after a subzone of at most 32 characters`,
      got,
      fix: "create the zone under that name, or let AKS make one with ApiServerDnsZone.systemManaged()",
    }),
  integrationNeedsNodeSubnet: (prop: string): Problem =>
    problem("AKS-E0212", {
      prop,
      must: "be given when the API server is integrated into a subnet of yours, because both have to be in one virtual network",
      fix: "pass the subnet of the nodes as nodeSubnet",
    }),
  integrationNeedsOwnSubnet: (prop: string): Problem =>
    problem("AKS-E0213", {
      prop,
      must: "be a subnet of its own, delegated to Microsoft.ContainerService/managedClusters",
      found: "the subnet of the nodes",
      fix: "pass another subnet",
    }),
  nobodyAndSomebody: (prop: string): Problem =>
    problem("AKS-E0214", {
      prop,
      must: "be alone when it is 0.0.0.0/32, which lets nobody but the nodes in",
      found: "it beside other ranges",
      fix: "remove 0.0.0.0/32",
    }),
  sovereignZone: (prop: string, got: string): Problem =>
    problem("AKS-E0215", {
      prop,
      must: "be a region of the public cloud, because zones of sovereign clouds have other names",
      got,
      fix: 'use new PrivateDnsZone(…, { name: "…" }) with the name that the cloud has for it',
    }),
  subzone: (prop: string, max: number, got: string): Problem =>
    problem("AKS-E0216", {
      prop,
      must: `be 1 to ${max} lower-case letters, digits or hyphens, with no dot`,
      got,
      fix: "choose another label",
    }),
  rangesNotPublic: (prop: string, found: string[]): Problem =>
    problem("AKS-W0211", {
      prop,
      must: "be public addresses, because clients come over the internet and nobody has any other address there",
      found: list(found),
      fix: "name the public addresses that your network leaves from, or use ApiServerAccess.private(), which private addresses reach",
    }),
  openToInternet: (prop: string): Problem =>
    problem("AKS-W0201", {
      prop,
      must: "be reachable from known addresses only",
      found: "an API server that every address on the internet can reach",
      fix: "use ApiServerAccess.publicEndpoint({ authorizedRanges }) or ApiServerAccess.private()",
    }),
};
