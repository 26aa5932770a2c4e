import { TerraformVariable } from "cdktf";
import { LinuxAdminOptions, SshPublicKey } from "../../../constructs";
import { cluster } from "../../support/clusters";
import { only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH";

function profile(linuxAdmin?: LinuxAdminOptions) {
  const stack = stackFixture();
  cluster(stack, { linuxAdmin });
  return only(synth(stack), "azurerm_kubernetes_cluster").linux_profile;
}

test("nobody signs in to nodes unless the program says so", () => expect(profile()).toBeUndefined());

test("an administrator has a key, without its comment, and a name", () => {
  const sshPublicKey = SshPublicKey.of(`${KEY} me@example.com\n`);
  expect(profile({ sshPublicKey })).toEqual({ admin_username: "azureuser", ssh_key: { key_data: KEY } });
  expect(profile({ sshPublicKey, username: "ops" }).admin_username).toBe("ops");
});

test("an Ed25519 key is a risk", () => {
  const stack = stackFixture();
  cluster(stack, { linuxAdmin: { sshPublicKey: SshPublicKey.of(KEY) } });
  expect(warnings(stack)).toEqual([
    expect.stringContaining(
      "AKS-W0471: linuxAdmin.sshPublicKey must be an RSA key, or a cluster may not be made: AKS is known to have refused",
    ),
  ]);
});

test("what only Terraform knows passes", () => {
  const stack = stackFixture();
  const text = (id: string) => new TerraformVariable(stack, id, { type: "string" }).stringValue;
  cluster(stack, { linuxAdmin: { sshPublicKey: SshPublicKey.of(text("key")), username: text("name") } });
  expect(only(synth(stack), "azurerm_kubernetes_cluster").linux_profile).toEqual({
    admin_username: "${var.name}",
    ssh_key: { key_data: "${var.key}" },
  });
});

test.each<[string, string]>([
  [
    "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk",
    "AKS-E0495: linuxAdmin.sshPublicKey must be the public key, and never the private one, which is now in your program",
  ],
  ["---- BEGIN SSH2 PUBLIC KEY ----\nAAAA", "AKS-E0496: linuxAdmin.sshPublicKey must be written as OpenSSH writes it"],
  [
    "hunter2",
    "AKS-E0497: linuxAdmin.sshPublicKey must begin with the kind of the key: ssh-rsa, ssh-ed25519, got nothing",
  ],
  [
    `${KEY} a\n${KEY} b`,
    "AKS-E0492: linuxAdmin.sshPublicKey must be one key, got several lines with one each; give one",
  ],
  ["ssh-dss AAAA", "ssh-ed25519, got ssh-dss; make one with"],
  [KEY.slice(0, -8), "AKS-E0498: linuxAdmin.sshPublicKey must be a whole key of the kind that it says"],
])("refuses %j, and does not repeat it", (key, text) => {
  const stack = stackFixture();
  cluster(stack, { linuxAdmin: { sshPublicKey: SshPublicKey.of(key) } });
  const said = refusal(stack);
  expect(said).toContain(text);
  expect(said).not.toMatch(/hunter2|b3BlbnNz|AAAA/);
});

test("refuses a name that Linux does not take, and props that are none", () => {
  const stack = stackFixture();
  cluster(stack, { linuxAdmin: { sshPublicKey: SshPublicKey.of(KEY), username: "1root" } });
  expect(refusal(stack)).toContain("AKS-E0494: linuxAdmin.username must begin with a letter, followed by letters");
});

test.each<[string, unknown, string]>([
  ["a private key", { sshPublicKey: "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKC" }, "text"],
  ["nothing", {}, "nothing"],
  ["a number", { sshPublicKey: 5 }, "something else"],
  ["a private key for all of it", "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKC", "nothing"],
])("ends the program for %s where the key should be, and does not repeat it", (_, linuxAdmin, found) => {
  const program = () => cluster(stackFixture(), { linuxAdmin: linuxAdmin as LinuxAdminOptions });
  expect(program).toThrow(
    `AKS-E0491: linuxAdmin.sshPublicKey must be SshPublicKey.of("ssh-rsa …"), got ${found}; wrap the line of the file`,
  );
  expect(program).not.toThrow(/PRIVATE|MII/);
});

test("does not repeat a key that stands where the name should be", () => {
  const stack = stackFixture();
  const username = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKC";
  cluster(stack, { linuxAdmin: { sshPublicKey: SshPublicKey.of(KEY), username } });
  const said = refusal(stack);
  expect(said).toContain("AKS-E0494: linuxAdmin.username must begin with a letter");
  expect(said).not.toMatch(/PRIVATE|MII/);
});
