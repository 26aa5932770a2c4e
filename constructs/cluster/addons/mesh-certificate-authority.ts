/**
 * The authority of your own with which the mesh signs, read from a key vault. It needs `addons.keyVaultSecrets`
 * (AKS-E0127), whose identity has to be allowed to read the vault. Names are those of objects in the vault (AKS-E0126).
 *
 * @see https://learn.microsoft.com/azure/aks/istio-plugin-ca
 */
export interface MeshCertificateAuthority {
  /** The ARM id of the key vault (AKS-E0121). */
  readonly keyVaultId: string;
  /** The name of the root certificate in the vault. */
  readonly rootCertificateName: string;
  /** The name of the intermediate certificate in the vault. */
  readonly certificateName: string;
  /** The name of the private key of the intermediate certificate in the vault. */
  readonly keyName: string;
  /** The name of the certificate chain in the vault. */
  readonly certificateChainName: string;
}
