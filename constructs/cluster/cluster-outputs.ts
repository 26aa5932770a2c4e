import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { ClusterAccess } from "../access/cluster-access";
import { ApiServerAccess } from "../api-server/api-server-access";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";

/** @internal the command that puts a context for the cluster into ~/.kube/config and lets Entra ID sign in */
export function credentialsCommand(cluster: IAksCluster, access: ClusterAccess): string {
  const login = access._kind === "local" ? "" : " && kubelogin convert-kubeconfig -l azurecli";
  return `${getCredentials(cluster)}${login}`;
}

/** The way in past Entra ID: the certificate of the cluster's own administrator, fetched with a role of Azure. */
function breakGlassCommand(cluster: IAksCluster): string {
  return `${getCredentials(cluster)} --admin --file -`;
}

function getCredentials(cluster: IAksCluster): string {
  return `az aks get-credentials --resource-group ${cluster.clusterResourceGroupName} --name ${cluster.clusterName}`;
}

/** @internal */
export function addClusterOutputs(
  cluster: IAksCluster & Construct,
  apiServer: ApiServerAccess,
  access: ClusterAccess,
): void {
  const output = (id: string, value: string, description: string) =>
    new TerraformOutput(cluster, id, { value, description });
  output("NameOutput", cluster.clusterName, "The name of the cluster");
  output("FqdnOutput", cluster.clusterFqdn, "The host name of the API server");
  output("ApiServerOutput", apiServer._summary, "How the API server is reached");
  output("CredentialsOutput", credentialsCommand(cluster, access), "The command that gets credentials for kubectl");
  if (access._kind === "both") {
    output("BreakGlassOutput", breakGlassCommand(cluster), "The command that gets in while Entra ID does not answer");
  }
}
