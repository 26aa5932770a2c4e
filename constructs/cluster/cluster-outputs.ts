import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { ApiServerAccess } from "../api-server/api-server-access";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";

/** @internal the command that puts a context for the cluster into ~/.kube/config and lets Entra ID sign in */
export function credentialsCommand(cluster: IAksCluster): string {
  const group = cluster.clusterResourceGroupName;
  return `az aks get-credentials --resource-group ${group} --name ${cluster.clusterName} && kubelogin convert-kubeconfig -l azurecli`;
}

/** @internal */
export function addClusterOutputs(cluster: IAksCluster & Construct, apiServer: ApiServerAccess): void {
  const output = (id: string, value: string, description: string) =>
    new TerraformOutput(cluster, id, { value, description });
  output("NameOutput", cluster.clusterName, "The name of the cluster");
  output("FqdnOutput", cluster.clusterFqdn, "The host name of the API server");
  output("ApiServerOutput", apiServer._summary, "How the API server is reached");
  output("CredentialsOutput", credentialsCommand(cluster), "The command that gets credentials for kubectl");
}
