/**
 * What happens to nodes that are not needed any more. Changed in place; back to DELETE deletes those that are stopped.
 *
 * @see https://learn.microsoft.com/azure/aks/scale-down-mode
 */
export enum ScaleDownMode {
  /** They are deleted. */
  DELETE = "Delete",
  /** They are stopped: they start faster the next time, keep their images, and their disks are paid for meanwhile. */
  DEALLOCATE = "Deallocate",
}
