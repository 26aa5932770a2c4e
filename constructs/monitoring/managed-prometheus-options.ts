import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { MetricAllowList } from "./metric-allow-list";
import { IMonitorWorkspace } from "./monitor-workspace-ref";

/** What Managed Prometheus collects. */
export interface ManagedPrometheusOptions {
  /**
   * Labels of Kubernetes objects that become labels of metrics. Changed in place.
   *
   * @default - none
   */
  readonly labels?: MetricAllowList;

  /**
   * Annotations of Kubernetes objects that become labels of metrics. Changed in place.
   *
   * @default - none
   */
  readonly annotations?: MetricAllowList;

  /**
   * The resource group of the data collection rule and its endpoint. A change replaces both.
   *
   * @default - the group of the cluster, where Azure looks for them
   */
  readonly resourceGroup?: IResourceGroup;

  /**
   * The region of the data collection rule and its endpoint, which has to be that of the workspace. A change replaces
   * both.
   *
   * @default - the region of the workspace; needed for one imported by its id (AKS-E1015)
   */
  readonly location?: string;

  /**
   * Tags of the data collection rule and its endpoint: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** What Managed Prometheus is made of. */
export interface ManagedPrometheusProps extends ManagedPrometheusOptions {
  /**
   * The cluster that is observed. The agent is turned on in it, unless it is imported (AKS-W1002). A change replaces the
   * association, and what is named after the cluster.
   */
  readonly cluster: IAksCluster;
  /** The Azure Monitor workspace that gets the metrics. Changed in place: what is in the old one stays there. */
  readonly workspace: IMonitorWorkspace;
}
