import { distance } from "fastest-levenshtein";

/**
 * One thing that is wrong, in the shape every message of the library has:
 * `<prop> must <rule>, got <value>; <way out>`.
 * @internal
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/**
 * What a value class keeps of its own mistakes. The construct that uses the value knows the name of the prop,
 * and its path, and says both: that is why values do not throw, and why one synth can report every mistake.
 * @internal
 */
export type ProblemFor = (prop: string) => Problem;

/** @internal */
export interface ProblemParts {
  /** The prop as the user wrote it. */
  readonly prop: string;
  /** The rule, as it follows the word "must". */
  readonly must: string;
  /** The value given, quoted when it is text; leave out where something is missing. */
  readonly got?: unknown;
  /** In place of `got`: a description of what was given, which is not quoted. */
  readonly found?: string;
  /** The way out: what to write instead. */
  readonly fix: string;
}

/** @internal */
export function problem(code: string, parts: ProblemParts): Problem {
  const got = "got" in parts ? `, got ${show(parts.got)}` : parts.found === undefined ? "" : `, got ${parts.found}`;
  return { code, message: `${parts.prop} must ${parts.must}${got}; ${parts.fix}` };
}

/**
 * A value as a message shows it: quoted when it is text, shortened when it is long.
 * @internal
 */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "object" ? showObject(value) : typeof value === "string" ? `"${value}"` : String(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** Of a construct its place, of another value of a class the name of that: what is inside of them says nothing. */
function showObject(value: object | null): string {
  if (value === null || Array.isArray(value)) return jsonOf(value);
  const { node } = value as { node?: { path?: unknown } };
  const kind = (value.constructor as { name?: string } | undefined)?.name ?? "Object";
  if (typeof node?.path === "string") return `the ${kind} at ${node.path}`;
  return kind === "Object" ? jsonOf(value) : `a value of ${kind}`;
}

/** What is in a circle, or too large for a number, cannot be written as JSON. */
function jsonOf(value: object | null): string {
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? "a list" : "an object";
  }
}

const SHOWN_AT_MOST = 10;

/**
 * `a, b, c` or `a, b, … and 12 more`.
 * @internal
 */
export function list(values: readonly string[]): string {
  if (values.length === 0) return "none";
  if (values.length <= SHOWN_AT_MOST) return values.join(", ");
  return `${values.slice(0, SHOWN_AT_MOST).join(", ")} and ${values.length - SHOWN_AT_MOST} more`;
}

/**
 * The known names nearest to a slip, nearest first; none when nothing is near.
 * @internal
 */
export function nearest(given: string, known: Iterable<string>, count = 3): string[] {
  const wanted = String(given).toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 4));
  return [...known]
    .map((name) => ({ name, steps: distance(wanted, name.toLowerCase()) }))
    .filter((candidate) => candidate.steps <= limit)
    .sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map((candidate) => candidate.name);
}

/**
 * "did you mean X or Y?" followed by another way out, or that way out alone.
 * @internal
 */
export function suggest(near: readonly string[], otherwise: string): string {
  return near.length > 0 ? `did you mean ${near.join(" or ")}? Otherwise ${otherwise}` : otherwise;
}
