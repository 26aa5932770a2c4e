import { MonitorAlertPrometheusRuleGroup } from "@cdktf/provider-azurerm/lib/monitor-alert-prometheus-rule-group";
import { Tokenization } from "cdktf";
import { Construct } from "constructs";
import { monitoringErrors } from "../../lib/errors/monitoring";
import { Problem } from "../../lib/errors/problem";
import { defaultLogName } from "../../lib/facts/log-checks";
import { checkRuleGroupName, isRecordName } from "../../lib/facts/monitor-checks";
import { RECORDING_INTERVAL_MINUTES, RECORDING_RULES_IN_GROUP } from "../../lib/facts/monitor-limits";
import { isWithin } from "../../lib/whole-numbers";
import { checkLocation, checkTags } from "../../lib/names";
import { isKnown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { clusterGroupName, clusterNameText } from "./monitored-cluster";
import { PrometheusRecordingRule, PrometheusRecordingRulesProps } from "./prometheus-recording-rules-options";
import { readProps } from "../checks/read-props";

/**
 * Rules that record what dashboards and alerts ask for often, for one cluster.
 *
 * Raises AKS-E1035 to AKS-E1039.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/metrics/prometheus-rule-groups
 */
export class PrometheusRecordingRules extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: MonitorAlertPrometheusRuleGroup;

  constructor(scope: Construct, id: string, props: PrometheusRecordingRulesProps) {
    super(scope, id);
    props = readProps(this, "PrometheusRecordingRulesProps", props);
    const { cluster, workspace, rules } = props;
    const name = props.name ?? defaultLogName(this.node.path);
    const intervalMinutes = props.intervalMinutes ?? RECORDING_INTERVAL_MINUTES.default;
    ProblemReport.of(this).add(
      isWithin(rules.length, RECORDING_RULES_IN_GROUP)
        ? undefined
        : monitoringErrors.ruleCount("rules", RECORDING_RULES_IN_GROUP.min, RECORDING_RULES_IN_GROUP.max, rules.length),
      ...rules.flatMap((rule, index) => ruleProblems(`rules[${index}]`, rule)),
      checkInterval(intervalMinutes),
      checkRuleGroupName("name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      ...checkTags("tags", props.tags),
    );

    this.resource = new MonitorAlertPrometheusRuleGroup(this, "Resource", {
      name,
      resourceGroupName: props.resourceGroup?.resourceGroupName ?? clusterGroupName(cluster),
      location: props.location ?? workspace.location,
      clusterName: clusterNameText(cluster),
      interval: `PT${Tokenization.stringifyNumber(intervalMinutes)}M`,
      ruleGroupEnabled: true,
      // The workspace alone would run the rules over the metrics of every cluster in it.
      scopes: [workspace.monitorWorkspaceId, cluster.clusterId],
      rule: rules.map(({ record, expression, labels }) => ({ enabled: true, record, expression, labels })),
      tags: props.tags,
    });
  }
}

function ruleProblems(prop: string, { record, expression }: PrometheusRecordingRule): (Problem | undefined)[] {
  return [
    isKnown(record) && !isRecordName(record) ? monitoringErrors.recordName(`${prop}.record`, record) : undefined,
    expression.trim() === "" ? monitoringErrors.emptyExpression(`${prop}.expression`) : undefined,
  ];
}

function checkInterval(minutes: number): Problem | undefined {
  const { min, max } = RECORDING_INTERVAL_MINUTES;
  return isKnown(minutes) && !isWithin(minutes, RECORDING_INTERVAL_MINUTES)
    ? monitoringErrors.ruleInterval("intervalMinutes", min, max, minutes)
    : undefined;
}
