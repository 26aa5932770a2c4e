import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { BackupSchedule } from "./backup-schedule";
import { IBackupVault } from "./backup-vault-ref";

/** Where the state of the cluster's objects is kept: a blob container that is there already. */
export interface BackupStorageOptions {
  /** The ARM id of the storage account, in the region of the cluster (AKS-E0761). A change is made in place. */
  readonly storageAccountId: string;
  /** The name of the container (AKS-E0762). A change is made in place. */
  readonly containerName: string;
}

/** For how many days backups are kept, each 1 to 360 (AKS-E0757). Any change replaces the policy and the backup instance. */
export interface BackupRetentionOptions {
  /** Backups that nothing else is said of. */
  readonly days: number;

  /**
   * The first backup of each day.
   *
   * @default - as any other
   */
  readonly firstOfDayDays?: number;

  /**
   * The first backup of each week.
   *
   * @default - as any other
   */
  readonly firstOfWeekDays?: number;

  /**
   * The first backup of each month.
   *
   * @default - as any other
   */
  readonly firstOfMonthDays?: number;

  /**
   * The first backup of each year.
   *
   * @default - as any other
   */
  readonly firstOfYearDays?: number;
}

/** What is backed up. Any change replaces the backup instance. Backups that were made stay. */
export interface BackupSelectionOptions {
  /**
   * The namespaces that are backed up.
   *
   * @default - all
   */
  readonly includedNamespaces?: string[];

  /**
   * The namespaces that are not backed up. Not beside `includedNamespaces` (AKS-E0760).
   *
   * @default - none
   */
  readonly excludedNamespaces?: string[];

  /**
   * The kinds of objects that are backed up.
   *
   * @default - all
   */
  readonly includedResourceTypes?: string[];

  /**
   * The kinds of objects that are not backed up.
   *
   * @default - none
   */
  readonly excludedResourceTypes?: string[];

  /**
   * The labels that objects need for being backed up, each as `key=value` (AKS-E0775).
   *
   * @default - none
   */
  readonly labelSelectors?: string[];

  /**
   * Whether objects of the whole cluster are backed up.
   *
   * @default true - Azure's own is false, and what is restored then lacks storage classes, roles and the like
   */
  readonly clusterScopedResources?: boolean;

  /**
   * Whether volumes are backed up, with snapshots of their disks.
   *
   * @default true - Azure's own is false, which keeps no data
   */
  readonly volumes?: boolean;
}

/** What the backup of a cluster is made of. */
export interface ClusterBackupProps {
  /**
   * The cluster. Its drivers for disks and for snapshots have to be on, as they are by default (AKS-E0773). A change
   * replaces the extension and the instance.
   */
  readonly cluster: IAksCluster;

  /** The vault that runs the backups, in the region of the cluster. A change replaces the policy and the instance. */
  readonly vault: IBackupVault;

  /** The group that snapshots of volumes are put into (AKS-E0758). A change replaces the instance. */
  readonly snapshotGroup: IResourceGroup;

  /** Where the state of objects is kept. Changed in place, and the roles are given on the other account. */
  readonly storage: BackupStorageOptions;

  /** When backups are made. A change replaces the policy and the instance. */
  readonly schedule: BackupSchedule;

  /** How long they are kept. A change replaces the policy and the instance. */
  readonly retention: BackupRetentionOptions;

  /**
   * What is backed up. A change replaces the instance.
   *
   * @default - everything, with volumes
   */
  readonly selection?: BackupSelectionOptions;

  /**
   * The name of the policy and of the instance: 3 to 150 letters, digits or hyphens (AKS-E0759). A change replaces both.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The object id of the identity of the control plane. Needed for a cluster that is there already (AKS-E0763). A change
   * gives its role to the other principal.
   *
   * @default - that of the cluster
   */
  readonly controlPlanePrincipalId?: string;
}
