import { createHash } from "crypto";

/**
 * A short mark of what a thing is about, for the ids of constructs that the user gives none: it stays the same while
 * the thing does, whatever else is made before or after it.
 * @internal
 */
export function fingerprint(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 10);
}
