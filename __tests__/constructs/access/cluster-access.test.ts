import { AksWarnings, ClusterAccess, EntraGroup } from "../../../constructs";
import { ADMINS, cluster } from "../../support/clusters";
import { Json, only, stackFixture, synth, warnings } from "../../support/synth";

const admins = [EntraGroup.fromObjectId(ADMINS)];
const AAD = "azure_active_directory_role_based_access_control";

function bodyWith(access: ClusterAccess): { body: Json; json: Json } {
  const stack = stackFixture();
  const aks = cluster(stack, { access });
  AksWarnings.acknowledge(aks, access._kind === "both" ? "AKS-W0301" : "AKS-W0302", "test");
  const json = synth(stack);
  return { body: only(json, "azurerm_kubernetes_cluster"), json };
}

const commandsOf = (json: Json) =>
  Object.entries<Json>(json.output)
    .filter(([name]) => /Credentials|BreakGlass/.test(name))
    .map(([, output]) => String(output.value).replace(/\$\{[^}]+\}/g, "…"));

test("Entra ID alone: no local administrator, and no way past it in the outputs", () => {
  const { body, json } = bodyWith(ClusterAccess.entraId({ admins }));
  expect(body.local_account_disabled).toBe(true);
  expect(body[AAD]).toEqual({ admin_group_object_ids: [ADMINS], azure_rbac_enabled: true });
  expect(commandsOf(json)).toEqual([
    "az aks get-credentials --resource-group … --name … && kubelogin convert-kubeconfig -l azurecli",
  ]);
});

test("a local administrator beside Entra ID comes with the command that breaks the glass", () => {
  const { body, json } = bodyWith(ClusterAccess.entraIdWithLocalAdmin({ admins, azureRbac: false }));
  expect(body.local_account_disabled).toBe(false);
  expect(body.role_based_access_control_enabled).toBe(true);
  expect(body[AAD]).toEqual({ admin_group_object_ids: [ADMINS], azure_rbac_enabled: false });
  expect(commandsOf(json)).toEqual([
    "az aks get-credentials --resource-group … --name … --admin --file -",
    "az aks get-credentials --resource-group … --name … && kubelogin convert-kubeconfig -l azurecli",
  ]);
});

test("a local administrator alone: nobody signs in, so nothing converts the credentials", () => {
  const { body, json } = bodyWith(ClusterAccess.localAdminOnly());
  expect(body.local_account_disabled).toBe(false);
  expect(body.role_based_access_control_enabled).toBe(true);
  expect(body).not.toHaveProperty(AAD);
  expect(commandsOf(json)).toEqual(["az aks get-credentials --resource-group … --name …"]);
});

test.each<[ClusterAccess, string[]]>([
  [ClusterAccess.entraId({ admins }), []],
  [
    ClusterAccess.entraIdWithLocalAdmin({ admins }),
    [
      "AKS-W0301: access must keep the cluster's own administrator off, whose certificate is above every role and " +
        "cannot be revoked, got entraIdWithLocalAdmin; use ClusterAccess.entraId({ admins }), or acknowledge it and " +
        "watch who lists the credentials",
    ],
  ],
  [
    ClusterAccess.localAdminOnly(),
    [
      "AKS-W0302: access must sign people in with Entra ID, or everybody is one administrator whose certificate cannot " +
        "be revoked, got localAdminOnly; use ClusterAccess.entraId({ admins }), or acknowledge it",
    ],
  ],
])("a way past Entra ID is a warning", (access, expected) => {
  const stack = stackFixture();
  cluster(stack, { access });
  expect(warnings(stack)).toEqual(expected.map((text) => expect.stringContaining(text)));
});

test("mistakes in the administrators are found beside a local one too", () => {
  const problems = ClusterAccess.entraIdWithLocalAdmin({ admins: [], tenantId: "contoso" })._problems("access");
  expect(problems.map(({ code }) => code)).toEqual(["AKS-E0301", "AKS-E0304"]);
});
