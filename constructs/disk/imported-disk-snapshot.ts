import { DataAzurermSnapshot } from "@cdktf/provider-azurerm/lib/data-azurerm-snapshot";
import { Construct } from "constructs";
import { parseArmId } from "../../lib/arm-ids";
import { checkComputeName } from "../../lib/disk-names";
import { diskErrors } from "../../lib/errors/disk";
import { lookupByName } from "../checks/lookup-by-name";
import { nameInId } from "../checks/name-in-id";
import { DiskSnapshotLookup } from "./disk-snapshot-props";
import { IDiskSnapshot } from "./disk-snapshot-ref";

/**
 * A snapshot of which nothing but the id is known.
 * @internal
 */
export class IdentifiedDiskSnapshot extends Construct implements IDiskSnapshot {
  public readonly snapshotName: string;

  constructor(
    scope: Construct,
    id: string,
    public readonly snapshotId: string,
  ) {
    super(scope, id);
    this.snapshotName = nameInId(
      this,
      snapshotId,
      (one) => parseArmId("Microsoft.Compute/snapshots", one)?.name,
      () => diskErrors.snapshotId("snapshotId", snapshotId),
    );
  }
}

/**
 * A snapshot looked up by name when Terraform plans.
 * @internal
 */
export class LookedUpDiskSnapshot extends Construct implements IDiskSnapshot {
  public readonly snapshotId: string;
  public readonly snapshotName: string;
  public readonly sizeGib: number;

  constructor(scope: Construct, id: string, lookup: DiskSnapshotLookup) {
    super(scope, id);
    const found = new DataAzurermSnapshot(this, "Resource", lookupByName(this, lookup, checkComputeName));
    this.snapshotId = found.id;
    this.snapshotName = found.name;
    this.sizeGib = found.diskSizeGb;
  }
}
