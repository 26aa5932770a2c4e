/**
 * What a whole program is billed for: each thing once, from the construct that makes it.
 */
import { PodV1, PodV1Config, PodV1SpecVolume } from "@cdktf/provider-kubernetes/lib/pod-v1";
import { Firewall } from "@cdktf/provider-azurerm/lib/firewall";
import { ManagedDisk as ManagedDiskResource } from "@cdktf/provider-azurerm/lib/managed-disk";
import { App, TerraformHclModule, TerraformStack, TerraformVariable, Testing } from "cdktf";
import {
  AksCluster,
  ApiServerAccess,
  AksWarnings,
  BackupSchedule,
  BackupVault,
  BilledItem,
  BilledKind,
  Billing,
  CapacityReservation,
  CapacityReservationGroup,
  ClusterBackup,
  ClusterIdentity,
  ClusterVnet,
  ContainerInsights,
  ContainerInsightsPreset,
  ControlPlaneComponent,
  DedicatedHostGroup,
  DedicatedHostSku,
  DiskPerformanceTier,
  DiskSku,
  DiskSnapshot,
  EntraGroup,
  FileShareStorageClass,
  Grafana,
  KeyVault,
  KeyVaultKey,
  KeyVaultSku,
  LogWorkspace,
  LogWorkspacePricing,
  ManagedDisk,
  ManagedDiskStorageClass,
  ManagedPrometheus,
  Manifest,
  MonitorWorkspace,
  NatGateway,
  NodeScaling,
  PersistentVolumeClaim,
  PodVolume,
  Principal,
  PrivateDnsZone,
  PrivateEndpoint,
  PrivateEndpointTarget,
  PublicIp,
  PublicIpPrefix,
  PublicNodeIps,
  Replicas,
  RouteTable,
  ServiceExposure,
  StatefulSet,
  Subnet,
  VmSize,
} from "../../../constructs";
import { BILLED, RESOURCE_COSTS } from "../../../lib/facts/billed-resources";
import { filesUnder, text } from "../../api/support/repo";
import { ADMINS, cluster, D4, group, SUBSCRIPTION } from "../../support/clusters";
import { only, refusal, stackFixture, synth, warnings } from "../../support/synth";
import { container, place } from "../../support/workloads";

const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/vnet`;
const VAULT = `${SUBSCRIPTION}/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/kv`;
const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/store/providers/Microsoft.Storage/storageAccounts/backups`;

const counted = ({ product, unit, measure, least, most, byUse }: BilledItem) => [
  product,
  unit,
  ...(byUse ? ["by use"] : [measure ?? "", least, most]),
];
const items = (billing: Billing, kind: BilledKind) => billing.items.filter((item) => item.kind === kind);

describe("what stands in a stack", () => {
  test("disks by what their price depends on", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    const disk = (id: string, props: object) => new ManagedDisk(stack, id, { resourceGroup, sizeGib: 1000, ...props });
    const plain = disk("Plain", {});
    disk("Tier", { performanceTier: DiskPerformanceTier.P40 });
    disk("Burst", { onDemandBursting: true });
    disk("Shared", { maxShares: 2, sku: DiskSku.PREMIUM_ZRS });
    disk("Slow", { sku: DiskSku.STANDARD_SSD_LRS });
    disk("V2", { sku: DiskSku.PREMIUM_V2_LRS, zone: "1", iops: 5000, throughputMbps: 125 });
    disk("Ultra", { sku: DiskSku.ULTRA_LRS, zone: "1", sizeGib: 200, iops: 2000 });
    disk("Large", { sku: DiskSku.ULTRA_LRS, zone: "1", sizeGib: 1025, iops: 2000, throughputMbps: 500 });
    new DiskSnapshot(stack, "Snapshot", { resourceGroup, disk: plain });
    new DiskSnapshot(stack, "Full", { resourceGroup, disk: plain, incremental: false });
    const billing = Billing.of(stack);
    const ofPath = (path: string) => billing.items.filter((item) => item.path === `test/${path}`).map(counted);
    expect(ofPath("Plain")).toEqual([["Premium SSD P30, 1000 GiB", "each month", "", 1, 1]]);
    expect(ofPath("Tier")).toEqual([["Premium SSD P40, 1000 GiB", "each month", "", 1, 1]]);
    expect(billing.items.find((item) => item.path === "test/Tier")?.note).toBe("the tier of its size is P30");
    expect(ofPath("Burst")).toEqual([
      ["Premium SSD P30, 1000 GiB", "each month", "", 1, 1],
      ["on-demand bursting of a Premium SSD", "each hour, and by the operation above its figures", "", 1, 1],
    ]);
    expect(billing.items.find((item) => item.path === "test/Shared")).toMatchObject({
      product: "Premium SSD P30, 1000 GiB, ZRS",
      note: "each virtual machine that mounts it adds to it",
      reservable: true,
    });
    expect(ofPath("Slow")).toEqual([["Standard SSD E30, 1000 GiB", "each month and by the operation", "", 1, 1]]);
    // 125 MB/s and 3000 IOPS come with every disk.
    expect(ofPath("V2")).toEqual([
      ["Premium SSD v2, capacity", "each hour", "GiB", 1000, 1000],
      ["Premium SSD v2, IOPS above 3000", "each hour", "IOPS", 2000, 2000],
    ]);
    // What is left to Azure is not guessed, and the size is the next that Azure sells.
    expect(ofPath("Ultra")).toEqual([
      ["Ultra Disk, capacity", "each hour", "GiB", 256, 256],
      ["Ultra Disk, IOPS", "each hour", "IOPS", 2000, 2000],
      ["Ultra Disk, throughput", "each hour", "MB/s", undefined, undefined],
    ]);
    // Above the small sizes it is sold by the TiB.
    expect(ofPath("Large")[0]).toEqual(["Ultra Disk, capacity", "each hour", "GiB", 2048, 2048]);
    expect(ofPath("Snapshot")).toEqual([["incremental snapshot of a disk", "each month", "GiB", 0, 1000]]);
    expect(ofPath("Full")).toEqual([["full snapshot of a disk", "each month", "GiB", 0, 1000]]);
    expect(billing.items.every((item) => item.billedWhenIdle)).toBe(true);
  });

  test("the network: addresses once, endpoints, zones, gateways, and what goes through peerings", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup, addressRanges: ["10.0.0.0/16"] });
    vnet.peerWith("Hub", { remoteVirtualNetworkId: NETWORK, ranges: ["10.1.0.0/16"] });
    const prefix = new PublicIpPrefix(stack, "Prefix", { resourceGroup, prefixLength: 30 });
    new PublicIp(stack, "Alone", { resourceGroup });
    for (const id of ["OfPrefix", "OfPrefixToo"]) new PublicIp(stack, id, { resourceGroup, prefix });
    new NatGateway(stack, "Gateway", { resourceGroup });
    const dnsZone = new PrivateDnsZone(stack, "Zone", { resourceGroup, name: "privatelink.vaultcore.azure.net" });
    dnsZone.linkTo("Net", NETWORK);
    const subnet = Subnet.fromSubnetId(stack, "Endpoints", `${NETWORK}/subnets/endpoints`);
    const target = PrivateEndpointTarget.KEY_VAULT;
    new PrivateEndpoint(stack, "Endpoint", { resourceGroup, subnet, target, targetId: VAULT, dnsZone });
    new RouteTable(stack, "Routes", { resourceGroup });
    const billing = Billing.of(stack);
    expect(billing.items.map((item) => [item.path.replace("test/", ""), ...counted(item)])).toEqual([
      ["Vnet/Hub", "virtual network peering", "by the GB", "by use"],
      ["Prefix", "public IP addresses, prefix /30", "each hour", "addresses", 4, 4],
      ["Alone", "public IP address", "each hour", "", 1, 1],
      ["Gateway", "NAT gateway", "each hour and by the GB", "", 1, 1],
      ["Gateway/PublicIp", "public IP address", "each hour", "", 1, 1],
      ["Zone", "private DNS zone", "each month and by the query", "", 1, 1],
      ["Endpoint", "private endpoint", "each hour and by the GB", "", 1, 1],
    ]);
    expect(billing.free).toEqual(["public IP addresses out of a prefix", "route tables", "virtual networks"]);
    expect(billing.unlisted).toEqual([]);
  });

  test("logs, metrics, dashboards and keys", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    new LogWorkspace(stack, "Logs", { resourceGroup, dailyQuotaGb: 5 });
    const pricing = LogWorkspacePricing.commitment(200);
    new LogWorkspace(stack, "Large", { resourceGroup, pricing, retentionDays: 90 });
    const metrics = new MonitorWorkspace(stack, "Metrics", { resourceGroup });
    const admins = [Principal.group(EntraGroup.fromObjectId(ADMINS))];
    new Grafana(stack, "Grafana", { resourceGroup, workspaces: [metrics], admins, zoneRedundant: true });
    const vault = new KeyVault(stack, "Vault", { resourceGroup, name: "kv-keys", sku: KeyVaultSku.PREMIUM });
    new KeyVaultKey(stack, "Soft", { vault });
    new KeyVaultKey(stack, "Hard", { vault, hsm: true, sizeBits: 3072 });
    const billing = Billing.of(stack);
    expect(billing.items.map((item) => [item.path.replace("test/", ""), ...counted(item)])).toEqual([
      ["Logs", "Log Analytics workspace", "by the GB taken in", "by use"],
      ["Large", "Log Analytics workspace, commitment tier", "each day", "GB", 200, 200],
      ["Large", "Log Analytics, logs older than 31 days", "each month, by the GB kept", "by use"],
      ["Metrics", "Azure Monitor workspace", "by the samples that queries read", "by use"],
      ["Grafana", "Azure Managed Grafana, Standard, zone redundant", "each hour", "", 1, 1],
      ["Grafana", "Azure Managed Grafana, active users", "each month, by the user", "by use"],
      ["Vault", "Key Vault, premium", "by the operation", "by use"],
      ["Hard", "key in hardware, RSA 3072", "each month, and by the operation", "", 1, 1],
    ]);
    expect(billing.items[0].note).toBe("what clusters send is listed with them, and never more than 5 GB a day");
    expect(billing.items[2].note).toBe("kept for 90 days");
    const idle = billing.items.filter(({ billedWhenIdle }) => billedWhenIdle).map(({ product }) => product);
    expect(idle).toEqual([
      "Log Analytics workspace, commitment tier",
      "Log Analytics, logs older than 31 days",
      "Azure Managed Grafana, Standard, zone redundant",
    ]);
  });

  test("a bare resource or a module is not passed over in silence", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    const place = { resourceGroupName: resourceGroup.resourceGroupName, location: "westeurope", name: "own" };
    new Firewall(stack, "Firewall", { ...place, skuName: "AZFW_VNet", skuTier: "Standard" });
    new ManagedDiskResource(stack, "Disk", { ...place, storageAccountType: "Premium_LRS", createOption: "Empty" });
    new TerraformHclModule(stack, "Module", { source: "Azure/naming/azurerm" });
    const billing = Billing.of(stack);
    expect(billing.unlisted).toEqual([
      { path: "test/Firewall", resourceType: "azurerm_firewall" },
      { path: "test/Disk", resourceType: "azurerm_managed_disk" },
      { path: "test/Module", resourceType: "module" },
    ]);
    expect(billing.toMarkdown()).toContain("Not on the list, billed or not: test/Firewall (azurerm_firewall), ");
    billing.unlisted.pop();
    expect(billing.unlisted).toHaveLength(3);
  });

  test("what is there already is not on it", () => {
    const stack = stackFixture();
    PublicIp.fromPublicIpId(stack, "Ip", `${NETWORK.replace(/virtualNetworks.*/, "publicIPAddresses/out")}`);
    ManagedDisk.fromManagedDiskName(stack, "Disk", { name: "old", resourceGroupName: "rg" });
    AksCluster.fromClusterName(stack, "Old", { name: "aks", resourceGroupName: "rg" });
    expect([Billing.of(stack).items, Billing.of(stack).unlisted]).toEqual([[], []]);
  });

  test("values that only Terraform knows are said to be, and no token is given away", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    const number = (name: string) => new TerraformVariable(stack, name, { type: "number" }).numberValue;
    const words = (name: string) => new TerraformVariable(stack, name, { type: "string" }).stringValue;
    new ManagedDisk(stack, "Disk", { resourceGroup, sku: DiskSku.of(words("sku")), sizeGib: number("gib") });
    new ManagedDisk(stack, "Sized", { resourceGroup, sizeGib: number("size") });
    new PublicIpPrefix(stack, "Prefix", { resourceGroup, prefixLength: number("length") });
    new LogWorkspace(stack, "Logs", { resourceGroup, retentionDays: number("days"), dailyQuotaGb: number("quota") });
    const reserved = new CapacityReservationGroup(stack, "Reserved", { resourceGroup });
    reserved.reserve("Some", { vmSize: VmSize.of(words("vm")), instances: number("instances"), zone: words("zone") });
    const page = Billing.of(stack).toMarkdown();
    expect(page).not.toMatch(/TfToken|NaN|undefined|e\+|-\d{9}/);
    expect(page.split("\n")).toEqual(
      expect.arrayContaining([
        "| test/Disk | managed disk | managed disk, kind known after apply, size known after apply | each month | 1 |  | yes | not known |",
        "| test/Sized | managed disk | Premium SSD, size known after apply | each month | 1 |  | yes | not known |",
        "| test/Prefix | network | public IP addresses of a prefix | each hour | known after apply |  | yes | no |",
        "| test/Reserved/Some | capacity reservation (at the price of the machines, used or not) | size known after apply, reserved, zone known after apply | each hour | known after apply |  | yes | not known |",
      ]),
    );
    expect(page).toContain("kept for a time known after apply");
  });
});

/** A cluster that may take reserved machines, and a group of them in three zones or none. */
function reserving(zones?: string[]) {
  const stack = stackFixture();
  const machines = group(stack, "Machines");
  const reserved = new CapacityReservationGroup(stack, "Reserved", { resourceGroup: machines, zones });
  const make = (id: string) => cluster(stack, { identity: ClusterIdentity.userAssigned() }, id);
  return { stack, machines, reserved, make };
}

describe("reserved machines", () => {
  const machinesOf = (billing: Billing) =>
    items(billing, BilledKind.VIRTUAL_MACHINE)
      .filter(({ poolName }) => poolName !== "system")
      .map((item) => [item.poolName, item.product, item.least, item.most, item.upgradePeak]);

  test("a pool that fits is paid for by its reservation, and only its disks beside", () => {
    const { reserved, make } = reserving();
    reserved.reserve("Some", { vmSize: D4, instances: 10 });
    const aks = make("Aks");
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(1, 5), capacityReservationGroup: reserved });
    expect(machinesOf(aks.billing)).toEqual([]);
    expect(aks.billing.free).toContain("the machines of apps, all of which are reserved and billed as that");
    expect(items(aks.billing, BilledKind.CAPACITY_RESERVATION)).toEqual([
      {
        path: "test/Reserved/Some",
        kind: BilledKind.CAPACITY_RESERVATION,
        product: "Standard_D4ds_v5, reserved",
        unit: "each hour",
        least: 10,
        most: 10,
        billedWhenIdle: true,
        reservable: true,
        note: "at the price of the machines, used or not, and the pools never use 4 of them",
      },
    ]);
    expect(items(aks.billing, BilledKind.OS_DISK).map((item) => item.poolName)).toEqual(["system", "apps"]);
  });

  test("a reservation that was removed again holds nothing, and nobody waits for it", () => {
    const { stack, reserved, make } = reserving();
    reserved.reserve("Some", { vmSize: D4, instances: 10 });
    const aks = make("Aks");
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(2), capacityReservationGroup: reserved });
    reserved.node.tryRemoveChild("Some");
    expect(reserved.reservedCapacity).toEqual([]);
    expect(machinesOf(aks.billing)).toEqual([["apps", "Standard_D4ds_v5, beyond what is reserved", 2, 2, 3]]);
    reserved.reserve("Other", { vmSize: D4, instances: 3 });
    expect(machinesOf(aks.billing)).toEqual([]);
    const waits = only(synth(stack), "azurerm_kubernetes_cluster_node_pool").depends_on;
    expect(waits.filter((name: string) => /capacity_reservation/.test(name))).toEqual([
      expect.stringContaining("Reserved_Other_"),
    ]);
  });

  test("two pools of two clusters share a group, and the second pays for what is beyond", () => {
    const { stack, reserved, make } = reserving(["1", "2"]);
    for (const zone of ["1", "2"]) reserved.reserve(`Zone${zone}`, { vmSize: D4, instances: 2, zone });
    const pool = { vmSize: D4, zones: ["1", "2"], capacityReservationGroup: reserved };
    const [first, second] = [make("First"), make("Second")];
    first.addLinuxPool("a", { ...pool, scaling: NodeScaling.fixed(2) });
    second.addLinuxPool("b", { ...pool, scaling: NodeScaling.autoscale(2, 4) });
    expect(machinesOf(first.billing)).toEqual([]);
    expect(machinesOf(second.billing)).toEqual([["b", "Standard_D4ds_v5, beyond what is reserved", 0, 2, 4]]);
    for (const one of [first, second]) {
      expect(items(one.billing, BilledKind.CAPACITY_RESERVATION).map(({ path }) => path)).toEqual([
        "test/Reserved/Zone1",
        "test/Reserved/Zone2",
      ]);
    }
    // Of the whole stack each is there once.
    expect(items(Billing.of(stack), BilledKind.CAPACITY_RESERVATION)).toHaveLength(2);
  });

  test("of a group that is there already, what is known of it", () => {
    const { stack, make } = reserving();
    const id = `${SUBSCRIPTION}/resourceGroups/cap/providers/Microsoft.Compute/capacityReservationGroups/crg`;
    const there = (name: string, reservedCapacity?: { vmSize: VmSize; instances: number }[]) =>
      CapacityReservationGroup.fromCapacityReservationGroupAttributes(stack, name, {
        capacityReservationGroupId: `${id}-${name.toLowerCase()}`,
        reservedCapacity,
      });
    const aks = make("Aks");
    const pool = { vmSize: D4, scaling: NodeScaling.fixed(3) };
    aks.addLinuxPool("known", { ...pool, capacityReservationGroup: there("Known", [{ vmSize: D4, instances: 2 }]) });
    aks.addLinuxPool("unknown", { ...pool, capacityReservationGroup: there("Unknown") });
    expect(machinesOf(aks.billing)).toEqual([
      ["known", "Standard_D4ds_v5, beyond what is reserved", 1, 1, 2],
      ["unknown", "Standard_D4ds_v5", 3, 3, 4],
    ]);
    expect(aks.billing.items.find((item) => item.poolName === "unknown")?.note).toBe(
      "what of it a capacity reservation holds is billed once, as a machine",
    );
    // Who made it is billed for it.
    expect(items(aks.billing, BilledKind.CAPACITY_RESERVATION)).toEqual([]);
  });

  test("what the program reserves in a group that is there already is filled too, and paid for once", () => {
    const { stack, make } = reserving();
    const id = `${SUBSCRIPTION}/resourceGroups/cap/providers/Microsoft.Compute/capacityReservationGroups/crg`;
    const there = (name: string, instances?: number) =>
      CapacityReservationGroup.fromCapacityReservationGroupAttributes(stack, name, {
        capacityReservationGroupId: id,
        reservedCapacity: instances === undefined ? undefined : [{ vmSize: D4, instances }],
      });
    const [mine, told] = [there("Mine"), there("Told", 9)];
    new CapacityReservation(stack, "More", { group: mine, vmSize: D4, instances: 2 });
    const aks = make("Aks");
    const pool = { vmSize: D4, scaling: NodeScaling.fixed(3) };
    aks.addLinuxPool("a", { ...pool, capacityReservationGroup: mine });
    // The same group by another reference, and what is said of it there is what the program itself reserves.
    aks.addLinuxPool("b", { ...pool, capacityReservationGroup: told });
    expect(machinesOf(aks.billing)).toEqual([
      ["a", "Standard_D4ds_v5, beyond what is reserved", 1, 1, 2],
      ["b", "Standard_D4ds_v5, beyond what is reserved", 3, 3, 4],
    ]);
    expect(items(aks.billing, BilledKind.CAPACITY_RESERVATION).map(counted)).toEqual([
      ["Standard_D4ds_v5, reserved", "each hour", "", 2, 2],
    ]);
  });

  test("nodes on dedicated hosts are no machines, but have disks", () => {
    const { stack, machines, make } = reserving();
    const hosts = new DedicatedHostGroup(stack, "Hosts", { resourceGroup: machines });
    hosts.addHost("One", { sku: DedicatedHostSku.ESV3_TYPE3 });
    const [aks, other] = [make("Aks"), make("Other")];
    const vmSize = VmSize.of("Standard_E8s_v3");
    aks.addLinuxPool("alone", { vmSize, scaling: NodeScaling.fixed(2), dedicatedHostGroup: hosts });
    expect(machinesOf(aks.billing)).toEqual([]);
    expect(items(aks.billing, BilledKind.DEDICATED_HOST).map(counted)).toEqual([
      ["dedicated host ESv3-Type3", "each hour", "", 1, 1],
    ]);
    expect(items(aks.billing, BilledKind.OS_DISK).map((item) => item.poolName)).toEqual(["system", "alone"]);
    expect(aks.billing.free).toContain("the machines of alone, because their hosts are billed as a whole");
    expect(items(other.billing, BilledKind.DEDICATED_HOST)).toEqual([]);
  });

  test("what nobody takes is warned of, and can be accepted", () => {
    const told = (accepted: boolean) => {
      const { stack, machines, reserved, make } = reserving();
      reserved.reserve("Taken", { vmSize: D4, instances: 4 });
      const idle = reserved.reserve("Idle", { vmSize: VmSize.of("Standard_D8ds_v5"), instances: 2 });
      reserved.reserve("Later", { vmSize: VmSize.of("Standard_D16ds_v5"), instances: 0 });
      const hosts = new DedicatedHostGroup(stack, "Hosts", { resourceGroup: machines });
      const host = hosts.addHost("One", { sku: DedicatedHostSku.ESV3_TYPE3 });
      // The pool comes after what it takes: who is asked has to be the finished program.
      const scaling = NodeScaling.fixed(3);
      make("Aks").addLinuxPool("apps", { vmSize: D4, scaling, capacityReservationGroup: reserved });
      if (accepted) AksWarnings.acknowledge(idle, "AKS-W0660", "for the move in spring");
      if (accepted) AksWarnings.acknowledge(host, "AKS-W0661", "for the move in spring");
      return warnings(stack).filter((line) => /W066/.test(line));
    };
    expect(told(false)).toEqual([
      expect.stringMatching(
        /AKS-W0660: instances must be taken by a pool, .*got Standard_D8ds_v5, which no pool of the program takes from/,
      ),
      expect.stringMatching(/AKS-W0661: sku must be used by a pool, .*got ESv3-Type3, whose group no pool/),
    ]);
    expect(told(true)).toEqual([]);
  });

  test("a reservation that only Terraform knows is not warned of", () => {
    const { stack, reserved } = reserving();
    const number = new TerraformVariable(stack, "instances", { type: "number" }).numberValue;
    const size = new TerraformVariable(stack, "size", { type: "string" }).stringValue;
    reserved.reserve("Some", { vmSize: D4, instances: number });
    reserved.reserve("Other", { vmSize: VmSize.of(size), instances: 3 });
    expect(warnings(stack).filter((line) => /W066/.test(line))).toEqual([]);
  });
});

describe("what belongs to a cluster", () => {
  test("its monitoring and its backup, wherever they are, and no other's", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    const [aks, other] = [cluster(stack), cluster(stack, {}, "Other")];
    const workspace = new LogWorkspace(stack, "Logs", { resourceGroup });
    aks.sendControlPlaneLogs(workspace, { components: [ControlPlaneComponent.API_SERVER] });
    new ContainerInsights(stack, "Insights", {
      cluster: aks,
      workspace,
      preset: ContainerInsightsPreset.LOGS_AND_EVENTS,
    });
    const metrics = new MonitorWorkspace(stack, "Metrics", { resourceGroup });
    new ManagedPrometheus(stack, "Prometheus", { cluster: aks, workspace: metrics });
    new ClusterBackup(stack, "Backup", {
      cluster: aks,
      vault: new BackupVault(stack, "Vault", { resourceGroup }),
      snapshotGroup: group(stack, "Snapshots"),
      storage: { storageAccountId: ACCOUNT, containerName: "aks" },
      schedule: BackupSchedule.daily("02:30"),
      retention: { days: 7 },
    });
    expect(items(aks.billing, BilledKind.BACKUP).map(counted)).toEqual([
      ["AKS backup, protected instance", "each month, by the namespace", "by use"],
      ["snapshots of volumes", "each month, by the GiB that changed", "by use"],
      ["blobs with the state of objects", "each month, by the GB, and by the operation", "by use"],
    ]);
    // What is kept costs the same while nothing runs.
    expect(items(aks.billing, BilledKind.BACKUP).every(({ billedWhenIdle }) => billedWhenIdle)).toBe(true);
    expect(items(aks.billing, BilledKind.LOGS)).toHaveLength(3);
    expect(other.billing.items.map(({ kind }) => kind)).not.toContain(BilledKind.BACKUP);
    expect(items(other.billing, BilledKind.LOGS)).toEqual([]);
    // The workspaces stand beside it: others may send there too.
    expect(aks.billing.items.map(({ path }) => path)).not.toContain("test/Logs");
    expect(Billing.of(stack).free).toContain("backup vaults, into which no backup of a cluster is moved");
  });

  test("a private API server has an endpoint, and a zone unless there is one", () => {
    const products = (apiServer: ApiServerAccess) =>
      items(cluster(stackFixture(), { apiServer }).billing, BilledKind.NETWORK)
        .map(({ product }) => product)
        .filter((product) => product.includes("API server"));
    expect(products(ApiServerAccess.publicEndpoint({ authorizedRanges: ["203.0.113.0/24"] }))).toEqual([]);
    expect(products(ApiServerAccess.private())).toEqual([
      "private endpoint of the API server",
      "private DNS zone of the API server",
    ]);
  });

  test("volumes and services that the second stack makes in it", () => {
    const at = place();
    const { inside, aks, connection, namespace } = at;
    const slow = new ManagedDiskStorageClass(inside, "Slow", {
      connection,
      sku: DiskSku.STANDARD_SSD_LRS,
      isDefault: true,
    });
    const shares = new FileShareStorageClass(inside, "Shares", { connection });
    const claim = (id: string, props: object) =>
      new PersistentVolumeClaim(inside, id, { connection, namespace, ...props });
    claim("Disk", { storageClass: slow, sizeGib: 100 });
    claim("Share", { storageClass: shares, sizeGib: 200 });
    const existing = ManagedDiskStorageClass.fromStorageClassName(inside, "Csi", "managed-csi-premium");
    claim("Other", { storageClass: existing, sizeGib: 50 });
    const data = PodVolume.claimTemplate("data", { size: "64Gi" });
    const set = new StatefulSet(inside, "Db", {
      connection,
      namespace,
      containers: [container({ mounts: [{ path: "/data", volume: data }], ports: [{ port: 8080 }] })],
      replicas: Replicas.autoscale({ min: 2, max: 4 }),
    });
    set.expose("Public", { ports: [{ port: 8080 }], exposure: ServiceExposure.publicLoadBalancer(["203.0.113.0/24"]) });
    set.expose("Inner", { name: "inner", ports: [{ port: 8080 }], exposure: ServiceExposure.internalLoadBalancer() });
    set.expose("Plain", { name: "plain", ports: [{ port: 8080 }] });
    const volumes = items(aks.billing, BilledKind.VOLUME);
    expect(volumes.map((item) => [item.path.replace("inside/", ""), ...counted(item)])).toEqual([
      ["Disk", "Standard SSD E10, 100 GiB", "each month and by the operation", "", 1, 1],
      ["Share", "file share Premium_ZRS, 200 GiB", "each hour, by the GiB of its size", "", 1, 1],
      ["Other", "volume of the class managed-csi-premium, 50 GiB", "each month", "", 1, 1],
      ["Db", "Standard SSD E6, 64 GiB", "each month and by the operation", "", 2, 4],
    ]);
    expect(volumes[3].note).toBe("volumes of pods that are gone stay");
    const services = aks.billing.items.filter(({ path }) => path.startsWith("inside/Db/"));
    expect(services.map((item) => [item.path.replace("inside/Db/", ""), ...counted(item)])).toEqual([
      ["Public", "public IP address of a service", "each hour", "", 1, 1],
      ["Public", "rules of the load balancer", "each hour and by the GB", "", 1, 1],
      ["Inner", "rules of the load balancer", "each hour and by the GB", "", 1, 1],
    ]);
    expect(Billing.of(inside).unlisted).toEqual([]);
    expect(Billing.of(inside.node.root).items.length).toBe(aks.billing.items.length);
  });

  test("of a manifest only what may make something in Azure is left to the reader", () => {
    const at = place();
    const service = (name: string, type: string) =>
      `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: shop}\nspec: {type: ${type}, selector: {app: a}, ports: [{port: 80}]}`;
    const yaml = [service("open", "LoadBalancer"), service("inner", "ClusterIP")].join("\n---\n");
    Manifest.fromYaml(at.inside, "Own", { yaml, connection: at.connection });
    expect(Billing.of(at.inside).unlisted).toEqual([
      { path: expect.stringMatching(/^inside\/Own\/.*open/), resourceType: "kubernetes_service_v1" },
    ]);
  });

  test.each([
    [
      "that live as long as it",
      { ephemeral: { volumeClaimTemplate: { spec: { accessModes: ["ReadWriteOnce"] } } } },
      1,
    ],
    ["of the node", { emptyDir: {} }, 0],
  ])("of a bare pod with volumes %s", (_, volume, unlisted) => {
    const { inside } = place();
    const containers = [{ name: "a", image: "a" }];
    const spec: PodV1Config["spec"] = {
      container: containers,
      volume: [{ name: "data", ...volume } as PodV1SpecVolume],
    };
    new PodV1(inside, "Bare", { metadata: {}, spec });
    expect(Billing.of(inside).unlisted).toHaveLength(unlisted);
  });
});

describe("addresses of nodes", () => {
  test("out of a prefix they are billed with it", () => {
    const stack = stackFixture();
    const prefix = new PublicIpPrefix(stack, "Prefix", { resourceGroup: group(stack), prefixLength: 28 });
    const aks = cluster(stack);
    const pool = { vmSize: D4, scaling: NodeScaling.fixed(3) };
    const games = aks.addLinuxPool("games", { ...pool, publicNodeIps: PublicNodeIps.fromPrefix(prefix) });
    aks.addLinuxPool("other", { ...pool, publicNodeIps: PublicNodeIps.anyAddresses() });
    const addresses = aks.billing.items.filter(({ product }) => product === "public IP address of a node");
    expect(addresses.map(({ poolName, least, upgradePeak }) => [poolName, least, upgradePeak])).toEqual([
      ["other", 3, 4],
    ]);
    expect(synth(stack).resource.azurerm_kubernetes_cluster_node_pool).toMatchObject({
      [games.resource.friendlyUniqueId]: {
        node_public_ip_prefix_id: expect.stringMatching(/^\$\{azurerm_public_ip_prefix\.Prefix/),
      },
    });
  });

  test.each([
    [29, 7, 0],
    [29, 8, 1],
    [30, 3, 0],
    [30, 4, 1],
  ])("a /%d with a pool of %d nodes and one more in an upgrade: %d errors", (prefixLength, nodes, errors) => {
    const stack = stackFixture();
    const prefix = new PublicIpPrefix(stack, "Prefix", { resourceGroup: group(stack), prefixLength });
    const publicNodeIps = PublicNodeIps.fromPrefix(prefix);
    cluster(stack).addLinuxPool("games", { vmSize: D4, scaling: NodeScaling.fixed(nodes), publicNodeIps });
    const told = errors === 0 ? synth(stack) : refusal(stack);
    if (errors > 0) {
      expect(told).toMatch(
        new RegExp(
          `AKS-E0660: publicNodeIps must have an address for every node: the pool may have ${nodes}, and 1 more in an ` +
            `upgrade, got a prefix with ${2 ** (32 - prefixLength)} addresses; make a prefix that is larger`,
        ),
      );
    }
  });
});

test("pools that share a prefix take its addresses together", () => {
  const stack = stackFixture();
  const prefix = new PublicIpPrefix(stack, "Prefix", { resourceGroup: group(stack), prefixLength: 29 });
  const pool = { vmSize: D4, scaling: NodeScaling.fixed(3), publicNodeIps: PublicNodeIps.fromPrefix(prefix) };
  const aks = cluster(stack, { systemPool: pool });
  aks.addLinuxPool("a", pool);
  aks.addLinuxPool("b", { ...pool, scaling: NodeScaling.autoscale(0, 1) });
  const told = refusal(stack);
  expect(told.match(/AKS-E\d+/g)).toEqual(["AKS-E0660"]);
  expect(told).toMatch(
    /may have 1, and 1 more in an upgrade, got a prefix with 8 addresses, of which other pools may take 8;/,
  );
});

describe("every resource of the library", () => {
  /** The resources that the library makes, by the imports of their bindings. */
  const made = new Set(
    filesUnder("constructs")
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => [...text(file).matchAll(/@cdktf\/provider-(azurerm|kubernetes)\/lib\/([a-z0-9-]+)/g)])
      .filter(([, , name]) => !name.startsWith("data-azurerm") && name !== "provider")
      .map(([, provider, name]) => `${provider}_${name.replaceAll("-", "_")}`),
  );

  test("is billed, or has a reason why it is not", () => {
    const without = [...made].filter((type) => !Object.hasOwn(RESOURCE_COSTS, type));
    expect(without).toEqual([]);
    const gone = Object.keys(RESOURCE_COSTS).filter((type) => !made.has(type));
    expect(gone).toEqual([]);
  });

  test("that is billed has a line from the construct that makes it", () => {
    const billed = Object.keys(RESOURCE_COSTS).filter((type) => RESOURCE_COSTS[type] === BILLED);
    const speaking = filesUnder("constructs")
      .map((file) => text(file))
      .filter((source) => source.includes("public _billed()"));
    const silent = billed.filter((type) => {
      const [, provider, name] = /^([a-z]+)_(.*)$/.exec(type)!;
      return !speaking.some((source) =>
        source.includes(`@cdktf/provider-${provider}/lib/${name.replaceAll("_", "-")}"`),
      );
    });
    expect(silent).toEqual([]);
  });
});

test("an app is the sum of its stacks, and nothing is written into the Terraform", () => {
  const app = Testing.app() as App;
  const [one, two] = ["one", "two"].map((id) => new TerraformStack(app, id));
  for (const stack of [one, two]) new ManagedDisk(stack, "Disk", { resourceGroup: group(stack), sizeGib: 4 });
  expect(Billing.of(app).items.map(({ path }) => path)).toEqual(["one/Disk", "two/Disk"]);
  expect(Billing.of(two).items.map(({ path }) => path)).toEqual(["two/Disk"]);
  const before = JSON.stringify(two.toTerraform());
  Billing.of(app).toMarkdown();
  expect(JSON.stringify(two.toTerraform())).toBe(before);
});
