/**
 * What becomes of a volume whose claim is deleted.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming
 */
export enum VolumeReclaim {
  /** It is deleted, and its data with it. */
  DELETE = "Delete",
  /** It is kept, and billed, until somebody deletes it by hand. */
  RETAIN = "Retain",
}
