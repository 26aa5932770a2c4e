import { DataAzurermDiskAccess } from "@cdktf/provider-azurerm/lib/data-azurerm-disk-access";
import { DiskAccess as DiskAccessResource } from "@cdktf/provider-azurerm/lib/disk-access";
import { Construct } from "constructs";
import { isArmId } from "../../lib/arm-ids";
import { checkComputeName, defaultComputeName } from "../../lib/disk-names";
import { diskErrors } from "../../lib/errors/disk";
import { checkLocation, checkTags } from "../../lib/names";
import { isUnknown } from "../../lib/tokens";
import { lookupByName } from "../checks/lookup-by-name";
import { ProblemReport } from "../checks/problem-report";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { IDiskAccess } from "./disk-access-ref";
import { setRegion } from "./disk-region";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/** What a new disk access is made of. */
export interface DiskAccessProps {
  /** The group that it is placed in. A change replaces it. */
  readonly resourceGroup: IResourceGroup;

  /**
   * Its name: 1 to 80 letters, digits, `-` or `_` (AKS-E0748). A change replaces it.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * Its region, which has to be that of the disks. A change replaces it.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to find a disk access that is there already. */
export interface DiskAccessLookup {
  /** Its name. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}

/**
 * A disk access: what private endpoints connect to, so that disks and snapshots can be exported and imported from inside
 * of a network, and from nowhere else. Without a private endpoint nobody gets in.
 *
 * Raises AKS-E0748 and AKS-E0804 to AKS-E0806.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/disks-enable-private-links-for-import-export-portal
 */
export class DiskAccess extends Construct implements IDiskAccess {
  /**
   * A disk access that is there already, of which only the id is known. Nothing is looked up. Raises AKS-E0717.
   *
   * @param scope where it is placed in the program
   * @param id the id of the construct
   * @param diskAccessId the ARM id of the disk access
   */
  public static fromDiskAccessId(scope: Construct, id: string, diskAccessId: string): IDiskAccess {
    return new IdentifiedDiskAccess(scope, id, diskAccessId);
  }

  /**
   * A disk access that is there already, looked up by name when Terraform plans. Raises AKS-E0748 and AKS-E0801.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromDiskAccessName(scope: Construct, id: string, lookup: DiskAccessLookup): IDiskAccess {
    return new LookedUpDiskAccess(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: DiskAccessResource;
  public readonly diskAccessId: string;

  constructor(scope: Construct, id: string, props: DiskAccessProps) {
    super(scope, id);
    props = readProps(this, "DiskAccessProps", props);
    const name = props.name ?? defaultComputeName(this.node.path);
    ProblemReport.of(this).add(
      checkComputeName("name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      ...checkTags("tags", props.tags),
    );
    this.resource = new DiskAccessResource(this, "Resource", {
      name,
      location: props.location ?? props.resourceGroup.location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      tags: props.tags,
    });
    this.diskAccessId = this.resource.id;
    setRegion(this, props.location ?? props.resourceGroup.location);
  }
}

checkCalls("DiskAccess", DiskAccess);

class IdentifiedDiskAccess extends Construct implements IDiskAccess {
  constructor(
    scope: Construct,
    id: string,
    public readonly diskAccessId: string,
  ) {
    super(scope, id);
    if (isUnknown(diskAccessId) || isArmId("Microsoft.Compute/diskAccesses", diskAccessId)) return;
    ProblemReport.of(this).add(diskErrors.diskAccessId("diskAccessId", diskAccessId));
  }
}

class LookedUpDiskAccess extends Construct implements IDiskAccess {
  public readonly diskAccessId: string;

  constructor(scope: Construct, id: string, lookup: DiskAccessLookup) {
    super(scope, id);
    const found = new DataAzurermDiskAccess(this, "Resource", lookupByName(this, lookup, checkComputeName));
    this.diskAccessId = found.id;
  }
}
