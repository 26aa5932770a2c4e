import { PersistentVolumeV1 } from "@cdktf/provider-kubernetes/lib/persistent-volume-v1";
import { Fn, Op, Token } from "cdktf";
import { Construct } from "constructs";
import { diskErrors } from "../../../lib/errors/disk";
import { Problem } from "../../../lib/errors/problem";
import { storageErrors, storageWarnings } from "../../../lib/errors/storage";
import { DISK_DRIVER, NO_CACHE_FROM_GIB, STATIC_CLASS, ZONE_LABEL } from "../../../lib/facts/storage";
import { checkObjectName } from "../../../lib/kubernetes-objects";
import { normalRegion, regionsDiffer } from "../../../lib/regions";
import { enumProblem } from "../../../lib/shapes";
import { checkMountOptions } from "../../../lib/storage-checks";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { isWithin } from "../../../lib/whole-numbers";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { knownSkuOf } from "../../disk/imported-managed-disk";
import { placeInStack } from "../../checks/place-in-stack";
import { ManagedDisk } from "../../disk/managed-disk";
import { insideCluster } from "../inside-cluster";
import { objectNameOf } from "../object-name";
import { DiskHere, diskHere } from "./across-stacks";
import { ClusterBehind } from "./cluster-behind";
import { DiskCaching } from "./disk-caching";
import { cachingProblem } from "./caching-problem";
import { PersistentVolumeProps, VolumeClaimRef } from "./persistent-volume-props";
import { letAttach, letReadSet } from "./roles-for-volumes";
import { VolumeAccess } from "./volume-access";
import { accessProblems } from "./volume-access-checks";
import { VolumeFileSystem } from "./volume-file-system";
import { readProps } from "../../checks/read-props";

const ANY_ZONE = ["1", "2", "3"];

/**
 * A managed disk as a volume of a cluster. Pods with it run where the disk can be attached. The disk stays when the
 * volume, or its claim, is deleted.
 *
 * Raises AKS-E0776, AKS-E0810, AKS-E1102, AKS-E1147, AKS-E1181, AKS-E1187, AKS-E1188, AKS-E1192, AKS-E1193, AKS-E1195 to AKS-E1200 and AKS-E1204, and
 * warns with AKS-W1180 and AKS-W1181.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-csi-disk-storage-provision
 */
export class PersistentVolume extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: PersistentVolumeV1;
  /** The name of the volume. */
  public readonly volumeName: string;

  /** @internal */
  public readonly _access: VolumeAccess[];
  /** @internal */
  public readonly _blockDevice: boolean;
  /** @internal */
  public readonly _claim?: VolumeClaimRef;

  constructor(scope: Construct, id: string, props: PersistentVolumeProps) {
    super(scope, id);
    props = readProps(this, "PersistentVolumeProps", props);
    const { connection, disk, claim } = props;
    const name = props.name ?? objectNameOf(placeInStack(this, this));
    const here = diskHere(this, "disk", disk);
    const sizeGib = props.sizeGib ?? here.sizeGib;
    const uncached = uncachedBecause(props, sizeGib);
    this._access = props.access ?? [VolumeAccess.READ_WRITE_ONCE];
    this._blockDevice = props.blockDevice ?? false;
    this._claim = claim;
    const nodeAffinity = affinityOf(props, here);
    this.resource = new PersistentVolumeV1(this, "Resource", {
      ...insideCluster(this, connection),
      metadata: { name },
      spec: [
        {
          capacity: { storage: isKnown(sizeGib) ? `${sizeGib}Gi` : Fn.format("%dGi", [sizeGib]) },
          accessModes: this._access,
          volumeMode: this._blockDevice ? "Block" : "Filesystem",
          persistentVolumeReclaimPolicy: "Retain",
          storageClassName: STATIC_CLASS,
          mountOptions: props.mountOptions,
          claimRef: claim && { name: claim.name, namespace: claim.namespace.namespaceName },
          nodeAffinity,
          persistentVolumeSource: {
            csi: {
              driver: DISK_DRIVER,
              volumeHandle: here.id,
              fsType: this._blockDevice ? undefined : (props.fileSystem ?? VolumeFileSystem.EXT4),
              volumeAttributes: {
                cachingMode: props.caching ?? (uncached === undefined ? DiskCaching.READ_ONLY : DiskCaching.NONE),
              },
            },
          },
        },
      ],
    });
    this.volumeName = this.resource.metadata.name;
    const behind = new ClusterBehind(connection);
    letAttach(this, "disk", behind, disk);
    if (disk instanceof ManagedDisk && disk._encryption) letReadSet(this, "disk.encryption", behind, disk._encryption);
    this.report(props, name, sizeGib, behind);
    const { location } = behind.model ?? {};
    if (location !== undefined && isKnown(here.location) && regionsDiffer(location, here.location)) {
      ProblemReport.of(this).add(diskErrors.otherRegionThanCluster("disk", location, here.location));
    }
  }

  private report(props: PersistentVolumeProps, name: string, sizeGib: number | undefined, behind: ClusterBehind): void {
    const { disk, caching, claim, fileSystem } = props;
    // How many nodes share a disk is known of one that the program makes.
    const shared = disk instanceof ManagedDisk ? disk._maxShares !== undefined : undefined;
    ProblemReport.of(this).add(
      checkObjectName("name", name),
      claim ? checkObjectName("claim.name", claim.name) : undefined,
      sizeGib === undefined ? storageErrors.sizeUnknown("sizeGib") : undefined,
      isKnown(props.sizeGib) && !isWithin(props.sizeGib, { min: 1 })
        ? storageErrors.claimSize("sizeGib", { min: 1 }, "a volume", props.sizeGib)
        : undefined,
      ...accessProblems("access", this._access, { shared, block: this._blockDevice, what: "the disk" }),
      cachingProblem(caching, uncachedBecause(props, sizeGib)),
      enumProblem("caching", caching, DiskCaching),
      enumProblem("fileSystem", fileSystem, VolumeFileSystem),
      this._blockDevice && fileSystem !== undefined
        ? storageErrors.fileSystemOnBlock("fileSystem", fileSystem)
        : undefined,
      ...checkMountOptions("mountOptions", props.mountOptions),
      behind.lacks("diskDriverEnabled") ? storageErrors.driverOff("connection", DISK_DRIVER, "disk") : undefined,
    );
    const ultra = knownSkuOf(disk)?.name === "UltraSSD_LRS";
    warn(this, () => (caching === DiskCaching.READ_WRITE ? storageWarnings.writeCache("caching") : undefined));
    warn(this, (): Problem | undefined =>
      ultra && behind.allowsUltra === false ? storageWarnings.ultraPools("disk") : undefined,
    );
  }
}

function uncachedBecause({ disk }: PersistentVolumeProps, sizeGib: number | undefined): string | undefined {
  const sku = knownSkuOf(disk);
  if (sku?._facts?.provisioned) return sku.name;
  if (disk instanceof ManagedDisk && disk._maxShares !== undefined) return "a shared disk";
  return isKnown(sizeGib) && sizeGib >= NO_CACHE_FROM_GIB ? `a disk of ${sizeGib} GiB` : undefined;
}

/** Where the disk can be attached, by the labels that the driver gives to nodes. */
function affinityOf({ disk }: PersistentVolumeProps, { zone, location }: DiskHere) {
  const sku = knownSkuOf(disk);
  if (sku === undefined || sku.zoneRedundant === true) return undefined;
  const region = isKnown(location)
    ? normalRegion(location)
    : Token.asString(Fn.lower(Fn.replace(location ?? "", " ", "")));
  // A node without a zone has the label too, with nothing in it.
  const values = isUnknown(zone)
    ? Fn.conditional(
        Op.eq(zone, Token.nullValue()),
        ["", ...named(region, ANY_ZONE)],
        [Fn.format("%s-%s", [region, zone])],
      )
    : zone === undefined
      ? [""]
      : named(region, [zone]);
  return { required: { nodeSelectorTerm: [{ matchExpressions: [{ key: ZONE_LABEL, operator: "In", values }] }] } };
}

function named(region: string, zones: string[]): string[] {
  return zones.map((zone) => `${region}-${zone}`);
}
