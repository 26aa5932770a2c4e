import { diskErrors } from "./errors/disk";
import { Problem } from "./errors/problem";
import { nameFromPath } from "./names";
import { isUnknown } from "./tokens";

/** The names of snapshots and disk accesses: stricter than those of disks. */
const COMPUTE_NAME = /^[-\w]{1,80}$/;
const COMPUTE_NAME_LENGTH = 80;

/** @internal */
export function checkComputeName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || COMPUTE_NAME.test(name) ? undefined : diskErrors.computeName(prop, name);
}

/** @internal */
export function defaultComputeName(path: string): string {
  return nameFromPath(path, COMPUTE_NAME_LENGTH);
}
