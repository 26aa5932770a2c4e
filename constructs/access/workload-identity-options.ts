import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { IManagedIdentity } from "./managed-identity-ref";

/** What the pods of a service account sign in to Azure as. */
export interface WorkloadIdentityOptions {
  /**
   * The namespace of the service account: 1 to 63 lower-case letters, digits or hyphens (AKS-E0323). It need not be
   * there yet. Changed in place.
   */
  readonly namespace: string;

  /**
   * The name of the service account: 1 to 253 lower-case letters, digits, hyphens or dots (AKS-E0323). It need not be
   * there yet. Changed in place.
   */
  readonly serviceAccount: string;

  /**
   * An identity that is there already, in the subscription of the provider. One identity takes 20 service accounts
   * (AKS-E0328). A change replaces the credential.
   *
   * @default - one is made, with the tags of the cluster; resourceGroup says where
   */
  readonly identity?: IManagedIdentity;

  /**
   * The group that a new identity is placed in, and takes its region from. Needed without `identity`, and not to be
   * given beside it (AKS-E0326). A change replaces the identity, and with it every role it has.
   *
   * @default - that of the identity
   */
  readonly resourceGroup?: IResourceGroup;

  /**
   * The name of the credential: 3 to 120 letters, digits, `-` or `_`, beginning with a letter or digit (AKS-E0323).
   * A change replaces it.
   *
   * @default - the path of the construct
   */
  readonly credentialName?: string;
}

/** What a workload identity is made of. */
export interface WorkloadIdentityProps extends WorkloadIdentityOptions {
  /** The cluster whose service account is trusted. It needs its OpenID Connect issuer. Changed in place. */
  readonly cluster: IAksCluster;
}
