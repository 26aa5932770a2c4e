import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { ControlPlaneComponent } from "./control-plane-component";
import { ControlPlaneLogPreset } from "./control-plane-log-preset";
import { ILogWorkspace } from "./log-workspace-ref";

/** Which logs of a control plane are kept, and where beside the workspace. */
export interface ControlPlaneLogsOptions {
  /**
   * The components to log, each once (AKS-E1002). Changed in place.
   *
   * @default - those of the preset; without one this is needed (AKS-E1001)
   */
  readonly components?: ControlPlaneComponent[];

  /**
   * Components by what the logs are for. What `components` names comes on top. Changed in place.
   *
   * @default - no preset
   */
  readonly preset?: ControlPlaneLogPreset;

  /**
   * The ARM id of a storage account that gets the same logs, for years of keeping: how long is a lifecycle rule of the
   * account. It has to be in the region of the cluster (AKS-E1009). Changed in place.
   *
   * @default - the workspace alone
   */
  readonly storageAccountId?: string;

  /**
   * Whether the platform metrics of the cluster are sent too, to be queried beside the logs. Changed in place, though
   * the provider does not turn them off again: that takes another name, or a hand in Azure.
   *
   * @default false - Azure keeps them for 93 days by itself, at no cost
   */
  readonly platformMetrics?: boolean;

  /**
   * Whether the usual questions about a cluster are put into the workspace as saved queries: those that the logged
   * components answer, each once for a workspace however many clusters send to it. A change makes them or deletes them.
   *
   * @default - true for a workspace of this program; false for an imported one, which may have them already
   */
  readonly savedQueries?: boolean;

  /**
   * The name of the diagnostic setting: 1 to 260 characters without `< > * % & : \ ? + /` (AKS-E1005), and once for a
   * cluster (AKS-E1006). A change replaces the setting, which leaves the logs alone.
   *
   * @default - made from the path of the construct
   */
  readonly name?: string;
}

/** What the logs of a control plane are made of. */
export interface ControlPlaneLogsProps extends ControlPlaneLogsOptions {
  /** The cluster whose control plane is logged. A change replaces the setting. */
  readonly cluster: IAksCluster;
  /** The workspace that gets the logs. Changed in place: what is in the old one stays there. */
  readonly workspace: ILogWorkspace;
}
