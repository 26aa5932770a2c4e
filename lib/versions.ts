/**
 * A Kubernetes version as AKS takes it: `1.34`, an alias for the newest patch, or `1.34.2`.
 * The alias is no semantic version, which is why no library of those reads it.
 * @internal
 */
export interface ParsedVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch?: number;
}

const VERSION = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})(?:\.(0|[1-9]\d{0,3}))?$/;

/** @internal */
export function parseVersion(text: string): ParsedVersion | undefined {
  const match = VERSION.exec(text);
  if (!match || match[1] !== "1") return undefined;
  return { major: 1, minor: Number(match[2]), patch: match[3] === undefined ? undefined : Number(match[3]) };
}

/**
 * Negative, zero or positive, as in a sort. An alias stands for any patch of its minor, so it equals each of them.
 * @internal
 */
export function compareVersions(a: ParsedVersion, b: ParsedVersion): number {
  if (a.minor !== b.minor) return a.minor - b.minor;
  if (a.patch === undefined || b.patch === undefined) return 0;
  return a.patch - b.patch;
}

/** How many minors a kubelet may be behind its API server, since 1.28. */
const MAX_MINORS_BEHIND = 3;
const MAX_MINORS_BEHIND_BEFORE_1_28 = 2;

/** @internal */
export function maxMinorsBehind(controlPlane: ParsedVersion): number {
  return controlPlane.minor >= 28 ? MAX_MINORS_BEHIND : MAX_MINORS_BEHIND_BEFORE_1_28;
}
