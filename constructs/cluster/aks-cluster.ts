import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import { untraced } from "../../lib/untraced";
import { ClusterAccess } from "../access/cluster-access";
import { ClusterGrant } from "../access/cluster-grant";
import { ClusterGrantOptions } from "../access/cluster-grant-options";
import { ClusterRole } from "../access/cluster-role";
import { IPrincipal } from "../access/principal-ref";
import { RoleBook } from "../access/role-book";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { clusterModelOf, setClusterModel } from "../cluster-ref/cluster-model";
import { Billing } from "../capacity/billing";
import { CapacityPlan } from "../capacity/capacity-plan";
import { IContainerRegistry } from "../access/container-registry";
import { RequiredRole } from "../access/required-role";
import { IDiskEncryption } from "../encryption/disk-encryption-ref";
import { ControlPlaneLogs } from "../monitoring/control-plane-logs";
import { ControlPlaneLogsOptions } from "../monitoring/control-plane-logs-options";
import { ILogWorkspace } from "../monitoring/log-workspace-ref";
import { AddressPlan } from "../network/address-plan/address-plan";
import { LinuxNodePool } from "../node-pool/linux-node-pool";
import { LinuxNodePoolOptions } from "../node-pool/linux-node-pool-options";
import { INodePool } from "../node-pool/node-pool-ref";
import { WindowsNodePool } from "../node-pool/windows-node-pool";
import { WindowsNodePoolOptions } from "../node-pool/windows-node-pool-options";
import { ZonalLinuxPools } from "../node-pool/zonal-linux-pools";
import { AksClusterProps } from "./aks-cluster-props";
import { AksClusterAttributes, AksClusterLookup } from "./cluster-attributes";
import { addClusterOutputs, credentialsCommand } from "./cluster-outputs";
import { useSubnets } from "./cluster-checks";
import { leadClusterOut } from "./cluster-egress";
import { ClusterPlan } from "./cluster-plan";
import { billOfCluster } from "./cluster-billing";
import { addressPlanOf, checkClusterAddresses } from "./cluster-addresses";
import { capacityPlanOf, checkClusterCapacity } from "./cluster-capacity";
import { ControlPlaneIdentity } from "./control-plane-identity";
import { ImagePulls } from "./image-pulls";
import { checkBesideCluster } from "./kubernetes-beside-cluster";
import { ClusterFromAttributes, LookedUpCluster } from "./imported-cluster";
import { SystemPool } from "./system-pool";
import { requireShape } from "../checks/require-shape";
import { linuxAdminShape } from "./linux-admin";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * An AKS cluster: the control plane (once called cluster master), which Azure runs for you, and its system pool.
 *
 * Raises AKS-E0101 to AKS-E0109, AKS-E0110 to AKS-E0143, AKS-E0160 to AKS-E0163, AKS-E0440 to AKS-E0453, AKS-E0651,
 * AKS-E0732, AKS-E0802 to AKS-E0806 and AKS-E0808 to AKS-E0812, beside what its parts raise, and warns with AKS-W0101,
 * AKS-W0102, AKS-W0110, AKS-W0120, AKS-W0121, AKS-W0440 to AKS-W0444, AKS-W0651 and AKS-W0652.
 * What the bindings alone put into its stack raises AKS-E1112 and AKS-E1113, and is warned of with AKS-W1101 and AKS-W1102.
 * Of values that only Terraform knows, it has Terraform raise the same codes before Azure is asked.
 *
 * @see https://learn.microsoft.com/azure/aks/core-aks-concepts
 */
export class AksCluster extends Construct implements IAksCluster {
  /**
   * A cluster that is there already, by what you know of it.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param attributes what is known of it; reading anything else is an error (AKS-E0901)
   */
  public static fromClusterAttributes(scope: Construct, id: string, attributes: AksClusterAttributes): IAksCluster {
    return new ClusterFromAttributes(scope, id, attributes);
  }

  /**
   * A cluster that is there already, looked up by name when Terraform plans.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromClusterName(scope: Construct, id: string, lookup: AksClusterLookup): IAksCluster {
    return new LookedUpCluster(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: KubernetesCluster;
  /** The first pool of the cluster. */
  public readonly systemPool: INodePool;
  public readonly clusterId: string;
  public readonly clusterName: string;
  public readonly clusterKubernetesVersion: string;

  private readonly hasPublicName: boolean;
  private readonly access: ClusterAccess;
  private readonly controlPlane: ControlPlaneIdentity;
  private readonly pulls: ImagePulls;

  constructor(scope: Construct, id: string, props: AksClusterProps) {
    super(scope, id);
    props = readProps(this, "AksClusterProps", props);
    requireShape(this, linuxAdminShape("linuxAdmin", props.linuxAdmin));
    const plan = new ClusterPlan(props, this.node.path);
    this.controlPlane = new ControlPlaneIdentity(this, props, () => this.resource);
    this.pulls = new ImagePulls(this, props.kubeletIdentity, () => this.resource);
    const model = plan.modelFor(this.controlPlane);
    setClusterModel(this, model);
    useSubnets(this, props, model);
    const systemPool = new SystemPool(this, props.systemPool, model);
    const config = plan.render(this, systemPool, this.controlPlane);
    this.resource = untraced(() => new KubernetesCluster(this, "Resource", config));
    leadClusterOut(this, props, model, this.resource);
    this.controlPlane.waitForLinks(props, this.resource);
    this.systemPool = systemPool;
    const { resource } = this;
    [this.clusterId, this.clusterName, this.clusterKubernetesVersion] = untraced(() => [
      resource.id,
      resource.name,
      resource.kubernetesVersion,
    ]);
    this.access = props.access;
    this.hasPublicName = props.apiServer._hasPublicName;
    plan.report(this, model);
    checkClusterCapacity(this, model, props.tier);
    checkClusterAddresses(this, model);
    checkBesideCluster(this);
    if (props.outputs !== false) untraced(() => addClusterOutputs(this, props.apiServer, props.access));
  }

  public get clusterResourceGroupName(): string {
    return this.resource.resourceGroupName;
  }

  public get clusterFqdn(): string {
    return this.hasPublicName ? this.resource.fqdn : this.resource.privateFqdn;
  }

  public get clusterOidcIssuerUrl(): string {
    return this.resource.oidcIssuerUrl;
  }

  public get clusterNodeResourceGroupName(): string {
    return this.resource.nodeResourceGroup;
  }

  /** The object id of the identity as which the control plane acts in Azure, for roles that only you know it needs. */
  public get controlPlanePrincipalId(): string {
    return this.controlPlane.principalId;
  }

  /** The object id of the identity with which nodes pull images. */
  public get kubeletPrincipalId(): string {
    return this.pulls.principalId;
  }

  /**
   * The roles that the cluster needs because of what the program says of it, each with its reason, for review: those of its
   * identities, those on the cluster that others need, and that of the set which encrypts its disks.
   */
  public get requiredRoles(): RequiredRole[] {
    return RoleBook.of(this).neededBy(this);
  }

  /**
   * Lets nodes pull images from a registry: the role AcrPull on it, and nothing more. Asked a second time, also for another
   * cluster whose nodes have the same identity, it returns the assignment that is there.
   *
   * @param registry the registry, whose roles are not restricted to repositories
   */
  public pullImagesFrom(registry: IContainerRegistry): RoleAssignment {
    return this.pulls.allow(registry);
  }

  /** What the nodes of the cluster can carry, with the pools that it has so far. */
  public get capacityPlan(): CapacityPlan {
    return capacityPlanOf(clusterModelOf(this));
  }

  /** Who has which addresses, and whether they are enough for the pools that the cluster has so far. */
  public get addressPlan(): AddressPlan {
    return addressPlanOf(this, clusterModelOf(this));
  }

  /** What the program has the cluster billed for, without prices. `Billing.of` also has what stands beside it. */
  public get billing(): Billing {
    return Billing._ofCluster(this);
  }

  /** @internal */
  public _billed() {
    return billOfCluster(this, this.resource, clusterModelOf(this).pools[0]);
  }

  /**
   * Lets volumes of the cluster be encrypted with a set that is not the one of the cluster itself: the role Reader on it.
   *
   * @param encryption the set
   */
  public useDiskEncryption(encryption: IDiskEncryption): RoleAssignment {
    return this.controlPlane.useDiskEncryption(encryption);
  }

  /** The command that gets credentials for kubectl, signed in with Entra ID. */
  public get credentialsCommand(): string {
    return credentialsCommand(this, this.access);
  }

  /**
   * Gives somebody a role of Azure in the cluster, and with it the role to fetch credentials where that is needed.
   *
   * @param principal who gets the role
   * @param role what they may do
   * @param options on which namespace
   */
  public grant(principal: IPrincipal, role: ClusterRole, options?: ClusterGrantOptions): ClusterGrant {
    return ClusterGrant._on(this, principal, role, options);
  }

  /**
   * Sends the logs of the control plane to a workspace, and saves the usual questions there.
   *
   * @param workspace where the logs go
   * @param options which components, or a preset by intent
   * @param id the id of the setting, for a second one on the same cluster; `ControlPlaneLogs` unless it is given
   */
  public sendControlPlaneLogs(
    workspace: ILogWorkspace,
    options: ControlPlaneLogsOptions,
    id: string = "ControlPlaneLogs",
  ): ControlPlaneLogs {
    return new ControlPlaneLogs(this, id, { ...options, cluster: this, workspace });
  }

  /**
   * Adds a pool of Linux nodes.
   *
   * @param id the id of the pool, and its name in Azure unless a name is given
   * @param options what the pool is made of
   */
  public addLinuxPool(id: string, options: LinuxNodePoolOptions): LinuxNodePool {
    return new LinuxNodePool(this, id, { ...options, cluster: this });
  }

  /**
   * Adds a pool of Linux nodes for every zone, from one declaration, so that nodes can be added where a volume is.
   *
   * @param id the id of the pools together; the name of each in Azure is this, or the name given, and its zone
   * @param options what each pool is made of, with the number of nodes that each has; all three zones unless they are given, which a region
   * that is known to have none refuses (AKS-E0543)
   */
  public addZonalLinuxPools(id: string, options: LinuxNodePoolOptions): ZonalLinuxPools {
    return new ZonalLinuxPools(this, id, { ...options, cluster: this });
  }

  /**
   * Adds a pool of Windows nodes, to a cluster that was made for them.
   *
   * @param id the id of the pool, and its name in Azure unless a name is given
   * @param options what the pool is made of
   */
  public addWindowsPool(id: string, options: WindowsNodePoolOptions): WindowsNodePool {
    return new WindowsNodePool(this, id, { ...options, cluster: this });
  }
}

checkCalls("AksCluster", AksCluster);
