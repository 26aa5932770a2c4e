/**
 * Any combination of ways out, networks, API servers, tiers, identities and nodes either is refused in words, or comes to
 * a cluster that the provider and Azure take. What they take is written here once more, from the provider's code and
 * Azure's pages alone: nothing of it is read from the library.
 */
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import fc from "fast-check";
import {
  AksProblems,
  ApiServerAccess,
  ApiServerDnsZone,
  BootstrapCache,
  ClusterAccess,
  ClusterIdentity,
  ClusterTier,
  Egress,
  EntraGroup,
  ISubnet,
  KubernetesVersion,
  ManagedIdentity,
  NatGateway,
  NetworkDataPlane,
  NetworkPolicyEngine,
  NetworkProfile,
  NodeOsUpgradeChannel,
  NodeScaling,
  OutboundAddresses,
  PrivateDnsZone,
  PublicIp,
  RouteNextHop,
  RouteTable,
  Subnet,
  SupportPlan,
  UpgradePolicy,
  WindowsNodesOptions,
} from "../constructs";
import { ADMINS, cluster, ClusterOverrides, D4, group, SUBSCRIPTION } from "./support/clusters";
import { all, Json, only, stackFixture } from "./support/synth";

const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network`;
const ZONE = `${NETWORK}/privateDnsZones/privatelink.westeurope.azmk8s.io`;

interface Place {
  readonly stack: TerraformStack;
  readonly nodes?: ISubnet;
}

type Maker<T> = (place: Place) => T;

const subnet = (stack: TerraformStack, id: string) =>
  Subnet.fromSubnetId(stack, id, `${NETWORK}/virtualNetworks/hub/subnets/${id.toLowerCase()}`);
const once = <T>(stack: TerraformStack, id: string, make: () => T): T => (stack.node.tryFindChild(id) as T) ?? make();
const rg = (stack: TerraformStack) => once(stack, "Group", () => group(stack));
const ip = ({ stack }: Place) =>
  once(stack, "Ip", () => new PublicIp(stack, "Ip", { resourceGroup: rg(stack), zones: ["1", "2", "3"] }));
const gateway = (place: Place, associated: boolean) =>
  new NatGateway(place.stack, "Gateway", {
    resourceGroup: rg(place.stack),
    publicIps: [ip(place)],
    subnets: associated && place.nodes ? [place.nodes] : [],
  });
const table = ({ stack, nodes }: Place, associated: boolean, route: boolean) =>
  once(stack, "Table", () => {
    return new RouteTable(stack, "Table", {
      resourceGroup: rg(stack),
      subnets: associated && nodes ? [nodes] : [],
      defaultRoute: route ? RouteNextHop.appliance("10.9.0.4") : undefined,
    });
  });

const EGRESS: Record<string, Maker<Egress | undefined>> = {
  "the default": () => undefined,
  "a load balancer": () => Egress.loadBalancer(),
  "a load balancer with counts": () =>
    Egress.loadBalancer({ addresses: OutboundAddresses.managed({ count: 2 }), idleTimeoutMinutes: 10 }),
  "a load balancer with IPv6": () => Egress.loadBalancer({ addresses: OutboundAddresses.managed({ ipv6Count: 1 }) }),
  "a load balancer with addresses": (place) =>
    Egress.loadBalancer({ addresses: OutboundAddresses.publicIps([ip(place)]), allocatedPortsPerNode: 1000 }),
  "a managed NAT gateway": () => Egress.managedNatGateway(),
  "a managed NAT gateway with counts": () => Egress.managedNatGateway({ addressCount: 2, idleTimeoutMinutes: 10 }),
  "a NAT gateway": (place) => Egress.natGateway(gateway(place, true)),
  "a NAT gateway nowhere": (place) => Egress.natGateway(gateway(place, false)),
  routing: (place) => Egress.userDefinedRouting(table(place, true, true)),
  "routing without a route": (place) => Egress.userDefinedRouting(table(place, true, false)),
  "routing nowhere": (place) => Egress.userDefinedRouting(table(place, false, true)),
  nothing: () => Egress.none(),
};

const { CILIUM, AZURE } = NetworkDataPlane;
const NETWORKS: Record<string, Maker<NetworkProfile | undefined>> = {
  "the default": () => undefined,
  "overlay on Azure": () => NetworkProfile.azureCniOverlay({ dataPlane: AZURE }),
  "overlay with Azure's policies": () =>
    NetworkProfile.azureCniOverlay({ dataPlane: AZURE, networkPolicy: NetworkPolicyEngine.AZURE }),
  "overlay on Cilium with Calico": () =>
    NetworkProfile.azureCniOverlay({ dataPlane: CILIUM, networkPolicy: NetworkPolicyEngine.CALICO }),
  "overlay observed": () => NetworkProfile.azureCniOverlay({ advancedNetworking: { observability: true } }),
  "overlay on Azure observed": () =>
    NetworkProfile.azureCniOverlay({ dataPlane: AZURE, advancedNetworking: { security: true } }),
  "two stacks": () => NetworkProfile.azureCniOverlay({ dualStack: {} }),
  "two stacks on Azure": () => NetworkProfile.azureCniOverlay({ dataPlane: AZURE, dualStack: {} }),
  "overlay with ranges": () =>
    NetworkProfile.azureCniOverlay({ podCidr: "10.100.0.0/16", serviceCidr: "10.0.0.0/20", dnsServiceIp: "10.0.0.53" }),
  "overlay with ranges that overlap": () =>
    NetworkProfile.azureCniOverlay({ podCidr: "10.0.0.0/8", serviceCidr: "10.0.0.0/16" }),
  "overlay with a DNS address elsewhere": () => NetworkProfile.azureCniOverlay({ dnsServiceIp: "10.0.0.10" }),
  "pod subnets": () => NetworkProfile.azureCniPodSubnet(),
  "pod subnets on Azure": () => NetworkProfile.azureCniPodSubnet({ dataPlane: AZURE }),
  "node subnets": () => NetworkProfile.azureCniNodeSubnetLegacy(),
  kubenet: () => NetworkProfile.kubenetRetiring(),
  "kubenet with a table": (place) => NetworkProfile.kubenetRetiring({ routeTable: table(place, true, true) }),
  "none of Azure's": () => NetworkProfile.bringYourOwnCni(),
};

const authorizedRanges = ["203.0.113.0/24"];
const API_SERVERS: Record<string, Maker<ApiServerAccess>> = {
  public: () => ApiServerAccess.publicEndpoint({ authorizedRanges }),
  "public with what leaves": () => ApiServerAccess.publicEndpoint({ authorizedRanges, includeEgress: true }),
  open: () => ApiServerAccess.publicOpenToInternet(),
  private: () => ApiServerAccess.private(),
  "private with more ranges": () => ApiServerAccess.private().alsoFrom("203.0.113.7"),
  "private without a zone": () => ApiServerAccess.private({ dnsZone: ApiServerDnsZone.none() }),
  "private without a name": () => ApiServerAccess.private({ dnsZone: ApiServerDnsZone.none(), publicFqdn: false }),
  "private in a zone": ({ stack }) =>
    ApiServerAccess.private({
      dnsZone: ApiServerDnsZone.own(PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", ZONE)),
    }),
  integrated: ({ stack }) => ApiServerAccess.vnetIntegrated({ subnet: subnet(stack, "Api") }),
  "integrated among nodes": ({ stack, nodes }) =>
    ApiServerAccess.vnetIntegrated({ subnet: nodes ?? subnet(stack, "Api") }),
  "integrated and public": ({ stack }) =>
    ApiServerAccess.vnetIntegratedPublic({ subnet: subnet(stack, "Api"), authorizedRanges }),
};

const admins = [EntraGroup.fromObjectId(ADMINS)];
const ACCESS: Record<string, Maker<ClusterAccess>> = {
  Entra: () => ClusterAccess.entraId({ admins }),
  "Entra and an administrator": () => ClusterAccess.entraIdWithLocalAdmin({ admins }),
  "an administrator": () => ClusterAccess.localAdminOnly(),
};

const made = (stack: TerraformStack, id: string) => new ManagedIdentity(stack, id, { resourceGroup: rg(stack) });
const IDENTITIES: Record<string, Maker<ClusterIdentity | undefined>> = {
  "the default": () => undefined,
  "Azure's": () => ClusterIdentity.systemAssigned(),
  "the library's": () => ClusterIdentity.userAssigned(),
  "the user's": ({ stack }) => ClusterIdentity.userAssigned(made(stack, "Acting")),
};

const nodeOs = NodeOsUpgradeChannel;
const UPGRADES: Record<string, Maker<UpgradePolicy | undefined>> = {
  "the default": () => undefined,
  "patch and own patches": () => UpgradePolicy.patch({ nodeOs: nodeOs.UNMANAGED }),
  stable: () => UpgradePolicy.stable(),
  rapid: () => UpgradePolicy.rapid({ nodeOs: nodeOs.SECURITY_PATCH }),
  "node images": () => UpgradePolicy.nodeImage(),
  manual: () => UpgradePolicy.manual({ nodeOs: nodeOs.NONE }),
};

const TIERS = [undefined, ClusterTier.FREE, ClusterTier.STANDARD, ClusterTier.PREMIUM];
const PLANS = [undefined, SupportPlan.KUBERNETES_OFFICIAL, SupportPlan.LONG_TERM];
const VERSIONS = [undefined, "1.34", "1.34.2"];

const oneOf = (choices: Record<string, unknown>) => fc.constantFrom(...Object.keys(choices));
const combination = fc.record({
  egress: oneOf(EGRESS),
  network: oneOf(NETWORKS),
  apiServer: oneOf(API_SERVERS),
  access: oneOf(ACCESS),
  identity: oneOf(IDENTITIES),
  upgrades: oneOf(UPGRADES),
  tier: fc.constantFrom(...TIERS),
  supportPlan: fc.constantFrom(...PLANS),
  version: fc.constantFrom(...VERSIONS),
  nodeSubnet: fc.boolean(),
  podSubnet: fc.boolean(),
  kubeletIdentity: fc.boolean(),
  windowsNodes: fc.boolean(),
  windowsPool: fc.boolean(),
  autoscaled: fc.boolean(),
  costAnalysis: fc.boolean(),
  cache: fc.boolean(),
});

type Combination = typeof combination extends fc.Arbitrary<infer T> ? T : never;

function build(drawn: Combination): TerraformStack {
  const stack = stackFixture();
  const nodes = drawn.nodeSubnet ? subnet(stack, "Nodes") : undefined;
  const place = { stack, nodes };
  const windowsNodes: WindowsNodesOptions | undefined = drawn.windowsNodes
    ? { adminPassword: new TerraformVariable(stack, "password", { type: "string", sensitive: true }).stringValue }
    : undefined;
  const overrides: ClusterOverrides = {
    resourceGroup: rg(stack),
    apiServer: API_SERVERS[drawn.apiServer](place),
    access: ACCESS[drawn.access](place),
    egress: EGRESS[drawn.egress](place),
    network: NETWORKS[drawn.network](place),
    identity: IDENTITIES[drawn.identity](place),
    upgrades: UPGRADES[drawn.upgrades](place),
    version: drawn.version === undefined ? undefined : KubernetesVersion.of(drawn.version),
    tier: drawn.tier,
    supportPlan: drawn.supportPlan,
    nodeSubnet: nodes,
    kubeletIdentity: drawn.kubeletIdentity ? made(stack, "Pulling") : undefined,
    windowsNodes,
    addons: { costAnalysis: drawn.costAnalysis, bootstrapCache: drawn.cache ? BootstrapCache.managed() : undefined },
    systemPool: {
      vmSize: D4,
      scaling: drawn.autoscaled ? NodeScaling.autoscale(2, 5) : NodeScaling.fixed(2),
      podSubnet: drawn.podSubnet ? subnet(stack, "Pods") : undefined,
    },
  };
  const aks = cluster(stack, overrides);
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(0, 5) });
  if (drawn.windowsPool) aks.addWindowsPool("win", { vmSize: D4, scaling: NodeScaling.fixed(1) });
  return stack;
}

const given = (...values: unknown[]) => values.filter((value) => value !== undefined && value !== null);
const isAzureCni = (network: Json) => network.network_plugin === "azure";

/** Why the provider or Azure would refuse a cluster, by the names of the rules in its code. */
function refusals(json: Json): string[] {
  const aks = only(json, "azurerm_kubernetes_cluster");
  const pools = Object.values(all(json, "azurerm_kubernetes_cluster_node_pool"));
  const network: Json = aks.network_profile;
  const api: Json | undefined = aks.api_server_access_profile;
  const pool: Json = aks.default_node_pool;
  const zone = aks.private_dns_zone_id;
  const ownZone = zone !== undefined && zone !== "System" && zone !== "None";
  const balancer: Json = network.load_balancer_profile ?? {};
  const entra: Json | undefined = aks.azure_active_directory_role_based_access_control;
  const windows = pools.filter((one) => one.os_type === "Windows");
  const outbound = network.outbound_type;
  const rules: [string, boolean][] = [
    ["P11", outbound === "none" && aks.bootstrap_profile?.artifact_source !== "Cache"],
    [
      "P12",
      network.advanced_networking !== undefined && !(network.network_data_plane === "cilium" && isAzureCni(network)),
    ],
    ["S1", given(aks.dns_prefix, aks.dns_prefix_private_cluster).length !== 1],
    ["S2", given(aks.identity, aks.service_principal).length !== 1],
    ["S3", entra !== undefined && given(entra.tenant_id, entra.admin_group_object_ids).length === 0],
    [
      "S4",
      aks.kubelet_identity !== undefined &&
        (given(...Object.values<unknown>(aks.kubelet_identity)).length !== 3 || !aks.identity.identity_ids?.length),
    ],
    [
      "S5",
      given(
        balancer.outbound_ip_address_ids,
        balancer.outbound_ip_prefix_ids,
        balancer.managed_outbound_ip_count ?? balancer.managed_outbound_ipv6_count,
      ).length > 1,
    ],
    [
      "S7",
      aks.key_vault_secrets_provider !== undefined && Object.keys(aks.key_vault_secrets_provider as Json).length === 0,
    ],
    [
      "S8",
      network.advanced_networking !== undefined &&
        given(network.advanced_networking.observability_enabled, network.advanced_networking.security_enabled)
          .length === 0,
    ],
    ["S9", aks.maintenance_window !== undefined && Object.keys(aks.maintenance_window as Json).length === 0],
    ["S10", pool.node_public_ip_prefix_id !== undefined && pool.node_public_ip_enabled === undefined],
    ["S11", pool.upgrade_settings !== undefined && pool.upgrade_settings.max_surge === undefined],
    ["S13", ![undefined, "patch", "rapid", "stable", "node-image"].includes(aks.automatic_upgrade_channel)],
    ["V1", network.pod_cidr !== undefined && isAzureCni(network) && network.network_plugin_mode !== "overlay"],
    [
      "V2",
      (network.dns_service_ip === undefined) !== (given(network.service_cidr, network.service_cidrs).length === 0),
    ],
    [
      "V3",
      (network.service_cidrs?.length === 2 || network.pod_cidrs?.length === 2) && network.ip_versions?.length !== 2,
    ],
    ["V4", JSON.stringify(network.ip_versions) === '["IPv6"]'],
    ["V5", network.network_mode !== undefined && !isAzureCni(network)],
    [
      "V6",
      given(network.load_balancer_profile, network.nat_gateway_profile).length > 0 &&
        network.load_balancer_sku !== "standard",
    ],
    ["V7", !aks.private_cluster_enabled && aks.dns_prefix === undefined],
    ["V8", aks.dns_prefix_private_cluster !== undefined && !(aks.private_cluster_enabled && ownZone)],
    ["V9", ownZone && aks.identity.type !== "UserAssigned"],
    ["V10", aks.workload_identity_enabled && aks.oidc_issuer_enabled !== true],
    ["V11", aks.automatic_upgrade_channel === "node-image" && aks.node_os_upgrade_channel !== "NodeImage"],
    ["V12", aks.cost_analysis_enabled === true && !["Standard", "Premium"].includes(aks.sku_tier)],
    ["V13", aks.identity.identity_ids !== undefined && aks.identity.type !== "UserAssigned"],
    ["A1", pool.auto_scaling_enabled && !(pool.min_count > 0 && pool.min_count <= pool.max_count)],
    [
      "A2",
      pool.auto_scaling_enabled &&
        ((pool.node_count ?? pool.min_count) < pool.min_count || (pool.node_count ?? 0) > pool.max_count),
    ],
    ["A4", !pool.auto_scaling_enabled && given(pool.min_count, pool.max_count).length > 0],
    ["A5", !pool.auto_scaling_enabled && !(pool.node_count > 0)],
    ["ranges of a private API server", aks.private_cluster_enabled && api?.authorized_ip_ranges !== undefined],
    ["long-term support", aks.support_plan === "AKSLongTermSupport" && aks.sku_tier !== "Premium"],
    [
      "no accounts at all",
      aks.local_account_disabled === true && (entra === undefined || !aks.role_based_access_control_enabled),
    ],
    ["policies of Azure", network.network_policy === "azure" && !isAzureCni(network)],
    ["policies of Cilium", (network.network_policy === "cilium") !== (network.network_data_plane === "cilium")],
    [
      "Cilium",
      network.network_data_plane === "cilium" &&
        !(isAzureCni(network) && (network.network_plugin_mode === "overlay" || pool.pod_subnet_id !== undefined)),
    ],
    ["overlay", network.network_plugin_mode === "overlay" && !isAzureCni(network)],
    ["overlay with pod subnets", network.network_plugin_mode === "overlay" && pool.pod_subnet_id !== undefined],
    ["bridge", network.network_mode === "bridge"],
    [
      "a way out of the user's own, without a subnet of the user's own",
      ["userDefinedRouting", "userAssignedNATGateway"].includes(outbound) && pool.vnet_subnet_id === undefined,
    ],
    [
      "no gateway on the subnet",
      outbound === "userAssignedNATGateway" &&
        Object.keys(all(json, "azurerm_subnet_nat_gateway_association")).length === 0,
    ],
    [
      "no table on the subnet",
      outbound === "userDefinedRouting" &&
        Object.keys(all(json, "azurerm_subnet_route_table_association")).length === 0,
    ],
    [
      "no default route",
      outbound === "userDefinedRouting" &&
        !Object.values(all(json, "azurerm_route")).some((route) => route.address_prefix === "0.0.0.0/0") &&
        !JSON.stringify(all(json, "azurerm_route_table")).includes("0.0.0.0/0"),
    ],
    ["a managed gateway in a subnet", outbound === "managedNATGateway" && pool.vnet_subnet_id !== undefined],
    [
      "kubenet in a subnet without a table",
      network.network_plugin === "kubenet" &&
        pool.vnet_subnet_id !== undefined &&
        Object.keys(all(json, "azurerm_subnet_route_table_association")).length === 0,
    ],
    [
      "kubenet in a subnet as nobody in particular",
      network.network_plugin === "kubenet" && pool.vnet_subnet_id !== undefined && aks.identity.type !== "UserAssigned",
    ],
    ["identity of nodes", aks.kubelet_identity !== undefined && aks.identity.type !== "UserAssigned"],
    ["more than one identity", (aks.identity.identity_ids?.length ?? 1) !== 1],
    ["an identity that is not named", aks.identity.type === "UserAssigned" && !aks.identity.identity_ids],
    ["integration without a subnet", api?.virtual_network_integration_enabled === true && api.subnet_id === undefined],
    ["an API server among the nodes", api?.subnet_id !== undefined && api.subnet_id === pool.vnet_subnet_id],
    ["integration without a subnet of nodes", api?.subnet_id !== undefined && pool.vnet_subnet_id === undefined],
    ["three ranges", (network.pod_cidrs?.length ?? 0) > 2 || (network.service_cidrs?.length ?? 0) > 2],
    ["blocks of another way out", network.load_balancer_profile !== undefined && outbound !== "loadBalancer"],
    [
      "a gateway's block of another way out",
      network.nat_gateway_profile !== undefined && outbound !== "managedNATGateway",
    ],
    ["IPv6 addresses of one stack", balancer.managed_outbound_ipv6_count > 0 && network.ip_versions?.length !== 2],
    ["Windows without a profile", windows.length > 0 && aks.windows_profile === undefined],
    [
      "Windows in a network for Linux",
      windows.length > 0 && (!isAzureCni(network) || network.network_data_plane === "cilium"),
    ],
    ["no name at all", zone === "None" && aks.private_cluster_public_fqdn_enabled !== true],
    [
      "a patch that a channel moves",
      aks.automatic_upgrade_channel === "patch" && !/^1\.\d+$/.test(aks.kubernetes_version ?? "1.0"),
    ],
    [
      "a subnet of pods in one pool only",
      pools.some((one) => (one.pod_subnet_id ?? "") !== (pool.pod_subnet_id ?? "")),
    ],
  ];
  return rules.filter(([, broken]) => broken).map(([name]) => name);
}

const seen = { synthesized: 0 };

/** Whether it was synthesized; throws where it was neither that nor refused in words. */
function judge(drawn: Combination): boolean {
  const stack = build(drawn);
  const problems = AksProblems.of(stack);
  if (problems.length > 0) {
    for (const { code, message } of problems) {
      expect(code).toMatch(/^AKS-E\d{4}$/);
      expect(message).toMatch(/^[^;]+ must .+; .+/);
      expect(message).not.toMatch(/undefined|\[object|TfToken|NaN|\bnull\b/);
    }
    expect(() => Testing.synth(stack, true)).toThrow(problems[0].code);
    return false;
  }
  seen.synthesized++;
  expect(refusals(JSON.parse(Testing.synth(stack, true)) as Json)).toEqual([]);
  return true;
}

const PLAIN: Combination = {
  egress: "the default",
  network: "the default",
  apiServer: "public",
  access: "Entra",
  identity: "the default",
  upgrades: "the default",
  tier: undefined,
  supportPlan: undefined,
  version: "1.34",
  nodeSubnet: true,
  podSubnet: false,
  kubeletIdentity: false,
  windowsNodes: false,
  windowsPool: false,
  autoscaled: true,
  costAnalysis: false,
  cache: false,
};

test("the plainest combination is synthesized", () => expect(judge(PLAIN)).toBe(true));

test.each<[string, Partial<Combination>]>([
  ["routing", { egress: "routing" }],
  ["a NAT gateway", { egress: "a NAT gateway" }],
  ["pod subnets", { network: "pod subnets", podSubnet: true }],
  ["kubenet with a table", { network: "kubenet with a table" }],
  ["a private API server in a zone", { apiServer: "private in a zone" }],
  ["an integrated API server", { apiServer: "integrated" }],
  ["Windows", { network: "overlay on Azure", windowsNodes: true, windowsPool: true }],
  ["long-term support", { tier: ClusterTier.PREMIUM, supportPlan: SupportPlan.LONG_TERM }],
])("%s is synthesized", (_, drawn) => expect(judge({ ...PLAIN, ...drawn })).toBe(true));

test("any combination at all is refused in words, or is one that Azure takes", () => {
  fc.assert(
    fc.property(combination, (drawn) => void judge(drawn)),
    { numRuns: 60 },
  );
}, 60_000);

test("so is any that differs from a plain one in three places, of which many are legal", () => {
  const few = fc
    .tuple(combination, fc.uniqueArray(fc.constantFrom(...Object.keys(PLAIN)), { minLength: 1, maxLength: 3 }))
    .map(([drawn, places]) => {
      const changed = Object.fromEntries(Object.entries(drawn).filter(([place]) => places.includes(place)));
      return { ...PLAIN, ...changed } as Combination;
    });
  const before = seen.synthesized;
  fc.assert(
    fc.property(few, (drawn) => void judge(drawn)),
    { numRuns: 140 },
  );
  expect(seen.synthesized - before).toBeGreaterThan(20);
}, 60_000);

test.each(Object.keys(EGRESS).flatMap((egress) => [true, false].map((nodeSubnet) => ({ egress, nodeSubnet }))))(
  "out through $egress, with a subnet: $nodeSubnet",
  (drawn) => void judge({ ...PLAIN, ...drawn }),
);

test.each(Object.keys(NETWORKS).flatMap((network) => [true, false].map((podSubnet) => ({ network, podSubnet }))))(
  "the network $network, with a subnet of pods: $podSubnet",
  (drawn) => void judge({ ...PLAIN, ...drawn }),
);

/** A rule that nothing could break would say nothing of the library. */
test("the rules of this file find what is wrong", () => {
  const stack = build(PLAIN);
  const json = JSON.parse(Testing.synth(stack, true)) as Json;
  const broken = (change: (aks: Json) => void) => {
    const copy = structuredClone(json);
    change(only(copy, "azurerm_kubernetes_cluster"));
    return refusals(copy);
  };
  expect(broken((aks) => (aks.network_profile.outbound_type = "none"))).toEqual(["P11"]);
  expect(broken((aks) => delete aks.dns_prefix)).toEqual(["S1", "V7"]);
  expect(broken((aks) => (aks.identity = { type: "SystemAssigned", identity_ids: ["x"] }))).toContain("V13");
  expect(broken((aks) => (aks.network_profile.network_data_plane = "azure"))).toContain("policies of Cilium");
  expect(broken((aks) => (aks.private_cluster_enabled = true))).toEqual(["ranges of a private API server"]);
  expect(broken((aks) => (aks.cost_analysis_enabled = true))).toEqual(["V12"]);
});
