import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { IMonitorWorkspace } from "./monitor-workspace-ref";

/** A rule that records the result of an expression as a metric of its own. */
export interface PrometheusRecordingRule {
  /** The name of the metric that is recorded (AKS-E1035). */
  readonly record: string;

  /** The PromQL expression whose result is recorded (AKS-E1038). */
  readonly expression: string;

  /**
   * Labels that the recorded metric gets beside those of the expression.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}

/** The rules of a group. All of it is changed in place, unless it says otherwise. */
export interface PrometheusRecordingRulesOptions {
  /** The rules, in the order in which they run: 1 to 20 (AKS-E1036). Changed in place. */
  readonly rules: PrometheusRecordingRule[];

  /**
   * The minutes between two runs: 1 to 1440 (AKS-E1037). Changed in place.
   *
   * @default 1
   */
  readonly intervalMinutes?: number;

  /**
   * The name of the group in Azure: 1 to 260 characters without `: @ / # { } % & + * < > ?` and not ending in a dot
   * (AKS-E1039). A change replaces the group.
   *
   * @default - made from the path of the construct
   */
  readonly name?: string;

  /**
   * The resource group of the rules. A change replaces the rules.
   *
   * @default - the group of the cluster
   */
  readonly resourceGroup?: IResourceGroup;

  /**
   * The region of the rules, which has to be that of the workspace. A change replaces the rules.
   *
   * @default - the region of the workspace; needed for one imported by its id (AKS-E1015)
   */
  readonly location?: string;

  /**
   * Tags of the group: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** What a group of recording rules is made of. */
export interface PrometheusRecordingRulesProps extends PrometheusRecordingRulesOptions {
  /** The cluster whose metrics the rules read. Changed in place. */
  readonly cluster: IAksCluster;
  /** The Azure Monitor workspace that has the metrics, and gets what is recorded. Changed in place. */
  readonly workspace: IMonitorWorkspace;
}
