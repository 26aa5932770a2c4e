import { StorageClassV1 } from "@cdktf/provider-kubernetes/lib/storage-class-v1";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { BilledDisk } from "../../../lib/capacity/billed-disks";
import { diskErrors } from "../../../lib/errors/disk";
import { diskEncryptionErrors } from "../../../lib/errors/disk-encryption";
import { Problem } from "../../../lib/errors/problem";
import { storageErrors, storageWarnings } from "../../../lib/errors/storage";
import { checkDisk } from "../../../lib/facts/disk-checks";
import { isWithoutZones } from "../../../lib/facts/region-zones";
import { DEFAULT_CLASS_ANNOTATION, DISK_DRIVER, ZONE_LABEL } from "../../../lib/facts/storage";
import { checkLocation } from "../../../lib/names";
import { normalRegion } from "../../../lib/regions";
import { enumProblem } from "../../../lib/shapes";
import {
  checkDriverTags,
  checkMountOptions,
  checkStorageClassName,
  checkVolumeZones,
} from "../../../lib/storage-checks";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { DiskNetworkAccess } from "../../disk/disk-network-access";
import { DiskSectorSize } from "../../disk/disk-sector-size";
import { DiskSku } from "../../disk/disk-sku";
import { DiskEncryptionKind } from "../../encryption/disk-encryption-kind";
import { encryptionRegionProblem } from "../../encryption/encryption-checks";
import { insideCluster } from "../inside-cluster";
import { objectNameOf } from "../object-name";
import { setIdHere } from "./across-stacks";
import { cachingProblem } from "./caching-problem";
import { renderDriverTags } from "./driver-tags";
import { ClusterBehind } from "./cluster-behind";
import { DiskCaching } from "./disk-caching";
import { ManagedDiskStorageClassProps } from "./managed-disk-storage-class-props";
import { claimClassName, NamedStorageClass } from "./named-storage-class";
import { letReadSet } from "./roles-for-volumes";
import { IStorageClass } from "./storage-class-ref";
import { VolumeFileSystem } from "./volume-file-system";
import { VolumeReclaim } from "./volume-reclaim";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

/** A numeric enumeration has its names among its values too. */
const SECTOR_SIZES = { small: DiskSectorSize.BYTES_512, large: DiskSectorSize.BYTES_4096 };

/**
 * A storage class: claims that name it get a new managed disk each, made where the pod runs that mounts it first.
 *
 * The disks are closed to the network and can be made larger. They are in the node resource group of the cluster.
 *
 * Raises AKS-E0702, AKS-E0707, AKS-E0708, AKS-E0710, AKS-E0712, AKS-E0713, AKS-E0717, AKS-E0732, AKS-E0733, AKS-E0743,
 * AKS-E0745, AKS-E0747, AKS-E0750, AKS-E0804 to AKS-E0807, AKS-E0810, AKS-E1102, AKS-E1147, AKS-E1180 to AKS-E1192 and AKS-E1204, and warns with
 * AKS-W0702, AKS-W1180 and AKS-W1181.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-csi-disk-storage-provision
 */
export class ManagedDiskStorageClass extends Construct implements IStorageClass {
  /**
   * A storage class that is there already, of AKS itself for example: `managed-csi-premium`.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param name the name of the class (AKS-E1147)
   */
  public static fromStorageClassName(scope: Construct, id: string, name: string): IStorageClass {
    return new NamedStorageClass(scope, id, name);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: StorageClassV1;
  public readonly storageClassName: string;
  /** The kind of the disks. */
  public readonly sku: DiskSku;

  /** @internal how many nodes can attach a disk at once */
  public readonly _maxShares?: number;
  /** @internal what else the price of its disks depends on */
  public readonly _performance: Pick<BilledDisk, "iops" | "throughputMbps" | "maxShares" | "onDemandBursting">;
  /** @internal */
  public readonly _name: string;

  private readonly behind: ClusterBehind;

  constructor(scope: Construct, id: string, props: ManagedDiskStorageClassProps) {
    super(scope, id);
    props = readProps(this, "ManagedDiskStorageClassProps", props);
    const { connection, isDefault, encryption, mountOptions } = props;
    const name = props.name ?? objectNameOf(id);
    this.sku = props.sku ?? DiskSku.PREMIUM_LRS;
    this._maxShares = props.maxShares;
    const { iops, throughputMbps, maxShares, onDemandBursting } = props;
    this._performance = { iops, throughputMbps, maxShares, onDemandBursting };
    this._name = name;
    this.behind = new ClusterBehind(connection);
    this.resource = new StorageClassV1(this, "Resource", {
      ...insideCluster(this, connection),
      metadata: { name, annotations: isDefault ? { [DEFAULT_CLASS_ANNOTATION]: "true" } : undefined },
      storageProvisioner: DISK_DRIVER,
      parameters: this.parameters(props),
      reclaimPolicy: props.reclaim ?? VolumeReclaim.DELETE,
      // A disk is made where its first pod runs: made at once it could be in a zone without a node for it.
      volumeBindingMode: "WaitForFirstConsumer",
      allowVolumeExpansion: props.expandable ?? true,
      allowedTopologies: this.topologies(props),
      mountOptions,
    });
    this.storageClassName = this.resource.metadata.name;
    if (encryption) letReadSet(this, "encryption", this.behind, encryption);
    claimClassName(connection, this, name, isDefault);
    this.report(props, name);
  }

  private parameters(props: ManagedDiskStorageClassProps): { [key: string]: string } {
    const { encryption, iops, throughputMbps, sectorSize, maxShares } = props;
    const access = props.networkAccess ?? DiskNetworkAccess.closed();
    const uncached = this.sku._facts?.provisioned !== undefined || maxShares !== undefined;
    const parameters = {
      skuName: this.sku.name,
      cachingMode: props.caching ?? (uncached ? DiskCaching.NONE : DiskCaching.READ_ONLY),
      fsType: props.fileSystem ?? VolumeFileSystem.EXT4,
      networkAccessPolicy: access._policy,
      publicNetworkAccess: access._public ? "Enabled" : "Disabled",
      diskAccessID: access._diskAccessId,
      diskEncryptionSetID: encryption && setIdHere(this, "encryption", encryption),
      DiskIOPSReadWrite: numberText(iops),
      DiskMBpsReadWrite: numberText(throughputMbps),
      LogicalSectorSize: numberText(sectorSize),
      maxShares: numberText(maxShares),
      enableBursting: props.onDemandBursting ? "true" : undefined,
      enablePerformancePlus: props.performancePlus ? "true" : undefined,
      tags: renderDriverTags(props.tags),
    };
    const asked = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return Object.fromEntries(asked);
  }

  private topologies({ zones, location }: ManagedDiskStorageClassProps) {
    const region = isKnown(location) ? normalRegion(location) : (location ?? this.behind.region);
    if (!zones || region === undefined) return undefined;
    // A list that is a reference as a whole is joined to its region by Terraform.
    const values = isUnknown(zones)
      ? Fn.formatlist("%s-%s", [region, zones])
      : zones.map((zone) => `${region}-${zone}`);
    return { matchLabelExpressions: [{ key: ZONE_LABEL, values }] };
  }

  private report(props: ManagedDiskStorageClassProps, name: string): void {
    const { location, zones, networkAccess, encryption, caching } = props;
    const facts = this.sku._facts;
    const region = location ?? this.behind.region;
    const report = ProblemReport.of(this);
    report.addFrom("sku", this.sku._problems);
    report.add(
      ...checkStorageClassName("name", name),
      // The zone of such a disk is that of its first node.
      ...checkDisk({ ...props, zone: facts?.zonalOnly ? "1" : undefined }, facts),
      ...checkVolumeZones("zones", zones),
      zones && facts?.redundancy === "ZRS"
        ? diskErrors.zoneOnZoneRedundant("zones", this.sku.name, isKnown(zones) ? zones.join(", ") : "a list")
        : undefined,
      zones && region === undefined ? storageErrors.regionUnknown("location", "a disk") : undefined,
      location === undefined ? undefined : checkLocation("location", location),
      ...checkMountOptions("mountOptions", props.mountOptions),
      ...checkDriverTags("tags", props.tags),
      enumProblem("caching", caching, DiskCaching),
      enumProblem("reclaim", props.reclaim, VolumeReclaim),
      enumProblem("fileSystem", props.fileSystem, VolumeFileSystem),
      enumProblem("sectorSize", props.sectorSize, SECTOR_SIZES),
      networkAccess?._problem("networkAccess"),
      cachingProblem(caching, this.uncachedBecause(props)),
      region === undefined ? undefined : encryptionRegionProblem("encryption", encryption, "the cluster", region),
      encryption?.kind === DiskEncryptionKind.PLATFORM_AND_CUSTOMER_KEYS && facts?.provisioned
        ? diskEncryptionErrors.doubleEncryption("encryption", this.sku.name)
        : undefined,
      this.behind.lacks("diskDriverEnabled") ? storageErrors.driverOff("connection", DISK_DRIVER, "disk") : undefined,
    );
    report.atSynth(() => this.poolProblems(zones, region));
    const ultra = this.sku.name === DiskSku.ULTRA_LRS.name;
    warn(this, () => (ultra && this.behind.allowsUltra === false ? storageWarnings.ultraPools("sku") : undefined));
    warn(this, () => (caching === DiskCaching.READ_WRITE ? storageWarnings.writeCache("caching") : undefined));
    warn(this, () => networkAccess?._warning("networkAccess"));
  }

  private uncachedBecause({ maxShares }: ManagedDiskStorageClassProps): string | undefined {
    if (this.sku._facts?.provisioned) return this.sku.name;
    return maxShares === undefined ? undefined : "a shared disk";
  }

  /** Volumes are of use only where some pool can mount them. */
  private poolProblems(zones: string[] | undefined, region: string | undefined): (Problem | undefined)[] {
    const { pools } = this.behind;
    const facts = this.sku._facts;
    if (!pools || !facts) return [];
    const premium = pools.some(({ vmSize }) => vmSize.premiumDisks !== false);
    const zoneless = region !== undefined && isWithoutZones(region);
    const asked = zones ?? (facts.zonalOnly && !zoneless ? ["1", "2", "3"] : undefined);
    const inZones = pools.some((pool) => isUnknown(pool.zones) || pool.zones?.some((zone) => asked?.includes(zone)));
    const must = zones
      ? `be zones that a pool has nodes in`
      : `be a kind that the nodes of a pool can mount: ${this.sku.name} is only for nodes in a zone`;
    return [
      facts.premium && !premium
        ? storageErrors.noPoolWithPremium(
            "sku",
            this.sku.name,
            pools.map((pool) => `${pool.name} of ${pool.vmSize.name}`),
          )
        : undefined,
      asked && isKnown(asked) && !inZones
        ? storageErrors.noPoolInZone(
            zones ? "zones" : "sku",
            must,
            pools.map(({ name, zones: theirs = [] }) =>
              theirs.length > 0 ? `${name} with zones ${theirs.join(", ")}` : `${name} without zones`,
            ),
          )
        : undefined,
    ];
  }
}

checkCalls("ManagedDiskStorageClass", ManagedDiskStorageClass);

/** A number as the text that the API takes; one that only Terraform knows would not survive a template. */
function numberText(value: number | undefined): string | undefined {
  if (value === undefined) return undefined;
  return isKnown(value) ? String(value) : Fn.format("%d", [value]);
}
