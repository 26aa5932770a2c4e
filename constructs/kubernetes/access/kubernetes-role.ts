import { RoleV1 } from "@cdktf/provider-kubernetes/lib/role-v1";
import { Construct } from "constructs";
import { namespaceWarnings } from "../../../lib/errors/namespace";
import { checkObjectName } from "../../../lib/kubernetes-objects";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { IClusterConnection } from "../cluster-connection-ref";
import { insideCluster } from "../inside-cluster";
import { IKubernetesRole } from "./kubernetes-role-ref";
import { KubernetesRule } from "./kubernetes-rule";
import { INamespace } from "../namespace/namespace-ref";
import { objectNameOf } from "../object-name";
import { allowsEverything, renderRules, ruleProblems } from "./rule-parts";
import { readProps } from "../../checks/read-props";

/** What a role of a namespace is made of. */
export interface KubernetesRoleProps {
  /** The way into the cluster (AKS-E1102). */
  readonly connection: IClusterConnection;

  /** The namespace that the role goes for. A change replaces the role. */
  readonly namespace: INamespace;

  /**
   * The name of the role (AKS-E1147). A change replaces it.
   *
   * @default - the id of the construct, in lower case
   */
  readonly name?: string;

  /** What it allows: at least one rule (AKS-E1160). Changed in place. */
  readonly rules: KubernetesRule[];
}

/**
 * A role of Kubernetes in one namespace. `ClusterRole` is about the roles of Azure.
 *
 * Raises AKS-E1102, AKS-E1147, AKS-E1160 to AKS-E1163 and AKS-E1165, and warns with AKS-W1144.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export class KubernetesRole extends Construct implements IKubernetesRole {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: RoleV1;
  public readonly roleKind = "Role";
  public readonly roleName: string;

  constructor(scope: Construct, id: string, props: KubernetesRoleProps) {
    super(scope, id);
    props = readProps(this, "KubernetesRoleProps", props);
    const name = props.name ?? objectNameOf(id);
    this.resource = new RoleV1(this, "Resource", {
      ...insideCluster(this, props.connection),
      metadata: { name, namespace: props.namespace.namespaceName },
      rule: renderRules(props.rules),
    });
    this.roleName = this.resource.metadata.name;
    ProblemReport.of(this).add(checkObjectName("name", name), ...ruleProblems("rules", props.rules));
    warn(this, () => (allowsEverything(props.rules) ? namespaceWarnings.everything("rules") : undefined));
  }
}
