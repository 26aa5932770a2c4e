import { TerraformVariable } from "cdktf";
import {
  ApiServerAccess,
  ClusterIdentity,
  ContainerRegistry,
  EtcdEncryption,
  KeyVaultNetworkAccess,
  ManagedIdentity,
  RequiredRoles,
  Subnet,
} from "../../../constructs";
import { cluster, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth } from "../../support/synth";

const CLUSTER = "azurerm_kubernetes_cluster";
const ROLE = "azurerm_role_assignment";
const VAULT = `${SUBSCRIPTION}/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/etcd`;
const KEY = "https://etcd.vault.azure.net/keys/etcd/0123456789abcdef0123456789abcdef";
const REGISTRY = `${SUBSCRIPTION}/resourceGroups/images/providers/Microsoft.ContainerRegistry/registries/images`;
const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`;

const key = (networkAccess?: KeyVaultNetworkAccess) =>
  EtcdEncryption.withKeyVaultKey({ keyId: KEY, keyVaultId: VAULT, networkAccess });
const roles = (json: Json) =>
  Object.values(all(json, ROLE))
    .map((role) => [role.role_definition_name, role.scope])
    .sort();
const addresses = (json: Json) =>
  Object.keys(all(json, ROLE))
    .map((name) => `${ROLE}.${name}`)
    .sort();

describe("etcd encryption", () => {
  test("a public vault takes the one role to use its key, before the cluster", () => {
    const stack = stackFixture();
    cluster(stack, { etcdEncryption: key() });
    const json = synth(stack);
    expect(only(json, CLUSTER)).toMatchObject({
      identity: { type: "UserAssigned" },
      key_management_service: { key_vault_key_id: KEY, key_vault_network_access: "Public" },
    });
    expect(roles(json)).toEqual([["Key Vault Crypto User", VAULT]]);
    expect(only(json, CLUSTER).depends_on).toEqual(addresses(json));
  });

  test("a private vault takes the role to connect to it as well", () => {
    const stack = stackFixture();
    const subnet = (name: string) => Subnet.fromSubnetId(stack, name, `${NETWORK}/subnets/${name}`);
    cluster(stack, {
      etcdEncryption: key(KeyVaultNetworkAccess.PRIVATE),
      nodeSubnet: subnet("nodes"),
      apiServer: ApiServerAccess.vnetIntegrated({ subnet: subnet("api") }),
    });
    const json = synth(stack);
    expect(only(json, CLUSTER).key_management_service.key_vault_network_access).toBe("Private");
    expect(roles(json)).toEqual([
      ["Key Vault Contributor", VAULT],
      ["Key Vault Crypto User", VAULT],
      ["Network Contributor", `${NETWORK}/subnets/api`],
      ["Network Contributor", `${NETWORK}/subnets/nodes`],
    ]);
    expect(only(json, CLUSTER).depends_on.sort()).toEqual(addresses(json));
  });

  test.each([
    [
      "a key without its version",
      { keyId: KEY.replace(/\/[0-9a-f]{32}$/, "") },
      /AKS-E0160: etcdEncryption\.keyId must be the URL of one version/,
    ],
    ["a vault by its name", { keyVaultId: "etcd" }, /AKS-E0161: etcdEncryption\.keyVaultId must be the ARM id/],
    [
      "a private vault without a subnet for the API server",
      { networkAccess: KeyVaultNetworkAccess.PRIVATE },
      /AKS-E0162: etcdEncryption\.networkAccess must be PUBLIC/,
    ],
    [
      "an access that is none",
      { networkAccess: "private" as KeyVaultNetworkAccess },
      /AKS-E0810: etcdEncryption\.networkAccess must be one of Public, Private/,
    ],
  ])("%s is refused", (_, wrong, text) => {
    const stack = stackFixture();
    cluster(stack, { etcdEncryption: EtcdEncryption.withKeyVaultKey({ keyId: KEY, keyVaultId: VAULT, ...wrong }) });
    expect(refusal(stack)).toMatch(text);
  });

  test("with a system-assigned identity it is refused, because the roles would come too late", () => {
    const stack = stackFixture();
    cluster(stack, { etcdEncryption: key(), identity: ClusterIdentity.systemAssigned() });
    expect(refusal(stack)).toMatch(/AKS-E0305: identity must be user-assigned, because the key of etcd is yours/);
  });

  test("references pass", () => {
    const stack = stackFixture();
    const text = (name: string) => new TerraformVariable(stack, name, { type: "string" }).stringValue;
    cluster(stack, {
      etcdEncryption: EtcdEncryption.withKeyVaultKey({ keyId: text("key"), keyVaultId: text("vault") }),
    });
    expect(only(synth(stack), ROLE).scope).toBe("${var.vault}");
  });
});

describe("the identity of nodes", () => {
  test("one of ours is used, and the control plane gets the role to give it to nodes, before the cluster", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    const kubeletIdentity = new ManagedIdentity(stack, "Kubelet", { resourceGroup });
    const aks = cluster(stack, { resourceGroup, kubeletIdentity });
    aks.pullImagesFrom(ContainerRegistry.fromContainerRegistryId(stack, "Images", REGISTRY));
    const json = synth(stack);
    const [name] = Object.keys(all(json, "azurerm_user_assigned_identity")).filter((id) => id.startsWith("Kubelet"));
    const identity = `azurerm_user_assigned_identity.${name}`;
    expect(only(json, CLUSTER).kubelet_identity).toEqual({
      client_id: `\${${identity}.client_id}`,
      object_id: `\${${identity}.principal_id}`,
      user_assigned_identity_id: `\${${identity}.id}`,
    });
    expect(roles(json)).toEqual([
      ["AcrPull", REGISTRY],
      ["Managed Identity Operator", `\${${identity}.id}`],
    ]);
    const pull = Object.values(all(json, ROLE)).find((role) => role.role_definition_name === "AcrPull")!;
    expect(pull.principal_id).toBe(`\${${identity}.principal_id}`);
    expect(only(json, CLUSTER).depends_on).toHaveLength(1);
  });

  test("one that Azure makes pulls images too, and its role follows the cluster by reference", () => {
    const stack = stackFixture();
    cluster(stack).pullImagesFrom(ContainerRegistry.fromContainerRegistryId(stack, "Images", REGISTRY));
    const json = synth(stack);
    const [name] = Object.keys(all(json, CLUSTER));
    expect(only(json, ROLE)).toEqual({
      scope: REGISTRY,
      role_definition_name: "AcrPull",
      principal_id: `\${${CLUSTER}.${name}.kubelet_identity[0].object_id}`,
      principal_type: "ServicePrincipal",
    });
    expect(only(json, CLUSTER)).not.toHaveProperty("kubelet_identity");
  });

  test("a registry that is none is refused", () => {
    const stack = stackFixture();
    ContainerRegistry.fromContainerRegistryId(stack, "Images", "images.azurecr.io");
    expect(refusal(stack)).toMatch(
      /\[test\/Images\] AKS-E0330: containerRegistryId must be the ARM id .*"images\.azurecr\.io"/,
    );
  });
});

test("the roles of a cluster can be reviewed, each with its reason", () => {
  const stack = stackFixture();
  const nodeSubnet = Subnet.fromSubnetId(stack, "Nodes", `${NETWORK}/subnets/nodes`);
  const aks = cluster(stack, { nodeSubnet, etcdEncryption: key() });
  aks.pullImagesFrom(ContainerRegistry.fromContainerRegistryId(stack, "Images", REGISTRY));
  const table = RequiredRoles.toMarkdown(stack, aks.requiredRoles).trim().split("\n").slice(2);
  expect(table.map((row) => row.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")))).toEqual([
    ["Key Vault Crypto User", `\`${VAULT}\``, expect.any(String), expect.stringMatching(/^the control plane encrypts/)],
    [
      "Network Contributor",
      `\`${NETWORK}/subnets/nodes\``,
      expect.any(String),
      expect.stringMatching(/^the control plane puts nodes/),
    ],
    ["AcrPull", `\`${REGISTRY}\``, expect.any(String), expect.stringMatching(/^nodes pull images/)],
  ]);
  const given = Object.values(all(synth(stack), ROLE))
    .map((role) => [role.role_definition_name, role.scope])
    .sort();
  expect(aks.requiredRoles.map((role) => [role.roleName, role.scope]).sort()).toEqual(given);
});
