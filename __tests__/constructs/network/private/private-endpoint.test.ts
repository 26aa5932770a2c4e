import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformStack, TerraformVariable } from "cdktf";
import {
  ApiServerAccess,
  ApiServerDnsZone,
  ClusterVnet,
  IPrivateDnsZone,
  PrivateDnsZone,
  PrivateDnsZoneProps,
  PrivateEndpoint,
  PrivateEndpointProps,
  PrivateEndpointTarget,
  Subnet,
  SubnetRange,
} from "../../../../constructs";
import { cluster, group, SUBSCRIPTION } from "../../../support/clusters";
import { Order } from "../../../support/order";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../../support/synth";

const HUB = `${SUBSCRIPTION}/resourceGroups/hub/providers`;
const NETWORK = `${HUB}/Microsoft.Network/virtualNetworks/hub`;
const VAULT = `${HUB}/Microsoft.KeyVault/vaults/kv-hub`;
const ENDPOINT = "azurerm_private_endpoint";

let stack: TerraformStack;
beforeEach(() => (stack = stackFixture()));

const zone = (props: Partial<PrivateDnsZoneProps> = {}) =>
  new PrivateDnsZone(stack, "Zone", {
    resourceGroup: group(stack, "ZoneGroup"),
    name: "privatelink.vaultcore.azure.net",
    ...props,
  });

function endpoint(props: Partial<PrivateEndpointProps> = {}, id = "Endpoint"): PrivateEndpoint {
  return new PrivateEndpoint(stack, id, {
    resourceGroup: group(stack, `${id}Group`),
    subnet: Subnet.fromSubnetId(stack, `${id}Subnet`, `${NETWORK}/subnets/endpoints`),
    target: PrivateEndpointTarget.KEY_VAULT,
    targetId: VAULT,
    ...props,
  });
}

describe("a zone", () => {
  test("is named, and linked to networks that do not register in it", () => {
    const made = zone({ tags: { team: "net" } });
    made.linkTo("Hub", NETWORK);
    const json = synth(stack);
    const [[address, body]] = Object.entries<Json>(all(json, "azurerm_private_dns_zone"));
    expect(body).toEqual({
      name: "privatelink.vaultcore.azure.net",
      resource_group_name: expect.stringMatching(/^\$\{azurerm_resource_group\.ZoneGroup_.*\.name\}$/),
      tags: { team: "net" },
    });
    expect(only(json, "azurerm_private_dns_zone_virtual_network_link")).toEqual({
      name: "test-zone-hub",
      resource_group_name: body.resource_group_name,
      private_dns_zone_name: `\${azurerm_private_dns_zone.${address}.name}`,
      virtual_network_id: NETWORK,
      registration_enabled: false,
      tags: { team: "net" },
    });
  });

  test.each([
    [{}, "privatelink.westeurope.azmk8s.io"],
    [{ location: "North Europe" }, "privatelink.northeurope.azmk8s.io"],
    [{ subzone: "shop" }, "shop.privatelink.westeurope.azmk8s.io"],
    [{ vnetIntegrated: true }, "private.westeurope.azmk8s.io"],
    [{ vnetIntegrated: true, subzone: "a".repeat(32) }, `${"a".repeat(32)}.private.westeurope.azmk8s.io`],
  ])("for API servers has the name of the region: %j", (props, name) => {
    PrivateDnsZone.forApiServers(stack, "Zone", { resourceGroup: group(stack), ...props });
    expect(only(synth(stack), "azurerm_private_dns_zone").name).toBe(name);
  });

  test("for API servers is what a private cluster takes: the role on it comes between the two", () => {
    const made = PrivateDnsZone.forApiServers(stack, "Zone", { resourceGroup: group(stack) });
    made.linkTo("Runners", NETWORK);
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack, "Net"), addressRanges: ["10.1.0.0/16"] });
    cluster(stack, {
      apiServer: ApiServerAccess.private({ dnsZone: ApiServerDnsZone.own(made) }),
      nodeSubnet: vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) }),
    });
    const order = new Order(synth(stack));
    const contributor = order.of(
      "azurerm_role_assignment",
      (role) => role.role_definition_name === "Private DNS Zone Contributor",
    );
    expect(
      order.gaps(
        ["zone", order.of("azurerm_private_dns_zone")],
        ["role", contributor],
        ["cluster", order.of("azurerm_kubernetes_cluster")],
      ),
    ).toEqual([]);
    expect(order.body(order.of("azurerm_kubernetes_cluster")[0]).private_dns_zone_id).toMatch(
      /azurerm_private_dns_zone/,
    );
  });

  test("for API servers has the region as Azure writes it, also where Terraform alone knows it", () => {
    const text = (id: string) => new TerraformVariable(stack, id, { type: "string" }).stringValue;
    const props = { location: text("region"), subzone: text("subzone") };
    PrivateDnsZone.forApiServers(stack, "Zone", { resourceGroup: group(stack), ...props });
    expect(only(synth(stack), "azurerm_private_dns_zone").name).toBe(
      '${var.subzone}.privatelink.${lower(replace(var.region, " ", ""))}.azmk8s.io',
    );
  });

  test.each([
    [
      { location: "China East 2" },
      /AKS-E0215: location must be a region of the public cloud, .*got "China East 2"; use/,
    ],
    [{ location: "usgovvirginia" }, /AKS-E0215: .*got "usgovvirginia"; use new PrivateDnsZone\(…, \{ name: "…" \}\)/],
    [{ subzone: "a.b" }, /AKS-E0216: subzone must be 1 to 32 lower-case letters, .*got "a\.b"; choose another label/],
    [{ subzone: "A" }, /AKS-E0216: .*got "A"/],
    [{ subzone: "" }, /AKS-E0216: .*got ""/],
    [{ subzone: "a".repeat(33) }, /AKS-E0216: /],
  ])("for API servers is not of %j", (props, text) => {
    PrivateDnsZone.forApiServers(stack, "Zone", { resourceGroup: group(stack), ...props });
    expect(refusal(stack)).toMatch(text);
  });

  describe("of a cluster", () => {
    const privately = (made: IPrivateDnsZone) => ({
      apiServer: ApiServerAccess.private({ dnsZone: ApiServerDnsZone.own(made) }),
    });
    const LINK = "azurerm_private_dns_zone_virtual_network_link";
    const AKS = "azurerm_kubernetes_cluster";

    test("is there with role and links before it, also with a link that is made later", () => {
      const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack), addressRanges: ["10.1.0.0/16"] });
      const nodeSubnet = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
      const made = PrivateDnsZone.forApiServers(stack, "Zone", { resourceGroup: group(stack, "ZoneGroup") });
      made.linkTo("Hub", NETWORK);
      cluster(stack, { nodeSubnet, ...privately(made) });
      made.linkTo("Nodes", vnet.virtualNetworkId);
      const order = new Order(synth(stack));
      const zones: [string, string[]] = ["zone", order.of("azurerm_private_dns_zone")];
      const clusters: [string, string[]] = ["cluster", order.of(AKS)];
      expect(order.of(LINK)).toHaveLength(2);
      expect(order.gaps(zones, ["link", order.of(LINK)], clusters)).toEqual([]);
      expect(order.gaps(["role", order.of("azurerm_role_assignment")], clusters)).toEqual([]);
      expect(order.roles()).toEqual([
        "Network Contributor on virtual_network.Vnet.id to user_assigned_identity.Cluster_Identity.principal_id",
        "Private DNS Zone Contributor on private_dns_zone.Zone.id to user_assigned_identity.Cluster_Identity.principal_id",
      ]);
    });

    test("of another stack comes with its stack: no link of it is named", () => {
      const made = PrivateDnsZone.forApiServers(stack, "Zone", { resourceGroup: group(stack) });
      made.linkTo("Hub", NETWORK);
      const other = new TerraformStack(stack.node.root as never, "clusters");
      new AzurermProvider(other, "Azurerm", { features: [{}] });
      cluster(other, privately(made));
      // The zone itself, which the cluster names, has its stack applied first.
      expect(only(synth(other), AKS).depends_on).toEqual([expect.stringContaining("role_assignment")]);
    });

    test.each([
      ["private.westeurope.azmk8s.io", "for one that is not integrated"],
      ["privatelink.northeurope.azmk8s.io", "of another region"],
    ])("is refused when it is %s, %s, also where only an id is said", (name) => {
      const id = `${HUB}/Microsoft.Network/privateDnsZones/${name}`;
      const { node } = PrivateDnsZone.fromPrivateDnsZoneId(stack, "Named", id);
      cluster(stack, privately({ node, privateDnsZoneId: id } as IPrivateDnsZone));
      expect(refusal(stack)).toMatch(new RegExp(`AKS-E0211: apiServer.dnsZone must be named .*got "${name}"`));
    });
  });

  test("of another region, or another kind, is not what a cluster takes", () => {
    const net = Subnet.fromSubnetId(stack, "Nodes", `${NETWORK}/subnets/nodes`);
    const elsewhere = PrivateDnsZone.forApiServers(stack, "Zone", {
      resourceGroup: group(stack),
      location: "northeurope",
    });
    cluster(stack, {
      apiServer: ApiServerAccess.private({ dnsZone: ApiServerDnsZone.own(elsewhere) }),
      nodeSubnet: net,
    });
    expect(refusal(stack)).toContain(
      "AKS-E0211: apiServer.dnsZone must be named privatelink.westeurope.azmk8s.io, or have one such name after a subzone",
    );
  });

  test.each([["local"], ["a..b"], ["-a.example.com"], [`${"a".repeat(64)}.example.com`], ["a b.example.com"]])(
    "is not named %j",
    (name) => {
      zone({ name });
      expect(refusal(stack)).toContain("AKS-E0485: name must be the name of a private DNS zone: 2 to 34 labels");
    },
  );

  test("is linked to a network once, and to nothing else", () => {
    const made = zone();
    made.linkTo("Hub", NETWORK);
    made.linkTo("Again", NETWORK.toUpperCase());
    made.linkTo("Vault", VAULT);
    const text = refusal(stack);
    expect(text).toContain(
      "AKS-E0490: linkTo(Again).virtualNetworkId must be linked to a zone once, as Azure refuses it a second time; remove this link; the first is test/Zone/Hub",
    );
    expect(text).toContain("AKS-E0428: linkTo(Vault).virtualNetworkId must be the ARM id of a");
  });
});

describe("an endpoint", () => {
  test("leads to a part of the target, and its name is found in the zone", () => {
    const dnsZone = zone();
    const made = endpoint({ dnsZone, location: "westeurope", tags: { a: "b" } });
    expect(warnings(stack)).toEqual([]);
    expect(made.privateIpAddress).toBeDefined();
    expect(only(synth(stack), ENDPOINT)).toEqual({
      name: "test-endpoint",
      location: "westeurope",
      resource_group_name: expect.stringContaining("EndpointGroup"),
      subnet_id: `${NETWORK}/subnets/endpoints`,
      private_service_connection: {
        name: "test-endpoint",
        private_connection_resource_id: VAULT,
        subresource_names: ["vault"],
        is_manual_connection: false,
      },
      private_dns_zone_group: {
        name: "default",
        private_dns_zone_ids: [expect.stringMatching(/^\$\{azurerm_private_dns_zone\.Zone_.*\.id\}$/)],
      },
      tags: { a: "b" },
    });
  });

  test("without a zone leaves alone what a policy writes, and says so", () => {
    endpoint();
    expect(warnings(stack)).toEqual([
      expect.stringContaining(
        "test/Endpoint: AKS-W0470: dnsZone must be given, or something else has to write the address of the endpoint",
      ),
    ]);
    expect(only(synth(stack), ENDPOINT).lifecycle).toEqual({ ignore_changes: ["private_dns_zone_group"] });
  });

  test("waits for the security group of its subnet", () => {
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack), addressRanges: ["10.1.0.0/16"] });
    endpoint({ subnet: vnet.addPrivateEndpointSubnet("Endpoints", { range: SubnetRange.carved(1, 26) }) });
    const json = synth(stack);
    expect(only(json, ENDPOINT).depends_on).toEqual([
      expect.stringMatching(/^azurerm_subnet_network_security_group_association\./),
    ]);
  });

  test("comes before a cluster that is told so, with the links of its zone", () => {
    const dnsZone = zone();
    dnsZone.linkTo("Hub", NETWORK);
    const nodeSubnet = Subnet.fromSubnetId(stack, "Nodes", `${NETWORK}/subnets/nodes`);
    const aks = cluster(stack, { nodeSubnet });
    const before = aks.resource.dependsOn ?? [];
    endpoint({ dnsZone }).comesBefore(aks.resource);
    dnsZone.linkTo("Late", `${NETWORK}-2`);
    const order = new Order(synth(stack));
    const clusters: [string, string[]] = ["cluster", order.of("azurerm_kubernetes_cluster")];
    const links = order.of("azurerm_private_dns_zone_virtual_network_link");
    expect(links).toHaveLength(2);
    expect(order.gaps(["endpoint", order.of(ENDPOINT)], clusters)).toEqual([]);
    expect(order.gaps(["link", links], clusters)).toEqual([]);
    expect(before.length).toBeGreaterThan(0);
    expect(aks.resource.dependsOn).toEqual(expect.arrayContaining(before));
  });

  test("has the stack of a cluster elsewhere wait for its own", () => {
    const made = endpoint({ dnsZone: zone() });
    const other = new TerraformStack(stack.node.root as never, "clusters");
    new AzurermProvider(other, "Azurerm", { features: [{}] });
    made.comesBefore(cluster(other).resource);
    expect(other.dependencies.includes(stack)).toBe(true);
    expect(only(synth(other), "azurerm_kubernetes_cluster")).not.toHaveProperty("depends_on");
  });

  test.each<[string, PrivateEndpointTarget, string, string]>([
    ["registry", PrivateEndpointTarget.CONTAINER_REGISTRY, "Microsoft.ContainerRegistry/registries", "azurecr.io"],
    ["blob", PrivateEndpointTarget.STORAGE_BLOB, "Microsoft.Storage/storageAccounts", "blob.core.windows.net"],
    ["file", PrivateEndpointTarget.STORAGE_FILE, "Microsoft.Storage/storageAccounts", "file.core.windows.net"],
    ["disks", PrivateEndpointTarget.DISK_ACCESS, "Microsoft.Compute/diskAccesses", "blob.core.windows.net"],
    [
      "sites",
      PrivateEndpointTarget.of("sites", "privatelink.azurewebsites.net"),
      "Microsoft.Web/sites",
      "azurewebsites.net",
    ],
  ])("leads to %s", (subresource, target, type, service) => {
    const dnsZone = zone({ name: `privatelink.${service}` });
    endpoint({ target, targetId: `${HUB}/${type}/one`, dnsZone });
    expect(only(synth(stack), ENDPOINT).private_service_connection.subresource_names).toEqual([subresource]);
  });

  test.each<[string, () => Partial<PrivateEndpointProps>, string]>([
    [
      "a target of another kind",
      () => ({ targetId: `${HUB}/Microsoft.Storage/storageAccounts/one` }),
      "AKS-E0486: targetId must be the ARM id of a resource of type Microsoft.KeyVault/vaults, got",
    ],
    [
      "a zone in which nobody looks",
      () => ({ dnsZone: zone({ name: "privatelink.azurecr.io" }) }),
      'AKS-E0488: dnsZone must be the zone privatelink.vaultcore.azure.net, in which clients look for the target, got "privatelink.azurecr.io"',
    ],
    [
      "a subresource that is none",
      () => ({ target: PrivateEndpointTarget.of("two words", "privatelink.azurecr.io") }),
      'AKS-E0487: target must name the part of the service that the endpoint leads to, in letters and digits, got "two words"',
    ],
    ["a name that is none", () => ({ name: "-a" }), "AKS-E0427: name must"],
    ["no region", () => ({ location: "" }), "AKS-E0806: location must"],
    ["a tag too long", () => ({ tags: { note: "x".repeat(257) } }), "AKS-E0805: tags must"],
  ])("refuses %s", (_, props, text) => {
    endpoint(props());
    expect(refusal(stack)).toContain(text);
  });

  test("refuses a subnet that is for nodes, and props that are none", () => {
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack), addressRanges: ["10.1.0.0/16"] });
    endpoint({ subnet: vnet.addPodSubnet("Pods", { range: SubnetRange.carved(1, 26) }) });
    expect(refusal(stack)).toContain("AKS-E0479: subnet must");
    expect(() => endpoint({ target: "vault" as unknown as PrivateEndpointTarget }, "Junk")).toThrow(
      /AKS-E0809: target must/,
    );
  });

  test("what only Terraform knows passes", () => {
    const text = (id: string) => new TerraformVariable(stack, id, { type: "string" }).stringValue;
    endpoint({
      targetId: text("target"),
      name: text("name"),
      location: text("location"),
      target: PrivateEndpointTarget.of(text("part"), text("zone")),
      dnsZone: PrivateDnsZone.fromPrivateDnsZoneId(stack, "Named", text("id")),
    });
    const made = zone({ name: text("zone_name") });
    made.linkTo("One", text("one"));
    made.linkTo("Two", text("two"));
    expect(only(synth(stack), ENDPOINT).private_service_connection.subresource_names).toEqual(["${var.part}"]);
  });
});
