import { IConstruct } from "constructs";
import { rendered } from "./rendered";

/**
 * A value as an expression of Terraform, to be part of a longer one. Functions of cdktf would do the same, but each of
 * them makes tokens, and a token costs as much as a small resource.
 * @internal
 */
export function expressionOf(scope: IConstruct, value: string | string[]): string {
  if (Array.isArray(value) && !isListToken(value))
    return `[${value.map((one) => expressionOf(scope, one)).join(", ")}]`;
  const text = rendered(scope, value as string);
  const [, inner] = /^\$\{([^{}]*)\}$/.exec(text) ?? [];
  return inner ?? JSON.stringify(text);
}

/** A list that only Terraform knows is, in the program, a list of one strange text. */
function isListToken(value: string[]): boolean {
  return value.length === 1 && typeof value[0] === "string" && value[0].startsWith("#{TfToken[");
}
