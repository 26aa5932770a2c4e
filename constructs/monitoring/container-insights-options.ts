import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { ContainerInsightsNamespaces } from "./container-insights-namespaces";
import { ContainerInsightsPreset } from "./container-insights-preset";
import { ContainerInsightsStream } from "./container-insights-stream";
import { ILogWorkspace } from "./log-workspace-ref";

/** What container insights collects. All of it is changed in place, unless it says otherwise. */
export interface ContainerInsightsOptions {
  /**
   * How much is collected. Changed in place.
   *
   * @default ContainerInsightsPreset.COST_OPTIMIZED - Azure's own is STANDARD, which has the same tables and five times the samples
   */
  readonly preset?: ContainerInsightsPreset;

  /**
   * The minutes between two collections of inventory and performance: 1 to 30 (AKS-E1022). Changed in place.
   *
   * @default - that of the preset
   */
  readonly intervalMinutes?: number;

  /**
   * The namespaces that are collected from. Changed in place.
   *
   * @default - those of the preset
   */
  readonly namespaces?: ContainerInsightsNamespaces;

  /**
   * What is collected: at least one stream, each once (AKS-E1026 to AKS-E1028). The page of container insights in the
   * portal needs all of them; queries need only what they ask. Changed in place.
   *
   * @default - those of the preset
   */
  readonly streams?: ContainerInsightsStream[];

  /**
   * The resource group of the data collection rule. A change replaces the rule.
   *
   * @default - the group of the cluster, where Azure looks for it
   */
  readonly resourceGroup?: IResourceGroup;

  /**
   * The region of the data collection rule, which has to be that of the workspace. A change replaces the rule.
   *
   * @default - the region of the workspace; needed for one imported by its id (AKS-E1015)
   */
  readonly location?: string;

  /**
   * The name of the data collection rule (AKS-E1029). A change replaces the rule.
   *
   * @default - MSCI-<region>-<cluster>, the name that Azure gives it, cut at 64 characters
   */
  readonly name?: string;

  /**
   * Tags of the data collection rule: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** What container insights are made of. */
export interface ContainerInsightsProps extends ContainerInsightsOptions {
  /**
   * The cluster that is observed. The agent is turned on in it, unless it is imported (AKS-W1002). A change replaces the
   * association, and the rule too where it is named after the cluster.
   */
  readonly cluster: IAksCluster;
  /** The workspace that gets the data. Changed in place: what is in the old one stays there. */
  readonly workspace: ILogWorkspace;
}
