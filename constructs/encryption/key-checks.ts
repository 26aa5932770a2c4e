import { KeyOperation } from "./key-operation";
import { KeyVaultKey } from "./key-vault-key";
import { IKeyVaultKey } from "./key-vault-key-ref";

/** @internal the operations that a key made here may not be used for; of one that is there already nobody knows */
export function missingOperations(key: IKeyVaultKey, needed: KeyOperation[]): KeyOperation[] {
  return key instanceof KeyVaultKey ? needed.filter((one) => !key._operations.includes(one)) : [];
}
