import { KubernetesClusterConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Precondition, TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { versionErrors } from "../../lib/errors/version";
import { IMAGE_CLEANER_HOURS } from "../../lib/facts/cluster-limits";
import { Channels } from "../../lib/maintenance";
import { defaultClusterName, defaultDnsPrefix } from "../../lib/names";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { ApiServerAccess } from "../api-server/api-server-access";
import { clusterModel, ClusterModel, isRebooted } from "../cluster-ref/cluster-model";
import { SubnetUses } from "../cluster-ref/subnet-uses";
import { Egress } from "../network/egress/egress";
import { NetworkProfile } from "../network/profile/network-profile";
import { addonProblems, addonWarnings } from "./addons/addon-problems";
import { ingressAddons, renderAddons } from "./addons/render-addons";
import { AksClusterProps } from "./aks-cluster-props";
import { plannedAddresses } from "./cluster-addresses";
import { clusterProblems, nodeVersionProblems } from "./cluster-checks";
import { addonsWith, reportEgress, waysOut } from "./cluster-egress";
import { ClusterTier } from "./cluster-tier";
import { ControlPlaneIdentity } from "./control-plane-identity";
import { defaultMaintenance } from "./maintenance/default-maintenance";
import { linuxAdminProblems, linuxAdminWarning, renderLinuxAdmin } from "./linux-admin";
import { maintenanceProblems, maintenanceWarning, renderMaintenance, schedulesOf } from "./maintenance/maintenance";
import { MaintenanceOptions } from "./maintenance/maintenance-options";
import { preconditionsOf } from "./preconditions";
import { SupportPlan } from "./support-plan";
import { SystemPool } from "./system-pool";
import { UpgradePolicy } from "./upgrade-policy";
import { renderWindowsNodes, windowsNodesProblems } from "./windows-nodes";

/**
 * What the props of a cluster come to: every default decided, the Terraform, and what is wrong with it.
 * @internal
 */
export class ClusterPlan {
  public readonly network: NetworkProfile;
  private readonly egress: Egress;
  private readonly apiServer: ApiServerAccess;
  public readonly upgrades: UpgradePolicy;
  private readonly location: string;

  private readonly name: string;
  private readonly tier: ClusterTier;
  private readonly supportPlan: SupportPlan;
  private readonly channels: Channels;
  private readonly maintenance: MaintenanceOptions;

  constructor(
    private readonly props: AksClusterProps,
    path: string,
  ) {
    this.name = props.name ?? defaultClusterName(path);
    this.location = props.location ?? props.resourceGroup.location;
    this.network = props.network ?? NetworkProfile.azureCniOverlay();
    this.egress = props.egress ?? Egress.loadBalancer();
    this.apiServer = props.apiServer._withEgress(this.egress._parts.publicRanges ?? []);
    this.upgrades = props.upgrades ?? UpgradePolicy.patch();
    this.tier = props.tier ?? ClusterTier.FREE;
    const plan = this.tier === ClusterTier.PREMIUM ? SupportPlan.LONG_TERM : SupportPlan.KUBERNETES_OFFICIAL;
    this.supportPlan = props.supportPlan ?? plan;
    this.channels = { channelName: this.upgrades.channelName, nodeOsChannel: this.upgrades.nodeOs };
    this.maintenance = props.maintenance ?? defaultMaintenance(this.channels);
  }

  /** What the pools know of the cluster. */
  public modelFor(controlPlane: ControlPlaneIdentity): ClusterModel {
    const { props } = this;
    return clusterModel({
      network: this.network,
      windowsProfile: props.windowsNodes !== undefined,
      groupManagedServiceAccounts: props.windowsNodes?.groupManagedServiceAccounts !== undefined,
      version: props.version,
      nodeVersion: props.nodeVersion,
      upgrades: this.upgrades,
      azureRbac: props.access._azureRbac,
      localAdmin: props.access._localAdmin,
      resourceGroup: props.resourceGroup,
      maintenance: schedulesOf(this.maintenance),
      nodeSubnet: props.nodeSubnet ?? props.systemPool.subnet,
      podSubnet: props.systemPool.podSubnet,
      waysOut: waysOut(props),
      tags: props.tags,
      location: this.location,
      encryptAtHost: props.encryptAtHost,
      outboundType: this.egress._parts.outboundType,
      balancesPools: props.addons?.autoscaler?.balanceSimilarPools === true,
      addons: ingressAddons(props.addons),
      userAssigned: controlPlane.isUserAssigned,
      addresses: plannedAddresses(props),
      subnets: new SubnetUses(),
      joinSubnet: (subnet) => controlPlane.joinSubnet(subnet),
      useDiskEncryption: (encryption) => controlPlane.useDiskEncryption(encryption),
      attachDisk: (disk) => controlPlane.attachDisk(disk),
      useMachines: (where, resourceGroupId) => controlPlane.useMachines(where, resourceGroupId),
    });
  }

  public render(cluster: Construct, systemPool: SystemPool, identity: ControlPlaneIdentity): KubernetesClusterConfig {
    const { props, upgrades } = this;
    const dependsOn = identity.readyAfter;
    const ignoreChanges = [
      ...(upgrades._ownsMinor ? ["kubernetes_version"] : []),
      ...systemPool.ignoredChanges(upgrades._ownsMinor),
    ];
    return {
      name: this.name,
      location: this.location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      dnsPrefix: props.dnsPrefix ?? (isUnknown(this.name) ? this.name : defaultDnsPrefix(this.name)),
      kubernetesVersion: props.version?.version,
      skuTier: this.tier,
      supportPlan: this.supportPlan,
      ...upgrades._render(),
      ...renderMaintenance(this.maintenance),
      upgradeOverride: props.upgradeOverride?._render(),
      identity: identity.render(),
      ...this.apiServer._render(),
      ...props.access._render(),
      kubeletIdentity: props.kubeletIdentity && {
        clientId: props.kubeletIdentity.clientId,
        objectId: props.kubeletIdentity.principalId,
        userAssignedIdentityId: props.kubeletIdentity.managedIdentityId,
      },
      diskEncryptionSetId: props.diskEncryption?.diskEncryptionSetId,
      keyManagementService: props.etcdEncryption?._render(),
      defaultNodePool: systemPool.render(),
      networkProfile: { ...this.network._render(), ...this.egress._render() },
      linuxProfile: props.linuxAdmin && renderLinuxAdmin(props.linuxAdmin),
      windowsProfile: props.windowsNodes && renderWindowsNodes(props.windowsNodes),
      nodeResourceGroup: props.nodeResourceGroupName,
      // Written out even where Azure would do the same: from 1.34 on it turns the issuer on by itself.
      oidcIssuerEnabled: true,
      workloadIdentityEnabled: true,
      imageCleanerEnabled: true,
      imageCleanerIntervalHours: props.imageCleanerIntervalHours ?? IMAGE_CLEANER_HOURS.default,
      azurePolicyEnabled: props.azurePolicy ?? true,
      runCommandEnabled: props.runCommand ?? false,
      ...renderAddons(addonsWith(this.egress, props.addons)),
      tags: props.tags,
      lifecycle: renderLifecycle(ignoreChanges, props.preventDestroy, preconditionsOf(cluster, props, this.name)),
      dependsOn: dependsOn.length > 0 ? dependsOn : undefined,
    };
  }

  /** Tells what is wrong, and what is risky, about the cluster. */
  public report(cluster: Construct, model: ClusterModel): void {
    const { props, upgrades, network, maintenance, location, supportPlan } = this;
    const { nodeSubnet } = model;
    const { windowsNodes, etcdEncryption } = props;
    const report = ProblemReport.of(cluster);
    report.add(...clusterProblems(props, this.name, location, supportPlan, this.tier));
    report.addFrom("version", props.version?._problems ?? []);
    report.add(...nodeVersionProblems(props, upgrades));
    report.add(...upgrades._problemsWith("version", props.version));
    report.add(...maintenanceProblems("maintenance", maintenance, this.channels));
    report.addFrom("upgradeOverride", props.upgradeOverride?._problems ?? []);
    report.add(...this.apiServer._problems("apiServer", location, nodeSubnet));
    report.add(...props.access._problems("access"));
    if (props.linuxAdmin) report.add(...linuxAdminProblems("linuxAdmin", props.linuxAdmin));
    report.add(...(etcdEncryption?._problems("etcdEncryption", props.apiServer._subnet !== undefined) ?? []));
    report.add(
      ...addonProblems("addons", props.addons, {
        tier: this.tier,
        windowsNodes: windowsNodes !== undefined,
        ownSubnet: nodeSubnet !== undefined,
      }),
    );
    report.addFrom("network", network._problems);
    reportEgress(cluster, props, { egress: this.egress, network, model });
    report.atSynth(() => (windowsNodes ? windowsNodesProblems(cluster, windowsNodes) : []));
    const longTermCalico = supportPlan === SupportPlan.LONG_TERM && network._usesCalico;
    warn(cluster, () => upgrades._warning("upgrades.nodeOs", isRebooted(model)));
    warn(cluster, () => props.apiServer._warning("apiServer"));
    warn(cluster, () => props.access._warning("access"));
    warn(cluster, () => linuxAdminWarning("linuxAdmin", props.linuxAdmin));
    warn(cluster, () => maintenanceWarning("maintenance", maintenance));
    const nodeSubnets = () => model.pools.map(({ subnet }) => subnet);
    for (const check of addonWarnings("addons", props.addons, nodeSubnets)) warn(cluster, check);
    network._warnings("network").forEach((warning) => warn(cluster, () => warning));
    warn(cluster, () => (longTermCalico ? versionErrors.longTermCalico("supportPlan") : undefined));
  }
}

function renderLifecycle(
  ignoreChanges: string[],
  preventDestroy: boolean | undefined,
  precondition: Precondition[],
): TerraformResourceLifecycle | undefined {
  if (ignoreChanges.length + precondition.length === 0 && preventDestroy === undefined) return undefined;
  return {
    ignoreChanges: ignoreChanges.length > 0 ? ignoreChanges : undefined,
    preventDestroy,
    precondition: precondition.length > 0 ? precondition : undefined,
  };
}
