/**
 * Azure refuses a role that is given already, minutes into an apply. Whatever gives it, in whichever stack: one assignment.
 */
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformDataSource, TerraformStack } from "cdktf";
import { Construct, IConstruct } from "constructs";
import {
  BackupSchedule,
  BackupVault,
  CapacityReservationGroup,
  ClusterBackup,
  ClusterGrant,
  ClusterIdentity,
  ClusterRole,
  DiskEncryption,
  EntraGroup,
  EtcdEncryption,
  Grafana,
  GrafanaRole,
  IManagedIdentity,
  KeyVault,
  KeyVaultKey,
  ManagedIdentity,
  MonitorWorkspace,
  NodeScaling,
  Principal,
  Subnet,
  VaultFirewall,
  WorkloadIdentity,
} from "../../../constructs";
import { ADMINS, cluster, D4, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, refusal, stackFixture, synth } from "../../support/synth";

const ROLE = "azurerm_role_assignment";
const SUBNET = `${SUBSCRIPTION}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes`;
const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/storage/providers/Microsoft.Storage/storageAccounts/backups`;
const KEY_ROLE = "Key Vault Crypto Service Encryption User";

let stack: TerraformStack;
beforeEach(() => (stack = stackFixture()));

function beside(id: string): TerraformStack {
  const other = new TerraformStack(stack.node.root as App, id);
  new AzurermProvider(other, "Azurerm", { features: [{}] });
  return other;
}

const identity = (id = "Acting") => new ManagedIdentity(stack, id, { resourceGroup: group(stack, `${id}Group`) });
const keyVault = (keyOfficers?: Principal[]) =>
  new KeyVault(stack, "Vault", {
    resourceGroup: group(stack, "Keys"),
    name: "kv-keys",
    firewall: VaultFirewall.allowing({ ipRanges: ["203.0.113.0/24"] }),
    keyOfficers,
  });
const workload = (of: ManagedIdentity, where = stack) =>
  new WorkloadIdentity(where, "Workload", {
    cluster: cluster(where, {}, "Around"),
    identity: of,
    namespace: "ops",
    serviceAccount: "ops",
  });
const named = (name: string, one = stack): [address: string, role: Json][] =>
  Object.entries(all(synth(one), ROLE)).filter(([, role]) => role.role_definition_name === name);
const reasons = (of: { requiredRoles: { roleName: string; reason: string }[] }, name: string) =>
  of.requiredRoles.filter(({ roleName }) => roleName === name).map(({ reason }) => reason);

describe("one role from two sides", () => {
  test("a set of disks and a workload of one identity", () => {
    const acting = identity();
    const vault = keyVault();
    const given = workload(acting).grantOn(vault.keyVaultId, KEY_ROLE);
    const key = new KeyVaultKey(stack, "Key", { vault });
    const set = new DiskEncryption(stack, "Disks", { resourceGroup: group(stack, "Sets"), key, identity: acting });
    expect(set.readyAfter).toEqual([given]);
    expect(named(KEY_ROLE).map(([address]) => address)).toEqual([given.friendlyUniqueId]);
    const [body] = Object.values(all(synth(stack), "azurerm_disk_encryption_set"));
    expect(body.depends_on).toEqual([`${ROLE}.${given.friendlyUniqueId}`]);
  });

  test("reserved machines and snapshots in one group, with both reasons", () => {
    const resourceGroup = group(stack, "Both");
    const capacityReservationGroup = new CapacityReservationGroup(stack, "Reserved", { resourceGroup });
    capacityReservationGroup.reserve("One", { vmSize: D4, instances: 2 });
    const aks = cluster(stack, { identity: ClusterIdentity.userAssigned() });
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(2), capacityReservationGroup });
    const backup = new ClusterBackup(stack, "Backup", {
      cluster: aks,
      vault: new BackupVault(stack, "BackupVault", { resourceGroup: group(stack, "Backups") }),
      snapshotGroup: resourceGroup,
      storage: { storageAccountId: ACCOUNT, containerName: "aks" },
      schedule: BackupSchedule.daily("02:30"),
      retention: { days: 7 },
    });
    const [[address], ...more] = named("Contributor");
    expect(more).toEqual([]);
    const instances = all(synth(stack), "azurerm_data_protection_backup_instance_kubernetes_cluster");
    expect(Object.values<Json>(instances)[0].depends_on).toContain(`${ROLE}.${address}`);
    expect(reasons(aks, "Contributor")).toEqual([
      "the control plane places nodes on machines that are reserved in the resource group, and the control plane makes snapshots of volumes in the group",
    ]);
    expect(reasons(backup, "Contributor")).toEqual(["the control plane makes snapshots of volumes in the group"]);
    expect(backup.requiredRoles).toHaveLength(7);
    expect(aks.requiredRoles.map(({ roleName }) => roleName)).toEqual([
      "Contributor",
      "Reader",
      "Storage Account Contributor",
    ]);
  });

  test("a cluster that says twice why", () => {
    const acting = identity();
    const nodes = Subnet.fromSubnetId(stack, "Nodes", SUBNET);
    const upper = Subnet.fromSubnetId(stack, "Same", SUBNET.replace("hub/subnets/nodes", "HUB/subnets/NODES"));
    const aks = cluster(stack, { identity: ClusterIdentity.userAssigned(acting), nodeSubnet: nodes });
    const other = cluster(stack, { identity: ClusterIdentity.userAssigned(acting), nodeSubnet: upper }, "Other");
    expect(named("Network Contributor")).toHaveLength(1);
    for (const one of [aks, other]) expect(reasons(one, "Network Contributor")).toHaveLength(1);
  });

  test("a workspace that Grafana reads, and who comes in", () => {
    const workspaces = [new MonitorWorkspace(stack, "Metrics", { resourceGroup: group(stack, "M") })];
    const people = Principal.group(EntraGroup.fromObjectId(ADMINS));
    const grafana = new Grafana(stack, "Grafana", { resourceGroup: group(stack, "G"), workspaces, admins: [people] });
    const acting = identity();
    const given = workload(acting).grantOn(grafana.resource.id, GrafanaRole.VIEWER);
    expect(grafana.grant(Principal.managedIdentity(acting), GrafanaRole.VIEWER)).toBe(given);
    expect(named(GrafanaRole.VIEWER)).toHaveLength(1);
    grafana.grant(people, GrafanaRole.ADMIN);
    expect(refusal(stack)).toMatch(/AKS-E1044: principal .*test\/Grafana\/Role-/);
  });

  test("an officer of a vault who is named twice", () => {
    const vault = keyVault([Principal.user(ADMINS), Principal.user(ADMINS)]);
    new KeyVaultKey(stack, "Key", { vault });
    expect(named("Key Vault Crypto Officer")).toHaveLength(1);
    expect(Object.values<Json>(all(synth(stack), "azurerm_key_vault_key"))[0].depends_on).toHaveLength(1);
  });
});

describe("two stacks", () => {
  const shared = (id: string, acting: ManagedIdentity) => {
    const where = beside(id);
    const nodeSubnet = Subnet.fromSubnetId(where, "Nodes", SUBNET);
    cluster(where, { identity: ClusterIdentity.userAssigned(acting), nodeSubnet });
    return where;
  };

  test("the second waits for the first, and names nothing of it that Terraform cannot see", () => {
    const acting = identity();
    const [one, two] = ["one", "two"].map((id) => shared(id, acting));
    expect(two.dependsOn(one)).toBe(true);
    expect(named("Network Contributor", one)).toHaveLength(1);
    expect(named("Network Contributor", two)).toEqual([]);
    const [aks] = Object.values<Json>(all(synth(two), "azurerm_kubernetes_cluster"));
    expect(aks).not.toHaveProperty("depends_on");
  });

  test("a first that comes after the second is refused", () => {
    const acting = identity();
    const one = shared("one", acting);
    const two = beside("two");
    one.addDependency(two);
    workload(acting, two).grantOn(SUBNET, "Network Contributor");
    expect(refusal(two)).toMatch(
      /AKS-E0332: the role "Network Contributor" on \/subscriptions\/.* must be given in this stack or in one that is applied before it, as Azure takes it once, got one at one\/Cluster\/Role-Nodes, which comes after it; make this earlier in the program than what is at one\/Cluster\/Role-Nodes/,
    );
  });

  test("a key in another stack than its vault names no role of it", () => {
    const vault = keyVault();
    const other = beside("other");
    new KeyVaultKey(other, "Key", { vault });
    expect(Object.values<Json>(all(synth(other), "azurerm_key_vault_key"))[0]).not.toHaveProperty("depends_on");
    expect(named("Key Vault Crypto Officer")).toHaveLength(1);
  });
});

describe("what is looked up twice", () => {
  const name = { name: "id-aks", resourceGroupName: "rg-hub" };
  const acting = (where: TerraformStack, id: string, by: object = {}) =>
    ManagedIdentity.fromManagedIdentityName(where, id, { ...name, ...by });
  const nodesOf = (where: TerraformStack, id: string, as: IManagedIdentity) => {
    const nodeSubnet = Subnet.fromSubnetId(where, `${id}Nodes`, SUBNET);
    return cluster(where, { identity: ClusterIdentity.userAssigned(as), nodeSubnet }, id);
  };
  const given = (one: TerraformStack) => named("Network Contributor", one);

  test("is one principal, for whom both clusters wait", () => {
    nodesOf(stack, "One", acting(stack, "Same"));
    nodesOf(stack, "Two", acting(stack, "Again", { name: "ID-AKS" }));
    const [[address], ...more] = given(stack);
    expect(more).toEqual([]);
    for (const aks of Object.values<Json>(all(synth(stack), "azurerm_kubernetes_cluster"))) {
      expect(aks.depends_on).toEqual([`${ROLE}.${address}`]);
    }
  });

  test("is one scope", () => {
    const as = identity();
    for (const id of ["One", "Two"]) {
      const vault = KeyVault.fromKeyVaultName(stack, `Vault${id}`, { name: "kv-hub", resourceGroupName: "rg-hub" });
      const key = new KeyVaultKey(stack, `Key${id}`, { vault, name: `key-${id}` });
      new DiskEncryption(stack, id, { resourceGroup: group(stack, `Of${id}`), key, identity: as });
    }
    expect(named(KEY_ROLE)).toHaveLength(1);
  });

  test.each([
    ["by another name", { name: "id-other" }],
    ["in another group", { resourceGroupName: "rg-other" }],
  ])("%s is another", (_, by) => {
    nodesOf(stack, "One", acting(stack, "Same"));
    nodesOf(stack, "Two", acting(stack, "Other", by));
    expect(given(stack)).toHaveLength(2);
  });

  test("with another provider, or any number of it, is another", () => {
    const there = new AzurermProvider(stack, "There", { features: [{}], alias: "there", subscriptionId: ADMINS });
    const [one, two, three] = ["One", "Two", "Three"].map((id) => acting(stack, id));
    const found = (as: IManagedIdentity) => (as as IManagedIdentity & IConstruct).node.findChild("Resource");
    (found(two) as TerraformDataSource).provider = there;
    (found(three) as TerraformDataSource).count = 1;
    [one, two, three].forEach((as, index) => nodesOf(stack, `Of${index}`, as));
    expect(given(stack)).toHaveLength(3);
  });

  test.each([
    ["in one subscription is one", ["one", "ONE"], 0],
    ["in two is not", ["one", "two"], 1],
    ["in what Terraform is run with is not", [undefined, undefined], 1],
  ])("from two stacks %s", (_, subscriptions, inSecond) => {
    const stacks = subscriptions.map((subscriptionId, index) => {
      const where = new TerraformStack(stack.node.root as App, `in${index}`);
      new AzurermProvider(where, "Azurerm", { features: [{}], subscriptionId });
      nodesOf(where, `Cluster${index}`, acting(where, "Acting"));
      return where;
    });
    expect(given(stacks[0])).toHaveLength(1);
    expect(given(stacks[1])).toHaveLength(inSecond);
    expect(stacks[1].dependsOn(stacks[0])).toBe(inSecond === 0);
  });
});

describe("addresses", () => {
  test("of two places that read alike are two", () => {
    const acting = ClusterIdentity.userAssigned(identity());
    const inside = Subnet.fromSubnetId(new Construct(stack, "Hub"), "Nodes", SUBNET);
    cluster(stack, { identity: acting, nodeSubnet: inside }, "One");
    cluster(stack, { identity: acting, nodeSubnet: Subnet.fromSubnetId(stack, "Hub-Nodes", `${SUBNET}2`) }, "Two");
    expect(named("Network Contributor").map(([address]) => address)).toEqual([
      expect.stringMatching(/^Acting_Role-Hub-Nodes-[0-9a-f]{10}_/),
      expect.stringMatching(/^Acting_Role-Hub-Nodes_/),
    ]);
  });

  test("of vaults for etcd are two where clusters of one identity have two", () => {
    const acting = ClusterIdentity.userAssigned(identity());
    for (const id of ["one", "two"]) {
      const etcdEncryption = EtcdEncryption.withKeyVaultKey({
        keyVaultId: `${SUBSCRIPTION}/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/kv-${id}`,
        keyId: `https://kv-${id}.vault.azure.net/keys/etcd/0123456789abcdef0123456789abcdef`,
      });
      cluster(stack, { identity: acting, etcdEncryption }, id);
    }
    expect(named("Key Vault Crypto User").map(([, { scope }]) => scope.slice(-6))).toEqual(
      expect.arrayContaining(["kv-one", "kv-two"]),
    );
  });
});

describe("what is removed again", () => {
  test("takes along a role that nobody else asked for, also one that lives with its identity", () => {
    const vault = keyVault();
    const key = new KeyVaultKey(stack, "Key", { vault });
    const acting = identity();
    const sets = ["One", "Two"].map(
      (id) => new DiskEncryption(stack, id, { resourceGroup: group(stack, `Of${id}`), key, identity: acting }),
    );
    const [{ readyAfter }] = sets;
    stack.node.tryRemoveChild("One");
    expect(named(KEY_ROLE)).toHaveLength(1);
    for (const id of ["Two", "Key", "Vault"]) stack.node.tryRemoveChild(id);
    expect(all(synth(stack), ROLE)).toEqual({});
    expect((readyAfter[0] as RoleAssignment).toHclTerraform()).toEqual({});
  });

  test("and can be asked for again at the same address", () => {
    const acting = identity();
    const nodeSubnet = Subnet.fromSubnetId(stack, "Nodes", SUBNET);
    const props = { identity: ClusterIdentity.userAssigned(acting), nodeSubnet };
    cluster(stack, props, "One");
    const [[before]] = named("Network Contributor");
    stack.node.tryRemoveChild("One");
    const aks = cluster(stack, props, "Two");
    expect(named("Network Contributor").map(([address]) => address)).toEqual([before]);
    expect(aks.requiredRoles).toHaveLength(1);
  });

  test("may not take along a role that others wait for", () => {
    const acting = ClusterIdentity.userAssigned(identity());
    const where = beside("where");
    const nodeSubnet = Subnet.fromSubnetId(where, "Nodes", SUBNET);
    for (const id of ["One", "Two"]) cluster(where, { identity: acting, nodeSubnet }, id);
    where.node.tryRemoveChild("One");
    expect(refusal(where)).toMatch(
      /\[where\/Two\] AKS-E0334: the role "Network Contributor" on \/subscriptions\/.* must stay in the program while it is needed, as Azure takes it once and all that need it share it, got the one at where\/One\/Role-Nodes, which was removed; remove what asked for it first before you make what needs it too/,
    );
    where.node.tryRemoveChild("Two");
    expect(() => synth(where)).not.toThrow();
  });
});

describe("stacks that wait for each other by what their resources refer to", () => {
  test("share the role that fetches credentials, which lives with the cluster", () => {
    const aks = cluster(stack);
    const principal = Principal.group(EntraGroup.fromObjectId(ADMINS));
    const role = ClusterRole.RBAC_READER;
    const others = ["a", "b"].map((namespace) => {
      const where = beside(namespace);
      new ClusterGrant(where, "Reads", { cluster: aks, principal, role, namespace });
      return where;
    });
    new ClusterGrant(stack, "Reads", { cluster: aks, principal, role, namespace: "c" });
    expect(() => (stack.node.root as App).synth()).not.toThrow();
    expect(named(ClusterRole.CLUSTER_USER.roleName!)).toHaveLength(1);
    for (const where of others) expect(Object.keys(all(synth(where), ROLE))).toHaveLength(1);
  });

  test("unless the principal is of a stack that the cluster's could not wait for", () => {
    const aks = cluster(stack);
    const where = beside("where");
    const acting = new ManagedIdentity(where, "Acting", { resourceGroup: group(where) });
    const principal = Principal.managedIdentity(acting);
    new ClusterGrant(where, "Reads", { cluster: aks, principal, role: ClusterRole.RBAC_READER });
    expect(() => (stack.node.root as App).synth()).not.toThrow();
    expect(named(ClusterRole.CLUSTER_USER.roleName!, where)).toHaveLength(1);
  });

  test("are refused a role of the later one", () => {
    const acting = identity();
    const where = beside("where");
    const nodeSubnet = Subnet.fromSubnetId(where, "Nodes", SUBNET);
    cluster(where, { identity: ClusterIdentity.userAssigned(acting), nodeSubnet });
    workload(acting).grantOn(SUBNET, "Network Contributor");
    expect(stack.dependsOn(where)).toBe(false);
    expect(refusal(stack)).toMatch(
      /AKS-E0332: .*, got one at where\/Cluster\/Role-Nodes, which comes after it; make this/,
    );
  });
});

describe("a role that the program gives with a resource of Terraform", () => {
  const byHand = (more: object = {}, where = stack) => {
    const acting = identity();
    const nodeSubnet = Subnet.fromSubnetId(where, "Nodes", SUBNET);
    cluster(where, { identity: ClusterIdentity.userAssigned(acting), nodeSubnet });
    return new RoleAssignment(where, "Mine", {
      scope: SUBNET.toUpperCase(),
      roleDefinitionName: "network contributor",
      principalId: acting.principalId,
      ...more,
    });
  };

  test("again is refused", () => {
    byHand();
    expect(refusal(stack)).toContain(
      '[test] AKS-E0333: the RoleAssignment at test/Mine must give a role that its principal does not have, as Azure refuses it a second time, got "network contributor", which test/Acting/Role-Nodes gives on the same scope; remove it',
    );
  });

  test.each([
    ["on something else", { scope: `${SUBNET}2` }],
    ["that is another one", { roleDefinitionName: "Reader" }],
    ["of which there may be none", { count: 0 }],
    ["of a scope that is not said", { scope: undefined }],
  ])("%s is not", (_, more) => {
    byHand(more);
    expect(() => synth(stack)).not.toThrow();
  });
});

test("a grant takes the role that was only needed, and is at fault the second time", () => {
  const acting = identity();
  const aks = cluster(stack);
  const principal = Principal.managedIdentity(acting);
  new ClusterGrant(stack, "Reads", { cluster: aks, principal, role: ClusterRole.RBAC_READER });
  const asked = new ClusterGrant(stack, "Fetches", { cluster: aks, principal, role: ClusterRole.CLUSTER_USER });
  expect(asked.resource.node.path).toMatch(/^test\/Cluster\/ClusterUser-/);
  expect(() => synth(stack)).not.toThrow();
  new ClusterGrant(stack, "Again", { cluster: aks, principal, role: ClusterRole.RBAC_READER });
  expect(refusal(stack)).toMatch(/\[test\/Again\] AKS-E0325: .*the first is at test\/Reads/);
});
