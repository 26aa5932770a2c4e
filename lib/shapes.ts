import { shapeErrors } from "./errors/shape";
import { Problem, ProblemFor } from "./errors/problem";
import { isUnknown } from "./tokens";

/**
 * What the type checker would have refused: from plain JavaScript, from a cast, from an environment variable that is
 * not set. A construct cannot be made of it, so these are the only mistakes in props that end the program at once.
 * @internal
 */
export interface Shape {
  readonly kind: "object" | "list" | "text" | "number";
  readonly optional?: boolean;
  /** What to write, for a prop that takes one of our own values. */
  readonly write?: string;
}

const NOUN = { object: "an object", list: "a list", text: "text", number: "a number" } as const;

/** @internal */
export function shapeProblems(prefix: string, props: object | undefined, shapes: Record<string, Shape>): Problem[] {
  const given = (props ?? {}) as Record<string, unknown>;
  return Object.entries(shapes).flatMap(([name, shape]) => {
    const value = given[name];
    if (value === undefined && shape.optional) return [];
    if (fits(value, shape.kind)) return [];
    return [shapeErrors.wrongShape(`${prefix}${name}`, shape.write ?? NOUN[shape.kind], value)];
  });
}

/** @internal whether a value that came past the type checker is one of its enumeration */
export function enumProblem(prop: string, value: unknown, known: object): Problem | undefined {
  const values: unknown[] = Object.values(known);
  if (value === undefined || values.includes(value) || isUnknown(value)) return undefined;
  return shapeErrors.notInEnum(prop, values.map(String), value);
}

/** @internal the same for a value class, which knows the name inside of it but not that of the prop it is given to */
export function enumProblems(name: string, value: unknown, known: object): ProblemFor[] {
  if (enumProblem(name, value, known) === undefined) return [];
  return [(prop) => enumProblem(`${prop}.${name}`, value, known)!];
}

function fits(value: unknown, kind: Shape["kind"]): boolean {
  if (value === undefined || value === null) return false;
  return isOfKind(value, kind) || isUnknown(value);
}

function isOfKind(value: unknown, kind: Shape["kind"]): boolean {
  if (kind === "list") return Array.isArray(value) && value.every((item) => item !== undefined && item !== null);
  if (kind === "object") return typeof value === "object" && !Array.isArray(value);
  return typeof value === (kind === "text" ? "string" : "number");
}
