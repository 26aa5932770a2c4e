import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct, IConstruct } from "constructs";
import { fingerprint } from "../../lib/fingerprint";
import { PrincipalType } from "../access/principal-type";
import { RoleBook } from "../access/role-book";
import { roleHost } from "../access/role-host";
import { rendered } from "../checks/rendered";
import { LookedUpCluster } from "../cluster/imported-cluster";
import { ClusterBackupProps } from "./cluster-backup-props";

interface BackupRole {
  readonly role: string;
  readonly scopeId: string;
  readonly principalId: string;
  readonly reason: string;
  /** What several backups can have in common, so that the role is common to them too. */
  readonly shared?: IConstruct;
  /** Whether the cluster lists it: a role on it, or of an identity of it. */
  readonly ofCluster?: boolean;
}

/**
 * Gives the roles without which Azure refuses a backup: to the vault, and to the control plane and the extension of the
 * cluster, by their object ids.
 * @internal
 */
export function giveBackupRoles(
  backup: Construct,
  props: ClusterBackupProps,
  controlPlane: string,
  extension: string,
): RoleAssignment[] {
  return rolesOf(props, controlPlane, extension).map(({ shared, ofCluster, ...need }) => {
    const content = [need.role, need.scopeId, need.principalId].map((part) => rendered(backup, part));
    return RoleBook.of(backup).give(backup, {
      ...need,
      principalType: PrincipalType.SERVICE_PRINCIPAL,
      host: roleHost(backup, shared),
      id: `Role-Backup-${fingerprint(...content)}`,
      neededBy: ofCluster ? [backup, props.cluster] : [backup],
    }).resource;
  });
}

function rolesOf(
  { cluster, vault, snapshotGroup, storage }: ClusterBackupProps,
  controlPlane: string,
  extension: string,
): BackupRole[] {
  const ofVault = { principalId: vault.principalId, shared: vault };
  const onGroup = { ...ofVault, scopeId: snapshotGroup.resourceGroupId };
  const onStorage = { scopeId: storage.storageAccountId };
  return [
    { ...onGroup, role: "Reader", reason: "the vault finds the snapshots" },
    { ...onGroup, role: "Disk Snapshot Contributor", reason: "the vault makes and deletes snapshots" },
    { ...onGroup, role: "Data Operator for Managed Disks", reason: "the vault reads what snapshots hold" },
    {
      ...ofVault,
      ...onStorage,
      role: "Storage Blob Data Contributor",
      reason: "the vault reads and writes the state of objects",
    },
    {
      role: "Contributor",
      scopeId: snapshotGroup.resourceGroupId,
      principalId: controlPlane,
      reason: "the control plane makes snapshots of volumes in the group",
      shared: snapshotGroup,
      ofCluster: true,
    },
    {
      role: "Reader",
      scopeId: cluster.clusterId,
      principalId: vault.principalId,
      reason: "the vault reads what the cluster is",
      // An address is kept: that of the role on a cluster which is looked up has always been below the vault.
      shared: cluster instanceof LookedUpCluster ? vault : undefined,
      ofCluster: true,
    },
    {
      ...onStorage,
      role: "Storage Account Contributor",
      principalId: extension,
      reason: "the extension in the cluster writes the state of objects into the account",
      ofCluster: true,
    },
  ];
}
