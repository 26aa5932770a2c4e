import { Snapshot } from "@cdktf/provider-azurerm/lib/snapshot";
import { Construct } from "constructs";
import { snapshotItem } from "../../lib/capacity/billed-disks";
import { Bill } from "../../lib/capacity/billed-items";
import { checkComputeName, defaultComputeName } from "../../lib/disk-names";
import { diskErrors } from "../../lib/errors/disk";
import { checkLocation, checkTags } from "../../lib/names";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { DiskNetworkAccess } from "./disk-network-access";
import { DiskSnapshotLookup, DiskSnapshotProps } from "./disk-snapshot-props";
import { diskRegionProblem, regionOf, setRegion } from "./disk-region";
import { IDiskSnapshot } from "./disk-snapshot-ref";
import { IdentifiedDiskSnapshot, LookedUpDiskSnapshot } from "./imported-disk-snapshot";
import { knownSizeOf, knownSkuOf } from "./imported-managed-disk";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * A snapshot of a managed disk, encrypted as the disk is. Terraform takes it once, when it makes it: for backups that
 * go on there is `ClusterBackup`.
 *
 * Raises AKS-E0717, AKS-E0748, AKS-E0751, AKS-E0770 and AKS-E0804 to AKS-E0806, and warns with AKS-W0702.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/disks-incremental-snapshots
 */
export class DiskSnapshot extends Construct implements IDiskSnapshot {
  /**
   * A snapshot that is there already, of which only the id is known. Nothing is looked up. Raises AKS-E0749.
   *
   * @param scope where the snapshot is placed in the program
   * @param id the id of the construct
   * @param snapshotId the ARM id of the snapshot
   */
  public static fromSnapshotId(scope: Construct, id: string, snapshotId: string): IDiskSnapshot {
    return new IdentifiedDiskSnapshot(scope, id, snapshotId);
  }

  /**
   * A snapshot that is there already, looked up by name when Terraform plans. Raises AKS-E0748 and AKS-E0801.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromSnapshotName(scope: Construct, id: string, lookup: DiskSnapshotLookup): IDiskSnapshot {
    return new LookedUpDiskSnapshot(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: Snapshot;
  public readonly snapshotId: string;
  public readonly snapshotName: string;
  public readonly sizeGib?: number;

  constructor(scope: Construct, id: string, props: DiskSnapshotProps) {
    super(scope, id);
    props = readProps(this, "DiskSnapshotProps", props);
    const name = props.name ?? defaultComputeName(this.node.path);
    const access = props.networkAccess ?? DiskNetworkAccess.closed();
    const sku = knownSkuOf(props.disk)?._facts;
    const location = props.location ?? props.resourceGroup.location;
    ProblemReport.of(this).add(
      checkComputeName("name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      props.incremental === false && sku?.provisioned ? diskErrors.incrementalOnly("incremental", sku.name) : undefined,
      diskRegionProblem("disk", "a disk", regionOf(props.disk), "the snapshot", location),
      access._problem("networkAccess"),
      diskRegionProblem("networkAccess", "a disk access", access._region, "the snapshot", location),
      ...checkTags("tags", props.tags),
    );
    warn(this, () => access._warning("networkAccess"));
    this.resource = new Snapshot(this, "Resource", {
      name,
      location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      createOption: "Copy",
      sourceResourceId: props.disk.managedDiskId,
      incrementalEnabled: props.incremental ?? true,
      networkAccessPolicy: access._policy,
      publicNetworkAccessEnabled: access._public,
      diskAccessId: access._diskAccessId,
      tags: props.tags,
    });
    this.snapshotId = this.resource.id;
    this.snapshotName = this.resource.name;
    this.sizeGib = knownSizeOf(props.disk);
    setRegion(this, location);
  }

  /** @internal */
  public _billed(): Bill {
    return { items: [snapshotItem(this.sizeGib, this.resource.incrementalEnabledInput === true)] };
  }
}

checkCalls("DiskSnapshot", DiskSnapshot);
