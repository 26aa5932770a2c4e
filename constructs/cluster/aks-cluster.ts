import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import { versionErrors } from "../../lib/errors/version";
import { IMAGE_CLEANER_HOURS } from "../../lib/facts/cluster-limits";
import { defaultClusterName, defaultDnsPrefix } from "../../lib/names";
import { PoolNames } from "../../lib/pool-names";
import { isUnknown } from "../../lib/tokens";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { ClusterModel, setClusterModel } from "../cluster-ref/cluster-model";
import { SubnetUses } from "../cluster-ref/subnet-uses";
import { requireShape } from "../checks/require-shape";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { IContainerRegistry } from "../access/container-registry";
import { IManagedIdentity } from "../access/managed-identity-ref";
import { RequiredRole } from "../access/required-role";
import { NetworkProfile } from "../network/network-profile";
import { LinuxNodePool } from "../node-pool/linux-node-pool";
import { LinuxNodePoolOptions } from "../node-pool/linux-node-pool-options";
import { INodePool } from "../node-pool/node-pool-ref";
import { WindowsNodePool } from "../node-pool/windows-node-pool";
import { WindowsNodePoolOptions } from "../node-pool/windows-node-pool-options";
import { AksClusterProps } from "./aks-cluster-props";
import { AksClusterAttributes, AksClusterLookup } from "./cluster-attributes";
import { addClusterOutputs, credentialsCommand } from "./cluster-outputs";
import { clusterProblems, clusterShapeProblems, useSubnets } from "./cluster-checks";
import { ClusterTier } from "./cluster-tier";
import { ControlPlaneIdentity } from "./control-plane-identity";
import { ClusterFromAttributes, LookedUpCluster } from "./imported-cluster";
import { maintenanceProblems, maintenanceWarning, renderMaintenance } from "./maintenance";
import { placeInStack } from "./place-in-stack";
import { SupportPlan } from "./support-plan";
import { SystemPool } from "./system-pool";
import { UpgradePolicy } from "./upgrade-policy";
import { renderWindowsNodes, windowsNodesProblems } from "./windows-nodes";

/**
 * An AKS cluster: the control plane (once called cluster master), which Azure runs for you, and its system pool.
 *
 * Raises AKS-E0101 to AKS-E0104, AKS-E0110 to AKS-E0119, AKS-E0160 to AKS-E0162, AKS-E0802 to AKS-E0806 and AKS-E0808, beside what its parts raise, and warns with
 * AKS-W0101, AKS-W0102 and AKS-W0110.
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
  private readonly controlPlane: ControlPlaneIdentity;
  private readonly kubelet?: IManagedIdentity;
  private readonly pulls: RequiredRole[] = [];

  constructor(scope: Construct, id: string, props: AksClusterProps) {
    super(scope, id);
    requireShape(this, clusterShapeProblems(props));
    const name = props.name ?? defaultClusterName(this.node.path);
    const location = props.location ?? props.resourceGroup.location;
    const network = props.network ?? NetworkProfile.azureCniOverlay();
    const upgrades = props.upgrades ?? UpgradePolicy.patch();
    const tier = props.tier ?? ClusterTier.FREE;
    const supportPlan =
      props.supportPlan ?? (tier === ClusterTier.PREMIUM ? SupportPlan.LONG_TERM : SupportPlan.KUBERNETES_OFFICIAL);
    this.controlPlane = new ControlPlaneIdentity(this, props, () => this.resource);
    this.kubelet = props.kubeletIdentity;
    const model: ClusterModel = {
      poolNames: new PoolNames(),
      modes: [],
      network,
      windowsProfile: props.windowsNodes !== undefined,
      version: props.version,
      upgrades,
      nodeSubnet: props.nodeSubnet ?? props.systemPool.subnet,
      tags: props.tags,
      subnets: new SubnetUses(),
      joinSubnet: (subnet) => this.controlPlane.joinSubnet(subnet),
    };
    setClusterModel(this, model);
    useSubnets(this, props, model);
    const systemPool = new SystemPool(this, props.systemPool, model);

    const dependsOn = this.controlPlane.readyAfter;
    const ignoreChanges = [
      ...(upgrades._ownsMinor ? ["kubernetes_version"] : []),
      ...systemPool.ignoredChanges(upgrades._ownsMinor),
    ];
    const apiServer = props.apiServer._render();
    this.resource = new KubernetesCluster(this, "Resource", {
      name,
      location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      dnsPrefix: props.dnsPrefix ?? (isUnknown(name) ? name : defaultDnsPrefix(name)),
      kubernetesVersion: props.version?.version,
      skuTier: tier,
      supportPlan,
      ...upgrades._render(),
      ...renderMaintenance(props.maintenance),
      upgradeOverride: props.upgradeOverride?._render(),
      identity: this.controlPlane.render(),
      ...apiServer,
      ...props.access._render(),
      kubeletIdentity: props.kubeletIdentity && {
        clientId: props.kubeletIdentity.clientId,
        objectId: props.kubeletIdentity.principalId,
        userAssignedIdentityId: props.kubeletIdentity.managedIdentityId,
      },
      keyManagementService: props.etcdEncryption?._render(),
      defaultNodePool: systemPool.render(),
      networkProfile: network._render(),
      windowsProfile: props.windowsNodes && renderWindowsNodes(props.windowsNodes),
      nodeResourceGroup: props.nodeResourceGroupName,
      // Written out even where Azure would do the same: from 1.34 on it turns the issuer on by itself.
      oidcIssuerEnabled: true,
      workloadIdentityEnabled: true,
      imageCleanerEnabled: true,
      imageCleanerIntervalHours: props.imageCleanerIntervalHours ?? IMAGE_CLEANER_HOURS.default,
      azurePolicyEnabled: props.azurePolicy ?? true,
      runCommandEnabled: props.runCommand ?? false,
      tags: props.tags,
      lifecycle: ignoreChanges.length > 0 ? { ignoreChanges } : undefined,
      dependsOn: dependsOn.length > 0 ? dependsOn : undefined,
    });
    this.systemPool = systemPool;
    this.clusterId = this.resource.id;
    this.clusterName = this.resource.name;
    this.clusterKubernetesVersion = this.resource.kubernetesVersion;
    this.hasPublicName = apiServer.privateClusterEnabled !== true || apiServer.privateClusterPublicFqdnEnabled === true;

    const report = ProblemReport.of(this);
    report.add(...clusterProblems(props, name, location, supportPlan, tier));
    report.addFrom("version", props.version?._problems ?? []);
    report.add(...upgrades._problemsWith("version", props.version));
    const channels = { channelName: upgrades.channelName, nodeOsChannel: upgrades.nodeOs };
    report.add(...maintenanceProblems("maintenance", props.maintenance, channels));
    report.addFrom("upgradeOverride", props.upgradeOverride?._problems ?? []);
    report.add(...props.apiServer._problems("apiServer", location, model.nodeSubnet));
    report.add(...props.access._problems("access"));
    report.add(...(props.etcdEncryption?._problems("etcdEncryption", props.apiServer._subnet !== undefined) ?? []));
    report.addFrom("network", network._problems);
    report.atSynth(() => (props.windowsNodes ? windowsNodesProblems(this, props.windowsNodes) : []));
    warn(this, () => upgrades._warning("upgrades.nodeOs"));
    warn(this, () => props.apiServer._warning("apiServer"));
    warn(this, () => maintenanceWarning("maintenance", props.maintenance));
    warn(this, () => network._warning("network"));
    warn(this, () =>
      supportPlan === SupportPlan.LONG_TERM && network._usesCalico
        ? versionErrors.longTermCalico("supportPlan")
        : undefined,
    );
    if (props.outputs !== false) addClusterOutputs(this, props.apiServer);
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
    return this.kubelet?.principalId ?? this.resource.kubeletIdentity.objectId;
  }

  /** The roles that the cluster has because of what the program says of it, each with its reason, for review. */
  public get requiredRoles(): RequiredRole[] {
    return [...this.controlPlane.requiredRoles, ...this.pulls];
  }

  /**
   * Lets nodes pull images from a registry: the role AcrPull on it, and nothing more.
   *
   * @param registry the registry, whose roles are not restricted to repositories
   */
  public pullImagesFrom(registry: IContainerRegistry): RoleAssignment {
    const principalId = this.kubeletPrincipalId;
    const role = { roleName: "AcrPull", scope: registry.containerRegistryId, principalId };
    this.pulls.push({ ...role, reason: "nodes pull images from the registry" });
    return new RoleAssignment(this, `Role-${placeInStack(registry, this)}-Pull`, {
      scope: role.scope,
      roleDefinitionName: role.roleName,
      principalId,
      principalType: "ServicePrincipal",
    });
  }

  /** The command that gets credentials for kubectl, signed in with Entra ID. */
  public get credentialsCommand(): string {
    return credentialsCommand(this);
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
   * Adds a pool of Windows nodes, to a cluster that was made for them.
   *
   * @param id the id of the pool, and its name in Azure unless a name is given
   * @param options what the pool is made of
   */
  public addWindowsPool(id: string, options: WindowsNodePoolOptions): WindowsNodePool {
    return new WindowsNodePool(this, id, { ...options, cluster: this });
  }
}
