import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Fn } from "cdktf";
import { isUnknown } from "../../lib/tokens";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";

/** The segments of the id of a cluster. */
const GROUP = 4;
const NAME = 8;

/**
 * The Terraform resource of a cluster that this program makes; nothing for an imported one.
 * @internal
 */
export function ownClusterResource(cluster: IAksCluster): KubernetesCluster | undefined {
  const { resource } = cluster as { resource?: unknown };
  return resource instanceof KubernetesCluster ? resource : undefined;
}

/**
 * The name of a cluster: as text wherever it can be had, so that names made of it can be read and cut.
 * @internal
 */
export function clusterNameText(cluster: IAksCluster): string {
  return ownClusterResource(cluster)?.nameInput ?? ofKnownId(cluster, NAME) ?? cluster.clusterName;
}

/**
 * The name of the resource group of a cluster, from its id where it was imported by that.
 * @internal
 */
export function clusterGroupName(cluster: IAksCluster): string {
  return ofKnownId(cluster, GROUP) ?? cluster.clusterResourceGroupName;
}

/**
 * A name that Azure makes of a prefix, a region and a cluster, cut at a length: here, or by Terraform when only that
 * knows the parts.
 * @internal
 */
export function collectionName(prefix: string, location: string, clusterName: string, length: number): string {
  const region = isUnknown(location) ? location : location.toLowerCase().replace(/\s/g, "");
  const parts = [prefix, region, clusterName];
  if (isUnknown(parts)) return Fn.trimsuffix(Fn.substr(Fn.join("-", parts), 0, length), "-");
  return parts.join("-").slice(0, length).replace(/-+$/, "");
}

function ofKnownId(cluster: IAksCluster, segment: number): string | undefined {
  return isUnknown(cluster.clusterId) ? undefined : (cluster.clusterId.split("/")[segment] ?? cluster.clusterId);
}
