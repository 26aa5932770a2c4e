/**
 * What keeps the keys of a vault.
 *
 * @see https://learn.microsoft.com/azure/key-vault/general/overview
 */
export enum KeyVaultSku {
  /** Software: for keys that no hardware has to guard. */
  STANDARD = "standard",
  /** Software or a hardware security module, which each key chooses for itself. */
  PREMIUM = "premium",
}
