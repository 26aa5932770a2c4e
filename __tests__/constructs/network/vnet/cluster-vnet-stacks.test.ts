/** A network and a cluster in it, over the whole stack: what waits for what, which roles there are, and wrong uses. */
import { TerraformStack } from "cdktf";
import {
  ApiServerAccess,
  ClusterVnet,
  Egress,
  IClusterVnet,
  IVnetSubnet,
  NatGateway,
  NetworkProfile,
  NodeScaling,
  RouteNextHop,
  RouteTable,
  SubnetRange,
} from "../../../../constructs";
import { cluster, ClusterOverrides, D4, group, SUBSCRIPTION } from "../../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth } from "../../../support/synth";

const HUB = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`;

/** Without the hash that cdktf adds. */
const short = (address: string) => address.replace(/^azurerm_/, "").replace(/_[0-9A-F]{8}$/, "");
const waits = (resource: Json) => [...resource.depends_on].map(short).sort();

function network(stack: TerraformStack, resourceGroup = group(stack)) {
  return new ClusterVnet(stack, "Vnet", { resourceGroup, addressRanges: ["10.20.0.0/16"] });
}

function firewalled(): Json {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  const vnet = network(stack, resourceGroup);
  vnet.peerWith("Hub", { remoteVirtualNetworkId: HUB, ranges: ["10.0.0.0/20"] });
  const nodes = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carvedFor(1, 100) });
  const api = vnet.addApiServerSubnet("Api", { range: SubnetRange.carved(2, 28) });
  const pods = vnet.addPodSubnet("Pods", { range: SubnetRange.carved(3, 20) });
  const apps = vnet.addNodeSubnet("Apps", { range: SubnetRange.carved(4, 24) });
  vnet.addPrivateEndpointSubnet("Endpoints", { range: SubnetRange.carved(5, 27) });
  nodes.allowSshFrom("10.0.1.0/26");
  const defaultRoute = RouteNextHop.appliance("10.0.2.4");
  const routes = new RouteTable(stack, "Routes", { resourceGroup, defaultRoute, subnets: [nodes, apps, pods] });
  const aks = cluster(stack, {
    resourceGroup,
    nodeSubnet: nodes,
    network: NetworkProfile.azureCniPodSubnet(),
    systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), podSubnet: pods },
    apiServer: ApiServerAccess.vnetIntegrated({ subnet: api }),
    egress: Egress.userDefinedRouting(routes),
  });
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1), subnet: apps, podSubnet: pods });
  return synth(stack);
}

describe("a cluster behind the firewall of a hub", () => {
  const json = firewalled();

  test("waits for rules, roles, routes and the peering, each once", () => {
    expect(waits(only(json, "azurerm_kubernetes_cluster"))).toEqual([
      "role_assignment.Cluster_Identity_Role-Vnet-Api",
      "role_assignment.Cluster_Identity_Role-Vnet-Nodes",
      "role_assignment.Cluster_Identity_Role-Vnet-Pods",
      "subnet_network_security_group_association.Vnet_Api_SecurityGroupAssociation",
      "subnet_network_security_group_association.Vnet_Nodes_SecurityGroupAssociation",
      "subnet_network_security_group_association.Vnet_Pods_SecurityGroupAssociation",
      "subnet_route_table_association.Vnet_Nodes_RouteTable",
      "virtual_network_peering.Vnet_Hub",
    ]);
  });

  test("has pools that wait for the subnet of their own", () => {
    expect(waits(only(json, "azurerm_kubernetes_cluster_node_pool"))).toEqual([
      "role_assignment.Cluster_Identity_Role-Vnet-Apps",
      "subnet_network_security_group_association.Vnet_Apps_SecurityGroupAssociation",
      "subnet_route_table_association.Vnet_Apps_RouteTable",
      "virtual_network_peering.Vnet_Hub",
    ]);
  });

  test("may join its own subnets, and nothing else", () => {
    const roles = Object.values(all(json, "azurerm_role_assignment"));
    expect(roles.map((role) => `${role.role_definition_name} on ${short(role.scope.slice(2, -4))}`).sort()).toEqual([
      "Network Contributor on subnet.Vnet_Api",
      "Network Contributor on subnet.Vnet_Apps",
      "Network Contributor on subnet.Vnet_Nodes",
      "Network Contributor on subnet.Vnet_Pods",
    ]);
  });

  test("has subnets in their turns", () => {
    const ranges = Object.values(all(json, "azurerm_subnet")).map((subnet) => [
      subnet.name,
      ...subnet.address_prefixes,
    ]);
    expect(ranges.sort()).toEqual([
      ["test-vnet-api", "10.20.0.128/28"],
      ["test-vnet-apps", "10.20.1.0/24"],
      ["test-vnet-endpoints", "10.20.0.160/27"],
      ["test-vnet-nodes", "10.20.0.0/25"],
      ["test-vnet-pods", "10.20.16.0/20"],
    ]);
  });

  // Architecture rows X4 and X5, and the rules AKS150, AKS151, AKS152, AKS155, AKS163 and AKS164 of the security baseline.
  test("has subnets that are private and behind a security group", () => {
    const subnets = Object.entries(all(json, "azurerm_subnet"));
    const associated = Object.values(all(json, "azurerm_subnet_network_security_group_association"));
    expect(subnets).toHaveLength(5);
    for (const [name, subnet] of subnets) {
      expect(subnet.default_outbound_access_enabled).toBe(false);
      expect(subnet.private_endpoint_network_policies).toBe("NetworkSecurityGroupEnabled");
      expect(associated.filter((one) => one.subnet_id === `\${azurerm_subnet.${name}.id}`)).toHaveLength(1);
    }
    const allowed = Object.values(all(json, "azurerm_network_security_rule")).filter((rule) => rule.access === "Allow");
    expect(allowed.map((rule) => [rule.name, rule.source_address_prefixes])).toEqual([["AllowSsh", ["10.0.1.0/26"]]]);
  });

  test("has addresses that stay", () => {
    const types = Object.entries<Json>(json.resource).filter(([type]) => /virtual_network|subnet|security/.test(type));
    const names = types.flatMap(([type, found]) => Object.keys(found).map((name) => `${type}.${name}`));
    const mine = names.filter((name) => /Vnet_[0-9A-F]{8}$|_Hub_|_Nodes_/.test(name));
    expect(mine.sort()).toEqual([
      "azurerm_network_security_group.Vnet_Nodes_SecurityGroup_8663C385",
      "azurerm_network_security_rule.Vnet_Nodes_SecurityGroup_AllowSsh_414B1F0F",
      "azurerm_network_security_rule.Vnet_Nodes_SecurityGroup_DenyManagementOutbound_B591BEA4",
      "azurerm_network_security_rule.Vnet_Nodes_SecurityGroup_DenyManagement_C5758DAB",
      "azurerm_subnet.Vnet_Nodes_6E85D259",
      "azurerm_subnet_network_security_group_association.Vnet_Nodes_SecurityGroupAssociation_A70CE046",
      "azurerm_subnet_route_table_association.Vnet_Nodes_RouteTable_AD0A27DB",
      "azurerm_virtual_network.Vnet_6D476A84",
      "azurerm_virtual_network_peering.Vnet_Hub_884EAC59",
    ]);
  });
});

describe("a NAT gateway", () => {
  const program = (subnets: (nodes: IVnetSubnet) => IVnetSubnet[]) => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    const nodes = network(stack, resourceGroup).addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
    const nat = new NatGateway(stack, "Nat", { resourceGroup, subnets: subnets(nodes) });
    cluster(stack, { resourceGroup, nodeSubnet: nodes, egress: Egress.natGateway(nat) });
    return stack;
  };

  test("is waited for beside the security group", () => {
    expect(waits(only(synth(program((nodes) => [nodes])), "azurerm_kubernetes_cluster"))).toEqual([
      "role_assignment.Cluster_Identity_Role-Vnet-Nodes",
      "subnet_nat_gateway_association.Vnet_Nodes_NatGateway",
      "subnet_network_security_group_association.Vnet_Nodes_SecurityGroupAssociation",
    ]);
  });

  test("that is not associated with a subnet is missed", () => {
    expect(refusal(program(() => []))).toMatch(/AKS-E0419: .*the subnet at test\/Vnet\/Nodes without it/);
  });
});

test.each<[string, RegExp, (vnet: IClusterVnet) => ClusterOverrides]>([
  [
    "nodes in a subnet of an API server",
    /nodeSubnet must be a subnet for nodes, got test\/Vnet\/A, a subnet for the API server, which is delegated.*; make one with addNodeSubnet/,
    (vnet) => ({ nodeSubnet: vnet.addApiServerSubnet("A", { range: SubnetRange.carved(1, 28) }) }),
  ],
  [
    "nodes among private endpoints",
    /nodeSubnet must be a subnet for nodes, got test\/Vnet\/A, a subnet for private endpoints/,
    (vnet) => ({ nodeSubnet: vnet.addPrivateEndpointSubnet("A", { range: SubnetRange.carved(1, 28) }) }),
  ],
  [
    "an API server in a subnet for nodes",
    /must be a subnet for the API server, got test\/Vnet\/B, a subnet for nodes, which is not delegated; make one with addApiServerSubnet/,
    (vnet) => ({
      nodeSubnet: vnet.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }),
      apiServer: ApiServerAccess.vnetIntegrated({
        subnet: vnet.addNodeSubnet("B", { range: SubnetRange.carved(2, 28) }),
      }),
    }),
  ],
  [
    "pods in a subnet for nodes",
    /podSubnet must be a subnet for pods, got test\/Vnet\/B, a subnet for nodes/,
    (vnet) => ({
      nodeSubnet: vnet.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }),
      network: NetworkProfile.azureCniPodSubnet(),
      systemPool: {
        vmSize: D4,
        scaling: NodeScaling.fixed(3),
        podSubnet: vnet.addNodeSubnet("B", { range: SubnetRange.carved(2, 24) }),
      },
    }),
  ],
])("refused: %s", (_, text, overrides) => {
  const stack = stackFixture();
  cluster(stack, overrides(network(stack)));
  const said = refusal(stack);
  expect(said).toMatch(/AKS-E0479: /);
  expect(said).toMatch(text);
});
