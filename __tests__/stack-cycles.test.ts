import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, LocalBackend, TerraformOutput, TerraformStack, Testing } from "cdktf";
import {
  ClusterIdentity,
  ClusterVnet,
  Egress,
  ManagedIdentity,
  NatGateway,
  RouteNextHop,
  RouteTable,
  Subnet,
  SubnetRange,
  WorkloadIdentity,
} from "../constructs";
import { cluster, group } from "./support/clusters";

function stacks(...ids: string[]): { app: App; made: TerraformStack[] } {
  const app = Testing.app() as App;
  const made = ids.map((id) => {
    const stack = new TerraformStack(app, id);
    new AzurermProvider(stack, "Azurerm", { features: [{}] });
    return stack;
  });
  return { app, made };
}

function refusalOf(program: () => unknown): { code?: string; message: string } {
  try {
    program();
  } catch (error) {
    return error as { code?: string; message: string };
  }
  throw new Error("the program was synthesized, though a refusal was expected");
}

const nodesIn = (stack: TerraformStack) =>
  new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack), addressRanges: ["10.20.0.0/16"] }).addNodeSubnet(
    "Nodes",
    { range: SubnetRange.carved(1, 24) },
  );

test("a gateway beside its cluster, for subnets of a network of another stack", () => {
  const { app, made } = stacks("network", "platform");
  const [network, platform] = made;
  const nodeSubnet = nodesIn(network);
  const error = refusalOf(() => {
    const gateway = new NatGateway(platform, "Nat", { resourceGroup: group(platform), subnets: [nodeSubnet] });
    cluster(platform, { nodeSubnet, egress: Egress.natGateway(gateway) });
    app.synth();
  });
  expect(error.message).toMatch(/AKS-E0814: /);
});

test("a table beside its cluster", () => {
  const { app, made } = stacks("network", "platform");
  const [network, platform] = made;
  const nodeSubnet = nodesIn(network);
  const error = refusalOf(() => {
    const table = new RouteTable(platform, "Routes", {
      resourceGroup: group(platform),
      defaultRoute: RouteNextHop.appliance("10.20.200.4"),
      subnets: [nodeSubnet],
    });
    cluster(platform, { nodeSubnet, egress: Egress.userDefinedRouting(table) });
    app.synth();
  });
  expect(error.message).toMatch(/AKS-E0814: /);
});

test("three stacks in a circle that the program says itself", () => {
  const { made } = stacks("a", "b", "c");
  for (const stack of made) group(stack);
  const [a, b, c] = made;
  // The library knows a stack once something in it can have problems.
  for (const stack of made) nodesIn(stack.node.tryFindChild("Vnet") ? stack : new TerraformStack(stack, "x"));
  a.addDependency(b);
  b.addDependency(c);
  const error = refusalOf(() => c.addDependency(a));
  expect(error.message).toMatch(/order of the program/);
});

describe("a role makes a stack wait", () => {
  const SUBNET =
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes";

  test("and the circle names what needs it, also beside outputs and a backend", () => {
    const { app, made } = stacks("ids", "one", "two");
    const [ids, one, two] = made;
    const identity = new ManagedIdentity(ids, "Acting", { resourceGroup: group(ids) });
    const acting = (stack: TerraformStack) =>
      cluster(stack, {
        identity: ClusterIdentity.userAssigned(identity),
        nodeSubnet: Subnet.fromSubnetId(stack, "Nodes", SUBNET),
      });
    const first = acting(one);
    acting(two);
    new LocalBackend(two);
    new TerraformOutput(two, "Out", { value: "x" });
    const later = new ManagedIdentity(two, "Later", { resourceGroup: group(two, "LaterGroup") });
    new WorkloadIdentity(one, "Workload", { cluster: first, identity: later, namespace: "ops", serviceAccount: "ops" });
    expect(refusalOf(() => app.synth()).message).toContain(
      "got one/Workload, which reads two/Later, and two/Cluster, which needs the role at one/Cluster/Role-Nodes; make two/Later in",
    );
  });
});
