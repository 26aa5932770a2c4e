/** How often something is asked, and how often it may fail. Whole numbers (AKS-E1225). Changed by a rollout. */
export interface ProbeOptions {
  /**
   * Seconds before the first time, 0 or more. A startup probe is the better way to wait.
   *
   * @default 0
   */
  readonly initialDelaySeconds?: number;

  /**
   * Seconds from one time to the next, 1 or more.
   *
   * @default 10
   */
  readonly periodSeconds?: number;

  /**
   * Seconds for an answer, 1 or more.
   *
   * @default 1
   */
  readonly timeoutSeconds?: number;

  /**
   * How many times in a row it may fail, 1 or more.
   *
   * @default 3
   */
  readonly failureThreshold?: number;

  /**
   * How many times in a row it has to succeed, 1 or more. Only for readiness (AKS-E1228).
   *
   * @default 1
   */
  readonly successThreshold?: number;
}
