/** What the number of pods follows. */
export interface AutoscaleOptions {
  /** The fewest pods, 1 or more (AKS-E1250). */
  readonly min: number;

  /** The most pods, not fewer than the fewest (AKS-E1251). */
  readonly max: number;

  /**
   * The CPU that pods use on average, in percent of what they ask for, 1 or more (AKS-E1225).
   *
   * @default - 80 without memoryPercent; with it nothing
   */
  readonly cpuPercent?: number;

  /**
   * The memory that pods use on average, in percent of what they ask for, 1 or more (AKS-E1225).
   *
   * @default - nothing
   */
  readonly memoryPercent?: number;

  /**
   * Seconds that fewer pods have to be enough before some are taken away, 0 to 3600 (AKS-E1225).
   *
   * @default 300
   */
  readonly scaleDownAfterSeconds?: number;
}
