/**
 * By which rule a node keeps memory for the system.
 *
 * @see https://learn.microsoft.com/azure/aks/node-resource-reservations
 */
export enum ReservationRule {
  /** From Kubernetes 1.29 on: 20 MiB for each pod that the node may have and 50 MiB more, at most a quarter of all. */
  MAX_PODS = "maxPods",
  /** Before 1.29: a quarter of the first 4 GiB, and less and less of the rest, whatever runs on the node. */
  PROGRESSIVE = "progressive",
}
