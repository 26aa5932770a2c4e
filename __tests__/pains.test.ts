/**
 * What people who run AKS with Terraform complain of most, one test for each, at the place where a synth can prevent it.
 * The details are tested with each construct; here it is the promise that counts.
 */
import { TerraformStack } from "cdktf";
import {
  AksCluster,
  AksProblems,
  ApiServerAccess,
  ApiServerDnsZone,
  ClusterConnection,
  ClusterVnet,
  ContainerInsights,
  ContainerInsightsPreset,
  ControlPlaneLogPreset,
  DiskSku,
  DiskVolume,
  Egress,
  KubernetesVersion,
  LogWorkspace,
  MaintenanceTimeZone,
  MaintenanceWindow,
  ManagedDisk,
  ManagedDiskStorageClass,
  Namespace,
  NetworkProfile,
  NodeScaling,
  OsDisk,
  PrivateDnsZone,
  PublicIp,
  NatGateway,
  RouteNextHop,
  RouteTable,
  Subnet,
  SubnetRange,
  UpgradePolicy,
  VmSize,
  WeekDay,
} from "../constructs";
import { cluster, ClusterOverrides, D4, group, SUBSCRIPTION, windowsReady } from "./support/clusters";
import { twoStacks } from "./support/inside";
import { all, Json, only, refusal, stackFixture, synth } from "./support/synth";

const CLUSTER = "azurerm_kubernetes_cluster";
const POOL = "azurerm_kubernetes_cluster_node_pool";
const ROLE = "azurerm_role_assignment";
const scaling = NodeScaling.fixed(1);
const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network`;
const nodesOf = (stack: TerraformStack) =>
  Subnet.fromSubnetId(stack, "Nodes", `${NETWORK}/virtualNetworks/hub/subnets/nodes`);

/** A cluster, synthesized, with what a test makes of it. */
function made(overrides: ClusterOverrides = {}, more: (aks: AksCluster, stack: TerraformStack) => void = () => {}) {
  const stack = stackFixture();
  more(cluster(stack, overrides), stack);
  const json = synth(stack);
  return { json, aks: only(json, CLUSTER), pools: Object.values(all(json, POOL)) };
}

const codesOf = (stack: TerraformStack) => AksProblems.of(stack).map(({ code }) => code);

function codes(overrides: ClusterOverrides, more: (aks: AksCluster, stack: TerraformStack) => void = () => {}) {
  const stack = stackFixture();
  more(cluster(stack, overrides), stack);
  return codesOf(stack);
}

const system = (options: object) => ({ systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), ...options } });
const names = (json: Json, type: string) => Object.keys(all(json, type)).map((name) => `${type}.${name}`);

test("1. another size of the system pool rotates it, and does not replace the cluster", () => {
  const before = made().aks.default_node_pool;
  const after = made(system({ vmSize: VmSize.of("Standard_D8ds_v5"), zones: ["1"] })).aks.default_node_pool;
  expect(before.temporary_name_for_rotation).toMatch(/^[a-z][a-z0-9]{0,11}$/);
  expect(after).toEqual({ ...before, vm_size: "Standard_D8ds_v5", zones: ["1"] });
});

test("2. every pool has a name for its rotation, which no other pool has", () => {
  const { aks, pools } = made({}, (one) => {
    for (const id of ["a", "b", "c"]) one.addLinuxPool(id, { vmSize: D4, scaling });
  });
  const taken = [aks.default_node_pool, ...pools].flatMap((pool) => [pool.name, pool.temporary_name_for_rotation]);
  expect(new Set(taken).size).toBe(8);
  const add = (rotationName: string) => (one: AksCluster) => {
    one.addLinuxPool("a", { vmSize: D4, scaling });
    one.addLinuxPool("b", { vmSize: D4, scaling, rotationName });
  };
  expect(codes({}, add("a"))).toHaveLength(1);
  expect(codes({}, add("free"))).toEqual([]);
});

test("3. system pods can move to a pool of their own, which is changed like any other", () => {
  const { pools } = made({}, (one) => one.addLinuxPool("system2", { vmSize: D4, scaling, mode: "System" } as never));
  expect(pools[0]).toMatchObject({ name: "system2", temporary_name_for_rotation: expect.any(String) });
});

test("4. what the autoscaler does to the count is no change, and a fixed count is one", () => {
  const ignored = (one: NodeScaling) => {
    const { aks, pools } = made(system({ scaling: one }), (it) => it.addLinuxPool("a", { vmSize: D4, scaling: one }));
    return [...(aks.lifecycle?.ignore_changes ?? []), ...(pools[0].lifecycle?.ignore_changes ?? [])];
  };
  expect(ignored(NodeScaling.autoscale(1, 5))).toEqual(["default_node_pool[0].node_count", "node_count"]);
  expect(ignored(NodeScaling.fixed(3))).toEqual([]);
});

test("5. a version that a channel would move is not pinned", () => {
  const version = KubernetesVersion.of("1.34.2");
  expect(codes({ version, upgrades: UpgradePolicy.patch() })).toEqual(["AKS-E0102"]);
  expect(codes({ version, upgrades: UpgradePolicy.manual() })).toEqual([]);
  const { aks } = made({ version: undefined, upgrades: UpgradePolicy.stable() });
  expect(aks.lifecycle.ignore_changes).toContain("kubernetes_version");
});

test("6. one version reaches every pool, after the control plane, and pools stay within what Kubernetes supports", () => {
  const { aks, pools, json } = made({}, (one) => one.addLinuxPool("apps", { vmSize: D4, scaling }));
  expect([aks.kubernetes_version, aks.default_node_pool.orchestrator_version]).toEqual(["1.34", "1.34"]);
  expect(pools[0].orchestrator_version).toBe(`\${${names(json, CLUSTER)[0]}.kubernetes_version}`);
  const at = (version: string) =>
    codes({}, (one) => one.addLinuxPool("a", { vmSize: D4, scaling, version: KubernetesVersion.of(version) }));
  expect([at("1.35"), at("1.30"), at("1.31")]).toEqual([["AKS-E0105"], ["AKS-E0106"], []]);
});

test("7. how a pool is upgraded is always written, and never of a spot pool", () => {
  const { aks, pools } = made({}, (one) => {
    one.addLinuxPool("apps", { vmSize: D4, scaling });
    one.addLinuxPool("spot", { vmSize: D4, scaling: NodeScaling.autoscale(0, 5), spot: {} });
  });
  const written = { max_surge: "10%", drain_timeout_in_minutes: 0, node_soak_duration_in_minutes: 0 };
  const [apps, spot] = ["apps", "spot"].map((name) => pools.find((pool) => pool.name === name)!);
  expect([aks.default_node_pool.upgrade_settings, apps.upgrade_settings]).toEqual([written, written]);
  expect(spot.upgrade_settings).toBeUndefined();
});

test("8. a spot pool says what Azure would add by itself", () => {
  const { pools } = made({}, (one) => one.addLinuxPool("spot", { vmSize: D4, scaling, spot: {} }));
  expect(pools[0]).toMatchObject({
    priority: "Spot",
    eviction_policy: "Delete",
    spot_max_price: -1,
    node_labels: { "kubernetes.azure.com/scalesetpriority": "spot" },
    node_taints: ["kubernetes.azure.com/scalesetpriority=spot:NoSchedule"],
  });
});

test("9. what lives inside of a cluster is not in the stack that makes it", () => {
  const stack = stackFixture();
  const aks = cluster(stack);
  new ClusterConnection(stack, "Connection", { cluster: aks });
  expect(refusal(stack)).toMatch(/Connection\] AKS-E11\d\d: .*stack/);
});

test("10. no credential of the cluster is in any Terraform", () => {
  const stacks = twoStacks();
  const connection = new ClusterConnection(stacks.inside, "Connection", { cluster: stacks.aks });
  new Namespace(stacks.inside, "Shop", { connection, name: "shop" });
  const [outside, inside] = [stacks.outside, stacks.inside].map((stack) => JSON.stringify(synth(stack)));
  expect(`${outside}${inside}`).not.toMatch(/kube_admin_config|client_key|client_certificate|"token"/);
  expect(JSON.parse(inside).provider.kubernetes[0].exec[0]).toMatchObject({ command: "kubelogin" });
});

test("11. a subnet that is too small for its nodes, with those of upgrades, is refused with the arithmetic", () => {
  const stack = stackFixture();
  const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack), addressRanges: ["10.20.0.0/16"] });
  const nodeSubnet = vnet.addNodeSubnet("Nodes", { range: SubnetRange.of("10.20.0.0/27") });
  cluster(stack, { nodeSubnet, network: NetworkProfile.azureCniNodeSubnetLegacy(), ...system({ maxPods: 30 }) });
  // Three nodes and one of an upgrade, each with thirty pods.
  expect(refusal(stack)).toMatch(
    /AKS-E0447: nodeSubnet must have room for 124 addresses: .*got 27 in 10\.20\.0\.0\/27/,
  );
});

test("12. ranges that overlap are refused, and the default ones are not Azure's", () => {
  const overlapping = { podCidr: "10.0.0.0/16", serviceCidr: "10.0.128.0/20" };
  expect(codes({ network: NetworkProfile.azureCniOverlay(overlapping) })).not.toEqual([]);
  expect(codes({ network: NetworkProfile.azureCniOverlay({ dnsServiceIp: "10.9.9.9" }) })).not.toEqual([]);
  expect(made().aks.network_profile).toMatchObject({ service_cidr: "172.16.0.0/16", dns_service_ip: "172.16.0.10" });
});

test("13. names of pools are held to the limit of their operating system", () => {
  const named = (length: number, windows: boolean) => {
    const stack = stackFixture();
    const one = cluster(stack, windowsReady(stack));
    const options = { vmSize: D4, scaling, name: "a".repeat(length) };
    if (windows) one.addWindowsPool("Pool", options);
    else one.addLinuxPool("Pool", options);
    return AksProblems.of(stack).map(({ message }) => message);
  };
  expect([named(12, false), named(6, true)]).toEqual([[], []]);
  expect(named(13, false)).toEqual([expect.stringMatching(/^name must .*12/)]);
  expect(named(7, true)).toEqual([expect.stringMatching(/^name must .*6/)]);
});

test("14. names are the same in every run", () => {
  const namesOf = () =>
    made({}, (one) => one.addLinuxPool("apps", { vmSize: D4, scaling })).pools.map((pool) => [
      pool.name,
      pool.temporary_name_for_rotation,
    ]);
  expect(namesOf()).toEqual(namesOf());
  expect(namesOf()[0][0]).toBe("apps");
});

test("15. no pool is made before the old one is destroyed, which would spread to the cluster", () => {
  const { json } = made({}, (one) => one.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(1, 3) }));
  expect(JSON.stringify(json)).not.toContain("create_before_destroy");
});

test("16. the cluster may use its subnets before it is there", () => {
  const stack = stackFixture();
  cluster(stack, { nodeSubnet: nodesOf(stack) });
  const json = synth(stack);
  const role = only(json, ROLE);
  expect(role).toMatchObject({ role_definition_name: "Network Contributor" });
  expect(role.scope).toBe(`${NETWORK}/virtualNetworks/hub/subnets/nodes`);
  expect(only(json, CLUSTER).depends_on).toEqual(names(json, ROLE));
});

test("17. a zone of the user's own brings identity and role, and its name is held against the region", () => {
  const at = (region: string) => {
    const stack = stackFixture();
    const id = `${NETWORK}/privateDnsZones/privatelink.${region}.azmk8s.io`;
    const dnsZone = ApiServerDnsZone.own(PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", id));
    cluster(stack, { nodeSubnet: nodesOf(stack), apiServer: ApiServerAccess.private({ dnsZone }) });
    return stack;
  };
  const json = synth(at("westeurope"));
  expect(only(json, CLUSTER).identity.type).toBe("UserAssigned");
  const given = Object.values(all(json, ROLE)).map((role) => role.role_definition_name);
  expect(given).toContain("Private DNS Zone Contributor");
  expect(codesOf(at("northeurope"))).toEqual(["AKS-E0211"]);
});

test("18. authorized ranges: none twice, none on a private API server, none for everybody, and what nodes leave from", () => {
  const ranges = (...authorizedRanges: string[]) => ({
    apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges }),
  });
  expect(codes(ranges("203.0.113.7", "203.0.113.7/32"))).toEqual(["AKS-E0205"]);
  expect(codes(ranges("0.0.0.0/0"))).toEqual(["AKS-E0203"]);
  expect(codes({ apiServer: ApiServerAccess.private().alsoFrom("203.0.113.7") })).toEqual(["AKS-E0208"]);
  const stack = stackFixture();
  const resourceGroup = group(stack);
  const nodeSubnet = nodesOf(stack);
  const publicIps = [new PublicIp(stack, "Out", { resourceGroup })];
  const egress = Egress.natGateway(new NatGateway(stack, "Gw", { resourceGroup, publicIps, subnets: [nodeSubnet] }));
  const apiServer = ApiServerAccess.publicEndpoint({ authorizedRanges: ["203.0.113.0/24"], includeEgress: true });
  cluster(stack, { resourceGroup, nodeSubnet, egress, apiServer });
  expect(only(synth(stack), CLUSTER).api_server_access_profile.authorized_ip_ranges).toHaveLength(2);
});

test("19. container insights are whole: agent, rule and association", () => {
  const { json, aks } = made({}, (one, stack) => {
    const workspace = new LogWorkspace(stack, "Logs", { resourceGroup: group(stack) });
    const preset = ContainerInsightsPreset.LOGS_AND_EVENTS;
    new ContainerInsights(stack, "Insights", { cluster: one, workspace, preset });
  });
  expect(aks.oms_agent).toMatchObject({ msi_auth_for_monitoring_enabled: true });
  const [rule] = names(json, "azurerm_monitor_data_collection_rule");
  const association = only(json, "azurerm_monitor_data_collection_rule_association");
  expect(association.data_collection_rule_id).toBe(`\${${rule}.id}`);
  expect(association.target_resource_id).toBe(`\${${names(json, CLUSTER)[0]}.id}`);
});

test("20. logs of the control plane are chosen by intent, and the categories are in the Terraform", () => {
  const categories = (preset: ControlPlaneLogPreset) => {
    const { json } = made({}, (one, stack) => {
      one.sendControlPlaneLogs(new LogWorkspace(stack, "Logs", { resourceGroup: group(stack) }), { preset });
    });
    return (only(json, "azurerm_monitor_diagnostic_setting").enabled_log as Json[]).map(({ category }) => category);
  };
  expect(categories(ControlPlaneLogPreset.SECURITY_AUDIT)).toEqual(["kube-audit", "guard", "kube-apiserver"]);
});

test("21. routing of the user's own needs a default route, on the subnet before the cluster", () => {
  const routed = (withRoute: boolean) => {
    const stack = stackFixture();
    const nodeSubnet = nodesOf(stack);
    const defaultRoute = withRoute ? RouteNextHop.appliance("10.9.0.4") : undefined;
    const table = new RouteTable(stack, "Routes", { resourceGroup: group(stack), subnets: [nodeSubnet], defaultRoute });
    cluster(stack, { nodeSubnet, egress: Egress.userDefinedRouting(table) });
    return stack;
  };
  expect(codesOf(routed(false))).toHaveLength(1);
  const json = synth(routed(true));
  const [association] = names(json, "azurerm_subnet_route_table_association");
  expect(only(json, CLUSTER).depends_on).toContain(association);
  expect(only(json, "azurerm_subnet_route_table_association").depends_on).toEqual(names(json, "azurerm_route"));
});

test("22. a cluster that a change of its network would replace can be kept from it", () => {
  expect(made({ preventDestroy: true }).aks.lifecycle.prevent_destroy).toBe(true);
});

test("23. an ephemeral disk that its size cannot hold is refused, and names what would fit", () => {
  const disk = (sizeGib: number) => system({ osDisk: OsDisk.ephemeral({ sizeGib }) });
  expect(codes(disk(128))).toEqual([]);
  expect(codes(disk(2000))).toEqual([expect.stringMatching(/^AKS-E06\d\d$/)]);
});

test("24. disks are where their nodes are, volumes wait for their pods, and the cluster may attach them", () => {
  const stacks = twoStacks();
  const { outside, inside, aks } = stacks;
  const pool = aks.addLinuxPool("apps", { vmSize: D4, scaling, zones: ["1", "2"] });
  const resourceGroup = group(outside);
  const zonal = { resourceGroup, sizeGib: 64, nodePools: [pool], sku: DiskSku.PREMIUM_LRS };
  new ManagedDisk(outside, "Elsewhere", { ...zonal, zone: "3" });
  expect(codesOf(outside)).toEqual([expect.stringMatching(/^AKS-E07\d\d$/)]);
  outside.node.tryRemoveChild("Elsewhere");
  const disk = new ManagedDisk(outside, "Data", { ...zonal, zone: "1" });
  const connection = new ClusterConnection(inside, "Connection", { cluster: aks });
  const namespace = new Namespace(inside, "Shop", { connection, name: "shop" });
  new DiskVolume(inside, "Volume", { connection, namespace, disk });
  new ManagedDiskStorageClass(inside, "Fast", { connection, sku: DiskSku.PREMIUM_LRS });
  const [json, within] = [synth(outside), synth(inside)];
  expect(only(within, "kubernetes_storage_class_v1").volume_binding_mode).toBe("WaitForFirstConsumer");
  const given = [...Object.values(all(json, ROLE)), ...Object.values(all(within, ROLE))];
  expect(given.map((role) => role.scope).join()).toMatch(/azurerm_managed_disk/);
});

test("25. a window is long enough, belongs to a channel, and has no start that passes", () => {
  const weekly = (durationHours: number) =>
    MaintenanceWindow.weekly({
      day: WeekDay.SUNDAY,
      startTime: "01:00",
      durationHours,
      timeZone: MaintenanceTimeZone.standardTimeOf("Europe/Berlin"),
    });
  expect(codes({ maintenance: { autoUpgrade: weekly(3) } })).toHaveLength(1);
  expect(codes({ maintenance: { autoUpgrade: weekly(4) }, upgrades: UpgradePolicy.manual() })).toEqual(["AKS-E0119"]);
  const { aks } = made({ maintenance: { autoUpgrade: weekly(4) } });
  expect(aks.maintenance_window_auto_upgrade).toEqual({
    frequency: "Weekly",
    interval: 1,
    day_of_week: "Sunday",
    start_time: "01:00",
    duration: 4,
    utc_offset: "+01:00",
  });
});
