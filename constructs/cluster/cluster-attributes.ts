/** What is known of a cluster that is there already. Only its id is needed; reading what was not given is an error (AKS-E0901). */
export interface AksClusterAttributes {
  /** The ARM id of the cluster, in the letter case in which Azure writes it (AKS-E0902). */
  readonly clusterId: string;

  /**
   * The name of the cluster.
   *
   * @default - not known
   */
  readonly clusterName?: string;

  /**
   * The name of the resource group of the cluster.
   *
   * @default - not known
   */
  readonly clusterResourceGroupName?: string;

  /**
   * The version of its control plane.
   *
   * @default - not known; pools must then name their own version
   */
  readonly clusterKubernetesVersion?: string;

  /**
   * The host name of its API server.
   *
   * @default - not known
   */
  readonly clusterFqdn?: string;

  /**
   * The URL of its OpenID Connect issuer.
   *
   * @default - not known
   */
  readonly clusterOidcIssuerUrl?: string;

  /**
   * The name of the resource group of its nodes.
   *
   * @default - not known
   */
  readonly clusterNodeResourceGroupName?: string;
}

/** How to find a cluster that is there already. */
export interface AksClusterLookup {
  /** The name of the cluster. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
