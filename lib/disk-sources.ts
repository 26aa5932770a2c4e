import { isArmId } from "./arm-ids";
import { diskSourceErrors } from "./errors/disk-source";
import { ProblemFor } from "./errors/problem";
import { UPLOAD_BYTES } from "./facts/disk-skus";
import { isUnknown } from "./tokens";
import { isWithin } from "./whole-numbers";

const GROUP = "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Compute";
const GALLERY_IMAGE = new RegExp(`^${GROUP}/galleries/[^/]+/images/[^/]+/versions/[^/]+$`, "i");
const RESTORE_POINT = new RegExp(
  `^${GROUP}/restorePointCollections/[^/]+/restorePoints/[^/]+/diskRestorePoints/[^/]+$`,
  "i",
);
const VHD = /^https:\/\/[^/]+\/.+\.vhd$/i;

/** What the id of a source can be of. */
const SOURCE_IDS = {
  image: {
    what: "an image",
    like: "…/providers/Microsoft.Compute/images/<image>",
    is: (id: string) => isArmId("Microsoft.Compute/images", id),
  },
  galleryImage: {
    what: "a version of an image in a gallery",
    like: "…/providers/Microsoft.Compute/galleries/<gallery>/images/<image>/versions/<version>",
    is: (id: string) => GALLERY_IMAGE.test(id),
  },
  restorePoint: {
    what: "a restore point of a disk",
    like: "…/restorePointCollections/<collection>/restorePoints/<point>/diskRestorePoints/<disk>",
    is: (id: string) => RESTORE_POINT.test(id),
  },
  storageAccount: {
    what: "a storage account",
    like: "…/providers/Microsoft.Storage/storageAccounts/<account>",
    is: (id: string) => isArmId("Microsoft.Storage/storageAccounts", id),
  },
} as const;

/** @internal */
export function sourceIdProblems(kind: keyof typeof SOURCE_IDS, name: string, id: string): ProblemFor[] {
  const { what, like, is } = SOURCE_IDS[kind];
  if (isUnknown(id) || is(String(id))) return [];
  return [(prop) => diskSourceErrors.sourceId(`${prop}.${name}`, what, like, id)];
}

/** @internal */
export function vhdProblems(url: string): ProblemFor[] {
  if (isUnknown(url) || VHD.test(String(url))) return [];
  return [(prop) => diskSourceErrors.vhdUrl(`${prop}.url`, url)];
}

/** @internal */
export function uploadProblems(bytes: number): ProblemFor[] {
  if (isUnknown(bytes)) return [];
  const { footer, step } = UPLOAD_BYTES;
  if (isWithin(bytes, UPLOAD_BYTES) && (bytes - footer) % step === 0) return [];
  return [(prop) => diskSourceErrors.uploadSize(`${prop}.sizeBytes`, UPLOAD_BYTES, bytes)];
}
