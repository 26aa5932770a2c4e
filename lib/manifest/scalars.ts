import { manifestErrors } from "../errors/manifest";
import { ProblemFor, show } from "../errors/problem";
import { formatQuantity, parseQuantity } from "../kubernetes-quantities";
import { isUnknown } from "../tokens";
import { ScalarType } from "./shapes";
import { escapeTemplates, unescapeTemplates } from "./text";

/** @internal a value of Terraform, or what is wrong with that of Kubernetes */
export type Converted = { readonly value: unknown } | { readonly problem: ProblemFor };

const MODE_MAX = 0o777;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** @internal */
export function toScalar(type: ScalarType, value: unknown): Converted {
  if (isToken(value)) {
    return type === "base64" ? { problem: manifestErrors.base64("a reference") } : { value: escaped(value) };
  }
  switch (type) {
    case "text":
      return typeof value === "string" ? { value: escapeTemplates(value) } : wrong("text", value);
    case "boolean":
      return typeof value === "boolean" ? { value } : wrong("true or false", value);
    case "number":
      return Number.isSafeInteger(value) ? { value } : wrong("a whole number", value);
    case "int":
      return Number.isSafeInteger(value) ? { value: String(value) } : wrong("a whole number", value);
    case "intOrText":
      if (typeof value === "string") return { value: escapeTemplates(value) };
      return Number.isSafeInteger(value) ? { value: String(value) } : wrong("a whole number or text", value);
    case "mode":
      if (!Number.isSafeInteger(value) || (value as number) < 0 || (value as number) > MODE_MAX) {
        return { problem: manifestErrors.fileMode(value) };
      }
      return { value: `0${(value as number).toString(8).padStart(3, "0")}` };
    case "quantity":
    case "canonicalQuantity":
      return toQuantity(type, value);
    case "base64":
      return toDecoded(value);
  }
}

function toQuantity(type: ScalarType, value: unknown): Converted {
  if (typeof value !== "string" && typeof value !== "number") return wrong("a quantity", value);
  const text = String(value);
  const quantity = parseQuantity(text);
  if (!quantity) return { problem: manifestErrors.quantity(text) };
  return { value: type === "quantity" ? text : formatQuantity(quantity) };
}

function toDecoded(value: unknown): Converted {
  if (typeof value !== "string") return wrong("text", value);
  const compact = value.replace(/\s/g, "");
  const text = Buffer.from(compact, "base64").toString("utf8");
  if (!BASE64.test(compact)) return { problem: manifestErrors.base64("other text") };
  if (text.includes("\uFFFD")) return { problem: manifestErrors.base64("base64 of something else") };
  return { value: escapeTemplates(text) };
}

/** @internal the value of Kubernetes that a value of Terraform stands for */
export function fromScalar(type: ScalarType, value: unknown): unknown {
  if (typeof value !== "string" || isToken(value)) return value;
  switch (type) {
    case "int":
      return Number(value);
    case "intOrText":
      return /^-?\d+$/.test(value) ? Number(value) : unescapeTemplates(value);
    case "mode":
      return parseInt(value, 8);
    case "base64":
      return Buffer.from(unescapeTemplates(value), "utf8").toString("base64");
    default:
      return unescapeTemplates(value);
  }
}

/** @internal whether Terraform knows a value only later; in a manifest each stands alone, as text or as a number */
export function isToken(value: unknown): value is string | number {
  if (typeof value === "number") return value < -1e200 && isUnknown(value);
  return typeof value === "string" && isUnknown(value);
}

function escaped(value: unknown): unknown {
  return typeof value === "string" ? escapeTemplates(value) : value;
}

/** Mostly a value of the wrong type lacks its quotes, or has some too many. */
function wrong(what: string, value: unknown): Converted {
  const bare = what.endsWith("text") && (typeof value === "number" || typeof value === "boolean");
  const quoted = typeof value === "string" && /^-?\d+$|^(true|false)$/.test(value);
  return { problem: manifestErrors.wrongType(what, typed(value), bare ? "bare" : quoted ? "quoted" : "other") };
}

/** @internal a value as a message shows it, so that text and number can be told apart */
export function typed(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return `the ${typeof value === "string" ? "text" : typeof value} ${show(value)}`;
}
