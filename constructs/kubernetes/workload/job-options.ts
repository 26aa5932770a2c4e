/** How often pods are tried until a job is done. Whole numbers (AKS-E1225). A change of a `Job` replaces it. */
export interface JobOptions {
  /**
   * How many pods have to end well, 1 or more.
   *
   * @default 1
   */
  readonly completions?: number;

  /**
   * How many pods run at once, 1 or more.
   *
   * @default 1
   */
  readonly parallelism?: number;

  /**
   * How many times a pod may fail before the job does, 0 or more.
   *
   * @default 6
   */
  readonly retries?: number;

  /**
   * Seconds after which a job is ended that is not done, 1 or more.
   *
   * @default - it takes as long as it takes
   */
  readonly deadlineSeconds?: number;

  /**
   * Whether a container that failed is started again in its pod. Otherwise another pod is made, and the logs of the first
   * stay.
   *
   * @default false
   */
  readonly restartInPlace?: boolean;
}
