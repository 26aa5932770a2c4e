/** What a container asks for, which decides where it fits, and what it may take, as quantities (AKS-E1143). */
export interface ContainerResources {
  /** The CPU it asks for, such as `250m` or `2`. */
  readonly cpu: string;

  /** The memory it asks for, such as `256Mi`. */
  readonly memory: string;

  /**
   * The CPU it may take; with more it is slowed down. Not less than it asks for (AKS-E1144).
   *
   * @default - what it asks for
   */
  readonly cpuLimit?: string;

  /**
   * The memory it may take; with more it is killed. Not less than it asks for (AKS-E1144).
   *
   * @default - what it asks for, so that a node never runs out of the memory that it promised
   */
  readonly memoryLimit?: string;

  /**
   * The disk it asks for and may take, for its logs, its root and its empty directories, such as `1Gi`. With more its pod
   * is evicted. A node has to have a disk that is large enough (AKS-E1248): that of its operating system, or the temporary one
   * with `kubeletDisk`.
   *
   * @default - as much as the node has
   */
  readonly ephemeralStorage?: string;

  /**
   * Whole devices by the name of their resource, such as `nvidia.com/gpu` (AKS-E1224). GPUs need a pool that has some (AKS-E1207).
   *
   * @default - none
   */
  readonly devices?: { [name: string]: string };
}
