import { Fn, Token } from "cdktf";

/**
 * Two maps as one, the second winning. A map that only Terraform knows cannot be spread, so Terraform merges it.
 * @internal
 */
export function mergeMaps(
  first: { [key: string]: string },
  second: { [key: string]: string },
): { [key: string]: string } {
  if (!Token.isUnresolved(first) && !Token.isUnresolved(second)) return { ...first, ...second };
  return Token.asStringMap(Fn.merge([first, second]));
}
