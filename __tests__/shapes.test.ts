/**
 * What the type checker refuses, from plain JavaScript or through a cast: an error with code, path and prop instead of
 * a TypeError from the depths, and everything that is wrong with the shape in one.
 */
import { TerraformStack } from "cdktf";
import {
  AksCluster,
  AksWarnings,
  ApiServerAccess,
  ClusterVnet,
  Egress,
  LinuxNodePool,
  ManagedDisk,
  NatGateway,
  NodeScaling,
  OutboundAddresses,
  Principal,
  PublicNodeIps,
  ResourceGroup,
  RouteNextHop,
  RouteTable,
  ServiceMesh,
  Subnet,
  TrafficSource,
} from "../constructs";
import { cluster, D4, group } from "./support/clusters";
import { stackFixture, synth } from "./support/synth";

const vnet = (stack: TerraformStack) =>
  new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack), addressRanges: ["10.20.0.0/16"] });

function refused(program: () => unknown): { code: string; path: string; message: string } {
  try {
    program();
  } catch (error) {
    return error as { code: string; path: string; message: string };
  }
  throw new Error("the program went on");
}

test("a cluster of nothing names all that is missing", () => {
  const error = refused(() => new AksCluster(stackFixture(), "Cluster", {} as never));
  expect([error.code, error.path]).toEqual(["AKS-E0809", "test/Cluster"]);
  for (const prop of ["resourceGroup", "apiServer", "access", "systemPool"])
    expect(error.message).toContain(`${prop} must be `);
});

test.each<[string, object, RegExp]>([
  [
    "a version as text",
    { version: "1.34" },
    /version must be a KubernetesVersion, got "1\.34"; write KubernetesVersion\.of\(…\)/,
  ],
  [
    "a subnet as text",
    { nodeSubnet: "/subscriptions/…" },
    /nodeSubnet must be a Subnet, got "\/subscriptions.*; write Subnet\.fromSubnetAttributes\(…\), Subnet\.fromSubnetId\(…\) or Subnet\.fromSubnetName\(…\)/,
  ],
  ["a name as number", { name: 5 }, /name must be text, got 5/],
  [
    "no size in the system pool",
    { systemPool: { scaling: {} } },
    /systemPool\.vmSize must be a VmSize.*write VmSize\.custom\(…\) or VmSize\.of\(…\)/,
  ],
])("of a cluster: %s", (_, props, text) => {
  const error = refused(() => cluster(stackFixture(), props));
  expect([error.code, error.path]).toEqual(["AKS-E0809", "test/Cluster"]);
  expect(error.message).toMatch(text);
});

test("of a cluster: null is nothing, where nothing may be given", () => {
  const stack = stackFixture();
  cluster(stack, { nodeVersion: null, tags: null, addons: { httpProxy: null }, linuxAdmin: null } as never);
  expect(() => synth(stack)).not.toThrow();
});

test("what may be a secret by mistake is not repeated", () => {
  const error = refused(() => cluster(stackFixture(), { windowsNodes: "Pa55w0rd!" as never }));
  expect(error.message).toMatch(/^AKS-E0809: windowsNodes must be an object such as .*, got text; /);
});

test.each<[string, object, RegExp]>([
  ["a size as text", { vmSize: "Standard_D4ds_v5" }, /vmSize must be a VmSize, got "Standard_D4ds_v5"/],
  [
    "a count as number",
    { scaling: 3 },
    /scaling must be a NodeScaling, got 3; write NodeScaling\.autoscale\(…\) or NodeScaling\.fixed\(…\)/,
  ],
  ["zones as text", { zones: "1" }, /zones must be a list of texts/],
  ["a list with a hole", { zones: [undefined] }, /zones\[0\] must be text, got nothing/],
  ["a surge as text", { surge: "33%" }, /surge must be a NodeSurge/],
  ["a name as number", { name: 5 }, /name must be text, got 5/],
  ["a name for the rotation as a list", { rotationName: ["a"] }, /rotationName must be text, got \["a"\]/],
  ["settings of the kubelet as text", { kubelet: "x" }, /kubelet must be a KubeletConfig/],
  ["settings of Linux as number", { linuxOs: 1 }, /linuxOs must be a LinuxOsConfig/],
])("of a pool: %s", (_, options, text) => {
  const stack = stackFixture();
  const aks = cluster(stack);
  const all = { cluster: aks, vmSize: D4, scaling: {}, ...options };
  const error = refused(() => new LinuxNodePool(stack, "apps", all as never));
  expect([error.code, error.path]).toEqual(["AKS-E0809", "test/apps"]);
  expect(error.message).toMatch(text);
});

describe("of networks", () => {
  const nothing = undefined as never;

  test.each<[string, (stack: TerraformStack) => unknown, RegExp]>([
    ["a way out through no gateway", () => Egress.natGateway(nothing), /natGateway must be a NatGateway, got nothing/],
    [
      "a way out by no table",
      () => Egress.userDefinedRouting("rt" as never),
      /routeTable must be a RouteTable, got "rt"/,
    ],
    ["addresses that are no list", () => OutboundAddresses.publicIps(nothing), /publicIps must be a list of PublicIp/],
    [
      "prefixes that are no list",
      () => OutboundAddresses.prefixes(5 as never),
      /prefixes must be .* PublicIpPrefix, got 5/,
    ],
    [
      "addresses of no kind",
      () => Egress.loadBalancer({ addresses: "1.2.3.4" as never }),
      /addresses must be an OutboundAddresses, got "1\.2\.3\.4"; write .* \(at Egress\.loadBalancer\)$/,
    ],
    ["a service tag that is nothing", () => TrafficSource.serviceTag(nothing), /tag must be text, got nothing/],
    ["a range that is no prefix", () => PublicNodeIps.fromPrefix("nodes" as never), /prefix must be a PublicIpPrefix/],
    [
      "a count as text",
      () => NodeScaling.fixed("3" as never),
      /nodes must be a number, got "3".*\(at NodeScaling\.fixed\)$/,
    ],
    ["a group that is not there", () => Principal.group(nothing), /group must be an EntraGroup, got nothing/],
    [
      "a mesh without its revisions",
      () => ServiceMesh.istio({} as never),
      /revisions must be a list of texts, got nothing/,
    ],
    [
      "an address range in place of a list",
      (stack) => Subnet.fromSubnetAttributes(stack, "Nodes", { subnetId: "x", addressRanges: "10.0.0.0/24" as never }),
      /addressRanges must be a list of texts, got "10\.0\.0\.0\/24".* \(at test\/Nodes\)$/,
    ],
    [
      "a route to a number",
      (stack) =>
        new RouteTable(stack, "Routes", { resourceGroup: group(stack) }).addRoute(
          "a",
          5 as never,
          RouteNextHop.internet(),
        ),
      /addressPrefix must be text, got 5.* \(at test\/Routes\)$/,
    ],
    ["a place kept free that is none", (stack) => vnet(stack).keepFree(nothing), /range must be a SubnetRange/],
    [
      "addresses of a gateway that are no list",
      (stack) => new NatGateway(stack, "Nat", { resourceGroup: group(stack), publicIps: 0 as never }),
      /publicIps must be a list of PublicIp, got 0/,
    ],
    [
      "subnets of a table that are no list",
      (stack) => new RouteTable(stack, "Routes", { resourceGroup: group(stack), subnets: {} as never }),
      /subnets must be a list of Subnet, got \{\}/,
    ],
    [
      "a default route as text",
      (stack) => new RouteTable(stack, "Routes", { resourceGroup: group(stack), defaultRoute: "10.0.1.4" as never }),
      /defaultRoute must be a RouteNextHop, got "10\.0\.1\.4"/,
    ],
  ])("%s ends the program", (_, make, text) => {
    const error = refused(() => make(stackFixture()));
    expect(error.code).toBe("AKS-E0809");
    expect(error.message).toMatch(text);
  });
});

test("of a resource group and a disk", () => {
  const stack = stackFixture();
  const location = process.env.AN_UNSET_VARIABLE as string;
  expect(refused(() => new ResourceGroup(stack, "Group", { name: "rg", location })).message).toMatch(
    /^AKS-E0809: location must be text, got nothing; .*\(at test\/Group\)$/,
  );
  expect(
    refused(() => new ManagedDisk(stack, "Disk", { resourceGroup: group(stack, "Other") } as never)).message,
  ).toMatch(/sizeGib must be a number/);
});

test("ranges that were not given do not open the API server", () => {
  const error = refused(() => cluster(stackFixture(), { apiServer: ApiServerAccess.publicEndpoint({} as never) }));
  expect(error.message).toMatch(/^AKS-E0809: authorizedRanges must be a list of texts, got nothing/);
});

test.each([
  ["AKS-E0201", "a lab"],
  ["W0201", "a lab"],
  ["AKS-W0201", " "],
])("an acknowledgement of %s for the reason %j is none", (code, reason) => {
  const error = refused(() => AksWarnings.acknowledge(stackFixture(), code, reason));
  expect(error.code).toBe("AKS-E0811");
});
