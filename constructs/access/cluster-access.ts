import { KubernetesClusterConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { accessErrors } from "../../lib/errors/access";
import { Problem } from "../../lib/errors/problem";
import { isKnown, isUnknown } from "../../lib/tokens";
import { shapeProblems } from "../../lib/shapes";
import { isUuid } from "../../lib/uuid";
import { EntraGroup } from "./entra-group";

/** How Entra ID decides who may use a cluster. */
export interface EntraIdAccessOptions {
  /**
   * The groups whose members administer the cluster: at least one (AKS-E0301), none twice (AKS-E0303). To fetch
   * credentials they also need a role of Azure, such as ClusterRole.CLUSTER_USER from `cluster.grant`, unless one on the
   * group or subscription gives them that already. Changed in place.
   */
  readonly admins: EntraGroup[];

  /**
   * The tenant of the groups, a UUID (AKS-E0304). Changed in place.
   *
   * @default - the tenant of the subscription
   */
  readonly tenantId?: string;

  /**
   * Whether Azure role assignments decide what users may do in Kubernetes, beside the roles of Kubernetes itself.
   * Changed in place.
   *
   * @default true - Azure's own is false; with it one place, the role assignments of Azure, tells who may do what
   */
  readonly azureRbac?: boolean;
}

/**
 * Who may use the cluster. There is no default: every cluster says it. Kubernetes RBAC is always on.
 *
 * Raises AKS-E0301 to AKS-E0304.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-identity
 */
export class ClusterAccess {
  /**
   * Only accounts of Entra ID. Local accounts, with certificates that nobody can revoke, are off.
   *
   * @param options the groups of administrators
   */
  public static entraId(options: EntraIdAccessOptions): ClusterAccess {
    return new ClusterAccess(options.admins, options.tenantId, options.azureRbac ?? true);
  }

  private constructor(
    private readonly admins: EntraGroup[],
    private readonly tenantId: string | undefined,
    /** @internal */
    public readonly _azureRbac: boolean,
  ) {}

  /** @internal */
  public _shape(prop: string): Problem[] {
    return shapeProblems(`${prop}.`, this, { admins: { kind: "list", write: "a list of EntraGroup.fromObjectId(…)" } });
  }

  /** @internal */
  public _problems(prop: string): Problem[] {
    const problems: Problem[] = [];
    if (this.admins.length === 0) problems.push(accessErrors.noAdmins(`${prop}.admins`));
    const seen = new Set<string>();
    this.admins.forEach((group, index) => {
      problems.push(...group._problems.map((problemFor) => problemFor(`${prop}.admins[${index}]`)));
      const objectId = String(group.objectId).toLowerCase();
      if (!isUnknown(objectId) && seen.has(objectId)) {
        problems.push(accessErrors.groupTwice(`${prop}.admins[${index}]`, group.objectId));
      }
      seen.add(objectId);
    });
    if (isKnown(this.tenantId) && !isUuid(this.tenantId)) {
      problems.push(accessErrors.tenantId(`${prop}.tenantId`, this.tenantId));
    }
    return problems;
  }

  /** @internal */
  public _render(): Pick<
    KubernetesClusterConfig,
    "localAccountDisabled" | "roleBasedAccessControlEnabled" | "azureActiveDirectoryRoleBasedAccessControl"
  > {
    return {
      localAccountDisabled: true,
      roleBasedAccessControlEnabled: true,
      azureActiveDirectoryRoleBasedAccessControl: {
        adminGroupObjectIds: this.admins.map((group) => group.objectId),
        azureRbacEnabled: this._azureRbac,
        tenantId: this.tenantId,
      },
    };
  }
}
