import { IConstruct } from "constructs";
import { IKeyVault } from "./key-vault-ref";

/** A key in a key vault, made here or there already. */
export interface IKeyVaultKey extends IConstruct {
  /** The URL of one version of the key: what does not follow its rotation takes this. */
  readonly keyId: string;
  /** The URL of the key without a version: what follows its rotation takes this. */
  readonly versionlessKeyId: string;
  /** The vault that the key is in. */
  readonly keyVault: IKeyVault;
}
