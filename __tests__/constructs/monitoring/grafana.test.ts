import { TerraformOutput, TerraformVariable } from "cdktf";
import {
  EntraGroup,
  Grafana,
  GrafanaProps,
  GrafanaRole,
  GrafanaVersion,
  IPrincipal,
  MonitorWorkspace,
  Principal,
} from "../../../constructs";
import { ADMINS, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth } from "../../support/synth";

const OTHERS = "99999999-2222-3333-4444-555555555555";
const WORKSPACE = `${SUBSCRIPTION}/resourceGroups/ops/providers/Microsoft.Monitor/accounts/metrics`;
const admins: IPrincipal[] = [Principal.group(EntraGroup.fromObjectId(ADMINS))];

function grafana(overrides: Partial<GrafanaProps> = {}, id = "Grafana") {
  const stack = stackFixture();
  const workspace = MonitorWorkspace.fromMonitorWorkspaceId(stack, "Metrics", WORKSPACE);
  const made = new Grafana(stack, id, { resourceGroup: group(stack), workspaces: [workspace], admins, ...overrides });
  return { stack, workspace, made };
}

test("shows the metrics of its workspaces, reads them with its own identity, and lets administrators in", () => {
  const { stack, made } = grafana();
  new TerraformOutput(stack, "Url", { value: made.endpoint });
  const json = synth(stack);
  expect(only(json, "azurerm_dashboard_grafana")).toEqual({
    name: "test-grafana",
    location: "westeurope",
    resource_group_name: "${azurerm_resource_group.Group_C77FDACD.name}",
    grafana_major_version: "11",
    sku: "Standard",
    identity: { type: "SystemAssigned" },
    azure_monitor_workspace_integrations: [{ resource_id: WORKSPACE }],
    zone_redundancy_enabled: false,
    public_network_access_enabled: true,
    api_key_enabled: false,
    deterministic_outbound_ip_enabled: false,
  });
  const [[address]] = Object.entries(all(json, "azurerm_dashboard_grafana"));
  const roles = Object.values<Json>(all(json, "azurerm_role_assignment"));
  roles.sort((a, b) => b.role_definition_name.localeCompare(a.role_definition_name));
  expect(roles).toEqual([
    {
      scope: WORKSPACE,
      role_definition_name: "Monitoring Data Reader",
      principal_id: `\${azurerm_dashboard_grafana.${address}.identity[0].principal_id}`,
      principal_type: "ServicePrincipal",
    },
    {
      scope: `\${azurerm_dashboard_grafana.${address}.id}`,
      role_definition_name: "Grafana Admin",
      principal_id: ADMINS,
      principal_type: "Group",
    },
  ]);
  expect(json.output.Url.value).toBe(`\${azurerm_dashboard_grafana.${address}.endpoint}`);
});

test.each<[string, Partial<GrafanaProps>, Json]>([
  ["name", { name: "ops" }, { name: "ops" }],
  ["location", { location: "northeurope" }, { location: "northeurope" }],
  ["version", { version: GrafanaVersion.V10 }, { grafana_major_version: "10" }],
  ["zoneRedundant", { zoneRedundant: true }, { zone_redundancy_enabled: true }],
  ["publicAccess", { publicAccess: false }, { public_network_access_enabled: false }],
  ["apiKeys", { apiKeys: true }, { api_key_enabled: true }],
  ["fixedOutboundAddresses", { fixedOutboundAddresses: true }, { deterministic_outbound_ip_enabled: true }],
  ["tags", { tags: { team: "ops" } }, { tags: { team: "ops" } }],
])("%s", (_, overrides, expected) => {
  expect(only(synth(grafana(overrides).stack), "azurerm_dashboard_grafana")).toMatchObject(expected);
});

test("a default name is short enough, begins with a letter, and is the end of the path", () => {
  const name = (id: string) => only(synth(grafana({}, id).stack), "azurerm_dashboard_grafana").name;
  expect(name("ProductionObservabilityGrafana")).toBe("nobservabilitygrafana");
  expect(name("Grafana-2-1-2-1-2-1-2-1-2-1-2-1-2")).toMatch(/^g-[0-9-]+2$/);
  for (const id of ["A", "1", "x".repeat(70), "-".repeat(30) + "a"]) {
    expect(name(id)).toMatch(/^[A-Za-z][A-Za-z0-9-]{0,21}[A-Za-z0-9]$/);
  }
});

test("others are let in with the role they get, at an address that does not hang on the order", () => {
  const addresses = (first: string, second: string) => {
    const { stack, made } = grafana();
    for (const one of [first, second]) {
      made.grant(
        Principal.group(EntraGroup.fromObjectId(one)),
        one === OTHERS ? GrafanaRole.VIEWER : GrafanaRole.EDITOR,
      );
    }
    return Object.entries<Json>(all(synth(stack), "azurerm_role_assignment"))
      .map(([address, role]) => `${address} ${role.role_definition_name} ${role.principal_id}`)
      .sort();
  };
  expect(addresses(OTHERS, ADMINS)).toEqual(addresses(ADMINS, OTHERS));
  expect(addresses(OTHERS, ADMINS).join()).toContain(`Grafana Viewer ${OTHERS}`);
});

test.each<[string, Partial<GrafanaProps>, string]>([
  ["a short name", { name: "g" }, "AKS-E1040: name must be 2 to 23 letters, digits or hyphens, with a letter first"],
  ["a long name", { name: "g".repeat(24) }, "AKS-E1040"],
  ["a digit first", { name: "1grafana" }, "AKS-E1040"],
  ["a hyphen last", { name: "grafana-" }, "AKS-E1040"],
  [
    "nobody",
    { admins: [] },
    "AKS-E1041: admins must name somebody, or nobody can sign in to manage dashboards, got []",
  ],
  ["no group", { admins: [Principal.group(EntraGroup.fromObjectId("ops"))] }, "AKS-E0302: admins[0] must be"],
  [
    "somebody twice",
    { admins: [...admins, ...admins] },
    "AKS-E1044: admins[1] must get a role once, as Azure refuses it",
  ],
  ["no workspace", { workspaces: [] }, "AKS-E1043: workspaces must name at least one Azure Monitor workspace"],
  ["a version that is none", { version: "9" as GrafanaVersion }, "AKS-E0810: version must be one of"],
  ["no region", { location: " " }, "AKS-E0806: location must"],
])("refuses %s", (_, overrides, text) => {
  expect(refusal(grafana(overrides).stack)).toContain(text);
});

test("refuses a workspace twice, a role that is none, and props that are none", () => {
  const stack = stackFixture();
  const workspace = MonitorWorkspace.fromMonitorWorkspaceId(stack, "Metrics", WORKSPACE);
  const resourceGroup = group(stack);
  const made = new Grafana(stack, "Grafana", { resourceGroup, workspaces: [workspace, workspace], admins });
  made.grant(Principal.group(EntraGroup.fromObjectId(OTHERS)), "Owner" as GrafanaRole);
  const text = refusal(stack);
  expect(text).toContain("AKS-E1042: workspaces must name every workspace once, got test/Metrics again; remove it");
  expect(text).toContain("AKS-E0810: role must be one of");
  expect(() => new Grafana(stack, "None", { resourceGroup, admins } as unknown as GrafanaProps)).toThrow(
    /AKS-E0809: workspaces must be a list of MonitorWorkspace/,
  );
});

test("what only Terraform knows passes", () => {
  const { stack, workspace } = grafana();
  const text = (id: string) => new TerraformVariable(stack, id, { type: "string" }).stringValue;
  new Grafana(stack, "Later", {
    resourceGroup: group(stack, "Other"),
    workspaces: [workspace],
    admins: [Principal.user(text("admin"))],
    name: text("name"),
    location: text("location"),
    tags: { team: text("team") },
  });
  expect(Object.keys(all(synth(stack), "azurerm_dashboard_grafana"))).toHaveLength(2);
});
