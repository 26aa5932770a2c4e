/**
 * What a key may be used for.
 *
 * @see https://learn.microsoft.com/azure/key-vault/keys/about-keys-details
 */
export enum KeyOperation {
  /** To decrypt: etcd. */
  DECRYPT = "decrypt",
  /** To encrypt: etcd. */
  ENCRYPT = "encrypt",
  /** To unwrap another key: disks. */
  UNWRAP_KEY = "unwrapKey",
  /** To wrap another key: disks. */
  WRAP_KEY = "wrapKey",
}
