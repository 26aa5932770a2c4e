import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { ClusterRole } from "./cluster-role";
import { IPrincipal } from "./principal-ref";

/** How a role in a cluster is given. */
export interface ClusterGrantOptions {
  /**
   * The namespace that the role is on: 1 to 63 lower-case letters, digits or hyphens (AKS-E0323). It need not be there
   * yet. Only for the roles RBAC_READER, RBAC_WRITER and RBAC_ADMIN, and for your own (AKS-E0322). A change replaces the
   * assignment.
   *
   * @default - the whole cluster
   */
  readonly namespace?: string;

  /**
   * Whether the principal also gets the Cluster User Role on the cluster, once however many grants ask for it, so that
   * it can fetch credentials with `az aks get-credentials`. A change gives the role or takes it.
   *
   * @default - true for the roles of Kubernetes that do not allow it by themselves: RBAC_READER, RBAC_WRITER, and
   * RBAC_ADMIN on a namespace; false for the others
   */
  readonly fetchCredentials?: boolean;
}

/** What a role in a cluster is made of. */
export interface ClusterGrantProps extends ClusterGrantOptions {
  /** The cluster. A change replaces the assignment. */
  readonly cluster: IAksCluster;
  /** Who gets the role. A change replaces the assignment. */
  readonly principal: IPrincipal;
  /** What the principal may do. A change replaces the assignment. */
  readonly role: ClusterRole;
}
