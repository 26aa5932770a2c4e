import { DataAzurermSnapshot } from "@cdktf/provider-azurerm/lib/data-azurerm-snapshot";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { parseArmId } from "../../lib/arm-ids";
import { checkComputeName } from "../../lib/disk-names";
import { diskErrors } from "../../lib/errors/disk";
import { checkResourceGroupName } from "../../lib/names";
import { shapeProblems } from "../../lib/shapes";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { requireShape } from "../checks/require-shape";
import { DiskSnapshotLookup } from "./disk-snapshot-props";
import { IDiskSnapshot } from "./disk-snapshot-ref";

const NAME_SEGMENT = 8;

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
    requireShape(this, shapeProblems("", { snapshotId }, { snapshotId: { kind: "text" } }));
    if (isUnknown(snapshotId)) {
      this.snapshotName = Token.asString(Fn.element(Fn.split("/", snapshotId), NAME_SEGMENT));
      return;
    }
    const parts = parseArmId("Microsoft.Compute/snapshots", snapshotId);
    if (!parts) ProblemReport.of(this).add(diskErrors.snapshotId("snapshotId", snapshotId));
    this.snapshotName = parts?.name ?? snapshotId;
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
    ProblemReport.of(this).add(
      checkComputeName("name", lookup.name),
      checkResourceGroupName("resourceGroupName", lookup.resourceGroupName),
    );
    const found = new DataAzurermSnapshot(this, "Resource", {
      name: lookup.name,
      resourceGroupName: lookup.resourceGroupName,
    });
    this.snapshotId = found.id;
    this.snapshotName = found.name;
    this.sizeGib = found.diskSizeGb;
  }
}
