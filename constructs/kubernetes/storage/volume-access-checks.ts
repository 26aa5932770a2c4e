import { Problem } from "../../../lib/errors/problem";
import { storageErrors } from "../../../lib/errors/storage";
import { enumProblem } from "../../../lib/shapes";
import { isUnknown } from "../../../lib/tokens";
import { VolumeAccess } from "./volume-access";

/** What is there to be used. @internal */
export interface AccessTarget {
  /** Whether several nodes can attach it; nothing where that is not known. */
  readonly shared?: boolean;
  /** Whether it is a device without a file system; nothing for a file share. */
  readonly block?: boolean;
  readonly what: string;
}

/** @internal */
export function accessProblems(prop: string, access: VolumeAccess[], target: AccessTarget): (Problem | undefined)[] {
  if (isUnknown(access)) return [];
  if (access.length === 0) return [storageErrors.accessNone(prop)];
  const alone = access.includes(VolumeAccess.READ_WRITE_ONCE_POD) && access.length > 1;
  return [
    alone ? storageErrors.accessAlone(prop) : undefined,
    ...access.map((one, index) => enumProblem(`${prop}[${index}]`, one, VolumeAccess)),
    ...access.map((one, index) => manyProblem(`${prop}[${index}]`, one, target)),
  ];
}

function manyProblem(prop: string, access: VolumeAccess, { shared, block, what }: AccessTarget): Problem | undefined {
  if (access !== VolumeAccess.READ_WRITE_MANY && access !== VolumeAccess.READ_ONLY_MANY) return undefined;
  if (shared === false) return storageErrors.accessUnshared(prop, what, access);
  const destroys = access === VolumeAccess.READ_WRITE_MANY && block === false;
  return destroys ? storageErrors.accessFileSystem(prop, access) : undefined;
}
