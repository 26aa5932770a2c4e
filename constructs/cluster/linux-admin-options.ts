import { SshPublicKey } from "./ssh-public-key";

/** Who can sign in to Linux nodes by SSH. All of it is fixed: a change replaces the cluster. */
export interface LinuxAdminOptions {
  /**
   * The public key of the administrator (AKS-E0491, AKS-E0492 and AKS-E0495 to AKS-E0499), RSA rather than Ed25519
   * (AKS-W0471). A change replaces the cluster.
   */
  readonly sshPublicKey: SshPublicKey;

  /**
   * The name of the administrator: a letter, followed by letters, digits, `-` and `_` (AKS-E0494). A change replaces the
   * cluster.
   *
   * @default "azureuser"
   */
  readonly username?: string;
}
