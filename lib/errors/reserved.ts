import { list, nearest, Problem, problem, suggest } from "./problem";

/** @internal */
export const reservedErrors = {
  name: (prop: string, length: number, got: string): Problem =>
    problem("AKS-E0620", {
      prop,
      must: `be at most ${length} letters, digits, hyphens, underscores or dots, beginning with a letter or digit and ending with one or an underscore`,
      got,
      fix: "choose another name",
    }),
  groupId: (prop: string, type: string, got: string): Problem =>
    problem("AKS-E0621", {
      prop,
      must: `be an ARM id of the type Microsoft.Compute/${type}`,
      got,
      fix: `write /subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/${type}/…`,
    }),
  instances: (prop: string, min: number, got: number): Problem =>
    problem("AKS-E0622", {
      prop,
      must: `be a whole number of virtual machines, ${min} or more`,
      got,
      fix: "write how many are kept free",
    }),
  faultDomainCount: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E0623", {
      prop,
      must: `be a whole number of fault domains from ${min} to ${max}`,
      got,
      fix: "leave it out for 1, unless the hosts have to be spread over racks",
    }),
  faultDomain: (prop: string, count: number, got: number): Problem =>
    problem("AKS-E0624", {
      prop,
      must: `be a fault domain of the group, ${count > 1 ? `a whole number from 0 to ${count - 1}` : "0 is its only one"}`,
      got,
      fix: "choose such a number, or give the group more faultDomains when it is made",
    }),
  hostSku: (prop: string, known: readonly string[], got: string): Problem =>
    problem("AKS-E0625", {
      prop,
      must: "be a kind of dedicated host that the provider takes",
      got,
      fix: suggest(nearest(got, known), "use one of the members of DedicatedHostSku"),
    }),
  otherRegion: (prop: string, what: string, cluster: string, got: string): Problem =>
    problem("AKS-E0626", {
      prop,
      must: `be in the region of the cluster, ${cluster}`,
      found: `a ${what} in ${got}`,
      fix: `make the ${what} in ${cluster}`,
    }),
  otherZone: (prop: string, what: string, zone: string | undefined, pool: readonly string[]): Problem =>
    problem("AKS-E0627", {
      prop,
      must: "be in the zone of the nodes, and they in no other",
      found: `a ${what} ${zone === undefined ? "without a zone" : `in zone ${zone}`} and nodes ${pool.length === 0 ? "without zones" : `in ${list(pool)}`}`,
      fix: zone === undefined ? "leave zones out on the pool" : `give the pool zones: ["${zone}"]`,
    }),
  nothingReserved: (prop: string, size: string, zone: string | undefined, has: readonly string[]): Problem =>
    problem("AKS-E0628", {
      prop,
      must: `hold a reservation of ${size} ${zone === undefined ? "without a zone" : `in zone ${zone}`}`,
      found: list(has),
      fix: `call reserve(id, { vmSize: VmSize.of("${size}"), instances: …${zone === undefined ? "" : `, zone: "${zone}"`} }) on the group`,
    }),
  noHostFor: (prop: string, size: string, hosts: readonly string[]): Problem =>
    problem("AKS-E0629", {
      prop,
      must: `have a host that takes ${size}`,
      found: `hosts of ${list(hosts)}`,
      fix: "choose a size of the series of a host, or add a host of the series of the size",
    }),
  noHosts: (prop: string): Problem =>
    problem("AKS-E0630", {
      prop,
      must: "have a host, or no node of the pool could be placed",
      found: "a group without hosts",
      fix: "add one with addHost on the group",
    }),
  placementByHand: (prop: string): Problem =>
    problem("AKS-E0631", {
      prop,
      must: "place virtual machines by itself, because AKS names no host for a node",
      found: "a group with automaticPlacement: false",
      fix: "leave automaticPlacement out on the group; a change replaces it",
    }),
  spot: (prop: string): Problem =>
    problem("AKS-E0632", {
      prop,
      must: "not be given on a spot pool, which takes only what Azure has spare",
      fix: "leave spot out, or leave this out",
    }),
  exclusive: (prop: string, other: string): Problem =>
    problem("AKS-E0633", {
      prop,
      must: `not be given together with ${other}, because reserved capacity is neither on hosts of yours nor placed close together`,
      fix: "leave one of the two out",
    }),
  proximityZones: (prop: string, zones: readonly string[]): Problem =>
    problem("AKS-E0634", {
      prop,
      must: "be given to a pool of one zone, because what is close together is in one data center",
      found: `zones ${list(zones)}`,
      fix: "make one pool a zone, each with a group of its own",
    }),
  zoneWithoutSizes: (prop: string): Problem =>
    problem("AKS-E0635", {
      prop,
      must: "come with vmSizes, which Azure asks for with a zone",
      fix: "name the VM sizes that are to be close together, or leave the zone out",
    }),
  otherSize: (prop: string, sizes: readonly string[], got: string): Problem =>
    problem("AKS-E0636", {
      prop,
      must: `be a group that was made for the size of the pool, ${got}`,
      found: `a group for ${list(sizes)}`,
      fix: "add the size to vmSizes of the group",
    }),
  proximityTwoZones: (prop: string, zone: string, other: string, otherZone: string): Problem =>
    problem("AKS-E0637", {
      prop,
      must: "have all its pools in one zone",
      found: `zone ${zone} here and zone ${otherZone} at ${other}`,
      fix: "make a proximity placement group for each zone",
    }),
  needsUserAssigned: (prop: string): Problem =>
    problem("AKS-E0638", {
      prop,
      must: "go with a cluster that acts as a user-assigned identity, the only kind whose role on the machines counts",
      found: "a system-assigned one",
      fix: "give the cluster identity: ClusterIdentity.userAssigned()",
    }),
  reservationZone: (prop: string, zones: readonly string[], got: string | undefined): Problem =>
    problem("AKS-E0639", {
      prop,
      must: zones.length === 0 ? "be left out in a group without zones" : `be a zone of the group: ${list(zones)}`,
      got,
      fix: zones.length === 0 ? "give the group zones when it is made, or leave the zone out" : "choose one of them",
    }),
  reservedTwice: (prop: string, size: string, zone: string | undefined): Problem =>
    problem("AKS-E0640", {
      prop,
      must: "be reserved once in a group and zone",
      found: `${size} ${zone === undefined ? "without a zone" : `in zone ${zone}`} a second time`,
      fix: "raise instances of the first reservation",
    }),
  hostLocation: (prop: string, group: string, got: string): Problem =>
    problem("AKS-E0642", {
      prop,
      must: `be the region of the host group, ${group}`,
      got,
      fix: "leave it out",
    }),
  noHostLocation: (prop: string): Problem =>
    problem("AKS-E0643", {
      prop,
      must: "be given for a host in a group whose region is not known",
      found: "nothing",
      fix: "give the region of the group, here or where you name the group",
    }),
};

/** @internal */
export const reservedWarnings = {
  unusedReservation: (prop: string, size: string, zone: string | undefined): Problem =>
    problem("AKS-W0660", {
      prop,
      must: "be taken by a pool, because what is reserved is paid for, used or not",
      found: `${size}${zone === undefined ? "" : ` in zone ${zone}`}, which no pool of the program takes from the group`,
      fix: "give a pool of that size and zone the group, or reserve nothing yet",
    }),
  unusedHost: (prop: string, sku: string): Problem =>
    problem("AKS-W0661", {
      prop,
      must: "be used by a pool, because a host is paid for as a whole, whatever runs on it",
      found: `${sku}, whose group no pool of the program uses`,
      fix: "give a pool dedicatedHostGroup, or add the host later",
    }),
  tooFewInstances: (
    prop: string,
    pool: { maxNodes: number; beyond: number; instances: number; before: readonly string[] },
  ): Problem =>
    problem("AKS-W0508", {
      prop,
      must: `hold a virtual machine for each node that the pool may have, ${pool.maxNodes}, for all of them to be guaranteed`,
      found: `${pool.instances} of its size in its zones${pool.before.length > 0 ? `, which ${list(pool.before)} may take before it` : ""}: none is left for ${pool.beyond === 1 ? "1 node" : `${pool.beyond} nodes`}`,
      fix: "raise instances of the reservations, or lower the most nodes of the pool",
    }),
};
