import { DataAzurermKeyVault } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault";
import { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { parseArmId } from "../../lib/arm-ids";
import { checkVaultName } from "../../lib/encryption-names";
import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { lookupByName } from "../checks/lookup-by-name";
import { nameInId } from "../checks/name-in-id";
import { KeyVaultLookup } from "./key-vault-props";
import { IKeyVault } from "./key-vault-ref";

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
    this.keyVaultName = nameInId(
      this,
      keyVaultId,
      (one) => parseArmId("Microsoft.KeyVault/vaults", one)?.name,
      () => diskEncryptionErrors.vaultId("keyVaultId", keyVaultId),
    );
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
  /** @internal as the program says it */
  public readonly _name: string;
  public readonly readyForKeys: ITerraformDependable[] = [];

  constructor(scope: Construct, id: string, lookup: KeyVaultLookup) {
    super(scope, id);
    const found = new DataAzurermKeyVault(this, "Resource", lookupByName(this, lookup, checkVaultName));
    this._name = lookup.name;
    this.keyVaultId = found.id;
    this.keyVaultName = found.name;
    this.location = found.location;
  }
}
