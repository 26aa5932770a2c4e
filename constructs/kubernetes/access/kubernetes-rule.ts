/** Verbs on objects that a role allows. */
export interface KubernetesRule {
  /**
   * The API groups of the resources, without their version, such as `apps` (AKS-E1163).
   *
   * @default [""] - the core group: pods, services, config maps and the like
   */
  readonly apiGroups?: string[];

  /** The resources, in the plural, such as `pods` or `pods/log` (AKS-E1161). */
  readonly resources: string[];

  /** What may be done, such as `get`, `list` and `watch` (AKS-E1161, AKS-E1162). */
  readonly verbs: string[];

  /**
   * The names of the objects. Not with `create` or `deletecollection`, for which Kubernetes knows no name (AKS-E1165).
   *
   * @default - objects of any name
   */
  readonly resourceNames?: string[];
}
