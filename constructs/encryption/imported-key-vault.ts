import { DataAzurermKeyVault } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault";
import { Fn, ITerraformDependable, Token } from "cdktf";
import { Construct } from "constructs";
import { parseArmId } from "../../lib/arm-ids";
import { checkVaultName } from "../../lib/encryption-names";
import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { checkResourceGroupName } from "../../lib/names";
import { shapeProblems } from "../../lib/shapes";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { requireShape } from "../checks/require-shape";
import { KeyVaultLookup } from "./key-vault-props";
import { IKeyVault } from "./key-vault-ref";

const NAME_SEGMENT = 8;

/**
 * A vault of which nothing but the id is known.
 * @internal
 */
export class IdentifiedKeyVault extends Construct implements IKeyVault {
  public readonly keyVaultName: string;
  public readonly readyForKeys: ITerraformDependable[] = [];

  constructor(
    scope: Construct,
    id: string,
    public readonly keyVaultId: string,
  ) {
    super(scope, id);
    requireShape(this, shapeProblems("", { keyVaultId }, { keyVaultId: { kind: "text" } }));
    if (isUnknown(keyVaultId)) {
      this.keyVaultName = Token.asString(Fn.element(Fn.split("/", keyVaultId), NAME_SEGMENT));
      return;
    }
    const parts = parseArmId("Microsoft.KeyVault/vaults", keyVaultId);
    if (!parts) ProblemReport.of(this).add(diskEncryptionErrors.vaultId("keyVaultId", keyVaultId));
    this.keyVaultName = parts?.name ?? keyVaultId;
  }
}

/**
 * A vault looked up by name when Terraform plans.
 * @internal
 */
export class LookedUpKeyVault extends Construct implements IKeyVault {
  public readonly keyVaultId: string;
  public readonly keyVaultName: string;
  public readonly location: string;
  public readonly readyForKeys: ITerraformDependable[] = [];

  constructor(scope: Construct, id: string, lookup: KeyVaultLookup) {
    super(scope, id);
    ProblemReport.of(this).add(
      checkVaultName("name", lookup.name),
      checkResourceGroupName("resourceGroupName", lookup.resourceGroupName),
    );
    const found = new DataAzurermKeyVault(this, "Resource", {
      name: lookup.name,
      resourceGroupName: lookup.resourceGroupName,
    });
    this.keyVaultId = found.id;
    this.keyVaultName = found.name;
    this.location = found.location;
  }
}
