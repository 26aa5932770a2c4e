import { NetworkSecurityRule } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { TerraformStack, TerraformVariable } from "cdktf";
import {
  AksWarnings,
  ClusterVnet,
  Egress,
  HostPorts,
  INodeSubnet,
  Namespace,
  NginxController,
  NodeScaling,
  PortProtocol,
  PortRange,
  PublicNodeIps,
  ServiceExposure,
  Subnet,
  SubnetRange,
  TrafficProtocol,
  TrafficSource,
} from "../../../../constructs";
import { cluster, ClusterOverrides, D4, group } from "../../../support/clusters";
import { connect, twoStacks } from "../../../support/inside";
import { stackFixture, synth } from "../../../support/synth";
import { container, deployment } from "../../../support/workloads";

const scaling = NodeScaling.fixed(2);
const from = TrafficSource.ranges("198.51.100.0/24");
/** What is asked without a synth, as an annotation of cdktf stays once it is written. */
const told = (stack: TerraformStack) =>
  AksWarnings.of(stack)
    .filter(({ code }) => code === "AKS-W0462")
    .map(({ path, message }) => `${path}: ${message}`);

interface At {
  readonly nodes: INodeSubnet;
  readonly overrides: ClusterOverrides;
}

function network(stack: TerraformStack): At {
  const resourceGroup = group(stack);
  const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup, addressRanges: ["10.20.0.0/16"] });
  const nodes = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
  return { nodes, overrides: { resourceGroup, nodeSubnet: nodes, egress: Egress.loadBalancer() } };
}

describe("host ports of nodes with public addresses", () => {
  const ports = [HostPorts.udp(7000, 7100), HostPorts.tcp(9000)];
  function games(): At & { stack: TerraformStack } {
    const stack = stackFixture();
    const at = network(stack);
    const aks = cluster(stack, at.overrides);
    const publicNodeIps = PublicNodeIps.anyAddresses();
    aks.addLinuxPool("udp", { vmSize: D4, scaling, publicNodeIps, allowedHostPorts: ports });
    return { stack, ...at };
  }

  test("that no rule lets in are told by port", () => {
    const { stack, nodes } = games();
    expect(told(stack)).toEqual([
      expect.stringMatching(
        /^test\/Cluster\/udp: allowedHostPorts must be let in .*got no rule for UDP 7000-7100, TCP 9000 at test\/Vnet\/Nodes; call securityGroup\.allowInbound of that subnet/,
      ),
    ]);
    nodes.securityGroup.allowInbound("tcp", { from, ports: [PortRange.between(7000, 9000)] });
    expect(told(stack)).toEqual([expect.stringContaining("no rule for UDP 7000-7100 at")]);
  });

  test.each<[string, (at: At & { stack: TerraformStack }) => void]>([
    [
      "their own rules",
      ({ nodes: { securityGroup } }) => {
        securityGroup.allowInbound("udp", { from, protocol: TrafficProtocol.UDP, ports: [PortRange.of(7050)] });
        securityGroup.allowInbound("tcp", { from, ports: [PortRange.of(9000)] });
      },
    ],
    [
      "a rule for everything",
      ({ nodes: { securityGroup } }) =>
        securityGroup.allowInbound("all", {
          from,
          protocol: TrafficProtocol.ANY,
          ports: [PortRange.between(7000, 9000)],
        }),
    ],
    [
      "rules of the bindings",
      ({ stack, nodes }) =>
        new NetworkSecurityRule(stack, "Own", {
          name: "own",
          resourceGroupName: nodes.securityGroup.resource.resourceGroupName,
          networkSecurityGroupName: nodes.securityGroup.resource.name,
          access: "Allow",
          direction: "Inbound",
          priority: 200,
          protocol: "*",
        }),
    ],
    ["rules in the group itself", ({ nodes }) => nodes.securityGroup.resource.putSecurityRule([{ name: "own" }])],
    [
      "ports that only Terraform knows",
      ({ stack, nodes: { securityGroup } }) => {
        const port = new TerraformVariable(stack, "port", { type: "number" }).numberValue;
        securityGroup.allowInbound("some", { from, protocol: TrafficProtocol.ANY, ports: [PortRange.of(port)] });
      },
    ],
  ])("are let in by %s", (_, letIn) => {
    const made = games();
    letIn(made);
    expect(told(made.stack)).toEqual([]);
  });

  test("are told again when the rule is removed", () => {
    const { stack, nodes } = games();
    const all = { from, protocol: TrafficProtocol.ANY, ports: [PortRange.between(7000, 9000)] };
    nodes.securityGroup.allowInbound("all", all);
    const { securityGroup } = nodes;
    expect(securityGroup.node.tryRemoveChild("Rule-all")).toBe(true);
    expect(told(stack)).toHaveLength(1);
  });

  test("are nobody's matter without public addresses, or in a subnet of others", () => {
    const stack = stackFixture();
    const { overrides } = network(stack);
    cluster(stack, overrides).addLinuxPool("inner", { vmSize: D4, scaling, allowedHostPorts: ports });
    const id =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/r/providers/Microsoft.Network/virtualNetworks/v/subnets/s";
    const nodeSubnet = Subnet.fromSubnetId(stack, "Theirs", id);
    const publicNodeIps = PublicNodeIps.anyAddresses();
    cluster(stack, { nodeSubnet }, "Other").addLinuxPool("udp", {
      vmSize: D4,
      scaling,
      publicNodeIps,
      allowedHostPorts: ports,
    });
    expect(told(stack)).toEqual([]);
  });
});

describe("a service on the internet", () => {
  function shop(exposure: ServiceExposure, protocol?: PortProtocol) {
    let nodes: INodeSubnet | undefined;
    const stacks = twoStacks((outside) => {
      const at = network(outside);
      nodes = at.nodes;
      return at.overrides;
    });
    const connection = connect(stacks);
    const namespace = new Namespace(stacks.inside, "Shop", { connection, name: "shop" });
    const at = { ...stacks, connection, namespace } as unknown as Parameters<typeof deployment>[0];
    const web = deployment(at, { containers: [container({ ports: [{ name: "web", port: 8443, protocol }] })] });
    web.expose("Public", { ports: [{ port: 443, targetPort: 8443, protocol }], exposure });
    return { ...stacks, nodes: nodes! };
  }
  const open = ServiceExposure.publicLoadBalancer(["198.51.100.0/24"]);

  test("comes to the port of the service, which the subnet has to let in", () => {
    const { inside, nodes } = shop(open);
    expect(told(inside)).toEqual([
      expect.stringMatching(/Public: exposure must be .*no rule for TCP 443 at outside\/Vnet\/Nodes;/),
    ]);
    nodes.securityGroup.allowInbound("pods", { from, ports: [PortRange.of(8443)] });
    expect(told(inside)).toHaveLength(1);
    nodes.securityGroup.allowInbound("https", { from, ports: [PortRange.of(443)] });
    expect(told(inside)).toEqual([]);
  });

  test("for datagrams needs a rule for them", () => {
    const { inside, nodes } = shop(open, PortProtocol.UDP);
    nodes.securityGroup.allowInbound("https", { from, ports: [PortRange.of(443)] });
    expect(told(inside)).toEqual([expect.stringContaining("no rule for UDP 443 at")]);
  });

  test.each([
    ["the cluster", ServiceExposure.clusterIp()],
    ["the network", ServiceExposure.internalLoadBalancer()],
  ])("is another matter than one within %s", (_, exposure) => {
    expect(told(shop(exposure).inside)).toEqual([]);
  });
});

test.each([
  [NginxController.NONE, 0],
  [NginxController.INTERNAL, 0],
  [NginxController.EXTERNAL, 1],
  [NginxController.ANNOTATION_CONTROLLED, 1],
])("a controller for ingresses that is %s needs HTTPS let in %d times", (defaultController, times) => {
  const stack = stackFixture();
  const { nodes, overrides } = network(stack);
  cluster(stack, { ...overrides, addons: { webAppRouting: { defaultController } } });
  expect(told(stack)).toHaveLength(times);
  nodes.securityGroup.allowInbound("https", { from, ports: [PortRange.of(443)] });
  expect(told(stack)).toEqual([]);
  expect(() => synth(stack)).not.toThrow();
});
