/** How the pods of a workload are spread over zones and nodes. */
export enum PodSpread {
  /** As evenly as there is room. */
  PREFERRED = "preferred",
  /** Evenly over zones, or not at all: pods wait for room in the right zone. Over nodes as there is room. */
  REQUIRED = "required",
  /** As the scheduler likes. */
  NONE = "none",
}
