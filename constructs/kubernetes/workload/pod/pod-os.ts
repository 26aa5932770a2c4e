/**
 * The operating system that images are made for.
 *
 * @see https://kubernetes.io/docs/concepts/windows/user-guide/
 */
export enum PodOs {
  /** Linux, whichever distribution the nodes have. */
  LINUX = "Linux",
  /** Windows: its containers run as ContainerUser, and have none of what keeps Linux containers in. */
  WINDOWS = "Windows",
}
