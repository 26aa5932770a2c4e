/** The operating system that images are made for. */
export enum PodOs {
  /** Linux, whichever distribution the nodes have. */
  LINUX = "Linux",
  /** Windows: its containers run as ContainerUser, and have none of what keeps Linux containers in. */
  WINDOWS = "Windows",
}
