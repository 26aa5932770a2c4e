import { ManagedDisk as ManagedDiskResource } from "@cdktf/provider-azurerm/lib/managed-disk";
import { Construct } from "constructs";
import { diskErrors, diskWarnings } from "../../lib/errors/disk";
import { Problem } from "../../lib/errors/problem";
import { checkDisk } from "../../lib/facts/disk-checks";
import { checkLocation, checkManagedDiskName, checkTags, defaultDiskName } from "../../lib/names";
import { isKnown, isUnknown } from "../../lib/tokens";
import { shapeProblems } from "../../lib/shapes";
import { requireShape } from "../checks/require-shape";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { INodePool } from "../node-pool/node-pool-ref";
import { DiskNetworkAccess } from "./disk-network-access";
import { DiskPerformanceTier } from "./disk-performance-tier";
import { DiskSku } from "./disk-sku";
import { IdentifiedManagedDisk, LookedUpManagedDisk } from "./imported-managed-disk";
import { ManagedDiskLookup, ManagedDiskProps } from "./managed-disk-props";
import { IManagedDisk } from "./managed-disk-ref";

/**
 * A new, empty managed disk for pods that mount a disk by its id.
 *
 * Closed to the network, and encrypted at rest as every managed disk is. Volumes that Kubernetes makes by itself need
 * no such disk.
 *
 * Raises AKS-E0702 to AKS-E0717, AKS-E0804 to AKS-E0807 and the warnings AKS-W0701 to AKS-W0703.
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

  constructor(scope: Construct, id: string, props: ManagedDiskProps) {
    super(scope, id);
    requireShape(
      this,
      shapeProblems("", props, {
        resourceGroup: { kind: "object", write: "a ResourceGroup" },
        sizeGib: { kind: "number" },
      }),
    );
    this.sku = props.sku ?? DiskSku.PREMIUM_LRS;
    this.sizeGib = props.sizeGib;
    this.zone = props.zone;
    this.performanceTier = props.performanceTier ?? DiskPerformanceTier.impliedBy(this.sku, props.sizeGib);
    const name = props.name ?? defaultDiskName(this.node.path);
    const location = props.location ?? props.resourceGroup.location;
    const access = props.networkAccess ?? DiskNetworkAccess.closed();
    this.check(props, name, location);
    ProblemReport.of(this).add(access._problem("networkAccess"));
    warn(this, () => access._warning("networkAccess"));

    this.resource = new ManagedDiskResource(this, "Resource", {
      name,
      location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      storageAccountType: this.sku.name,
      createOption: "Empty",
      diskSizeGb: props.sizeGib,
      tier: props.performanceTier?.name,
      diskIopsReadWrite: props.iops,
      diskMbpsReadWrite: props.throughputMbps,
      zone: props.zone,
      maxShares: props.maxShares,
      networkAccessPolicy: access._policy,
      publicNetworkAccessEnabled: access._public,
      diskAccessId: access._diskAccessId,
      tags: props.tags,
    });
    this.managedDiskId = this.resource.id;
    this.managedDiskName = this.resource.name;
  }

  private check(props: ManagedDiskProps, name: string, location: string): void {
    const report = ProblemReport.of(this);
    report.add(
      checkManagedDiskName("name", name),
      props.location === undefined ? undefined : checkLocation("location", location),
      ...checkTags("tags", props.tags),
    );
    report.addFrom("sku", this.sku._problems);
    report.addFrom("performanceTier", props.performanceTier?._problems ?? []);
    report.add(...checkDisk({ ...props, tier: props.performanceTier?._facts }, this.sku._facts));
    for (const pool of props.nodePools ?? []) {
      report.atSynth(() => [this.premiumProblem(pool), this.zoneProblem(pool)]);
      warn(this, () => this.zoneWarning(pool));
      warn(this, () =>
        this.sku.name === DiskSku.ULTRA_LRS.name ? diskWarnings.ultraPool("nodePools", pool.poolName) : undefined,
      );
    }
  }

  private premiumProblem(pool: INodePool): Problem | undefined {
    if (!this.sku.premium || pool.vmSize?.premiumDisks !== false) return undefined;
    return diskErrors.poolWithoutPremium("nodePools", this.sku.name, pool.poolName, pool.vmSize.name);
  }

  private zoneProblem(pool: INodePool): Problem | undefined {
    const zones = pool.zones ?? [];
    if (this.sku.zoneRedundant !== false || isUnknown(zones)) return undefined;
    if (isKnown(this.zone)) {
      return zones.includes(this.zone)
        ? undefined
        : diskErrors.poolOutsideZone("nodePools", this.zone, pool.poolName, zones);
    }
    // A kind that needs a zone has been told so already.
    if (this.zone !== undefined || this.sku.zonalOnly || zones.length === 0) return undefined;
    return diskErrors.regionalForZonalPool("nodePools", this.sku.name, pool.poolName, zones);
  }

  private zoneWarning(pool: INodePool): Problem | undefined {
    const zones = pool.zones ?? [];
    if (!isKnown(this.zone) || isUnknown(zones) || this.sku.zoneRedundant !== false) return undefined;
    if (zones.length < 2 || !zones.includes(this.zone)) return undefined;
    return diskWarnings.onlySomeNodes("nodePools", this.zone, pool.poolName, zones);
  }
}
