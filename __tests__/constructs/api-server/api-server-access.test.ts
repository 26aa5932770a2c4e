import { TerraformVariable } from "cdktf";
import {
  AksProblems,
  AksWarnings,
  ApiServerAccess,
  ApiServerDnsZone,
  PrivateDnsZone,
  Subnet,
} from "../../../constructs";
import { cluster, SUBSCRIPTION } from "../../support/clusters";
import { Json, only, stackFixture, synth } from "../../support/synth";

const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`;
const zoneId = (name: string) =>
  `${SUBSCRIPTION}/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/${name}`;

function rendered(apiServer: ApiServerAccess): Json {
  const stack = stackFixture();
  cluster(stack, { apiServer });
  const body = only(synth(stack), "azurerm_kubernetes_cluster");
  const keys = [
    "private_cluster_enabled",
    "private_cluster_public_fqdn_enabled",
    "private_dns_zone_id",
    "api_server_access_profile",
  ];
  return Object.fromEntries(keys.filter((key) => key in body).map((key) => [key, body[key]]));
}

test.each<[string, ApiServerAccess, Json]>([
  [
    "public, with ranges",
    ApiServerAccess.publicEndpoint({ authorizedRanges: ["203.0.113.0/24", "198.51.100.7"] }),
    {
      private_cluster_enabled: false,
      api_server_access_profile: { authorized_ip_ranges: ["203.0.113.0/24", "198.51.100.7/32"] },
    },
  ],
  [
    "public, for nobody but nodes",
    ApiServerAccess.publicEndpoint({ authorizedRanges: ["0.0.0.0/32"] }),
    { private_cluster_enabled: false, api_server_access_profile: { authorized_ip_ranges: ["0.0.0.0/32"] } },
  ],
  ["public and open", ApiServerAccess.publicOpenToInternet(), { private_cluster_enabled: false }],
  [
    "private",
    ApiServerAccess.private(),
    { private_cluster_enabled: true, private_cluster_public_fqdn_enabled: false, private_dns_zone_id: "System" },
  ],
  [
    "private, with a public name",
    ApiServerAccess.private({ publicFqdn: true }),
    { private_cluster_enabled: true, private_cluster_public_fqdn_enabled: true, private_dns_zone_id: "System" },
  ],
  [
    "private without a zone, and so with a public name",
    ApiServerAccess.private({ dnsZone: ApiServerDnsZone.none() }),
    { private_cluster_enabled: true, private_cluster_public_fqdn_enabled: true, private_dns_zone_id: "None" },
  ],
])("%s", (_, access, expected) => expect(rendered(access)).toEqual(expected));

test("integrated into a subnet, for known ranges", () => {
  const stack = stackFixture();
  const subnet = (name: string) => Subnet.fromSubnetId(stack, name, `${NETWORK}/subnets/${name}`);
  cluster(stack, {
    nodeSubnet: subnet("nodes"),
    apiServer: ApiServerAccess.vnetIntegratedPublic({ subnet: subnet("api"), authorizedRanges: ["203.0.113.0/24"] }),
  });
  const json = synth(stack);
  expect(only(json, "azurerm_kubernetes_cluster")).toMatchObject({
    private_cluster_enabled: false,
    api_server_access_profile: {
      authorized_ip_ranges: ["203.0.113.0/24"],
      virtual_network_integration_enabled: true,
      subnet_id: `${NETWORK}/subnets/api`,
    },
  });
  expect(Object.values<any>(json.output).map((o) => o.value)).toContain(
    "public, authorized ranges only, integrated into a subnet",
  );
});

test("letting more ranges in makes another access, and leaves the first as it was", () => {
  const first = ApiServerAccess.publicEndpoint({ authorizedRanges: ["203.0.113.0/24"] });
  const second = first.alsoFrom("198.51.100.0/24");
  expect([first.authorizedRanges, second.authorizedRanges]).toEqual([
    ["203.0.113.0/24"],
    ["203.0.113.0/24", "198.51.100.0/24"],
  ]);
  first.authorizedRanges.push("0.0.0.0/0");
  expect(first.authorizedRanges).toEqual(["203.0.113.0/24"]);
});

test("a list that only Terraform knows is added to by Terraform", () => {
  const stack = stackFixture();
  const ranges = new TerraformVariable(stack, "ranges", { type: "list(string)" }).listValue;
  cluster(stack, {
    apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: ranges }).alsoFrom("198.51.100.7/32"),
  });
  expect(only(synth(stack), "azurerm_kubernetes_cluster").api_server_access_profile.authorized_ip_ranges).toBe(
    '${concat(var.ranges, ["198.51.100.7/32"])}',
  );
});

test("an API server that was open is closed by the ranges that are named afterwards", () => {
  expect(rendered(ApiServerAccess.publicOpenToInternet().alsoFrom("203.0.113.0/24"))).toEqual({
    private_cluster_enabled: false,
    api_server_access_profile: { authorized_ip_ranges: ["203.0.113.0/24"] },
  });
});

test.each([
  ["private.westeurope.azmk8s.io", "westeurope"],
  ["privatelink.westeurope.azmk8s.io", "westeurope"],
  ["team.private.westeurope.azmk8s.io", "westeurope"],
  ["privatelink.usgovvirginia.cx.aks.containerservice.azure.us", "usgovvirginia"],
])("an integrated API server may have the DNS zone %s in %s", (zone, location) => {
  const stack = stackFixture();
  const subnet = (name: string) => Subnet.fromSubnetId(stack, name, `${NETWORK}/subnets/${name}`);
  const dnsZone = ApiServerDnsZone.own(PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", zoneId(zone)));
  const apiServer = ApiServerAccess.vnetIntegrated({ subnet: subnet("api"), dnsZone });
  cluster(stack, { location, nodeSubnet: subnet("nodes"), apiServer });
  expect(only(synth(stack), "azurerm_kubernetes_cluster").private_dns_zone_id).toBe(zoneId(zone));
});

test.each([
  ["the region's zone", "privatelink.westeurope.azmk8s.io", "westeurope"],
  ["a zone below it", "team.privatelink.westeurope.azmk8s.io", "West Europe"],
  ["another letter case", "Privatelink.WestEurope.azmk8s.io", "westeurope"],
])("a DNS zone of ours may be %s", (_, zone, location) => {
  const stack = stackFixture();
  const dnsZone = ApiServerDnsZone.own(PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", zoneId(zone)));
  cluster(stack, { location, apiServer: ApiServerAccess.private({ dnsZone }) });
  expect(only(synth(stack), "azurerm_kubernetes_cluster").private_dns_zone_id).toBe(zoneId(zone));
});

describe("ranges from which nobody comes over the internet", () => {
  const told = (authorizedRanges: string[]) => {
    const stack = stackFixture();
    cluster(stack, { apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges }) });
    return AksWarnings.of(stack).map(({ code, message }) => `${code}: ${message}`);
  };

  test.each([
    ["10.0.0.0/8", "private"],
    ["10.1.2.3", "private"],
    ["172.31.255.0/24", "private"],
    ["192.168.0.0/16", "private"],
    ["100.64.0.0/10", "shared by the customers of a carrier"],
    ["127.0.0.1/32", "loopback"],
    ["169.254.10.0/24", "link-local"],
    ["224.0.0.0/4", "multicast"],
    ["255.255.255.255", "reserved"],
  ])("%s is warned of", (range, kind) => {
    expect(told(["203.0.113.0/24", range])).toEqual([
      "AKS-W0211: apiServer.authorizedRanges must be public addresses, because clients come over the internet and nobody " +
        `has any other address there, got ${range} (${kind}); name the public addresses that your network leaves from, ` +
        "or use ApiServerAccess.private(), which private addresses reach",
    ]);
  });

  test("all of them in one warning", () => {
    expect(told(["10.0.0.0/8", "198.51.100.7", "192.168.1.0/24"])).toEqual([
      expect.stringContaining("got 10.0.0.0/8 (private), 192.168.1.0/24 (private); "),
    ]);
  });

  test.each([
    "0.0.0.0/32",
    "9.255.255.255",
    "11.0.0.0/8",
    "10.0.0.0/7",
    "172.15.0.0/16",
    "172.32.0.0/16",
    "192.167.0.0/16",
    "100.63.0.0/16",
    "100.128.0.0/16",
    "126.0.0.0/8",
    "169.253.0.0/16",
    "223.255.255.0/24",
  ])("%s is not", (range) => expect(told([range])).toEqual([]));

  test("what is malformed is an error alone, and what only Terraform knows is not judged", () => {
    const stack = stackFixture();
    const home = new TerraformVariable(stack, "home", { type: "string" }).stringValue;
    const authorizedRanges = [home, "10.0.0.300"];
    cluster(stack, { apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges }) });
    expect(AksWarnings.of(stack)).toEqual([]);
    expect(AksProblems.of(stack).map(({ code }) => code)).toEqual(["AKS-E0201"]);
    const all = stackFixture();
    const list = new TerraformVariable(all, "ranges", { type: "list(string)" }).listValue;
    cluster(all, { apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: list }) });
    expect(AksWarnings.of(all)).toEqual([]);
  });

  test("an API server in a subnet of the user's own is not judged", () => {
    const stack = stackFixture();
    const subnet = (name: string) => Subnet.fromSubnetId(stack, name, `${NETWORK}/subnets/${name}`);
    const authorizedRanges = ["10.0.0.0/8"];
    cluster(stack, {
      nodeSubnet: subnet("nodes"),
      apiServer: ApiServerAccess.vnetIntegratedPublic({ subnet: subnet("api"), authorizedRanges }),
    });
    expect(AksWarnings.of(stack)).toEqual([]);
  });
});
