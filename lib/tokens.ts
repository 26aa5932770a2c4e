import { Token, Tokenization } from "cdktf";

const NOTHING: readonly unknown[] = [];

/**
 * Every check of the library asks here first: a value that Terraform only knows at plan or apply is never judged.
 * @internal
 */
export function isUnknown(value: unknown): boolean {
  return isUnknownWithin(value, NOTHING);
}

/** What is within itself was given past the type checker, and is not asked again. */
function isUnknownWithin(value: unknown, around: readonly unknown[]): boolean {
  // Most values are plain, and cdktf takes its time: it unpacks each number, and looks for its mark in each key.
  if (typeof value === "string" && !value.includes("TfToken[")) return false;
  if ((typeof value === "number" && value >= 0) || typeof value === "boolean" || value === undefined) return false;
  if (Token.isUnresolved(value)) return true;
  // What a list token has as its only element: taken out of its list, cdktf does not know it any more.
  if (typeof value === "string" && value.includes("#{TfToken[")) return true;
  if (typeof value !== "object" || value === null || around.includes(value)) return false;
  const inside = [...around, value];
  if (Array.isArray(value)) return value.some((item) => isUnknownWithin(item, inside));
  if (Object.getPrototypeOf(value) === Object.prototype) {
    return Object.entries(value).some(([key, item]) => isUnknown(key) || isUnknownWithin(item, inside));
  }
  return false;
}

/** @internal */
export function isKnown<T>(value: T | undefined): value is T {
  return value !== undefined && !isUnknown(value);
}

/** @internal whether a value is itself a token, whatever is inside of it */
export function isTokenItself(value: unknown): boolean {
  return Token.isUnresolved(value);
}

const ENCODERS: { [type: string]: ((value: unknown) => unknown) | undefined } = {
  text: (value) => Token.asString(value),
  number: (value) => Token.asNumber(value),
  "[text]": (value) => Token.asList(value),
  "[number]": (value) => Token.asNumberList(value),
  "{text}": (value) => Token.asStringMap(value),
  "{number}": (value) => Token.asNumberMap(value),
};

/** @internal a reference as a value of a type, so that what reads it finds a list, a text …; itself for other types */
export function encodedAs(type: string, value: unknown): unknown {
  return Tokenization.isResolvable(value) ? (ENCODERS[type]?.(value) ?? value) : value;
}
