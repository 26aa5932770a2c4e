import { ClusterRoleV1 } from "@cdktf/provider-kubernetes/lib/cluster-role-v1";
import { Construct } from "constructs";
import { namespaceWarnings } from "../../../lib/errors/namespace";
import { checkObjectName } from "../../../lib/kubernetes-objects";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { IClusterConnection } from "../cluster-connection-ref";
import { insideCluster } from "../inside-cluster";
import { IKubernetesRole } from "./kubernetes-role-ref";
import { KubernetesRule } from "./kubernetes-rule";
import { objectNameOf } from "../object-name";
import { allowsEverything, renderRules, ruleProblems } from "./rule-parts";
import { readProps } from "../../checks/read-props";

/** What a role of the whole cluster is made of. */
export interface KubernetesClusterRoleProps {
  /** The way into the cluster (AKS-E1102). */
  readonly connection: IClusterConnection;

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
 * A role of Kubernetes that can be bound in any namespace, or for the whole cluster. `ClusterRole` is about the roles of
 * Azure.
 *
 * Raises AKS-E1102, AKS-E1147, AKS-E1160 to AKS-E1163 and AKS-E1165, and warns with AKS-W1144.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export class KubernetesClusterRole extends Construct implements IKubernetesRole {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: ClusterRoleV1;
  public readonly roleKind = "ClusterRole";
  public readonly roleName: string;

  constructor(scope: Construct, id: string, props: KubernetesClusterRoleProps) {
    super(scope, id);
    props = readProps(this, "KubernetesClusterRoleProps", props);
    const name = props.name ?? objectNameOf(id);
    this.resource = new ClusterRoleV1(this, "Resource", {
      ...insideCluster(this, props.connection),
      metadata: { name },
      rule: renderRules(props.rules),
    });
    this.roleName = this.resource.metadata.name;
    ProblemReport.of(this).add(checkObjectName("name", name), ...ruleProblems("rules", props.rules));
    warn(this, () => (allowsEverything(props.rules) ? namespaceWarnings.everything("rules") : undefined));
  }
}
