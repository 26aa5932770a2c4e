/**
 * What scanners and benchmarks ask of a cluster, its pools and its disks, held against the least a program can say: the
 * defaults pass, rule by rule. Rules that need a decision of the user, or money, are not here.
 */
import {
  ApiServerAccess,
  ClusterVnet,
  ContainerRegistry,
  ControlPlaneLogPreset,
  DiskEncryption,
  EtcdEncryption,
  KeyVault,
  KeyVaultKey,
  KeyVaultNetworkAccess,
  LinuxNodePool,
  LogWorkspace,
  ManagedDisk,
  NodeScaling,
  Subnet,
  SubnetRange,
} from "../constructs";
import { cluster, D4, group, SUBSCRIPTION } from "./support/clusters";
import { all, Json, only, stackFixture, synth } from "./support/synth";

const GROUP = `${SUBSCRIPTION}/resourceGroups/rg`;
const NETWORK = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet`;
const REGISTRY = `${GROUP}/providers/Microsoft.ContainerRegistry/registries/images`;

const stack = stackFixture();
const aks = cluster(stack, { systemPool: { vmSize: D4, scaling: NodeScaling.autoscale(3, 5) } });
new LinuxNodePool(stack, "apps", { cluster: aks, vmSize: D4, scaling: NodeScaling.autoscale(1, 3) });
const workspace = new LogWorkspace(stack, "Workspace", { resourceGroup: group(stack, "LogGroup") });
aks.sendControlPlaneLogs(workspace, { preset: ControlPlaneLogPreset.MINIMAL });
aks.pullImagesFrom(ContainerRegistry.fromContainerRegistryId(stack, "Registry", REGISTRY));
new ManagedDisk(stack, "Data", { resourceGroup: group(stack), sizeGib: 64, zone: "1" });
const json = synth(stack);
const body = only(json, "azurerm_kubernetes_cluster");
const pool = only(json, "azurerm_kubernetes_cluster_node_pool");
const disk = only(json, "azurerm_managed_disk");
const logs = only(json, "azurerm_monitor_diagnostic_setting");
const logWorkspace = only(json, "azurerm_log_analytics_workspace");
const roles = Object.values(all(json, "azurerm_role_assignment"));

const hidden = stackFixture("hidden");
const subnets = ["nodes", "api"].map((name) => Subnet.fromSubnetId(hidden, name, `${NETWORK}/subnets/${name}`));
cluster(hidden, {
  apiServer: ApiServerAccess.vnetIntegrated({ subnet: subnets[1] }),
  nodeSubnet: subnets[0],
  etcdEncryption: EtcdEncryption.withKeyVaultKey({
    keyId: "https://kv-aks.vault.azure.net/keys/etcd/0123456789abcdef0123456789abcdef",
    keyVaultId: `${GROUP}/providers/Microsoft.KeyVault/vaults/kv-aks`,
    networkAccess: KeyVaultNetworkAccess.PRIVATE,
  }),
});
const hiddenBody = only(synth(hidden), "azurerm_kubernetes_cluster");

const keys = stackFixture("keys");
const keyGroup = group(keys);
const vault = new KeyVault(keys, "Vault", { resourceGroup: keyGroup, name: "kv-aks" });
const key = new KeyVaultKey(keys, "Key", { vault });
const set = new DiskEncryption(keys, "Disks", { resourceGroup: keyGroup, key });
new ManagedDisk(keys, "Data", { resourceGroup: keyGroup, sizeGib: 64, zone: "1", encryption: set });
cluster(keys, { diskEncryption: set });
const keyJson = synth(keys);
const vaultBody = only(keyJson, "azurerm_key_vault");
const keyBody = only(keyJson, "azurerm_key_vault_key");
const setBody = only(keyJson, "azurerm_disk_encryption_set");
const rolesOfSet = Object.values(all(keyJson, "azurerm_role_assignment")).filter((role) =>
  role.principal_id.includes("azurerm_disk_encryption_set"),
);

const net = stackFixture("network");
const vnet = new ClusterVnet(net, "Vnet", { resourceGroup: group(net), addressRanges: ["10.20.0.0/16"] });
const nodeSubnet = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
vnet.addApiServerSubnet("Api", { range: SubnetRange.carved(2, 28) });
vnet.addPodSubnet("Pods", { range: SubnetRange.carved(3, 24) });
vnet.addPrivateEndpointSubnet("Endpoints", { range: SubnetRange.carved(4, 26) });
nodeSubnet.allowSshFrom("10.20.4.0/26");
const netJson = synth(net);
const subnetBodies = Object.entries<Json>(all(netJson, "azurerm_subnet"));
const securityRules = [
  ...Object.values<Json>(all(netJson, "azurerm_network_security_rule")),
  ...Object.values<Json>(all(netJson, "azurerm_network_security_group")).flatMap((one) => one.security_rule ?? []),
];
const ANY = ["*", "0.0.0.0/0", "::/0", "Internet", "any"];
const sources = (rule: Json) => [rule.source_address_prefix, ...(rule.source_address_prefixes ?? [])];
const fromAnywhere = (rule: Json) => sources(rule).some((source) => ANY.includes(source));
const allows = (direction: string) =>
  securityRules.filter((rule) => rule.access === "Allow" && rule.direction === direction);

const everyPool = (holds: (one: Json) => boolean) => [body.default_node_pool, pool].every(holds);

const portsOf = (rule: Json) => [rule.destination_port_range, ...(rule.destination_port_ranges ?? [])];

/** An attribute that the least program leaves out, where its absence is what passes. */
const absent = (one: Json, ...names: string[]) => names.every((name) => !(name in one));

type Rule = [ids: string, intent: string, attribute: string, passes: () => boolean];

const rules: Rule[] = [
  [
    "AKS001",
    "the API server is not reachable from any address",
    "api_server_access_profile.authorized_ip_ranges",
    () =>
      body.api_server_access_profile.authorized_ip_ranges.length > 0 &&
      !body.api_server_access_profile.authorized_ip_ranges.some((range: string) => range.endsWith("/0")),
  ],
  ["AKS005", "the local administrator is off", "local_account_disabled", () => body.local_account_disabled === true],
  [
    "AKS006",
    "Entra ID signs people in",
    "azure_active_directory_role_based_access_control",
    () => body.azure_active_directory_role_based_access_control.admin_group_object_ids.length > 0,
  ],
  [
    "AKS007",
    "Azure RBAC authorizes requests",
    "…azure_rbac_enabled",
    () => body.azure_active_directory_role_based_access_control.azure_rbac_enabled === true,
  ],
  [
    "AKS008",
    "Kubernetes RBAC is on, and says so",
    "role_based_access_control_enabled",
    () => body.role_based_access_control_enabled === true,
  ],
  [
    "AKS009",
    "a managed identity, no service principal",
    "identity.type",
    () => ["SystemAssigned", "UserAssigned"].includes(body.identity.type) && !("service_principal" in body),
  ],
  [
    "AKS010",
    "pods can have an identity",
    "oidc_issuer_enabled, workload_identity_enabled",
    () => body.oidc_issuer_enabled === true && body.workload_identity_enabled === true,
  ],
  ["AKS011", "run command is off", "run_command_enabled", () => body.run_command_enabled === false],
  [
    "AKS012",
    "no administrator's kubeconfig leaves the stack",
    "outputs",
    () => !JSON.stringify(json.output).includes("kube_"),
  ],
  [
    "AKS020",
    "a network policy engine is there",
    "network_profile.network_policy",
    () => body.network_profile.network_policy === "cilium" && body.network_profile.network_data_plane === "cilium",
  ],
  ["AKS021", "Azure CNI", "network_profile.network_plugin", () => body.network_profile.network_plugin === "azure"],
  [
    "AKS022",
    "the address plan survives growth",
    "network_profile.network_plugin_mode",
    () => body.network_profile.network_plugin_mode === "overlay",
  ],
  [
    "AKS023",
    "a Standard load balancer",
    "network_profile.load_balancer_sku",
    () => body.network_profile.load_balancer_sku === "standard",
  ],
  [
    "AKS025, AKS027",
    "no HTTP application routing, no Open Service Mesh",
    "absent",
    () => !("http_application_routing_enabled" in body) && !("open_service_mesh_enabled" in body),
  ],
  ["AKS026", "no managed ingress that is public", "web_app_routing", () => !("web_app_routing" in body)],
  ["AKS030", "Azure Policy", "azure_policy_enabled", () => body.azure_policy_enabled === true],
  ["AKS050", "an upgrade channel", "automatic_upgrade_channel", () => body.automatic_upgrade_channel === "patch"],
  [
    "AKS051",
    "nodes are patched",
    "node_os_upgrade_channel",
    () => ["NodeImage", "SecurityPatch"].includes(body.node_os_upgrade_channel),
  ],
  [
    "AKS052",
    "maintenance has its windows",
    "maintenance_window_auto_upgrade, maintenance_window_node_os",
    () => body.maintenance_window_auto_upgrade !== undefined && body.maintenance_window_node_os !== undefined,
  ],
  [
    "AKS055",
    "unused images are removed",
    "image_cleaner_enabled, image_cleaner_interval_hours",
    () => body.image_cleaner_enabled === true && body.image_cleaner_interval_hours >= 24,
  ],
  [
    "AKS057",
    "valid names",
    "name, dns_prefix",
    () =>
      /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(body.name) &&
      /^[a-z0-9]([-a-z0-9]{0,52}[a-z0-9])?$/.test(body.dns_prefix),
  ],
  [
    "AKS061",
    "no public address on nodes",
    "node_public_ip_enabled",
    () => everyPool((one) => one.node_public_ip_enabled === false),
  ],
  ["AKS065", "room for pods", "max_pods", () => everyPool((one) => one.max_pods >= 50)],
  [
    "AKS071",
    "pools run the version of the control plane",
    "orchestrator_version",
    () =>
      body.default_node_pool.orchestrator_version === body.kubernetes_version &&
      /kubernetes_version\}$/.test(pool.orchestrator_version),
  ],
  [
    "AKS072",
    "upgrades surge",
    "upgrade_settings.max_surge",
    () => everyPool((one) => one.upgrade_settings.max_surge === "10%"),
  ],
  ["AKS074", "images that are patched", "os_sku", () => everyPool((one) => one.os_sku === "Ubuntu")],
  ["AKS075", "no unsafe sysctls", "kubelet_config", () => everyPool((one) => !("kubelet_config" in one))],
  [
    "AKS102",
    "no public download of a disk",
    "public_network_access_enabled",
    () => disk.public_network_access_enabled === false,
  ],
  ["AKS103", "no export of a disk", "network_access_policy", () => disk.network_access_policy === "DenyAll"],
  [
    "AKS104",
    "a disk is in a zone, or in all",
    "zone",
    () => disk.zone === "1" || disk.storage_account_type.endsWith("_ZRS"),
  ],
  [
    "AKS003",
    "a private cluster has no public name",
    "private_cluster_public_fqdn_enabled",
    () => hiddenBody.private_cluster_enabled === true && !hiddenBody.private_cluster_public_fqdn_enabled,
  ],
  [
    "AKS004",
    "a private vault of etcd's key is reached through the network",
    "key_management_service.key_vault_network_access, api_server_access_profile",
    () =>
      hiddenBody.key_management_service.key_vault_network_access === "Private" &&
      hiddenBody.api_server_access_profile.virtual_network_integration_enabled === true &&
      hiddenBody.api_server_access_profile.subnet_id.endsWith("/subnets/api"),
  ],
  [
    "AKS034, AKS035",
    "the trail of changes is kept, without the reads that cost",
    "enabled_log",
    () => {
      const categories = logs.enabled_log.map((log: Json) => log.category);
      return (
        categories.includes("kube-audit-admin") && categories.includes("guard") && !categories.includes("kube-audit")
      );
    },
  ],
  [
    "AKS040, AKS041",
    "secrets are mounted from vaults, and follow them",
    "key_vault_secrets_provider.secret_rotation_enabled",
    () => body.key_vault_secrets_provider.secret_rotation_enabled === true,
  ],
  [
    "AKS053",
    "a version of Kubernetes that is supported",
    "kubernetes_version",
    () => body.kubernetes_version === "1.34" && body.support_plan === "KubernetesOfficial",
  ],
  ["AKS056", "the storage drivers of Azure are on", "storage_profile", () => absent(body, "storage_profile")],
  [
    "AKS059",
    "no dashboard, no add-on of the old kind",
    "addon_profile",
    () => absent(body, "addon_profile", "http_application_routing_enabled"),
  ],
  [
    "AKS064",
    "the taint of system pools is on no other",
    "node_taints",
    () => absent(pool, "node_taints") && pool.mode === "User",
  ],
  ["AKS066", "pools are scale sets", "type", () => body.default_node_pool.type === "VirtualMachineScaleSets"],
  [
    "AKS070",
    "pools scale by themselves when asked to",
    "auto_scaling_enabled, min_count, max_count",
    () => everyPool((one) => one.auto_scaling_enabled === true && one.min_count < one.max_count),
  ],
  [
    "AKS077",
    "no label in the name of AKS",
    "node_labels",
    () => everyPool((one) => !Object.keys(one.node_labels ?? {}).some((key) => key.includes("kubernetes.azure.com"))),
  ],
  [
    "AKS043, AKS100",
    "the disks of nodes, and data disks, have a customer key where one is given",
    "disk_encryption_set_id",
    () =>
      [only(keyJson, "azurerm_kubernetes_cluster"), only(keyJson, "azurerm_managed_disk")].every((one) =>
        one.disk_encryption_set_id.includes("azurerm_disk_encryption_set"),
      ),
  ],
  [
    "AKS105",
    "disks follow the rotation of their key",
    "auto_key_rotation_enabled, key_vault_key_id",
    () => setBody.auto_key_rotation_enabled === true && setBody.key_vault_key_id.endsWith(".versionless_id}"),
  ],
  [
    "AKS107",
    "a disk encryption set may wrap and unwrap, and nothing else",
    "role_definition_name",
    () => rolesOfSet.length === 1 && rolesOfSet[0].role_definition_name === "Key Vault Crypto Service Encryption User",
  ],
  [
    "AKS120",
    "what a vault loses can be brought back",
    "purge_protection_enabled, soft_delete_retention_days",
    () => vaultBody.purge_protection_enabled === true && vaultBody.soft_delete_retention_days === 90,
  ],
  [
    "AKS121",
    "a vault is closed, but for trusted services",
    "network_acls",
    () => vaultBody.network_acls.default_action === "Deny" && vaultBody.network_acls.bypass === "AzureServices",
  ],
  ["AKS125", "roles of Azure open a vault", "rbac_authorization_enabled", () => vaultBody.rbac_authorization_enabled],
  [
    "AKS128",
    "no trust in a vault past its roles",
    "enabled_for_*",
    () => absent(vaultBody, "enabled_for_deployment", "enabled_for_disk_encryption", "enabled_for_template_deployment"),
  ],
  [
    "AKS130",
    "a key is rotated by itself",
    "rotation_policy.automatic",
    () => keyBody.rotation_policy.automatic.time_after_creation === "P365D",
  ],
  [
    "AKS142",
    "the workspace takes data only from identities",
    "local_authentication_enabled",
    () => logWorkspace.local_authentication_enabled === false,
  ],
  [
    "AKS191",
    "nodes pull from a registry, and may do nothing else there",
    "role_definition_name",
    () => roles.filter((role) => role.scope === REGISTRY).every((role) => role.role_definition_name === "AcrPull"),
  ],
  [
    "AKS150",
    "every subnet has a security group",
    "azurerm_subnet_network_security_group_association",
    () => {
      const guarded = JSON.stringify(all(netJson, "azurerm_subnet_network_security_group_association"));
      return subnetBodies.length === 4 && subnetBodies.every(([name]) => guarded.includes(`azurerm_subnet.${name}.id`));
    },
  ],
  [
    "AKS151, AKS152, AKS153, AKS154, AKS155",
    "nothing comes in from anywhere",
    "source_address_prefix",
    () => allows("Inbound").length > 0 && !allows("Inbound").some(fromAnywhere),
  ],
  ["AKS156", "nothing is let out to anywhere", "destination_address_prefix", () => allows("Outbound").length === 0],
  [
    "AKS157",
    "the probes of load balancers get through",
    "priority",
    () =>
      !securityRules.some((rule) => rule.access === "Deny" && rule.direction === "Inbound" && rule.protocol === "*"),
  ],
  [
    "AKS158",
    "nobody goes on from a node by SSH or RDP",
    "destination_port_ranges",
    () => {
      const shut = securityRules.filter((rule) => rule.access === "Deny" && rule.direction === "Outbound");
      return shut.length === 4 && shut.every((rule) => ["22", "3389"].every((port) => portsOf(rule).includes(port)));
    },
  ],
  [
    "AKS161, AKS162",
    "names are resolved by Azure",
    "dns_servers",
    () => absent(only(netJson, "azurerm_virtual_network"), "dns_servers"),
  ],
  [
    "AKS163",
    "no way out that nobody chose",
    "default_outbound_access_enabled",
    () => subnetBodies.every(([, one]) => one.default_outbound_access_enabled === false),
  ],
  [
    "AKS164",
    "security groups hold for private endpoints",
    "private_endpoint_network_policies",
    () =>
      subnetBodies.every(([, one]) =>
        ["Enabled", "NetworkSecurityGroupEnabled"].includes(one.private_endpoint_network_policies),
      ),
  ],
];

test.each(rules)("%s: %s (%s)", (_ids, _intent, _attribute, passes) => expect(passes()).toBe(true));

test("every rule is here once", () => {
  const ids = rules.flatMap(([one]) => one.split(", "));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("no word of a secret is in any of it", () => {
  expect(JSON.stringify(json)).not.toMatch(
    /password|secret(?!_rotation|s_provider)|client_key|kube_admin_config|sas_url/i,
  );
});
