import { KubernetesClusterNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { KubernetesClusterStorageProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { TerraformStack } from "cdktf";
import { normalRegion } from "../../../lib/regions";
import { isKnown } from "../../../lib/tokens";
import { IAksCluster } from "../../cluster-ref/aks-cluster-ref";
import { ClusterModel, clusterModelOf } from "../../cluster-ref/cluster-model";
import { PoolModel } from "../../cluster-ref/pool-model";
import { ISubnet } from "../../network/vnet/subnet-ref";
import { ownClusterResource } from "../../monitoring/monitored-cluster";
import { ClusterConnection } from "../cluster-connection";
import { IClusterConnection } from "../cluster-connection-ref";

/**
 * What a program knows of the cluster that a connection leads into.
 * @internal
 */
export class ClusterBehind {
  public readonly cluster?: IAksCluster;
  public readonly model?: ClusterModel;

  constructor(private readonly connection: IClusterConnection) {
    if (!(connection instanceof ClusterConnection)) return;
    this.cluster = connection.cluster;
    this.model = clusterModelOf(connection.cluster);
  }

  /** Its region, as the labels of nodes have it: text where the program says it, and else what Terraform looks up. */
  public get region(): string | undefined {
    const location = this.ownResource?.locationInput;
    if (isKnown(location)) return normalRegion(location);
    return this.connection instanceof ClusterConnection ? this.connection.resource.location : undefined;
  }

  /** All its pools; nothing when there may be more than the program knows, as of an imported one. */
  public get pools(): PoolModel[] | undefined {
    return this.model?.maintenance && this.model.pools;
  }

  /** Whether a driver was switched off. */
  public lacks(driver: "diskDriverEnabled" | "fileDriverEnabled"): boolean {
    const profile = this.ownResource?.storageProfileInput as KubernetesClusterStorageProfile | undefined;
    return profile?.[driver] === false;
  }

  /** Whether a pool takes Ultra disks; nothing when that is not known. */
  public get allowsUltra(): boolean | undefined {
    const own = this.ownResource;
    if (!own || !this.cluster) return undefined;
    if (own.defaultNodePoolInput?.ultraSsdEnabled === true) return true;
    const pools = TerraformStack.of(this.cluster).node.findAll();
    return pools.some((one) => one instanceof KubernetesClusterNodePool && one.ultraSsdEnabledInput === true);
  }

  private get ownResource() {
    return this.cluster && ownClusterResource(this.cluster);
  }
}

/** The subnets of the nodes that a connection leads to, those that are known. @internal */
export function subnetsBehind(connection: IClusterConnection): (ISubnet | undefined)[] {
  const { model } = new ClusterBehind(connection);
  return model?.pools.map(({ subnet }) => subnet) ?? [];
}
