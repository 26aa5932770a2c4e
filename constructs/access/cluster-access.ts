import { KubernetesClusterConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { accessErrors } from "../../lib/errors/access";
import { Problem } from "../../lib/errors/problem";
import { isKnown, isUnknown } from "../../lib/tokens";
import { isUuid } from "../../lib/uuid";
import { EntraGroup } from "./entra-group";
import { checkCalls } from "../checks/check-calls";

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
 * From one kind to another is a change in place, but Azure does not take Entra ID from a cluster again.
 *
 * Raises AKS-E0301 to AKS-E0304, and warns with AKS-W0301 and AKS-W0302.
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
    return new ClusterAccess("entraId", options);
  }

  /**
   * Accounts of Entra ID, and the cluster's own administrator beside them as a way in when Entra ID is not: to break the
   * glass. Whoever may list its credentials in Azure has a certificate that is above every role and that nobody can
   * revoke without rotating those of the whole cluster, and Terraform keeps it in its state. Warns with AKS-W0301.
   *
   * @param options the groups of administrators
   */
  public static entraIdWithLocalAdmin(options: EntraIdAccessOptions): ClusterAccess {
    return new ClusterAccess("both", options);
  }

  /**
   * No account of Entra ID: a certificate of the cluster's own is all there is, and everybody who fetches it is the same
   * administrator in the audit log. Terraform keeps it in its state. For clusters that live for a day. Warns with AKS-W0302.
   */
  public static localAdminOnly(): ClusterAccess {
    return new ClusterAccess("local", { admins: [] });
  }

  private readonly admins: EntraGroup[];
  private readonly tenantId?: string;
  private readonly azureRbac: boolean;

  private constructor(
    /** @internal who signs people in */
    public readonly _kind: "entraId" | "both" | "local",
    options: EntraIdAccessOptions,
  ) {
    this.admins = options.admins;
    this.tenantId = options.tenantId;
    this.azureRbac = options.azureRbac ?? true;
  }

  /** @internal whether Kubernetes asks Azure who may do what */
  public get _azureRbac(): boolean {
    return this._kind !== "local" && this.azureRbac;
  }

  /** @internal whether the cluster has an administrator of its own */
  public get _localAdmin(): boolean {
    return this._kind !== "entraId";
  }

  /** @internal the ids that only Terraform knows, with the prop of each */
  public get _unknownIds(): [prop: string, id: string][] {
    if (this._kind === "local") return [];
    const ids = this.admins.map((group, index): [string, string] => [`access.admins[${index}]`, group.objectId]);
    return [...ids, ["access.tenantId", this.tenantId ?? ""] as [string, string]].filter(([, id]) => isUnknown(id));
  }

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    if (this._kind === "entraId") return undefined;
    return this._kind === "both" ? accessErrors.localAdminBeside(prop) : accessErrors.localAdminOnly(prop);
  }

  /** @internal */
  public _problems(prop: string): Problem[] {
    if (this._kind === "local") return [];
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
      localAccountDisabled: !this._localAdmin,
      roleBasedAccessControlEnabled: true,
      azureActiveDirectoryRoleBasedAccessControl:
        this._kind === "local"
          ? undefined
          : {
              adminGroupObjectIds: this.admins.map((group) => group.objectId),
              azureRbacEnabled: this._azureRbac,
              tenantId: this.tenantId,
            },
    };
  }
}

checkCalls("ClusterAccess", ClusterAccess);
