import { Problem } from "../../../lib/errors/problem";
import { storageErrors } from "../../../lib/errors/storage";
import { isKnown } from "../../../lib/tokens";
import { DiskCaching } from "./disk-caching";

/** @internal whether nodes can cache what they are asked to; `because` is what they cannot */
export function cachingProblem(caching: DiskCaching | undefined, because: string | undefined): Problem | undefined {
  if (!isKnown(caching) || caching === DiskCaching.NONE || because === undefined) return undefined;
  return storageErrors.caching("caching", because, caching);
}
