/** A role of Kubernetes that can be bound to somebody. */
export interface IKubernetesRole {
  /** Its kind in Kubernetes: `Role`, which goes for one namespace, or `ClusterRole`. */
  readonly roleKind: string;
  /** Its name in the cluster, as a reference where it is made here. */
  readonly roleName: string;
}
