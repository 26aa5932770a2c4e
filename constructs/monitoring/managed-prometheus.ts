import { MonitorDataCollectionEndpoint } from "@cdktf/provider-azurerm/lib/monitor-data-collection-endpoint";
import { MonitorDataCollectionRule } from "@cdktf/provider-azurerm/lib/monitor-data-collection-rule";
import { MonitorDataCollectionRuleAssociation } from "@cdktf/provider-azurerm/lib/monitor-data-collection-rule-association";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { Bill, byUse } from "../../lib/capacity/billed-items";
import { COLLECTION_ENDPOINT_NAME_LENGTH, COLLECTION_RULE_NAME_LENGTH } from "../../lib/facts/monitor-limits";
import { KUBERNETES_METRICS, NODE_METRICS } from "../../lib/facts/prometheus-rules";
import { checkLocation, checkTags } from "../../lib/names";
import { ProblemReport } from "../checks/problem-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { ManagedPrometheusProps } from "./managed-prometheus-options";
import { turnOnAddon } from "./cluster-addon";
import { clusterGroupName, clusterNameText, collectionName } from "./monitored-cluster";
import { isSameCluster } from "./monitoring-uses";
import { PrometheusRecordingRules } from "./prometheus-recording-rules";
import { PrometheusRecordingRulesOptions } from "./prometheus-recording-rules-options";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

const WHAT = "Managed Prometheus";
const PREFIX = "MSProm";
const STREAM = "Microsoft-PrometheusMetrics";
const DESTINATION = "workspace";

/**
 * Managed Prometheus: metrics of nodes, pods and Kubernetes objects, in an Azure Monitor workspace. The agent in the
 * cluster, the endpoint and the rule through which it sends, and the association without which it sends nothing.
 *
 * Raises AKS-E1020, AKS-E1021, AKS-E1032 to AKS-E1034 and the warning AKS-W1002.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/metrics/prometheus-metrics-overview
 */
export class ManagedPrometheus extends Construct {
  /** The Terraform resource of the data collection rule, for what the library has no word for. */
  public readonly resource: MonitorDataCollectionRule;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ManagedPrometheusProps,
  ) {
    super(scope, id);
    props = readProps(this, "ManagedPrometheusProps", props);
    const { cluster, workspace, tags } = props;
    const resourceGroupName = props.resourceGroup?.resourceGroupName ?? clusterGroupName(cluster);
    const location = props.location ?? workspace.location;
    const report = ProblemReport.of(this);
    report.addFrom("labels", props.labels?._problems ?? []);
    report.addFrom("annotations", props.annotations?._problems ?? []);
    if (props.location !== undefined) report.add(checkLocation("location", props.location));
    report.add(...checkTags("tags", tags));
    turnOnAddon(this, cluster, {
      what: WHAT,
      block: "monitor_metrics",
      command: "az aks update --enable-azure-monitor-metrics",
      settings: (resource) => ({
        read: () => resource.monitorMetricsInput,
        turnOn: () =>
          resource.putMonitorMetrics({
            // A block with nothing in it would not be written at all, and Prometheus would stay off without a word.
            labelsAllowed: props.labels?._render() ?? Token.asString(Token.nullValue()),
            annotationsAllowed: props.annotations?._render(),
          }),
        turnOff: () => resource.resetMonitorMetrics(),
      }),
    });

    const named = (length: number) => collectionName(PREFIX, location, clusterNameText(cluster), length);
    const place = { resourceGroupName, location, kind: "Linux", tags };
    const endpoint = new MonitorDataCollectionEndpoint(this, "Endpoint", {
      name: named(COLLECTION_ENDPOINT_NAME_LENGTH),
      ...place,
    });
    this.resource = new MonitorDataCollectionRule(this, "Resource", {
      name: named(COLLECTION_RULE_NAME_LENGTH),
      description: `The metrics that Managed Prometheus takes from the cluster ${clusterNameText(cluster)}`,
      ...place,
      dataCollectionEndpointId: endpoint.id,
      dataSources: { prometheusForwarder: [{ name: "PrometheusDataSource", streams: [STREAM] }] },
      destinations: { monitorAccount: [{ name: DESTINATION, monitorAccountId: workspace.monitorWorkspaceId }] },
      dataFlow: [{ streams: [STREAM], destinations: [DESTINATION] }],
    });
    new MonitorDataCollectionRuleAssociation(this, "Association", {
      name: named(COLLECTION_RULE_NAME_LENGTH),
      description: "Without it the agent of Managed Prometheus sends nothing",
      targetResourceId: cluster.clusterId,
      dataCollectionRuleId: this.resource.id,
    });
  }

  /**
   * Adds rules that record what dashboards and alerts ask for often, for this cluster alone. They are where the data
   * collection rule is, unless the options say otherwise.
   *
   * @param id the id of the group
   * @param options the rules, and how often they run
   */
  public addRecordingRules(id: string, options: PrometheusRecordingRulesOptions): PrometheusRecordingRules {
    const { cluster, workspace, resourceGroup, location, tags } = this.props;
    return new PrometheusRecordingRules(this, id, { resourceGroup, location, tags, ...options, cluster, workspace });
  }

  /**
   * Adds the metrics that dashboards of nodes, namespaces, workloads and pods look for, recorded for this cluster alone:
   * two groups of rules, under the names of the kubernetes-mixin project. Once for a cluster.
   */
  public addRecommendedRules(): PrometheusRecordingRules[] {
    return [
      this.addRecordingRules("NodeRules", { rules: [...NODE_METRICS] }),
      this.addRecordingRules("KubernetesRules", { rules: [...KUBERNETES_METRICS] }),
    ];
  }

  /** @internal */
  public _billed(): Bill {
    return { items: [byUse("logs", "Azure Monitor workspace, Managed Prometheus", "by the samples taken in")] };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    return isSameCluster(cluster, this.props.cluster);
  }
}

checkCalls("ManagedPrometheus", ManagedPrometheus);
