/** Whether and how long Terraform waits for new pods. */
export interface RolloutOptions {
  /**
   * Whether an apply waits until the new pods are ready, and fails when they never are. For a DaemonSet the provider only
   * says so, and does not wait.
   *
   * @default true
   */
  readonly waitForRollout?: boolean;

  /**
   * How many minutes it waits at most, a whole number of 1 or more (AKS-E1225).
   *
   * @default 10
   */
  readonly rolloutTimeoutMinutes?: number;

  /**
   * Seconds that a new pod has to be ready for before it counts, 0 or more (AKS-E1225).
   *
   * @default 0
   */
  readonly minReadySeconds?: number;
}
