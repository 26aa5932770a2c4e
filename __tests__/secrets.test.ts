/**
 * The scan that every synth of the suite goes through (jest.setup.js): it finds what it should, and it is on.
 */
import { WindowsVirtualMachine } from "@cdktf/provider-azurerm/lib/windows-virtual-machine";
import { TerraformOutput, Testing } from "cdktf";
import { cluster, windowsReady } from "./support/clusters";
import { secretsIn } from "./support/secrets";
import { stackFixture } from "./support/synth";

const JWT = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0In0", "c2ln"].join(".");

test.each<[string, unknown]>([
  ["a password", { resource: { x: { y: { windows_profile: { admin_password: "pa55word" } } } } }],
  ["a password in a list", { a: [{ admin_password: "pa55word" }] }],
  ["passwords", { passwords: ["pa55word"] }],
  ["a password with a reference in it", { admin_password: "pa55${var.word}" }],
  ["a client secret", { service_principal: { client_secret: "abc" } }],
  ["the token of a provider", { provider: { kubernetes: [{ token: "abc" }] } }],
  ["a key in any text", { custom_data: "-----BEGIN RSA PRIVATE KEY-----\nMII" }],
  ["a token in any text", { command: `curl -H 'Authorization: Bearer ${JWT}'` }],
  [
    "a storage account's key",
    { value: "DefaultEndpointsProtocol=https;AccountKey=abcdefghijklmnopqrstuvwxyz0123456789==" },
  ],
  ["a signature", { url: "https://x.blob.core.windows.net/c/b?sv=1&sig=abcdefghijklmnop%3D" }],
  ["a password in a URL", { http_proxy: "http://user:pa55word@proxy:8080" }],
  ["the administrator's kubeconfig", { output: { x: { value: "${azurerm_kubernetes_cluster.c.kube_admin_config}" } } }],
  ["the data of a secret", { resource: { kubernetes_secret_v1: { s: { data: { anything: "abc" } } } } }],
])("it finds %s, once, and does not repeat it", (_, json) => {
  const found = secretsIn(json);
  expect(found).toHaveLength(1);
  expect(found[0]).not.toMatch(/pa55|abc|MII|eyJ|sig=/);
});

test.each<[string, unknown]>([
  ["a reference", { admin_password: "${var.windows_admin_password}" }],
  ["a secret by name or id", { secret_name: "a", client_secret_id: "b", key_vault_secret_id: "https://kv/secrets/a" }],
  ["a switch", { secret_rotation_enabled: true, secret_rotation_interval: "2m", token: true }],
  ["an empty one", { password: "" }],
  ["a URL with a port", { http_proxy: "http://proxy:8080/", git: "ssh://git@example.com:22/x" }],
  ["a certificate", { pem: "-----BEGIN CERTIFICATE-----\nMII" }],
  ["the data of a secret by reference", { resource: { kubernetes_secret_v1: { s: { data: { a: "${var.a}" } } } } }],
])("it passes %s", (_, json) => expect(secretsIn(json)).toEqual([]));

test("it is on: a password that the raw bindings take fails any synth of the suite", () => {
  const stack = stackFixture();
  new WindowsVirtualMachine(stack, "Vm", {
    name: "vm",
    location: "westeurope",
    resourceGroupName: "rg",
    size: "Standard_D2ds_v5",
    adminUsername: "azureuser",
    adminPassword: "pa55word",
    networkInterfaceIds: [],
    osDisk: { caching: "None", storageAccountType: "Premium_LRS" },
  });
  expect(() => Testing.synth(stack)).toThrow(
    /secrets in the synthesized Terraform:\nresource\.azurerm_windows_virtual_machine\.Vm\.admin_password: /,
  );
});

test("it is on: so does an output of the administrator's kubeconfig of a cluster of ours", () => {
  const stack = stackFixture();
  const aks = cluster(stack, windowsReady(stack));
  new TerraformOutput(stack, "Out", { value: aks.resource.kubeAdminConfigRaw, sensitive: true });
  expect(() => Testing.synth(stack)).toThrow(/output\.Out\.value: the administrator's kubeconfig/);
});
