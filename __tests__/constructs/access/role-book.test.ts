/**
 * Azure refuses a role that is given already, minutes into an apply. Whatever gives it, in whichever stack: one assignment.
 */
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack } from "cdktf";
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
  Grafana,
  GrafanaRole,
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
