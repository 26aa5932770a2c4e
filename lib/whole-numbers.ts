/** @internal the whole numbers that a setting may be; no largest one where nobody states it */
export interface NumberLimits {
  readonly min: number;
  readonly max?: number;
  /** What is counted, as a message says it. */
  readonly unit?: string;
}

/** @internal */
export function isWithin(value: number, { min, max }: NumberLimits): boolean {
  return Number.isInteger(value) && value >= min && (max === undefined || value <= max);
}
