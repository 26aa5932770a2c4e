import { diskErrors } from "../../lib/errors/disk";
import { Problem } from "../../lib/errors/problem";
import { regionsDiffer } from "../../lib/regions";

/** Where disks and what goes with them are: only of what the program makes is it known. */
const REGIONS = new WeakMap<object, string>();

/** @internal */
export function setRegion(one: object, location: string): void {
  REGIONS.set(one, location);
}

/** @internal */
export function regionOf(one: object | undefined): string | undefined {
  return one && REGIONS.get(one);
}

/** @internal whether two that belong together are in one region; `theirs` and `what` as a message says them */
export function diskRegionProblem(
  prop: string,
  theirs: string,
  their: string | undefined,
  what: string,
  ours: string,
): Problem | undefined {
  return regionsDiffer(their, ours) ? diskErrors.otherRegion(prop, theirs, what, ours, String(their)) : undefined;
}
