import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack } from "cdktf";
import {
  AksProblems,
  ApiServerAccess,
  ClusterConnection,
  ClusterRole,
  Egress,
  EntraGroup,
  KubernetesVersion,
  Kured,
  MaintenanceWindow,
  ManagedIdentity,
  Namespace,
  NatGateway,
  NodeScaling,
  Principal,
  PublicIp,
  ResourceGroup,
  Subnet,
  SubnetRange,
  ClusterIdentity,
  ClusterVnet,
  UpgradePolicy,
  NodeOsUpgradeChannel,
  VmSize,
  WorkloadIdentity,
} from "../../../constructs";
import { ADMINS, cluster, D4, group } from "../../support/clusters";
import { all, only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const scaling = NodeScaling.fixed(1);
const SUBNET =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes";

describe("what is removed from the program again", () => {
  test("a stack takes its problems with it", () => {
    const stack = stackFixture("good");
    new ResourceGroup(stack, "Group", { name: "rg", location: "westeurope" });
    const wrong = new TerraformStack(stack.node.root as App, "wrong");
    cluster(wrong, { version: KubernetesVersion.of("1.34.2") });
    expect(refusal(stack)).toContain("in another stack, at wrong/Cluster: AKS-E0102");
    stack.node.root.node.tryRemoveChild("wrong");
    expect(only(synth(stack), "azurerm_resource_group").name).toBe("rg");
    expect(AksProblems.of(stack.node.root)).toEqual([]);
  });

  test("a construct takes those of everything below it, and its warnings", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { apiServer: ApiServerAccess.publicOpenToInternet() });
    aks.addLinuxPool("apps", { vmSize: VmSize.of("Standard_D8dsv5"), scaling });
    expect(AksProblems.of(stack).map(({ code }) => code)).toEqual(["AKS-E0601"]);
    stack.node.tryRemoveChild("Cluster");
    expect(AksProblems.of(stack)).toEqual([]);
    expect(AksProblems.of(aks)).toEqual([]);
    expect(warnings(stack)).toEqual([]);
  });

  test("a pool leaves its name and its place among the pools of the cluster", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), criticalAddonsOnly: true } });
    aks.addLinuxPool("apps", { vmSize: D4, scaling });
    aks.node.tryRemoveChild("apps");
    expect(refusal(stack)).toContain("systemPool.criticalAddonsOnly");
    expect(aks.capacityPlan.pools.map(({ poolName }) => poolName)).toEqual(["system"]);
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(2) });
    expect(only(synth(stack), "azurerm_kubernetes_cluster_node_pool").node_count).toBe(2);
    expect(aks.capacityPlan.pools.map(({ poolName }) => poolName)).toEqual(["system", "apps"]);
  });

  test("a pool gives its addresses back to its subnet", () => {
    const stack = stackFixture();
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack), addressRanges: ["10.20.0.0/16"] });
    const nodeSubnet = vnet.addNodeSubnet("Nodes", { range: SubnetRange.of("10.20.0.0/26") });
    const aks = cluster(stack, { nodeSubnet });
    const size = () => aks.addressPlan.pools.length;
    aks.addLinuxPool("big", { vmSize: D4, scaling: NodeScaling.autoscale(1, 200) });
    expect(refusal(stack)).toContain("AKS-E04");
    expect(size()).toBe(2);
    aks.node.tryRemoveChild("big");
    expect(size()).toBe(1);
    expect(all(synth(stack), "azurerm_kubernetes_cluster_node_pool")).toEqual({});
    aks.addLinuxPool("other", { vmSize: D4, scaling: NodeScaling.autoscale(1, 200) });
    expect(refusal(stack)).toContain("AKS-E04");
  });

  test("a role that went with its owner is given again to the next who needs it", () => {
    const stack = stackFixture();
    const subnet = Subnet.fromSubnetId(stack, "Nodes", SUBNET);
    const resourceGroup = group(stack);
    const identity = new ManagedIdentity(stack, "Identity", { resourceGroup });
    const props = { resourceGroup, nodeSubnet: subnet, identity: ClusterIdentity.userAssigned(identity) };
    cluster(stack, props, "First");
    stack.node.tryRemoveChild("First");
    const second = cluster(stack, props, "Second");
    const json = synth(stack);
    const given = Object.keys(all(json, "azurerm_role_assignment"));
    expect(given).toHaveLength(1);
    expect(only(json, "azurerm_kubernetes_cluster").depends_on).toEqual([`azurerm_role_assignment.${given[0]}`]);
    expect(second.requiredRoles).toHaveLength(1);
  });

  test("a grant that was removed can be made again", () => {
    const stack = stackFixture();
    const aks = cluster(stack);
    const who = Principal.group(EntraGroup.fromObjectId(ADMINS));
    const before = aks.node.children.map(({ node }) => node.id);
    aks.grant(who, ClusterRole.RBAC_READER);
    const given = Object.keys(all(synth(stack), "azurerm_role_assignment")).length;
    for (const { node } of aks.node.children) if (!before.includes(node.id)) aks.node.tryRemoveChild(node.id);
    expect(all(synth(stack), "azurerm_role_assignment")).toEqual({});
    aks.grant(who, ClusterRole.RBAC_READER);
    expect(Object.keys(all(synth(stack), "azurerm_role_assignment"))).toHaveLength(given);
  });

  test("a gateway takes its associations along, and leaves the subnet to another", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup, addressRanges: ["10.20.0.0/16"] });
    const nodeSubnet = vnet.addNodeSubnet("Nodes", { range: SubnetRange.of("10.20.0.0/20") });
    const gateway = (id: string) => {
      const publicIps = [new PublicIp(stack, `${id}Ip`, { resourceGroup })];
      return new NatGateway(stack, id, { resourceGroup, publicIps, subnets: [nodeSubnet] });
    };
    const first = gateway("First");
    const aks = cluster(stack, { resourceGroup, nodeSubnet, egress: Egress.natGateway(first) });
    const waits = () => only(synth(stack), "azurerm_kubernetes_cluster").depends_on.join();
    expect(waits()).toMatch(/nat_gateway_association/);
    stack.node.tryRemoveChild("First");
    expect(all(synth(stack), "azurerm_subnet_nat_gateway_association")).toEqual({});
    expect(waits()).not.toMatch(/nat_gateway_association/);
    stack.node.tryRemoveChild(aks.node.id);
    const second = gateway("Second");
    const association = only(synth(stack), "azurerm_subnet_nat_gateway_association");
    expect(association.nat_gateway_id).toMatch(/azurerm_nat_gateway\.Second_/);
    expect(AksProblems.of(second)).toEqual([]);
    cluster(stack, { resourceGroup, nodeSubnet, egress: Egress.natGateway(second) }, "Another");
    expect(waits()).toMatch(/nat_gateway_association/);
  });

  test("a credential no longer comes before the others of its identity", () => {
    const stack = stackFixture();
    const aks = cluster(stack);
    const resourceGroup = group(stack);
    const identity = new ManagedIdentity(stack, "Identity", { resourceGroup });
    const trust = (id: string) =>
      new WorkloadIdentity(stack, id, {
        cluster: aks,
        identity,
        namespace: "shop",
        serviceAccount: "api",
      });
    trust("One");
    stack.node.tryRemoveChild("One");
    trust("Two");
    expect(only(synth(stack), "azurerm_federated_identity_credential").depends_on).toBeUndefined();
  });

  test("a namespace and Kured leave their place", () => {
    const stack = stackFixture();
    const upgrades = UpgradePolicy.patch({ nodeOs: NodeOsUpgradeChannel.UNMANAGED });
    const aks = cluster(stack, { upgrades });
    const second = new TerraformStack(stack.node.root as App, "inside");
    new AzurermProvider(second, "Azurerm", { features: [{}] });
    const connection = new ClusterConnection(second, "Connection", { cluster: aks });
    const window = MaintenanceWindow.daily({ startTime: "01:00", durationHours: 4 });
    const kured = (id: string) => new Kured(second, id, { connection, window });
    const shop = (id: string) => new Namespace(second, id, { connection, name: "shop" });
    kured("Kured");
    shop("Shop");
    expect(warnings(stack)).toEqual([]);
    second.node.tryRemoveChild("Kured");
    second.node.tryRemoveChild("Shop");
    expect(warnings(stack).join()).toContain("AKS-W01");
    kured("Other");
    shop("OtherShop");
    expect(AksProblems.of(second)).toEqual([]);
  });
});
