import { TerraformStack } from "cdktf";
import {
  AksCluster,
  AksProblems,
  BackupImmutability,
  BackupRedundancy,
  BackupSchedule,
  BackupSoftDelete,
  BackupVault,
  BackupVaultProps,
  ClusterBackup,
  ClusterBackupProps,
  ResourceGroup,
  WeekDay,
} from "../../../constructs";
import { cluster, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synthUnhashed as synth, warnings } from "../../support/synth";
import { expectOnly, testValues, variables, Writable } from "../../support/values";

const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/storage/providers/Microsoft.Storage/storageAccounts/backups`;
const VAULT = "azurerm_data_protection_backup_vault";
const POLICY = "azurerm_data_protection_backup_policy_kubernetes_cluster";
const INSTANCE = "azurerm_data_protection_backup_instance_kubernetes_cluster";
const EXTENSION = "azurerm_kubernetes_cluster_extension";
const TRUST = "azurerm_kubernetes_cluster_trusted_access_role_binding";
const ROLE = "azurerm_role_assignment";

let stack: TerraformStack;
let resourceGroup: ResourceGroup;
const { text, number } = variables(() => stack);

beforeEach(() => {
  stack = stackFixture();
  resourceGroup = group(stack, "Backups");
});

const newVault = (props: Writable<BackupVaultProps> = {}, id = "Vault") =>
  new BackupVault(stack, id, { resourceGroup, ...props });
const backup = (props: Writable<ClusterBackupProps> = {}, id = "Backup") =>
  new ClusterBackup(stack, id, {
    cluster: props.cluster ?? cluster(stack),
    vault: props.vault ?? newVault(),
    snapshotGroup: props.snapshotGroup ?? group(stack, "Snapshots"),
    storage: { storageAccountId: ACCOUNT, containerName: "aks" },
    schedule: BackupSchedule.daily("02:30"),
    retention: { days: 7 },
    ...props,
  });
const roles = (json: Json) =>
  Object.values(all(json, ROLE)).map((role) => [role.role_definition_name, role.scope, role.principal_id]);

describe("what is made", () => {
  test("of a vault: an identity, and backups that can be brought back", () => {
    newVault();
    expect(only(synth(stack), VAULT)).toEqual({
      name: "test-vault",
      location: "westeurope",
      resource_group_name: "${azurerm_resource_group.Backups.name}",
      datastore_type: "VaultStore",
      redundancy: "LocallyRedundant",
      soft_delete: "On",
      retention_duration_in_days: 14,
      immutability: "Disabled",
      identity: { type: "SystemAssigned" },
    });
  });

  test("of a vault with everything said", () => {
    newVault({
      name: "bv",
      location: "northeurope",
      redundancy: BackupRedundancy.GEO_REDUNDANT,
      crossRegionRestore: true,
      softDelete: BackupSoftDelete.ALWAYS_ON,
      softDeleteRetentionDays: 30,
      immutability: BackupImmutability.UNLOCKED,
      tags: { team: "a" },
    });
    expect(only(synth(stack), VAULT)).toMatchObject({
      name: "bv",
      location: "northeurope",
      redundancy: "GeoRedundant",
      cross_region_restore_enabled: true,
      soft_delete: "AlwaysOn",
      retention_duration_in_days: 30,
      immutability: "Unlocked",
      tags: { team: "a" },
    });
  });

  test("of a backup: policy, extension, trust and instance", () => {
    backup();
    const json = synth(stack);
    expect(only(json, POLICY)).toEqual({
      name: "test-backup",
      vault_name: "${azurerm_data_protection_backup_vault.Vault.name}",
      resource_group_name: "${azurerm_data_protection_backup_vault.Vault.resource_group_name}",
      backup_repeating_time_intervals: ["R/2024-01-01T02:30:00+00:00/P1D"],
      default_retention_rule: { life_cycle: [{ data_store_type: "OperationalStore", duration: "P7D" }] },
    });
    expect(only(json, EXTENSION)).toEqual({
      name: "azure-aks-backup",
      cluster_id: "${azurerm_kubernetes_cluster.Cluster.id}",
      extension_type: "Microsoft.DataProtection.Kubernetes",
      release_train: "stable",
      release_namespace: "dataprotection-microsoft",
      configuration_settings: {
        "configuration.backupStorageLocation.bucket": "aks",
        "configuration.backupStorageLocation.config.resourceGroup": "storage",
        "configuration.backupStorageLocation.config.storageAccount": "backups",
        "configuration.backupStorageLocation.config.subscriptionId": "00000000-0000-0000-0000-000000000000",
        "credentials.tenantId": "${data.azurerm_client_config.Backup_Client.tenant_id}",
      },
    });
    expect(only(json, TRUST)).toEqual({
      name: "backup",
      kubernetes_cluster_id: "${azurerm_kubernetes_cluster.Cluster.id}",
      source_resource_id: "${azurerm_data_protection_backup_vault.Vault.id}",
      roles: ["Microsoft.DataProtection/backupVaults/backup-operator"],
    });
    expect(only(json, INSTANCE)).toEqual({
      name: "test-backup",
      location: "westeurope",
      vault_id: "${azurerm_data_protection_backup_vault.Vault.id}",
      kubernetes_cluster_id: "${azurerm_kubernetes_cluster.Cluster.id}",
      snapshot_resource_group_name: "${azurerm_resource_group.Snapshots.name}",
      backup_policy_id: `\${${POLICY}.Backup_Policy.id}`,
      backup_datasource_parameters: { cluster_scoped_resources_enabled: true, volume_snapshot_enabled: true },
      depends_on: expect.any(Array),
    });
  });

  test("the instance comes after extension, trust and exactly the seven roles", () => {
    const made = backup();
    const json = synth(stack);
    const vault = "${azurerm_data_protection_backup_vault.Vault.identity[0].principal_id}";
    const snapshots = "${azurerm_resource_group.Snapshots.id}";
    expect(roles(json).sort()).toEqual(
      [
        ["Reader", "${azurerm_kubernetes_cluster.Cluster.id}", vault],
        ["Reader", snapshots, vault],
        ["Disk Snapshot Contributor", snapshots, vault],
        ["Data Operator for Managed Disks", snapshots, vault],
        ["Storage Blob Data Contributor", ACCOUNT, vault],
        ["Contributor", snapshots, "${azurerm_kubernetes_cluster.Cluster.identity[0].principal_id}"],
        [
          "Storage Account Contributor",
          ACCOUNT,
          `\${${EXTENSION}.Backup_Extension.aks_assigned_identity[0].principal_id}`,
        ],
      ].sort(),
    );
    const addresses = Object.keys(all(json, ROLE)).map((name) => `${ROLE}.${name}`);
    expect([...only(json, INSTANCE).depends_on].sort()).toEqual(
      [...addresses, `${EXTENSION}.Backup_Extension`, `${TRUST}.Backup_TrustedAccess`].sort(),
    );
    expect(made.requiredRoles).toHaveLength(7);
    expect(made.requiredRoles.every(({ reason }) => reason.length > 10)).toBe(true);
  });

  test("of two clusters with one vault: what they share is given once", () => {
    const vault = newVault();
    const snapshotGroup = group(stack, "Snapshots");
    backup({ vault, snapshotGroup, cluster: cluster(stack, {}, "One") }, "OneBackup");
    backup({ vault, snapshotGroup, cluster: cluster(stack, {}, "Two") }, "TwoBackup");
    const json = synth(stack);
    const given = roles(json).map((role) => role.join());
    expect(new Set(given).size).toBe(given.length);
    expect(given).toHaveLength(4 + 2 * 3);
    for (const instance of Object.values(all(json, INSTANCE))) expect(instance.depends_on).toHaveLength(2 + 7);
  });

  test("what is selected, and what is kept longer", () => {
    backup({
      name: "nightly",
      selection: {
        includedNamespaces: ["shop"],
        includedResourceTypes: ["deployments.apps"],
        excludedResourceTypes: ["events"],
        labelSelectors: ["backup=yes"],
        clusterScopedResources: false,
        volumes: false,
      },
      retention: { days: 7, firstOfDayDays: 14, firstOfWeekDays: 30, firstOfMonthDays: 90, firstOfYearDays: 360 },
    });
    const json = synth(stack);
    expect(only(json, INSTANCE)).toMatchObject({
      name: "nightly",
      backup_datasource_parameters: {
        included_namespaces: ["shop"],
        included_resource_types: ["deployments.apps"],
        excluded_resource_types: ["events"],
        label_selectors: ["backup=yes"],
        cluster_scoped_resources_enabled: false,
        volume_snapshot_enabled: false,
      },
    });
    const rule = (name: string, priority: number, days: number) => ({
      name,
      priority,
      criteria: { absolute_criteria: name },
      life_cycle: [{ data_store_type: "OperationalStore", duration: `P${days}D` }],
    });
    expect(only(json, POLICY).retention_rule).toEqual([
      rule("FirstOfYear", 10, 360),
      rule("FirstOfMonth", 15, 90),
      rule("FirstOfWeek", 20, 30),
      rule("FirstOfDay", 25, 14),
    ]);
  });

  test("a vault and a cluster that are there already", () => {
    const vault = BackupVault.fromBackupVaultName(stack, "Vault", { name: "bv", resourceGroupName: "rg" });
    const aks = AksCluster.fromClusterName(stack, "Cluster", { name: "aks", resourceGroupName: "rg" });
    backup({ vault, cluster: aks, controlPlanePrincipalId: "11111111-2222-3333-4444-555555555555" });
    const json = synth(stack);
    expect(only(json, INSTANCE)).toMatchObject({
      vault_id: `\${data.${VAULT}.Vault.id}`,
      location: `\${data.${VAULT}.Vault.location}`,
      kubernetes_cluster_id: "${data.azurerm_kubernetes_cluster.Cluster.id}",
    });
    expect(only(json, POLICY)).toMatchObject({
      vault_name: `\${data.${VAULT}.Vault.name}`,
      resource_group_name: `\${data.${VAULT}.Vault.resource_group_name}`,
    });
    const [reader] = Object.entries(all(json, ROLE)).filter(([, { scope }]) => scope.includes("kubernetes_cluster"));
    expect(reader[0]).toMatch(/^Vault_Role-Backup-/);
    expect(roles(json).map(([, , principal]) => principal)).toEqual(
      expect.arrayContaining([
        "11111111-2222-3333-4444-555555555555",
        `\${data.${VAULT}.Vault.identity[0].principal_id}`,
      ]),
    );
  });
});

describe("schedules", () => {
  test.each<[BackupSchedule, string]>([
    [BackupSchedule.everyHours(4, "00:00"), "R/2024-01-01T00:00:00+00:00/PT4H"],
    [BackupSchedule.everyHours(12, "23:59"), "R/2024-01-01T23:59:00+00:00/PT12H"],
    [BackupSchedule.daily("02:30"), "R/2024-01-01T02:30:00+00:00/P1D"],
    [BackupSchedule.weekly(WeekDay.MONDAY, "02:30"), "R/2024-01-01T02:30:00+00:00/P1W"],
    [BackupSchedule.weekly(WeekDay.SUNDAY, "02:30"), "R/2024-01-07T02:30:00+00:00/P1W"],
  ])("%#", (schedule, interval) => {
    backup({ schedule });
    expect(only(synth(stack), POLICY).backup_repeating_time_intervals).toEqual([interval]);
    expect(new Date("2024-01-07").getUTCDay()).toBe(0);
  });
});

describe("ranges and enumerations", () => {
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
      code: "AKS-E0752",
      make: (name) => newVault({ name }),
      good: ["bv", "b".repeat(50)],
      bad: ["b", "b".repeat(51), "b_v"],
      words: "name must be 2 to 50 letters, digits or hyphens",
    },
    {
      what: "soft delete",
      code: "AKS-E0753",
      make: (softDeleteRetentionDays) => newVault({ softDeleteRetentionDays }),
      good: [14, 180],
      bad: [13, 181, 14.5],
      words: "softDeleteRetentionDays must be a whole number of days from 14 to 180",
    },
    {
      what: "redundancy",
      code: "AKS-E0810",
      make: (redundancy) => newVault({ redundancy }),
      good: Object.values(BackupRedundancy),
      bad: ["LRS"],
      words: "redundancy must be one of LocallyRedundant, ZoneRedundant, GeoRedundant",
    },
    {
      what: "kind of soft delete",
      code: "AKS-E0810",
      make: (softDelete) => newVault({ softDelete }),
      good: Object.values(BackupSoftDelete),
      bad: ["on"],
      words: "softDelete must be one of On, Off, AlwaysOn",
    },
    {
      what: "immutability",
      code: "AKS-E0810",
      make: (immutability) => newVault({ immutability }),
      good: Object.values(BackupImmutability),
      bad: ["Enabled"],
      words: "immutability must be one of Disabled, Unlocked, Locked",
    },
    {
      what: "time",
      code: "AKS-E0755",
      make: (time) => backup({ schedule: BackupSchedule.daily(time) }),
      good: ["00:00", "23:59"],
      bad: ["24:00", "2:30", "02:60", "02:30:00", ""],
      words: "schedule must begin at a time of the day in UTC",
    },
    {
      what: "hours",
      code: "AKS-E0756",
      make: (hours) => backup({ schedule: BackupSchedule.everyHours(hours, "00:00") }),
      good: [4, 6, 8, 12],
      bad: [1, 5, 24],
      words: "schedule must be every 4, 6, 8 or 12 hours",
    },
    {
      what: "day",
      code: "AKS-E0810",
      make: (day) => backup({ schedule: BackupSchedule.weekly(day, "00:00") }),
      good: Object.values(WeekDay),
      bad: ["monday"],
      words: "schedule.day must be one of Monday,",
    },
    ...(["days", "firstOfDayDays", "firstOfWeekDays", "firstOfMonthDays", "firstOfYearDays"] as const).map((prop) => ({
      what: prop,
      code: "AKS-E0757",
      make: (days: never) => backup({ retention: { days: 7, [prop]: days } }),
      good: [1, 360],
      bad: [0, 361, 1.5],
      words: `retention.${prop} must be a whole number of days from 1 to 360`,
    })),
    {
      what: "name of a backup",
      code: "AKS-E0759",
      make: (name) => backup({ name }),
      good: ["abc", "a".repeat(150)],
      bad: ["ab", "a".repeat(151), "a_b"],
      words: "name must be 3 to 150 letters, digits or hyphens",
    },
    {
      what: "storage account",
      code: "AKS-E0761",
      make: (storageAccountId) => backup({ storage: { storageAccountId, containerName: "aks" } }),
      good: [ACCOUNT],
      bad: ["backups", `${ACCOUNT}/blobServices/default`],
      words: "storage.storageAccountId must be the ARM id of a storage account",
    },
    {
      what: "container",
      code: "AKS-E0762",
      make: (containerName) => backup({ storage: { storageAccountId: ACCOUNT, containerName } }),
      good: ["aks", "a".repeat(63), "a-1"],
      bad: ["ab", "a".repeat(64), "Aks", "a--b", "-ab", "https://x/y"],
      words: "storage.containerName must be the name of a blob container",
    },
  ];

  testValues(() => stack, table);
});

describe("what does not go together", () => {
  test.each<[string, () => unknown, string]>([
    [
      "AKS-E0754",
      () => newVault({ crossRegionRestore: false }),
      "crossRegionRestore must be left out unless the copies of the vault are in two regions, got it with LocallyRedundant",
    ],
    [
      "AKS-E0758",
      () =>
        backup({ vault: newVault({ location: "northeurope" }), cluster: cluster(stack, { location: "northeurope" }) }),
      'snapshotGroup must be a group in northeurope, the region of the vault and of the cluster, got "westeurope"',
    ],
    [
      "AKS-E0760",
      () => backup({ selection: { includedNamespaces: ["a"], excludedNamespaces: ["b"] } }),
      "selection.excludedNamespaces must be left out beside includedNamespaces",
    ],
    [
      "AKS-E0763",
      () => backup({ cluster: AksCluster.fromClusterName(stack, "C", { name: "aks", resourceGroupName: "rg" }) }),
      "controlPlanePrincipalId must be given for a cluster that is there already",
    ],
  ])("%s: %#", (code, make, words) => {
    make();
    expectOnly(stack, code, words);
  });

  test("a vault that forgets is warned of", () => {
    newVault({ softDelete: BackupSoftDelete.OFF });
    expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Vault: AKS-W0707: softDelete must be ON or/)]);
  });

  test.each<[string, () => unknown, RegExp]>([
    ["nothing", () => new ClusterBackup(stack, "X", {} as never), /^AKS-E0809: cluster must be an AksCluster/],
    [
      "a retention of nothing",
      () => backup({ retention: {} as never }),
      /^AKS-E0809: retention\.days must be a number/,
    ],
    ["a vault without a group", () => new BackupVault(stack, "X", {} as never), /^AKS-E0809: resourceGroup must be/],
  ])("%s cannot be read", (_, make, words) => expect(make).toThrow(words));
});

test("tokens are never judged", () => {
  backup({
    name: text("name"),
    storage: { storageAccountId: text("account"), containerName: text("container") },
    schedule: BackupSchedule.daily(text("time")),
    retention: { days: number("days"), firstOfDayDays: number("daily") },
    vault: newVault({ name: text("vault"), location: text("region"), softDeleteRetentionDays: number("soft") }),
  });
  const json = synth(stack);
  expect(only(json, EXTENSION).configuration_settings).toMatchObject({
    "configuration.backupStorageLocation.config.resourceGroup": '${element(split("/", var.account), 4)}',
    "configuration.backupStorageLocation.config.storageAccount": '${element(split("/", var.account), 8)}',
  });
  expect(only(json, POLICY).default_retention_rule.life_cycle[0].duration).toBe("P${var.days}D");
});

describe("a cluster and its backup", () => {
  test("in another region than the vault is refused", () => {
    backup({ cluster: cluster(stack, { location: "northeurope" }) });
    expect(refusal(stack)).toContain(
      '[test/Backup] AKS-E0764: vault must be in northeurope, the region of the cluster, got "westeurope"; make a vault there',
    );
  });

  test("in a region that only Terraform knows is not judged", () => {
    backup({ cluster: cluster(stack, { location: text("region") }) });
    expect(Object.keys(all(synth(stack), INSTANCE))).toHaveLength(1);
  });

  test("a second backup of one cluster is refused, of another cluster not", () => {
    const one = cluster(stack);
    const vault = newVault();
    const snapshotGroup = group(stack, "Snapshots");
    backup({ cluster: one, vault, snapshotGroup });
    backup({ cluster: one, vault, snapshotGroup }, "Again");
    const other = cluster(stack, {}, "Other");
    backup({ cluster: other, vault, snapshotGroup }, "Fine");
    const told = refusal(stack);
    expect(told).toContain(
      "[test/Again] AKS-E0765: cluster must be backed up once, as it has one backup extension, got a cluster that test/Backup backs up; put what is to be saved into that one",
    );
    expect(told).not.toContain("[test/Fine]");
  });
});

describe("what would not be backed up as it reads", () => {
  test.each<[string, Writable<ClusterBackupProps>, string]>([
    [
      "no namespace",
      { selection: { includedNamespaces: [] } },
      "selection.includedNamespaces must name at least one, because none named is read as every namespace, got an empty list; name what",
    ],
    [
      "no kind of object",
      { selection: { includedResourceTypes: [] } },
      "selection.includedResourceTypes must name at least one, because none named is read as every kind of object",
    ],
  ])("%s", (_, props, message) => {
    backup(props);
    expect(refusal(stack)).toContain(`[test/Backup] AKS-E0772: ${message}`);
  });

  test.each([
    ["disk", "driver for disks"],
    ["snapshotController", "controller for snapshots"],
  ])("volumes of a cluster with %s off", (option, what) => {
    const without = cluster(stack, { addons: { storageDrivers: { [option]: false } } });
    backup({ cluster: without });
    expect(refusal(stack)).toContain(
      `[test/Backup] AKS-E0773: cluster must have the ${what}, without which no volume is backed up, got a cluster with addons.storageDrivers.${option}: false; leave ${option} out`,
    );
  });

  test("a cluster without drivers is backed up without volumes, and an empty list of what is left out is none", () => {
    const drivers = { storageDrivers: { disk: false, snapshotController: false } };
    backup({ cluster: cluster(stack, { addons: drivers }), selection: { volumes: false, excludedNamespaces: [] } });
    expect(only(synth(stack), INSTANCE).backup_datasource_parameters).toMatchObject({ volume_snapshot_enabled: false });
  });
});

describe("labels of what is backed up", () => {
  test.each([
    "backup",
    "backup=",
    "app.kubernetes.io/name=web",
    "a=b=c",
    "tier in (a, b)",
    "backup!=no",
    "a=b,c=d",
    "-a=b",
    "a = b",
    "=yes",
    "",
    "a==b",
  ])("%p", (selector) => {
    const fine = ["backup=", "app.kubernetes.io/name=web"].includes(selector);
    backup({ selection: { labelSelectors: ["backup=yes", selector] } });
    const told = AksProblems.of(stack).map(({ code, message }) => `${code}: ${message}`);
    const expected = `AKS-E0775: selection.labelSelectors[1] must be one label as key=value, in the letters that Kubernetes takes, got "${selector}"; write for example "backup=yes"`;
    expect(told).toEqual(fine ? [] : [expect.stringContaining(expected)]);
  });

  test("that only Terraform knows are left to it, and those beside them are not", () => {
    backup({ selection: { labelSelectors: [text("label"), "wrong"] } });
    expect(AksProblems.of(stack).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^selection\.labelSelectors\[1\] must/),
    ]);
  });
});
