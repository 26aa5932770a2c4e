import { isKnown } from "./tokens";

/** @internal a region as Azure compares it: "West Europe" and "westeurope" are one */
export function normalRegion(location: string): string {
  return location.toLowerCase().replace(/ /g, "");
}

/** @internal whether two regions are known, and are not the same one */
export function regionsDiffer(a: string | undefined, b: string | undefined): boolean {
  return isKnown(a) && isKnown(b) && normalRegion(a) !== normalRegion(b);
}
