import { poolErrors } from "../../../lib/errors/pool";
import { Problem } from "../../../lib/errors/problem";
import { isUnknown } from "../../../lib/tokens";

const IMAGES = {
  Linux: { known: ["Ubuntu", "Ubuntu2204", "AzureLinux", "AzureLinux3"], shape: /^(Ubuntu|AzureLinux)\d*$/ },
  Windows: { known: ["Windows2019", "Windows2022"], shape: /^Windows\d{4}$/ },
} as const;

/**
 * Whether the name of an image is one of its operating system, also when the image is newer than the library.
 * @internal
 */
export function osSkuProblem(prop: string, os: "Linux" | "Windows", osSku: string): Problem | undefined {
  const { known, shape } = IMAGES[os];
  return isUnknown(osSku) || shape.test(osSku) ? undefined : poolErrors.osSku(prop, os, [...known], osSku);
}
