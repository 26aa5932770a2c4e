import { ManagedDisk as ManagedDiskResource } from "@cdktf/provider-azurerm/lib/managed-disk";
import { Construct } from "constructs";
import { diskItems } from "../../lib/capacity/billed-disks";
import { Bill } from "../../lib/capacity/billed-items";
import { diskErrors, diskWarnings } from "../../lib/errors/disk";
import { diskSourceErrors, diskSourceWarnings } from "../../lib/errors/disk-source";
import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { Problem } from "../../lib/errors/problem";
import { checkDisk } from "../../lib/facts/disk-checks";
import { isWithoutZones } from "../../lib/facts/region-zones";
import { checkLocation, checkManagedDiskName, checkTags, defaultDiskName } from "../../lib/names";
import { enumProblem, shapeProblems } from "../../lib/shapes";
import { isKnown } from "../../lib/tokens";
import { requireShape } from "../checks/require-shape";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { encryptionRegionProblem } from "../encryption/encryption-checks";
import { DiskEncryptionKind } from "../encryption/disk-encryption-kind";
import { readyInStack } from "../checks/ready-in-stack";
import { IDiskEncryption } from "../encryption/disk-encryption-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { DiskNetworkAccess } from "./disk-network-access";
import { DiskOsType } from "./disk-os-type";
import { DiskPerformanceTier } from "./disk-performance-tier";
import { checkPool } from "./disk-pool-checks";
import { diskRegionProblem, setRegion } from "./disk-region";
import { DiskSectorSize } from "./disk-sector-size";
import { DiskSku } from "./disk-sku";
import { DiskSource } from "./disk-source";
import { HyperVGeneration } from "./hyper-v-generation";
import { IdentifiedManagedDisk, LookedUpManagedDisk } from "./imported-managed-disk";
import { ManagedDiskLookup } from "./managed-disk-lookup";
import { ManagedDiskProps } from "./managed-disk-props";
import { IManagedDisk } from "./managed-disk-ref";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/** A numeric enumeration has its names among its values too. */
const DISK_SECTOR_SIZES = { small: DiskSectorSize.BYTES_512, large: DiskSectorSize.BYTES_4096 };

/**
 * A managed disk for pods that mount a disk by its id: empty, or a copy of another disk, a snapshot, an image or a file.
 *
 * Closed to the network, and encrypted at rest as every managed disk is. Volumes that Kubernetes makes by itself need
 * no such disk.
 *
 * Raises AKS-E0702 to AKS-E0717, AKS-E0732, AKS-E0733, AKS-E0736 to AKS-E0747, AKS-E0750, AKS-E0770, AKS-E0771 and AKS-E0804 to AKS-E0807, and
 * the warnings AKS-W0701 to AKS-W0703, AKS-W0706 and AKS-W0708.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/managed-disks-overview
 * @see https://learn.microsoft.com/azure/aks/azure-csi-disk-storage-provision
 */
export class ManagedDisk extends Construct implements IManagedDisk {
  /**
   * A disk that is there already, of which only the id is known. Nothing is looked up.
   *
   * To read anything but its id and name throws AKS-E0932. Raises AKS-E0931.
   *
   * @param scope where the disk is placed in the program
   * @param id the id of the construct
   * @param diskId the ARM id of the disk
   */
  public static fromManagedDiskId(scope: Construct, id: string, diskId: string): IManagedDisk {
    return new IdentifiedManagedDisk(scope, id, diskId);
  }

  /**
   * A disk that is there already, looked up by name when Terraform plans. Raises AKS-E0807.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup the name and the group of the disk
   */
  public static fromManagedDiskName(scope: Construct, id: string, lookup: ManagedDiskLookup): IManagedDisk {
    return new LookedUpManagedDisk(scope, id, lookup);
  }

  public readonly managedDiskId: string;
  public readonly managedDiskName: string;
  public readonly sku: DiskSku;
  public readonly sizeGib: number;
  public readonly zone?: string;

  /** The tier that was set, or else that of the size; nothing for Premium SSD v2 and Ultra. */
  public readonly performanceTier?: DiskPerformanceTier;

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: ManagedDiskResource;

  /** @internal where to look it up from another stack */
  public readonly _resourceGroup: IResourceGroup;
  /** @internal what whoever attaches it has to be able to read */
  public readonly _encryption?: IDiskEncryption;
  /** @internal */
  public readonly _maxShares?: number;

  constructor(scope: Construct, id: string, props: ManagedDiskProps) {
    super(scope, id);
    props = readProps(this, "ManagedDiskProps", props);
    const isCopy = props.source?._empty === false;
    requireShape(this, shapeProblems("", props, { sizeGib: { kind: "number", optional: isCopy } }));
    const source = props.source ?? DiskSource.empty();
    const { encryption } = props;
    this._resourceGroup = props.resourceGroup;
    this._encryption = encryption;
    this._maxShares = props.maxShares;
    this.sku = props.sku ?? DiskSku.PREMIUM_LRS;
    this.zone = props.zone;
    const sizeGib = props.sizeGib ?? source._sizeGib;
    this.performanceTier =
      props.performanceTier ?? (sizeGib === undefined ? undefined : DiskPerformanceTier.impliedBy(this.sku, sizeGib));
    const name = props.name ?? defaultDiskName(this.node.path);
    const location = props.location ?? props.resourceGroup.location;
    const access = props.networkAccess ?? DiskNetworkAccess.closed();
    const readyAfter = encryption ? readyInStack(this, encryption.readyAfter) : [];
    this.check(props, name, location, sizeGib);
    this.checkSource(props, source);
    ProblemReport.of(this).add(
      access._problem("networkAccess"),
      diskRegionProblem("networkAccess", "a disk access", access._region, "the disk", location),
      diskRegionProblem("source", "a disk or a snapshot", source._region, "the disk", location),
    );
    warn(this, () => access._warning("networkAccess"));
    warn(this, () => (source._upload && access._closed ? diskSourceWarnings.closedUpload("networkAccess") : undefined));

    this.resource = new ManagedDiskResource(this, "Resource", {
      name,
      location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      storageAccountType: this.sku.name,
      ...source._render,
      osType: props.osType,
      hyperVGeneration: props.hyperVGeneration,
      trustedLaunchEnabled: props.trustedLaunch,
      diskSizeGb: props.sizeGib,
      tier: props.performanceTier?.name,
      diskIopsReadWrite: props.iops,
      diskMbpsReadWrite: props.throughputMbps,
      diskIopsReadOnly: props.readOnlyIops,
      diskMbpsReadOnly: props.readOnlyThroughputMbps,
      logicalSectorSize: props.sectorSize,
      onDemandBurstingEnabled: props.onDemandBursting,
      performancePlusEnabled: props.performancePlus,
      optimizedFrequentAttachEnabled: props.frequentAttach,
      diskEncryptionSetId: encryption?.diskEncryptionSetId,
      zone: props.zone,
      maxShares: props.maxShares,
      networkAccessPolicy: access._policy,
      publicNetworkAccessEnabled: access._public,
      diskAccessId: access._diskAccessId,
      tags: props.tags,
      dependsOn: readyAfter.length > 0 ? readyAfter : undefined,
    });
    this.sizeGib = sizeGib ?? this.resource.diskSizeGb;
    this.managedDiskId = this.resource.id;
    this.managedDiskName = this.resource.name;
    setRegion(this, location);
  }

  private check(props: ManagedDiskProps, name: string, location: string, sizeGib: number | undefined): void {
    const report = ProblemReport.of(this);
    report.add(
      checkManagedDiskName("name", name),
      props.location === undefined ? undefined : checkLocation("location", location),
      ...checkTags("tags", props.tags),
    );
    report.addFrom("sku", this.sku._problems);
    report.addFrom("performanceTier", props.performanceTier?._problems ?? []);
    report.add(
      ...checkDisk(
        { ...props, sizeGib, tier: props.performanceTier?._facts, zoneless: isWithoutZones(location) },
        this.sku._facts,
      ),
      enumProblem("sectorSize", props.sectorSize, DISK_SECTOR_SIZES),
      enumProblem("osType", props.osType, DiskOsType),
      enumProblem("hyperVGeneration", props.hyperVGeneration, HyperVGeneration),
      encryptionRegionProblem("encryption", props.encryption, "the disk", location),
      props.encryption?.kind === DiskEncryptionKind.PLATFORM_AND_CUSTOMER_KEYS && this.sku._facts?.provisioned
        ? diskEncryptionErrors.doubleEncryption("encryption", this.sku.name)
        : undefined,
    );
    warn(this, () => this.regionWarning(location));
    for (const pool of props.nodePools ?? []) checkPool(this, pool, location);
  }

  private checkSource(props: ManagedDiskProps, source: DiskSource): void {
    const { sizeGib, osType, hyperVGeneration, trustedLaunch } = props;
    const least = source._sizeGib;
    const system = osType ?? hyperVGeneration;
    const report = ProblemReport.of(this);
    report.addFrom("source", source._problems);
    report.add(
      source._upload && isKnown(sizeGib) ? diskSourceErrors.sizeOfUpload("sizeGib", sizeGib) : undefined,
      isKnown(sizeGib) && isKnown(least) && sizeGib < least
        ? diskSourceErrors.smallerThanSource("sizeGib", least, sizeGib)
        : undefined,
      system !== undefined && !source._system
        ? diskSourceErrors.noSystem(osType === undefined ? "hyperVGeneration" : "osType", system)
        : undefined,
      ...(this.sku._facts?.provisioned && source._system ? this.systemProblems(props, source) : []),
      trustedLaunch === true && !source._bootable ? diskSourceErrors.trustedLaunchSource("trustedLaunch") : undefined,
    );
  }

  /** Premium SSD v2 and Ultra are for data alone. */
  private systemProblems(props: ManagedDiskProps, source: DiskSource): Problem[] {
    const refuse = (prop: string, found: string) => diskErrors.dataOnly(prop, this.sku.name, found);
    const { osType, hyperVGeneration, trustedLaunch } = props;
    return [
      ...(source._image ? [refuse("source", "an image")] : []),
      ...(osType === undefined ? [] : [refuse("osType", osType)]),
      ...(hyperVGeneration === undefined ? [] : [refuse("hyperVGeneration", hyperVGeneration)]),
      ...(trustedLaunch === true && source._bootable ? [refuse("trustedLaunch", "true")] : []),
    ];
  }

  private regionWarning(location: string): Problem | undefined {
    if (!isWithoutZones(location) || (this.zone === undefined && !this.sku.zoneRedundant)) return undefined;
    const [prop, found] = this.zone === undefined ? ["sku", this.sku.name] : ["zone", `zone ${this.zone}`];
    return diskWarnings.regionWithoutZones(prop, location, found);
  }

  /** @internal */
  public _billed(): Bill {
    const { resource, sku } = this;
    return {
      items: diskItems({
        kind: "managed disk",
        sku: sku._facts,
        skuName: isKnown(sku.name) ? sku.name : "managed disk, kind known after apply",
        sizeGib: this.sizeGib,
        tier: this.performanceTier?.name,
        iops: resource.diskIopsReadWriteInput,
        throughputMbps: resource.diskMbpsReadWriteInput,
        maxShares: this._maxShares,
        onDemandBursting: resource.onDemandBurstingEnabledInput === true,
      }),
    };
  }
}

checkCalls("ManagedDisk", ManagedDisk);
