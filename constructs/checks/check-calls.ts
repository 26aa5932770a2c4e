import { Problem } from "../../lib/errors/problem";
import { CALLS } from "../../lib/facts/prop-shapes";
import { readParameters } from "../../lib/prop-shapes";
import { throwShape } from "./require-shape";

type Method = (this: unknown, ...given: unknown[]) => unknown;

/**
 * Lets the methods of a class see only what the type checker would have let pass, as `readProps` does for constructors: the
 * last line of the file of every class that has methods with parameters.
 * @internal
 */
export function checkCalls(owner: string, made: { prototype: object }): void {
  for (const call of Object.keys(CALLS[owner] ?? {})) {
    const ofValue = call.startsWith("#");
    checkCall(owner, call, ofValue ? made.prototype : made, ofValue ? call.slice(1) : call);
  }
}

function checkCall(owner: string, call: string, target: object, name: string): void {
  const original = (target as Record<string, Method>)[name];
  const checked: Method = function (...given) {
    const problems: Problem[] = [];
    const read = readParameters(owner, call, given, problems);
    if (problems.length > 0) throwShape(placeOf(this, given) ?? `${owner}.${name}`, problems);
    return original.apply(this, read);
  };
  Object.defineProperty(checked, "name", { value: name });
  Object.defineProperty(checked, "length", { value: original.length });
  Object.defineProperty(target, name, { value: checked, writable: true, configurable: true });
}

/** The construct that is called, or the one that is to be made where the call names its scope. */
function placeOf(called: unknown, [scope, id]: unknown[]): string | undefined {
  const own = pathOf(called);
  if (own !== undefined) return own;
  const within = pathOf(scope);
  return within === undefined || typeof id !== "string" ? within : [within, id].filter(Boolean).join("/");
}

function pathOf(value: unknown): string | undefined {
  const path = (value as { node?: { path?: unknown } } | null | undefined)?.node?.path;
  return typeof path === "string" ? path : undefined;
}
