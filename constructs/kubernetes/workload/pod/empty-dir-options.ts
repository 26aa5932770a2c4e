/** A directory that lives as long as its pod. */
export interface EmptyDirOptions {
  /**
   * How much fits into it, such as `1Gi` (AKS-E1143). With more the pod is evicted.
   *
   * @default - as much as the node has
   */
  readonly sizeLimit?: string;

  /**
   * Whether it is in memory, which then counts as that of the containers.
   *
   * @default false
   */
  readonly inMemory?: boolean;
}
