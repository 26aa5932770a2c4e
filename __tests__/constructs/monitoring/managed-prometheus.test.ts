import { TerraformOutput, TerraformStack, TerraformVariable, Token } from "cdktf";
import { AksCluster } from "../../../constructs";
import { ManagedPrometheus } from "../../../constructs/monitoring/managed-prometheus";
import {
  ManagedPrometheusOptions,
  ManagedPrometheusProps,
} from "../../../constructs/monitoring/managed-prometheus-options";
import { MetricAllowList } from "../../../constructs/monitoring/metric-allow-list";
import { MonitorWorkspace } from "../../../constructs/monitoring/monitor-workspace";
import { MonitorWorkspaceProps } from "../../../constructs/monitoring/monitor-workspace-props";
import { PrometheusRecordingRulesOptions } from "../../../constructs/monitoring/prometheus-recording-rules-options";
import { ResourceGroup } from "../../../constructs/resource-group/resource-group";
import { cluster, group, SUBSCRIPTION } from "../../support/clusters";
import { only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const CLUSTER = "azurerm_kubernetes_cluster";
const WORKSPACE = "azurerm_monitor_workspace";
const ENDPOINT = "azurerm_monitor_data_collection_endpoint";
const RULE = "azurerm_monitor_data_collection_rule";
const ASSOCIATION = "azurerm_monitor_data_collection_rule_association";
const RULE_GROUP = "azurerm_monitor_alert_prometheus_rule_group";
const CLUSTER_ID = `${SUBSCRIPTION}/resourceGroups/rg-prod/providers/Microsoft.ContainerService/managedClusters/prod`;
const WORKSPACE_ID = `${SUBSCRIPTION}/resourceGroups/ops/providers/Microsoft.Monitor/accounts/metrics`;

let stack: TerraformStack;
let resourceGroup: ResourceGroup;

beforeEach(() => {
  stack = stackFixture();
  resourceGroup = group(stack);
});

const metrics = (props: Partial<MonitorWorkspaceProps> = {}) =>
  new MonitorWorkspace(stack, "Metrics", { resourceGroup, ...props });

function prometheus(props: Partial<ManagedPrometheusProps> = {}): ManagedPrometheus {
  return new ManagedPrometheus(stack, "Prometheus", {
    cluster: props.cluster ?? cluster(stack, { name: "shop" }),
    workspace: props.workspace ?? metrics({ location: "northeurope" }),
    ...props,
  });
}

const resolved = (value: string): string => {
  const output = new TerraformOutput(stack, `Out${stack.node.children.length}`, { value });
  return synth(stack).output[output.friendlyUniqueId].value;
};

describe("the workspace", () => {
  test("of the least it needs", () => {
    const made = metrics();
    expect(only(synth(stack), WORKSPACE)).toEqual({
      name: "test-metrics",
      location: "westeurope",
      resource_group_name: resolved(resourceGroup.resourceGroupName),
      public_network_access_enabled: true,
    });
    expect(resolved(made.monitorWorkspaceId)).toMatch(/^\$\{azurerm_monitor_workspace\.Metrics_\w+\.id}$/);
    expect(resolved(made.monitorWorkspaceName)).toMatch(/\.name}$/);
  });

  test("of everything", () => {
    metrics({ name: "metrics", location: "northeurope", publicQuery: false, tags: { team: "a" } });
    expect(only(synth(stack), WORKSPACE)).toMatchObject({
      name: "metrics",
      location: "northeurope",
      public_network_access_enabled: false,
      tags: { team: "a" },
    });
  });

  test("has a short name under a long path", () => {
    const id = "A".repeat(60);
    new MonitorWorkspace(stack, id, { resourceGroup });
    expect(only(synth(stack), WORKSPACE).name).toBe("a".repeat(44));
  });

  test.each(["", "-a", "a-", "a_b"])("by the name %j is refused", (name) => {
    metrics({ name });
    expect(refusal(stack)).toContain(
      `[test/Metrics] AKS-E1030: name must be 1 to 260 letters, digits or hyphens, with a letter or digit at both ends, got "${name}"`,
    );
  });

  test("without a resource group cannot be made at all", () => {
    expect(() => new MonitorWorkspace(stack, "Metrics", {} as MonitorWorkspaceProps)).toThrow(
      "AKS-E0809: resourceGroup",
    );
  });

  test("by id is known by id and name", () => {
    const found = MonitorWorkspace.fromMonitorWorkspaceId(stack, "Found", WORKSPACE_ID);
    expect([found.monitorWorkspaceId, found.monitorWorkspaceName]).toEqual([WORKSPACE_ID, "metrics"]);
    expect(() => found.location).toThrow("AKS-E1015: location must be known");
    expect(synth(stack)).not.toHaveProperty("data");
  });

  test.each(["metrics", WORKSPACE_ID.toLowerCase()])("by the id %j is refused", (id) => {
    MonitorWorkspace.fromMonitorWorkspaceId(stack, "Found", id);
    expect(refusal(stack)).toContain(
      "[test/Found] AKS-E1031: monitorWorkspaceId must be the ARM id of an Azure Monitor workspace",
    );
  });

  test("by an id known only to Terraform leaves the name to Terraform", () => {
    const id = new TerraformVariable(stack, "id", { type: "string" }).stringValue;
    const found = MonitorWorkspace.fromMonitorWorkspaceId(stack, "Found", id);
    expect(resolved(found.monitorWorkspaceName)).toBe('${element(split("/", var.id), 8)}');
  });

  test("by name is looked up", () => {
    const found = MonitorWorkspace.fromMonitorWorkspaceName(stack, "Found", {
      name: "metrics",
      resourceGroupName: "ops",
    });
    for (const value of [found.monitorWorkspaceId, found.monitorWorkspaceName, found.location]) {
      expect(resolved(value)).toMatch(/^\$\{data\.azurerm_monitor_workspace\.Found_/);
    }
    expect(Object.values(synth(stack).data[WORKSPACE])).toEqual([{ name: "metrics", resource_group_name: "ops" }]);
  });
});

describe("the least it needs", () => {
  test("is an endpoint, a rule, an association and the agent", () => {
    const aks = cluster(stack, { name: "shop" });
    const workspace = metrics({ location: "northeurope" });
    prometheus({ cluster: aks, workspace });
    const json = synth(stack);
    const place = {
      name: "MSProm-northeurope-shop",
      resource_group_name: resolved(aks.clusterResourceGroupName),
      location: "northeurope",
      kind: "Linux",
    };
    const [endpoint] = Object.keys(json.resource[ENDPOINT]);
    const [rule] = Object.keys(json.resource[RULE]);
    expect(only(json, ENDPOINT)).toEqual(place);
    expect(only(json, RULE)).toEqual({
      ...place,
      description: "The metrics that Managed Prometheus takes from the cluster shop",
      data_collection_endpoint_id: `\${${ENDPOINT}.${endpoint}.id}`,
      data_sources: {
        prometheus_forwarder: [{ name: "PrometheusDataSource", streams: ["Microsoft-PrometheusMetrics"] }],
      },
      destinations: {
        monitor_account: [{ name: "workspace", monitor_account_id: resolved(workspace.monitorWorkspaceId) }],
      },
      data_flow: [{ streams: ["Microsoft-PrometheusMetrics"], destinations: ["workspace"] }],
    });
    expect(only(json, ASSOCIATION)).toEqual({
      name: "MSProm-northeurope-shop",
      description: "Without it the agent of Managed Prometheus sends nothing",
      target_resource_id: resolved(aks.clusterId),
      data_collection_rule_id: `\${${RULE}.${rule}.id}`,
    });
    // A null, because cdktf writes no empty block.
    expect(only(json, CLUSTER).monitor_metrics).toEqual({ labels_allowed: null });
  });
});

describe("options", () => {
  test("are all rendered", () => {
    const rules = group(stack, "Rules");
    prometheus({
      labels: MetricAllowList.of({ pods: ["app.kubernetes.io/name", "team"], namespaces: ["*"] }),
      annotations: MetricAllowList.of({ namespaces: ["example.com/owner"] }),
      resourceGroup: rules,
      location: "westeurope",
      tags: { team: "a" },
    });
    const json = synth(stack);
    expect(only(json, CLUSTER).monitor_metrics).toEqual({
      labels_allowed: "pods=[app.kubernetes.io/name,team],namespaces=[*]",
      annotations_allowed: "namespaces=[example.com/owner]",
    });
    for (const type of [ENDPOINT, RULE]) {
      expect(only(json, type)).toMatchObject({
        name: "MSProm-westeurope-shop",
        location: "westeurope",
        resource_group_name: resolved(rules.resourceGroupName),
        tags: { team: "a" },
      });
    }
  });

  test("an empty allow list is none", () => {
    prometheus({ labels: MetricAllowList.of({}) });
    expect(only(synth(stack), CLUSTER).monitor_metrics).toEqual({ labels_allowed: null });
  });

  test("names are cut: at 44 for the endpoint, at 64 for the rule", () => {
    prometheus({ cluster: cluster(stack, { name: "a".repeat(63) }) });
    const json = synth(stack);
    expect(only(json, ENDPOINT).name).toBe(`MSProm-northeurope-${"a".repeat(25)}`);
    expect(only(json, RULE).name).toBe(`MSProm-northeurope-${"a".repeat(45)}`);
  });
});

describe("refusals", () => {
  test.each<[string, ManagedPrometheusOptions, string]>([
    [
      "AKS-E1032",
      { labels: MetricAllowList.of({ Pods: ["a"] }) },
      'labels must name kinds as kube-state-metrics does, in lower case and the plural, got "Pods"',
    ],
    [
      "AKS-E1033",
      { labels: MetricAllowList.of({ pods: ["a,b"] }) },
      'labels must have keys without blanks, commas, brackets or = for pods, got "a,b"',
    ],
    ["AKS-E1033", { annotations: MetricAllowList.of({ pods: ["a]"] }) }, "annotations must have keys"],
    ["AKS-E1033", { annotations: MetricAllowList.of({ pods: [""] }) }, 'got ""'],
    ["AKS-E1034", { labels: MetricAllowList.of({ pods: [] }) }, "labels must name at least one key for pods"],
    ["AKS-E0806", { location: "" }, "location must be the name of an Azure region"],
    ["AKS-E0812", { tags: { team: undefined as unknown as string } }, "tags must have text"],
  ])("%s: %#", (code, options, text) => {
    prometheus(options);
    const message = refusal(stack);
    expect(message).toContain(`[test/Prometheus] ${code}: `);
    expect(message).toContain(text);
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test("a cluster has Managed Prometheus once", () => {
    const aks = cluster(stack);
    const workspace = metrics();
    new ManagedPrometheus(stack, "First", { cluster: aks, workspace });
    prometheus({ cluster: aks, workspace });
    expect(refusal(stack)).toContain(
      "[test/Prometheus] AKS-E1020: cluster must be a cluster without Managed Prometheus, of which a cluster has one, got the cluster of test/First",
    );
  });

  test("metrics that somebody set by hand are not set over", () => {
    const aks = cluster(stack);
    aks.resource.putMonitorMetrics({});
    prometheus({ cluster: aks });
    expect(refusal(stack)).toContain(
      "[test/Prometheus] AKS-E1021: cluster must be a cluster without Managed Prometheus, got a cluster whose Terraform resource has monitor_metrics already",
    );
  });

  test("without a cluster and a workspace it cannot be made at all", () => {
    expect(() => new ManagedPrometheus(stack, "Prometheus", {} as ManagedPrometheusProps)).toThrow(
      /AKS-E0809: cluster must be an AksCluster[^]*AKS-E0809: workspace must be a MonitorWorkspace/,
    );
  });
});

test("tokens are never judged", () => {
  const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
  const workspace = metrics({ name: text, location: text });
  const made = prometheus({
    cluster: cluster(stack, { name: text }),
    workspace,
    labels: MetricAllowList.of({ [text]: [text] }),
  });
  made.addRecordingRules("Rules", {
    name: text,
    intervalMinutes: new TerraformVariable(stack, "number", { type: "number" }).numberValue,
    rules: [{ record: text, expression: text, labels: Token.asStringMap({ ref: "l" }) }],
  });
  const json = synth(stack);
  expect(only(json, ENDPOINT).name).toBe(
    '${trimsuffix(substr(join("-", ["MSProm", var.text, var.text]), 0, 44), "-")}',
  );
  expect(only(json, RULE_GROUP)).toMatchObject({ name: "${var.text}", interval: "PT${var.number}M" });
});

describe("an imported cluster", () => {
  test("gets the rule and the association, and the agent is the user's", () => {
    prometheus({ cluster: AksCluster.fromClusterAttributes(stack, "Found", { clusterId: CLUSTER_ID }) });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(
        /^test\/Prometheus: AKS-W1002: .*turn Managed Prometheus on.*`az aks update --enable-azure-monitor-metrics`/,
      ),
    ]);
    const json = synth(stack);
    expect(only(json, RULE)).toMatchObject({ name: "MSProm-northeurope-prod", resource_group_name: "rg-prod" });
    expect(only(json, ASSOCIATION).target_resource_id).toBe(CLUSTER_ID);
  });
});

describe("recording rules", () => {
  const RULE_OF = {
    record: "namespace:cpu:sum",
    expression: "sum by (namespace) (rate(container_cpu_usage_seconds_total[5m]))",
  };

  test("are for this cluster alone, where its rule is", () => {
    const aks = cluster(stack, { name: "shop" });
    const workspace = metrics({ location: "northeurope" });
    const rules = group(stack, "Rules");
    const made = prometheus({ cluster: aks, workspace, resourceGroup: rules, tags: { team: "a" } });
    made.addRecordingRules("Cpu", { rules: [RULE_OF, { ...RULE_OF, record: "b", labels: { kind: "x" } }] });
    expect(only(synth(stack), RULE_GROUP)).toEqual({
      name: "test-prometheus-cpu",
      resource_group_name: resolved(rules.resourceGroupName),
      location: "northeurope",
      cluster_name: "shop",
      interval: "PT1M",
      rule_group_enabled: true,
      scopes: [resolved(workspace.monitorWorkspaceId), resolved(aks.clusterId)],
      rule: [
        { enabled: true, ...RULE_OF },
        { enabled: true, ...RULE_OF, record: "b", labels: { kind: "x" } },
      ],
      tags: { team: "a" },
    });
  });

  test.each<[string, PrometheusRecordingRulesOptions, string]>([
    [
      "AKS-E1035",
      { rules: [{ ...RULE_OF, record: "1a" }] },
      'rules[0].record must be the name of a metric: letters, digits, underscores and colons, not beginning with a digit, got "1a"',
    ],
    ["AKS-E1035", { rules: [RULE_OF, { ...RULE_OF, record: "a-b" }] }, "rules[1].record must be the name of a metric"],
    ["AKS-E1036", { rules: [] }, "rules must be 1 to 20 rules, got 0; add a rule, or remove the group"],
    ["AKS-E1036", { rules: Array.from({ length: 21 }, () => RULE_OF) }, "got 21; make a second group for the rest"],
    [
      "AKS-E1037",
      { rules: [RULE_OF], intervalMinutes: 0 },
      "intervalMinutes must be whole minutes from 1 to 1440, got 0",
    ],
    ["AKS-E1037", { rules: [RULE_OF], intervalMinutes: 1441 }, "got 1441"],
    [
      "AKS-E1038",
      { rules: [{ ...RULE_OF, expression: " " }] },
      'rules[0].expression must be a PromQL expression, got ""',
    ],
    [
      "AKS-E1039",
      { rules: [RULE_OF], name: "a/b" },
      'name must be 1 to 260 characters without : @ / # { } % & + * < > ? and not end in a dot, got "a/b"',
    ],
    ["AKS-E1039", { rules: [RULE_OF], name: "a." }, 'got "a."'],
  ])("%s: %#", (code, options, text) => {
    prometheus().addRecordingRules("Rules", options);
    const message = refusal(stack);
    expect(message).toContain(`[test/Prometheus/Rules] ${code}: `);
    expect(message).toContain(text);
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test("a rule without an expression cannot be made at all", () => {
    const options = { rules: [{ record: "a" }] } as unknown as PrometheusRecordingRulesOptions;
    expect(() => prometheus().addRecordingRules("Rules", options)).toThrow(
      "AKS-E0809: rules[0].expression must be text, got nothing",
    );
  });
});

test("the recommended rules are two groups, for this cluster alone, and leave nothing for Terraform to fill in", () => {
  const made = prometheus().addRecommendedRules();
  expect(made.map((one) => one.node.path)).toEqual(["test/Prometheus/NodeRules", "test/Prometheus/KubernetesRules"]);
  const groups = Object.values<any>(synth(stack).resource[RULE_GROUP]);
  expect(groups.map((one) => one.rule.length).sort()).toEqual([11, 19]);
  for (const one of groups) {
    expect(one.scopes).toHaveLength(2);
    expect(one.cluster_name).toMatch(/\.name}$|^shop$/);
    expect(JSON.stringify(one.rule)).not.toContain("${");
  }
  const records = groups.flatMap((one) => one.rule.map(({ record }: { record: string }) => record));
  expect(records).toContain("instance:node_cpu_utilisation:rate5m");
  expect(records).toContain("cluster:node_cpu:ratio_rate5m");
});
