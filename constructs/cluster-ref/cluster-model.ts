import { ITerraformDependable } from "cdktf";
import { IConstruct } from "constructs";
import { Schedules } from "../../lib/maintenance";
import { PoolNames } from "../../lib/pool-names";
import { isAttached } from "../checks/attached";
import { FirstCome } from "../checks/first-come";
import { IManagedDisk } from "../disk/managed-disk-ref";
import { IDiskEncryption } from "../encryption/disk-encryption-ref";
import { INatGateway } from "../network/egress/nat-gateway-ref";
import { NetworkProfile } from "../network/profile/network-profile";
import { IRouteTable } from "../network/egress/route-table-ref";
import { ISubnet } from "../network/vnet/subnet-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { KubernetesVersion } from "../version/kubernetes-version";
import { IAksCluster } from "./aks-cluster-ref";
import { PoolModel } from "./pool-model";
import { SubnetUses } from "./subnet-uses";

/**
 * What node pools know of the cluster they join. Of an imported cluster that is little: what is not known is not judged.
 *
 * It lies below both the cluster and its pools, so that neither needs the other's code.
 * @internal
 */
export interface ClusterModel {
  readonly poolNames: PoolNames;
  /** Every pool, in the order in which they were made; of an imported cluster those that the program adds. */
  readonly pools: PoolModel[];
  readonly addPool: (pool: PoolModel) => void;
  readonly network?: NetworkProfile;
  /** Whether the cluster was made with a profile for Windows nodes. */
  readonly windowsProfile?: boolean;
  /** Whether Windows nodes find a domain controller; nothing for an imported cluster. */
  readonly groupManagedServiceAccounts?: boolean;
  readonly version?: KubernetesVersion;
  /** The version of pools that name none, where it is not that of the control plane. */
  readonly nodeVersion?: KubernetesVersion;
  readonly upgrades?: {
    readonly channelName: string;
    readonly nodeOs: string;
    readonly _ownsMinor: boolean;
    readonly _ownsPatch: boolean;
  };
  /** Whether Kubernetes asks Azure who may do what. */
  readonly azureRbac?: boolean;
  /** Whether the cluster has an administrator of its own, whose certificate is a way in. */
  readonly localAdmin?: boolean;
  readonly nodeSubnet?: ISubnet;
  /** The subnet of the pods of every pool that names none. */
  readonly podSubnet?: ISubnet;
  /** What the subnets of nodes are associated with, so that their traffic finds out. */
  readonly waysOut?: (INatGateway | IRouteTable)[];
  readonly resourceGroup?: IResourceGroup;
  /** When Azure works on the cluster; nothing for an imported one. */
  readonly maintenance?: Schedules;
  /** What a cluster has one of: who restarts nodes whose operating system asks for it, and who backs it up. */
  readonly places: FirstCome;
  readonly tags?: { [key: string]: string };
  readonly location?: string;
  /** Whether what is on the hosts of nodes is encrypted, unless a pool says otherwise. */
  readonly encryptAtHost?: boolean;
  /** How traffic leaves the cluster, in Azure's word for it. */
  readonly outboundType?: string;
  /** Whether the autoscaler keeps pools alike that have the same machines and labels. */
  readonly balancesPools?: boolean;
  /** What the add-ons bring that ingresses need; nothing for an imported cluster. */
  readonly addons?: {
    /** The controller that application routing runs, in Azure's word for it; nothing where it is off. */
    readonly routing?: string;
    /** Whether pods can read key vaults. */
    readonly vaultSecrets: boolean;
  };
  /** Whether the control plane acts as an identity that was there before the cluster. */
  readonly userAssigned?: boolean;
  /** What takes addresses, or has them, beside the pools. */
  readonly addresses?: {
    readonly reachable: string[];
    readonly nodeSubnetProp: string;
    readonly apiServerSubnet?: ISubnet;
    /** Whether the endpoint of the API server is in the subnet of the system pool. */
    readonly privateEndpoint: boolean;
  };
  readonly subnets?: SubnetUses;
  /** Makes sure that the control plane may put nodes into a subnet; what it returns comes before the nodes. */
  readonly joinSubnet?: (subnet: ISubnet) => ITerraformDependable[];
  /** The same for machines that are reserved in a resource group; `where` is what the role is named after. */
  readonly useMachines?: (where: IConstruct, resourceGroupId: string) => ITerraformDependable[];
  /** Makes sure that the control plane may read a set that volumes are encrypted with. */
  readonly useDiskEncryption?: (encryption: IDiskEncryption) => ITerraformDependable;
  /** Makes sure that the control plane may attach a disk to nodes. */
  readonly attachDisk?: (disk: IManagedDisk) => ITerraformDependable;
}

const MODEL = Symbol.for("cdktf-aks.ClusterModel");

type Carrier = IAksCluster & { [MODEL]?: ClusterModel };

/** @internal the model of a cluster, which has its pools as they come, and no longer those that are removed again */
export function clusterModel(parts: Omit<ClusterModel, "poolNames" | "pools" | "addPool" | "places">): ClusterModel {
  const joined: PoolModel[] = [];
  return {
    ...parts,
    poolNames: new PoolNames(),
    places: new FirstCome(),
    addPool: (pool) => joined.push(pool),
    get pools() {
      return joined.filter(({ scope }) => isAttached(scope));
    },
  };
}

/** @internal the place of what restarts the nodes of a cluster */
export const REBOOTS = "reboots";

/** @internal whether something restarts the nodes of a cluster */
export function isRebooted({ places }: ClusterModel): boolean {
  return places.keys.includes(REBOOTS);
}

/** @internal */
export function setClusterModel(cluster: IAksCluster, model: ClusterModel): void {
  Object.defineProperty(cluster, MODEL, { value: model, enumerable: false });
}

/** @internal */
export function clusterModelOf(cluster: IAksCluster): ClusterModel {
  const carrier = cluster as Carrier;
  if (!carrier[MODEL]) setClusterModel(cluster, clusterModel({}));
  return carrier[MODEL] as ClusterModel;
}
