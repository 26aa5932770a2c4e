import { SubnetNatGatewayAssociation } from "@cdktf/provider-azurerm/lib/subnet-nat-gateway-association";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { Subnet as SubnetResource } from "@cdktf/provider-azurerm/lib/subnet";
import { App, TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import { Construct } from "constructs";
import fc from "fast-check";
import {
  ApiServerAccess,
  ClusterIdentity,
  Egress,
  ISubnet,
  LoadBalancerBackendPool,
  NatGateway,
  NetworkProfile,
  NodeScaling,
  NodeSurge,
  OutboundAddresses,
  PublicIp,
  PublicIpPrefix,
  RouteNextHop,
  RouteTable,
  Subnet,
  SpotEvictionPolicy,
  BootstrapCache,
} from "../../../../constructs";
import { missingPorts } from "../../../../lib/outbound-ports";
import { cluster, ClusterOverrides, D4, group, SUBSCRIPTION } from "../../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../../support/synth";

const CLUSTER = "azurerm_kubernetes_cluster";
const POOL = "azurerm_kubernetes_cluster_node_pool";
const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`;
const subnet = (stack: TerraformStack, name = "nodes") =>
  Subnet.fromSubnetId(stack, name, `${NETWORK}/subnets/${name}`);
const ip = (stack: TerraformStack, name = "out") =>
  PublicIp.fromPublicIpId(
    stack,
    name,
    `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/publicIPAddresses/${name}`,
  );
const gateway = (stack: TerraformStack, subnets: ISubnet[]) =>
  new NatGateway(stack, "Nat", { resourceGroup: group(stack, "Net"), subnets });
const routes = (stack: TerraformStack, subnets: ISubnet[]) =>
  new RouteTable(stack, "Routes", {
    resourceGroup: group(stack, "Net"),
    defaultRoute: RouteNextHop.appliance("10.0.1.4"),
    subnets,
  });
const scaled = (min: number, max: number, more: object = {}) => ({
  vmSize: D4,
  scaling: NodeScaling.autoscale(min, max),
  ...more,
});

describe("what is written", () => {
  const profile = (props: (stack: TerraformStack) => ClusterOverrides): Json => {
    const stack = stackFixture();
    cluster(stack, props(stack));
    const { outbound_type, load_balancer_profile, nat_gateway_profile } = only(synth(stack), CLUSTER).network_profile;
    return { outbound_type, load_balancer_profile, nat_gateway_profile };
  };

  test.each<[string, Egress | undefined, Json]>([
    ["nothing asked for", undefined, { outbound_type: "loadBalancer" }],
    ["a load balancer without options", Egress.loadBalancer(), { outbound_type: "loadBalancer" }],
    [
      "a load balancer with everything",
      Egress.loadBalancer({
        addresses: OutboundAddresses.managed({ count: 2 }),
        allocatedPortsPerNode: 4000,
        idleTimeoutMinutes: 10,
        backendPool: LoadBalancerBackendPool.NODE_IP,
      }),
      {
        outbound_type: "loadBalancer",
        load_balancer_profile: {
          managed_outbound_ip_count: 2,
          outbound_ports_allocated: 4000,
          idle_timeout_in_minutes: 10,
          backend_pool_type: "NodeIP",
        },
      },
    ],
    [
      "one option of a load balancer keeps the one address that Azure makes",
      Egress.loadBalancer({ idleTimeoutMinutes: 100 }),
      {
        outbound_type: "loadBalancer",
        load_balancer_profile: { managed_outbound_ip_count: 1, idle_timeout_in_minutes: 100 },
      },
    ],
    [
      "a managed NAT gateway without options has no block, which would replace a cluster",
      Egress.managedNatGateway(),
      { outbound_type: "managedNATGateway" },
    ],
    [
      "a managed NAT gateway with options",
      Egress.managedNatGateway({ addressCount: 100, idleTimeoutMinutes: 120 }),
      {
        outbound_type: "managedNATGateway",
        nat_gateway_profile: { managed_outbound_ip_count: 100, idle_timeout_in_minutes: 120 },
      },
    ],
  ])("%s", (_, egress, expected) => expect(profile(() => ({ egress }))).toEqual(expected));

  test("own addresses and prefixes exclude managed ones", () => {
    const addresses = profile((stack) => ({
      egress: Egress.loadBalancer({ addresses: OutboundAddresses.publicIps([ip(stack, "a"), ip(stack, "b")]) }),
    }));
    expect(Object.keys(addresses.load_balancer_profile)).toEqual(["outbound_ip_address_ids"]);
    expect(addresses.load_balancer_profile.outbound_ip_address_ids).toHaveLength(2);
  });

  test("IPv6 addresses go with a dual-stack network", () => {
    const { load_balancer_profile } = profile(() => ({
      network: NetworkProfile.azureCniOverlay({ dualStack: {} }),
      egress: Egress.loadBalancer({ addresses: OutboundAddresses.managed({ ipv6Count: 2 }) }),
    }));
    expect(load_balancer_profile).toEqual({ managed_outbound_ip_count: 1, managed_outbound_ipv6_count: 2 });
  });

  test("without a way out the cache of the program's choice stays", () => {
    const stack = stackFixture();
    const registry = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.ContainerRegistry/registries/images`;
    cluster(stack, {
      egress: Egress.none(),
      apiServer: ApiServerAccess.private(),
      addons: { bootstrapCache: BootstrapCache.inRegistry(registry), costAnalysis: false },
    });
    expect(warnings(stack)).toEqual([]);
    expect(only(synth(stack), CLUSTER).bootstrap_profile).toEqual({
      artifact_source: "Cache",
      container_registry_id: registry,
    });
  });
});

describe("order", () => {
  test("a pool in a subnet of its own waits for the association of that subnet, even when it is made later", () => {
    const stack = stackFixture();
    const [nodes, apps] = [subnet(stack), subnet(stack, "apps")];
    const nat = gateway(stack, [nodes]);
    const aks = cluster(stack, { nodeSubnet: nodes, egress: Egress.natGateway(nat) });
    aks.addLinuxPool("apps", { ...scaled(1, 2), subnet: apps });
    nat.associate(apps);
    const json = synth(stack);
    const associations = Object.keys(all(json, "azurerm_subnet_nat_gateway_association"));
    expect(associations).toHaveLength(2);
    const named = (name: string) =>
      `azurerm_subnet_nat_gateway_association.${associations.find((id) => id.startsWith(name))}`;
    expect(only(json, POOL).depends_on).toContain(named("apps"));
    expect(only(json, POOL).depends_on).not.toContain(named("nodes"));
    expect(only(json, CLUSTER).depends_on).toContain(named("nodes"));
    expect(only(json, CLUSTER).depends_on).not.toContain(named("apps"));
  });

  test("the subnet of the system pool counts as well", () => {
    const stack = stackFixture();
    const system = subnet(stack, "system");
    const table = routes(stack, [system]);
    cluster(stack, { systemPool: scaled(1, 2, { subnet: system }), egress: Egress.userDefinedRouting(table) });
    const json = synth(stack);
    const [name] = Object.keys(all(json, "azurerm_subnet_route_table_association"));
    expect(only(json, CLUSTER).depends_on).toContain(`azurerm_subnet_route_table_association.${name}`);
  });

  test("a network in another stack is deployed first", () => {
    const app = Testing.app() as App;
    const [net, aks] = ["net", "aks"].map((id) => {
      const stack = new TerraformStack(app, id);
      new AzurermProvider(stack, "Azurerm", { features: [{}] });
      return stack;
    });
    const nodes = subnet(net);
    cluster(aks, { nodeSubnet: nodes, egress: Egress.natGateway(gateway(net, [nodes])) });
    expect(aks.dependencies).toEqual([net]);
    expect(JSON.stringify(only(synth(aks), CLUSTER).depends_on)).not.toContain("nat_gateway");
  });

  test("two clusters share a subnet, its gateway and one association", () => {
    const stack = stackFixture();
    const nodes = subnet(stack);
    const nat = gateway(stack, [nodes]);
    expect(nat.associate(nodes)).toBe(nat.associate(nodes));
    for (const id of ["One", "Two"]) cluster(stack, { nodeSubnet: nodes, egress: Egress.natGateway(nat) }, id);
    const json = synth(stack);
    const [name] = Object.keys(all(json, "azurerm_subnet_nat_gateway_association"));
    for (const body of Object.values(all(json, CLUSTER))) {
      expect(body.depends_on).toContain(`azurerm_subnet_nat_gateway_association.${name}`);
    }
  });
});

describe("subnets without a way out", () => {
  test("of the cluster and of a pool are named", () => {
    const stack = stackFixture();
    const [nodes, apps] = [subnet(stack), subnet(stack, "apps")];
    const aks = cluster(stack, { nodeSubnet: nodes, egress: Egress.natGateway(gateway(stack, [])) });
    aks.addLinuxPool("apps", { ...scaled(1, 2), subnet: apps });
    const text = refusal(stack);
    expect(text).toMatch(
      /\[test\/Cluster\] AKS-E0419: nodeSubnet must be associated with the NAT gateway at test\/Nat/,
    );
    expect(text).toMatch(/\[test\/Cluster\/apps\] AKS-E0419: subnet must .* got the subnet at test\/apps without it/);
  });

  test("a subnet that the program makes is known to have none", () => {
    const stack = stackFixture();
    cluster(stack, { nodeSubnet: new OwnSubnet(stack), egress: Egress.userDefinedRouting(routes(stack, [])) });
    expect(refusal(stack)).toMatch(/AKS-E0419: nodeSubnet must be associated with the route table at test\/Routes/);
  });

  test.each<[string, (stack: TerraformStack) => ClusterOverrides]>([
    [
      "a gateway that was there before may have the subnet already",
      (stack) => ({
        nodeSubnet: subnet(stack),
        egress: Egress.natGateway(
          NatGateway.fromNatGatewayId(
            stack,
            "Nat",
            `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/natGateways/nat`,
          ),
        ),
      }),
    ],
    [
      "a table that was there before may have it, and its routes",
      (stack) => ({
        nodeSubnet: subnet(stack),
        egress: Egress.userDefinedRouting(
          RouteTable.fromRouteTableId(
            stack,
            "Routes",
            `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/routeTables/routes`,
          ),
        ),
      }),
    ],
    [
      "a subnet by a reference may be associated where it is made",
      (stack) => ({
        nodeSubnet: Subnet.fromSubnetId(
          stack,
          "nodes",
          new TerraformVariable(stack, "subnet", { type: "string" }).stringValue,
        ),
        egress: Egress.natGateway(gateway(stack, [])),
      }),
    ],
    [
      "a subnet that waits for an association of the user's own has one",
      (stack) => {
        const nat = gateway(stack, []);
        const subnetId = `${NETWORK}/subnets/nodes`;
        const own = new SubnetNatGatewayAssociation(stack, "Own", { subnetId, natGatewayId: nat.natGatewayId });
        const nodeSubnet = Subnet.fromSubnetAttributes(stack, "nodes", { subnetId, readyAfter: [own] });
        return { nodeSubnet, egress: Egress.natGateway(nat) };
      },
    ],
  ])("%s", (_, props) => {
    const stack = stackFixture();
    cluster(stack, { apiServer: ApiServerAccess.private(), ...props(stack) });
    expect(only(synth(stack), CLUSTER).network_profile.outbound_type).toMatch(/NATGateway|userDefinedRouting/);
  });
});

describe("what cannot be", () => {
  test.each<[string, string, RegExp, (stack: TerraformStack) => ClusterOverrides]>([
    [
      "a gateway without a subnet",
      "AKS-E0417",
      /^nodeSubnet must be given with Egress\.natGateway\(…\), because a network that Azure makes/,
      (stack) => ({ egress: Egress.natGateway(gateway(stack, [])) }),
    ],
    [
      "routes without a subnet",
      "AKS-E0417",
      /^nodeSubnet must be given with Egress\.userDefinedRouting/,
      (stack) => ({ egress: Egress.userDefinedRouting(routes(stack, [])) }),
    ],
    [
      "a managed gateway in a subnet of ours",
      "AKS-E0418",
      /^nodeSubnet must not be given with Egress\.managedNatGateway\(\)/,
      (stack) => ({ egress: Egress.managedNatGateway(), nodeSubnet: subnet(stack) }),
    ],
    [
      "a managed gateway with a system pool in a subnet of ours",
      "AKS-E0418",
      /^systemPool\.subnet must not be given/,
      (stack) => ({ egress: Egress.managedNatGateway(), systemPool: scaled(1, 3, { subnet: subnet(stack) }) }),
    ],
    [
      "routes without one for everything",
      "AKS-E0420",
      /^egress must have a route for 0\.0\.0\.0\/0, .* got the route table at test\/Routes without one/,
      (stack) => {
        const nodeSubnet = subnet(stack);
        const table = new RouteTable(stack, "Routes", { resourceGroup: group(stack), subnets: [nodeSubnet] });
        return { nodeSubnet, egress: Egress.userDefinedRouting(table) };
      },
    ],
    ...[7, 64_008, -8, 0.5].map((ports): [string, string, RegExp, () => ClusterOverrides] => [
      `${ports} ports`,
      "AKS-E0421",
      /^egress\.allocatedPortsPerNode must be a multiple of 8 from 0 to 64000, got /,
      () => ({ egress: Egress.loadBalancer({ allocatedPortsPerNode: ports }) }),
    ]),
    [
      "more ports than the addresses have",
      "AKS-E0422",
      /^egress\.allocatedPortsPerNode must be at most 12800 .*5 nodes × 20000 ports = 100000, but 1 address × 64000 ports = 64000, got 20000; lower it, or have 2 addresses/,
      () => ({ egress: Egress.loadBalancer({ allocatedPortsPerNode: 20_000 }), systemPool: scaled(1, 5) }),
    ],
    ...[0, 101, 1.5].map((count): [string, string, RegExp, () => ClusterOverrides] => [
      `${count} managed addresses`,
      "AKS-E0423",
      /^egress\.addresses\.count must be a whole number from 1 to 100, got /,
      () => ({ egress: Egress.loadBalancer({ addresses: OutboundAddresses.managed({ count }) }) }),
    ]),
    ...[3, 101].map((minutes): [string, string, RegExp, () => ClusterOverrides] => [
      `a load balancer that waits ${minutes} minutes`,
      "AKS-E0423",
      /^egress\.idleTimeoutMinutes must be a whole number of minutes from 4 to 100, got /,
      () => ({ egress: Egress.loadBalancer({ idleTimeoutMinutes: minutes }) }),
    ]),
    ...[3, 121].map((minutes): [string, string, RegExp, () => ClusterOverrides] => [
      `a gateway that waits ${minutes} minutes`,
      "AKS-E0423",
      /^egress\.idleTimeoutMinutes must be a whole number of minutes from 4 to 120, got /,
      () => ({ egress: Egress.managedNatGateway({ idleTimeoutMinutes: minutes }) }),
    ]),
    [
      "no address at all",
      "AKS-E0424",
      /^egress\.addresses must name at least one address or prefix, and none twice, got none/,
      () => ({ egress: Egress.loadBalancer({ addresses: OutboundAddresses.publicIps([]) }) }),
    ],
    [
      "an address twice",
      "AKS-E0424",
      /got test\/out twice/,
      (stack) => {
        const one = ip(stack);
        return { egress: Egress.loadBalancer({ addresses: OutboundAddresses.publicIps([one, one]) }) };
      },
    ],
    [
      "IPv6 addresses for IPv4 alone",
      "AKS-E0425",
      /^egress\.addresses\.ipv6Count must not be given for a cluster that has IPv4 only, got 1/,
      () => ({ egress: Egress.loadBalancer({ addresses: OutboundAddresses.managed({ ipv6Count: 1 }) }) }),
    ],
    [
      "a backend pool that is none",
      "AKS-E0810",
      /^egress\.backendPool must be one of NodeIPConfiguration, NodeIP/,
      () => ({ egress: Egress.loadBalancer({ backendPool: "nodeIp" as LoadBalancerBackendPool }) }),
    ],
  ])("%s", (_, code, text, props) => {
    const stack = stackFixture();
    cluster(stack, props(stack));
    const lines = refusal(stack).split("\n");
    const found = lines
      .filter((line) => line.includes(`[test/Cluster] ${code}: `))
      .map((line) => line.split(": ").slice(1).join(": "));
    expect(found).toEqual([expect.stringMatching(text)]);
  });
});

describe("outbound ports", () => {
  test("all pools at their most count, and an upgrade of all of them is a warning", () => {
    const stack = stackFixture();
    const aks = cluster(stack, {
      egress: Egress.loadBalancer({ allocatedPortsPerNode: 6400 }),
      systemPool: scaled(1, 3),
    });
    aks.addLinuxPool("apps", scaled(1, 4));
    aks.addLinuxPool("spot", { ...scaled(0, 3), spot: { evictionPolicy: SpotEvictionPolicy.DELETE } });
    // 10 nodes have all 64,000 ports; one more for each of the two pools that surge.
    expect(warnings(stack)).toEqual([
      expect.stringMatching(
        /^test\/Cluster: AKS-W0403: egress\.allocatedPortsPerNode .* 12 nodes × 6400 ports = 76800/,
      ),
    ]);
  });

  test("with room for the upgrade there is no warning", () => {
    const stack = stackFixture();
    cluster(stack, {
      egress: Egress.loadBalancer({ allocatedPortsPerNode: 12_800 }),
      systemPool: scaled(1, 4, { surge: NodeSurge.nodes(1) }),
    });
    expect(warnings(stack)).toEqual([]);
  });

  test("a prefix has as many addresses as its length says; one known by id alone is not counted", () => {
    const outcome = (prefix: (stack: TerraformStack) => Parameters<typeof OutboundAddresses.prefixes>[0][number]) => {
      const stack = stackFixture();
      const addresses = OutboundAddresses.prefixes([prefix(stack)]);
      cluster(stack, {
        egress: Egress.loadBalancer({ addresses, allocatedPortsPerNode: 64_000 }),
        systemPool: scaled(1, 3, { surge: NodeSurge.nodes(1) }),
      });
      return stack;
    };
    const resourceGroup = (stack: TerraformStack) => group(stack, "Net");
    const made = (prefixLength: number) =>
      outcome((stack) => new PublicIpPrefix(stack, "Out", { resourceGroup: resourceGroup(stack), prefixLength }));
    expect(warnings(made(30))).toEqual([]);
    expect(refusal(made(31))).toMatch(/AKS-E0422: .* 3 nodes × 64000 ports = 192000, but 2 addresses × 64000/);
    const id = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/publicIPPrefixes/out`;
    expect(warnings(outcome((stack) => PublicIpPrefix.fromPublicIpPrefixId(stack, "Out", id)))).toEqual([]);
  });

  test("what only Terraform knows is not judged", () => {
    const stack = stackFixture();
    const number = (name: string) => new TerraformVariable(stack, name, { type: "number" }).numberValue;
    cluster(stack, {
      egress: Egress.loadBalancer({
        addresses: OutboundAddresses.managed({ count: number("addresses") }),
        allocatedPortsPerNode: number("ports"),
        idleTimeoutMinutes: number("minutes"),
      }),
      systemPool: { vmSize: D4, scaling: NodeScaling.fixed(number("nodes")) },
    });
    expect(only(synth(stack), CLUSTER).network_profile.load_balancer_profile).toEqual({
      managed_outbound_ip_count: "${var.addresses}",
      outbound_ports_allocated: "${var.ports}",
      idle_timeout_in_minutes: "${var.minutes}",
    });
  });

  test("what is proposed fits, and a step more does not", () => {
    const inputs = [
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 8000 }),
      fc.integer({ min: 1, max: 100 }),
    ] as const;
    fc.assert(
      fc.property(...inputs, (nodes, steps, addresses) => {
        const perNode = steps * 8;
        const sum = missingPorts(nodes, perNode, addresses);
        if (!sum) return nodes * perNode <= addresses * 64_000;
        return (
          missingPorts(nodes, sum.most, addresses) === undefined &&
          missingPorts(nodes, sum.most + 8, addresses) !== undefined &&
          missingPorts(nodes, perNode, sum.addressesNeeded) === undefined &&
          missingPorts(nodes, perNode, sum.addressesNeeded - 1) !== undefined
        );
      }),
    );
  });
});

describe("the API server's ranges", () => {
  const access = (authorizedRanges: string[], includeEgress = true) =>
    ApiServerAccess.publicEndpoint({ authorizedRanges, includeEgress });

  test.each<[string, RegExp, (stack: TerraformStack) => ClusterOverrides]>([
    [
      "addresses that Azure makes",
      /because Azure makes these addresses with the cluster, and nobody knows them before/,
      () => ({}),
    ],
    ["a managed gateway", /because Azure makes these addresses/, () => ({ egress: Egress.managedNatGateway() })],
    [
      "an address known by its id",
      /because the addresses are known by their id alone, got true; look them up by name/,
      (stack) => ({ egress: Egress.loadBalancer({ addresses: OutboundAddresses.publicIps([ip(stack)]) }) }),
    ],
    [
      "routes to somewhere",
      /because a route table does not say .*publicRanges/,
      (stack) => {
        const nodeSubnet = subnet(stack);
        return { nodeSubnet, egress: Egress.userDefinedRouting(routes(stack, [nodeSubnet])) };
      },
    ],
    ["no way out", /because nothing leaves/, () => ({ egress: Egress.none() })],
  ])("%s cannot be let in", (_, text, props) => {
    const stack = stackFixture();
    cluster(stack, { apiServer: access(["203.0.113.0/24"]), ...props(stack) });
    const line = refusal(stack)
      .split("\n")
      .find((one) => one.includes("AKS-E0426"));
    expect(line).toMatch(/apiServer\.includeEgress must not be true here/);
    expect(line).toMatch(text);
  });

  const firewall = (stack: TerraformStack, publicRanges?: string[]) => {
    const nodeSubnet = subnet(stack);
    return { nodeSubnet, egress: Egress.userDefinedRouting(routes(stack, [nodeSubnet]), { publicRanges }) };
  };

  test("nodes that may be shut out are a warning", () => {
    const stack = stackFixture();
    cluster(stack, { apiServer: access(["203.0.113.0/24"], false), ...firewall(stack) });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(/^test\/Cluster: AKS-W0404: apiServer\.authorizedRanges must hold the addresses/),
    ]);
  });

  test.each<[string, (stack: TerraformStack) => ApiServerAccess]>([
    ["the ranges hold them", () => access(["203.0.113.0/24", "198.51.100.7/32"], false)],
    ["they are let in", () => access(["203.0.113.0/24"])],
    ["the API server is private", () => ApiServerAccess.private()],
    [
      "nodes reach it through a subnet",
      (stack) =>
        ApiServerAccess.vnetIntegratedPublic({ authorizedRanges: ["203.0.113.0/24"], subnet: subnet(stack, "api") }),
    ],
  ])("they are not when %s", (_, apiServer) => {
    const stack = stackFixture();
    cluster(stack, { apiServer: apiServer(stack), ...firewall(stack, ["198.51.100.7"]) });
    expect(warnings(stack)).toEqual([]);
  });

  test("a range that is named already is not named again, and nobody but the nodes is a choice", () => {
    const ranges = (given: string[]) => {
      const stack = stackFixture();
      cluster(stack, { apiServer: access(given), ...firewall(stack, ["198.51.100.7"]) });
      return only(synth(stack), CLUSTER).api_server_access_profile.authorized_ip_ranges;
    };
    expect(ranges(["198.51.100.7", "203.0.113.0/24"])).toEqual(["198.51.100.7/32", "203.0.113.0/24"]);
    expect(ranges([])).toEqual(["198.51.100.7/32"]);
  });

  test("ranges that only Terraform knows are joined by it", () => {
    const stack = stackFixture();
    const list = Token.asList(new TerraformVariable(stack, "ranges", { type: "list(string)" }).value);
    cluster(stack, { apiServer: access(list), ...firewall(stack, ["198.51.100.7"]) });
    expect(only(synth(stack), CLUSTER).api_server_access_profile.authorized_ip_ranges).toBe(
      '${concat(var.ranges, ["198.51.100.7/32"])}',
    );
  });
});

describe("roles", () => {
  test("on each address of ours, with the reason; an identity that comes with the cluster would have them too late", () => {
    const stack = stackFixture();
    const egress = Egress.loadBalancer({ addresses: OutboundAddresses.publicIps([ip(stack, "a"), ip(stack, "b")]) });
    const aks = cluster(stack, { egress });
    expect(aks.requiredRoles.map(({ roleName, scope, reason }) => [roleName, scope.split("/").pop(), reason])).toEqual(
      ["a", "b"].map((name) => [
        "Network Contributor",
        name,
        "the control plane gives the public address to the cluster's load balancer",
      ]),
    );
    cluster(stack, { egress, identity: ClusterIdentity.systemAssigned() }, "System");
    expect(refusal(stack)).toMatch(
      /\[test\/System\] AKS-E0305: identity must be user-assigned, because the addresses of outbound traffic are yours/,
    );
  });

  test("on a route table for kubenet alone, which is that of egress unless it is named", () => {
    const scopes = (network: NetworkProfile) => {
      const stack = stackFixture();
      const nodeSubnet = subnet(stack);
      cluster(stack, { network, nodeSubnet, egress: Egress.userDefinedRouting(routes(stack, [nodeSubnet])) });
      return Object.values(all(synth(stack), "azurerm_role_assignment")).map((role) => role.scope);
    };
    expect(scopes(NetworkProfile.azureCniOverlay())).toEqual([`${NETWORK}/subnets/nodes`]);
    expect(scopes(NetworkProfile.kubenetRetiring())).toEqual([
      expect.stringMatching(/^\$\{azurerm_route_table\.Routes_\w+\.id\}$/),
      `${NETWORK}/subnets/nodes`,
    ]);
  });
});

test("a way out that came past the type checker", () => {
  const stack = stackFixture();
  expect(() => cluster(stack, { egress: "loadBalancer" as unknown as Egress })).toThrow(
    /egress must be an Egress, got "loadBalancer"; write Egress\.loadBalancer\(…\)/,
  );
});

test("a NAT gateway under two stacks of addresses is a warning, and so is a public API server without a way to it", () => {
  const stack = stackFixture();
  const network = NetworkProfile.azureCniOverlay({ dualStack: {} });
  cluster(stack, { network, egress: Egress.managedNatGateway() }, "Nat");
  cluster(stack, { egress: Egress.none() }, "Isolated");
  expect(warnings(stack)).toEqual([
    expect.stringMatching(/^test\/Nat: AKS-W0406: egress must carry IPv6 in a dual-stack cluster/),
    expect.stringMatching(/^test\/Isolated: AKS-W0405: apiServer must be private/),
  ]);
});

/** A subnet that the program makes. */
class OwnSubnet extends Construct implements ISubnet {
  public readonly subnetId: string;
  public readonly virtualNetworkId = NETWORK;
  public readonly readyAfter = [];

  constructor(stack: TerraformStack) {
    super(stack, "Nodes");
    const names = { name: "nodes", resourceGroupName: "net", virtualNetworkName: "hub" };
    this.subnetId = new SubnetResource(this, "Resource", { ...names, addressPrefixes: ["10.0.0.0/24"] }).id;
  }
}
