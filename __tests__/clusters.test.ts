/**
 * Five clusters as teams run them, whole: what is made before what, and exactly the roles that each needs. Order is read
 * from references and depends_on, as Terraform reads it.
 */
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { Subnet as SubnetResource } from "@cdktf/provider-azurerm/lib/subnet";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import { TerraformStack } from "cdktf";
import {
  AksCluster,
  ApiServerAccess,
  ApiServerDnsZone,
  ClusterIdentity,
  ClusterRole,
  ClusterTier,
  ContainerInsights,
  ContainerRegistry,
  ControlPlaneLogPreset,
  Egress,
  EntraGroup,
  EtcdEncryption,
  KeyVaultNetworkAccess,
  LogWorkspace,
  ManagedIdentity,
  ManagedPrometheus,
  MonitorWorkspace,
  NodeScaling,
  Principal,
  PrivateDnsZone,
  RouteNextHop,
  RouteTable,
  Subnet,
} from "../constructs";
import { rendered } from "../constructs/checks/rendered";
import { cluster, ClusterOverrides, D4, group, SUBSCRIPTION } from "./support/clusters";
import { Order } from "./support/order";
import { Json, stackFixture, synth } from "./support/synth";

const HUB = `${SUBSCRIPTION}/resourceGroups/hub/providers`;
const ZONE = `${HUB}/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io`;
const REGISTRY = `${HUB}/Microsoft.ContainerRegistry/registries/images`;
const VAULT = `${HUB}/Microsoft.KeyVault/vaults/kv-etcd`;
const KEY = "https://kv-etcd.vault.azure.net/keys/etcd/0123456789abcdef0123456789abcdef";

/** A network as a team has it already in its program, from the raw bindings: the library only gets to know its subnets. */
function network(stack: TerraformStack, ...names: string[]) {
  const place = { resourceGroupName: "rg-net", location: "westeurope" };
  const vnet = new VirtualNetwork(stack, "Vnet", { ...place, name: "vnet", addressSpace: ["10.20.0.0/16"] });
  const nsg = new NetworkSecurityGroup(stack, "Nsg", { ...place, name: "nsg" });
  return names.map((name, index) => {
    const subnet = new SubnetResource(stack, `${name}Subnet`, {
      resourceGroupName: place.resourceGroupName,
      virtualNetworkName: vnet.name,
      name: name.toLowerCase(),
      addressPrefixes: [`10.20.${index * 16}.0/20`],
    });
    const guarded = new SubnetNetworkSecurityGroupAssociation(stack, `${name}Guard`, {
      subnetId: subnet.id,
      networkSecurityGroupId: nsg.id,
    });
    return Subnet.fromSubnetAttributes(stack, name, { subnetId: subnet.id, readyAfter: [guarded] });
  });
}

interface Built {
  readonly json: Json;
  readonly order: Order;
}

function build(
  program: (stack: TerraformStack) => ClusterOverrides,
  more?: (stack: TerraformStack, aks: AksCluster) => void,
): Built {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  const aks = cluster(stack, { resourceGroup, ...program(stack) });
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(2, 10) });
  aks.addLinuxPool("batch", { vmSize: D4, scaling: NodeScaling.autoscale(0, 20), spot: {} });
  aks.pullImagesFrom(ContainerRegistry.fromContainerRegistryId(stack, "Registry", REGISTRY));
  const workspace = new LogWorkspace(stack, "Logs", { resourceGroup });
  aks.sendControlPlaneLogs(workspace, { preset: ControlPlaneLogPreset.SECURITY_AUDIT });
  more?.(stack, aks);
  const json = synth(stack);
  const order = new Order(json);
  // What the cluster says it needs is what it has: nothing is given that is not listed for review.
  const asked = (role: Json) => /^Azure Kubernetes Service RBAC/.test(role.role_definition_name);
  const given = order.of("azurerm_role_assignment", (role) => !asked(role)).map((one) => order.body(one));
  const listed = aks.requiredRoles.map(
    ({ roleName, scope }) => `${roleName} ${JSON.stringify(rendered(stack, scope))}`,
  );
  expect(given.map((role) => `${role.role_definition_name} ${JSON.stringify(role.scope)}`).sort()).toEqual(
    listed.sort(),
  );
  return { json, order };
}

const AKS = "azurerm_kubernetes_cluster";
const PULL = "AcrPull on images to kubernetes_cluster.Cluster.kubelet_identity[0].object_id";

/** The roles that come before a cluster, and those for its nodes, which cannot. */
const rolesBefore = ({ order }: Built) =>
  order.of(
    "azurerm_role_assignment",
    ({ role_definition_name }) => !/^(AcrPull|Azure Kubernetes)/.test(role_definition_name),
  );

function expectOrder(built: Built, networkTypes: string[]): void {
  const { order } = built;
  const networks = networkTypes.flatMap((type) => order.of(type));
  const identities = order.of("azurerm_user_assigned_identity");
  const roles = rolesBefore(built);
  const clusters = order.of(AKS);
  const pools = order.of("azurerm_kubernetes_cluster_node_pool");
  if (identities.length > 0) {
    // The roles are those of the identity that the control plane acts as; the nodes' own comes before the cluster too.
    const acting = identities.filter((one) => JSON.stringify(order.body(clusters[0]).identity).includes(one));
    expect(order.gaps(["identity", acting], ["role", roles], ["cluster", clusters])).toEqual([]);
    expect(order.gaps(["identity", identities], ["cluster", clusters])).toEqual([]);
  }
  if (networks.length > 0) expect(order.gaps(["network", networks], ["cluster", clusters])).toEqual([]);
  expect(order.gaps(["cluster", clusters], ["pool", pools])).toEqual([]);
  expect(order.gaps(["cluster", clusters], ["setting", order.of("azurerm_monitor_diagnostic_setting")])).toEqual([]);
}

const NETWORK = [
  "azurerm_virtual_network",
  "azurerm_subnet",
  "azurerm_network_security_group",
  "azurerm_subnet_network_security_group_association",
];
const CONTROL_PLANE = "to user_assigned_identity.Cluster_Identity.principal_id";

test("a public cluster for a lab: no identity and no role of ours but the one to pull images", () => {
  const built = build(() => ({}));
  expectOrder(built, []);
  expect(built.order.roles()).toEqual([PULL]);
  expect(built.order.of("azurerm_user_assigned_identity")).toEqual([]);
});

test("a private cluster whose DNS zone is the platform team's", () => {
  const built = build((stack) => {
    const [nodes] = network(stack, "Nodes");
    const zone = PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", ZONE);
    return { apiServer: ApiServerAccess.private({ dnsZone: ApiServerDnsZone.own(zone) }), nodeSubnet: nodes };
  });
  expectOrder(built, NETWORK);
  expect(built.order.roles()).toEqual([
    PULL,
    `Network Contributor on the network of subnet.NodesSubnet.id ${CONTROL_PLANE}`,
    `Private DNS Zone Contributor on privatelink.westeurope.azmk8s.io ${CONTROL_PLANE}`,
  ]);
});

test("a cluster whose traffic leaves through the firewall of a hub", () => {
  const built = build((stack) => {
    const [nodes] = network(stack, "Nodes");
    const routes = new RouteTable(stack, "Routes", {
      resourceGroup: group(stack, "NetworkGroup"),
      defaultRoute: RouteNextHop.appliance("10.0.0.4"),
      subnets: [nodes],
    });
    return {
      nodeSubnet: nodes,
      egress: Egress.userDefinedRouting(routes, { publicRanges: ["198.51.100.4/32"] }),
      apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: ["203.0.113.0/24"], includeEgress: true }),
    };
  });
  expectOrder(built, [...NETWORK, "azurerm_route_table", "azurerm_route", "azurerm_subnet_route_table_association"]);
  expect(built.order.roles()).toEqual([PULL, `Network Contributor on subnet.NodesSubnet.id ${CONTROL_PLANE}`]);
});

test("a cluster whose etcd is encrypted with a key in a private vault", () => {
  const built = build((stack) => {
    const [nodes, api] = network(stack, "Nodes", "Api");
    return {
      nodeSubnet: nodes,
      apiServer: ApiServerAccess.vnetIntegrated({ subnet: api }),
      etcdEncryption: EtcdEncryption.withKeyVaultKey({
        keyId: KEY,
        keyVaultId: VAULT,
        networkAccess: KeyVaultNetworkAccess.PRIVATE,
      }),
    };
  });
  expectOrder(built, NETWORK);
  expect(built.order.roles()).toEqual([
    PULL,
    `Key Vault Contributor on kv-etcd ${CONTROL_PLANE}`,
    `Key Vault Crypto User on kv-etcd ${CONTROL_PLANE}`,
    `Network Contributor on subnet.ApiSubnet.id ${CONTROL_PLANE}`,
    `Network Contributor on subnet.NodesSubnet.id ${CONTROL_PLANE}`,
  ]);
});

test("an audited cluster for production: identities of its own, pools in a subnet each, everything watched", () => {
  const built = build(
    (stack) => {
      const resourceGroup = group(stack, "IdentityGroup");
      const [nodes] = network(stack, "Nodes");
      return {
        tier: ClusterTier.PREMIUM,
        nodeSubnet: nodes,
        apiServer: ApiServerAccess.private(),
        identity: ClusterIdentity.userAssigned(new ManagedIdentity(stack, "ControlPlane", { resourceGroup })),
        kubeletIdentity: new ManagedIdentity(stack, "Kubelet", { resourceGroup }),
        preventDestroy: true,
      };
    },
    (stack, aks) => {
      const resourceGroup = group(stack, "WatchGroup");
      const logWorkspace = new LogWorkspace(stack, "Insights", { resourceGroup });
      new ContainerInsights(stack, "ContainerInsights", { cluster: aks, workspace: logWorkspace });
      const metrics = new MonitorWorkspace(stack, "Metrics", { resourceGroup });
      new ManagedPrometheus(stack, "Prometheus", { cluster: aks, workspace: metrics });
      const writers = Principal.group(EntraGroup.fromObjectId("22222222-3333-4444-5555-666666666666"));
      aks.grant(writers, ClusterRole.RBAC_WRITER, { namespace: "shop" });
    },
  );
  expectOrder(built, NETWORK);
  const to = "to user_assigned_identity.ControlPlane.principal_id";
  expect(built.order.roles()).toEqual([
    "AcrPull on images to user_assigned_identity.Kubelet.principal_id",
    "Azure Kubernetes Service Cluster User Role on kubernetes_cluster.Cluster.id to 22222222-3333-4444-5555-666666666666",
    "Azure Kubernetes Service RBAC Writer on namespaces/shop of kubernetes_cluster.Cluster.id to 22222222-3333-4444-5555-666666666666",
    `Managed Identity Operator on user_assigned_identity.Kubelet.id ${to}`,
    `Network Contributor on subnet.NodesSubnet.id ${to}`,
  ]);
  const watching = ["azurerm_monitor_data_collection_rule_association", "azurerm_monitor_diagnostic_setting"];
  for (const type of watching) {
    expect(built.order.gaps(["cluster", built.order.of(AKS)], ["watcher", built.order.of(type)])).toEqual([]);
  }
});
