import { MonitorDataCollectionRule } from "@cdktf/provider-azurerm/lib/monitor-data-collection-rule";
import { MonitorDataCollectionRuleAssociation } from "@cdktf/provider-azurerm/lib/monitor-data-collection-rule-association";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { Bill, byUse } from "../../lib/capacity/billed-items";
import { monitoringErrors } from "../../lib/errors/monitoring";
import { checkCollectionRuleName, firstTwice } from "../../lib/facts/monitor-checks";
import {
  COLLECTION_INTERVAL_MINUTES,
  COLLECTION_RULE_NAME_LENGTH,
  CONTAINER_INSIGHTS_ASSOCIATION,
} from "../../lib/facts/monitor-limits";
import { isWithin } from "../../lib/whole-numbers";
import { checkLocation, checkTags } from "../../lib/names";
import { isKnown, isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { ContainerInsightsNamespaces } from "./container-insights-namespaces";
import { ContainerInsightsProps } from "./container-insights-options";
import { ContainerInsightsPreset } from "./container-insights-preset";
import { ContainerInsightsStream } from "./container-insights-stream";
import { turnOnAddon } from "./cluster-addon";
import { clusterGroupName, clusterNameText, collectionName } from "./monitored-cluster";
import { isSameCluster } from "./monitoring-uses";
import { readProps } from "../checks/read-props";

const WHAT = "container insights";
const DESTINATION = "workspace";

/**
 * Container insights: what containers write, and the inventory and performance of nodes and pods, in a Log Analytics
 * workspace. The agent in the cluster, the rule that says what it collects, and the association without which the agent
 * collects nothing.
 *
 * The agent signs in with a managed identity, never with the keys of the workspace. Container output goes to the table
 * ContainerLogV2.
 *
 * Raises AKS-E1020 to AKS-E1029 and the warning AKS-W1002.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-overview
 */
export class ContainerInsights extends Construct {
  /** The Terraform resource of the data collection rule, for what the library has no word for. */
  public readonly resource: MonitorDataCollectionRule;
  /** The minutes between two collections. */
  public readonly intervalMinutes: number;
  /** The namespaces that are collected from. */
  public readonly namespaces: ContainerInsightsNamespaces;
  /** What is collected. */
  public readonly streams: ContainerInsightsStream[];

  private readonly cluster: IAksCluster;

  constructor(scope: Construct, id: string, props: ContainerInsightsProps) {
    super(scope, id);
    props = readProps(this, "ContainerInsightsProps", props);
    const { cluster, workspace } = props;
    this.cluster = cluster;
    const preset = props.preset ?? ContainerInsightsPreset.COST_OPTIMIZED;
    this.intervalMinutes = props.intervalMinutes ?? preset.intervalMinutes;
    this.namespaces = props.namespaces ?? preset.namespaces;
    this.streams = props.streams ?? preset.streams;
    const location = props.location ?? workspace.location;
    this.check(props);
    turnOnAddon(this, cluster, {
      what: WHAT,
      block: "oms_agent",
      command: "az aks enable-addons --addons monitoring",
      settings: (resource) => ({
        read: () => resource.omsAgentInput,
        turnOn: () =>
          resource.putOmsAgent({
            logAnalyticsWorkspaceId: workspace.logWorkspaceId,
            msiAuthForMonitoringEnabled: true,
          }),
        turnOff: () => resource.resetOmsAgent(),
      }),
    });

    const streams = this.streams.map((stream) => stream.name);
    this.resource = new MonitorDataCollectionRule(this, "Resource", {
      name: props.name ?? collectionName("MSCI", location, clusterNameText(cluster), COLLECTION_RULE_NAME_LENGTH),
      description: `What container insights collect from the cluster ${clusterNameText(cluster)}`,
      resourceGroupName: props.resourceGroup?.resourceGroupName ?? clusterGroupName(cluster),
      location,
      kind: "Linux",
      dataSources: {
        extension: [
          {
            name: CONTAINER_INSIGHTS_ASSOCIATION,
            extensionName: "ContainerInsights",
            streams,
            extensionJson: this.settings(),
          },
        ],
      },
      destinations: { logAnalytics: [{ name: DESTINATION, workspaceResourceId: workspace.logWorkspaceId }] },
      dataFlow: [{ streams, destinations: [DESTINATION] }],
      tags: props.tags,
    });
    new MonitorDataCollectionRuleAssociation(this, "Association", {
      name: CONTAINER_INSIGHTS_ASSOCIATION,
      description: "Without it the agent of container insights collects nothing",
      targetResourceId: cluster.clusterId,
      dataCollectionRuleId: this.resource.id,
    });
  }

  private check(props: ContainerInsightsProps): void {
    const report = ProblemReport.of(this);
    const { min, max } = COLLECTION_INTERVAL_MINUTES;
    if (isKnown(this.intervalMinutes) && !isWithin(this.intervalMinutes, COLLECTION_INTERVAL_MINUTES)) {
      report.add(monitoringErrors.collectionInterval("intervalMinutes", min, max, this.intervalMinutes));
    }
    report.addFrom("namespaces", this.namespaces._problems);
    if (this.streams.length === 0) report.add(monitoringErrors.noStream("streams"));
    this.streams.forEach((stream, index) => report.addFrom(`streams[${index}]`, stream._problems));
    const twice = firstTwice(this.streams.map((stream) => stream.name).filter(isKnown));
    if (twice !== undefined) report.add(monitoringErrors.streamTwice("streams", twice));
    if (props.location !== undefined) report.add(checkLocation("location", props.location));
    if (props.name !== undefined) report.add(checkCollectionRuleName("name", props.name));
    report.add(...checkTags("tags", props.tags));
  }

  private settings(): string {
    const { mode, names } = this.namespaces;
    const dataCollectionSettings = {
      interval: isUnknown(this.intervalMinutes) ? Fn.format("%dm", [this.intervalMinutes]) : `${this.intervalMinutes}m`,
      namespaceFilteringMode: mode,
      // Left out where nothing is filtered: an empty list is one more thing for Azure to give back changed.
      ...(mode === "Off" ? {} : { namespaces: names }),
      enableContainerLogV2: true,
    };
    const settings = { dataCollectionSettings };
    return isUnknown(settings) ? Fn.jsonencode(settings) : JSON.stringify(settings);
  }

  /** @internal */
  public _billed(): Bill {
    return { items: [byUse("logs", "Log Analytics, container insights", "by the GB taken in")] };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    return isSameCluster(cluster, this.cluster);
  }
}
