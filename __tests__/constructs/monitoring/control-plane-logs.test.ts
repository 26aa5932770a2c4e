import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformOutput, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { AksCluster, AksWarnings } from "../../../constructs";
import { ControlPlaneComponent } from "../../../constructs/monitoring/control-plane-component";
import { ControlPlaneLogPreset } from "../../../constructs/monitoring/control-plane-log-preset";
import { ControlPlaneLogs } from "../../../constructs/monitoring/control-plane-logs";
import {
  ControlPlaneLogsOptions,
  ControlPlaneLogsProps,
} from "../../../constructs/monitoring/control-plane-logs-options";
import { LogWorkspace } from "../../../constructs/monitoring/log-workspace";
import { cluster, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const SETTING = "azurerm_monitor_diagnostic_setting";
const QUERY = "azurerm_log_analytics_saved_search";
const { API_SERVER, AUDIT, AUDIT_ADMIN, SCHEDULER } = ControlPlaneComponent;
const CLUSTER_ID = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/prod`;
const WORKSPACE_ID = `${SUBSCRIPTION}/resourceGroups/ops/providers/Microsoft.OperationalInsights/workspaces/logs`;
const STORAGE_ID = `${SUBSCRIPTION}/resourceGroups/ops/providers/Microsoft.Storage/storageAccounts/archive`;

let stack: TerraformStack;
let aks: AksCluster;
let workspace: LogWorkspace;

beforeEach(() => {
  stack = stackFixture();
  const resourceGroup = group(stack);
  aks = cluster(stack, { resourceGroup });
  workspace = new LogWorkspace(stack, "Workspace", { resourceGroup });
});

function logs(options: Partial<ControlPlaneLogsProps>, id = "Logs"): ControlPlaneLogs {
  return new ControlPlaneLogs(stack, id, { cluster: aks, workspace, ...options });
}

const resolved = (value: string): string => {
  const output = new TerraformOutput(stack, `Out${stack.node.children.length}`, { value });
  return synth(stack).output[output.friendlyUniqueId].value;
};
const categories = (setting: Json) => setting.enabled_log.map((log: Json) => log.category);
const queryNames = (json: Json) =>
  Object.values(all(json, QUERY))
    .map((query) => query.name)
    .sort();

describe("the setting", () => {
  test("has the components, in tables of their own, and no more", () => {
    logs({ components: [API_SERVER, SCHEDULER] });
    expect(only(synth(stack), SETTING)).toEqual({
      name: "test-logs",
      target_resource_id: resolved(aks.clusterId),
      log_analytics_workspace_id: resolved(workspace.logWorkspaceId),
      log_analytics_destination_type: "Dedicated",
      enabled_log: [{ category: "kube-apiserver" }, { category: "kube-scheduler" }],
    });
  });

  test("has everything that was asked for, those of the preset first", () => {
    const made = logs({
      name: "logs",
      preset: ControlPlaneLogPreset.MINIMAL,
      components: [SCHEDULER, ControlPlaneComponent.of("fleet-member-agent")],
      storageAccountId: STORAGE_ID,
      platformMetrics: true,
    });
    const setting = only(synth(stack), SETTING);
    expect(setting).toMatchObject({
      name: "logs",
      storage_account_id: STORAGE_ID,
      enabled_metric: [{ category: "AllMetrics" }],
    });
    expect(categories(setting)).toEqual(["kube-audit-admin", "guard", "kube-scheduler", "fleet-member-agent"]);
    expect(made.components.map(String)).toEqual(categories(setting));
  });

  test("waits for the cluster and the workspace by reference", () => {
    logs({ preset: ControlPlaneLogPreset.MINIMAL });
    const setting = only(synth(stack), SETTING);
    expect(setting.target_resource_id).toMatch(/^\$\{azurerm_kubernetes_cluster\.Cluster_\w+\.id}$/);
    expect(setting.log_analytics_workspace_id).toMatch(/^\$\{azurerm_log_analytics_workspace\.Workspace_\w+\.id}$/);
  });

  test("is made for an imported cluster and an imported workspace", () => {
    logs({
      cluster: AksCluster.fromClusterAttributes(stack, "Found", { clusterId: CLUSTER_ID }),
      workspace: LogWorkspace.fromLogWorkspaceId(stack, "FoundLogs", WORKSPACE_ID),
      components: [API_SERVER],
    });
    const json = synth(stack);
    expect(only(json, SETTING)).toMatchObject({
      target_resource_id: CLUSTER_ID,
      log_analytics_workspace_id: WORKSPACE_ID,
    });
    expect(all(json, QUERY)).toEqual({});
  });
});

describe("refusals", () => {
  test.each<[string, ControlPlaneLogsOptions, string]>([
    ["AKS-E1001", {}, "components must name at least one component, or preset be given"],
    ["AKS-E1001", { components: [] }, "write components: [ControlPlaneComponent.API_SERVER], or preset"],
    [
      "AKS-E1002",
      { components: [SCHEDULER, API_SERVER, SCHEDULER] },
      "components must name every component once, got kube-scheduler, which is there already; remove it",
    ],
    [
      "AKS-E1002",
      { preset: ControlPlaneLogPreset.TROUBLESHOOTING, components: [API_SERVER] },
      "got kube-apiserver, which the preset TROUBLESHOOTING has",
    ],
    [
      "AKS-E1003",
      { components: [ControlPlaneComponent.of("etcd")] },
      "components[0] must be a component that AKS gives logs of",
    ],
    [
      "AKS-E1004",
      { components: [API_SERVER, ControlPlaneComponent.of("kube-shceduler")] },
      "components[1] must be a log category of AKS",
    ],
    [
      "AKS-E1005",
      { components: [API_SERVER], name: "a/b" },
      'name must be 1 to 260 characters without < > * % & : \\ ? + /, and not "service", a setting that Azure cannot delete, got "a/b"',
    ],
    ["AKS-E1005", { components: [API_SERVER], name: "" }, 'got ""'],
    ["AKS-E1005", { components: [API_SERVER], name: "a".repeat(261) }, "name must be 1 to 260"],
    ["AKS-E1005", { components: [API_SERVER], name: "Service" }, 'got "Service"'],
    [
      "AKS-E1009",
      { components: [API_SERVER], storageAccountId: "archive" },
      'storageAccountId must be the ARM id of a storage account, in the letter case in which Azure writes it, got "archive"',
    ],
    ["AKS-E1009", { components: [API_SERVER], storageAccountId: STORAGE_ID.toLowerCase() }, "storageAccountId must be"],
  ])("%s: %#", (code, options, text) => {
    logs(options);
    const message = refusal(stack);
    expect(message).toContain(`[test/Logs] ${code}: `);
    expect(message).toContain(text);
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test("without a cluster and a workspace it cannot be made at all", () => {
    expect(() => new ControlPlaneLogs(stack, "Logs", {} as ControlPlaneLogsProps)).toThrow(
      /AKS-E0809: cluster must be an AksCluster, got nothing[^]*AKS-E0809: workspace must be a LogWorkspace/,
    );
  });

  test("tokens are never judged", () => {
    const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
    logs({
      name: text,
      storageAccountId: text,
      components: [ControlPlaneComponent.of(text), API_SERVER, ControlPlaneComponent.of(text)],
    });
    expect(only(synth(stack), SETTING)).toMatchObject({ name: "${var.text}", storage_account_id: "${var.text}" });
  });
});

describe("two settings of one cluster", () => {
  test("may send different components to one workspace", () => {
    logs({ components: [API_SERVER] }, "One");
    logs({ components: [SCHEDULER] }, "Two");
    expect(Object.keys(all(synth(stack), SETTING))).toHaveLength(2);
  });

  test("may send the same components to two workspaces", () => {
    logs({ components: [API_SERVER], platformMetrics: true }, "One");
    const other = new LogWorkspace(stack, "Other", { resourceGroup: group(stack, "OtherGroup") });
    logs({ components: [API_SERVER], platformMetrics: true, workspace: other }, "Two");
    expect(() => synth(stack)).not.toThrow();
  });

  test("may not send the same component to one workspace", () => {
    logs({ components: [API_SERVER, SCHEDULER] }, "One");
    logs({ components: [AUDIT_ADMIN, SCHEDULER, API_SERVER] }, "Two");
    const message = refusal(stack);
    expect(message).toContain(
      "[test/Two] AKS-E1007: components must not hold what test/One sends from this cluster to the same workspace already: Azure refuses to send it there twice, got kube-scheduler, kube-apiserver; take it out of one of the two, or join them",
    );
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test("may not send the metrics twice, nor the same to one storage account", () => {
    const other = new LogWorkspace(stack, "Other", { resourceGroup: group(stack, "OtherGroup") });
    logs({ components: [API_SERVER], platformMetrics: true, storageAccountId: STORAGE_ID }, "One");
    logs(
      {
        components: [SCHEDULER],
        platformMetrics: true,
        storageAccountId: STORAGE_ID.replace("ops", "OPS"),
        workspace: other,
      },
      "Two",
    );
    expect(refusal(stack)).toContain(
      "[test/Two] AKS-E1007: components must not hold what test/One sends from this cluster to the same storage account already: Azure refuses to send it there twice, got AllMetrics",
    );
  });

  test("are found behind two references to one cluster and to one workspace", () => {
    const reference = (id: string) => AksCluster.fromClusterAttributes(stack, id, { clusterId: CLUSTER_ID });
    const sink = (id: string, logWorkspaceId: string) => LogWorkspace.fromLogWorkspaceId(stack, id, logWorkspaceId);
    logs({ components: [API_SERVER], cluster: reference("A"), workspace: sink("C", WORKSPACE_ID) }, "One");
    logs(
      {
        components: [API_SERVER],
        cluster: reference("B"),
        workspace: sink("D", WORKSPACE_ID.replace("/ops/", "/OPS/")),
      },
      "Two",
    );
    expect(refusal(stack)).toContain("[test/Two] AKS-E1007: ");
  });

  test("are found in two stacks of one app", () => {
    const app = Testing.app() as App;
    const first = new TerraformStack(app, "first");
    const second = new TerraformStack(app, "second");
    const theirs = cluster(first);
    const sink = new LogWorkspace(first, "Workspace", { resourceGroup: group(first) });
    new ControlPlaneLogs(first, "Logs", { cluster: theirs, workspace: sink, components: [API_SERVER] });
    new ControlPlaneLogs(second, "Logs", { cluster: theirs, workspace: sink, components: [API_SERVER] });
    expect(refusal(second)).toContain("[second/Logs] AKS-E1007: components must not hold what first/Logs sends");
  });

  test("are none when two stacks only look alike", () => {
    const app = Testing.app() as App;
    const [, second] = ["first", "second"].map((id) => {
      const made = new TerraformStack(app, id);
      new AzurermProvider(made, "Azurerm", { features: [{}] });
      const sink = new LogWorkspace(made, "Workspace", { resourceGroup: group(made) });
      new ControlPlaneLogs(made, "Logs", { cluster: cluster(made), workspace: sink, components: [API_SERVER] });
      return made;
    });
    expect(() => synth(second)).not.toThrow();
  });

  test("are none when the clusters are two", () => {
    logs({ components: [API_SERVER], name: "same" }, "One");
    logs({ components: [API_SERVER], name: "same", cluster: cluster(stack, {}, "Second") }, "Two");
    expect(() => synth(stack)).not.toThrow();
  });

  test("may not have one name", () => {
    logs({ components: [API_SERVER], name: "logs" }, "One");
    logs({ components: [SCHEDULER], name: "Logs" }, "Two");
    expect(refusal(stack)).toContain(
      '[test/Two] AKS-E1006: name must be another than that of test/One, which logs the same cluster, got "Logs"; choose another name',
    );
  });

  test("are not more than five", () => {
    ControlPlaneComponent.all()
      .slice(0, 6)
      .forEach((component, index) => logs({ components: [component] }, `L${index}`));
    const message = refusal(stack);
    expect(message).toContain("[test/L5] AKS-E1008: cluster must have at most 5 diagnostic settings, got 6; join some");
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });
});

describe("the two audits", () => {
  test("together are warned of", () => {
    logs({ components: [AUDIT, AUDIT_ADMIN] });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(
        /^test\/Logs: AKS-W1001: components must name one of the two audits, .* got kube-audit and kube-audit-admin; remove ControlPlaneComponent.AUDIT_ADMIN to see reads/,
      ),
    ]);
  });

  test("are found behind a preset, and can be accepted", () => {
    const made = logs({ preset: ControlPlaneLogPreset.TROUBLESHOOTING, components: [AUDIT] });
    AksWarnings.acknowledge(made, "AKS-W1001", "two teams, two tables");
    expect(warnings(stack)).toEqual([]);
  });

  test.each([[[AUDIT]], [[AUDIT_ADMIN]]])("one of them is fine: %s", (components) => {
    logs({ components });
    expect(warnings(stack)).toEqual([]);
  });
});

describe("saved queries", () => {
  test("are whole, and belong to the workspace", () => {
    logs({ components: [SCHEDULER] });
    const [[address, query], ...others] = Object.entries(all(synth(stack), QUERY));
    expect(others).toEqual([]);
    expect(address).toMatch(/^Workspace_ControlPlaneQueries_PendingPods_/);
    expect(query).toEqual({
      log_analytics_workspace_id: resolved(workspace.logWorkspaceId),
      name: "aks-pending-pods",
      category: "AKS control plane",
      display_name: "Why is a pod pending?",
      query: [
        "AKSControlPlane",
        '| where Category == "kube-scheduler"',
        '| where Message has "Unable to schedule pod"',
        `| extend Pod = extract(@'pod="([^"]+)"', 1, Message), Reason = extract(@'err="(.+)"', 1, Message)`,
        "| summarize Attempts = count(), First = min(TimeGenerated), Last = max(TimeGenerated), Reason = take_any(Reason) by Pod, Cluster = _ResourceId",
        "| order by Last desc",
      ].join("\n"),
    });
  });

  test("are only those that the components answer", () => {
    logs({ components: [ControlPlaneComponent.CLUSTER_AUTOSCALER, ControlPlaneComponent.GUARD] });
    expect(queryNames(synth(stack))).toEqual(["aks-autoscaler-decisions", "aks-guard-trouble"]);
  });

  test("are there once, whatever the number of clusters and settings", () => {
    logs({ components: [SCHEDULER, AUDIT_ADMIN] }, "One");
    const before = queryNames(synth(stack));
    logs({ components: [SCHEDULER, AUDIT_ADMIN], cluster: cluster(stack, {}, "Second") }, "Two");
    expect(queryNames(synth(stack))).toEqual(before);
    logs({ components: [AUDIT], cluster: cluster(stack, {}, "Third") }, "Three");
    const after = queryNames(synth(stack));
    expect(after).toEqual(expect.arrayContaining(["aks-who-deleted-aksaudit", "aks-who-deleted-aksaudit-admin"]));
    expect(new Set(after).size).toBe(after.length);
  });

  test("can be left out, and can be put into an imported workspace", () => {
    logs({ components: [SCHEDULER], savedQueries: false }, "One");
    expect(all(synth(stack), QUERY)).toEqual({});
    const imported = LogWorkspace.fromLogWorkspaceId(stack, "Imported", WORKSPACE_ID);
    logs({ components: [API_SERVER], workspace: imported, savedQueries: true }, "Two");
    const queries = Object.values(all(synth(stack), QUERY));
    expect(queries.map((query) => query.log_analytics_workspace_id)).toEqual(queries.map(() => WORKSPACE_ID));
    expect(queries.length).toBeGreaterThan(1);
  });

  test("live in the stack of the workspace", () => {
    const app = Testing.app() as App;
    const [first, second] = ["first", "second"].map((id) => {
      const made = new TerraformStack(app, id);
      new AzurermProvider(made, "Azurerm", { features: [{}] });
      return made;
    });
    const sink = new LogWorkspace(first, "Workspace", { resourceGroup: group(first) });
    new ControlPlaneLogs(second, "Logs", { cluster: cluster(second), workspace: sink, components: [SCHEDULER] });
    expect(Object.keys(all(synth(first), QUERY))).toHaveLength(1);
    expect(all(synth(second), QUERY)).toEqual({});
  });
});
