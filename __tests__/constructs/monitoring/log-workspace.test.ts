import { TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { LogWorkspace } from "../../../constructs/monitoring/log-workspace";
import { LogWorkspacePricing } from "../../../constructs/monitoring/log-workspace-pricing";
import { LogWorkspaceProps } from "../../../constructs/monitoring/log-workspace-props";
import { ResourceGroup } from "../../../constructs/resource-group/resource-group";
import { AksError } from "../../../lib/errors/aks-error";
import { SUBSCRIPTION } from "../../support/clusters";
import { only, refusal, stackFixture, synth } from "../../support/synth";

const WORKSPACE = "azurerm_log_analytics_workspace";
const ID = `${SUBSCRIPTION}/resourceGroups/ops/providers/Microsoft.OperationalInsights/workspaces/logs`;

let stack: TerraformStack;
let resourceGroup: ResourceGroup;

beforeEach(() => {
  stack = stackFixture();
  resourceGroup = new ResourceGroup(stack, "Rg", { name: "rg", location: "westeurope" });
});

function workspace(props: Partial<LogWorkspaceProps> = {}, id = "Logs"): LogWorkspace {
  return new LogWorkspace(stack, id, { resourceGroup, ...props });
}

function resolved(value: unknown): string {
  const output = new TerraformOutput(stack, `Out${stack.node.children.length}`, { value });
  return synth(stack).output[output.friendlyUniqueId].value;
}

test("the least it needs gives the documented defaults, every one of them written out", () => {
  workspace();
  expect(only(synth(stack), WORKSPACE)).toEqual({
    name: "test-logs",
    location: "westeurope",
    resource_group_name: resolved(resourceGroup.resourceGroupName),
    sku: "PerGB2018",
    retention_in_days: 30,
    local_authentication_enabled: false,
    internet_ingestion_enabled: true,
    internet_query_enabled: true,
  });
});

test("it has everything that was asked for", () => {
  const logs = workspace({
    name: "logs",
    location: "northeurope",
    retentionDays: 90,
    dailyQuotaGb: 0.5,
    pricing: LogWorkspacePricing.commitment(200),
    sharedKeys: true,
    publicIngestion: false,
    publicQuery: false,
    tags: { team: "a" },
  });
  expect(only(synth(stack), WORKSPACE)).toEqual({
    name: "logs",
    location: "northeurope",
    resource_group_name: resolved(resourceGroup.resourceGroupName),
    sku: "CapacityReservation",
    reservation_capacity_in_gb_per_day: 200,
    retention_in_days: 90,
    daily_quota_gb: 0.5,
    local_authentication_enabled: true,
    internet_ingestion_enabled: false,
    internet_query_enabled: false,
    tags: { team: "a" },
  });
  expect(logs.location).toBe("northeurope");
  expect(resolved(logs.logWorkspaceId)).toMatch(/^\$\{azurerm_log_analytics_workspace\.Logs_\w+\.id}$/);
  expect(resolved(logs.logWorkspaceName)).toMatch(/\.name}$/);
});

describe("refusals", () => {
  test.each<[string, Partial<LogWorkspaceProps>, string]>([
    [
      "AKS-E1010",
      { name: "abc" },
      'name must be 4 to 63 letters, digits or hyphens, with a letter or digit at both ends, got "abc"',
    ],
    ["AKS-E1010", { name: "a".repeat(64) }, "name must be 4 to 63"],
    ["AKS-E1010", { name: "logs-" }, 'got "logs-"'],
    ["AKS-E1010", { name: "-logs" }, 'got "-logs"'],
    ["AKS-E1010", { name: "my_logs" }, 'got "my_logs"'],
    ["AKS-E1011", { retentionDays: 29 }, "retentionDays must be whole days from 30 to 730, got 29"],
    ["AKS-E1011", { retentionDays: 731 }, "got 731"],
    ["AKS-E1011", { retentionDays: 30.5 }, "got 30.5"],
    ["AKS-E1012", { dailyQuotaGb: 0 }, "dailyQuotaGb must be more than 0 GB a day, got 0; leave it out for no quota"],
    ["AKS-E1012", { dailyQuotaGb: -1 }, "got -1"],
    ["AKS-E1012", { dailyQuotaGb: NaN }, "got NaN"],
    [
      "AKS-E1013",
      { pricing: LogWorkspacePricing.commitment(150) },
      "pricing must be one of 100, 200, 300, 400, 500, 1000, 2000, 5000 GB a day, got 150; choose one of these, or LogWorkspacePricing.PER_GB",
    ],
    ["AKS-E0806", { location: " " }, "location must be the name of an Azure region"],
    ["AKS-E0804", { tags: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`t${i}`, ""])) }, "at most 50 tags"],
  ])("%s: %#", (code, props, text) => {
    workspace(props);
    const message = refusal(stack);
    expect(message).toContain(`[test/Logs] ${code}: `);
    expect(message).toContain(text);
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test("a path that is too short for a name is told of, and named by hand it is fine", () => {
    const short = stackFixture("a");
    const group = new ResourceGroup(short, "Rg", { name: "rg", location: "westeurope" });
    new LogWorkspace(short, "b", { resourceGroup: group });
    expect(refusal(short)).toContain(
      'AKS-E1010: name must be 4 to 63 letters, digits or hyphens, with a letter or digit at both ends, got "a-b"',
    );
  });

  test.each<[Partial<LogWorkspaceProps>]>([
    [{ name: "logs", retentionDays: 30, dailyQuotaGb: 0.023 }],
    [{ name: "a".repeat(63), retentionDays: 730, pricing: LogWorkspacePricing.commitment(5000) }],
    [{ pricing: LogWorkspacePricing.PER_GB }],
  ])("%# is legal", (props) => {
    workspace(props);
    expect(() => synth(stack)).not.toThrow();
  });

  test("without a resource group it cannot be made at all", () => {
    expect(() => new LogWorkspace(stack, "Logs", {} as LogWorkspaceProps)).toThrow(
      "AKS-E0809: resourceGroup must be a ResourceGroup, got nothing",
    );
  });
});

test("tokens are never judged", () => {
  const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
  const number = new TerraformVariable(stack, "number", { type: "number" }).numberValue;
  workspace({
    name: text,
    location: text,
    retentionDays: number,
    dailyQuotaGb: number,
    pricing: LogWorkspacePricing.commitment(number),
  });
  expect(only(synth(stack), WORKSPACE)).toMatchObject({
    name: "${var.text}",
    location: "${var.text}",
    retention_in_days: "${var.number}",
    daily_quota_gb: "${var.number}",
    reservation_capacity_in_gb_per_day: "${var.number}",
  });
});

describe("imports", () => {
  test("by id give the id and the name, and look nothing up", () => {
    const found = LogWorkspace.fromLogWorkspaceId(stack, "Found", ID);
    expect([found.logWorkspaceId, found.logWorkspaceName]).toEqual([ID, "logs"]);
    expect(synth(stack)).not.toHaveProperty("data");
  });

  test("by id do not know the region", () => {
    const found = LogWorkspace.fromLogWorkspaceId(stack, "Found", ID);
    expect(() => found.location).toThrow(AksError);
    expect(() => found.location).toThrow(
      "AKS-E1015: location must be known before it is read, and a workspace imported by its id alone does not have it; import it by name, which looks it up, or give the region to what asks for it (at test/Found)",
    );
  });

  test.each(["logs", "", `${ID}/more`, ID.toLowerCase()])("by the id %j are refused", (id) => {
    LogWorkspace.fromLogWorkspaceId(stack, "Found", id);
    expect(refusal(stack)).toContain(
      "[test/Found] AKS-E1014: logWorkspaceId must be the ARM id of a Log Analytics workspace, in the letter case",
    );
  });

  test("by an id known only to Terraform leave the name to Terraform", () => {
    const id = new TerraformVariable(stack, "id", { type: "string" }).stringValue;
    const found = LogWorkspace.fromLogWorkspaceId(stack, "Found", id);
    expect(resolved(found.logWorkspaceName)).toBe('${element(split("/", var.id), 8)}');
  });

  test("by name look everything up", () => {
    const found = LogWorkspace.fromLogWorkspaceName(stack, "Found", { name: "logs", resourceGroupName: "ops" });
    const address = /^\$\{data\.azurerm_log_analytics_workspace\.Found_\w+\./;
    for (const value of [found.logWorkspaceId, found.logWorkspaceName, found.location]) {
      expect(resolved(value)).toMatch(address);
    }
    expect(Object.values(synth(stack).data[WORKSPACE])).toEqual([{ name: "logs", resource_group_name: "ops" }]);
  });

  test("by names that nothing can have are refused", () => {
    LogWorkspace.fromLogWorkspaceName(stack, "Found", { name: "x", resourceGroupName: "rg." });
    const message = refusal(stack);
    expect(message).toContain("[test/Found] AKS-E1010: name must be");
    expect(message).toContain("[test/Found] AKS-E0801: resourceGroupName must be");
  });
});
