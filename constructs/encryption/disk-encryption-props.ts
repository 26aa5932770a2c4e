import { IManagedIdentity } from "../access/managed-identity-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { DiskEncryptionKind } from "./disk-encryption-kind";
import { IKeyVaultKey } from "./key-vault-key-ref";

/** What a new disk encryption set is made of. */
export interface DiskEncryptionProps {
  /** The group that the set is placed in. A change replaces the set, which no disk may use then. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The key, in a vault of the set's region (AKS-E0732). It has to be able to wrap and unwrap keys (AKS-E0729). Changed
   * in place; keep the old key until every disk has moved.
   */
  readonly key: IKeyVaultKey;

  /**
   * The name of the set: 2 to 80 letters, digits, `-`, `_` or `.` (AKS-E0730). A change replaces it.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the set, which has to be that of its disks. A change replaces it.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Whether disks are encrypted once or twice. A change replaces the set.
   *
   * @default DiskEncryptionKind.CUSTOMER_KEY
   */
  readonly kind?: DiskEncryptionKind;

  /**
   * Whether disks move to a new version of the key by themselves, within an hour or so. The set then names the key without
   * its version. Ephemeral OS disks of nodes come to it with the next new node. Changed in place.
   *
   * @default true - Azure's own is false, which leaves every disk with the first version
   */
  readonly followKeyRotation?: boolean;

  /**
   * As whom the set uses the key. One of your own has its role before the set is there, and can be shared by sets. From
   * one of your own back to none replaces the set.
   *
   * @default - an identity that comes and goes with the set
   */
  readonly identity?: IManagedIdentity;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to find a disk encryption set that is there already. */
export interface DiskEncryptionLookup {
  /** The name of the set. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
