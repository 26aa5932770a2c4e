import { ClusterRoleBindingV1 } from "@cdktf/provider-kubernetes/lib/cluster-role-binding-v1";
import { Construct } from "constructs";
import { namespaceWarnings, roleErrors } from "../../../lib/errors/namespace";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { insideCluster } from "../inside-cluster";
import { bindingProblems, renderBinding } from "./kubernetes-binding-parts";
import { KubernetesBuiltInRole } from "./kubernetes-built-in-role";
import { KubernetesClusterRoleBindingProps } from "./kubernetes-role-binding-props";
import { objectNameOf } from "../object-name";
import { readProps } from "../../checks/read-props";

/**
 * Gives somebody a role of Kubernetes for the whole cluster.
 *
 * Raises AKS-E1102, AKS-E1147, AKS-E1164 and AKS-E1167, beside what its subjects raise, and warns with AKS-W1145.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-ad-rbac
 */
export class KubernetesClusterRoleBinding extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: ClusterRoleBindingV1;

  constructor(scope: Construct, id: string, props: KubernetesClusterRoleBindingProps) {
    super(scope, id);
    props = readProps(this, "KubernetesClusterRoleBindingProps", props);
    const { role } = props;
    const name = props.name ?? objectNameOf(id);
    this.resource = new ClusterRoleBindingV1(this, "Resource", {
      ...insideCluster(this, props.connection),
      metadata: { name },
      ...renderBinding(props),
    });
    ProblemReport.of(this).add(
      ...bindingProblems(name, props),
      role.roleKind === "Role" ? roleErrors.namespacedRole("role") : undefined,
    );
    const everything = role.roleName === KubernetesBuiltInRole.CLUSTER_ADMIN.roleName;
    warn(this, () => (everything ? namespaceWarnings.admin("role") : undefined));
  }
}
