import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { grantErrors, grantWarnings } from "../../lib/errors/grants";
import { AKS_ROLES } from "../../lib/facts/azure-roles";
import { fingerprint } from "../../lib/fingerprint";
import { originsOf } from "../checks/comparable";
import { ProblemReport } from "../checks/problem-report";
import { rendered } from "../checks/rendered";
import { warn } from "../checks/warning-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { clusterModelOf } from "../cluster-ref/cluster-model";
import { grantProblems, lacksCredentials, principalProblems } from "./cluster-grant-checks";
import { ClusterGrantOptions, ClusterGrantProps } from "./cluster-grant-options";
import { ClusterRole } from "./cluster-role";
import { IPrincipal } from "./principal-ref";
import { GivenRole, RoleBook } from "./role-book";
import { readProps } from "../checks/read-props";

/**
 * A role of Azure in a cluster, given to somebody: on the whole cluster or on one namespace.
 *
 * Assignments are never changed, only replaced, and take some minutes until the cluster knows them.
 *
 * Raises AKS-E0302, AKS-E0320 to AKS-E0325 and warns with AKS-W0320.
 *
 * @see https://learn.microsoft.com/azure/aks/manage-azure-rbac
 */
export class ClusterGrant extends Construct {
  /**
   * A grant whose id nobody chose: it is about its content, so that its address does not hang on the order of grants.
   * @internal
   */
  public static _on(
    cluster: IAksCluster,
    principal: IPrincipal,
    role: ClusterRole,
    options: ClusterGrantOptions = {},
  ): ClusterGrant {
    const who = rendered(cluster, String(principal?.principalId));
    const where = rendered(cluster, String(options.namespace ?? ""));
    const first = `Grant-${fingerprint(who, rendered(cluster, String(role?._key)), where)}`;
    let id = first;
    // A grant made twice is reported at synth, with its path; two constructs with one id would end the program here.
    for (let n = 2; cluster.node.tryFindChild(id); n++) id = `${first}-${n}`;
    return new ClusterGrant(cluster as IAksCluster & Construct, id, { ...options, cluster, principal, role });
  }

  /**
   * The Terraform resource, for what the library has no word for. Of the Cluster User Role it is shared with the grants
   * that need that role, and placed at the cluster.
   */
  public readonly resource: RoleAssignment;

  constructor(scope: Construct, id: string, props: ClusterGrantProps) {
    super(scope, id);
    props = readProps(this, "ClusterGrantProps", props);
    const { cluster, principal, role, namespace } = props;
    const report = ProblemReport.of(this);
    report.addFrom("principal", principalProblems(principal));
    report.addFrom("role", role._problems);
    report.atSynth(() => grantProblems(role, namespace, azureRbacOf(cluster)));
    // Where the program turns local accounts on, it has been warned of them.
    const isWanted = clusterModelOf(cluster).localAdmin === true;
    warn(this, () =>
      role._facts === AKS_ROLES.localClusterAdmin && !isWanted
        ? grantWarnings.localAdmin("role", role._label)
        : undefined,
    );

    const given = this.give(props);
    if (given.askedAt !== undefined) report.add(grantErrors.grantedTwice("role", role._label, given.askedAt));
    given.askedAt ??= this.node.path;
    this.resource = given.resource;
    if (props.fetchCredentials ?? lacksCredentials(role, namespace)) {
      const reason = "its other roles in the cluster need credentials, which they do not allow to fetch";
      giveClusterUser(this, cluster, principal, reason);
    }
  }

  private give({ cluster, principal, role, namespace }: ClusterGrantProps): GivenRole {
    if (role._facts === AKS_ROLES.clusterUser) return giveClusterUser(this, cluster, principal);
    const { principalId, principalType } = principal;
    const scopeId = namespace === undefined ? cluster.clusterId : `${cluster.clusterId}/namespaces/${namespace}`;
    return RoleBook.of(this).give(this, {
      scopeId,
      principalId,
      principalType,
      role: role.roleDefinitionId ?? role.roleName!,
      byId: role.roleDefinitionId !== undefined,
      host: this,
      id: "Resource",
    });
  }
}

/** Whether the cluster asks Azure; not known of a cluster that was not made here. */
function azureRbacOf(cluster: IAksCluster): boolean | undefined {
  return clusterModelOf(cluster).azureRbac;
}

/**
 * The Cluster User Role, once for a principal: always at the same address, whether it is asked for or only needed, so
 * that to ask for it later does not end in an assignment that Azure has already.
 */
function giveClusterUser(
  grant: Construct,
  cluster: IAksCluster,
  { principalId, principalType }: IPrincipal,
  reason?: string,
): GivenRole {
  const stack = TerraformStack.of(grant);
  const atCluster = TerraformStack.of(cluster);
  // A grant in another stack waits for the cluster anyway, and so may have its role there, unless that had to wait for
  // what the principal is read from.
  const here = stack === atCluster || originsOf(grant, String(principalId)).every((origin) => origin === atCluster);
  const who = rendered(grant, String(principalId));
  return RoleBook.of(grant).give(grant, {
    scopeId: cluster.clusterId,
    principalId,
    principalType,
    role: AKS_ROLES.clusterUser.name,
    host: here ? cluster : stack,
    id: `ClusterUser-${here ? fingerprint(who) : fingerprint(who, cluster.node.path)}`,
    reason,
    neededBy: [cluster],
  });
}
