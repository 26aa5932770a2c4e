/** How much a component of the control plane writes next to the others, and so what its logs cost. */
export enum LogVolume {
  /** A trickle, in most clusters. */
  LOW = "low",
  /** Grows with what runs in the cluster. */
  MEDIUM = "medium",
  /** Grows with every change that any client makes, the controllers of Kubernetes among them. */
  HIGH = "high",
  /** Grows with every request that any client makes: most of the bill wherever it is on. */
  VERY_HIGH = "very high",
}
