/**
 * Addresses are an API: a resource whose address changes is destroyed and made anew. Changing anything here is a
 * breaking change of the library.
 */
import { ApiServerAccess, ApiServerDnsZone, ManagedDisk, PrivateDnsZone, Subnet, NodeScaling } from "../constructs";
import { cluster, D4, group, SUBSCRIPTION, windowsReady } from "./support/clusters";
import { Json, stackFixture, synth } from "./support/synth";

const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`;
const ZONE = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io`;

function program(names: { cluster?: string; pool?: string } = {}) {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  const nodeSubnet = Subnet.fromSubnetId(stack, "Nodes", `${NETWORK}/subnets/nodes`);
  const zone = PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", ZONE);
  const aks = cluster(stack, {
    ...windowsReady(stack),
    resourceGroup,
    nodeSubnet,
    name: names.cluster,
    apiServer: ApiServerAccess.private({ dnsZone: ApiServerDnsZone.own(zone) }),
  });
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1), name: names.pool });
  aks.addWindowsPool("win", { vmSize: D4, scaling: NodeScaling.fixed(1) });
  new ManagedDisk(stack, "Data", { resourceGroup, sizeGib: 64, zone: "1" });
  return stack;
}

const addresses = (json: Json) =>
  Object.entries<Json>(json.resource)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .sort();

test("the addresses of every kind of resource", () => {
  expect(addresses(synth(program()))).toEqual([
    "azurerm_kubernetes_cluster.Cluster_EB0386A7",
    "azurerm_kubernetes_cluster_node_pool.Cluster_apps_3208BDB6",
    "azurerm_kubernetes_cluster_node_pool.Cluster_win_7D2B0B41",
    "azurerm_managed_disk.Data_666C94C7",
    "azurerm_resource_group.Group_C77FDACD",
    "azurerm_role_assignment.Cluster_Identity_Role-Nodes-Network_A27A36E1",
    "azurerm_role_assignment.Cluster_Identity_Role-Zone_2F50295F",
    "azurerm_user_assigned_identity.Cluster_Identity_E66962C5",
  ]);
});

test("the names of outputs", () => {
  expect(Object.keys(synth(program()).output).sort()).toEqual([
    "Cluster_ApiServerOutput_04C37CC2",
    "Cluster_CredentialsOutput_6EC17734",
    "Cluster_FqdnOutput_D83CCFBA",
    "Cluster_NameOutput_6124B80A",
  ]);
});

test("the tree of constructs", () => {
  const paths = program()
    .node.findAll()
    .map((construct) => construct.node.path);
  expect(paths).toEqual([
    "test",
    "test/Azurerm",
    "test/Group",
    "test/Group/Resource",
    "test/Nodes",
    "test/Zone",
    "test/windows_password",
    "test/Cluster",
    "test/Cluster/Identity",
    "test/Cluster/Identity/Resource",
    "test/Cluster/Identity/Role-Zone",
    "test/Cluster/Identity/Role-Nodes-Network",
    "test/Cluster/Resource",
    "test/Cluster/NameOutput",
    "test/Cluster/FqdnOutput",
    "test/Cluster/ApiServerOutput",
    "test/Cluster/CredentialsOutput",
    "test/Cluster/apps",
    "test/Cluster/apps/Resource",
    "test/Cluster/win",
    "test/Cluster/win/Resource",
    "test/Data",
    "test/Data/Resource",
  ]);
});

test("no name of Azure's is in an address", () => {
  expect(addresses(synth(program({ cluster: "renamed", pool: "renamed" })))).toEqual(addresses(synth(program())));
});
