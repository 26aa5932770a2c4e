import { KubernetesClusterKeyManagementService } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { isArmId } from "../../lib/arm-ids";
import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { etcdErrors } from "../../lib/errors/etcd";
import { Problem } from "../../lib/errors/problem";
import { enumProblem } from "../../lib/shapes";
import { isUnknown } from "../../lib/tokens";
import { missingOperations } from "../encryption/key-checks";
import { KeyOperation } from "../encryption/key-operation";
import { KeyVault } from "../encryption/key-vault";
import { IKeyVaultKey } from "../encryption/key-vault-key-ref";
import { checkCalls } from "../checks/check-calls";

const KEY_VERSION = /^https:\/\/[a-zA-Z0-9-]{3,24}\.[a-z0-9.-]+\/keys\/[0-9a-zA-Z-]{1,127}\/[0-9a-f]{32}$/;

/**
 * From where the control plane reaches the vault of its key.
 *
 * @see https://learn.microsoft.com/azure/aks/use-kms-etcd-encryption
 */
export enum KeyVaultNetworkAccess {
  /** Over the public endpoint of the vault. */
  PUBLIC = "Public",
  /** Over a private endpoint. The API server has to be in a subnet of yours (AKS-E0162). */
  PRIVATE = "Private",
}

/** The key that encrypts what etcd keeps, and where it is. */
export interface EtcdEncryptionOptions {
  /**
   * The URL of one version of an RSA key (AKS-E0160). Another version is taken in place; keep the old one until every
   * secret has been written anew.
   */
  readonly keyId: string;

  /** The ARM id of the vault of the key, on which the control plane gets its roles (AKS-E0161). */
  readonly keyVaultId: string;

  /**
   * From where the control plane reaches the vault. Azure does not support a vault that lets in selected networks only.
   * The azurerm provider looks for a private vault in the subscription of the cluster alone. Changed in place.
   *
   * @default KeyVaultNetworkAccess.PUBLIC
   */
  readonly networkAccess?: KeyVaultNetworkAccess;
}

/**
 * Encryption of what etcd keeps with a key of yours, on top of the one that Azure always has. The cluster gets a
 * user-assigned identity and the roles on the vault, before it is made. Who loses the key loses the cluster.
 *
 * @see https://learn.microsoft.com/azure/aks/use-kms-etcd-encryption
 */
export class EtcdEncryption {
  /**
   * With a key in a key vault whose permission model is Azure RBAC.
   *
   * @param options the key and its vault
   */
  public static withKeyVaultKey(options: EtcdEncryptionOptions): EtcdEncryption {
    return new EtcdEncryption(options);
  }

  /**
   * With a key made by the program, or imported by it (AKS-E0729, AKS-E0734). Each new version of it is taken when
   * Terraform runs next.
   *
   * @param key the key, of which one version is taken
   * @param networkAccess from where the control plane reaches the vault, `KeyVaultNetworkAccess.PUBLIC` unless it is given
   */
  public static withKey(key: IKeyVaultKey, networkAccess?: KeyVaultNetworkAccess): EtcdEncryption {
    return new EtcdEncryption({ keyId: key.keyId, keyVaultId: key.keyVault.keyVaultId, networkAccess }, key);
  }

  private constructor(
    /** @internal */
    public readonly _key: EtcdEncryptionOptions,
    private readonly key?: IKeyVaultKey,
  ) {}

  /** @internal */
  public get _private(): boolean {
    return this._key.networkAccess === KeyVaultNetworkAccess.PRIVATE;
  }

  /** @internal */
  public _problems(prop: string, vnetIntegrated: boolean): (Problem | undefined)[] {
    const { keyId, keyVaultId, networkAccess } = this._key;
    return [
      isUnknown(keyId) || KEY_VERSION.test(keyId) ? undefined : etcdErrors.keyId(`${prop}.keyId`, keyId),
      isUnknown(keyVaultId) || isArmId("Microsoft.KeyVault/vaults", keyVaultId)
        ? undefined
        : etcdErrors.vaultId(`${prop}.keyVaultId`, keyVaultId),
      enumProblem(`${prop}.networkAccess`, networkAccess, KeyVaultNetworkAccess),
      this._private && !vnetIntegrated ? etcdErrors.privateVault(`${prop}.networkAccess`) : undefined,
      ...(this.key ? this.keyProblems(`${prop}.key`, this.key) : []),
    ];
  }

  private keyProblems(prop: string, key: IKeyVaultKey): (Problem | undefined)[] {
    const needed = [KeyOperation.ENCRYPT, KeyOperation.DECRYPT];
    const missing = missingOperations(key, needed);
    const vault = key.keyVault;
    const behindFirewall = vault instanceof KeyVault && !vault._firewall._open;
    return [
      missing.length > 0 ? diskEncryptionErrors.keyOperations(prop, needed, missing) : undefined,
      behindFirewall && !this._private ? diskEncryptionErrors.etcdFirewall(prop) : undefined,
    ];
  }

  /** @internal */
  public _render(): KubernetesClusterKeyManagementService {
    return {
      keyVaultKeyId: this._key.keyId,
      keyVaultNetworkAccess: this._key.networkAccess ?? KeyVaultNetworkAccess.PUBLIC,
    };
  }
}

checkCalls("EtcdEncryption", EtcdEncryption);
