import { DataAzurermDiskEncryptionSet } from "@cdktf/provider-azurerm/lib/data-azurerm-disk-encryption-set";
import { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { isArmId } from "../../lib/arm-ids";
import { checkEncryptionSetName } from "../../lib/encryption-names";
import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { isUnknown } from "../../lib/tokens";
import { lookupByName } from "../checks/lookup-by-name";
import { ProblemReport } from "../checks/problem-report";
import { DiskEncryptionLookup } from "./disk-encryption-props";
import { IDiskEncryption } from "./disk-encryption-ref";

/**
 * A set of which nothing but the id is known.
 * @internal
 */
export class IdentifiedDiskEncryption extends Construct implements IDiskEncryption {
  public readonly readyAfter: ITerraformDependable[] = [];

  constructor(
    scope: Construct,
    id: string,
    public readonly diskEncryptionSetId: string,
  ) {
    super(scope, id);
    if (isUnknown(diskEncryptionSetId) || isArmId("Microsoft.Compute/diskEncryptionSets", diskEncryptionSetId)) return;
    ProblemReport.of(this).add(diskEncryptionErrors.encryptionSetId("diskEncryptionSetId", diskEncryptionSetId));
  }
}

/**
 * A set looked up by name when Terraform plans.
 * @internal
 */
export class LookedUpDiskEncryption extends Construct implements IDiskEncryption {
  public readonly diskEncryptionSetId: string;
  public readonly location: string;
  public readonly readyAfter: ITerraformDependable[] = [];

  constructor(scope: Construct, id: string, lookup: DiskEncryptionLookup) {
    super(scope, id);
    const found = new DataAzurermDiskEncryptionSet(
      this,
      "Resource",
      lookupByName(this, lookup, checkEncryptionSetName),
    );
    this.diskEncryptionSetId = found.id;
    this.location = found.location;
  }
}
