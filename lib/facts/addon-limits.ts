import { NumberLimits } from "../whole-numbers";

/** @internal a whole number of something, with its own default where the library writes it out */
export interface AddonNumber extends NumberLimits {
  /** What is counted, as a message says it. */
  readonly unit?: string;
}

/** @internal every how many minutes mounted secrets are read again; the default is that of the driver */
export const SECRET_ROTATION_MINUTES = { min: 1, unit: "minutes" } as const;
/** @internal */
export const SECRET_ROTATION_DEFAULT_MINUTES = 2;

/**
 * The numbers of the cluster autoscaler. The API takes whole numbers only, and most of its times in minutes only.
 * @internal
 * @see https://learn.microsoft.com/azure/aks/cluster-autoscaler-overview
 */
export const AUTOSCALER_LIMITS = {
  scanIntervalSeconds: { min: 1, unit: "seconds" },
  newPodScaleUpDelaySeconds: { min: 0, unit: "seconds" },
  maxNodeProvisioningMinutes: { min: 1, unit: "minutes" },
  maxUnreadyNodes: { min: 0, unit: "nodes" },
  maxUnreadyPercent: { min: 0, max: 100, unit: "percent" },
  scaleDownDelayAfterAddMinutes: { min: 0, unit: "minutes" },
  scaleDownDelayAfterDeleteMinutes: { min: 0, unit: "minutes" },
  scaleDownDelayAfterFailureMinutes: { min: 0, unit: "minutes" },
  scaleDownUnneededMinutes: { min: 0, unit: "minutes" },
  scaleDownUnreadyMinutes: { min: 0, unit: "minutes" },
  scaleDownUtilizationPercent: { min: 0, max: 100, unit: "percent" },
  maxEmptyNodesDeletedAtOnce: { min: 1, unit: "nodes" },
  maxGracefulTerminationSeconds: { min: 0, unit: "seconds" },
} as const satisfies Record<string, AddonNumber>;

/** @internal */
export type AutoscalerNumber = keyof typeof AUTOSCALER_LIMITS;

/**
 * What Azure uses for what is not given. The library writes it out: a field that is left out of a profile keeps
 * whatever an earlier apply gave it.
 * @internal
 */
export const AUTOSCALER_DEFAULTS = {
  scanIntervalSeconds: 10,
  newPodScaleUpDelaySeconds: 0,
  maxNodeProvisioningMinutes: 15,
  maxUnreadyNodes: 3,
  maxUnreadyPercent: 45,
  scaleDownDelayAfterAddMinutes: 10,
  scaleDownDelayAfterFailureMinutes: 3,
  scaleDownUnneededMinutes: 10,
  scaleDownUnreadyMinutes: 20,
  scaleDownUtilizationPercent: 50,
  maxEmptyNodesDeletedAtOnce: 10,
  maxGracefulTerminationSeconds: 600,
} as const;

/** @internal one revision of the mesh, or two while it is moved from one to the other */
export const MESH_REVISIONS = { min: 1, max: 2 } as const;

/** @internal https://learn.microsoft.com/azure/aks/custom-certificate-authority */
export const MAX_CA_CERTIFICATES = 10;

/** @internal the bound of the API's own schema */
export const MAX_ROUTING_ZONES = 5;
