import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { Problem } from "../../lib/errors/problem";
import { regionsDiffer } from "../../lib/regions";
import { IDiskEncryption } from "./disk-encryption-ref";

/** @internal whether what uses a set is in its region; `what` as a message says it */
export function encryptionRegionProblem(
  prop: string,
  encryption: IDiskEncryption | undefined,
  what: string,
  location: string,
): Problem | undefined {
  const theirs = encryption?.location;
  if (!regionsDiffer(theirs, location)) return undefined;
  return diskEncryptionErrors.otherRegion(prop, "a set", what, location, theirs!);
}
