/**
 * How nodes get the security updates of their operating system.
 *
 * @see https://learn.microsoft.com/azure/aks/auto-upgrade-node-os-image
 */
export enum NodeOsUpgradeChannel {
  /** Whole node images, weekly; nodes are reimaged. */
  NODE_IMAGE = "NodeImage",
  /** Security patches only, tested by AKS; nodes are reimaged only when a patch needs it. */
  SECURITY_PATCH = "SecurityPatch",
  /** The operating system patches itself every night, and nothing restarts the node. Linux only. */
  UNMANAGED = "Unmanaged",
  /** Nothing is updated. */
  NONE = "None",
}
