import { grantErrors } from "../../lib/errors/grants";
import { ProblemFor } from "../../lib/errors/problem";
import { AKS_ROLES, BuiltInRole, builtInRole, roleDefinitionUuid, roleKey } from "../../lib/facts/azure-roles";
import { isUnknown } from "../../lib/tokens";
import { checkCalls } from "../checks/check-calls";

/**
 * What somebody may do with a cluster, as a role of Azure.
 *
 * The roles whose name begins with `RBAC` say what may be done in Kubernetes, and need Azure RBAC on (AKS-E0324). The
 * others say what may be done with the cluster as a resource of Azure.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-identity
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/containers
 */
export class ClusterRole {
  /** Reads most objects, but no secrets, no roles and no role bindings. On the cluster or on one namespace. */
  public static readonly RBAC_READER = new ClusterRole(AKS_ROLES.rbacReader.name);
  /**
   * Reads and writes most objects, with secrets, but no roles and no role bindings. It runs pods as any service account
   * of the namespace, and so can do what any of them can. On the cluster or on one namespace.
   */
  public static readonly RBAC_WRITER = new ClusterRole(AKS_ROLES.rbacWriter.name);
  /** Everything, with roles and role bindings, but no quotas and no namespaces. On the cluster or on one namespace. */
  public static readonly RBAC_ADMIN = new ClusterRole(AKS_ROLES.rbacAdmin.name);
  /** Everything in the whole cluster. On the cluster only (AKS-E0322). */
  public static readonly RBAC_CLUSTER_ADMIN = new ClusterRole(AKS_ROLES.rbacClusterAdmin.name);
  /** Fetches credentials with which to sign in through Entra ID; they hold no secret and allow nothing by themselves. */
  public static readonly CLUSTER_USER = new ClusterRole(AKS_ROLES.clusterUser.name);
  /** Fetches the credentials of the local administrator, which is off unless ClusterAccess turns it on (AKS-W0320). */
  public static readonly LOCAL_CLUSTER_ADMIN = new ClusterRole(AKS_ROLES.localClusterAdmin.name);
  /** Fetches the credentials of the monitoring user. */
  public static readonly CLUSTER_MONITORING_USER = new ClusterRole(AKS_ROLES.clusterMonitoringUser.name);
  /** Changes and deletes the cluster and its pools; who may do that can also turn local accounts on. */
  public static readonly CONTRIBUTOR = new ClusterRole(AKS_ROLES.contributor.name);

  /**
   * A role of your own, for the cluster or for one namespace. What is in it is not known, and not judged.
   *
   * @param roleDefinitionId the ARM id of its definition (AKS-E0321), or a token: of an azurerm_role_definition its
   * `role_definition_resource_id`, as its `id` also holds the scope
   */
  public static custom(roleDefinitionId: string): ClusterRole {
    return new ClusterRole(undefined, roleDefinitionId);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];
  /** @internal what is known of the role: nothing of one of the user's own */
  public readonly _facts?: BuiltInRole;
  /** @internal */
  public readonly _key: string;

  private constructor(
    /** The name of a role that Azure brings along. */
    public readonly roleName?: string,
    /** The ARM id of the definition of a role of your own. */
    public readonly roleDefinitionId?: string,
  ) {
    const nameOrId = String(roleName ?? roleDefinitionId);
    const wrong = roleName === undefined && !isUnknown(roleDefinitionId) && roleDefinitionUuid(nameOrId) === undefined;
    this._problems = wrong ? [(prop) => grantErrors.roleDefinitionId(prop, roleDefinitionId as string)] : [];
    this._facts = builtInRole(nameOrId);
    this._key = roleKey(nameOrId);
  }

  /** @internal as a message shows it */
  public get _label(): string {
    return this._facts?.name ?? String(this.roleDefinitionId);
  }
}

checkCalls("ClusterRole", ClusterRole);
