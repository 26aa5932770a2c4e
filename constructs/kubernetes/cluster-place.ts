import { DataAzurermKubernetesCluster } from "@cdktf/provider-azurerm/lib/data-azurerm-kubernetes-cluster";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { isKnown } from "../../lib/tokens";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { clusterModelOf } from "../cluster-ref/cluster-model";
import { clusterGroupName, clusterNameText, ownClusterResource } from "../monitoring/monitored-cluster";

/** @internal what finds a cluster in its subscription */
export interface ClusterPlace {
  readonly name: string;
  readonly resourceGroupName: string;
}

/**
 * Where to find a cluster, as text wherever the program says it: then nothing of the stack of the cluster is read, whose
 * state holds credentials. What only Terraform knows crosses as an output of that stack, and is a name and no more.
 * @internal
 */
export function clusterPlace(cluster: IAksCluster): ClusterPlace {
  const { resource } = cluster as { resource?: unknown };
  if (resource instanceof DataAzurermKubernetesCluster) {
    return {
      name: knownOr(resource.nameInput, () => resource.name),
      resourceGroupName: knownOr(resource.resourceGroupNameInput, () => resource.resourceGroupName),
    };
  }
  if (!ownClusterResource(cluster)) {
    return { name: clusterNameText(cluster), resourceGroupName: clusterGroupName(cluster) };
  }
  const group = (clusterModelOf(cluster).resourceGroup as { resource?: unknown } | undefined)?.resource;
  const groupName = group instanceof ResourceGroup ? group.nameInput : undefined;
  return {
    name: knownOr(clusterNameText(cluster), () => cluster.clusterName),
    resourceGroupName: knownOr(groupName, () => cluster.clusterResourceGroupName),
  };
}

function knownOr(text: string | undefined, reference: () => string): string {
  return isKnown(text) ? text : reference();
}
