import { Token } from "cdktf";

/**
 * Every check of the library asks here first: a value that Terraform only knows at plan or apply is never judged.
 * @internal
 */
export function isUnknown(value: unknown): boolean {
  if (typeof value === "string" && !value.includes("TfToken[")) return false;
  if (Token.isUnresolved(value)) return true;
  // What a list token has as its only element: taken out of its list, cdktf does not know it any more.
  if (typeof value === "string" && value.includes("#{TfToken[")) return true;
  if (Array.isArray(value)) return value.some(isUnknown);
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.entries(value).some(([key, item]) => isUnknown(key) || isUnknown(item));
  }
  return false;
}

/** @internal */
export function isKnown<T>(value: T | undefined): value is T {
  return value !== undefined && !isUnknown(value);
}
