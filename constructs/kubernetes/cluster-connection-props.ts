import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { AzureCloud } from "./azure-cloud";
import { KubeLogin } from "./kube-login";

/** Which cluster a connection leads to, and how Terraform signs in. */
export interface ClusterConnectionProps {
  /**
   * The cluster: one of another stack of this program (AKS-E1100), which is then deployed first, or one that is there
   * already, from `AksCluster.fromClusterName` or `fromClusterAttributes`. The Azure provider of this stack looks it up,
   * and has to be one of its subscription.
   */
  readonly cluster: IAksCluster;

  /**
   * How Terraform signs in to the cluster.
   *
   * @default KubeLogin.azureCli()
   */
  readonly login?: KubeLogin;

  /**
   * Which Azure the cluster is in.
   *
   * @default AzureCloud.PUBLIC
   */
  readonly cloud?: AzureCloud;

  /**
   * Annotations that others write on what Terraform made, so that no plan takes them away again: regular expressions
   * for their keys (AKS-E1107), beside those of Kured and AKS, which are ignored always.
   *
   * @default - none
   */
  readonly ignoreAnnotations?: string[];

  /**
   * Labels that others write on what Terraform made: regular expressions for their keys (AKS-E1107), beside those of
   * Kured and AKS.
   *
   * @default - none
   */
  readonly ignoreLabels?: string[];

  /**
   * A proxy on the way to the API server, `http://`, `https://` or `socks5://`, without a password (AKS-E1108).
   *
   * @default - none; the API server of a private cluster has to be within reach of where Terraform runs
   */
  readonly proxyUrl?: string;
}
