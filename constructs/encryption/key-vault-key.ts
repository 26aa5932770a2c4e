import { KeyVaultKey as KeyVaultKeyResource } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { Construct } from "constructs";
import { Bill } from "../../lib/capacity/billed-items";
import { hsmKeyItem } from "../../lib/capacity/billed-services";
import { checkKeyName, defaultKeyName } from "../../lib/encryption-names";
import { diskEncryptionErrors, diskEncryptionWarnings } from "../../lib/errors/disk-encryption";
import { DEFAULT_KEY_ROTATION_DAYS, DEFAULT_RSA_KEY_BITS, RSA_KEY_BITS } from "../../lib/facts/key-limits";
import { checkTags } from "../../lib/names";
import { enumProblem } from "../../lib/shapes";
import { isKnown, isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { readyInStack } from "../checks/ready-in-stack";
import { warn } from "../checks/warning-report";
import { KeyFromAttributes, LookedUpKey } from "./imported-key";
import { KeyOperation } from "./key-operation";
import { KeyRotation } from "./key-rotation";
import { KeyVault } from "./key-vault";
import { KeyVaultKeyAttributes, KeyVaultKeyLookup, KeyVaultKeyProps } from "./key-vault-key-props";
import { IKeyVaultKey } from "./key-vault-key-ref";
import { IKeyVault } from "./key-vault-ref";
import { KeyVaultSku } from "./key-vault-sku";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * An RSA key in a key vault. Terraform makes it over the network of the vault, so it has to run where the firewall of
 * the vault lets it in, and after it has the role to (`keyOfficers` of the vault).
 *
 * Raises AKS-E0723 to AKS-E0726, AKS-E0735, AKS-E0804 and AKS-E0805, and warns with AKS-W0705.
 *
 * @see https://learn.microsoft.com/azure/key-vault/keys/about-keys
 */
export class KeyVaultKey extends Construct implements IKeyVaultKey {
  /**
   * A key that is there already, by its URL. Nothing is looked up. Reading the URL that is not known throws AKS-E0728.
   * Raises AKS-E0727 and AKS-E0774.
   *
   * @param scope where the key is placed in the program
   * @param id the id of the construct
   * @param attributes its vault and its URL
   */
  public static fromKeyAttributes(scope: Construct, id: string, attributes: KeyVaultKeyAttributes): IKeyVaultKey {
    return new KeyFromAttributes(scope, id, attributes);
  }

  /**
   * A key that is there already, looked up by name when Terraform plans. Raises AKS-E0723.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its vault and name
   */
  public static fromKeyName(scope: Construct, id: string, lookup: KeyVaultKeyLookup): IKeyVaultKey {
    return new LookedUpKey(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: KeyVaultKeyResource;
  public readonly keyId: string;
  public readonly versionlessKeyId: string;
  public readonly keyVault: IKeyVault;

  /** @internal */
  public readonly _operations: KeyOperation[];

  constructor(scope: Construct, id: string, props: KeyVaultKeyProps) {
    super(scope, id);
    props = readProps(this, "KeyVaultKeyProps", props);
    const name = props.name ?? defaultKeyName(this.node.path);
    const rotation = props.rotation ?? KeyRotation.afterDays(DEFAULT_KEY_ROTATION_DAYS);
    const ready = readyInStack(this, props.vault.readyForKeys);
    this.keyVault = props.vault;
    this._operations = [...(props.operations ?? Object.values(KeyOperation))];
    this.check(props, name);
    ProblemReport.of(this).addFrom("rotation", rotation._problems);
    this.resource = new KeyVaultKeyResource(this, "Resource", {
      name,
      keyVaultId: props.vault.keyVaultId,
      keyType: props.hsm ? "RSA-HSM" : "RSA",
      keySize: props.sizeBits ?? DEFAULT_RSA_KEY_BITS,
      keyOpts: this._operations,
      rotationPolicy: rotation._render(),
      tags: props.tags,
      dependsOn: ready.length > 0 ? ready : undefined,
    });
    this.keyId = this.resource.id;
    this.versionlessKeyId = this.resource.versionlessId;
  }

  private check({ vault, hsm, sizeBits, operations, tags }: KeyVaultKeyProps, name: string): void {
    const strange = (operations ?? []).map((one, index) => enumProblem(`operations[${index}]`, one, KeyOperation));
    const countable = operations !== undefined && !isUnknown(operations);
    const odd = countable && (operations.length === 0 || new Set(operations).size < operations.length);
    ProblemReport.of(this).add(
      checkKeyName("name", name),
      isKnown(sizeBits) && !RSA_KEY_BITS.includes(sizeBits)
        ? diskEncryptionErrors.keyBits("sizeBits", RSA_KEY_BITS, sizeBits)
        : undefined,
      hsm === true && vault instanceof KeyVault && vault._sku === KeyVaultSku.STANDARD
        ? diskEncryptionErrors.hsmNeedsPremium("hsm")
        : undefined,
      ...strange,
      odd ? diskEncryptionErrors.noKeyOperations("operations", Object.values(KeyOperation)) : undefined,
      ...checkTags("tags", tags),
    );
    warn(this, () =>
      vault instanceof KeyVault && vault._firewall._lockedOut
        ? diskEncryptionWarnings.nobodyWritesKeys("vault")
        : undefined,
    );
  }

  /** @internal */
  public _billed(): Bill {
    // What is done with a key in software is billed with the vault.
    const inHardware = this.resource.keyTypeInput?.endsWith("-HSM") === true;
    return { items: inHardware ? [hsmKeyItem(this.resource.keySizeInput)] : [] };
  }
}

checkCalls("KeyVaultKey", KeyVaultKey);
