import { ClusterAccess } from "../access/cluster-access";
import { ClusterIdentity } from "../access/cluster-identity";
import { IManagedIdentity } from "../access/managed-identity-ref";
import { ApiServerAccess } from "../api-server/api-server-access";
import { Egress } from "../network/egress/egress";
import { IDiskEncryption } from "../encryption/disk-encryption-ref";
import { NetworkProfile } from "../network/profile/network-profile";
import { ISubnet } from "../network/vnet/subnet-ref";
import { SystemPoolOptions } from "../node-pool/system-pool-options";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { KubernetesVersion } from "../version/kubernetes-version";
import { ClusterAddons } from "./addons/cluster-addons";
import { ClusterTier } from "./cluster-tier";
import { EtcdEncryption } from "./etcd-encryption";
import { LinuxAdminOptions } from "./linux-admin-options";
import { MaintenanceOptions } from "./maintenance/maintenance-options";
import { SupportPlan } from "./support-plan";
import { UpgradeOverride } from "./maintenance/upgrade-override";
import { UpgradePolicy } from "./upgrade-policy";
import { WindowsNodesOptions } from "./windows-nodes-options";

/** What a cluster is made of. */
export interface AksClusterProps {
  /** The group that the cluster is placed in. A change replaces the cluster. */
  readonly resourceGroup: IResourceGroup;

  /** Where the API server can be reached from. From public to private and back replaces the cluster. */
  readonly apiServer: ApiServerAccess;

  /** Who may use the cluster. Changed in place. */
  readonly access: ClusterAccess;

  /** The first pool, on which the cluster's own pods run. What it changes in place and what by rotation is said there. */
  readonly systemPool: SystemPoolOptions;

  /**
   * The version of Kubernetes of the control plane, and of every pool that names none. Changed in place, upwards only
   * and one minor at a time: the control plane first, then the pools.
   *
   * @default - chosen by Azure; only with the channels that own the version, stable and rapid (AKS-E0103)
   */
  readonly version?: KubernetesVersion;

  /**
   * The version of Kubernetes of every pool that names none, to upgrade in stages: first `version` alone, with this at
   * the old version, then this, and last it is left out again. Not newer than `version` (AKS-E0105), at most three minors
   * older (AKS-E0106). Not while a channel moves the version of the nodes too (AKS-E0108). Changed in place: nodes are
   * replaced pool by pool, as surge and drain say.
   *
   * @default - that of the control plane: pools follow in the change that upgrades it
   */
  readonly nodeVersion?: KubernetesVersion;

  /**
   * Who moves the version. Changed in place.
   *
   * @default UpgradePolicy.patch() - Azure's own is to move nothing, which leaves known holes open
   */
  readonly upgrades?: UpgradePolicy;

  /**
   * When Azure may work on the cluster: move its version, reimage its nodes, maintain the rest. A window for a channel
   * that is off is an error (AKS-E0119). An empty object is "whenever Azure sees fit". Changed in place.
   *
   * @default - the weekend in UTC, for the channels that are on: node images on Saturday, versions on Sunday, each from
   * 00:00 for eight hours; Azure's own is whenever it sees fit
   */
  readonly maintenance?: MaintenanceOptions;

  /**
   * Lets upgrades pass the guards that stop them, such as the use of an API that the new version does not have. Once
   * given it cannot be left out again, only set to UpgradeOverride.none(). Changed in place.
   *
   * @default - the guards are up
   */
  readonly upgradeOverride?: UpgradeOverride;

  /**
   * The name of the cluster in Azure: 1 to 63 letters, digits, `-` and `_` (AKS-E0802). A change replaces the cluster.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the cluster. A change replaces it.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * The first part of the API server's host name: 1 to 54 letters, digits and `-` (AKS-E0803). A change replaces the
   * cluster.
   *
   * @default - the name of the cluster, in lower case, with `-` for `_` and cut to 54 characters
   */
  readonly dnsPrefix?: string;

  /**
   * What is paid for the control plane. Changed in place.
   *
   * @default ClusterTier.FREE - only nodes cost money unless you say otherwise
   */
  readonly tier?: ClusterTier;

  /**
   * How long a version of Kubernetes is supported. Long-term support needs the Premium tier (AKS-E0104). Changed in place.
   *
   * @default - LONG_TERM on the Premium tier, which is what that tier is paid for; KUBERNETES_OFFICIAL on the others
   */
  readonly supportPlan?: SupportPlan;

  /**
   * As whom the control plane acts in Azure. Changed in place.
   *
   * @default - system-assigned; user-assigned, made beside the cluster, where something of yours needs roles before the cluster is there
   */
  readonly identity?: ClusterIdentity;

  /**
   * As whom nodes pull images and act in Azure. The control plane becomes user-assigned and gets the role to use it. To
   * name another replaces the cluster.
   *
   * @default - an identity that Azure makes in the group of the nodes
   */
  readonly kubeletIdentity?: IManagedIdentity;

  /**
   * Encrypts what etcd keeps with a key of yours. The control plane becomes user-assigned and gets its roles on the vault.
   * Changed in place.
   *
   * @default - only with the key that Azure keeps
   */
  readonly etcdEncryption?: EtcdEncryption;

  /**
   * Encrypts the disks that nodes boot from, and the volumes of storage classes that name no set, with a key of yours. The
   * control plane becomes user-assigned and gets the role to read the set. The set has to be in the cluster's region
   * (AKS-E0732). A change, and adding or removing it later, replaces the cluster.
   *
   * @default - only with the key that Azure keeps
   */
  readonly diskEncryption?: IDiskEncryption;

  /**
   * How nodes, pods and services are connected. Most changes replace the cluster.
   *
   * @default NetworkProfile.azureCniOverlay() - Azure CNI in overlay mode with the Cilium data plane; Azure's own is kubenet, which retires
   */
  readonly network?: NetworkProfile;

  /**
   * The subnet of the nodes of every pool that names none. The cluster's identity gets the role to join it. A change
   * to another subnet of the same virtual network rotates the pools; to another network it needs a new cluster.
   *
   * @default - Azure makes a virtual network in the group of the nodes
   */
  readonly nodeSubnet?: ISubnet;

  /**
   * Ranges, as CIDR, that the virtual network reaches and does not hold: of peered networks, and on-premises. The ranges
   * of the network, of pods and of services must not overlap them (AKS-E0443, AKS-E0446). They change no resource, and
   * are only for the address plan.
   *
   * @default - none: the plan knows of no other networks
   */
  readonly reachableRanges?: string[];

  /**
   * How traffic of nodes and pods leaves the network. Changed in place, with connections cut; read there which way leads
   * to which. Options that come together with the load balancer or gateway they are of replace the cluster: change the
   * way first, and give it options later.
   *
   * @default Egress.loadBalancer() - one public address that Azure makes; the only way that needs nothing of yours
   */
  readonly egress?: Egress;

  /**
   * Whether pools encrypt on the hosts of their nodes, where they do not say otherwise: see there. A change rotates them.
   *
   * @default - Azure's own: false, because the subscription must be made ready for it
   */
  readonly encryptAtHost?: boolean;

  /**
   * Lets the cluster have Windows pools. It has to be said when the cluster is made: adding it later replaces the cluster.
   *
   * @default - no Windows pools
   */
  readonly windowsNodes?: WindowsNodesOptions;

  /**
   * Who can sign in to Linux nodes by SSH. That takes a way to their port 22 too: nothing of the library opens it to the
   * internet. Adding it, a change and leaving it out replace the cluster.
   *
   * @default - Azure makes a key that nobody has; `kubectl debug node/<name>` needs none
   */
  readonly linuxAdmin?: LinuxAdminOptions;

  /**
   * The name of the group that Azure makes for the nodes. It must not be there yet. A change replaces the cluster.
   *
   * @default - chosen by Azure: MC_<group>_<cluster>_<region>
   */
  readonly nodeResourceGroupName?: string;

  /**
   * What the cluster has beside Kubernetes: secrets of key vaults, ingress controllers, a mesh, a proxy and so on.
   * Changed in place.
   *
   * @default - none
   */
  readonly addons?: ClusterAddons;

  /**
   * After how many hours unused images are removed from nodes, 24 to 2160. Changed in place.
   *
   * @default 168 - weekly; Azure's own is never
   */
  readonly imageCleanerIntervalHours?: number;

  /**
   * Whether Azure Policy judges what is put into the cluster. Changed in place.
   *
   * @default true - Azure's own is false; the add-on enforces nothing until a policy is assigned
   */
  readonly azurePolicy?: boolean;

  /**
   * Whether `az aks command invoke` may run commands in the cluster, past the restrictions of its API server. Changed in
   * place.
   *
   * @default false - Azure's own is true
   */
  readonly runCommand?: boolean;

  /**
   * Whether Terraform refuses to destroy the cluster, also where a change would replace it: `prevent_destroy`. What it
   * protects from is a plan that nobody read; taking the cluster out of the program is not refused. Changed in place.
   *
   * @default false - Terraform's own
   */
  readonly preventDestroy?: boolean;

  /**
   * Whether the plan asks Azure if the region offers `version`, and says what it offers when it does not. It costs a
   * request with every plan.
   *
   * @default false - Azure refuses when the cluster is made or upgraded
   */
  readonly verifyVersion?: boolean;

  /**
   * Whether the stack has outputs for the cluster: its name, its host name, how its API server is reached and the
   * command that gets credentials.
   *
   * @default true
   */
  readonly outputs?: boolean;

  /**
   * Tags of the cluster and of its pools: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}
