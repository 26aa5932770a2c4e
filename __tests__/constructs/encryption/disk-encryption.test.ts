import { readFileSync } from "fs";
import { join } from "path";
import { App, TerraformStack, Testing } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import {
  AksWarnings,
  ApiServerAccess,
  ClusterIdentity,
  DiskEncryption,
  DiskEncryptionKind,
  DiskEncryptionProps,
  DiskSku,
  EtcdEncryption,
  IKeyVault,
  KeyOperation,
  KeyRotation,
  KeyVault,
  KeyVaultKey,
  KeyVaultKeyProps,
  KeyVaultNetworkAccess,
  KeyVaultProps,
  KeyVaultSku,
  ManagedDisk,
  ManagedIdentity,
  Principal,
  ResourceGroup,
  Subnet,
  VaultFirewall,
} from "../../../constructs";
import { cluster, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synthUnhashed as synth, warnings } from "../../support/synth";
import { expectOnly, testValues, variables, Writable } from "../../support/values";

const CLUSTER = "azurerm_kubernetes_cluster";
const ROLE = "azurerm_role_assignment";
const SET = "azurerm_disk_encryption_set";
const KEY = "azurerm_key_vault_key";
const VAULT = "azurerm_key_vault";
const VAULT_ID = `${SUBSCRIPTION}/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/kv-keys`;
const SET_ID = `${SUBSCRIPTION}/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/disks`;
const KEY_URL = "https://kv-keys.vault.azure.net/keys/disks";
const VERSION = `${KEY_URL}/0123456789abcdef0123456789abcdef`;
const OFFICE = VaultFirewall.allowing({ ipRanges: ["203.0.113.0/24"] });

let stack: TerraformStack;
let resourceGroup: ResourceGroup;
const { text, number } = variables(() => stack);

beforeEach(() => {
  stack = stackFixture();
  resourceGroup = group(stack, "Keys");
});

const newVault = (props: Writable<KeyVaultProps> = {}, id = "Vault") =>
  new KeyVault(stack, id, { resourceGroup, name: "kv-keys", firewall: OFFICE, ...props });
const newKey = (props: Writable<KeyVaultKeyProps> = {}, id = "Key") =>
  new KeyVaultKey(stack, id, { vault: props.vault ?? newVault(), ...props });
const newSet = (props: Writable<DiskEncryptionProps> = {}, id = "Disks") =>
  new DiskEncryption(stack, id, { resourceGroup, key: props.key ?? newKey(), ...props });
const importedKey = (keyId = VERSION) =>
  KeyVaultKey.fromKeyAttributes(stack, "Known", {
    vault: KeyVault.fromKeyVaultId(stack, "KnownVault", VAULT_ID),
    keyId,
  });
const roles = (json: Json) =>
  Object.entries(all(json, ROLE)).map(([name, role]) => ({ address: `${ROLE}.${name}`, ...role }) as Json);
const role = (json: Json, name: string) => roles(json).find((one) => one.role_definition_name === name)!;

describe("what is made", () => {
  test("of a vault: closed but for trusted services, guarded against purging, with roles of Azure", () => {
    new KeyVault(stack, "Vault", { resourceGroup, name: "kv-keys" });
    const json = synth(stack);
    expect(only(json, VAULT)).toEqual({
      name: "kv-keys",
      location: "westeurope",
      resource_group_name: "${azurerm_resource_group.Keys.name}",
      tenant_id: "${data.azurerm_client_config.Vault_Client.tenant_id}",
      sku_name: "standard",
      rbac_authorization_enabled: true,
      purge_protection_enabled: true,
      soft_delete_retention_days: 90,
      public_network_access_enabled: true,
      network_acls: { bypass: "AzureServices", default_action: "Deny" },
    });
    expect(json.resource).not.toHaveProperty(ROLE);
  });

  test("of a key: RSA, for disks and etcd, rotated every year and never expiring, after the role to make it", () => {
    newKey();
    const json = synth(stack);
    const officer = only(json, ROLE);
    expect(officer).toEqual({
      scope: "${azurerm_key_vault.Vault.id}",
      role_definition_name: "Key Vault Crypto Officer",
      principal_id: "${data.azurerm_client_config.Vault_Client.object_id}",
    });
    expect(only(json, KEY)).toEqual({
      name: "test-key",
      key_vault_id: "${azurerm_key_vault.Vault.id}",
      key_type: "RSA",
      key_size: 4096,
      key_opts: ["decrypt", "encrypt", "unwrapKey", "wrapKey"],
      rotation_policy: { automatic: { time_after_creation: "P365D" } },
      depends_on: roles(json).map((one) => one.address),
    });
  });

  test("of a set: the key without its version, an identity of its own, and its role on the vault", () => {
    newSet();
    const json = synth(stack);
    expect(only(json, SET)).toEqual({
      name: "test-disks",
      location: "westeurope",
      resource_group_name: "${azurerm_resource_group.Keys.name}",
      encryption_type: "EncryptionAtRestWithCustomerKey",
      auto_key_rotation_enabled: true,
      key_vault_key_id: "${azurerm_key_vault_key.Key.versionless_id}",
      identity: { type: "SystemAssigned" },
    });
    expect(role(json, "Key Vault Crypto Service Encryption User")).toMatchObject({
      scope: "${azurerm_key_vault.Vault.id}",
      principal_id: "${azurerm_disk_encryption_set.Disks.identity[0].principal_id}",
      principal_type: "ServicePrincipal",
    });
  });

  test("every option reaches its resource", () => {
    const subnet = Subnet.fromSubnetId(
      stack,
      "Runner",
      `${SUBSCRIPTION}/resourceGroups/n/providers/Microsoft.Network/virtualNetworks/v/subnets/s`,
    );
    const vault = newVault({
      sku: KeyVaultSku.PREMIUM,
      location: "northeurope",
      tenantId: "11111111-2222-3333-4444-555555555555",
      softDeleteRetentionDays: 7,
      firewall: VaultFirewall.allowing({ ipRanges: ["203.0.113.7", "198.51.100.0/24"], subnets: [subnet] }),
      tags: { team: "keys" },
    });
    const key = newKey({
      vault,
      name: "disks",
      sizeBits: 3072,
      hsm: true,
      rotation: KeyRotation.afterDays(90),
      operations: [KeyOperation.WRAP_KEY, KeyOperation.UNWRAP_KEY],
      tags: { team: "keys" },
    });
    newSet({
      key,
      name: "encrypt.disks_1",
      location: "North Europe",
      kind: DiskEncryptionKind.PLATFORM_AND_CUSTOMER_KEYS,
      followKeyRotation: false,
      tags: { team: "keys" },
    });
    const json = synth(stack);
    expect(only(json, VAULT)).toMatchObject({
      sku_name: "premium",
      location: "northeurope",
      tenant_id: "11111111-2222-3333-4444-555555555555",
      soft_delete_retention_days: 7,
      network_acls: {
        default_action: "Deny",
        ip_rules: ["203.0.113.7/32", "198.51.100.0/24"],
        virtual_network_subnet_ids: [subnet.subnetId],
      },
      tags: { team: "keys" },
    });
    expect(only(json, KEY)).toMatchObject({
      name: "disks",
      key_type: "RSA-HSM",
      key_size: 3072,
      key_opts: ["wrapKey", "unwrapKey"],
      rotation_policy: { automatic: { time_after_creation: "P90D" } },
      tags: { team: "keys" },
    });
    expect(only(json, SET)).toMatchObject({
      name: "encrypt.disks_1",
      encryption_type: "EncryptionAtRestWithPlatformAndCustomerKeys",
      auto_key_rotation_enabled: false,
      key_vault_key_id: "${azurerm_key_vault_key.Key.id}",
      tags: { team: "keys" },
    });
  });

  test("a firewall without a public endpoint, and one without a fence", () => {
    newVault({ firewall: VaultFirewall.privateEndpointsOnly() }, "Private");
    newVault({ firewall: VaultFirewall.openToAllNetworks(), name: "kv-open" }, "Open");
    const { Private, Open } = all(synth(stack), VAULT);
    expect(Private).toMatchObject({
      public_network_access_enabled: false,
      network_acls: { bypass: "AzureServices", default_action: "Deny" },
    });
    expect(Open).toMatchObject({ public_network_access_enabled: true, network_acls: { default_action: "Allow" } });
  });

  test("a key that is not rotated has no rotation policy", () => {
    newKey({ rotation: KeyRotation.none() });
    expect(only(synth(stack), KEY)).not.toHaveProperty("rotation_policy");
  });

  test("named officers have the role in place of whoever runs, once for any number of keys", () => {
    const pipeline = Principal.servicePrincipal("22222222-2222-3333-4444-555555555555");
    const vault = newVault({ keyOfficers: [pipeline] });
    newKey({ vault }, "One");
    newKey({ vault }, "Two");
    const json = synth(stack);
    expect(only(json, ROLE)).toMatchObject({
      principal_id: "22222222-2222-3333-4444-555555555555",
      principal_type: "ServicePrincipal",
    });
    for (const key of Object.values(all(json, KEY))) expect(key.depends_on).toEqual([roles(json)[0].address]);
  });

  test("an identity of yours has its role before the sets, and once for two of them", () => {
    const identity = new ManagedIdentity(stack, "Identity", { resourceGroup });
    const key = newKey();
    newSet({ key, identity }, "One");
    newSet({ key, identity }, "Two");
    const json = synth(stack);
    const use = roles(json).filter((one) => one.role_definition_name === "Key Vault Crypto Service Encryption User");
    expect(use).toHaveLength(1);
    expect(use[0].principal_id).toBe("${azurerm_user_assigned_identity.Identity.principal_id}");
    for (const set of Object.values(all(json, SET))) {
      expect(set).toMatchObject({
        identity: { type: "UserAssigned", identity_ids: ["${azurerm_user_assigned_identity.Identity.id}"] },
        depends_on: [use[0].address],
      });
    }
  });
});

describe("a cluster and its disks", () => {
  test("come after vault, officer, key, set and roles, in this order", () => {
    const encryption = newSet();
    const aks = cluster(stack, { diskEncryption: encryption });
    new ManagedDisk(stack, "Data", { resourceGroup, sizeGib: 64, zone: "1", encryption });
    const json = synth(stack);
    const use = role(json, "Key Vault Crypto Service Encryption User");
    const reader = role(json, "Reader");
    // Vault, then key.
    expect(role(json, "Key Vault Crypto Officer").scope).toBe("${azurerm_key_vault.Vault.id}");
    expect(only(json, KEY).depends_on).toEqual([role(json, "Key Vault Crypto Officer").address]);
    // Key, then set.
    expect(only(json, SET).key_vault_key_id).toContain("azurerm_key_vault_key.Key.");
    // Set, then the two roles.
    expect(use.principal_id).toContain("azurerm_disk_encryption_set.Disks.");
    expect(reader.scope).toBe("${azurerm_disk_encryption_set.Disks.id}");
    // Roles, then cluster and disk.
    const body = only(json, CLUSTER);
    expect(body.disk_encryption_set_id).toBe("${azurerm_disk_encryption_set.Disks.id}");
    expect(body.identity.type).toBe("UserAssigned");
    expect([...body.depends_on].sort()).toEqual([use.address, reader.address].sort());
    expect(only(json, "azurerm_managed_disk")).toMatchObject({
      disk_encryption_set_id: "${azurerm_disk_encryption_set.Disks.id}",
      depends_on: [use.address],
    });
    expect(aks.requiredRoles).toEqual([
      expect.objectContaining({
        roleName: "Key Vault Crypto Service Encryption User",
        reason: "the disk encryption set wraps and unwraps the keys of disks with a key in the vault",
      }),
      expect.objectContaining({
        roleName: "Reader",
        reason: "the control plane reads the disk encryption set to make disks that are encrypted with it",
      }),
    ]);
    expect(roles(json)).toHaveLength(3);
  });

  test("share a set and an identity: each role is given once", () => {
    const diskEncryption = newSet();
    const identity = ClusterIdentity.userAssigned(new ManagedIdentity(stack, "Both", { resourceGroup }));
    cluster(stack, { diskEncryption, identity }, "One");
    cluster(stack, { diskEncryption, identity }, "Two");
    expect(roles(synth(stack)).filter((one) => one.role_definition_name === "Reader")).toHaveLength(1);
  });

  test("an imported set needs only the role to read it", () => {
    const diskEncryption = DiskEncryption.fromDiskEncryptionSetId(stack, "Set", SET_ID);
    cluster(stack, { diskEncryption });
    const json = synth(stack);
    expect(roles(json).map((one) => [one.role_definition_name, one.scope])).toEqual([["Reader", SET_ID]]);
    expect(only(json, CLUSTER).depends_on).toEqual([roles(json)[0].address]);
  });

  test("a set for volumes alone gives the cluster the role to read it, whatever its identity is", () => {
    const volumes = DiskEncryption.fromDiskEncryptionSetId(stack, "Volumes", SET_ID);
    const aks = cluster(stack);
    aks.useDiskEncryption(volumes);
    const json = synth(stack);
    expect(only(json, ROLE)).toMatchObject({ scope: SET_ID, role_definition_name: "Reader" });
    expect(only(json, ROLE).principal_id).toContain("identity[0].principal_id");
    expect(aks.requiredRoles).toHaveLength(1);
    expect(only(json, CLUSTER)).not.toHaveProperty("disk_encryption_set_id");
  });

  test("a set of another stack is waited for through its id", () => {
    const app = Testing.app() as App;
    const [first, second] = ["keys", "cluster"].map((id) => {
      const made = new TerraformStack(app, id);
      new AzurermProvider(made, "Azurerm", { features: [{}] });
      return made;
    });
    stack = first;
    resourceGroup = group(first, "Keys");
    const diskEncryption = newSet();
    cluster(second, { diskEncryption });
    app.synth();
    const body = only(JSON.parse(readFileSync(join(app.outdir, "stacks", "cluster", "cdk.tf.json"), "utf8")), CLUSTER);
    expect(body.disk_encryption_set_id).toMatch(/^\$\{data\.terraform_remote_state\./);
    // The role of the set itself is of the other stack, for which Terraform cannot wait by name.
    expect(body.depends_on).toEqual([expect.stringContaining("-Reader")]);
  });

  test("a system-assigned identity is refused, because its role would come too late", () => {
    cluster(stack, { diskEncryption: newSet(), identity: ClusterIdentity.systemAssigned() });
    expect(refusal(stack)).toMatch(/AKS-E0305: identity must be user-assigned, because the key of the disks is yours/);
  });
});

describe("etcd with a key of the program", () => {
  const nodes = (name: string) =>
    Subnet.fromSubnetId(
      stack,
      name,
      `${SUBSCRIPTION}/resourceGroups/n/providers/Microsoft.Network/virtualNetworks/v/subnets/${name}`,
    );

  test("takes its version, and the roles of the control plane are on its vault", () => {
    const vault = newVault({ firewall: VaultFirewall.openToAllNetworks() });
    cluster(stack, { etcdEncryption: EtcdEncryption.withKey(newKey({ vault })) });
    const json = synth(stack);
    expect(only(json, CLUSTER).key_management_service).toEqual({
      key_vault_key_id: "${azurerm_key_vault_key.Key.id}",
      key_vault_network_access: "Public",
    });
    expect(role(json, "Key Vault Crypto User").scope).toBe("${azurerm_key_vault.Vault.id}");
  });

  test("takes a private vault", () => {
    const vault = newVault({ firewall: VaultFirewall.privateEndpointsOnly() });
    cluster(stack, {
      etcdEncryption: EtcdEncryption.withKey(newKey({ vault }), KeyVaultNetworkAccess.PRIVATE),
      nodeSubnet: nodes("nodes"),
      apiServer: ApiServerAccess.vnetIntegrated({ subnet: nodes("api") }),
    });
    expect(only(synth(stack), CLUSTER).key_management_service.key_vault_network_access).toBe("Private");
  });

  test.each<[string, () => Writable<KeyVaultKeyProps>, string]>([
    ["AKS-E0734", () => ({ vault: newVault() }), "etcdEncryption.key must be a key in a vault that is open to all"],
    [
      "AKS-E0729",
      () => ({
        vault: newVault({ firewall: VaultFirewall.openToAllNetworks() }),
        operations: [KeyOperation.WRAP_KEY, KeyOperation.ENCRYPT],
      }),
      "etcdEncryption.key must be a key that may be used to encrypt, decrypt, got one without decrypt;",
    ],
  ])("%s", (code, props, words) => {
    cluster(stack, { etcdEncryption: EtcdEncryption.withKey(newKey(props())) });
    expectOnly(stack, code, words, "test/Cluster");
  });
});

describe("ranges and enumerations", () => {
  const days = Array.from({ length: 1001 }, (_, i) => `203.0.${Math.floor(i / 256)}.${i % 256}`);

  /** One table: what is accepted, what is refused, and the words of the refusal. */
  const table: {
    what: string;
    code: string;
    make: (value: never) => unknown;
    good: unknown[];
    bad: unknown[];
    words: string;
  }[] = [
    {
      what: "name of a vault",
      code: "AKS-E0718",
      make: (name) => newVault({ name }),
      good: ["abc", "kv-keys", `a${"b".repeat(23)}`],
      bad: ["ab", `a${"b".repeat(24)}`, "1abc", "abc-", "a--b", "a_b", "-ab"],
      words: "name must be 3 to 24 letters, digits or hyphens, beginning with a letter",
    },
    {
      what: "soft delete",
      code: "AKS-E0719",
      make: (softDeleteRetentionDays) => newVault({ softDeleteRetentionDays }),
      good: [7, 90],
      bad: [6, 91, 7.5],
      words: "softDeleteRetentionDays must be a whole number of days from 7 to 90",
    },
    {
      what: "range let in",
      code: "AKS-E0720",
      make: (range) => newVault({ firewall: VaultFirewall.allowing({ ipRanges: [range] }) }),
      good: ["203.0.113.7", "203.0.113.0/24", "172.32.0.0/16"],
      bad: ["office", "::1", "0.0.0.0/0", "203.0.113.7/24", "10.1.0.0/16", "172.16.0.1", "192.168.0.0/24"],
      words: "firewall.ipRanges must be",
    },
    {
      what: "number of ranges",
      code: "AKS-E0721",
      make: (count: number) => newVault({ firewall: VaultFirewall.allowing({ ipRanges: days.slice(0, count) }) }),
      good: [1000],
      bad: [1001],
      words: "firewall.ipRanges must be at most 1000",
    },
    {
      what: "name of a key",
      code: "AKS-E0723",
      make: (name) => newKey({ name }),
      good: ["a", "a".repeat(127), "disk-key-1"],
      bad: ["", "a".repeat(128), "disk_key", "disk key"],
      words: "name must be 1 to 127 letters, digits or hyphens",
    },
    {
      what: "length of a key",
      code: "AKS-E0724",
      make: (sizeBits) => newKey({ sizeBits }),
      good: [2048, 3072, 4096],
      bad: [1024, 2049, 8192],
      words: "sizeBits must be one of 2048, 3072, 4096",
    },
    {
      what: "rotation",
      code: "AKS-E0725",
      make: (count: number) => newKey({ rotation: KeyRotation.afterDays(count) }),
      good: [7, 36500],
      bad: [6, 36501, 30.5],
      words: "rotation must be a whole number of days from 7 to 36500",
    },
    {
      what: "operations",
      code: "AKS-E0735",
      make: (operations) => newKey({ operations }),
      good: [[KeyOperation.WRAP_KEY], Object.values(KeyOperation)],
      bad: [[], [KeyOperation.WRAP_KEY, KeyOperation.WRAP_KEY]],
      words: "operations must be at least one of decrypt, encrypt, unwrapKey, wrapKey, each once",
    },
    {
      what: "an operation",
      code: "AKS-E0810",
      make: (one) => newKey({ operations: [one] }),
      good: Object.values(KeyOperation),
      bad: ["sign", "wrapkey"],
      words: "operations[0] must be one of decrypt, encrypt, unwrapKey, wrapKey",
    },
    {
      what: "kind of vault",
      code: "AKS-E0810",
      make: (sku) => newVault({ sku }),
      good: Object.values(KeyVaultSku),
      bad: ["Premium"],
      words: "sku must be one of standard, premium",
    },
    {
      what: "name of a set",
      code: "AKS-E0730",
      make: (name) => newSet({ name }),
      good: ["ab", "a".repeat(80), "a-b.c_"],
      bad: ["a", "a".repeat(81), "_a", "a-"],
      words: "name must be 2 to 80 letters",
    },
    {
      what: "kind of encryption",
      code: "AKS-E0810",
      make: (kind) => newSet({ kind }),
      good: Object.values(DiskEncryptionKind),
      bad: ["ConfidentialVmEncryptedWithCustomerKey"],
      words: "kind must be one of EncryptionAtRestWithCustomerKey, EncryptionAtRestWithPlatformAndCustomerKeys",
    },
  ];

  testValues(() => stack, table);
});

describe("combinations that are refused", () => {
  test.each<[string, () => unknown, string]>([
    ["AKS-E0726", () => newKey({ hsm: true }), "hsm must be left out in a vault of the standard kind"],
    [
      "AKS-E0729",
      () => newSet({ key: newKey({ operations: [KeyOperation.ENCRYPT, KeyOperation.DECRYPT] }) }),
      "key must be a key that may be used to wrapKey, unwrapKey, got one without wrapKey, unwrapKey",
    ],
    [
      "AKS-E0732",
      () => newSet({ location: "northeurope" }),
      'key must be a key of a vault in northeurope, the region of the set: Azure does not use one of another region, got "westeurope"; make it in northeurope, or move the set',
    ],
    [
      "AKS-E0732",
      () => cluster(stack, { diskEncryption: newSet(), location: "northeurope" }),
      "diskEncryption must be a set in northeurope, the region of the cluster",
    ],
    [
      "AKS-E0732",
      () =>
        new ManagedDisk(stack, "Data", { resourceGroup, sizeGib: 8, encryption: newSet(), location: "northeurope" }),
      "encryption must be a set in northeurope, the region of the disk",
    ],
    [
      "AKS-E0733",
      () =>
        new ManagedDisk(stack, "Data", {
          resourceGroup,
          sizeGib: 8,
          zone: "1",
          sku: DiskSku.PREMIUM_V2_LRS,
          encryption: newSet({ kind: DiskEncryptionKind.PLATFORM_AND_CUSTOMER_KEYS }),
        }),
      "encryption must be a set with the customer key alone for PremiumV2_LRS",
    ],
  ])("%s: %#", (code, make, words) => {
    make();
    expectOnly(stack, code, words);
  });

  test.each<[string, () => unknown, string]>([
    ["a set that is text", () => cluster(stack, { diskEncryption: SET_ID as never }), "diskEncryption must be"],
    ["a set without a key", () => new DiskEncryption(stack, "S", { resourceGroup } as never), "key must be"],
    ["a vault without a name", () => new KeyVault(stack, "V", { resourceGroup } as never), "name must be text"],
    ["a key without a vault", () => new KeyVaultKey(stack, "K", {} as never), "vault must be a KeyVault"],
    [
      "a key of no URL",
      () => KeyVaultKey.fromKeyAttributes(stack, "K", { vault: newVault() }),
      "keyId must be text, got nothing",
    ],
  ])("%s cannot be read", (_, make, words) => {
    expect(make).toThrow(new RegExp(`^AKS-E0809: ${words}`));
  });

  test("more subnets than a firewall takes", () => {
    const subnet = Subnet.fromSubnetId(
      stack,
      "S",
      `${SUBSCRIPTION}/resourceGroups/n/providers/Microsoft.Network/virtualNetworks/v/subnets/s`,
    );
    newVault({ firewall: VaultFirewall.allowing({ subnets: Array.from({ length: 201 }, () => subnet) }) });
    expect(refusal(stack)).toContain("AKS-E0721: firewall.subnets must be at most 200 subnets, got 201; name fewer");
  });
});

describe("risks", () => {
  test("an open vault", () => {
    newVault({ firewall: VaultFirewall.openToAllNetworks() });
    expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Vault: AKS-W0704: firewall must let in named/)]);
  });

  test("a key in a vault that Terraform cannot reach, which can be accepted", () => {
    const key = newKey({ vault: newVault({ firewall: undefined }) });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(/^test\/Key: AKS-W0705: vault must let in the place from where Terraform runs/),
    ]);
    stack = stackFixture("other");
    resourceGroup = group(stack, "Keys");
    AksWarnings.acknowledge(newKey({ vault: newVault({ firewall: undefined }) }), "AKS-W0705", "behind an endpoint");
    expect(warnings(stack)).toEqual([]);
    expect(key.node.id).toBe("Key");
  });
});

describe("what is there already", () => {
  test("a vault and a key by id, with their version or without", () => {
    newSet({ key: importedKey(), followKeyRotation: false }, "Fixed");
    const known = KeyVaultKey.fromKeyAttributes(stack, "Other", {
      vault: KeyVault.fromKeyVaultId(stack, "OtherVault", VAULT_ID),
      keyId: KEY_URL,
    });
    newSet({ key: known }, "Following");
    const { Fixed, Following } = all(synth(stack), SET);
    expect([Fixed.key_vault_key_id, Following.key_vault_key_id]).toEqual([VERSION, KEY_URL]);
    expect(known.keyVault.keyVaultName).toBe("kv-keys");
  });

  test("a key with its version is followed without it", () => {
    newSet({ key: importedKey() });
    const json = synth(stack);
    expect(only(json, SET).key_vault_key_id).toBe(KEY_URL);
    expect(only(json, ROLE).scope).toBe(VAULT_ID);
  });

  test("a key without its version cannot be fixed to one", () => {
    const key = importedKey(KEY_URL);
    expect(() => key.keyId).toThrow(
      "AKS-E0728: keyId must be known before it is read, and this key was imported without the version in keyId",
    );
  });

  test("a key by a reference has the URL that was told, and the other where it was told too", () => {
    const vault = KeyVault.fromKeyVaultId(stack, "V", text("vault"));
    const one = KeyVaultKey.fromKeyAttributes(stack, "One", { vault, keyId: text("key") });
    const both = KeyVaultKey.fromKeyAttributes(stack, "Both", {
      vault,
      keyId: text("versioned"),
      versionlessKeyId: text("versionless"),
    });
    expect(() => one.versionlessKeyId).toThrow(/AKS-E0728: versionlessKeyId must be known/);
    newSet({ key: one, followKeyRotation: false }, "Fixed");
    newSet({ key: both }, "Following");
    const { Fixed, Following } = all(synth(stack), SET);
    expect([Fixed.key_vault_key_id, Following.key_vault_key_id]).toEqual(["${var.key}", "${var.versionless}"]);
  });

  test("by name everything is looked up", () => {
    const vault = KeyVault.fromKeyVaultName(stack, "V", { name: "kv-keys", resourceGroupName: "keys" });
    const key = KeyVaultKey.fromKeyName(stack, "K", { vault, name: "disks" });
    newSet({ key });
    cluster(stack, {
      diskEncryption: DiskEncryption.fromDiskEncryptionSetName(stack, "S", { name: "des", resourceGroupName: "keys" }),
    });
    const json = synth(stack);
    expect(Object.values(json.data.azurerm_key_vault)).toEqual([{ name: "kv-keys", resource_group_name: "keys" }]);
    expect(Object.values(json.data.azurerm_key_vault_key)).toEqual([
      { name: "disks", key_vault_id: "${data.azurerm_key_vault.V.id}" },
    ]);
    expect(only(json, SET).key_vault_key_id).toBe("${data.azurerm_key_vault_key.K.versionless_id}");
    expect(only(json, CLUSTER).disk_encryption_set_id).toBe("${data.azurerm_disk_encryption_set.S.id}");
    expect(Object.values(json.data.azurerm_disk_encryption_set)).toEqual([
      { name: "des", resource_group_name: "keys" },
    ]);
  });

  test.each<[string, () => unknown, string]>([
    ["AKS-E0722", () => KeyVault.fromKeyVaultId(stack, "V", "kv-keys"), "keyVaultId must be the ARM id of a key vault"],
    ["AKS-E0718", () => KeyVault.fromKeyVaultName(stack, "V", { name: "x", resourceGroupName: "g" }), "name must be"],
    ["AKS-E0727", () => importedKey("disks"), "keyId must be the URL of a key in a vault"],
    ["AKS-E0723", () => KeyVaultKey.fromKeyName(stack, "K", { vault: newVault(), name: "a_b" }), "name must be 1 to"],
    [
      "AKS-E0731",
      () => DiskEncryption.fromDiskEncryptionSetId(stack, "S", "disks"),
      "diskEncryptionSetId must be the ARM id of a disk encryption set",
    ],
    [
      "AKS-E0730",
      () => DiskEncryption.fromDiskEncryptionSetName(stack, "S", { name: "x", resourceGroupName: "g" }),
      "name must be 2 to 80",
    ],
  ])("%s: %#", (code, make, words) => {
    make();
    expectOnly(stack, code, words);
  });
});

test("tokens are never judged", () => {
  const vault = newVault({
    name: text("vault"),
    location: text("region"),
    tenantId: text("tenant"),
    softDeleteRetentionDays: number("days"),
    firewall: VaultFirewall.allowing({ ipRanges: [text("range")] }),
  });
  const key = newKey({
    vault,
    name: text("key"),
    sizeBits: number("bits"),
    rotation: KeyRotation.afterDays(number("rotation")),
  });
  const encryption = newSet({ key, name: text("set"), location: "northeurope" });
  cluster(stack, { diskEncryption: encryption, location: text("cluster_region") });
  cluster(stack, { diskEncryption: DiskEncryption.fromDiskEncryptionSetId(stack, "S", text("id")) }, "Other");
  const json = synth(stack);
  expect(only(json, VAULT).network_acls.ip_rules).toEqual(["${var.range}"]);
  expect(only(json, KEY).rotation_policy.automatic.time_after_creation).toBe("P${var.rotation}D");
});

describe("a key by its URL is in the vault that is given", () => {
  const elsewhere = "https://kv-other.vault.azure.net/keys/disks";
  const told = `AKS-E0774: keyId must be the URL of a key in the vault that is given, kv-keys, on which the role to use the key is given, got "${elsewhere}"`;
  const known = (vault: IKeyVault, keyId: string) => KeyVaultKey.fromKeyAttributes(stack, "Known", { vault, keyId });
  const vaults: [string, () => IKeyVault][] = [
    ["one by its id", () => KeyVault.fromKeyVaultId(stack, "Vault", VAULT_ID)],
    [
      "one by its name",
      () => KeyVault.fromKeyVaultName(stack, "Vault", { name: "kv-keys", resourceGroupName: "keys" }),
    ],
    ["a new one", () => newVault()],
  ];

  test.each(vaults)("of %s", (_, vault) => {
    known(vault(), elsewhere);
    expect(refusal(stack)).toContain(`[test/Known] ${told}`);
  });

  test.each(vaults)("and passes for %s, in whatever letters", (_, vault) => {
    newSet({ key: known(vault(), KEY_URL.replace("kv-keys", "KV-Keys")) });
    expect(() => synth(stack)).not.toThrow();
  });

  test("a vault or a URL that only Terraform knows passes", () => {
    newSet({ key: known(KeyVault.fromKeyVaultId(stack, "Vault", text("vault")), elsewhere) });
    expect(() => synth(stack)).not.toThrow();
  });
});
