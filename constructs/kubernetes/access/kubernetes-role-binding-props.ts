import { IClusterConnection } from "../cluster-connection-ref";
import { IKubernetesRole } from "./kubernetes-role-ref";
import { KubernetesSubject } from "./kubernetes-subject";
import { INamespace } from "../namespace/namespace-ref";

/** Who gets which role. */
export interface KubernetesRoleBindingOptions {
  /**
   * The name of the binding (AKS-E1147). A change replaces it.
   *
   * @default - the id of the construct, in lower case
   */
  readonly name?: string;

  /** The role. Kubernetes does not let it change: a change replaces the binding. */
  readonly role: IKubernetesRole;

  /** Who gets it: at least one (AKS-E1164). Changed in place. */
  readonly subjects: KubernetesSubject[];
}

/** What the binding of a role for the whole cluster is made of. */
export interface KubernetesClusterRoleBindingProps extends KubernetesRoleBindingOptions {
  /** The way into the cluster (AKS-E1102). */
  readonly connection: IClusterConnection;
}

/** What the binding of a role in a namespace is made of. */
export interface KubernetesRoleBindingProps extends KubernetesRoleBindingOptions {
  /** The way into the cluster (AKS-E1102). */
  readonly connection: IClusterConnection;
  /** The namespace that the role is given in. A change replaces the binding. */
  readonly namespace: INamespace;
}
