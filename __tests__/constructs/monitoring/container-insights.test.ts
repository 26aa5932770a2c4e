import { TerraformOutput, TerraformStack, TerraformVariable, Token } from "cdktf";
import { AksCluster } from "../../../constructs";
import { ContainerInsights } from "../../../constructs/monitoring/container-insights";
import { ContainerInsightsNamespaces } from "../../../constructs/monitoring/container-insights-namespaces";
import {
  ContainerInsightsOptions,
  ContainerInsightsProps,
} from "../../../constructs/monitoring/container-insights-options";
import { ContainerInsightsPreset } from "../../../constructs/monitoring/container-insights-preset";
import { ContainerInsightsStream } from "../../../constructs/monitoring/container-insights-stream";
import { LogWorkspace } from "../../../constructs/monitoring/log-workspace";
import { cluster, ClusterOverrides, group, SUBSCRIPTION } from "../../support/clusters";
import { Json, only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const CLUSTER = "azurerm_kubernetes_cluster";
const RULE = "azurerm_monitor_data_collection_rule";
const ASSOCIATION = "azurerm_monitor_data_collection_rule_association";
const CLUSTER_ID = `${SUBSCRIPTION}/resourceGroups/rg-prod/providers/Microsoft.ContainerService/managedClusters/prod`;
const WORKSPACE_ID = `${SUBSCRIPTION}/resourceGroups/ops/providers/Microsoft.OperationalInsights/workspaces/logs`;
const { only: including, allExcept, all: everything } = ContainerInsightsNamespaces;

let stack: TerraformStack;
let workspace: LogWorkspace;

beforeEach(() => {
  stack = stackFixture();
  workspace = new LogWorkspace(stack, "Workspace", { resourceGroup: group(stack), location: "northeurope" });
});

function insights(props: Partial<ContainerInsightsProps> = {}, overrides: ClusterOverrides = {}): ContainerInsights {
  return new ContainerInsights(stack, "Insights", {
    cluster: props.cluster ?? cluster(stack, overrides),
    workspace,
    ...props,
  });
}

const resolved = (value: string): string => {
  const output = new TerraformOutput(stack, `Out${stack.node.children.length}`, { value });
  return synth(stack).output[output.friendlyUniqueId].value;
};
const rule = () => only(synth(stack), RULE);
const settings = (): Json => JSON.parse(rule().data_sources.extension[0].extension_json).dataCollectionSettings;

const ALL = [
  "Microsoft-ContainerInventory",
  "Microsoft-ContainerLogV2",
  "Microsoft-ContainerNodeInventory",
  "Microsoft-InsightsMetrics",
  "Microsoft-KubeEvents",
  "Microsoft-KubeMonAgentEvents",
  "Microsoft-KubeNodeInventory",
  "Microsoft-KubePodInventory",
  "Microsoft-KubePVInventory",
  "Microsoft-KubeServices",
  "Microsoft-Perf",
];

describe("the least it needs", () => {
  test("is a rule for what the cost-optimized preset collects", () => {
    const aks = cluster(stack, { name: "shop" });
    insights({ cluster: aks });
    expect(rule()).toEqual({
      name: "MSCI-northeurope-shop",
      description: "What container insights collect from the cluster shop",
      resource_group_name: resolved(aks.clusterResourceGroupName),
      location: "northeurope",
      kind: "Linux",
      data_sources: {
        extension: [
          {
            name: "ContainerInsightsExtension",
            extension_name: "ContainerInsights",
            streams: ALL,
            extension_json:
              '{"dataCollectionSettings":{"interval":"5m","namespaceFilteringMode":"Exclude","namespaces":["kube-system","gatekeeper-system","azure-arc"],"enableContainerLogV2":true}}',
          },
        ],
      },
      destinations: {
        log_analytics: [{ name: "workspace", workspace_resource_id: resolved(workspace.logWorkspaceId) }],
      },
      data_flow: [{ streams: ALL, destinations: ["workspace"] }],
    });
  });

  test("is the agent in the cluster, signed in with a managed identity", () => {
    insights();
    expect(only(synth(stack), CLUSTER).oms_agent).toEqual({
      log_analytics_workspace_id: resolved(workspace.logWorkspaceId),
      msi_auth_for_monitoring_enabled: true,
    });
  });

  test("is the association under the one name that the agent looks for, after the cluster and the rule", () => {
    const made = insights();
    expect(only(synth(stack), ASSOCIATION)).toEqual({
      name: "ContainerInsightsExtension",
      description: "Without it the agent of container insights collects nothing",
      target_resource_id: expect.stringMatching(/^\$\{azurerm_kubernetes_cluster\.Cluster_\w+\.id}$/),
      data_collection_rule_id: resolved(made.resource.id),
    });
  });
});

describe("options", () => {
  test("are all rendered", () => {
    const resourceGroup = group(stack, "Rules");
    const made = insights({
      preset: ContainerInsightsPreset.STANDARD,
      intervalMinutes: 10,
      namespaces: including(["shop", "pay-2"]),
      streams: [ContainerInsightsStream.CONTAINER_LOG_V2, ContainerInsightsStream.of("Microsoft-Perf")],
      resourceGroup,
      location: "westeurope",
      name: "rule",
      tags: { team: "a" },
    });
    expect(rule()).toMatchObject({
      name: "rule",
      location: "westeurope",
      resource_group_name: resolved(resourceGroup.resourceGroupName),
      data_flow: [{ streams: ["Microsoft-ContainerLogV2", "Microsoft-Perf"], destinations: ["workspace"] }],
      tags: { team: "a" },
    });
    expect(settings()).toEqual({
      interval: "10m",
      namespaceFilteringMode: "Include",
      namespaces: ["shop", "pay-2"],
      enableContainerLogV2: true,
    });
    expect([made.intervalMinutes, made.namespaces.mode, made.streams.map(String)]).toEqual([
      10,
      "Include",
      ["Microsoft-ContainerLogV2", "Microsoft-Perf"],
    ]);
  });

  test("of the standard preset are everything, each minute, from everywhere", () => {
    insights({ preset: ContainerInsightsPreset.STANDARD });
    expect(settings()).toEqual({ interval: "1m", namespaceFilteringMode: "Off", enableContainerLogV2: true });
    expect(rule().data_flow[0].streams).toEqual(ALL);
  });

  test("of logs and events are three streams", () => {
    insights({ preset: ContainerInsightsPreset.LOGS_AND_EVENTS });
    expect(rule().data_flow[0].streams).toEqual([
      "Microsoft-ContainerLogV2",
      "Microsoft-KubeEvents",
      "Microsoft-KubePodInventory",
    ]);
  });

  test("leave the name at 64 characters, and not with a hyphen at its end", () => {
    insights({}, { name: `${"a".repeat(46)}-${"b".repeat(16)}` });
    expect(rule().name).toBe(`MSCI-northeurope-${"a".repeat(46)}`);
  });

  test("take a region as it is shown", () => {
    insights({ location: "North Europe" }, { name: "shop" });
    expect(rule()).toMatchObject({ name: "MSCI-northeurope-shop", location: "North Europe" });
  });
});

describe("refusals", () => {
  test.each<[string, ContainerInsightsOptions, string]>([
    [
      "AKS-E1022",
      { intervalMinutes: 0 },
      "intervalMinutes must be whole minutes from 1 to 30, got 0; choose a number in that range; the agent takes any other for 1",
    ],
    ["AKS-E1022", { intervalMinutes: 31 }, "got 31"],
    ["AKS-E1022", { intervalMinutes: 1.5 }, "got 1.5"],
    [
      "AKS-E1023",
      { namespaces: including(["kube-*"]) },
      'namespaces must be names of namespaces: 1 to 63 lower-case letters, digits or hyphens, with a letter or digit at both ends, got "kube-*"; write whole names',
    ],
    ["AKS-E1023", { namespaces: allExcept(["a".repeat(64)]) }, "namespaces must be names"],
    [
      "AKS-E1024",
      { namespaces: including([]) },
      "namespaces must name at least one namespace; name one, or use ContainerInsightsNamespaces.all()",
    ],
    ["AKS-E1025", { namespaces: allExcept(["a", "b", "a"]) }, 'namespaces must name every namespace once, got "a"'],
    [
      "AKS-E1026",
      { streams: [ContainerInsightsStream.of("Microsoft-KubeEvent")] },
      'streams[0] must be a stream of container insights that the library sends, got "Microsoft-KubeEvent"; did you mean Microsoft-KubeEvents',
    ],
    [
      "AKS-E1026",
      { streams: [ContainerInsightsStream.of("Microsoft-ContainerLog")] },
      "it fills a table that is retired; use ContainerInsightsStream.CONTAINER_LOG_V2",
    ],
    ["AKS-E1027", { streams: [] }, "streams must name at least one stream"],
    [
      "AKS-E1028",
      { streams: [ContainerInsightsStream.PERF, ContainerInsightsStream.PERF] },
      'streams must name every stream once, got "Microsoft-Perf"',
    ],
    ["AKS-E0806", { location: "" }, "location must be the name of an Azure region"],
    ["AKS-E0812", { tags: { team: undefined as unknown as string } }, "tags must have text"],
  ])("%s: %#", (code, options, text) => {
    insights(options);
    const message = refusal(stack);
    expect(message).toContain(`[test/Insights] ${code}: `);
    expect(message).toContain(text);
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test.each<[ContainerInsightsOptions]>([
    [{ intervalMinutes: 30, namespaces: everything() }],
    [{ intervalMinutes: 1, namespaces: including(["a", "0-9", "a".repeat(63)]) }],
    [{ streams: [ContainerInsightsStream.KUBE_PV_INVENTORY] }],
  ])("%# is legal", (options) => {
    insights(options);
    expect(() => synth(stack)).not.toThrow();
  });

  test("a cluster has container insights once", () => {
    const aks = cluster(stack);
    new ContainerInsights(stack, "First", { cluster: aks, workspace });
    insights({ cluster: aks });
    const message = refusal(stack);
    expect(message).toContain(
      "[test/Insights] AKS-E1020: cluster must be a cluster without container insights, of which a cluster has one, got the cluster of test/First; remove one of the two",
    );
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test("an agent that somebody set by hand is not set over", () => {
    const aks = cluster(stack);
    aks.resource.putOmsAgent({ logAnalyticsWorkspaceId: WORKSPACE_ID });
    insights({ cluster: aks });
    expect(refusal(stack)).toContain(
      "[test/Insights] AKS-E1021: cluster must be a cluster without container insights, got a cluster whose Terraform resource has oms_agent already; remove oms_agent from the resource, or this construct",
    );
  });

  test("without a cluster and a workspace it cannot be made at all", () => {
    expect(() => new ContainerInsights(stack, "Insights", {} as ContainerInsightsProps)).toThrow(
      /AKS-E0809: cluster must be an AksCluster[^]*AKS-E0809: workspace must be a LogWorkspace/,
    );
  });
});

describe("what only Terraform knows", () => {
  test("is never judged, and cut by Terraform", () => {
    const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
    const number = new TerraformVariable(stack, "number", { type: "number" }).numberValue;
    insights(
      {
        location: text,
        intervalMinutes: number,
        namespaces: including(Token.asList({ ref: "n" })),
        streams: [ContainerInsightsStream.of(text)],
      },
      { name: text },
    );
    expect(rule()).toMatchObject({
      name: '${trimsuffix(substr(join("-", ["MSCI", var.text, var.text]), 0, 64), "-")}',
      location: "${var.text}",
      data_flow: [{ streams: ["${var.text}"] }],
    });
    expect(rule().data_sources.extension[0].extension_json).toMatch(
      /^\$\{jsonencode\(\{.*"interval" = format\("%dm", var\.number\)/,
    );
  });
});

describe("what is there already", () => {
  test("an imported cluster gets the rule and the association, and the agent is the user's", () => {
    insights({ cluster: AksCluster.fromClusterAttributes(stack, "Found", { clusterId: CLUSTER_ID }) });
    expect(warnings(stack)).toEqual([
      'test/Insights: AKS-W1002: cluster must be made by this program for it to turn container insights on in the cluster, got an imported cluster, which gets the rule and its association only; run `az aks enable-addons --addons monitoring` once, or set it where the cluster is made, or accept it with AksWarnings.acknowledge(scope, "AKS-W1002", "why")',
    ]);
    expect(rule()).toMatchObject({ name: "MSCI-northeurope-prod", resource_group_name: "rg-prod" });
    expect(only(synth(stack), ASSOCIATION).target_resource_id).toBe(CLUSTER_ID);
  });

  test("a cluster of this program is not warned of", () => {
    insights();
    expect(warnings(stack)).toEqual([]);
  });

  test("a cluster that is looked up gives its name and group to Terraform", () => {
    insights({ cluster: AksCluster.fromClusterName(stack, "Found", { name: "prod", resourceGroupName: "rg" }) });
    expect(rule().resource_group_name).toMatch(
      /^\$\{data\.azurerm_kubernetes_cluster\.Found_\w+\.resource_group_name}$/,
    );
    expect(rule().name).toMatch(
      /^\$\{trimsuffix\(substr\(join\("-", \["MSCI", "northeurope", data\.azurerm_kubernetes_cluster/,
    );
  });

  test("an imported cluster has container insights once too, behind whatever reference", () => {
    const reference = (id: string) => AksCluster.fromClusterAttributes(stack, id, { clusterId: CLUSTER_ID });
    new ContainerInsights(stack, "First", { cluster: reference("A"), workspace });
    insights({ cluster: reference("B") });
    expect(refusal(stack)).toContain("[test/Insights] AKS-E1020: ");
  });

  test("a workspace of which only the id is known needs the region beside it", () => {
    const imported = LogWorkspace.fromLogWorkspaceId(stack, "Found", WORKSPACE_ID);
    expect(() => insights({ workspace: imported })).toThrow("AKS-E1015: location must be known before it is read");
    const made = new ContainerInsights(stack, "Told", {
      cluster: cluster(stack, {}, "Told2"),
      workspace: imported,
      location: "westeurope",
    });
    expect(resolved(made.resource.id)).toContain("azurerm_monitor_data_collection_rule");
    expect(rule().destinations.log_analytics).toEqual([{ name: "workspace", workspace_resource_id: WORKSPACE_ID }]);
  });
});
