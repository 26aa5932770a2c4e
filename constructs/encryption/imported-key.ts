import { DataAzurermKeyVaultKey } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault-key";
import { Construct } from "constructs";
import { checkKeyName, parseKeyUrl } from "../../lib/encryption-names";
import { AksError } from "../../lib/errors/aks-error";
import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { shapeProblems } from "../../lib/shapes";
import { isKnown, isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { requireShape } from "../checks/require-shape";
import { KeyVaultKeyAttributes, KeyVaultKeyLookup } from "./key-vault-key-props";
import { IKeyVaultKey } from "./key-vault-key-ref";
import { IKeyVault } from "./key-vault-ref";

/** The name of a vault, where the program says it. */
function knownVaultName(vault: IKeyVault & { readonly _name?: string }): string | undefined {
  return [vault.keyVaultName, vault._name].find((name) => isKnown(name));
}

const VAULT = { kind: "object", write: "a KeyVault" } as const;

/**
 * A key of which somebody told us a URL.
 * @internal
 */
export class KeyFromAttributes extends Construct implements IKeyVaultKey {
  public readonly keyVault: IKeyVault;
  private readonly versioned?: string;
  private readonly versionless?: string;

  constructor(scope: Construct, id: string, { vault, keyId, versionlessKeyId }: KeyVaultKeyAttributes) {
    super(scope, id);
    const needed = versionlessKeyId === undefined ? "keyId" : "versionlessKeyId";
    requireShape(
      this,
      shapeProblems("", { vault, keyId, versionlessKeyId }, { vault: VAULT, [needed]: { kind: "text" } }),
    );
    this.keyVault = vault;
    this.versioned = this.read("keyId", keyId)?.versioned;
    this.versionless = this.read("versionlessKeyId", versionlessKeyId)?.versionless ?? this.known(keyId)?.versionlessId;
  }

  public get keyId(): string {
    if (this.versioned === undefined) throw this.notTold("keyId", "the version in keyId");
    return this.versioned;
  }

  public get versionlessKeyId(): string {
    if (this.versionless === undefined) throw this.notTold("versionlessKeyId", "versionlessKeyId");
    return this.versionless;
  }

  private read(prop: string, url: string | undefined): { versioned?: string; versionless?: string } | undefined {
    if (url === undefined) return undefined;
    if (isUnknown(url)) return { versioned: url, versionless: url };
    const known = parseKeyUrl(url);
    if (!known) {
      ProblemReport.of(this).add(diskEncryptionErrors.keyUrl(prop, url));
      return { versioned: url, versionless: url };
    }
    const vault = knownVaultName(this.keyVault);
    if (vault !== undefined && vault.toLowerCase() !== known.vault.toLowerCase()) {
      ProblemReport.of(this).add(diskEncryptionErrors.keyOfOtherVault(prop, vault, url));
    }
    return { versioned: known.id, versionless: known.versionlessId };
  }

  private known(url: string | undefined): { versionlessId: string } | undefined {
    if (url === undefined || isUnknown(url)) return undefined;
    // What is no URL has been told already, and stands for itself.
    return parseKeyUrl(url) ?? { versionlessId: url };
  }

  private notTold(attribute: string, needed: string): AksError {
    return new AksError(diskEncryptionErrors.keyNotImported(attribute, needed), this.node.path);
  }
}

/**
 * A key that Terraform looks up when it plans.
 * @internal
 */
export class LookedUpKey extends Construct implements IKeyVaultKey {
  public readonly keyId: string;
  public readonly versionlessKeyId: string;
  public readonly keyVault: IKeyVault;

  constructor(scope: Construct, id: string, { vault, name }: KeyVaultKeyLookup) {
    super(scope, id);
    requireShape(this, shapeProblems("", { vault, name }, { vault: VAULT, name: { kind: "text" } }));
    ProblemReport.of(this).add(checkKeyName("name", name));
    this.keyVault = vault;
    const found = new DataAzurermKeyVaultKey(this, "Resource", { name, keyVaultId: vault.keyVaultId });
    this.keyId = found.id;
    this.versionlessKeyId = found.versionlessId;
  }
}
