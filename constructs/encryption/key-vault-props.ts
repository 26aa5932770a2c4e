import { IPrincipal } from "../access/principal-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { KeyVaultSku } from "./key-vault-sku";
import { VaultFirewall } from "./vault-firewall";

/** What a new key vault is made of. */
export interface KeyVaultProps {
  /** The group that the vault is placed in. A change replaces it. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name of the vault: 3 to 24 letters, digits or hyphens, beginning with a letter (AKS-E0718). It is part of a host
   * name, so no other vault in Azure can have it, not even one that was deleted and not purged. A change replaces the
   * vault.
   */
  readonly name: string;

  /**
   * The region of the vault, which has to be that of the disks. A change replaces the vault.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * The tenant whose users and identities can use the vault: a UUID. Changed in place.
   *
   * @default - the tenant that Terraform is signed in to
   */
  readonly tenantId?: string;

  /**
   * Whether keys can be in a hardware security module. Changed in place.
   *
   * @default KeyVaultSku.STANDARD
   */
  readonly sku?: KeyVaultSku;

  /**
   * From where the vault can be reached. Changed in place.
   *
   * @default VaultFirewall.trustedServicesOnly() - Azure's own is open to all networks
   */
  readonly firewall?: VaultFirewall;

  /**
   * For how many days deleted keys, and the vault itself once deleted, can be brought back: 7 to 90 (AKS-E0719). Nobody
   * can purge them before: purge protection is always on, because disks and etcd ask for it, and cannot be turned off
   * again. Azure refuses a change of the number.
   *
   * @default 90
   */
  readonly softDeleteRetentionDays?: number;

  /**
   * Who may make and rotate keys: the identities as which Terraform runs. Each gets the role Key Vault Crypto Officer on
   * the vault, when the program makes a key in it, before the key. Name them where both people and a pipeline run
   * Terraform: else each run moves the role to whoever runs.
   *
   * @default - whoever runs Terraform
   */
  readonly keyOfficers?: IPrincipal[];

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to find a key vault that is there already. */
export interface KeyVaultLookup {
  /** The name of the vault. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
