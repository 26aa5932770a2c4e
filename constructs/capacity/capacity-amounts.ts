/** Nodes, and what pods can ask of them together: DaemonSets and the pods of the system are part of it. */
export interface CapacityAmounts {
  /**
   * The nodes.
   *
   * @default - not known before Terraform runs
   */
  readonly nodes?: number;

  /**
   * The CPU in thousandths of a core, as `500m` is written in Kubernetes.
   *
   * @default - not known
   */
  readonly cpuMillis?: number;

  /**
   * The memory in MiB.
   *
   * @default - not known
   */
  readonly memoryMib?: number;

  /**
   * The pods.
   *
   * @default - not known
   */
  readonly pods?: number;

  /**
   * The managed disks that can be attached beside the OS disks, and so the volumes on disks.
   *
   * @default - not known
   */
  readonly dataDisks?: number;

  /**
   * The names of the amounts above that are not known of every pool: of those, this is the sum of the others.
   * Empty for a single pool.
   */
  readonly partial: string[];
}
