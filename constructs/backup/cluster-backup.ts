import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { DataProtectionBackupInstanceKubernetesCluster } from "@cdktf/provider-azurerm/lib/data-protection-backup-instance-kubernetes-cluster";
import { DataProtectionBackupPolicyKubernetesCluster } from "@cdktf/provider-azurerm/lib/data-protection-backup-policy-kubernetes-cluster";
import { KubernetesClusterExtension } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-extension";
import { KubernetesClusterTrustedAccessRoleBinding } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-trusted-access-role-binding";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import {
  checkBackupPolicyName,
  checkBackupRetention,
  checkContainerName,
  checkStorageAccountId,
  defaultBackupPolicyName,
} from "../../lib/backup";
import { Bill } from "../../lib/capacity/billed-items";
import { backupItems } from "../../lib/capacity/billed-services";
import { backupErrors } from "../../lib/errors/backup";
import { BACKUP_EXTENSION, BACKUP_OPERATOR } from "../../lib/facts/backup-limits";
import { regionsDiffer } from "../../lib/regions";
import { isUnknown } from "../../lib/tokens";
import { RequiredRole } from "../access/required-role";
import { RoleBook } from "../access/role-book";
import { ProblemReport } from "../checks/problem-report";
import { readyInStack } from "../checks/ready-in-stack";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { AksCluster } from "../cluster/aks-cluster";
import { clusterModelOf } from "../cluster-ref/cluster-model";
import { isSameCluster } from "../monitoring/monitoring-uses";
import { selectionProblems } from "./backup-checks";
import { keep, RETENTION_PROPS, retentionRules } from "./backup-retention";
import { giveBackupRoles } from "./backup-roles";
import { BackupStorageOptions, ClusterBackupProps } from "./cluster-backup-props";
import { readProps } from "../checks/read-props";

/** Where the parts of an ARM id stand between its slashes. */
const SUBSCRIPTION = 2;
const GROUP = 4;
const NAME = 8;

/**
 * The backup of a cluster: its objects into a blob container, its volumes as snapshots. It makes the extension in the
 * cluster, the trust between cluster and vault, the policy, seven roles, and last the instance that begins to back up. A
 * cluster has one.
 *
 * The subscription has to have Microsoft.KubernetesConfiguration registered, which the provider never does by itself: name
 * it in `resourceProvidersToRegister` of the provider.
 *
 * Raises AKS-E0755 to AKS-E0765, AKS-E0772, AKS-E0773 and AKS-E0775.
 *
 * @see https://learn.microsoft.com/azure/backup/azure-kubernetes-service-backup-overview
 */
export class ClusterBackup extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: DataProtectionBackupInstanceKubernetesCluster;
  /** The extension that runs in the cluster. */
  public readonly extension: KubernetesClusterExtension;
  /** The policy: when, and for how long. */
  public readonly policy: DataProtectionBackupPolicyKubernetesCluster;
  /** The roles that the backup has, each with its reason, for review. */
  public readonly requiredRoles: RequiredRole[];

  private readonly cluster: IAksCluster;

  constructor(scope: Construct, id: string, props: ClusterBackupProps) {
    super(scope, id);
    props = readProps(this, "ClusterBackupProps", props);
    const { cluster, vault, snapshotGroup, storage, schedule, retention, selection = {} } = props;
    this.cluster = cluster;
    const name = props.name ?? defaultBackupPolicyName(this.node.path);
    this.check(props, name);
    this.extension = this.install(cluster.clusterId, storage);
    this.policy = new DataProtectionBackupPolicyKubernetesCluster(this, "Policy", {
      name,
      vaultName: vault.backupVaultName,
      resourceGroupName: vault.backupVaultResourceGroupName,
      backupRepeatingTimeIntervals: [schedule._interval],
      defaultRetentionRule: { lifeCycle: [keep(retention.days)] },
      retentionRule: retentionRules(retention),
    });
    const trust = new KubernetesClusterTrustedAccessRoleBinding(this, "TrustedAccess", {
      name: "backup",
      kubernetesClusterId: cluster.clusterId,
      sourceResourceId: vault.backupVaultId,
      roles: [BACKUP_OPERATOR],
    });
    const extension = this.extension.aksAssignedIdentity.get(0).principalId;
    const roles = giveBackupRoles(this, props, this.controlPlane(props), extension);
    this.requiredRoles = RoleBook.of(this).neededBy(this);
    this.resource = new DataProtectionBackupInstanceKubernetesCluster(this, "Resource", {
      name,
      location: vault.location,
      vaultId: vault.backupVaultId,
      kubernetesClusterId: cluster.clusterId,
      snapshotResourceGroupName: snapshotGroup.resourceGroupName,
      backupPolicyId: this.policy.id,
      backupDatasourceParameters: {
        includedNamespaces: selection.includedNamespaces,
        excludedNamespaces: selection.excludedNamespaces,
        includedResourceTypes: selection.includedResourceTypes,
        excludedResourceTypes: selection.excludedResourceTypes,
        labelSelectors: selection.labelSelectors,
        clusterScopedResourcesEnabled: selection.clusterScopedResources ?? true,
        volumeSnapshotEnabled: selection.volumes ?? true,
      },
      // None of this is in a reference, and without all of it Azure refuses the instance.
      dependsOn: [this.extension, trust, ...readyInStack(this, roles)],
    });
  }

  private install(clusterId: string, storage: BackupStorageOptions): KubernetesClusterExtension {
    const part = (index: number) => Token.asString(Fn.element(Fn.split("/", storage.storageAccountId), index));
    const known = isUnknown(storage.storageAccountId) ? undefined : storage.storageAccountId.split("/");
    const location = "configuration.backupStorageLocation";
    return new KubernetesClusterExtension(this, "Extension", {
      name: BACKUP_EXTENSION.name,
      clusterId,
      extensionType: BACKUP_EXTENSION.type,
      releaseTrain: BACKUP_EXTENSION.train,
      releaseNamespace: BACKUP_EXTENSION.namespace,
      configurationSettings: {
        [`${location}.bucket`]: storage.containerName,
        [`${location}.config.resourceGroup`]: known ? (known[GROUP] ?? "") : part(GROUP),
        [`${location}.config.storageAccount`]: known ? (known[NAME] ?? "") : part(NAME),
        [`${location}.config.subscriptionId`]: known ? (known[SUBSCRIPTION] ?? "") : part(SUBSCRIPTION),
        "credentials.tenantId": new DataAzurermClientConfig(this, "Client", {}).tenantId,
      },
    });
  }

  private controlPlane({ cluster, controlPlanePrincipalId }: ClusterBackupProps): string {
    if (controlPlanePrincipalId !== undefined) return controlPlanePrincipalId;
    // Missing for an imported cluster, which has been told.
    return cluster instanceof AksCluster ? cluster.controlPlanePrincipalId : "";
  }

  private check(props: ClusterBackupProps, name: string): void {
    const { cluster, vault, snapshotGroup, storage, retention, selection } = props;
    const report = ProblemReport.of(this);
    const model = clusterModelOf(cluster);
    const savedBy = model.places.take("backup", this);
    report.atSynth(() => {
      const other = savedBy();
      return [other && backupErrors.backedUpTwice("cluster", other.node.path)];
    });
    report.addFrom("schedule", props.schedule._problems);
    report.add(
      model.location !== undefined && regionsDiffer(vault.location, model.location)
        ? backupErrors.vaultRegion("vault", model.location, vault.location)
        : undefined,
      checkBackupPolicyName("name", name),
      checkStorageAccountId("storage.storageAccountId", storage.storageAccountId),
      checkContainerName("storage.containerName", storage.containerName),
      ...RETENTION_PROPS.map(([prop]) => checkBackupRetention(`retention.${prop}`, retention[prop])),
      regionsDiffer(snapshotGroup.location, vault.location)
        ? backupErrors.otherRegion("snapshotGroup", vault.location, snapshotGroup.location)
        : undefined,
      ...selectionProblems(cluster, selection),
      props.controlPlanePrincipalId === undefined && !(cluster instanceof AksCluster)
        ? backupErrors.principalMissing("controlPlanePrincipalId")
        : undefined,
    );
  }

  /** @internal */
  public _billed(): Bill {
    return { items: backupItems(this.resource.backupDatasourceParametersInput?.volumeSnapshotEnabled !== false) };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    return isSameCluster(cluster, this.cluster);
  }
}
