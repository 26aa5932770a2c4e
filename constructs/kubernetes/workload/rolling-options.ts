/** How many pods are exchanged at once: a number or a percentage, as text (AKS-E1252), and not 0 for both (AKS-E1253). */
export interface RollingOptions {
  /**
   * How many pods there may be more meanwhile.
   *
   * @default - "25%" for a Deployment, "0" for a DaemonSet
   */
  readonly maxSurge?: string;

  /**
   * How many pods may be missing meanwhile.
   *
   * @default - "0" for a Deployment, so that it never serves with fewer, and "1" for a DaemonSet
   */
  readonly maxUnavailable?: string;
}
