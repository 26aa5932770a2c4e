import { TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import {
  AksProblems,
  NatGateway,
  NatGatewayProps,
  PublicIp,
  PublicIpPrefix,
  RouteNextHop,
  RouteTable,
  RouteTableProps,
  Subnet,
} from "../../../../constructs";
import { group, SUBSCRIPTION } from "../../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth } from "../../../support/synth";

const NET = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network`;
const subnet = (stack: TerraformStack, name = "nodes") =>
  Subnet.fromSubnetId(stack, name, `${NET}/virtualNetworks/hub/subnets/${name}`);
const text = (stack: TerraformStack, name: string) =>
  new TerraformVariable(stack, name, { type: "string" }).stringValue;

function synthesized(make: (stack: TerraformStack, resourceGroup: ReturnType<typeof group>) => unknown): Json {
  const stack = stackFixture();
  make(stack, group(stack));
  return synth(stack);
}

const IN_GROUP = { resource_group_name: "${azurerm_resource_group.Group_C77FDACD.name}", location: "westeurope" };

describe("what is made", () => {
  test("an address: Standard, static, IPv4", () => {
    const json = synthesized((stack, resourceGroup) => new PublicIp(stack, "Out", { resourceGroup }));
    expect(only(json, "azurerm_public_ip")).toEqual({
      name: "test-out",
      ...IN_GROUP,
      sku: "Standard",
      allocation_method: "Static",
    });
  });

  test("an address of a prefix, in zones", () => {
    const json = synthesized((stack, resourceGroup) => {
      const prefix = new PublicIpPrefix(stack, "Block", { resourceGroup, prefixLength: 31, zones: ["1", "2", "3"] });
      new PublicIp(stack, "Out", { resourceGroup, prefix, name: "out", zones: ["1", "2", "3"], tags: { team: "net" } });
      expect(prefix.addressCount).toBe(2);
    });
    expect(only(json, "azurerm_public_ip_prefix")).toEqual({
      name: "test-block",
      ...IN_GROUP,
      prefix_length: 31,
      zones: ["1", "2", "3"],
    });
    expect(only(json, "azurerm_public_ip")).toMatchObject({
      name: "out",
      public_ip_prefix_id: "${azurerm_public_ip_prefix.Block_6E89D884.id}",
      zones: ["1", "2", "3"],
      tags: { team: "net" },
    });
  });

  test("a NAT gateway with an address in its zone", () => {
    const json = synthesized((stack, resourceGroup) => new NatGateway(stack, "Nat", { resourceGroup, zone: "2" }));
    expect(only(json, "azurerm_nat_gateway")).toEqual({
      name: "test-nat",
      ...IN_GROUP,
      sku_name: "Standard",
      idle_timeout_in_minutes: 4,
      zones: ["2"],
    });
    expect(only(json, "azurerm_public_ip").zones).toEqual(["2"]);
    expect(only(json, "azurerm_nat_gateway_public_ip_association")).toEqual({
      nat_gateway_id: "${azurerm_nat_gateway.Nat_74B082C8.id}",
      public_ip_address_id: "${azurerm_public_ip.Nat_PublicIp_D47F711A.id}",
    });
  });

  test("a NAT gateway with addresses and prefixes of ours, and no other", () => {
    const json = synthesized((stack, resourceGroup) => {
      const publicIps = ["a", "b"].map((id) => new PublicIp(stack, id, { resourceGroup }));
      const publicIpPrefixes = [new PublicIpPrefix(stack, "block", { resourceGroup, prefixLength: 29 })];
      new NatGateway(stack, "Nat", { resourceGroup, publicIps, publicIpPrefixes, idleTimeoutMinutes: 120 });
    });
    expect(Object.keys(all(json, "azurerm_public_ip"))).toHaveLength(2);
    expect(Object.keys(all(json, "azurerm_nat_gateway_public_ip_association"))).toHaveLength(2);
    expect(only(json, "azurerm_nat_gateway_public_ip_prefix_association").public_ip_prefix_id).toMatch(/block/);
    expect(only(json, "azurerm_nat_gateway").idle_timeout_in_minutes).toBe(120);
  });

  test("the addresses of a gateway do not move when one is put before them", () => {
    const addresses = (ids: string[]) => {
      const json = synthesized((stack, resourceGroup) => {
        const publicIps = ids.map((id) => new PublicIp(stack, id, { resourceGroup }));
        new NatGateway(stack, "Nat", { resourceGroup, publicIps });
      });
      return Object.keys(all(json, "azurerm_nat_gateway_public_ip_association"));
    };
    expect(addresses(["new", "old"])).toEqual(expect.arrayContaining(addresses(["old"])));
  });

  test("a route table: each route a resource of its own, no routes from gateways", () => {
    const json = synthesized((stack, resourceGroup) => {
      const defaultRoute = RouteNextHop.appliance("10.0.1.4");
      const table = new RouteTable(stack, "Routes", { resourceGroup, defaultRoute });
      expect(table.hasDefaultRoute).toBe(true);
      table.addRoute("firewall", "203.0.113.7/32", RouteNextHop.internet());
      table.addRoute("office", "192.168.0.0/16", RouteNextHop.virtualNetworkGateway());
      table.addRoute("inside", "10.0.0.0/8", RouteNextHop.virtualNetwork());
      table.addRoute("monitor", "AzureMonitor", RouteNextHop.nowhere());
    });
    expect(only(json, "azurerm_route_table")).toEqual({
      name: "test-routes",
      ...IN_GROUP,
      bgp_route_propagation_enabled: false,
    });
    const routes = Object.values(all(json, "azurerm_route")).map((route) => [
      route.name,
      route.address_prefix,
      route.next_hop_type,
      route.next_hop_in_ip_address,
    ]);
    expect(routes.sort()).toEqual([
      ["default", "0.0.0.0/0", "VirtualAppliance", "10.0.1.4"],
      ["firewall", "203.0.113.7/32", "Internet", undefined],
      ["inside", "10.0.0.0/8", "VnetLocal", undefined],
      ["monitor", "AzureMonitor", "None", undefined],
      ["office", "192.168.0.0/16", "VirtualNetworkGateway", undefined],
    ]);
  });

  test("what was there before is looked up", () => {
    const json = synthesized((stack, resourceGroup) => {
      const lookup = { name: "there", resourceGroupName: "net" };
      const ip = PublicIp.fromPublicIpName(stack, "Ip", lookup);
      const prefix = PublicIpPrefix.fromPublicIpPrefixName(stack, "Prefix", lookup);
      const nat = new NatGateway(stack, "Nat", { resourceGroup, publicIps: [ip], publicIpPrefixes: [prefix] });
      new TerraformOutput(stack, "Ranges", { value: nat.publicRanges });
    });
    expect(Object.keys(json.data).sort()).toEqual(["azurerm_public_ip", "azurerm_public_ip_prefix"]);
    expect(json.output.Ranges.value).toEqual([
      expect.stringMatching(/^\$\{data\.azurerm_public_ip\.Ip_\w+\.ip_address\}\/32$/),
      expect.stringMatching(/^\$\{data\.azurerm_public_ip_prefix\.Prefix_\w+\.ip_prefix\}$/),
    ]);
  });

  test("a gateway and a table that were there before take subnets", () => {
    const json = synthesized((stack) => {
      const nat = NatGateway.fromNatGatewayAttributes(stack, "Nat", {
        natGatewayId: `${NET}/natGateways/nat`,
        publicRanges: ["198.51.100.7", "203.0.113.0/28"],
      });
      expect(nat.publicRanges).toEqual(["198.51.100.7/32", "203.0.113.0/28"]);
      const table = RouteTable.fromRouteTableId(stack, "Routes", `${NET}/routeTables/routes`);
      const nodes = subnet(stack);
      nat.associate(nodes);
      table.associate(nodes);
    });
    expect(only(json, "azurerm_subnet_nat_gateway_association")).toEqual({
      nat_gateway_id: `${NET}/natGateways/nat`,
      subnet_id: `${NET}/virtualNetworks/hub/subnets/nodes`,
    });
    expect(only(json, "azurerm_subnet_route_table_association").route_table_id).toBe(`${NET}/routeTables/routes`);
  });

  test("a gateway takes addresses of its zone, of all zones and of no zone that is said", () => {
    const json = synthesized((stack, resourceGroup) => {
      const ip = (id: string, zones?: string[]) => new PublicIp(stack, id, { resourceGroup, zones });
      const publicIps = [
        ip("Same", ["1"]),
        ip("All", ["1", "2", "3"]),
        ip("None"),
        ip("Unknown", [text(stack, "z")]),
        PublicIp.fromPublicIpId(stack, "Named", `${NET}/publicIPAddresses/out`),
      ];
      new NatGateway(stack, "Nat", { resourceGroup, zone: "1", publicIps });
      new NatGateway(stack, "Anywhere", { resourceGroup, publicIps: [ip("Two", ["2"])] });
    });
    expect(Object.keys(all(json, "azurerm_nat_gateway"))).toHaveLength(2);
  });

  test("references pass", () => {
    const json = synthesized((stack, resourceGroup) => {
      const number = (name: string) => new TerraformVariable(stack, name, { type: "number" }).numberValue;
      new PublicIpPrefix(stack, "Prefix", { resourceGroup, name: text(stack, "name"), prefixLength: number("length") });
      const publicIps = [PublicIp.fromPublicIpId(stack, "Ip", text(stack, "ip"))];
      const zone = text(stack, "zone");
      new NatGateway(stack, "Nat", { resourceGroup, publicIps, zone, idleTimeoutMinutes: number("minutes") });
      const table = new RouteTable(stack, "Routes", { resourceGroup });
      table.addRoute("hop", text(stack, "range"), RouteNextHop.appliance(text(stack, "hop")));
    });
    expect(only(json, "azurerm_nat_gateway").zones).toEqual(["${var.zone}"]);
    expect(only(json, "azurerm_public_ip_prefix").prefix_length).toBe("${var.length}");
    expect(only(json, "azurerm_route").next_hop_in_ip_address).toBe("${var.hop}");
  });
});

const nat =
  (more: (stack: TerraformStack, g: ReturnType<typeof group>) => Partial<NatGatewayProps>) =>
  (stack: TerraformStack) => {
    const resourceGroup = group(stack);
    new NatGateway(stack, "Nat", { resourceGroup, ...more(stack, resourceGroup) });
  };
const table = (more: Partial<RouteTableProps>, then?: (made: RouteTable) => void) => (stack: TerraformStack) => {
  const made = new RouteTable(stack, "Routes", { resourceGroup: group(stack), ...more });
  then?.(made);
};

describe("what cannot be", () => {
  test.each<[string, string, RegExp, (stack: TerraformStack) => void]>([
    [
      "a name that Azure does not take",
      "AKS-E0427",
      /^name must be 1 to 80 letters/,
      (stack) => void new PublicIp(stack, "Out", { resourceGroup: group(stack), name: "out-" }),
    ],
    [
      "an id of something else",
      "AKS-E0428",
      /^publicIpId must be the ARM id of a public address, got "out"/,
      (stack) => void PublicIp.fromPublicIpId(stack, "Out", "out"),
    ],
    [
      "a prefix by the id of an address",
      "AKS-E0428",
      /^publicIpPrefixId must be the ARM id of a public address prefix/,
      (stack) => void PublicIpPrefix.fromPublicIpPrefixId(stack, "Out", `${NET}/publicIPAddresses/out`),
    ],
    [
      "a gateway by its name",
      "AKS-E0428",
      /^natGatewayId must be the ARM id of a NAT gateway/,
      (stack) => void NatGateway.fromNatGatewayId(stack, "Nat", "nat"),
    ],
    [
      "a table by its name",
      "AKS-E0428",
      /^routeTableId must be the ARM id of a route table/,
      (stack) => void RouteTable.fromRouteTableId(stack, "Routes", "routes"),
    ],
    [
      "a prefix that is one address",
      "AKS-E0423",
      /^prefixLength must be a whole number from 21 to 31, got 32/,
      (stack) => void new PublicIpPrefix(stack, "Out", { resourceGroup: group(stack), prefixLength: 32 }),
    ],
    [
      "a prefix that is too large",
      "AKS-E0423",
      /got 20/,
      (stack) => void new PublicIpPrefix(stack, "Out", { resourceGroup: group(stack), prefixLength: 20 }),
    ],
    [
      "a zone twice",
      "AKS-E0430",
      /^zones must be of the zones 1, 2, 3, each once, got "1" twice; remove the second one$/,
      (stack) => void new PublicIp(stack, "Out", { resourceGroup: group(stack), zones: ["1", "1"] }),
    ],
    [
      "a gateway in no zone there is",
      "AKS-E0430",
      /^zone must be of the zones 1, 2, 3, each once, got "4"; choose a zone/,
      nat(() => ({ zone: "4" })),
    ],
    ["a gateway that waits too long", "AKS-E0423", /from 4 to 120, got 121/, nat(() => ({ idleTimeoutMinutes: 121 }))],
    [
      "more addresses than a gateway has room for",
      "AKS-E0429",
      /^publicIps and publicIpPrefixes must be at most 16 addresses, .* got 17/,
      nat((stack, resourceGroup) => ({
        publicIps: [new PublicIp(stack, "Ip", { resourceGroup })],
        publicIpPrefixes: [new PublicIpPrefix(stack, "Prefix", { resourceGroup, prefixLength: 28 })],
      })),
    ],
    [
      "a gateway with an address in another zone",
      "AKS-E0454",
      /^publicIps must be in zone 1 as the gateway is, or in all zones, got test\/Ip in 2; /,
      nat((stack, resourceGroup) => ({
        zone: "1",
        publicIps: [new PublicIp(stack, "Ip", { resourceGroup, zones: ["2"] })],
      })),
    ],
    [
      "a gateway with a prefix in another zone",
      "AKS-E0454",
      /^publicIpPrefixes must be in zone 1 .* got test\/Prefix in 3; /,
      nat((stack, resourceGroup) => ({
        zone: "1",
        publicIpPrefixes: [new PublicIpPrefix(stack, "Prefix", { resourceGroup, prefixLength: 31, zones: ["3"] })],
      })),
    ],
    ["a list without an address", "AKS-E0424", /^publicIps must name at least one/, nat(() => ({ publicIps: [] }))],
    [
      "a firewall that is no address",
      "AKS-E0431",
      /^defaultRoute must be the private IPv4 address of an appliance, got "10\.0\.1"/,
      table({ defaultRoute: RouteNextHop.appliance("10.0.1") }),
    ],
    [
      "a route to no range",
      "AKS-E0432",
      /^addRoute\("x"\) must be for an IPv4 range or a service tag, got "10\.0\.0\.1"/,
      table({}, (made) => made.addRoute("x", "10.0.0.1", RouteNextHop.internet())),
    ],
    [
      "a route that does not begin at its network",
      "AKS-E0432",
      /must be for a range that begins at its network address, got ".*"; write "10\.0\.0\.0\/8"$/,
      table({}, (made) => made.addRoute("x", "10.1.0.0/8", RouteNextHop.internet())),
    ],
    [
      "a second route for everything",
      "AKS-E0432",
      /must be for a smaller range than the default route, .*; give the route for it to the RouteTable as defaultRoute$/,
      table({}, (made) => made.addRoute("x", "0.0.0.0/0", RouteNextHop.internet())),
    ],
    [
      "a second table for a subnet",
      "AKS-E0433",
      /^associate must be given a subnet that has no route table yet, .* got test\/nodes, which has one/,
      (stack) => {
        const nodes = subnet(stack);
        const resourceGroup = group(stack);
        for (const id of ["One", "Two"]) new RouteTable(stack, id, { resourceGroup, subnets: [nodes] });
      },
    ],
    [
      "a subnet by two references",
      "AKS-E0433",
      /got test\/again, which test\/nodes refers to as well/,
      nat((stack) => ({
        subnets: [subnet(stack), Subnet.fromSubnetId(stack, "again", `${NET}/virtualNetworks/hub/subnets/NODES`)],
      })),
    ],
  ])("%s", (_, code, expected, program) => {
    const stack = stackFixture();
    program(stack);
    const problems = AksProblems.of(stack);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0].message).toMatch(expected);
    expect(refusal(stack)).toContain(code);
  });

  test("props that cannot be read are told at once", () => {
    expect(() => new NatGateway(stackFixture(), "Nat", {} as NatGatewayProps)).toThrow(
      /resourceGroup must be a ResourceGroup/,
    );
  });
});
