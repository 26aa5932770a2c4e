import { Fn } from "cdktf";
import { isUnknown } from "../../../lib/tokens";

/** @internal `a=1,b=2`, as the drivers take tags */
export function renderDriverTags(tags: { readonly [key: string]: string } = {}): string | undefined {
  const entries = Object.entries(tags);
  // A map that is a reference as a whole has one entry of junk in it, which does not look like a reference itself.
  if (isUnknown(tags) && !entries.some(isUnknown)) {
    return Fn.join(",", Fn.formatlist("%s=%s", [Fn.keys(tags), Fn.values(tags)]));
  }
  return entries.length === 0 ? undefined : entries.map(([key, value]) => `${key}=${value}`).join(",");
}
