import { NumberLimits } from "../whole-numbers";
import { list, Problem, problem, show } from "./problem";

/** @internal */
export const storageErrors = {
  builtInClass: (prop: string, got: string): Problem =>
    problem("AKS-E1180", {
      prop,
      must: "not be that of a storage class of AKS",
      got,
      fix: "choose another name, or use the class of AKS with ManagedDiskStorageClass.fromStorageClassName",
    }),
  caching: (prop: string, because: string, got: string): Problem =>
    problem("AKS-E1181", {
      prop,
      must: `be DiskCaching.NONE for ${because}, which nodes do not cache`,
      got,
      fix: "leave it out",
    }),
  secondDefault: (prop: string, path: string): Problem =>
    problem("AKS-E1182", {
      prop,
      must: "be true for one storage class of a cluster",
      found: "a second one",
      fix: `remove it here, or from the first, at ${path}`,
    }),
  classTwice: (prop: string, got: string, path: string): Problem =>
    problem("AKS-E1183", {
      prop,
      must: "be the name of one storage class of a cluster",
      found: `"${got}" again`,
      fix: `choose another name; the first is at ${path}`,
    }),
  zone: (prop: string, zones: string[], got: unknown, twice: boolean): Problem =>
    problem("AKS-E1184", {
      prop,
      must: `be one of ${zones.map((zone) => `"${zone}"`).join(", ")}, each of them once`,
      found: twice ? `${show(got)} twice` : show(got),
      fix: twice ? "remove the second one" : "write the number of the zone, without its region",
    }),
  noZones: (prop: string): Problem =>
    problem("AKS-E1185", {
      prop,
      must: "name at least one zone",
      found: "an empty list",
      fix: "leave it out for volumes in the zone of the node that mounts them first",
    }),
  regionUnknown: (prop: string, what: string): Problem =>
    problem("AKS-E1186", {
      prop,
      must: `be set, because the zone of ${what} is named with its region and nothing else says which that is`,
      found: "nothing",
      fix: 'write for example location: "westeurope"',
    }),
  comesTooLate: (prop: string, what: string, theirs: string, cluster: string, fix: string): Problem =>
    problem("AKS-E1187", {
      prop,
      must: `be in the stack of the cluster, "${cluster}", or in one that is deployed before it: the control plane needs a role on ${what}`,
      found: `one in "${theirs}", which is deployed after the cluster`,
      fix,
    }),
  deployedLater: (prop: string, theirs: string, ours: string): Problem =>
    problem("AKS-E1188", {
      prop,
      must: `be in a stack that is deployed before "${ours}"`,
      found: `one in "${theirs}", which waits for "${ours}"`,
      fix: "move it to the stack of the cluster",
    }),
  noPoolWithPremium: (prop: string, sku: string, pools: string[]): Problem =>
    problem("AKS-E1189", {
      prop,
      must: `be a kind that the nodes of a pool can mount: ${sku} needs a VM size that takes premium disks`,
      found: `pools without one: ${list(pools)}`,
      fix: "choose DiskSku.STANDARD_SSD_LRS or DiskSku.STANDARD_SSD_ZRS, or a VM size with an s in the part of its name before _v for a pool",
    }),
  noPoolInZone: (prop: string, must: string, pools: string[]): Problem =>
    problem("AKS-E1190", {
      prop,
      must,
      found: `pools elsewhere: ${list(pools)}`,
      fix: "give a pool such zones, or choose other zones or another kind of disk",
    }),
  tagSplit: (prop: string): Problem =>
    problem("AKS-E1191", {
      prop,
      must: "be a tag without a comma or equals sign, which the driver takes for the end of a tag",
      fix: "write it otherwise, or put the tag on the node resource group",
    }),
  mountOption: (prop: string, got: unknown): Problem =>
    problem("AKS-E1192", {
      prop,
      must: "be one mount option, without spaces or commas",
      got,
      fix: 'give each option an entry of its own, such as "noatime"',
    }),
  sizeUnknown: (prop: string): Problem =>
    problem("AKS-E1193", {
      prop,
      must: "be set for a disk of which only the id is known",
      found: "nothing",
      fix: "write the size of the disk, or import it with ManagedDisk.fromManagedDiskName, which looks it up",
    }),
  sizeOfVolume: (prop: string, got: number): Problem =>
    problem("AKS-E1194", {
      prop,
      must: "be left out for a volume that is there, whose size is that of its disk",
      got,
      fix: "remove it",
    }),
  claimSize: (prop: string, range: NumberLimits, what: string, got: unknown): Problem =>
    problem("AKS-E1195", {
      prop,
      must: `be a whole number of GiB${range.max === undefined ? `, ${range.min} or more,` : ` from ${range.min} to ${range.max}`} for ${what}`,
      got,
      fix: "choose a size in that range",
    }),
  accessNone: (prop: string): Problem =>
    problem("AKS-E1196", {
      prop,
      must: "name at least one way to use the volume",
      found: "an empty list",
      fix: "leave it out for VolumeAccess.READ_WRITE_ONCE",
    }),
  accessAlone: (prop: string): Problem =>
    problem("AKS-E1197", {
      prop,
      must: "have READ_WRITE_ONCE_POD alone in its list, as Kubernetes takes it",
      found: "others beside it",
      fix: "remove it, or the others",
    }),
  accessUnshared: (prop: string, what: string, got: string): Problem =>
    problem("AKS-E1198", {
      prop,
      must: `be READ_WRITE_ONCE or READ_WRITE_ONCE_POD for ${what}, which one node at a time can attach`,
      got,
      fix: "set maxShares where the disk is described, or use a FileShareStorageClass, whose volumes many nodes mount",
    }),
  accessFileSystem: (prop: string, got: string): Problem =>
    problem("AKS-E1199", {
      prop,
      must: "be READ_WRITE_ONCE or READ_WRITE_ONCE_POD for a disk with a file system, which two nodes writing to it would destroy",
      got,
      fix: "set blockDevice to true for an application that shares a block device, or use a FileShareStorageClass",
    }),
  fileSystemOnBlock: (prop: string, got: unknown): Problem =>
    problem("AKS-E1200", {
      prop,
      must: "be left out for a block device, which has no file system",
      got,
      fix: "remove it, or blockDevice",
    }),
  claimSource: (found: string): Problem =>
    problem("AKS-E1201", {
      prop: "storageClass",
      must: "be given, or else volume: a claim is for a new volume of a class or for one that is there",
      found,
      fix: "give one of the two",
    }),
  claimOfAnother: (prop: string, claim: string): Problem =>
    problem("AKS-E1202", {
      prop,
      must: "be a volume that is kept for this claim",
      found: `one that is kept for ${claim}`,
      fix: "give the claim that name and namespace, or leave claim out where the volume is made",
    }),
  nfsNeedsPremium: (prop: string, got: string): Problem =>
    problem("AKS-E1203", {
      prop,
      must: "be FileShareSku.PREMIUM_LRS or PREMIUM_ZRS for NFS, which standard accounts do not speak",
      got,
      fix: "leave it out, or use FileShareProtocol.SMB",
    }),
  driverOff: (prop: string, driver: string, option: string): Problem =>
    problem("AKS-E1204", {
      prop,
      must: `lead to a cluster with the driver ${driver}`,
      found: "one where it is switched off",
      fix: `remove ${option}: false from storageDrivers of the cluster`,
    }),
  claimNeedsSize: (prop: string): Problem =>
    problem("AKS-E1205", {
      prop,
      must: "be set for a new volume",
      found: "nothing",
      fix: "write how many GiB the volume has to have",
    }),
};

/** @internal */
export const storageWarnings = {
  ultraPools: (prop: string): Problem =>
    problem("AKS-W1180", {
      prop,
      must: "come with a pool that allows Ultra disks, or pods with such a volume wait for ever",
      found: "no pool that does",
      fix: "set ultraDisks of a pool to true, or use DiskSku.PREMIUM_V2_LRS",
    }),
  writeCache: (prop: string): Problem =>
    problem("AKS-W1181", {
      prop,
      must: "be READ_ONLY or NONE, because what is in the cache of a node that fails is lost",
      found: "READ_WRITE",
      fix: "acknowledge it for applications that flush what they cannot lose",
    }),
  publicShares: (prop: string): Problem =>
    problem("AKS-W1182", {
      prop,
      must: "be true for shares that only the network of the cluster reaches",
      found: "false",
      fix: "leave it out, or acknowledge that the storage accounts have public addresses",
    }),
};
