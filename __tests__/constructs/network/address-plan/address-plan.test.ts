import { TerraformStack, TerraformVariable } from "cdktf";
import {
  AddressUse,
  AksWarnings,
  ApiServerAccess,
  ClusterVnet,
  ISubnet,
  NetworkProfile,
  NodeScaling,
  NodeSurge,
  PodAddressing,
  RouteTable,
  Subnet,
  SubnetRange,
} from "../../../../constructs";
import { cluster, ClusterOverrides, D4, group, SUBSCRIPTION } from "../../../support/clusters";
import { refusal, stackFixture, synth, warnings } from "../../../support/synth";

const NETWORK = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet`;

function subnet(
  stack: TerraformStack,
  name: string,
  addressRanges?: string[],
  virtualNetworkRanges: string[] | undefined = ["10.0.0.0/16"],
): ISubnet {
  const subnetId = `${NETWORK}/subnets/${name.toLowerCase()}`;
  return Subnet.fromSubnetAttributes(stack, name, { subnetId, addressRanges, virtualNetworkRanges });
}

const system = (nodes: number, maxPods = 30) => ({ vmSize: D4, scaling: NodeScaling.fixed(nodes), maxPods });
const overlay = NetworkProfile.azureCniOverlay;
const nodeSubnetMode = NetworkProfile.azureCniNodeSubnetLegacy();
const plain = (stack: TerraformStack, ranges: string[], network: string[] = ["10.0.0.0/16"]) => ({
  nodeSubnet: subnet(stack, "Nodes", ranges, network),
});

type Bad = [string, string, (stack: TerraformStack) => ClusterOverrides | void];

/** What is wrong, the beginning of what is said of it, and a cluster that has it. */
const BAD: Bad[] = [
  [
    "a subnet that is no range",
    'AKS-E0440: nodeSubnet.addressRanges must be a range of addresses, got "10.0.0.0"',
    (s) => plain(s, ["10.0.0.0"]),
  ],
  ["a subnet in words", "AKS-E0440: nodeSubnet.addressRanges must be a range", (s) => plain(s, ["the first /24"])],
  [
    "the second range of a subnet",
    "AKS-E0440: nodeSubnet.addressRanges[1] must be",
    (s) => plain(s, ["10.0.0.0/24", "10.0.1.0/40"]),
  ],
  [
    "a network that is no range",
    'AKS-E0440: nodeSubnet.virtualNetworkRanges must be a range of addresses, got "10/8"',
    (s) => plain(s, ["10.0.0.0/24"], ["10/8"]),
  ],
  [
    "a reachable range that is none",
    'AKS-E0440: reachableRanges[0] must be a range of addresses, got "everything"',
    () => ({ reachableRanges: ["everything"] }),
  ],
  [
    "a reachable number",
    "AKS-E0809: reachableRanges[1] must be text, got 10",
    () => ({ reachableRanges: ["192.168.0.0/24", 10 as unknown as string] }),
  ],
  [
    "reachable ranges that are no list",
    'reachableRanges must be a list of texts, got "10.0.0.0/8"',
    () => ({ reachableRanges: "10.0.0.0/8" as unknown as string[] }),
  ],
  [
    "a subnet with host bits",
    'AKS-E0441: nodeSubnet.addressRanges must begin at its network address, got "10.0.0.4/24"; write "10.0.0.0/24"',
    (s) => plain(s, ["10.0.0.4/24"]),
  ],
  [
    "a network with host bits",
    'AKS-E0441: nodeSubnet.virtualNetworkRanges must begin at its network address, got "10.0.1.0/16"; write "10.0.0.0/16"',
    (s) => plain(s, ["10.0.0.0/24"], ["10.0.1.0/16"]),
  ],
  [
    "a reachable IPv6 range with host bits",
    'AKS-E0441: reachableRanges[0] must begin at its network address, got "fd00::1/64"; write "fd00::/64"',
    () => ({ reachableRanges: ["fd00::1/64"] }),
  ],
  [
    "a network of link-local addresses",
    'AKS-E0442: nodeSubnet.virtualNetworkRanges must not overlap 169.254.0.0/16, which AKS keeps for itself, got "169.254.0.0/20"',
    (s) => plain(s, ["169.254.1.0/24"], ["169.254.0.0/20"]),
  ],
  [
    "a network that holds what is kept",
    "AKS-E0442: nodeSubnet.virtualNetworkRanges must not overlap 172.31.0.0/16",
    (s) => ({ ...plain(s, ["172.16.0.0/24"], ["172.16.0.0/12"]), network: overlay({ serviceCidr: "10.0.0.0/16" }) }),
  ],
  [
    "a subnet in what is kept",
    "AKS-E0442: nodeSubnet.addressRanges must not overlap 172.30.0.0/16",
    (s) => ({ nodeSubnet: subnet(s, "Nodes", ["172.30.1.0/24"], []) }),
  ],
  [
    "a subnet of documentation",
    "AKS-E0442: nodeSubnet.addressRanges must not overlap 192.0.2.0/24",
    (s) => ({ nodeSubnet: subnet(s, "Nodes", ["192.0.2.0/25"], []) }),
  ],
  [
    "services in the network",
    'AKS-E0443: network.serviceCidr must not overlap the virtual network 10.0.0.0/16, or packets do not find their way, got "10.0.0.0/16"; "10.1.0.0/16" overlaps nothing',
    (s) => ({ ...plain(s, ["10.0.0.0/24"]), network: overlay({ serviceCidr: "10.0.0.0/16" }) }),
  ],
  [
    "services in a subnet of an unknown network",
    "AKS-E0443: network.serviceCidr must not overlap nodeSubnet 10.5.0.0/24",
    (s) => ({ nodeSubnet: subnet(s, "Nodes", ["10.5.0.0/24"], []), network: overlay({ serviceCidr: "10.5.0.0/16" }) }),
  ],
  [
    "the default pod range in the network",
    'AKS-E0443: network.podCidr must not overlap the virtual network 10.0.0.0/8, or packets do not find their way, got "10.244.0.0/16"; "172.17.0.0/16" overlaps nothing',
    (s) => plain(s, ["10.0.0.0/24"], ["10.0.0.0/8"]),
  ],
  [
    "the default service range in the network",
    "AKS-E0443: network.serviceCidr must not overlap the virtual network 172.16.0.0/14",
    (s) => plain(s, ["172.16.0.0/24"], ["172.16.0.0/14"]),
  ],
  [
    "pods in the second range of the network",
    "AKS-E0443: network.podCidr must not overlap the virtual network 10.244.128.0/17",
    (s) => plain(s, ["10.0.0.0/24"], ["10.0.0.0/16", "10.244.128.0/17"]),
  ],
  [
    "pods in a peered network",
    "AKS-E0443: network.podCidr must not overlap reachableRanges[1] 10.240.0.0/12",
    (s) => ({ ...plain(s, ["10.0.0.0/24"]), reachableRanges: ["192.168.0.0/16", "10.240.0.0/12"] }),
  ],
  [
    "services on-premises",
    "AKS-E0443: network.serviceCidr must not overlap reachableRanges[0] 172.16.0.0/12",
    () => ({ reachableRanges: ["172.16.0.0/12"] }),
  ],
  [
    "pods in the subnet of another pool",
    "AKS-E0443: network.podCidr must not overlap apps.subnet 10.244.9.0/24",
    (s) => {
      const aks = cluster(s, { nodeSubnet: subnet(s, "Nodes", ["10.0.0.0/24"], []) });
      aks.addLinuxPool("apps", { ...system(1), subnet: subnet(s, "Apps", ["10.244.9.0/24"], []) });
    },
  ],
  [
    "IPv6 pods in a peered network",
    'AKS-E0443: network.dualStack.podCidr must not overlap reachableRanges[0] fd12::/16, or packets do not find their way, got "fd12:3456:789a::/64"; choose a range that nothing else has',
    () => ({ network: overlay({ dualStack: {} }), reachableRanges: ["fd12::/16"] }),
  ],
  [
    "IPv6 services in the network",
    "AKS-E0443: network.dualStack.serviceCidr must not overlap the virtual network fd00::/8",
    (s) => ({
      ...plain(s, ["10.0.0.0/24", "fd00::/64"], ["10.0.0.0/16", "fd00::/8"]),
      network: overlay({ dualStack: { podCidr: "fc00::/64" } }),
    }),
  ],
  [
    "a subnet outside its network",
    'AKS-E0444: nodeSubnet.addressRanges must be inside the ranges of its virtual network, 10.0.0.0/16, got "10.1.0.0/24"',
    (s) => plain(s, ["10.1.0.0/24"]),
  ],
  [
    "a subnet larger than its network",
    'AKS-E0444: nodeSubnet.addressRanges must be inside the ranges of its virtual network, 10.0.0.0/16, got "10.0.0.0/15"',
    (s) => plain(s, ["10.0.0.0/15"]),
  ],
  [
    "two subnets in one place",
    'AKS-E0445: apps.subnet.addressRanges must not overlap nodeSubnet 10.0.0.0/24, because an address is in one place only, got "10.0.0.128/25"',
    (s) => {
      cluster(s, plain(s, ["10.0.0.0/24"])).addLinuxPool("apps", {
        ...system(1),
        subnet: subnet(s, "Apps", ["10.0.0.128/25"]),
      });
    },
  ],
  [
    "two ranges of a subnet in one place",
    "AKS-E0445: nodeSubnet.addressRanges[1] must not overlap nodeSubnet 10.0.0.0/24",
    (s) => plain(s, ["10.0.0.0/24", "10.0.0.0/25"]),
  ],
  [
    "the API server among the nodes",
    "AKS-E0445: apiServer.subnet.addressRanges must not overlap nodeSubnet 10.0.0.0/24",
    (s) => ({
      ...plain(s, ["10.0.0.0/24"]),
      apiServer: ApiServerAccess.vnetIntegrated({ subnet: subnet(s, "Api", ["10.0.0.16/28"]) }),
    }),
  ],
  [
    "a summary that holds the network",
    'AKS-E0446: reachableRanges[0] must not overlap the virtual network 10.0.0.0/16, or nodes do not find the way to it, got "10.0.0.0/8"',
    (s) => ({
      ...plain(s, ["10.0.0.0/24"]),
      reachableRanges: ["10.0.0.0/8"],
      network: overlay({ podCidr: "192.168.0.0/16" }),
    }),
  ],
  [
    "a peered network that holds the subnet",
    "AKS-E0446: reachableRanges[0] must not overlap nodeSubnet 10.0.0.0/24",
    (s) => ({ nodeSubnet: subnet(s, "Nodes", ["10.0.0.0/24"], []), reachableRanges: ["10.0.0.0/20"] }),
  ],
  [
    "a subnet too small for its nodes",
    "AKS-E0447: nodeSubnet must have room for 14 addresses: (12 nodes + 2 surge), got 11 in 10.0.0.0/28; a /27 has room",
    (s) => ({ ...plain(s, ["10.0.0.0/28"]), systemPool: system(12) }),
  ],
  [
    "a subnet too small for nodes and their pods",
    "AKS-E0447: nodeSubnet must have room for 279 addresses: (8 nodes + 1 surge) x (1 + 30 pods), got 251 in 10.0.0.0/24; a /23 has room",
    (s) => ({ ...plain(s, ["10.0.0.0/24"]), network: nodeSubnetMode, systemPool: system(8) }),
  ],
  [
    "a subnet too small for all pools in it",
    "AKS-E0447: nodeSubnet must have room for 1,023 addresses: (5 nodes + 1 surge of system) x (1 + 30 pods) + (20 nodes + 7 surge of apps) x (1 + 30 pods), got 251 in 10.0.0.0/24; a /21 has room",
    (s) => {
      const aks = cluster(s, { ...plain(s, ["10.0.0.0/24"]), network: nodeSubnetMode, systemPool: system(5) });
      aks.addLinuxPool("apps", {
        vmSize: D4,
        maxPods: 30,
        scaling: NodeScaling.autoscale(1, 20),
        surge: NodeSurge.percent(33),
      });
    },
  ],
  [
    "one pool's own subnet",
    "AKS-E0447: apps.subnet must have room for 33 addresses: (30 nodes + 3 surge), got 27 in 10.0.1.0/27; a /25, or without rotations a /26, has room",
    (s) => {
      cluster(s, plain(s, ["10.0.0.0/24"])).addLinuxPool("apps", {
        ...system(30),
        subnet: subnet(s, "Apps", ["10.0.1.0/27"]),
      });
    },
  ],
  [
    "the last address taken by the endpoint",
    "AKS-E0447: nodeSubnet must have room for 12 addresses: (10 nodes + 1 surge) + 1 for the endpoint of the API server, got 11 in 10.0.0.0/28",
    (s) => ({ ...plain(s, ["10.0.0.0/28"]), apiServer: ApiServerAccess.private(), systemPool: system(10) }),
  ],
  [
    "the subnet of the API server",
    "AKS-E0447: apiServer.subnet must have room for 9 addresses: 9 for the API server, got 3 in 10.0.1.0/29; a /28 has room",
    (s) => ({
      ...plain(s, ["10.0.0.0/24"]),
      apiServer: ApiServerAccess.vnetIntegrated({ subnet: subnet(s, "Api", ["10.0.1.0/29"]) }),
    }),
  ],
  [
    "a network that is too large",
    'AKS-E0452: nodeSubnet.virtualNetworkRanges must be a /8 or smaller, as every range of a virtual network, got "10.0.0.0/7"; write the ranges that the network has',
    (s) => ({ ...plain(s, ["10.0.0.0/24"], ["10.0.0.0/7"]), network: overlay({ podCidr: "192.168.0.0/16" }) }),
  ],
  [
    "two address families and a subnet of one",
    "AKS-E0453: nodeSubnet.addressRanges must have a range of IPv6 too, in a cluster with dualStack, got 10.0.0.0/24; add one to the subnet, or leave dualStack out",
    (s) => ({ ...plain(s, ["10.0.0.0/24"]), network: overlay({ dualStack: {} }) }),
  ],
  [
    "a subnet of IPv6 only",
    "AKS-E0447: nodeSubnet must have room for 4 addresses: (3 nodes + 1 surge), got 0 in fd00::/64",
    (s) => ({ nodeSubnet: subnet(s, "Nodes", ["fd00::/64"], []) }),
  ],
  [
    "a pod range too small",
    'AKS-E0448: network.podCidr must have room for 18 nodes, a /24 for each: (16 nodes + 2 surge), got 16 in 10.244.0.0/20; "10.244.0.0/19" has room',
    () => ({ network: overlay({ podCidr: "10.244.0.0/20" }), systemPool: system(16) }),
  ],
  [
    "the default pod range for a large cluster",
    'AKS-E0448: network.podCidr must have room for 330 nodes, a /24 for each: (300 nodes + 30 surge), got 256 in 10.244.0.0/16; "10.244.0.0/14" has room',
    () => ({ systemPool: system(300) }),
  ],
  [
    "a pod range that cannot grow where it is",
    'got 256 in 10.244.0.0/16; "10.0.0.0/14" has room',
    () => ({ systemPool: system(300), reachableRanges: ["10.245.0.0/16"] }),
  ],
  [
    "a pod subnet too small",
    "AKS-E0449: systemPool.podSubnet must have room for 64 addresses, without which nodes have no pods at all: (3 nodes + 1 surge) x 16 to begin with, got 59 in 10.0.4.0/26; a /22 has room",
    (s) => ({
      ...plain(s, ["10.0.0.0/24"]),
      network: NetworkProfile.azureCniPodSubnet(),
      systemPool: { ...system(3, 110), podSubnet: subnet(s, "Pods", ["10.0.4.0/26"]) },
    }),
  ],
  [
    "a pod subnet of one pool",
    "AKS-E0449: apps.podSubnet must have room for 64 addresses, without which nodes have no pods at all: (3 nodes + 1 surge) x 16 to begin with, got 59 in 10.0.8.0/26; a /",
    (s) => {
      const pods = subnet(s, "Pods", ["10.0.4.0/22"]);
      const aks = cluster(s, {
        ...plain(s, ["10.0.0.0/24"]),
        network: NetworkProfile.azureCniPodSubnet(),
        systemPool: { ...system(3), podSubnet: pods },
      });
      aks.addLinuxPool("apps", { ...system(3), podSubnet: subnet(s, "More", ["10.0.8.0/26"]) });
    },
  ],
  [
    "too many nodes for kubenet",
    "AKS-E0450: the cluster must have at most 400 nodes with kubenet, because its route table has no more routes, got 440: (400 nodes + 40 surge); allow fewer nodes",
    () => ({ network: NetworkProfile.kubenetRetiring({ podCidr: "10.0.0.0/12" }), systemPool: system(400) }),
  ],
  [
    "more addresses than a network has in use",
    "AKS-E0451: the cluster must take at most 65,536 addresses of its virtual network, which has no more in use, got 69,025 in nodeSubnet",
    (s) => ({ ...plain(s, ["10.0.0.0/12"], ["10.0.0.0/12"]), network: nodeSubnetMode, systemPool: system(250, 250) }),
  ],
  [
    "the address of DNS outside of services",
    "AKS-E0407: network.dnsServiceIp must be an address of serviceCidr",
    () => ({ network: overlay({ dnsServiceIp: "10.0.0.10" }) }),
  ],
  [
    "the address of DNS at the beginning",
    "AKS-E0408: network.dnsServiceIp must not be the first address",
    () => ({ network: overlay({ dnsServiceIp: "172.16.0.1" }) }),
  ],
  [
    "pods among services",
    "AKS-E0405: network.podCidr must not overlap serviceCidr",
    () => ({ network: overlay({ podCidr: "172.16.0.0/16" }) }),
  ],
];

describe("a network that cannot work is refused", () => {
  test.each(BAD)("%s", (_, said, program) => {
    const stack = stackFixture();
    const overrides = program(stack);
    if (overrides) {
      // A shape that cannot be read ends the program where it stands.
      try {
        cluster(stack, overrides);
      } catch (error) {
        expect((error as Error).message).toContain(said);
        return;
      }
    }
    expect(refusal(stack)).toContain(said);
  });

  test("there are many", () => expect(BAD.length).toBeGreaterThanOrEqual(40));

  test("what a subnet overlaps is said once, of its network", () => {
    const stack = stackFixture();
    cluster(stack, { ...plain(stack, ["10.244.0.0/24"], ["10.244.0.0/16"]) });
    expect(refusal(stack).match(/AKS-E\d+/g)).toEqual(["AKS-E0443"]);
  });

  test("what the profile refuses is not said a second time", () => {
    const stack = stackFixture();
    cluster(stack, { network: overlay({ podCidr: "172.30.0.0/15", serviceCidr: "172.31.0.0/16" }) });
    expect(refusal(stack)).not.toMatch(/AKS-E04[4-5]/);
  });

  test("two proposals do not overlap each other", () => {
    const stack = stackFixture();
    cluster(stack, { ...plain(stack, ["10.0.0.0/24"], ["10.0.0.0/8", "172.16.0.0/15"]) });
    const proposed = [...refusal(stack).matchAll(/"([\d./]+)" overlaps nothing/g)].map(([, range]) => range);
    expect(proposed).toEqual(["172.18.0.0/16", "172.19.0.0/16"]);
  });
});

describe("a network of the program", () => {
  const peered = (network?: NetworkProfile) => {
    const stack = stackFixture();
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack, "Net"), addressRanges: ["10.0.0.0/16"] });
    const hub = `${NETWORK.replace(/vnet$/, "hub")}`;
    vnet.peerWith("Hub", { remoteVirtualNetworkId: hub, ranges: ["10.244.0.0/20", "10.1.0.0/16"] });
    const nodeSubnet = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 28) });
    return { stack, aks: cluster(stack, { nodeSubnet, network, systemPool: system(12) }) };
  };

  test("says its ranges, and those of its peers, by itself", () => {
    const { stack, aks } = peered();
    expect(aks.addressPlan.ranges.slice(0, 4).map(({ range, use, name }) => [range, use, name])).toEqual([
      ["10.0.0.0/16", AddressUse.VIRTUAL_NETWORK, "the virtual network"],
      ["10.0.0.0/28", AddressUse.SUBNET, "nodeSubnet"],
      ["10.244.0.0/20", AddressUse.REACHABLE, "a peered network"],
      ["10.1.0.0/16", AddressUse.REACHABLE, "a peered network"],
    ]);
    const refused = refusal(stack);
    expect(refused).toContain(
      'AKS-E0443: network.podCidr must not overlap a peered network 10.244.0.0/20, or packets do not find their way, got "10.244.0.0/16"; "10.2.0.0/16" overlaps nothing',
    );
    expect(refused).toContain(
      "AKS-E0447: nodeSubnet must have room for 14 addresses: (12 nodes + 2 surge), got 11 in 10.0.0.0/28; a /27",
    );
    expect(refused.match(/AKS-E\d+/g)).toHaveLength(2);
  });

  test("leaves to the peering what is between the two networks", () => {
    const stack = stackFixture();
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack, "Net"), addressRanges: ["10.0.0.0/16"] });
    vnet.peerWith("Hub", { remoteVirtualNetworkId: NETWORK.replace(/vnet$/, "hub"), ranges: ["10.0.0.0/8"] });
    const nodeSubnet = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 26) });
    cluster(stack, { nodeSubnet, network: overlay({ podCidr: "192.168.0.0/16" }) });
    expect(refusal(stack).match(/AKS-E\d+/g)).toEqual(["AKS-E0476"]);
  });
});

describe("what clusters share", () => {
  const two = (range: string) => {
    const stack = stackFixture();
    const nodeSubnet = subnet(stack, "Nodes", [range]);
    const first = cluster(stack, { nodeSubnet, systemPool: system(8), apiServer: ApiServerAccess.private() }, "First");
    const second = cluster(stack, { nodeSubnet, systemPool: system(8) }, "Second");
    return { stack, first, second };
  };

  test("the addresses of a subnet are counted for both", () => {
    const { stack, first, second } = two("10.0.0.0/28");
    expect(second.addressPlan.spaces[0]).toMatchObject({
      needed: 19,
      neededInRotation: 25,
      arithmetic:
        "(8 nodes + 1 surge of system) + (8 nodes + 1 surge of test/First) + 1 for the endpoint of test/First",
    });
    expect(first.addressPlan.nodes).toBe(8);
    expect(first.addressPlan.pools).toHaveLength(1);
    expect(refusal(stack)).toMatch(/\[test\/Second\] AKS-E0447: nodeSubnet must have room for 19 addresses/);
  });

  test("each reckons with the rotation of its own pools", () => {
    const stack = stackFixture();
    const nodeSubnet = subnet(stack, "Nodes", ["10.0.0.0/25"]);
    const rotating = [8, 12].map((nodes, i) => cluster(stack, { nodeSubnet, systemPool: system(nodes) }, `C${i}`));
    expect(rotating.map(({ addressPlan }) => addressPlan.spaces[0].neededInRotation)).toEqual([28, 32]);
  });

  test("a subnet with room for both is fine, and each has its own range for pods", () => {
    const { stack, first } = two("10.0.0.0/26");
    expect(() => synth(stack)).not.toThrow();
    expect(first.addressPlan.spaces[1]).toMatchObject({ name: "network.podCidr", needed: 9 });
  });
});

describe("what is risky is a warning", () => {
  const coded = (stack: TerraformStack) =>
    warnings(stack)
      .filter((warning) => /AKS-W044/.test(warning))
      .map((warning) => warning.replace(/, or accept it with .*/, ""));

  test("AKS-W0440: a pool that cannot be rotated", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { ...plain(stack, ["10.0.0.0/28"]), systemPool: system(6) });
    expect(coded(stack)).toEqual([
      "test/Cluster: AKS-W0440: nodeSubnet must have room for 12 addresses while system is rotated through a temporary pool of its size: 6 nodes + 6 for the temporary pool, got 11 in 10.0.0.0/28; a /27 has room, or give system fewer nodes",
    ]);
    AksWarnings.acknowledge(aks, "AKS-W0440", "nothing that rotates is ever changed");
    const fits = stackFixture();
    cluster(fits, { ...plain(fits, ["10.0.0.0/28"]), systemPool: system(5) });
    expect(coded(fits)).toEqual([]);
  });

  test("AKS-W0444: a pod subnet that has no address for every pod that nodes may have", () => {
    const program = (range: string) => {
      const stack = stackFixture();
      cluster(stack, {
        ...plain(stack, ["10.0.0.0/24"]),
        network: NetworkProfile.azureCniPodSubnet(),
        systemPool: { ...system(3, 110), podSubnet: subnet(stack, "Pods", [range]) },
      });
      return coded(stack);
    };
    expect(program("10.0.4.0/24")).toEqual([
      "test/Cluster: AKS-W0444: systemPool.podSubnet must have room for 512 addresses, or not every node can have all pods that it may: (3 nodes + 1 surge) x 128 for 110 pods, got 251 in 10.0.4.0/24; a /22 has room, or set maxPods to what will run",
    ]);
    expect(program("10.0.4.0/22")).toEqual([]);
  });

  test("every short subnet is named, each with its own arithmetic", () => {
    const stack = stackFixture();
    const aks = cluster(stack, {
      ...plain(stack, ["10.0.0.0/28"]),
      network: NetworkProfile.azureCniPodSubnet(),
      systemPool: { ...system(6, 110), podSubnet: subnet(stack, "Pods", ["10.0.4.0/24"]) },
    });
    aks.addLinuxPool("apps", {
      vmSize: D4,
      maxPods: 110,
      scaling: NodeScaling.fixed(7),
      subnet: subnet(stack, "AppNodes", ["10.0.1.0/28"]),
      podSubnet: subnet(stack, "AppPods", ["10.0.5.0/24"]),
    });
    expect(coded(stack).map((warning) => warning.replace(/; .*/, ""))).toEqual([
      "test/Cluster: AKS-W0440: nodeSubnet must have room for 12 addresses while system is rotated through a temporary pool of its size: 6 nodes + 6 for the temporary pool, got 11 in 10.0.0.0/28",
      "test/Cluster: AKS-W0440: apps.subnet must have room for 14 addresses while apps is rotated through a temporary pool of its size: 7 nodes + 7 for the temporary pool, got 11 in 10.0.1.0/28",
      "test/Cluster: AKS-W0444: systemPool.podSubnet must have room for 896 addresses, or not every node can have all pods that it may: (6 nodes + 1 surge) x 128 for 110 pods, got 251 in 10.0.4.0/24",
      "test/Cluster: AKS-W0444: apps.podSubnet must have room for 1,024 addresses, or not every node can have all pods that it may: (7 nodes + 1 surge) x 128 for 110 pods, got 251 in 10.0.5.0/24",
    ]);
  });

  test("AKS-W0441 and AKS-W0442: more nodes and pods than a cluster has", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { network: overlay({ podCidr: "10.0.0.0/10" }) });
    const pool = { vmSize: D4, maxPods: 110, scaling: NodeScaling.autoscale(1, 900) };
    aks.addLinuxPool("p0", pool);
    aks.addLinuxPool("p1", pool);
    expect(coded(stack)).toEqual([]);
    const more = stackFixture();
    const larger = cluster(more, { network: overlay({ podCidr: "10.0.0.0/10" }) });
    for (let i = 0; i < 6; i++) larger.addLinuxPool(`p${i}`, pool);
    expect(coded(more)).toEqual([
      "test/Cluster: AKS-W0441: the cluster must stay within 5,000 nodes, or not every pool can become as large as it is allowed to, got 5,403 with the most that each can have; allow fewer",
      "test/Cluster: AKS-W0442: the cluster must stay within 200,000 pods, which is as many as a cluster with an overlay can have, got room for 594,330; set maxPods of pools to what will run, allow fewer nodes",
    ]);
  });

  test("AKS-W0443: the network that Azure makes", () => {
    const stack = stackFixture();
    cluster(stack, { network: overlay({ podCidr: "10.224.0.0/16" }) });
    expect(coded(stack)).toEqual([
      'test/Cluster: AKS-W0443: network.podCidr must not overlap 10.224.0.0/12, where Azure makes a virtual network for nodes that are given no subnet, got "10.224.0.0/16"; write "10.0.0.0/16", or give the nodes a subnet of your own with nodeSubnet',
    ]);
    const own = stackFixture();
    cluster(own, { ...plain(own, ["10.0.0.0/24"]), network: overlay({ podCidr: "10.224.0.0/16" }) });
    expect(coded(own)).toEqual([]);
  });
});

describe("what is not known is not judged", () => {
  const text = (stack: TerraformStack, name: string) =>
    new TerraformVariable(stack, name, { type: "string" }).stringValue;
  const list = (stack: TerraformStack, name: string) =>
    new TerraformVariable(stack, name, { type: "list(string)" }).listValue;
  const number = (stack: TerraformStack, name: string) =>
    new TerraformVariable(stack, name, { type: "number" }).numberValue;

  test("ranges and counts in variables", () => {
    const stack = stackFixture();
    const aks = cluster(stack, {
      nodeSubnet: Subnet.fromSubnetAttributes(stack, "Nodes", {
        subnetId: text(stack, "subnet"),
        addressRanges: list(stack, "ranges"),
        virtualNetworkRanges: [text(stack, "network")],
      }),
      network: overlay({ podCidr: text(stack, "pods"), serviceCidr: text(stack, "services") }),
      reachableRanges: list(stack, "reachable"),
      systemPool: {
        vmSize: D4,
        scaling: NodeScaling.fixed(number(stack, "nodes")),
        maxPods: number(stack, "max_pods"),
      },
    });
    expect(aks.addressPlan.notKnown).toEqual([
      "nodeSubnet.virtualNetworkRanges",
      "nodeSubnet.addressRanges",
      "network.podCidr",
      "network.serviceCidr",
      "reachableRanges[0]",
      "system: how many nodes it can have",
      "system: how many pods a node can have",
    ]);
    expect(aks.addressPlan.dnsServiceIp).toBeUndefined();
    expect(aks.addressPlan.spaces.map(({ capacity, left, partial }) => ({ capacity, left, partial }))).toEqual([
      { capacity: undefined, left: undefined, partial: ["system"] },
      { capacity: undefined, left: undefined, partial: ["system"] },
    ]);
    expect(aks.addressPlan.toMarkdown()).not.toMatch(/TfToken|undefined|NaN/);
    expect(() => synth(stack)).not.toThrow();
  });

  test("what is known is judged all the same, as the least that is needed", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { ...plain(stack, ["10.0.0.0/28"]), systemPool: system(12) });
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(number(stack, "nodes")) });
    expect(refusal(stack)).toContain(
      "nodeSubnet must have room for at least 14 addresses: (12 nodes + 2 surge of system), got 11",
    );
  });

  test("one range of two that is not known may be where the subnet is", () => {
    const stack = stackFixture();
    cluster(stack, plain(stack, ["10.9.0.0/24"], ["10.0.0.0/16", text(stack, "more")]));
    expect(() => synth(stack)).not.toThrow();
  });

  test("pools, subnets and networks known by reference alone are in one network", () => {
    const stack = stackFixture();
    const by = (id: string, range: string) =>
      Subnet.fromSubnetAttributes(stack, id, { subnetId: text(stack, id.toLowerCase()), addressRanges: [range] });
    const aks = cluster(stack, { nodeSubnet: by("Nodes", "10.0.0.0/24") });
    aks.addLinuxPool("apps", { ...system(1), subnet: by("Apps", "10.0.0.0/25") });
    expect(refusal(stack)).toContain("AKS-E0445: apps.subnet.addressRanges must not overlap nodeSubnet 10.0.0.0/24");
  });

  test("a count that is refused anyway is not reckoned with", () => {
    const stack = stackFixture();
    cluster(stack, { systemPool: system(5000) });
    expect(refusal(stack).match(/AKS-E\d+/g)).toEqual(["AKS-E0504"]);
  });
});

describe("the plan", () => {
  test("of a cluster without a subnet", () => {
    const { addressPlan: plan } = cluster(stackFixture());
    expect(plan.podAddressing).toBe(PodAddressing.OVERLAY);
    expect(plan.dnsServiceIp).toBe("172.16.0.10");
    expect(plan.notKnown).toEqual(["the subnet of the nodes, which Azure makes"]);
    expect(plan.overlaps).toEqual([]);
    expect(plan.ranges).toEqual([
      { range: "10.224.0.0/12", use: AddressUse.VIRTUAL_NETWORK, name: "the virtual network that Azure makes" },
      { range: "10.244.0.0/16", use: AddressUse.PODS, name: "network.podCidr" },
      { range: "172.16.0.0/16", use: AddressUse.SERVICES, name: "network.serviceCidr" },
      ...["169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24"].map((range) => ({
        range,
        use: AddressUse.RESERVED,
        name: "what AKS keeps for itself",
      })),
    ]);
    expect(plan.spaces).toEqual([
      {
        name: "network.podCidr",
        unit: "nodes",
        ranges: ["10.244.0.0/16"],
        capacity: 256,
        needed: 4,
        arithmetic: "(3 nodes + 1 surge)",
        neededInRotation: 6,
        left: 252,
        smallestPrefix: 22,
        smallestPrefixWithRotation: 21,
        partial: [],
      },
    ]);
    expect(plan.pools).toEqual([
      {
        poolName: "system",
        nodes: 3,
        surgeNodes: 1,
        maxPods: 110,
        moreNodes: 229,
        morePods: 25190,
        limitedBy: "network.podCidr",
      },
    ]);
  });

  test("as a page", () => {
    const stack = stackFixture();
    const aks = cluster(stack, {
      ...plain(stack, ["10.0.0.0/22"]),
      reachableRanges: ["192.168.0.0/16"],
      network: nodeSubnetMode,
    });
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(1, 4), maxPods: 30, spot: {} });
    expect(aks.addressPlan.toMarkdown()).toBe(`| Range | Of | Overlaps |
| --- | --- | --- |
| 10.0.0.0/16 | virtual network (nodeSubnet.virtualNetworkRanges) | nodeSubnet 10.0.0.0/22, as it should |
| 10.0.0.0/22 | subnet (nodeSubnet.addressRanges) | the virtual network 10.0.0.0/16, as it should |
| 172.16.0.0/16 | services (network.serviceCidr) | nothing |
| 192.168.0.0/16 | reachable from the network (reachableRanges[0]) | nothing |
| 169.254.0.0/16 | kept by AKS | nothing |
| 172.30.0.0/16 | kept by AKS | nothing |
| 172.31.0.0/16 | kept by AKS | nothing |
| 192.0.2.0/24 | kept by AKS | nothing |

| Place | Ranges | Has | Needs in an upgrade | Needs in a rotation | Left | Smallest that fits |
| --- | --- | --- | --- | --- | --- | --- |
| nodeSubnet | 10.0.0.0/22 | 1,019 | 568 | 790 | 451 | /22 |

How that is reckoned:

- nodeSubnet: (3 nodes + 1 surge of system) x (1 + 110 pods) + 4 nodes of apps x (1 + 30 pods) = 568

| Pool | Nodes | Surge | Pods a node | Addresses a node | Room for nodes | Room for pods | Limited by |
| --- | --- | --- | --- | --- | --- | --- | --- |
| system | 3 | 1 | 110 | 111 | 4 | 440 | nodeSubnet |
| apps | 4 | 0 | 30 | 31 | 14 | 420 | nodeSubnet |
`);
  });

  test("an overlap that must not be is plain on the page and in the data", () => {
    const stack = stackFixture();
    const { addressPlan } = cluster(stack, { ...plain(stack, ["10.0.0.0/24"], ["10.0.0.0/8"]) });
    expect(addressPlan.overlaps.map(({ first, second, allowed }) => [first.name, second.name, allowed])).toEqual([
      ["the virtual network", "nodeSubnet", true],
      ["the virtual network", "network.podCidr", false],
    ]);
    expect(addressPlan.toMarkdown()).toContain(
      "| 10.244.0.0/16 | pods (network.podCidr) | **the virtual network 10.0.0.0/8** |",
    );
  });

  test("pools that are added later are in it when they are there", () => {
    const stack = stackFixture();
    const aks = cluster(stack);
    const before = aks.addressPlan;
    aks.addLinuxPool("apps", { ...system(5) });
    expect(before.nodes).toBe(3);
    expect(aks.addressPlan.nodes).toBe(8);
    expect(aks.addressPlan.surgeNodes).toBe(2);
    expect(aks.addressPlan.pods).toBe(3 * 110 + 5 * 30);
  });

  test("a pool whose upgrade takes nodes away instead of adding some needs nothing for it", () => {
    const aks = cluster(stackFixture());
    aks.addLinuxPool("apps", { ...system(5), surge: NodeSurge.unavailableNodes(2) });
    expect(aks.addressPlan.pools[1]).toMatchObject({ nodes: 5, surgeNodes: 0 });
  });

  test("with kubenet and with a plugin of one's own", () => {
    const stack = stackFixture();
    const table = new RouteTable(stack, "Routes", { resourceGroup: group(stack, "Net") });
    const kubenet = cluster(
      stack,
      { ...plain(stack, ["10.0.0.0/24"]), network: NetworkProfile.kubenetRetiring({ routeTable: table }) },
      "A",
    );
    expect(kubenet.addressPlan.podAddressing).toBe(PodAddressing.KUBENET);
    expect(kubenet.addressPlan.spaces.map(({ name, needed }) => [name, needed])).toEqual([
      ["nodeSubnet", 4],
      ["network.podCidr", 4],
    ]);
    const own = cluster(stack, { network: NetworkProfile.bringYourOwnCni() }, "B");
    expect(own.addressPlan.podAddressing).toBe(PodAddressing.NONE);
    expect(own.addressPlan.spaces).toEqual([]);
  });

  test("reading it, and naming what the network reaches, changes no Terraform", () => {
    const [a, b] = [stackFixture(), stackFixture()];
    const plans = [cluster(a), cluster(b, { reachableRanges: ["192.168.0.0/16"] })].map((aks) => aks.addressPlan);
    expect(plans[1].ranges).toHaveLength(plans[0].ranges.length + 1);
    expect(synth(b)).toEqual(synth(a));
  });
});

test.each<[string, (stack: TerraformStack) => ClusterOverrides]>([
  [
    "a network of a whole /8",
    (s) => ({ ...plain(s, ["10.0.0.0/24"], ["10.0.0.0/8"]), network: overlay({ podCidr: "192.168.0.0/16" }) }),
  ],
  [
    "two address families in a subnet of both",
    (s) => ({
      ...plain(s, ["10.0.0.0/24", "fd00::/64"], ["10.0.0.0/16", "fd00::/48"]),
      network: overlay({ dualStack: {} }),
    }),
  ],
  [
    "two address families in a subnet of which a range is not known",
    (s) => ({
      ...plain(s, ["10.0.0.0/24", new TerraformVariable(s, "ipv6", { type: "string" }).stringValue]),
      network: overlay({ dualStack: {} }),
    }),
  ],
  [
    "one address family in a subnet of both",
    (s) => plain(s, ["10.0.0.0/24", "fd00::/64"], ["10.0.0.0/16", "fd00::/48"]),
  ],
])("%s is accepted", (_, overrides) => {
  const stack = stackFixture();
  cluster(stack, overrides(stack));
  expect(() => synth(stack)).not.toThrow();
});
