import { TerraformStack, TerraformVariable } from "cdktf";
import {
  AksProblems,
  ApiServerAccess,
  ClusterTier,
  NetworkDataPlane,
  NetworkPolicyEngine,
  NetworkProfile,
  NodeScaling,
  RouteTable,
  Subnet,
} from "../../../../constructs";
import { cluster, ClusterOverrides, D4, group, SUBSCRIPTION, windowsReady } from "../../../support/clusters";
import { all, Json, only, stackFixture, synth, warnings } from "../../../support/synth";

function rendered(network: NetworkProfile): Json {
  const stack = stackFixture();
  cluster(stack, { network });
  return only(synth(stack), "azurerm_kubernetes_cluster").network_profile;
}

test.each<[string, NetworkProfile, Json]>([
  [
    "the Azure data plane brings Calico",
    NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE }),
    { network_data_plane: "azure", network_policy: "calico", network_plugin_mode: "overlay" },
  ],
  [
    "the Cilium data plane brings Cilium",
    NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.CILIUM, networkPolicy: NetworkPolicyEngine.CILIUM }),
    { network_data_plane: "cilium", network_policy: "cilium", network_plugin_mode: "overlay" },
  ],
  [
    "cluster DNS follows the service range",
    NetworkProfile.azureCniOverlay({ serviceCidr: "10.96.0.0/20", podCidr: "10.0.0.0/11" }),
    { service_cidr: "10.96.0.0/20", dns_service_ip: "10.96.0.10", pod_cidr: "10.0.0.0/11" },
  ],
  [
    "cluster DNS where it is asked for",
    NetworkProfile.azureCniOverlay({ dnsServiceIp: "172.16.0.53" }),
    { dns_service_ip: "172.16.0.53" },
  ],
])("%s", (_, network, expected) => expect(rendered(network)).toMatchObject(expected));

test("cluster DNS follows a service range that only Terraform knows", () => {
  const stack = stackFixture();
  const serviceCidr = new TerraformVariable(stack, "services", { type: "string" }).stringValue;
  cluster(stack, { network: NetworkProfile.azureCniOverlay({ serviceCidr }) });
  expect(only(synth(stack), "azurerm_kubernetes_cluster").network_profile).toMatchObject({
    service_cidr: "${var.services}",
    dns_service_ip: "${cidrhost(var.services, 10)}",
  });
});

test("cluster DNS beside a service range that only Terraform knows is where it is asked for", () => {
  const stack = stackFixture();
  const serviceCidr = new TerraformVariable(stack, "services", { type: "string" }).stringValue;
  cluster(stack, { network: NetworkProfile.azureCniOverlay({ serviceCidr, dnsServiceIp: "10.96.0.53" }) });
  expect(only(synth(stack), "azurerm_kubernetes_cluster").network_profile).toMatchObject({
    service_cidr: "${var.services}",
    dns_service_ip: "10.96.0.53",
  });
});

test("beside a service range that is none, nothing is said of cluster DNS", () => {
  const stack = stackFixture();
  cluster(stack, { network: NetworkProfile.azureCniOverlay({ serviceCidr: "10.96", dnsServiceIp: "10.96.0.53" }) });
  expect(AksProblems.of(stack).map(({ code }) => code)).toEqual(["AKS-E0402"]);
});

test("long-term support with Calico is a warning", () => {
  const stack = stackFixture();
  const network = NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE });
  cluster(stack, { network, tier: ClusterTier.PREMIUM });
  expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Cluster: AKS-W0102: supportPlan must /)]);
});

test("a CNI of our own has nothing of Azure's", () => {
  expect(rendered(NetworkProfile.bringYourOwnCni())).toEqual({
    network_plugin: "none",
    service_cidr: "172.16.0.0/16",
    dns_service_ip: "172.16.0.10",
    load_balancer_sku: "standard",
    outbound_type: "loadBalancer",
  });
});

test("a policy engine that retires is a warning", () => {
  const stack = stackFixture();
  cluster(stack, {
    network: NetworkProfile.azureCniOverlay({
      dataPlane: NetworkDataPlane.AZURE,
      networkPolicy: NetworkPolicyEngine.AZURE,
    }),
  });
  expect(warnings(stack)).toEqual([
    expect.stringMatching(/^test\/Cluster: AKS-W0401: network\.networkPolicy must .* 2026-09-30/),
  ]);
});

const PODS = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub/subnets`;
const subnet = (stack: TerraformStack, name: string) => Subnet.fromSubnetId(stack, name, `${PODS}/${name}`);
const services = { service_cidr: "172.16.0.0/16", dns_service_ip: "172.16.0.10", load_balancer_sku: "standard" };

describe("the cases", () => {
  test("two stacks: IPv4 first, and the single ranges are the first of each list", () => {
    const network = NetworkProfile.azureCniOverlay({
      dualStack: { podCidr: "fd00:1::/64" },
      advancedNetworking: { security: true },
    });
    expect(rendered(network)).toEqual({
      ...services,
      network_plugin: "azure",
      network_plugin_mode: "overlay",
      network_data_plane: "cilium",
      network_policy: "cilium",
      outbound_type: "loadBalancer",
      ip_versions: ["IPv4", "IPv6"],
      pod_cidr: "10.244.0.0/16",
      pod_cidrs: ["10.244.0.0/16", "fd00:1::/64"],
      service_cidrs: ["172.16.0.0/16", "fd12:3456:789a:1::/108"],
      advanced_networking: { observability_enabled: false, security_enabled: true },
    });
    expect(network._addresses).toMatchObject({
      mode: "overlay",
      podRanges: ["10.244.0.0/16", "fd00:1::/64"],
      serviceRanges: ["172.16.0.0/16", "fd12:3456:789a:1::/108"],
    });
  });

  test("pods in the subnet of their nodes", () => {
    const network = NetworkProfile.azureCniNodeSubnetLegacy();
    expect(rendered(network)).toEqual({
      ...services,
      network_plugin: "azure",
      network_data_plane: "azure",
      network_policy: "calico",
      outbound_type: "loadBalancer",
    });
    expect(network._addresses).toMatchObject({ mode: "nodeSubnet", podRanges: [] });
  });

  test("kubenet, with a warning; in a subnet of ours the role on its table and its association come first", () => {
    const stack = stackFixture();
    const nodeSubnet = subnet(stack, "nodes");
    const resourceGroup = group(stack);
    const routeTable = new RouteTable(stack, "Routes", { resourceGroup, subnets: [nodeSubnet] });
    const network = NetworkProfile.kubenetRetiring({ podCidr: "10.0.0.0/14", routeTable });
    cluster(stack, { resourceGroup, nodeSubnet, network });
    expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Cluster: AKS-W0407: network must .* 2028-03-31/)]);
    const json = synth(stack);
    const body = only(json, "azurerm_kubernetes_cluster");
    expect(body.network_profile).toEqual({
      ...services,
      network_plugin: "kubenet",
      network_policy: "calico",
      pod_cidr: "10.0.0.0/14",
      outbound_type: "loadBalancer",
    });
    const scopes = Object.values(all(json, "azurerm_role_assignment")).map((role) => role.scope);
    expect(scopes.sort()).toEqual(["${azurerm_route_table.Routes_4F6D566C.id}", `${PODS}/nodes`]);
    expect(body.depends_on).toEqual([
      ...Object.keys(all(json, "azurerm_role_assignment")).map((name) => `azurerm_role_assignment.${name}`),
      "azurerm_subnet_route_table_association.nodes_RouteTable_07FFA21A",
    ]);
    expect(network._addresses).toMatchObject({ mode: "kubenet", podRanges: ["10.0.0.0/14"] });
  });

  test("pods in subnets of their own: each with a role, each before what is put there", () => {
    const stack = stackFixture();
    const [nodes, pods, more] = ["nodes", "pods", "more"].map((name) => subnet(stack, name));
    const network = NetworkProfile.azureCniPodSubnet({ dataPlane: NetworkDataPlane.AZURE });
    const pool = { vmSize: D4, scaling: NodeScaling.fixed(3) };
    const aks = cluster(stack, { nodeSubnet: nodes, network, systemPool: { ...pool, podSubnet: pods } });
    aks.addLinuxPool("same", pool);
    aks.addLinuxPool("other", { ...pool, podSubnet: more });
    const json = synth(stack);
    const body = only(json, "azurerm_kubernetes_cluster");
    expect(body.network_profile).toEqual({
      ...services,
      network_plugin: "azure",
      network_data_plane: "azure",
      network_policy: "calico",
      outbound_type: "loadBalancer",
    });
    const role = (name: string) =>
      `azurerm_role_assignment.${Object.keys(all(json, "azurerm_role_assignment")).find((id) => id.includes(name))}`;
    expect(body.default_node_pool.pod_subnet_id).toBe(`${PODS}/pods`);
    expect(body.depends_on).toEqual([role("Role-nodes"), role("Role-pods")]);
    const [same, other] = ["same", "other"].map((name) =>
      Object.values(all(json, "azurerm_kubernetes_cluster_node_pool")).find((one) => one.name === name),
    );
    expect(same).toMatchObject({ pod_subnet_id: `${PODS}/pods`, vnet_subnet_id: `${PODS}/nodes` });
    expect(same!.depends_on).toBeUndefined();
    expect(other).toMatchObject({ pod_subnet_id: `${PODS}/more`, depends_on: [role("Role-more")] });
    expect(aks.requiredRoles.map(({ scope }) => scope)).toEqual(
      ["nodes", "pods", "more"].map((name) => `${PODS}/${name}`),
    );
    expect(network._addresses).toMatchObject({ mode: "podSubnet", podRanges: [] });
  });
});

test("nodes wait for what a subnet of pods waits for", () => {
  const stack = stackFixture();
  const table = new RouteTable(stack, "Routes", { resourceGroup: group(stack) });
  const ready = (name: string) =>
    Subnet.fromSubnetAttributes(stack, name, { subnetId: `${PODS}/${name}`, readyAfter: [table.resource] });
  const pool = { vmSize: D4, scaling: NodeScaling.fixed(3) };
  const aks = cluster(stack, {
    network: NetworkProfile.azureCniPodSubnet(),
    nodeSubnet: subnet(stack, "nodes"),
    systemPool: { ...pool, podSubnet: ready("pods") },
  });
  aks.addLinuxPool("apps", { ...pool, podSubnet: ready("more") });
  const json = synth(stack);
  for (const type of ["azurerm_kubernetes_cluster", "azurerm_kubernetes_cluster_node_pool"]) {
    expect(only(json, type).depends_on).toContain("azurerm_route_table.Routes_4F6D566C");
  }
});

describe("what cannot be", () => {
  const pool = { vmSize: D4, scaling: NodeScaling.fixed(3) };

  test.each<[string, string, RegExp, (stack: TerraformStack) => ClusterOverrides]>([
    [
      "pods without a subnet",
      "AKS-E0434",
      /^systemPool\.podSubnet must be given with NetworkProfile\.azureCniPodSubnet\(\)/,
      (stack) => ({ network: NetworkProfile.azureCniPodSubnet(), nodeSubnet: subnet(stack, "nodes") }),
    ],
    [
      "pods in a subnet, nodes in none",
      "AKS-E0417",
      /^nodeSubnet must be given with NetworkProfile\.azureCniPodSubnet\(\)/,
      (stack) => ({
        network: NetworkProfile.azureCniPodSubnet(),
        systemPool: { ...pool, podSubnet: subnet(stack, "pods") },
      }),
    ],
    [
      "a subnet for the pods of an overlay",
      "AKS-E0435",
      /^systemPool\.podSubnet must only be given with NetworkProfile\.azureCniPodSubnet\(\)/,
      (stack) => ({ nodeSubnet: subnet(stack, "nodes"), systemPool: { ...pool, podSubnet: subnet(stack, "pods") } }),
    ],
    [
      "pods among nodes",
      "AKS-E0436",
      /^systemPool\.podSubnet must be a subnet of the pods alone, got test\/nodes, which is also the subnet of nodes/,
      (stack) => {
        const nodeSubnet = subnet(stack, "nodes");
        return {
          network: NetworkProfile.azureCniPodSubnet(),
          nodeSubnet,
          systemPool: { ...pool, podSubnet: nodeSubnet },
        };
      },
    ],
    [
      "an API server among pods",
      "AKS-E0213",
      /^apiServer\.subnet must be a subnet of its own/,
      (stack) => {
        const pods = subnet(stack, "pods");
        return {
          network: NetworkProfile.azureCniPodSubnet(),
          nodeSubnet: subnet(stack, "nodes"),
          systemPool: { ...pool, podSubnet: pods },
          apiServer: ApiServerAccess.vnetIntegrated({ subnet: pods }),
        };
      },
    ],
    [
      "pods in another network",
      "AKS-E0416",
      /^systemPool\.podSubnet must be in the virtual network of the cluster's nodes/,
      (stack) => ({
        network: NetworkProfile.azureCniPodSubnet(),
        nodeSubnet: subnet(stack, "nodes"),
        systemPool: { ...pool, podSubnet: Subnet.fromSubnetId(stack, "pods", `${PODS}/pods`.replace("hub", "spoke")) },
      }),
    ],
    [
      "kubenet in a subnet of ours without a table",
      "AKS-E0437",
      /^network\.routeTable must be given with kubenet in a subnet of yours/,
      (stack) => ({ network: NetworkProfile.kubenetRetiring(), nodeSubnet: subnet(stack, "nodes") }),
    ],
    [
      "two stacks on the Azure data plane",
      "AKS-E0438",
      /^network\.dualStack must only be given with the Cilium data plane, because no policy engine/,
      () => ({ network: NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE, dualStack: {} }) }),
    ],
    [
      "advanced networking on the Azure data plane",
      "AKS-E0438",
      /^network\.advancedNetworking must only be given with the Cilium data plane/,
      () => ({
        network: NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE, advancedNetworking: {} }),
      }),
    ],
    ...(
      [
        [{ podCidr: "10.0.0.0/16" }, /^network\.dualStack\.podCidr must be an IPv6 range, got "10/],
        [{ podCidr: "fd00::1/64" }, /^network\.dualStack\.podCidr must begin at its network address, fd00::\/64/],
        [{ serviceCidr: "fd00::/107" }, /^network\.dualStack\.serviceCidr must be a \/108 or smaller/],
        [
          { podCidr: "fd00::/64", serviceCidr: "fd00::/112" },
          /^network\.dualStack\.podCidr must not overlap serviceCidr fd00::\/112/,
        ],
      ] as const
    ).map(([dualStack, text]): [string, string, RegExp, () => ClusterOverrides] => [
      JSON.stringify(dualStack),
      "AKS-E0439",
      text,
      () => ({ network: NetworkProfile.azureCniOverlay({ dualStack }) }),
    ]),
    [
      "the Cilium engine in the subnet of nodes",
      "AKS-E0411",
      /^network\.networkPolicy must not be CILIUM on the Azure data plane/,
      () => ({ network: NetworkProfile.azureCniNodeSubnetLegacy({ networkPolicy: NetworkPolicyEngine.CILIUM }) }),
    ],
  ])("%s", (_, code, text, props) => {
    const stack = stackFixture();
    cluster(stack, props(stack));
    const problems = AksProblems.of(stack);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0].message).toMatch(text);
  });

  test("Windows nodes with kubenet", () => {
    const stack = stackFixture();
    cluster(stack, { ...windowsReady(stack), network: NetworkProfile.kubenetRetiring() }).addWindowsPool("win", pool);
    expect(AksProblems.of(stack).map(({ message }) => message)).toEqual([
      expect.stringMatching(/must use Azure CNI to take a Windows pool, got kubenetRetiring/),
    ]);
  });

  test("IPv6 ranges that only Terraform knows pass", () => {
    const stack = stackFixture();
    const podCidr = new TerraformVariable(stack, "pods", { type: "string" }).stringValue;
    cluster(stack, { network: NetworkProfile.azureCniOverlay({ dualStack: { podCidr } }) });
    expect(only(synth(stack), "azurerm_kubernetes_cluster").network_profile.pod_cidrs[1]).toBe("${var.pods}");
  });
});
