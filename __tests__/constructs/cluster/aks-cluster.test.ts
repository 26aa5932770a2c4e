import { App, TerraformStack } from "cdktf";
import {
  AksCluster,
  ApiServerAccess,
  ApiServerDnsZone,
  ClusterAccess,
  ClusterIdentity,
  ClusterTier,
  EntraGroup,
  GeneralMaintenance,
  KubernetesVersion,
  LinuxNodePool,
  LinuxOsSku,
  MaintenanceWindow,
  ManagedIdentity,
  NodeOsUpgradeChannel,
  NodeScaling,
  PrivateDnsZone,
  Subnet,
  SupportPlan,
  UpgradeOverride,
  UpgradePolicy,
  WeekDay,
} from "../../../constructs";
import { rendered } from "../../../constructs/checks/rendered";
import { ADMINS, cluster, D4, group, SUBSCRIPTION, windowsReady } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const CLUSTER = "azurerm_kubernetes_cluster";
const ROLE = "azurerm_role_assignment";
const IDENTITY = "azurerm_user_assigned_identity";
const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`;
const CLUSTER_ID = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/prod`;
const ZONE = `${SUBSCRIPTION}/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io`;

const subnet = (stack: TerraformStack, name: string) =>
  Subnet.fromSubnetId(stack, name, `${NETWORK}/subnets/${name.toLowerCase()}`);
const body = (stack: TerraformStack): Json => only(synth(stack), CLUSTER);
const roles = (json: Json) =>
  Object.values(all(json, ROLE))
    .map((role) => [role.role_definition_name, role.scope])
    .sort();

const weekend = (day: string) => ({
  frequency: "Weekly",
  interval: 1,
  day_of_week: day,
  start_time: "00:00",
  duration: 8,
  utc_offset: "+00:00",
});

test("the least a cluster needs gives the documented defaults, every one of them written out", () => {
  const stack = stackFixture();
  cluster(stack);
  const [resourceGroup] = Object.keys(all(synth(stack), "azurerm_resource_group"));
  expect(body(stack)).toEqual({
    name: "test-cluster",
    location: "westeurope",
    resource_group_name: `\${azurerm_resource_group.${resourceGroup}.name}`,
    dns_prefix: "test-cluster",
    kubernetes_version: "1.34",
    sku_tier: "Free",
    support_plan: "KubernetesOfficial",
    automatic_upgrade_channel: "patch",
    node_os_upgrade_channel: "NodeImage",
    maintenance_window_node_os: weekend("Saturday"),
    maintenance_window_auto_upgrade: weekend("Sunday"),
    identity: { type: "SystemAssigned" },
    private_cluster_enabled: false,
    api_server_access_profile: { authorized_ip_ranges: ["203.0.113.0/24"] },
    local_account_disabled: true,
    role_based_access_control_enabled: true,
    azure_active_directory_role_based_access_control: { admin_group_object_ids: [ADMINS], azure_rbac_enabled: true },
    oidc_issuer_enabled: true,
    workload_identity_enabled: true,
    azure_policy_enabled: true,
    run_command_enabled: false,
    key_vault_secrets_provider: { secret_rotation_enabled: true, secret_rotation_interval: "2m" },
    image_cleaner_enabled: true,
    image_cleaner_interval_hours: 168,
    network_profile: {
      network_plugin: "azure",
      network_plugin_mode: "overlay",
      network_data_plane: "cilium",
      network_policy: "cilium",
      pod_cidr: "10.244.0.0/16",
      service_cidr: "172.16.0.0/16",
      dns_service_ip: "172.16.0.10",
      load_balancer_sku: "standard",
      outbound_type: "loadBalancer",
    },
    default_node_pool: {
      name: "system",
      temporary_name_for_rotation: "systemt4ohbz",
      type: "VirtualMachineScaleSets",
      vm_size: "Standard_D4ds_v5",
      auto_scaling_enabled: false,
      node_count: 3,
      node_labels: {},
      max_pods: 110,
      node_public_ip_enabled: false,
      only_critical_addons_enabled: false,
      orchestrator_version: "1.34",
      os_disk_type: "Managed",
      os_sku: "Ubuntu",
      upgrade_settings: { max_surge: "10%", drain_timeout_in_minutes: 0, node_soak_duration_in_minutes: 0 },
    },
  });
});

test("the Terraform resource is the default child, and can be overridden", () => {
  const stack = stackFixture();
  const aks = cluster(stack);
  expect(aks.node.defaultChild).toBe(aks.resource);
  aks.resource.addOverride("lifecycle.prevent_destroy", true);
  expect(body(stack).lifecycle).toEqual({ prevent_destroy: true });
});

test.each([
  ["name", { name: "prod_1" }, { name: "prod_1", dns_prefix: "prod-1" }],
  ["dnsPrefix", { dnsPrefix: "shop" }, { dns_prefix: "shop" }],
  ["location", { location: "northeurope" }, { location: "northeurope" }],
  ["tier", { tier: ClusterTier.STANDARD }, { sku_tier: "Standard", support_plan: "KubernetesOfficial" }],
  [
    "Premium without long-term support",
    { tier: ClusterTier.PREMIUM, supportPlan: SupportPlan.KUBERNETES_OFFICIAL },
    { sku_tier: "Premium", support_plan: "KubernetesOfficial" },
  ],
  ["nodeResourceGroupName", { nodeResourceGroupName: "rg-nodes" }, { node_resource_group: "rg-nodes" }],
  ["imageCleanerIntervalHours", { imageCleanerIntervalHours: 24 }, { image_cleaner_interval_hours: 24 }],
  ["azurePolicy", { azurePolicy: false }, { azure_policy_enabled: false }],
  ["runCommand", { runCommand: true }, { run_command_enabled: true }],
  [
    "access",
    {
      access: ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId(ADMINS)], azureRbac: false, tenantId: ADMINS }),
    },
    {
      azure_active_directory_role_based_access_control: {
        admin_group_object_ids: [ADMINS],
        azure_rbac_enabled: false,
        tenant_id: ADMINS,
      },
    },
  ],
])("%s is what the cluster says", (_, props, expected) => {
  const stack = stackFixture();
  cluster(stack, props);
  expect(body(stack)).toMatchObject(expected);
});

test.each([
  ["patch", UpgradePolicy.patch(), "patch", "NodeImage"],
  ["stable", UpgradePolicy.stable({ nodeOs: NodeOsUpgradeChannel.SECURITY_PATCH }), "stable", "SecurityPatch"],
  ["rapid", UpgradePolicy.rapid(), "rapid", "NodeImage"],
  ["nodeImage", UpgradePolicy.nodeImage(), "node-image", "NodeImage"],
  ["manual", UpgradePolicy.manual(), undefined, "NodeImage"],
])("the upgrade policy %s is a pair of channels", (_, upgrades, channel, nodeOs) => {
  const stack = stackFixture();
  cluster(stack, { upgrades });
  expect(body(stack).automatic_upgrade_channel).toBe(channel);
  expect(body(stack).node_os_upgrade_channel).toBe(nodeOs);
});

test("where Azure owns the version Terraform lets go of it, in the cluster and in its pools", () => {
  const stack = stackFixture();
  const aks = cluster(stack, { upgrades: UpgradePolicy.stable(), version: undefined });
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(1, 2) });
  const json = synth(stack);
  expect(only(json, CLUSTER)).not.toHaveProperty("kubernetes_version");
  expect(only(json, CLUSTER).default_node_pool).not.toHaveProperty("orchestrator_version");
  expect(only(json, CLUSTER).lifecycle.ignore_changes).toEqual([
    "kubernetes_version",
    "default_node_pool[0].orchestrator_version",
  ]);
  expect(only(json, "azurerm_kubernetes_cluster_node_pool").lifecycle.ignore_changes).toEqual([
    "node_count",
    "orchestrator_version",
  ]);
});

test.each([["patch"], ["nodeImage"], ["manual"]] as const)(
  "under %s nothing but Terraform owns the version",
  (policy) => {
    const stack = stackFixture();
    cluster(stack, { upgrades: UpgradePolicy[policy]() });
    expect(body(stack)).not.toHaveProperty("lifecycle");
  },
);

test("nodes that nothing patches are a warning, which can be accepted", () => {
  const stack = stackFixture();
  cluster(stack, { upgrades: UpgradePolicy.patch({ nodeOs: NodeOsUpgradeChannel.UNMANAGED }) });
  expect(warnings(stack)).toEqual([
    expect.stringMatching(/^test\/Cluster: AKS-W0101: upgrades\.nodeOs must .*"Unmanaged"/),
  ]);
});

test("a system pool on an image that is no longer patched is a warning", () => {
  const stack = stackFixture();
  cluster(stack, { systemPool: { vmSize: D4, scaling: NodeScaling.fixed(1), osSku: LinuxOsSku.AZURE_LINUX } });
  expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Cluster: AKS-W0501: systemPool\.osSku must /)]);
});

describe("maintenance", () => {
  const window = MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, startTime: "01:00", durationHours: 6 });

  test("each channel has a window of its own, and the rest of the work its hours", () => {
    const stack = stackFixture();
    const general = GeneralMaintenance.during([{ day: WeekDay.SUNDAY, hours: [1, 2] }]);
    const nodeOs = MaintenanceWindow.daily({ startTime: "20:00", durationHours: 4 });
    cluster(stack, { maintenance: { autoUpgrade: window, nodeOs, general } });
    expect(body(stack)).toMatchObject({
      maintenance_window_auto_upgrade: { frequency: "Weekly", day_of_week: "Sunday", start_time: "01:00", duration: 6 },
      maintenance_window_node_os: { frequency: "Daily", start_time: "20:00", duration: 4 },
      maintenance_window: { allowed: [{ day: "Sunday", hours: [1, 2] }] },
    });
  });

  test.each([
    ["manual, NodeImage", UpgradePolicy.manual(), [false, true]],
    ["manual, nothing", UpgradePolicy.manual({ nodeOs: NodeOsUpgradeChannel.NONE }), [false, false]],
    ["stable, Unmanaged", UpgradePolicy.stable({ nodeOs: NodeOsUpgradeChannel.UNMANAGED }), [true, false]],
  ])("only channels that are on have a window by default: %s", (_, upgrades, expected) => {
    const stack = stackFixture();
    cluster(stack, { upgrades });
    const windows = ["maintenance_window_auto_upgrade", "maintenance_window_node_os"].map((key) => key in body(stack));
    expect(windows).toEqual(expected);
  });

  test("an empty object leaves it to Azure", () => {
    const stack = stackFixture();
    cluster(stack, { maintenance: {} });
    expect(Object.keys(body(stack)).filter((key) => key.startsWith("maintenance"))).toEqual([]);
  });

  test("a window for a channel that is off is refused", () => {
    const stack = stackFixture();
    cluster(stack, { upgrades: UpgradePolicy.manual(), maintenance: { autoUpgrade: window } });
    expect(refusal(stack)).toMatch(/\[test\/Cluster\] AKS-E0119: maintenance\.autoUpgrade must /);
  });

  test("two windows that meet are a warning", () => {
    const stack = stackFixture();
    cluster(stack, { maintenance: { autoUpgrade: window, nodeOs: window } });
    expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Cluster: AKS-W0110: /)]);
  });

  test("an override is what the cluster says", () => {
    const stack = stackFixture();
    cluster(stack, { upgradeOverride: UpgradeOverride.forceUntil("2027-01-31T00:00:00Z") });
    expect(body(stack).upgrade_override).toEqual({
      force_upgrade_enabled: true,
      effective_until: "2027-01-31T00:00:00Z",
    });
  });
});

describe("identity and roles", () => {
  test("nothing of ours to join needs no identity of its own and no role", () => {
    const stack = stackFixture();
    cluster(stack);
    const json = synth(stack);
    expect(only(json, CLUSTER).identity).toEqual({ type: "SystemAssigned" });
    expect([all(json, IDENTITY), all(json, ROLE)]).toEqual([{}, {}]);
  });

  test("an identity that is passed in is used, and none is made", () => {
    const stack = stackFixture();
    const identity = ManagedIdentity.fromManagedIdentityName(stack, "Identity", {
      name: "aks",
      resourceGroupName: "rg",
    });
    cluster(stack, { identity: ClusterIdentity.userAssigned(identity), nodeSubnet: subnet(stack, "Nodes") });
    const json = synth(stack);
    const [name] = Object.keys(json.data[IDENTITY]);
    expect(all(json, IDENTITY)).toEqual({});
    expect(only(json, CLUSTER).identity.identity_ids).toEqual([`\${data.${IDENTITY}.${name}.id}`]);
    expect(only(json, ROLE).principal_id).toBe(`\${data.${IDENTITY}.${name}.principal_id}`);
  });

  test("a private DNS zone of ours: a role on it and on the network of the nodes, which covers their subnet, before the cluster", () => {
    const stack = stackFixture();
    const zone = PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", ZONE);
    cluster(stack, {
      apiServer: ApiServerAccess.private({ dnsZone: ApiServerDnsZone.own(zone) }),
      nodeSubnet: subnet(stack, "Nodes"),
    });
    const json = synth(stack);
    expect(roles(json)).toEqual([
      ["Network Contributor", NETWORK],
      ["Private DNS Zone Contributor", ZONE],
    ]);
    expect(only(json, CLUSTER).depends_on.sort()).toEqual(
      Object.keys(all(json, ROLE))
        .map((name) => `${ROLE}.${name}`)
        .sort(),
    );
    expect(only(json, CLUSTER)).toMatchObject({ private_cluster_enabled: true, private_dns_zone_id: ZONE });
  });

  test("an API server in a subnet of ours: a role on both subnets, before the cluster", () => {
    const stack = stackFixture();
    cluster(stack, {
      nodeSubnet: subnet(stack, "Nodes"),
      apiServer: ApiServerAccess.vnetIntegrated({ subnet: subnet(stack, "Api") }),
    });
    const json = synth(stack);
    expect(roles(json)).toEqual([
      ["Network Contributor", `${NETWORK}/subnets/api`],
      ["Network Contributor", `${NETWORK}/subnets/nodes`],
    ]);
    expect(only(json, CLUSTER).depends_on).toHaveLength(2);
    expect(only(json, CLUSTER).api_server_access_profile).toEqual({
      virtual_network_integration_enabled: true,
      subnet_id: `${NETWORK}/subnets/api`,
    });
  });

  test("a subnet of a pool: the role comes before the pool, and once for all pools in it", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { nodeSubnet: subnet(stack, "Nodes") });
    const batch = subnet(stack, "Batch");
    aks.addLinuxPool("one", { vmSize: D4, scaling: NodeScaling.fixed(1), subnet: batch });
    aks.addLinuxPool("two", {
      vmSize: D4,
      scaling: NodeScaling.fixed(1),
      subnet: batch,
    });
    const json = synth(stack);
    expect(roles(json)).toEqual([
      ["Network Contributor", `${NETWORK}/subnets/batch`],
      ["Network Contributor", `${NETWORK}/subnets/nodes`],
    ]);
    const role = Object.entries(all(json, ROLE)).find(([, r]) => r.scope.endsWith("batch"))![0];
    const pools = Object.values(all(json, "azurerm_kubernetes_cluster_node_pool"));
    expect(pools.map((p) => p.depends_on)).toEqual([[`${ROLE}.${role}`], [`${ROLE}.${role}`]]);
    expect(only(json, CLUSTER).depends_on).not.toContain(`${ROLE}.${role}`);
  });

  test("two clusters with one identity in one subnet share its role, whichever of them was made first", () => {
    const program = (ids: string[]) => {
      const stack = stackFixture();
      const resourceGroup = group(stack);
      const identity = new ManagedIdentity(stack, "Shared", { resourceGroup });
      const nodeSubnet = subnet(stack, "Nodes");
      for (const id of ids)
        cluster(stack, { resourceGroup, nodeSubnet, identity: ClusterIdentity.userAssigned(identity) }, id);
      return synth(stack);
    };
    const [both, one] = [program(["One", "Two"]), program(["Two"])];
    expect(Object.keys(all(both, ROLE))).toEqual(Object.keys(all(one, ROLE)));
    expect(Object.keys(all(both, ROLE))).toHaveLength(1);
    for (const aks of Object.values(all(both, CLUSTER))) expect(aks.depends_on).toEqual(only(one, CLUSTER).depends_on);
  });

  test("an identity of another stack has its roles in the stack of the cluster, where Terraform can wait for them", () => {
    const stack = stackFixture();
    const elsewhere = new TerraformStack(stack.node.root as App, "identities");
    const identity = new ManagedIdentity(elsewhere, "Shared", { resourceGroup: group(elsewhere) });
    cluster(stack, { nodeSubnet: subnet(stack, "Nodes"), identity: ClusterIdentity.userAssigned(identity) });
    const json = synth(stack);
    expect(only(json, CLUSTER).depends_on).toEqual([`${ROLE}.${Object.keys(all(json, ROLE))[0]}`]);
  });

  test("roles say what their principal is, so that Azure does not look for one that is seconds old", () => {
    const stack = stackFixture();
    cluster(stack, { nodeSubnet: subnet(stack, "Nodes") });
    expect(only(synth(stack), ROLE)).toMatchObject({ principal_type: "ServicePrincipal" });
  });

  test("the identities of control plane and nodes can be given more roles", () => {
    const stack = stackFixture();
    const aks = cluster(stack);
    const name = Object.keys(all(synth(stack), CLUSTER))[0];
    expect(rendered(stack, aks.controlPlanePrincipalId)).toBe(`\${${CLUSTER}.${name}.identity[0].principal_id}`);
    expect(rendered(stack, aks.kubeletPrincipalId)).toBe(`\${${CLUSTER}.${name}.kubelet_identity[0].object_id}`);
  });
});

describe("Windows", () => {
  test("the cluster's profile takes a reference to the password", () => {
    const stack = stackFixture();
    const { windowsNodes, ...rest } = windowsReady(stack);
    cluster(stack, { ...rest, windowsNodes: { ...windowsNodes!, hybridBenefit: true } });
    expect(body(stack).windows_profile).toEqual({
      admin_username: "azureuser",
      admin_password: "${var.windows_password}",
      license: "Windows_Server",
    });
    expect(body(stack).network_profile).toMatchObject({ network_data_plane: "azure", network_policy: "calico" });
  });
});

describe("outputs", () => {
  test("two clusters of a stack have outputs of their own", () => {
    const stack = stackFixture();
    cluster(stack, {}, "A");
    cluster(stack, {}, "B");
    expect(Object.keys(synth(stack).output)).toHaveLength(8);
  });

  test("they can be left out", () => {
    const stack = stackFixture();
    cluster(stack, { outputs: false });
    expect(synth(stack)).not.toHaveProperty("output");
  });
});

describe("clusters that are there already", () => {
  test("a pool joins a cluster that Terraform looks up", () => {
    const stack = stackFixture();
    const found = AksCluster.fromClusterName(stack, "Found", { name: "prod", resourceGroupName: "rg-prod" });
    new LinuxNodePool(stack, "apps", { cluster: found, vmSize: D4, scaling: NodeScaling.fixed(1) });
    const json = synth(stack);
    const [name, data] = Object.entries<Json>(json.data.azurerm_kubernetes_cluster)[0];
    expect(data).toMatchObject({ name: "prod", resource_group_name: "rg-prod" });
    expect(only(json, "azurerm_kubernetes_cluster_node_pool")).toMatchObject({
      kubernetes_cluster_id: `\${data.azurerm_kubernetes_cluster.${name}.id}`,
      orchestrator_version: `\${data.azurerm_kubernetes_cluster.${name}.kubernetes_version}`,
    });
    expect(rendered(stack, found.clusterFqdn)).toBe(
      `\${coalesce(data.azurerm_kubernetes_cluster.${name}.fqdn, data.azurerm_kubernetes_cluster.${name}.private_fqdn)}`,
    );
  });

  test("what was told of a cluster can be read, the rest says what to do", () => {
    const stack = stackFixture();
    const told = AksCluster.fromClusterAttributes(stack, "Told", { clusterId: CLUSTER_ID, clusterName: "prod" });
    expect([told.clusterId, told.clusterName]).toEqual([CLUSTER_ID, "prod"]);
    expect(() => told.clusterOidcIssuerUrl).toThrow(
      expect.objectContaining({
        code: "AKS-E0901",
        path: "test/Told",
        message: expect.stringMatching(/^AKS-E0901: clusterOidcIssuerUrl must be given .* \(at test\/Told\)$/),
      }),
    );
  });

  test("a pool of a cluster whose version nobody told names its own", () => {
    const stack = stackFixture();
    const told = AksCluster.fromClusterAttributes(stack, "Told", { clusterId: CLUSTER_ID });
    new LinuxNodePool(stack, "apps", {
      cluster: told,
      vmSize: D4,
      scaling: NodeScaling.fixed(1),
      version: KubernetesVersion.of("1.33"),
    });
    expect(only(synth(stack), "azurerm_kubernetes_cluster_node_pool").orchestrator_version).toBe("1.33");
  });
});
