import { TerraformStack, TerraformVariable, Token } from "cdktf";
import * as fc from "fast-check";
import {
  AksWarnings,
  ClusterVnet,
  ClusterVnetAttributes,
  ClusterVnetProps,
  IClusterVnet,
  PortRange,
  SubnetRange,
  TrafficProtocol,
  TrafficSource,
} from "../../../../constructs";
import { group, SUBSCRIPTION } from "../../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../../support/synth";

const HUB = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`;

type Overrides = { -readonly [K in keyof ClusterVnetProps]?: ClusterVnetProps[K] };

function vnet(stack: TerraformStack, overrides: Overrides = {}): ClusterVnet {
  return new ClusterVnet(stack, "Vnet", {
    resourceGroup: overrides.resourceGroup ?? group(stack),
    addressRanges: ["10.20.0.0/16"],
    ...overrides,
  });
}

/** The one resource of a type whose logical name begins so. */
function named(json: Json, type: string, start: string): Json {
  const found = Object.entries(all(json, type)).filter(([name]) => name.startsWith(start));
  expect(found.map(([name]) => name)).toHaveLength(1);
  return found[0][1];
}

/** Without what cdktf adds for itself. */
function bare(resource: Json): Json {
  const rest = { ...resource };
  delete rest["//"];
  return rest;
}

const places = (json: Json) =>
  Object.fromEntries(
    Object.entries(all(json, "azurerm_subnet")).map(([name, subnet]) => [name, subnet.address_prefixes.join(" ")]),
  );

describe("a network", () => {
  test("with nothing said", () => {
    const stack = stackFixture();
    vnet(stack);
    expect(bare(only(synth(stack), "azurerm_virtual_network"))).toEqual({
      name: "test-vnet",
      resource_group_name: "${azurerm_resource_group.Group_C77FDACD.name}",
      location: "westeurope",
      address_space: ["10.20.0.0/16"],
    });
  });

  test("with everything said", () => {
    const stack = stackFixture();
    const ranges = ["10.20.0.0/16", "fd00:db8::/48"];
    const dnsServers = ["10.20.0.4", "fd00:db8::4"];
    vnet(stack, { name: "spoke", location: "northeurope", addressRanges: ranges, dnsServers, tags: { a: "b" } });
    expect(bare(only(synth(stack), "azurerm_virtual_network"))).toMatchObject({
      name: "spoke",
      location: "northeurope",
      address_space: ranges,
      dns_servers: dnsServers,
      tags: { a: "b" },
    });
  });

  test("one DNS server is a warning", () => {
    const stack = stackFixture();
    vnet(stack, { dnsServers: ["10.20.0.4"] });
    expect(warnings(stack).join()).toMatch(/test\/Vnet: AKS-W0461: dnsServers must be two or more.*got "10\.20\.0\.4"/);
  });

  test("that is there already gets subnets, in its own group, and security groups in another", () => {
    const stack = stackFixture();
    const there = ClusterVnet.fromVirtualNetworkAttributes(stack, "Vnet", {
      virtualNetworkId: HUB,
      resourceGroup: group(stack),
      addressRanges: ["10.0.0.0/16"],
      carveFrom: ["10.0.128.0/17"],
      tags: { a: "b" },
    });
    there.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
    expect(there.addressRanges).toEqual(["10.0.0.0/16"]);
    const json = synth(stack);
    expect(all(json, "azurerm_virtual_network")).toEqual({});
    expect(only(json, "azurerm_subnet")).toMatchObject({
      resource_group_name: "net",
      virtual_network_name: "hub",
      address_prefixes: ["10.0.128.0/24"],
    });
    expect(only(json, "azurerm_network_security_group")).toMatchObject({
      resource_group_name: "${azurerm_resource_group.Group_C77FDACD.name}",
      tags: { a: "b" },
    });
  });

  test("known by a reference is cut apart by Terraform", () => {
    const stack = stackFixture();
    const id = new TerraformVariable(stack, "vnet", { type: "string" }).stringValue;
    const there = ClusterVnet.fromVirtualNetworkId(stack, "Vnet", id, group(stack));
    const nodes = there.addNodeSubnet("Nodes", { range: SubnetRange.of("10.0.1.0/24") });
    expect([there.addressRanges, nodes.virtualNetworkRanges, there.reachableRanges]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    expect(only(synth(stack), "azurerm_subnet")).toMatchObject({
      resource_group_name: '${element(split("/", var.vnet), 4)}',
      virtual_network_name: '${element(split("/", var.vnet), 8)}',
    });
  });
});

describe("a subnet", () => {
  const NETWORK = {
    resource_group_name: "${azurerm_virtual_network.Vnet_6D476A84.resource_group_name}",
    virtual_network_name: "${azurerm_virtual_network.Vnet_6D476A84.name}",
    default_outbound_access_enabled: false,
    private_endpoint_network_policies: "NetworkSecurityGroupEnabled",
  };
  const DELEGATION = [
    {
      name: "aks",
      service_delegation: {
        name: "Microsoft.ContainerService/managedClusters",
        actions: ["Microsoft.Network/virtualNetworks/subnets/join/action"],
      },
    },
  ];

  test.each<[string, (network: IClusterVnet, options: { range: SubnetRange }) => unknown, object]>([
    ["nodes", (network, options) => network.addNodeSubnet("Sub", options), {}],
    ["pods", (network, options) => network.addPodSubnet("Sub", options), { delegation: DELEGATION }],
    ["the API server", (network, options) => network.addApiServerSubnet("Sub", options), { delegation: DELEGATION }],
    ["private endpoints", (network, options) => network.addPrivateEndpointSubnet("Sub", options), {}],
  ])("for %s", (_, add, more) => {
    const stack = stackFixture();
    add(vnet(stack), { range: SubnetRange.carved(1, 27) });
    const json = synth(stack);
    const expected = { name: "test-vnet-sub", address_prefixes: ["10.20.0.0/27"], ...NETWORK, ...more };
    expect(bare(only(json, "azurerm_subnet"))).toEqual(expected);
    const association = only(json, "azurerm_subnet_network_security_group_association");
    const [group] = Object.keys(all(json, "azurerm_network_security_group"));
    expect(association.subnet_id).toMatch(/^\$\{azurerm_subnet\.Vnet_Sub_.*\.id\}$/);
    expect(association.network_security_group_id).toBe(`\${azurerm_network_security_group.${group}.id}`);
    // What is in the subnet is behind every rule that closes it, from the first moment on.
    const rules = Object.keys(all(json, "azurerm_network_security_rule"));
    expect(association.depends_on.sort()).toEqual(rules.map((rule) => `azurerm_network_security_rule.${rule}`).sort());
  });

  test("knows its ranges, those of the network, and what to wait for", () => {
    const network = vnet(stackFixture());
    const second = network.addNodeSubnet("B", { range: SubnetRange.carved(2, 24) });
    expect(second.addressRanges).toBeUndefined();
    const first = network.addNodeSubnet("A", { range: SubnetRange.carved(1, 22) });
    expect([first.addressRanges, second.addressRanges]).toEqual([["10.20.0.0/22"], ["10.20.4.0/24"]]);
    expect(first.virtualNetworkRanges).toEqual(["10.20.0.0/16"]);
    expect(first.readyAfter).toEqual([first.node.findChild("SecurityGroupAssociation")]);
  });

  test("has a /64 of IPv6 by its turn, or as it is written out", () => {
    const stack = stackFixture();
    const network = vnet(stack, { addressRanges: ["10.20.0.0/16", "fd00:db8::/48"] });
    network.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) });
    network.addNodeSubnet("B", { range: SubnetRange.carved(2, 24).withIpv6() });
    network.addNodeSubnet("C", { range: SubnetRange.of("10.20.9.0/24", "fd00:db8:0:9::/64") });
    expect(Object.values(places(synth(stack))).sort()).toEqual([
      "10.20.0.0/24",
      "10.20.1.0/24 fd00:db8:0:1::/64",
      "10.20.9.0/24 fd00:db8:0:9::/64",
    ]);
  });

  test("for so many addresses is the smallest that holds them", () => {
    const network = vnet(stackFixture());
    expect(network.addNodeSubnet("A", { range: SubnetRange.carvedFor(1, 251) }).addressRanges).toEqual([
      "10.20.0.0/24",
    ]);
    expect(network.addNodeSubnet("B", { range: SubnetRange.carvedFor(2, 252) }).addressRanges).toEqual([
      "10.20.2.0/23",
    ]);
  });

  test("that is gone keeps its place", () => {
    const network = vnet(stackFixture());
    network.keepFree(SubnetRange.carved(1, 22));
    expect(network.addNodeSubnet("B", { range: SubnetRange.carved(2, 24) }).addressRanges).toEqual(["10.20.4.0/24"]);
  });
});

/**
 * The promise that carving makes: in two programs that synthesize, where the second has all the subnets of the first
 * and more of them, at any places of the program, those of the first are where they were.
 */
test("a subnet that is added moves no other", () => {
  const sizes = fc.array(fc.integer({ min: 23, max: 29 }), { minLength: 1, maxLength: 8 });
  const program = (prefixes: number[], order: number[], written: number, more: string[] = []) => {
    const stack = stackFixture();
    const network = vnet(stack, {
      addressRanges: ["10.20.0.0/18", "10.30.0.0/16", ...more],
      carveFrom: ["10.20.0.0/18", ...more],
    });
    const turns = prefixes.map((prefix, index) => ({ prefix, turn: index + 1, at: order[index % order.length] }));
    for (let index = 0; index < written; index++) {
      network.addPrivateEndpointSubnet(`Written${index}`, { range: SubnetRange.of(`10.30.${index}.0/24`) });
    }
    turns.sort((a, b) => a.at - b.at);
    for (const { prefix, turn } of turns)
      network.addNodeSubnet(`S${turn}`, { range: SubnetRange.carved(turn, prefix) });
    return places(synth(stack));
  };
  const order = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(sizes, sizes, order, order, fc.nat(3), fc.boolean(), (before, added, o1, o2, written, wider) => {
      const first = program(before, o1, 0);
      const second = program([...before, ...added], o2, written, wider ? ["10.64.0.0/16"] : []);
      expect(second).toMatchObject(first);
    }),
    { numRuns: 25 },
  );
});

describe("rules", () => {
  const RULE = { direction: "Inbound", access: "Allow", protocol: "Tcp", source_port_range: "*" };

  test("nothing comes to nodes by SSH or remote desktop, and nothing goes to others by them", () => {
    const stack = stackFixture();
    vnet(stack, { addressRanges: ["10.20.0.0/16", "fd00:db8::/48"] }).addNodeSubnet("Nodes", {
      range: SubnetRange.carved(1, 24).withIpv6(),
    });
    const rules = Object.values(all(synth(stack), "azurerm_network_security_rule")).map(bare);
    const deny = { ...RULE, access: "Deny", destination_port_ranges: ["22", "3389"], source_address_prefix: "*" };
    expect(rules).toHaveLength(3);
    expect(rules.find((rule) => rule.name === "DenyManagement")).toMatchObject({
      ...deny,
      priority: 4090,
      destination_address_prefixes: ["10.20.0.0/24"],
    });
    expect(rules.find((rule) => rule.name === "DenyManagementIpv6")).toMatchObject({
      ...deny,
      priority: 4091,
      destination_address_prefixes: ["fd00:db8::/64"],
    });
    expect(rules.find((rule) => rule.name === "DenyManagementOutbound")).toMatchObject({
      ...deny,
      direction: "Outbound",
      priority: 4090,
      destination_address_prefix: "VirtualNetwork",
    });
  });

  test("machines to manage from may be said", () => {
    const stack = stackFixture();
    const range = SubnetRange.carved(1, 24);
    vnet(stack).addPrivateEndpointSubnet("Jump", { range, managementOutbound: true });
    expect(all(synth(stack), "azurerm_network_security_rule")).toEqual({});
  });

  test("SSH comes in from ranges inside, all in one rule for each family, before what closes it", () => {
    const stack = stackFixture();
    const network = vnet(stack, { addressRanges: ["10.20.0.0/16", "fd00:db8::/48"] });
    network.peerWith("Hub", { remoteVirtualNetworkId: HUB, ranges: ["10.0.0.0/16"] });
    const nodes = network.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
    nodes.allowSshFrom("10.20.9.0/24", "fd00:db8:0:9::/64");
    nodes.allowSshFrom("10.0.1.4", "10.20.9.0/24");
    const json = synth(stack);
    const ssh = { ...RULE, destination_port_range: "22", destination_address_prefix: "*" };
    expect(named(json, "azurerm_network_security_rule", "Vnet_Nodes_SecurityGroup_AllowSsh_")).toMatchObject({
      ...ssh,
      priority: 4000,
      source_address_prefixes: ["10.0.1.4", "10.20.9.0/24"],
    });
    expect(named(json, "azurerm_network_security_rule", "Vnet_Nodes_SecurityGroup_AllowSshIpv6_")).toMatchObject({
      ...ssh,
      priority: 4001,
      source_address_prefixes: ["fd00:db8:0:9::/64"],
    });
  });

  test("other traffic comes in as it is said", () => {
    const stack = stackFixture();
    const { securityGroup } = vnet(stack).addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
    const ports = [PortRange.of(443), PortRange.between(30000, 32767)];
    securityGroup.allowInbound("web", {
      from: TrafficSource.ranges("203.0.113.0/24"),
      ports,
      priority: 100,
      description: "d",
    });
    securityGroup.allowInbound("front", {
      from: TrafficSource.serviceTag("AzureFrontDoor.Backend"),
      ports: [PortRange.of(80)],
    });
    const json = synth(stack);
    expect(bare(named(json, "azurerm_network_security_rule", "Vnet_Nodes_SecurityGroup_Rule-web"))).toMatchObject({
      ...RULE,
      name: "web",
      priority: 100,
      description: "d",
      source_address_prefixes: ["203.0.113.0/24"],
      destination_address_prefix: "*",
      destination_port_ranges: ["443", "30000-32767"],
    });
    expect(named(json, "azurerm_network_security_rule", "Vnet_Nodes_SecurityGroup_Rule-front")).toMatchObject({
      source_address_prefix: "AzureFrontDoor.Backend",
      destination_port_range: "80",
    });
  });

  test("a rule keeps its priority, whatever rules come before it", () => {
    const priorityOf = (before: string[]) => {
      const stack = stackFixture();
      const { securityGroup } = vnet(stack).addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
      const from = TrafficSource.virtualNetwork();
      for (const id of [...before, "web"]) securityGroup.allowInbound(id, { from, ports: [PortRange.of(443)] });
      return named(synth(stack), "azurerm_network_security_rule", "Vnet_Nodes_SecurityGroup_Rule-web").priority;
    };
    expect(priorityOf(["a", "b"])).toBe(priorityOf([]));
    expect(priorityOf([])).toBeGreaterThanOrEqual(1000);
    expect(priorityOf([])).toBeLessThanOrEqual(2999);
  });

  test("the whole internet is a warning, until it is accepted", () => {
    const stack = stackFixture();
    const { securityGroup } = vnet(stack).addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
    securityGroup.allowInbound("web", { from: TrafficSource.internet(), ports: [PortRange.of(443)] });
    expect(warnings(stack).join()).toMatch(/AKS-W0460: allowInbound\("web"\) must let in as few as can be/);
    AksWarnings.acknowledge(stack, "AKS-W0460", "ingress");
    const other = stackFixture();
    const nodes = vnet(other).addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
    nodes.securityGroup.allowInbound("web", { from: TrafficSource.ranges("0.0.0.0/0"), ports: [PortRange.of(443)] });
    expect(warnings(other).join()).toMatch(/AKS-W0460/);
  });
});

describe("a peering", () => {
  test("is ours alone, unless the other side is asked for", () => {
    const stack = stackFixture();
    const network = vnet(stack);
    network.peerWith("Hub", { remoteVirtualNetworkId: HUB, ranges: ["10.0.0.0/16"] });
    expect(network.reachableRanges).toEqual(["10.20.0.0/16", "10.0.0.0/16"]);
    expect(bare(only(synth(stack), "azurerm_virtual_network_peering"))).toEqual({
      name: "test-vnet-hub",
      resource_group_name: "${azurerm_virtual_network.Vnet_6D476A84.resource_group_name}",
      virtual_network_name: "${azurerm_virtual_network.Vnet_6D476A84.name}",
      remote_virtual_network_id: HUB,
      allow_virtual_network_access: true,
      allow_forwarded_traffic: false,
      allow_gateway_transit: false,
      use_remote_gateways: false,
    });
  });

  test("has both sides, the other one first and with its gateway", () => {
    const stack = stackFixture();
    const hub = new ClusterVnet(stack, "Hub", { resourceGroup: group(stack, "Net"), addressRanges: ["10.0.0.0/16"] });
    const options = { ranges: hub.addressRanges, useRemoteGateways: true, forwardedTraffic: true, otherSide: {} };
    vnet(stack).peerWith("Hub", { remoteVirtualNetworkId: hub.virtualNetworkId, ...options });
    const json = synth(stack);
    const [otherName] = Object.keys(all(json, "azurerm_virtual_network_peering")).filter((name) =>
      name.includes("OtherSide"),
    );
    expect(all(json, "azurerm_virtual_network_peering")[otherName]).toMatchObject({
      remote_virtual_network_id: "${azurerm_virtual_network.Vnet_6D476A84.id}",
      resource_group_name: expect.stringMatching(
        /^\$\{element\(split\("\/", azurerm_virtual_network\.Hub_.*\.id\), 4\)\}$/,
      ),
      allow_gateway_transit: true,
      allow_forwarded_traffic: true,
      use_remote_gateways: false,
    });
    expect(named(json, "azurerm_virtual_network_peering", "Vnet_Hub_8")).toMatchObject({
      use_remote_gateways: true,
      allow_gateway_transit: false,
      depends_on: [`azurerm_virtual_network_peering.${otherName}`],
    });
  });
});

type Bad = [
  what: string,
  code: string,
  text: RegExp,
  program: (network: IClusterVnet, stack: TerraformStack) => unknown,
];

const bad: Bad[] = [
  [
    "a range outside",
    "AKS-E0462",
    /range must be inside of the network, 10\.20\.0\.0\/16, got "10\.21\.0\.0\/24"; "10\.20\.0\.0\/24" is free/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.of("10.21.0.0/24") }),
  ],
  [
    "a range outside that is kept free",
    "AKS-E0462",
    /keepFree\(1\) must be inside of the network, 10\.20\.0\.0\/16, got "10\.21\.0\.0\/24"/,
    (n) => n.keepFree(SubnetRange.of("10.21.0.0/24")),
  ],
  [
    "two that overlap",
    "AKS-E0463",
    /range must not overlap 10\.20\.0\.0\/23 of test\/Vnet\/A, got "10\.20\.1\.0\/24"; "10\.20\.2\.0\/24" is free/,
    (n) => {
      n.addNodeSubnet("A", { range: SubnetRange.of("10.20.0.0/23") });
      n.addNodeSubnet("B", { range: SubnetRange.of("10.20.1.0/24") });
    },
  ],
  [
    "carved onto one that is written out",
    "AKS-E0464",
    /not be carved where test\/Vnet\/B has 10\.20\.0\.0\/25, got "10\.20\.0\.0\/24"; write SubnetRange\.of\("10\.20\.1\.0\/24"\)/,
    (n) => {
      n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) });
      n.addNodeSubnet("B", { range: SubnetRange.of("10.20.0.0/25") });
    },
  ],
  [
    "carved onto what is kept",
    "AKS-E0464",
    /where test\/Vnet, keepFree\(1\) has 10\.20\.0\.0\/25/,
    (n) => {
      n.keepFree(SubnetRange.of("10.20.0.0/25"));
      n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) });
    },
  ],
  [
    "an API server in a /29",
    "AKS-E0465",
    /range must be a \/8 to \/28 for the subnet of an API server, got "a \/29"/,
    (n) => n.addApiServerSubnet("A", { range: SubnetRange.of("10.20.0.0/29") }),
  ],
  [
    "pods in a /28",
    "AKS-E0465",
    /a \/8 to \/27 for a subnet of pods/,
    (n) => n.addPodSubnet("A", { range: SubnetRange.carved(1, 28) }),
  ],
  [
    "nodes in a /30",
    "AKS-E0465",
    /a \/8 to \/29 for a subnet of nodes/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.of("10.20.0.0/30") }),
  ],
  [
    "a turn twice",
    "AKS-E0466",
    /have a turn of its own.* got 1, which is that of test\/Vnet\/A; .*write 3, the next turn/,
    (n) => {
      n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) });
      n.addNodeSubnet("C", { range: SubnetRange.carved(2, 24) });
      n.addNodeSubnet("B", { range: SubnetRange.carved(1, 25) });
    },
  ],
  [
    "a gap in the turns",
    "AKS-E0467",
    /turns 1 to 4 without a gap.*got none with 1, 3; .*keepFree\(SubnetRange\.carved\(1, /,
    (n) => {
      n.addNodeSubnet("A", { range: SubnetRange.carved(2, 24) });
      n.addNodeSubnet("B", { range: SubnetRange.carved(4, 24) });
    },
  ],
  [
    "no room",
    "AKS-E0468",
    /fit into what is left of 10\.20\.0\.0\/16: 49152 addresses of 65536 are taken, 16384 are free and the largest free range is a \/18, got a \/17 of 32768 addresses; add a \/17 or larger at the end/,
    (n) => {
      n.addNodeSubnet("A", { range: SubnetRange.carved(1, 17) });
      n.addNodeSubnet("B", { range: SubnetRange.carved(2, 18) });
      n.addNodeSubnet("C", { range: SubnetRange.carved(3, 17) });
    },
  ],
  [
    "a name of a gateway",
    "AKS-E0469",
    /name must not be a name by which another service.*got "gatewaysubnet"/,
    (n) => n.addNodeSubnet("A", { name: "gatewaysubnet", range: SubnetRange.carved(1, 24) }),
  ],
  [
    "no network name",
    "AKS-E0427",
    /name must be 1 to 80 letters/,
    (n) => n.addNodeSubnet("A", { name: "a/b", range: SubnetRange.carved(1, 24) }),
  ],
  [
    "half a turn",
    "AKS-E0461",
    /range must have a turn from 1 to 10000, written as a whole number, got 1\.5/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1.5, 24) }),
  ],
  [
    "a prefix that is none",
    "AKS-E0461",
    /have a prefix from 8 to 29.*got 33/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 33) }),
  ],
  [
    "no addresses",
    "AKS-E0461",
    /have a number of addresses from 1 to/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carvedFor(1, 0) }),
  ],
  [
    "a turn that nobody knows",
    "AKS-E0461",
    /got "a variable"; the program itself has to know it/,
    (n, s) =>
      n.addNodeSubnet("A", {
        range: SubnetRange.carved(new TerraformVariable(s, "t", { type: "number" }).numberValue, 24),
      }),
  ],
  [
    "a range that is none",
    "AKS-E0461",
    /be a range as CIDR, got "10\.20\.0\.0"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.of("10.20.0.0") }),
  ],
  [
    "a range that begins in its middle",
    "AKS-E0461",
    /got "10\.20\.0\.1\/24"; write "10\.20\.0\.0\/24"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.of("10.20.0.1/24") }),
  ],
  [
    "a /96 of IPv6",
    "AKS-E0461",
    /have a \/64 of IPv6, got "fd00:db8::\/96"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.of("10.20.0.0/24", "fd00:db8::/96") }),
  ],
  [
    "two IPv4 ranges",
    "AKS-E0461",
    /be one IPv4 range, and at most one IPv6 range/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.of("10.20.0.0/24", "10.20.1.0/24") }),
  ],
  [
    "IPv6 in a network that has none",
    "AKS-E0461",
    /only in a network that has an IPv6 range/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24).withIpv6() }),
  ],
  [
    "IPv6 carved beside a range that is written out",
    "AKS-E0461",
    /range\.withIpv6 must be called on a carved range/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.of("10.20.0.0/24").withIpv6() }),
  ],
  [
    "SSH from the internet",
    "AKS-E0471",
    /allowSshFrom must let port 22 in from private ranges only, got "0\.0\.0\.0\/0"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }).allowSshFrom("0.0.0.0/0"),
  ],
  [
    "SSH from an address of the internet",
    "AKS-E0471",
    /private ranges only, got "203\.0\.113\.7"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }).allowSshFrom("203.0.113.7"),
  ],
  [
    "SSH from all of IPv6",
    "AKS-E0471",
    /private ranges only, got "::\/0"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }).allowSshFrom("::/0"),
  ],
  [
    "SSH from half private space",
    "AKS-E0471",
    /private ranges only, got "10\.0\.0\.0\/7"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }).allowSshFrom("10.0.0.0/7"),
  ],
  [
    "SSH from outside the network",
    "AKS-E0471",
    /from inside of the network or of its peers only, 10\.20\.0\.0\/16, got "10\.9\.0\.0\/24"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }).allowSshFrom("10.9.0.0/24"),
  ],
  [
    "SSH from a tag",
    "AKS-E0472",
    /allowSshFrom must be addresses and ranges, got "Internet"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }).allowSshFrom("Internet"),
  ],
  [
    "SSH from a star",
    "AKS-E0472",
    /allowSshFrom must be addresses and ranges, got "\*"/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }).allowSshFrom("*"),
  ],
  [
    "SSH from nowhere",
    "AKS-E0472",
    /allowSshFrom must name at least one range/,
    (n) => n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }).allowSshFrom(),
  ],
  ...(["22", "3389", "ALL"] as const).map((port): Bad => [
    `port ${port} from the internet`,
    "AKS-E0471",
    /allowInbound\("r"\)\.from must let port (22|3389|22 and 3389) in from private ranges only, got "Internet"/,
    (n) => rule(n, TrafficSource.internet(), [port === "ALL" ? PortRange.ALL : PortRange.of(Number(port))]),
  ]),
  [
    "port 22 in the middle, from a tag",
    "AKS-E0471",
    /got "VirtualNetwork"/,
    (n) => rule(n, TrafficSource.virtualNetwork(), [PortRange.between(20, 25)]),
  ],
  [
    "remote desktop from a public range",
    "AKS-E0471",
    /port 3389 in from private ranges only, got "203\.0\.113\.0\/24"/,
    (n) => rule(n, TrafficSource.ranges("203.0.113.0/24"), [PortRange.of(3389)]),
  ],
  [
    "the internet as a tag",
    "AKS-E0472",
    /be TrafficSource\.internet\(\), which says it, got "internet"/,
    (n) => rule(n, TrafficSource.serviceTag("internet"), [PortRange.of(443)]),
  ],
  [
    "a tag that is none",
    "AKS-E0472",
    /be a service tag of Azure, got "\*"/,
    (n) => rule(n, TrafficSource.serviceTag("*"), [PortRange.of(443)]),
  ],
  [
    "a source that begins in its middle",
    "AKS-E0472",
    /begin at its network address, got "10\.1\.2\.0\/16"; write "10\.1\.0\.0\/16"/,
    (n) => rule(n, TrafficSource.ranges("10.1.2.0/16"), [PortRange.of(443)]),
  ],
  [
    "sources of both families",
    "AKS-E0482",
    /be ranges of one family/,
    (n) => rule(n, TrafficSource.ranges("10.1.0.0/16", "fd00::/64"), [PortRange.of(443)]),
  ],
  [
    "a port that is none",
    "AKS-E0473",
    /ports must be from 0 to 65535, the first before the last, got "70000"/,
    (n) => rule(n, TrafficSource.virtualNetwork(), [PortRange.of(70000)]),
  ],
  [
    "ports backwards",
    "AKS-E0473",
    /got "90-80"/,
    (n) => rule(n, TrafficSource.virtualNetwork(), [PortRange.between(90, 80)]),
  ],
  [
    "a port of ICMP",
    "AKS-E0473",
    /be PortRange\.ALL for ICMP, which has no ports, got "443"/,
    (n) => icmp(n, [PortRange.of(443)]),
  ],
  [
    "all ports and one more",
    "AKS-E0473",
    /be PortRange\.ALL alone, got "\*, 443"/,
    (n) => icmp(n, [PortRange.ALL, PortRange.of(443)]),
  ],
  [
    "a long description",
    "AKS-E0484",
    /allowInbound\("r"\)\.description must be at most 140 characters/,
    (n) => icmp(n, [PortRange.ALL], "x".repeat(141)),
  ],
  ["no ports", "AKS-E0473", /ports must name at least one/, (n) => rule(n, TrafficSource.virtualNetwork(), [])],
  [
    "a priority of the library",
    "AKS-E0474",
    /priority must be a whole number from 100 to 3999, got 4000/,
    (n) => rule(n, TrafficSource.virtualNetwork(), [PortRange.of(443)], 4000),
  ],
  [
    "a priority too early",
    "AKS-E0474",
    /got 99/,
    (n) => rule(n, TrafficSource.virtualNetwork(), [PortRange.of(443)], 99),
  ],
  [
    "a priority twice",
    "AKS-E0475",
    /allowInbound\("s"\)\.priority must be a priority that no other rule of the subnet has, got 300, which the rule r has; write priority: 301/,
    (n) => {
      const { securityGroup } = rule(n, TrafficSource.virtualNetwork(), [PortRange.of(443)], 300);
      securityGroup.allowInbound("s", {
        from: TrafficSource.virtualNetwork(),
        ports: [PortRange.of(80)],
        priority: 300,
      });
    },
  ],
  [
    "a peer that overlaps",
    "AKS-E0476",
    /ranges must not overlap 10\.20\.0\.0\/16 of the network itself.*got "10\.20\.128\.0\/20"/,
    (n) => n.peerWith("P", { remoteVirtualNetworkId: HUB, ranges: ["10.20.128.0/20"] }),
  ],
  [
    "two peers that overlap",
    "AKS-E0476",
    /not overlap 10\.0\.0\.0\/16 of test\/Vnet\/P/,
    (n) => {
      n.peerWith("P", { remoteVirtualNetworkId: HUB, ranges: ["10.0.0.0/16"] });
      n.peerWith("Q", { remoteVirtualNetworkId: `${HUB}2`, ranges: ["10.0.1.0/24"] });
    },
  ],
  [
    "a gateway here and there",
    "AKS-E0477",
    /useRemoteGateways must not be true here, because a network with a gateway of its own/,
    (n) => n.peerWith("P", { remoteVirtualNetworkId: HUB, useRemoteGateways: true, allowGatewayTransit: true }),
  ],
  [
    "two gateways",
    "AKS-E0477",
    /the peering at test\/Vnet\/P has it/,
    (n) => {
      n.peerWith("P", { remoteVirtualNetworkId: HUB, useRemoteGateways: true });
      n.peerWith("Q", { remoteVirtualNetworkId: `${HUB}2`, useRemoteGateways: true });
    },
  ],
  [
    "a peering too late",
    "AKS-E0478",
    /peerWith must be called before a subnet.*after test\/Vnet\/A was used/,
    (n) => {
      void n.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) }).readyAfter;
      n.peerWith("P", { remoteVirtualNetworkId: HUB });
    },
  ],
  [
    "a peer that is no network",
    "AKS-E0428",
    /remoteVirtualNetworkId must be the ARM id of a virtual network, got "hub"/,
    (n) => n.peerWith("P", { remoteVirtualNetworkId: "hub" }),
  ],
  [
    "a peer that is the network itself",
    "AKS-E0480",
    /be another network/,
    (n) => n.peerWith("P", { remoteVirtualNetworkId: n.virtualNetworkId }),
  ],
  [
    "a peer's range that is none",
    "AKS-E0460",
    /ranges must be ranges as CIDR, got "10\.0\.0\.0"/,
    (n) => n.peerWith("P", { remoteVirtualNetworkId: HUB, ranges: ["10.0.0.0"] }),
  ],
];

function rule(network: IClusterVnet, from: TrafficSource, ports: PortRange[], priority?: number) {
  const nodes = network.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) });
  nodes.securityGroup.allowInbound("r", { from, ports, priority });
  return nodes;
}

function icmp(network: IClusterVnet, ports: PortRange[], description?: string) {
  const nodes = network.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) });
  const from = TrafficSource.virtualNetwork();
  nodes.securityGroup.allowInbound("r", { from, ports, protocol: TrafficProtocol.ICMP, description });
}

test.each(bad)("refused: %s", (_, code, text, program) => {
  const stack = stackFixture();
  program(vnet(stack), stack);
  const said = refusal(stack);
  expect(said).toContain(`${code}: `);
  expect(said).toMatch(text);
  // One mistake is told once.
  expect(said.match(/AKS-E\d{4}: /g)).toHaveLength(1);
});

test.each<[string, string, RegExp, Overrides]>([
  ["no range", "AKS-E0460", /addressRanges must have an IPv4 range, got \[\]/, { addressRanges: [] }],
  ["IPv6 alone", "AKS-E0460", /have an IPv4 range/, { addressRanges: ["fd00:db8::/48"] }],
  ["a range that is none", "AKS-E0460", /be ranges as CIDR, got "10\.0\.0\.0"/, { addressRanges: ["10.0.0.0"] }],
  ["a range that begins in its middle", "AKS-E0460", /write "10\.0\.0\.0\/16"/, { addressRanges: ["10.0.1.0/16"] }],
  ["half of the internet", "AKS-E0460", /be a \/8 to \/29, got "0\.0\.0\.0\/1"/, { addressRanges: ["0.0.0.0/1"] }],
  [
    "ranges that overlap",
    "AKS-E0460",
    /not overlap 10\.0\.0\.0\/16, another of them, got "10\.0\.1\.0\/24"/,
    { addressRanges: ["10.0.0.0/16", "10.0.1.0/24"] },
  ],
  ["what AKS keeps for itself", "AKS-E0404", /not overlap 172\.30\.0\.0\/16/, { addressRanges: ["172.16.0.0/12"] }],
  [
    "carving from elsewhere",
    "AKS-E0481",
    /carveFrom must be IPv4 ranges inside of the network, 10\.20\.0\.0\/16.*got "10\.0\.0\.0\/24"/,
    { carveFrom: ["10.0.0.0/24"] },
  ],
  ["carving from nowhere", "AKS-E0481", /carveFrom must be IPv4 ranges.*got \[\]/, { carveFrom: [] }],
  [
    "carving twice from one place",
    "AKS-E0481",
    /got "10\.20\.0\.0\/24"/,
    { carveFrom: ["10.20.0.0/20", "10.20.0.0/24"] },
  ],
  [
    "a DNS server by name",
    "AKS-E0483",
    /dnsServers must be IP addresses, got "dns"/,
    { dnsServers: ["dns", "10.0.0.4"] },
  ],
  ["a name that is none", "AKS-E0427", /name must be 1 to 80/, { name: "a b" }],
])("refused of a network: %s", (_, code, text, overrides) => {
  const stack = stackFixture();
  vnet(stack, overrides).addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
  const said = refusal(stack);
  expect(said).toContain(`${code}: `);
  expect(said).toMatch(text);
  if (code !== "AKS-E0404") expect(said.match(/AKS-E\d{4}: /g)).toHaveLength(1);
});

test("a network by its id alone cannot be carved", () => {
  const stack = stackFixture();
  const there = ClusterVnet.fromVirtualNetworkId(stack, "Vnet", HUB, group(stack));
  there.addNodeSubnet("A", { range: SubnetRange.carved(1, 24) });
  expect(refusal(stack)).toMatch(
    /AKS-E0470: range must be written out, because the ranges of the network are not known/,
  );
});

test("values that nobody knows yet pass", () => {
  const stack = stackFixture();
  const text = (name: string) => new TerraformVariable(stack, name, { type: "string" }).stringValue;
  const texts = (name: string) => new TerraformVariable(stack, name, { type: "list(string)" }).listValue;
  const network = vnet(stack, { name: text("vnet"), addressRanges: texts("ranges"), dnsServers: texts("dns") });
  network.peerWith("P", {
    remoteVirtualNetworkId: text("peer"),
    ranges: texts("peers"),
    name: text("p"),
    otherSide: {},
  });
  const nodes = network.addNodeSubnet("Nodes", { range: SubnetRange.of(text("range")), name: text("nodes") });
  nodes.allowSshFrom(text("from"));
  const port = Token.asNumber(text("port"));
  const from = TrafficSource.ranges(text("callers"));
  nodes.securityGroup.allowInbound("web", { from, ports: [PortRange.of(port)], description: text("what") });
  const tag = TrafficSource.serviceTag(text("tag"));
  nodes.securityGroup.allowInbound("tagged", { from: tag, ports: [PortRange.of(22)] });
  const json = synth(stack);
  expect(only(json, "azurerm_subnet").address_prefixes).toEqual(["${var.range}"]);
  expect(only(json, "azurerm_virtual_network").address_space).toBe("${var.ranges}");
  const rules = all(json, "azurerm_network_security_rule");
  expect(Object.values(rules).find((one) => one.name === "web")).toMatchObject({
    destination_port_range: "${var.port}",
  });
});

test("two networks in one stack are two", () => {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  for (const [id, range] of [
    ["One", "10.1.0.0/16"],
    ["Two", "10.2.0.0/16"],
  ]) {
    new ClusterVnet(stack, id, { resourceGroup, addressRanges: [range] }).addNodeSubnet("Nodes", {
      range: SubnetRange.carved(1, 24),
    });
  }
  expect(Object.values(places(synth(stack))).sort()).toEqual(["10.1.0.0/24", "10.2.0.0/24"]);
});

test("ports that are numbers are named before anything breaks", () => {
  const { securityGroup } = vnet(stackFixture()).addNodeSubnet("A", { range: SubnetRange.carved(1, 24) });
  const options = { from: TrafficSource.virtualNetwork(), ports: [443 as never] };
  expect(() => securityGroup.allowInbound("r", options)).toThrow(
    /AKS-E0809: allowInbound\("r"\)\.ports must be a list such as \[PortRange\.of\(443\)\], got 443/,
  );
});

describe("a network that is there already", () => {
  const id =
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/h/providers/Microsoft.Network/virtualNetworks/hub";
  const tags = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`tag${index}`, "x"]));

  test.each<[string, Partial<ClusterVnetAttributes>, RegExp]>([
    [
      "its id",
      { virtualNetworkId: `${id}s/hub` },
      /AKS-E0428: virtualNetworkId must be the ARM id of a virtual network, got ".*hub\.\.\./,
    ],
    [
      "its ranges",
      { addressRanges: ["10.20.0.0/33"] },
      /AKS-E0460: addressRanges must be ranges as CIDR, got "10\.20\.0\.0\/33"/,
    ],
    ["tags of what is made in it", { tags }, /AKS-E0804: tags must/],
  ])("is held to %s", (_, wrong, said) => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    ClusterVnet.fromVirtualNetworkAttributes(stack, "Hub", { virtualNetworkId: id, resourceGroup });
    expect(() => synth(stack)).not.toThrow();
    ClusterVnet.fromVirtualNetworkAttributes(stack, "Wrong", { virtualNetworkId: id, resourceGroup, ...wrong });
    expect(refusal(stack)).toMatch(said);
  });
});
