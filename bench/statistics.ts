/** The middle of the values: one run that something else disturbed does not move it. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export interface Ratio {
  /** Of the ratios of runs that were neighbours in time: the middle, the least and the most. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** How many times `of` is `to`; the two lists hold the same number of runs, in the order they were made. */
export function ratio(of: number[], to: number[]): Ratio {
  const pairs = of.map((value, index) => value / to[index]);
  return { median: median(pairs), min: Math.min(...pairs), max: Math.max(...pairs) };
}
