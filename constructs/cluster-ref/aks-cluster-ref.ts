import { IConstruct } from "constructs";

/** An AKS cluster, made here or there already. */
export interface IAksCluster extends IConstruct {
  /** The ARM id of the cluster. */
  readonly clusterId: string;
  /** The name of the cluster in Azure. */
  readonly clusterName: string;
  /** The name of the resource group that the cluster is in. */
  readonly clusterResourceGroupName: string;
  /** The version its control plane was asked to run, as a reference: what takes it waits for the control plane. */
  readonly clusterKubernetesVersion: string;
  /** The host name of its API server: the private one when it has no public one. */
  readonly clusterFqdn: string;
  /** The URL of its OpenID Connect issuer, which workload identities trust. */
  readonly clusterOidcIssuerUrl: string;
  /** The name of the resource group that Azure makes for its nodes. */
  readonly clusterNodeResourceGroupName: string;
}
