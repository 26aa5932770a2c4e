/**
 * What scanners and benchmarks ask of a cluster, its pools and its disks, held against the least a program can say: the
 * defaults pass, rule by rule. Rules that need a decision of the user, or money, are not here.
 */
import { LinuxNodePool, ManagedDisk, NodeScaling } from "../constructs";
import { cluster, D4, group } from "./support/clusters";
import { Json, only, stackFixture, synth } from "./support/synth";

const stack = stackFixture();
const aks = cluster(stack);
new LinuxNodePool(stack, "apps", { cluster: aks, vmSize: D4, scaling: NodeScaling.autoscale(1, 3) });
new ManagedDisk(stack, "Data", { resourceGroup: group(stack), sizeGib: 64, zone: "1" });
const json = synth(stack);
const body = only(json, "azurerm_kubernetes_cluster");
const pool = only(json, "azurerm_kubernetes_cluster_node_pool");
const disk = only(json, "azurerm_managed_disk");
const everyPool = (holds: (one: Json) => boolean) => [body.default_node_pool, pool].every(holds);

type Rule = [intent: string, attribute: string, passes: () => boolean];

const rules: Rule[] = [
  [
    "the API server is not reachable from any address",
    "api_server_access_profile.authorized_ip_ranges",
    () =>
      body.api_server_access_profile.authorized_ip_ranges.length > 0 &&
      !body.api_server_access_profile.authorized_ip_ranges.some((range: string) => range.endsWith("/0")),
  ],
  ["the local administrator is off", "local_account_disabled", () => body.local_account_disabled === true],
  [
    "Entra ID signs people in",
    "azure_active_directory_role_based_access_control",
    () => body.azure_active_directory_role_based_access_control.admin_group_object_ids.length > 0,
  ],
  [
    "Azure RBAC authorizes requests",
    "…azure_rbac_enabled",
    () => body.azure_active_directory_role_based_access_control.azure_rbac_enabled === true,
  ],
  [
    "Kubernetes RBAC is on, and says so",
    "role_based_access_control_enabled",
    () => body.role_based_access_control_enabled === true,
  ],
  [
    "a managed identity, no service principal",
    "identity.type",
    () => ["SystemAssigned", "UserAssigned"].includes(body.identity.type) && !("service_principal" in body),
  ],
  [
    "pods can have an identity",
    "oidc_issuer_enabled, workload_identity_enabled",
    () => body.oidc_issuer_enabled === true && body.workload_identity_enabled === true,
  ],
  ["run command is off", "run_command_enabled", () => body.run_command_enabled === false],
  ["no administrator's kubeconfig leaves the stack", "outputs", () => !JSON.stringify(json.output).includes("kube_")],
  [
    "a network policy engine is there",
    "network_profile.network_policy",
    () => body.network_profile.network_policy === "cilium" && body.network_profile.network_data_plane === "cilium",
  ],
  ["Azure CNI", "network_profile.network_plugin", () => body.network_profile.network_plugin === "azure"],
  [
    "the address plan survives growth",
    "network_profile.network_plugin_mode",
    () => body.network_profile.network_plugin_mode === "overlay",
  ],
  [
    "a Standard load balancer",
    "network_profile.load_balancer_sku",
    () => body.network_profile.load_balancer_sku === "standard",
  ],
  [
    "no HTTP application routing, no Open Service Mesh",
    "absent",
    () => !("http_application_routing_enabled" in body) && !("open_service_mesh_enabled" in body),
  ],
  ["no managed ingress that is public", "web_app_routing", () => !("web_app_routing" in body)],
  ["Azure Policy", "azure_policy_enabled", () => body.azure_policy_enabled === true],
  ["an upgrade channel", "automatic_upgrade_channel", () => body.automatic_upgrade_channel === "patch"],
  [
    "nodes are patched",
    "node_os_upgrade_channel",
    () => ["NodeImage", "SecurityPatch"].includes(body.node_os_upgrade_channel),
  ],
  [
    "maintenance has its windows",
    "maintenance_window_auto_upgrade, maintenance_window_node_os",
    () => body.maintenance_window_auto_upgrade !== undefined && body.maintenance_window_node_os !== undefined,
  ],
  [
    "unused images are removed",
    "image_cleaner_enabled, image_cleaner_interval_hours",
    () => body.image_cleaner_enabled === true && body.image_cleaner_interval_hours >= 24,
  ],
  [
    "valid names",
    "name, dns_prefix",
    () =>
      /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(body.name) &&
      /^[a-z0-9]([-a-z0-9]{0,52}[a-z0-9])?$/.test(body.dns_prefix),
  ],
  [
    "no public address on nodes",
    "node_public_ip_enabled",
    () => everyPool((one) => one.node_public_ip_enabled === false),
  ],
  ["room for pods", "max_pods", () => everyPool((one) => one.max_pods >= 50)],
  [
    "pools run the version of the control plane",
    "orchestrator_version",
    () =>
      body.default_node_pool.orchestrator_version === body.kubernetes_version &&
      /kubernetes_version\}$/.test(pool.orchestrator_version),
  ],
  ["upgrades surge", "upgrade_settings.max_surge", () => everyPool((one) => one.upgrade_settings.max_surge === "10%")],
  ["images that are patched", "os_sku", () => everyPool((one) => one.os_sku === "Ubuntu")],
  ["no unsafe sysctls", "kubelet_config", () => everyPool((one) => !("kubelet_config" in one))],
  ["no public download of a disk", "public_network_access_enabled", () => disk.public_network_access_enabled === false],
  ["no export of a disk", "network_access_policy", () => disk.network_access_policy === "DenyAll"],
  ["a disk is in a zone, or in all", "zone", () => disk.zone === "1" || disk.storage_account_type.endsWith("_ZRS")],
];

test.each(rules)("%s (%s)", (_intent, _attribute, passes) => expect(passes()).toBe(true));

test("no word of a secret is in any of it", () => {
  expect(JSON.stringify(json)).not.toMatch(/password|secret|client_key|kube_admin_config|sas_url/i);
});
