/**
 * Every way out with every kind of API server, over the whole stack: what is made beside the cluster, which roles there
 * are and no others, and what the cluster waits for.
 */
import { TerraformStack } from "cdktf";
import {
  ApiServerAccess,
  ApiServerDnsZone,
  Egress,
  IResourceGroup,
  ISubnet,
  NatGateway,
  OutboundAddresses,
  PrivateDnsZone,
  PublicIp,
  PublicIpPrefix,
  RouteNextHop,
  RouteTable,
  Subnet,
} from "../../../../constructs";
import { cluster, ClusterOverrides, group, SUBSCRIPTION } from "../../../support/clusters";
import { all, Json, only, stackFixture, synth } from "../../../support/synth";

const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`;
const ZONE = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io`;
const RANGES = ["203.0.113.0/24"];

interface Place {
  readonly stack: TerraformStack;
  readonly resourceGroup: IResourceGroup;
  readonly nodes: ISubnet;
}

/** A way out; what of it is a resource, what the cluster waits for beside roles, and the addresses that need a role. */
interface WayOut {
  readonly name: string;
  readonly outboundType: string;
  readonly ownNetwork: boolean;
  readonly make: (place: Place) => Egress;
  readonly resources: string[];
  readonly waitsFor: string[];
  readonly roles: string[];
  /** The range that is let into the API server. */
  readonly range?: string;
}

const WAYS: WayOut[] = [
  {
    name: "the load balancer",
    outboundType: "loadBalancer",
    ownNetwork: true,
    make: () => Egress.loadBalancer(),
    resources: [],
    waitsFor: [],
    roles: [],
  },
  {
    name: "the load balancer with an address of ours",
    outboundType: "loadBalancer",
    ownNetwork: true,
    make: ({ stack, resourceGroup }) =>
      Egress.loadBalancer({ addresses: OutboundAddresses.publicIps([new PublicIp(stack, "Out", { resourceGroup })]) }),
    resources: ["azurerm_public_ip"],
    waitsFor: [],
    roles: ["${azurerm_public_ip.Out_B8D7CCDD.id}"],
    range: "${azurerm_public_ip.Out_B8D7CCDD.ip_address}/32",
  },
  {
    name: "the load balancer with a prefix of ours",
    outboundType: "loadBalancer",
    ownNetwork: true,
    make: ({ stack, resourceGroup }) =>
      Egress.loadBalancer({
        addresses: OutboundAddresses.prefixes([new PublicIpPrefix(stack, "Block", { resourceGroup })]),
      }),
    resources: ["azurerm_public_ip_prefix"],
    waitsFor: [],
    roles: ["${azurerm_public_ip_prefix.Block_6E89D884.id}"],
    range: "${azurerm_public_ip_prefix.Block_6E89D884.ip_prefix}",
  },
  {
    name: "a managed NAT gateway",
    outboundType: "managedNATGateway",
    ownNetwork: false,
    make: () => Egress.managedNatGateway(),
    resources: [],
    waitsFor: [],
    roles: [],
  },
  {
    name: "a NAT gateway of ours",
    outboundType: "userAssignedNATGateway",
    ownNetwork: true,
    make: ({ stack, resourceGroup, nodes }) =>
      Egress.natGateway(new NatGateway(stack, "Nat", { resourceGroup, subnets: [nodes] })),
    resources: [
      "azurerm_nat_gateway",
      "azurerm_nat_gateway_public_ip_association",
      "azurerm_public_ip",
      "azurerm_subnet_nat_gateway_association",
    ],
    waitsFor: ["azurerm_subnet_nat_gateway_association"],
    roles: [],
    range: "${azurerm_public_ip.Nat_PublicIp_D47F711A.ip_address}/32",
  },
  {
    name: "routes to a firewall",
    outboundType: "userDefinedRouting",
    ownNetwork: true,
    make: ({ stack, resourceGroup, nodes }) => {
      const defaultRoute = RouteNextHop.appliance("10.0.1.4");
      const table = new RouteTable(stack, "Routes", { resourceGroup, defaultRoute, subnets: [nodes] });
      return Egress.userDefinedRouting(table, { publicRanges: ["198.51.100.7"] });
    },
    resources: ["azurerm_route", "azurerm_route_table", "azurerm_subnet_route_table_association"],
    waitsFor: ["azurerm_subnet_route_table_association"],
    roles: [],
    range: "198.51.100.7/32",
  },
  {
    name: "none",
    outboundType: "none",
    ownNetwork: true,
    make: () => Egress.none(),
    resources: [],
    waitsFor: [],
    roles: [],
  },
];

/** A kind of API server; the roles that it needs in a network of ours, in place of that on the nodes' subnet. */
interface Access {
  readonly name: string;
  readonly ownNetwork: boolean;
  readonly letsIn: boolean;
  readonly make: (stack: TerraformStack, includeEgress: boolean) => ApiServerAccess;
  readonly roles: string[];
}

const onNodes = [`Network Contributor on ${NETWORK}/subnets/nodes`];
const ACCESSES: Access[] = [
  {
    name: "public and open",
    ownNetwork: false,
    letsIn: false,
    make: () => ApiServerAccess.publicOpenToInternet(),
    roles: onNodes,
  },
  {
    name: "public for known ranges",
    ownNetwork: false,
    letsIn: true,
    make: (_, includeEgress) => ApiServerAccess.publicEndpoint({ authorizedRanges: RANGES, includeEgress }),
    roles: onNodes,
  },
  {
    name: "private, with the zone of AKS",
    ownNetwork: false,
    letsIn: false,
    make: () => ApiServerAccess.private(),
    roles: onNodes,
  },
  {
    name: "private, with a zone of ours",
    ownNetwork: true,
    letsIn: false,
    make: (stack) =>
      ApiServerAccess.private({
        dnsZone: ApiServerDnsZone.own(PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", ZONE)),
      }),
    roles: [`Network Contributor on ${NETWORK}`, `Private DNS Zone Contributor on ${ZONE}`],
  },
  {
    name: "integrated into a subnet",
    ownNetwork: true,
    letsIn: false,
    make: (stack) => ApiServerAccess.vnetIntegrated({ subnet: subnet(stack, "api") }),
    roles: [`Network Contributor on ${NETWORK}/subnets/api`, ...onNodes],
  },
];

const subnet = (stack: TerraformStack, name: string) => Subnet.fromSubnetId(stack, name, `${NETWORK}/subnets/${name}`);

const cases = WAYS.flatMap((way) =>
  ACCESSES.filter((access) => way.ownNetwork || !access.ownNetwork).map((access) => ({ way, access })),
);

test("every way out meets every kind of API server that it can meet", () => {
  // A managed NAT gateway has no subnet of ours, which two of the kinds need.
  expect(cases).toHaveLength(7 * 5 - 2);
});

test.each(cases.map(({ way, access }) => [`${way.name}, API server ${access.name}`, way, access] as const))(
  "%s",
  (_, way, access) => {
    const { json, aks } = program(way, access);
    const body = only(json, "azurerm_kubernetes_cluster");
    expect(body.network_profile.outbound_type).toBe(way.outboundType);
    expect(body.bootstrap_profile).toEqual(way.outboundType === "none" ? { artifact_source: "Cache" } : undefined);

    // Nothing is made but the cluster, its group, its identity and roles, and the way out.
    const expectedRoles = way.ownNetwork
      ? [...access.roles, ...way.roles.map((scope) => `Network Contributor on ${scope}`)].sort()
      : [];
    const around = ["azurerm_kubernetes_cluster", "azurerm_resource_group"];
    const withRoles = expectedRoles.length > 0 ? ["azurerm_role_assignment", "azurerm_user_assigned_identity"] : [];
    expect(Object.keys(json.resource).sort()).toEqual([...around, ...withRoles, ...way.resources].sort());

    // The roles, no others, and each with its reason.
    const given = Object.values(all(json, "azurerm_role_assignment"));
    expect(given.map((role) => `${role.role_definition_name} on ${role.scope}`).sort()).toEqual(expectedRoles);
    expect(aks.requiredRoles).toHaveLength(expectedRoles.length);

    // All roles and all associations come before the cluster.
    const before = ["azurerm_role_assignment", ...way.waitsFor].flatMap((type) =>
      Object.keys(all(json, type)).map((name) => `${type}.${name}`),
    );
    expect([...(body.depends_on ?? [])].sort()).toEqual(before.sort());

    const ranges = access.letsIn ? [...RANGES, ...(way.range ? [way.range] : [])] : undefined;
    expect(body.api_server_access_profile?.authorized_ip_ranges).toEqual(ranges);
  },
);

test("an association waits for the addresses of the gateway, and for the default route", () => {
  const dependsOn = (name: string, type: string) => {
    const way = WAYS.find((one) => one.name === name)!;
    return only(program(way, ACCESSES[0]).json, type).depends_on;
  };
  expect(dependsOn("a NAT gateway of ours", "azurerm_subnet_nat_gateway_association")).toEqual([
    "azurerm_nat_gateway_public_ip_association.Nat_Address-Nat-PublicIp_FE7A219A",
  ]);
  expect(dependsOn("routes to a firewall", "azurerm_subnet_route_table_association")).toEqual([
    "azurerm_route.Routes_DefaultRoute_0605AEA6",
  ]);
});

function program(way: WayOut, access: Access): { json: Json; aks: ReturnType<typeof cluster> } {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  const nodes = subnet(stack, "nodes");
  const props: ClusterOverrides = {
    resourceGroup,
    egress: way.make({ stack, resourceGroup, nodes }),
    apiServer: access.make(stack, way.range !== undefined),
    nodeSubnet: way.ownNetwork ? nodes : undefined,
  };
  const aks = cluster(stack, props);
  return { json: synth(stack), aks };
}
