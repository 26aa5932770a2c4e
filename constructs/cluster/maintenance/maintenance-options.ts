import { GeneralMaintenance } from "./general-maintenance";
import { MaintenanceWindow } from "./maintenance-window";

/** When Azure may work on a cluster. Changed in place. */
export interface MaintenanceOptions {
  /**
   * When the upgrade channel may upgrade Kubernetes. It needs a channel that is on (AKS-E0119). Leave it enough time
   * away from `nodeOs`: when both are open, AKS decides which goes first (AKS-W0110).
   *
   * @default - whenever Azure sees fit
   */
  readonly autoUpgrade?: MaintenanceWindow;

  /**
   * When the node OS channel may update nodes. It needs a channel that keeps to windows: NODE_IMAGE or SECURITY_PATCH
   * (AKS-E0119).
   *
   * @default - whenever Azure sees fit
   */
  readonly nodeOs?: MaintenanceWindow;

  /**
   * When AKS may bring its own weekly releases.
   *
   * @default - whenever Azure sees fit
   */
  readonly general?: GeneralMaintenance;
}
