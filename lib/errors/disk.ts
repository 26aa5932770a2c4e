import { DiskRange } from "../facts/disk-skus";
import { list, Problem, problem, suggest } from "./problem";

/** @internal */
export const diskErrors = {
  osDiskSize: (prop: string, range: DiskRange, got: number): Problem =>
    problem("AKS-E0701", {
      prop,
      must: `be a whole number of GiB from ${range.min} to ${range.max}`,
      got,
      fix: "choose a size in that range, or leave it out for the size AKS gives the pool's VM size",
    }),
  unknownSku: (prop: string, got: string, near: string[], known: string[]): Problem =>
    problem("AKS-E0702", {
      prop,
      must: "be a kind of managed disk",
      got,
      fix: suggest(near, `use one of ${list(known)}`),
    }),
  unknownTier: (prop: string, got: string, near: string[]): Problem =>
    problem("AKS-E0703", {
      prop,
      must: "be a performance tier of a managed disk",
      got,
      fix: suggest(near, "use one from P1 to P80, E1 to E80 or S4 to S80"),
    }),
  diskAccessId: (prop: string, got: unknown): Problem =>
    problem("AKS-E0717", {
      prop,
      must: "be the ARM id of a disk access resource",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/diskAccesses/<name>",
    }),
  size: (prop: string, sku: string, range: DiskRange, got: number): Problem =>
    problem("AKS-E0704", {
      prop,
      must: `be a whole number of GiB from ${range.min} to ${range.max} for ${sku}`,
      got,
      fix: "choose a size in that range or another SKU",
    }),
  tierNotSettable: (prop: string, sku: string, got: string): Problem =>
    problem("AKS-E0705", {
      prop,
      must: `be left out for ${sku}: only Premium_LRS and Premium_ZRS disks have a tier that can be set`,
      got,
      fix: "remove it, or use DiskSku.PREMIUM_LRS or DiskSku.PREMIUM_ZRS",
    }),
  tierNotForSize: (prop: string, sizeGib: number, settable: string[], got: string): Problem =>
    problem("AKS-E0706", {
      prop,
      must: `be ${settable.length > 1 ? "one of " : ""}${list(settable)} for a disk of ${sizeGib} GiB`,
      got,
      fix: "a tier is never below that of the size, and P60 and above are for disks above 4096 GiB; choose one of these or another size",
    }),
  performanceNotSettable: (prop: string, sku: string, got: number): Problem =>
    problem("AKS-E0707", {
      prop,
      must: `be left out for ${sku}, whose size sets its performance`,
      got,
      fix: "remove it, or use DiskSku.PREMIUM_V2_LRS or DiskSku.ULTRA_LRS",
    }),
  performance: (prop: string, sku: string, what: string, range: DiskRange, because: string, got: number): Problem =>
    problem("AKS-E0708", {
      prop,
      must: `be a whole number of ${what} from ${range.min} to ${range.max} for ${sku} ${because}`,
      got,
      fix: "choose a number in that range, or a larger disk",
    }),
  zoneMissing: (prop: string, sku: string): Problem =>
    problem("AKS-E0709", {
      prop,
      must: `name one availability zone for ${sku}, which in a region with zones exists in one of them only`,
      fix: "give the zone of the nodes that will mount the disk; when that zone is lost so is the use of the disk, and DiskSku.PREMIUM_ZRS outlives it",
    }),
  zoneOnZoneRedundant: (prop: string, sku: string, got: string): Problem =>
    problem("AKS-E0710", {
      prop,
      must: `be left out for ${sku}, whose data is in three zones already`,
      got,
      fix: "remove it, or use an LRS kind to keep the disk in that zone",
    }),
  zone: (prop: string, got: string): Problem =>
    problem("AKS-E0711", { prop, must: 'be "1", "2" or "3"', got, fix: "leave it out for a disk without a zone" }),
  notShareable: (prop: string, sku: string, got: number): Problem =>
    problem("AKS-E0712", {
      prop,
      must: `be left out for ${sku}, which one virtual machine at a time can attach`,
      got,
      fix: "remove it, or use an SSD kind",
    }),
  maxShares: (prop: string, range: DiskRange, sku: string, because: string, got: number): Problem =>
    problem("AKS-E0713", {
      prop,
      must: `be a whole number from ${range.min} to ${range.max} for ${sku} ${because}`,
      got,
      fix: "leave it out for a disk that one virtual machine at a time attaches, or make the disk larger",
    }),
  poolWithoutPremium: (prop: string, sku: string, pool: string, vmSize: string): Problem =>
    problem("AKS-E0714", {
      prop,
      must: `be pools whose VM size takes premium disks, as ${sku} asks`,
      got: `pool ${pool} of ${vmSize}`,
      fix: "choose a VM size with an s in the part of its name before _v for the pool, or DiskSku.STANDARD_SSD_LRS or DiskSku.STANDARD_SSD_ZRS for the disk",
    }),
  poolOutsideZone: (prop: string, zone: string, pool: string, zones: string[]): Problem =>
    problem("AKS-E0715", {
      prop,
      must: `be pools with nodes in zone ${zone}, where the disk is: nodes elsewhere cannot attach it`,
      got: `pool ${pool} with ${zones.length === 0 ? "no zones" : `zones ${list(zones)}`}`,
      fix: "put the disk in a zone of the pool, the pool in that zone, or use DiskSku.PREMIUM_ZRS, which nodes of every zone attach",
    }),
  regionalForZonalPool: (prop: string, sku: string, pool: string, zones: string[]): Problem =>
    problem("AKS-E0716", {
      prop,
      must: `be pools without zones for a ${sku} disk without a zone: nodes in a zone cannot attach it`,
      got: `pool ${pool} with zones ${list(zones)}`,
      fix: `set zone to ${zones.map((zone) => `"${zone}"`).join(" or ")}, or use DiskSku.PREMIUM_ZRS, which nodes of every zone attach and which outlives the loss of one`,
    }),
  burstingSku: (prop: string, sku: string): Problem =>
    problem("AKS-E0743", {
      prop,
      must: `be left out for ${sku}: only Premium_LRS and Premium_ZRS disks burst on demand`,
      got: true,
      fix: "remove it, or use DiskSku.PREMIUM_LRS or DiskSku.PREMIUM_ZRS",
    }),
  burstingSize: (prop: string, aboveGib: number, sizeGib: number): Problem =>
    problem("AKS-E0744", {
      prop,
      must: `be left out for disks of up to ${aboveGib} GiB, which burst by credits and without a charge`,
      found: `true for ${sizeGib} GiB`,
      fix: "remove it, or make the disk larger",
    }),
  burstingShared: (prop: string): Problem =>
    problem("AKS-E0745", {
      prop,
      must: "be left out for a disk that several virtual machines attach, which cannot burst",
      got: true,
      fix: "remove it, or maxShares",
    }),
  readOnlyUnshared: (prop: string, got: number): Problem =>
    problem("AKS-E0746", {
      prop,
      must: "be left out for a disk without maxShares: it is for virtual machines that attach the disk for reading beside others",
      got,
      fix: "set maxShares, or remove it",
    }),
  sectorsNotSettable: (prop: string, sku: string, got: number): Problem =>
    problem("AKS-E0747", {
      prop,
      must: `be left out for ${sku}, whose sectors have 512 bytes`,
      got,
      fix: "remove it, or use DiskSku.PREMIUM_V2_LRS or DiskSku.ULTRA_LRS",
    }),
  computeName: (prop: string, got: string): Problem =>
    problem("AKS-E0748", {
      prop,
      must: "be 1 to 80 letters, digits, hyphens or underscores",
      got,
      fix: "choose another name",
    }),
  snapshotId: (prop: string, got: string): Problem =>
    problem("AKS-E0749", {
      prop,
      must: "be the ARM id of a snapshot",
      got,
      fix: 'write "/subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/snapshots/…", or use DiskSnapshot.fromSnapshotName',
    }),
  performancePlus: (prop: string, aboveGib: number, found: string): Problem =>
    problem("AKS-E0750", {
      prop,
      must: `be left out but for HDD, Standard SSD and Premium SSD disks of more than ${aboveGib} GiB`,
      found,
      fix: "remove it, or choose another size or SKU",
    }),
  otherRegion: (prop: string, theirs: string, what: string, ours: string, got: string): Problem =>
    problem("AKS-E0770", {
      prop,
      must: `be ${theirs} in ${ours}, the region of ${what}: none of another region can be used`,
      got,
      fix: `use one in ${ours}, or give ${what} location: "${got}"`,
    }),
  otherRegionThanCluster: (prop: string, cluster: string, got: string): Problem =>
    problem("AKS-E0776", {
      prop,
      must: `be a disk in ${cluster}, the region of the cluster, to whose nodes it is attached`,
      got,
      fix: `make the disk there: location: "${cluster}"; one that holds data is copied there first, with a snapshot`,
    }),
  dataOnly: (prop: string, sku: string, found: string): Problem =>
    problem("AKS-E0771", {
      prop,
      must: `be left out for ${sku}, which holds data and no operating system`,
      found,
      fix: "remove it, or use DiskSku.PREMIUM_LRS or DiskSku.PREMIUM_ZRS",
    }),
  incrementalOnly: (prop: string, sku: string): Problem =>
    problem("AKS-E0751", {
      prop,
      must: `be true for a disk of ${sku}, which has no full snapshots`,
      got: false,
      fix: "leave it out",
    }),
  diskId: (prop: string, got: string): Problem =>
    problem("AKS-E0931", {
      prop,
      must: "be the ARM id of a managed disk",
      got,
      fix: 'write "/subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/disks/…", or use ManagedDisk.fromManagedDiskName',
    }),
  notImported: (attribute: string): Problem =>
    problem("AKS-E0932", {
      prop: attribute,
      must: "be known before it is read, and a disk imported by its id alone does not have it",
      fix: "import the disk with ManagedDisk.fromManagedDiskName, which looks it up",
    }),
};

/** @internal */
export const diskWarnings = {
  openToAllNetworks: (prop: string): Problem =>
    problem("AKS-W0702", {
      prop,
      must: "be closed or go through a disk access, so that a leaked link cannot export the disk to anywhere",
      found: "openToAllNetworks",
      fix: "use DiskNetworkAccess.closed() or DiskNetworkAccess.throughDiskAccess(id)",
    }),
  ultraPool: (prop: string, pool: string): Problem =>
    problem("AKS-W0703", {
      prop,
      must: "take Ultra disks",
      found: `pool ${pool} without ultraDisks`,
      fix: "give the pool ultraDisks: true, or use DiskSku.PREMIUM_V2_LRS",
    }),
  regionWithoutZones: (prop: string, location: string, found: string): Problem =>
    problem("AKS-W0706", {
      prop,
      must: `need no availability zones in ${location}, which has none as far as is known`,
      found,
      fix: "leave the zone out and use an LRS kind, which is out of use while its datacenter is, or choose another region",
    }),
  onlySomeNodes: (prop: string, zone: string, pool: string, zones: string[]): Problem =>
    problem("AKS-W0701", {
      prop,
      must: `have all their nodes in zone ${zone} for every node to attach the disk`,
      got: `pool ${pool} with zones ${list(zones)}`,
      fix: `pods with the disk run in zone ${zone} only, and when that zone is lost they wait until it is back: use DiskSku.PREMIUM_ZRS`,
    }),
};
