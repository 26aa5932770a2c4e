import { KeyOperation } from "./key-operation";
import { KeyRotation } from "./key-rotation";
import { IKeyVault } from "./key-vault-ref";

/** What a new key is made of. */
export interface KeyVaultKeyProps {
  /** The vault that the key is made in. A change makes another key, and what only the old one opens stays closed. */
  readonly vault: IKeyVault;

  /**
   * The name of the key: 1 to 127 letters, digits or hyphens (AKS-E0723). A change makes another key.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The length of the key in bits: 2048, 3072 or 4096 (AKS-E0724). A change makes another key.
   *
   * @default 4096
   */
  readonly sizeBits?: number;

  /**
   * Whether the key is in a hardware security module, which the vault has to be of the premium kind for (AKS-E0726). A
   * change makes another key.
   *
   * @default false
   */
  readonly hsm?: boolean;

  /**
   * When the vault makes a new version of the key. Changed in place.
   *
   * @default KeyRotation.afterDays(365) - Azure's own is never
   */
  readonly rotation?: KeyRotation;

  /**
   * What the key may be used for (AKS-E0735). Changed in place.
   *
   * @default - what disks and etcd need: all of them
   */
  readonly operations?: KeyOperation[];

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** What is known of a key that is there already: its vault, and one of its URLs. */
export interface KeyVaultKeyAttributes {
  /** The vault of the key. */
  readonly vault: IKeyVault;

  /**
   * The URL of the key, with or without its version (AKS-E0727), in the vault that is given (AKS-E0774). A reference is taken for one with its version.
   *
   * @default - not known; then `versionlessKeyId` has to be
   */
  readonly keyId?: string;

  /**
   * The URL of the key without its version, for where `keyId` is a reference, which nobody can take apart.
   *
   * @default - `keyId` without its version
   */
  readonly versionlessKeyId?: string;
}

/** How to find a key that is there already. Terraform reads it over the network of the vault when it plans. */
export interface KeyVaultKeyLookup {
  /** The vault of the key. */
  readonly vault: IKeyVault;
  /** The name of the key. */
  readonly name: string;
}
