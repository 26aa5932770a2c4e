/** A network in a stack of its own, as the team has it that owns networks: the cluster's stack is deployed after it. */
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, Testing } from "cdktf";
import {
  ApiServerAccess,
  ClusterVnet,
  Egress,
  NatGateway,
  NodeScaling,
  PublicIp,
  RouteNextHop,
  RouteTable,
  SubnetRange,
} from "../../../constructs";
import { cluster, D4, group } from "../../support/clusters";
import { all, Json, only, refusal, synth } from "../../support/synth";

function stacks(): [network: TerraformStack, own: TerraformStack] {
  const app = Testing.app() as App;
  const [network, own] = ["network", "cluster"].map((id) => new TerraformStack(app, id));
  for (const stack of [network, own]) new AzurermProvider(stack, "Azurerm", { features: [{}] });
  return [network, own];
}

const waits = (json: Json, type: string): string[] =>
  Object.values<Json>(all(json, type)).flatMap((one) => one.depends_on ?? []);

test("the cluster waits for the other stack, and for nothing that Terraform cannot see", () => {
  const [network, own] = stacks();
  const vnet = new ClusterVnet(network, "Vnet", { resourceGroup: group(network), addressRanges: ["10.20.0.0/16"] });
  vnet.peerWith("Hub", {
    remoteVirtualNetworkId:
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/h/providers/Microsoft.Network/virtualNetworks/hub",
  });
  const nodes = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
  const api = vnet.addApiServerSubnet("Api", { range: SubnetRange.carved(2, 28) });
  const gpu = vnet.addNodeSubnet("Gpu", { range: SubnetRange.carved(3, 26) });
  const gateway = new NatGateway(network, "Gateway", {
    resourceGroup: group(network, "GatewayGroup"),
    publicIps: [new PublicIp(network, "Address", { resourceGroup: group(network, "AddressGroup") })],
    subnets: [nodes, gpu],
  });
  const aks = cluster(own, {
    nodeSubnet: nodes,
    apiServer: ApiServerAccess.vnetIntegrated({ subnet: api }),
    egress: Egress.natGateway(gateway),
  });
  aks.addLinuxPool("gpu", { vmSize: D4, scaling: NodeScaling.fixed(2), subnet: gpu });

  const json = synth(own);
  const roles = Object.keys(all(json, "azurerm_role_assignment")).map((name) => `azurerm_role_assignment.${name}`);
  expect(roles).toHaveLength(3);
  const [nodesRole, apiRole, gpuRole] = ["Nodes", "Api", "Gpu"].map((id) => roles.find((name) => name.includes(id))!);
  expect(waits(json, "azurerm_kubernetes_cluster").sort()).toEqual([apiRole, nodesRole].sort());
  expect(waits(json, "azurerm_kubernetes_cluster_node_pool")).toEqual([gpuRole]);
  expect(only(json, "azurerm_kubernetes_cluster").default_node_pool.vnet_subnet_id).toContain("Vnet_Nodes");
  expect(own.dependsOn(network)).toBe(true);
  expect(network.dependsOn(own)).toBe(false);
});

test("routes to a firewall may be there too", () => {
  const [network, own] = stacks();
  const vnet = new ClusterVnet(network, "Vnet", { resourceGroup: group(network), addressRanges: ["10.20.0.0/16"] });
  const nodes = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
  const routes = new RouteTable(network, "Routes", {
    resourceGroup: group(network, "RouteGroup"),
    defaultRoute: RouteNextHop.appliance("10.0.0.4"),
    subnets: [nodes],
  });
  cluster(own, { nodeSubnet: nodes, egress: Egress.userDefinedRouting(routes) });
  expect(waits(synth(own), "azurerm_kubernetes_cluster")).toEqual([
    expect.stringMatching(/^azurerm_role_assignment\.Cluster_Identity_Role-/),
  ]);
});

test("two stacks that would wait for each other are refused", () => {
  const [network, own] = stacks();
  network.addDependency(own);
  const vnet = new ClusterVnet(network, "Vnet", { resourceGroup: group(network), addressRanges: ["10.20.0.0/16"] });
  cluster(own, { nodeSubnet: vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) }) });
  expect(refusal(own)).toContain(
    "AKS-E0415: nodeSubnet must be in a stack that does not wait for this one, got network, which waits for cluster",
  );
});
