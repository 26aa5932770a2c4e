import { RoleBindingV1 } from "@cdktf/provider-kubernetes/lib/role-binding-v1";
import { Construct } from "constructs";
import { ProblemReport } from "../../checks/problem-report";
import { insideCluster } from "../inside-cluster";
import { bindingProblems, renderBinding } from "./kubernetes-binding-parts";
import { KubernetesRoleBindingProps } from "./kubernetes-role-binding-props";
import { objectNameOf } from "../object-name";
import { readProps } from "../../checks/read-props";

/**
 * Gives somebody a role of Kubernetes in one namespace. Where Azure RBAC is on, `cluster.grant` gives roles of Azure there,
 * and both count.
 *
 * Raises AKS-E1102, AKS-E1147 and AKS-E1164, beside what its subjects raise.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-ad-rbac
 */
export class KubernetesRoleBinding extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: RoleBindingV1;

  constructor(scope: Construct, id: string, props: KubernetesRoleBindingProps) {
    super(scope, id);
    props = readProps(this, "KubernetesRoleBindingProps", props);
    const name = props.name ?? objectNameOf(id);
    this.resource = new RoleBindingV1(this, "Resource", {
      ...insideCluster(this, props.connection),
      metadata: { name, namespace: props.namespace.namespaceName },
      ...renderBinding(props),
    });
    ProblemReport.of(this).add(...bindingProblems(name, props));
  }
}
