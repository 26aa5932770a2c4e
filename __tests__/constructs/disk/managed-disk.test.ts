import { TerraformOutput, TerraformStack, TerraformVariable, Token } from "cdktf";
import { AksWarnings } from "../../../constructs/checks/aks-warnings";
import { DiskNetworkAccess } from "../../../constructs/disk/disk-network-access";
import { DiskPerformanceTier } from "../../../constructs/disk/disk-performance-tier";
import { DiskSku } from "../../../constructs/disk/disk-sku";
import { ManagedDisk } from "../../../constructs/disk/managed-disk";
import { ManagedDiskProps } from "../../../constructs/disk/managed-disk-props";
import { INodePool } from "../../../constructs/node-pool/node-pool-ref";
import { NodeScaling } from "../../../constructs/node-pool/scaling/node-scaling";
import { VmSize } from "../../../constructs/node-pool/size/vm-size";
import { ResourceGroup } from "../../../constructs/resource-group/resource-group";
import { AksError } from "../../../lib/errors/aks-error";
import { cluster, D4 } from "../../support/clusters";
import { only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const DISK_ACCESS = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Compute/diskAccesses/export";

const ID = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/disks/data";

let stack: TerraformStack;
let resourceGroup: ResourceGroup;

beforeEach(() => {
  stack = stackFixture();
  resourceGroup = new ResourceGroup(stack, "Rg", { name: "rg", location: "westeurope" });
});

function disk(props: Partial<ManagedDiskProps> = {}): ManagedDisk {
  return new ManagedDisk(stack, "Disk", { resourceGroup, sizeGib: 128, ...props });
}

/** A value as Terraform gets it. */
function resolved(value: unknown): string {
  const output = new TerraformOutput(stack, `Out${stack.node.children.length}`, { value });
  return synth(stack).output[output.friendlyUniqueId].value;
}

function pool(zones?: string[], vmSize: VmSize | undefined = VmSize.of("Standard_D4ds_v5")): INodePool {
  return { poolName: "apps", vmSize, zones };
}

describe("the resource", () => {
  test("is closed, empty and Premium, and says only what it has to", () => {
    disk();
    expect(only(synth(stack), "azurerm_managed_disk")).toEqual({
      name: "test-disk",
      location: "westeurope",
      resource_group_name: resolved(resourceGroup.resourceGroupName),
      storage_account_type: "Premium_LRS",
      create_option: "Empty",
      disk_size_gb: 128,
      network_access_policy: "DenyAll",
      public_network_access_enabled: false,
    });
  });

  test("has everything that was asked for", () => {
    disk({
      name: "data",
      location: "northeurope",
      sku: DiskSku.PREMIUM_LRS,
      sizeGib: 256,
      performanceTier: DiskPerformanceTier.P40,
      zone: "2",
      maxShares: 3,
      networkAccess: DiskNetworkAccess.throughDiskAccess(DISK_ACCESS),
      tags: { team: "a" },
    });
    expect(only(synth(stack), "azurerm_managed_disk")).toMatchObject({
      name: "data",
      location: "northeurope",
      disk_size_gb: 256,
      tier: "P40",
      zone: "2",
      max_shares: 3,
      network_access_policy: "AllowPrivate",
      public_network_access_enabled: false,
      disk_access_id: DISK_ACCESS,
      tags: { team: "a" },
    });
  });

  test("has performance by the number for Premium SSD v2", () => {
    disk({ sku: DiskSku.PREMIUM_V2_LRS, sizeGib: 100, iops: 8000, throughputMbps: 2000, zone: "1" });
    const json = only(synth(stack), "azurerm_managed_disk");
    expect(json).toMatchObject({
      storage_account_type: "PremiumV2_LRS",
      disk_iops_read_write: 8000,
      disk_mbps_read_write: 2000,
    });
    expect(json).not.toHaveProperty("tier");
  });

  test("is opened to all networks by name", () => {
    disk({ networkAccess: DiskNetworkAccess.openToAllNetworks() });
    expect(only(synth(stack), "azurerm_managed_disk")).toMatchObject({
      network_access_policy: "AllowAll",
      public_network_access_enabled: true,
    });
  });

  test("tells the tier of its size", () => {
    expect(disk({ sizeGib: 129 }).performanceTier?.name).toBe("P15");
    expect(
      new ManagedDisk(stack, "V2", { resourceGroup, sizeGib: 9, sku: DiskSku.PREMIUM_V2_LRS }).performanceTier,
    ).toBeUndefined();
    const set = { resourceGroup, sizeGib: 9, performanceTier: DiskPerformanceTier.P20 };
    expect(new ManagedDisk(stack, "Set", set).performanceTier?.name).toBe("P20");
  });
});

describe("refusals", () => {
  const V2 = { sku: DiskSku.PREMIUM_V2_LRS, zone: "1", sizeGib: 10 };
  const ULTRA = { sku: DiskSku.ULTRA_LRS, zone: "1", sizeGib: 10 };

  test.each<[string, Partial<ManagedDiskProps>, string]>([
    ["AKS-E0702", { sku: DiskSku.of("Premium") }, 'sku must be a kind of managed disk, got "Premium"'],
    [
      "AKS-E0703",
      { performanceTier: DiskPerformanceTier.of("P9") },
      'performanceTier must be a performance tier of a managed disk, got "P9"',
    ],
    ["AKS-E0704", { sizeGib: 0 }, "sizeGib must be a whole number of GiB from 1 to 32767 for Premium_LRS, got 0"],
    ["AKS-E0704", { sizeGib: 32768 }, "got 32768"],
    ["AKS-E0704", { sizeGib: 1.5 }, "got 1.5"],
    ["AKS-E0704", { ...V2, sizeGib: 65537 }, "from 1 to 65536 for PremiumV2_LRS, got 65537"],
    ["AKS-E0704", { ...ULTRA, sizeGib: 3 }, "from 4 to 65536 for UltraSSD_LRS, got 3"],
    [
      "AKS-E0705",
      { sku: DiskSku.STANDARD_SSD_LRS, performanceTier: DiskPerformanceTier.E30 },
      "performanceTier must be left out for StandardSSD_LRS",
    ],
    ["AKS-E0705", { ...V2, performanceTier: DiskPerformanceTier.P30 }, "left out for PremiumV2_LRS"],
    [
      "AKS-E0706",
      { sizeGib: 256, performanceTier: DiskPerformanceTier.P10 },
      'performanceTier must be one of P15, P20, P30, P40, P50 for a disk of 256 GiB, got "P10"',
    ],
    [
      "AKS-E0706",
      { sizeGib: 4096, performanceTier: DiskPerformanceTier.P60 },
      'must be P50 for a disk of 4096 GiB, got "P60"',
    ],
    [
      "AKS-E0706",
      { sizeGib: 4097, performanceTier: DiskPerformanceTier.P50 },
      'P60, P70, P80 for a disk of 4097 GiB, got "P50"',
    ],
    ["AKS-E0706", { performanceTier: DiskPerformanceTier.E10 }, 'got "E10"'],
    ["AKS-E0707", { iops: 5000 }, "iops must be left out for Premium_LRS, whose size sets its performance, got 5000"],
    ["AKS-E0707", { throughputMbps: 200 }, "throughputMbps must be left out for Premium_LRS"],
    [
      "AKS-E0708",
      { ...V2, iops: 5001 },
      "iops must be a whole number of IOPS from 3000 to 5000 for PremiumV2_LRS of 10 GiB, got 5001",
    ],
    ["AKS-E0708", { ...V2, iops: 2999 }, "got 2999"],
    ["AKS-E0708", { ...V2, throughputMbps: 751 }, "throughputMbps must be a whole number of MB/s from 125 to 750"],
    [
      "AKS-E0708",
      { ...V2, iops: 4000, throughputMbps: 1001 },
      "from 125 to 1000 for PremiumV2_LRS of 10 GiB and 4000 IOPS, got 1001",
    ],
    ["AKS-E0708", { ...ULTRA, iops: 10001 }, "from 100 to 10000 for UltraSSD_LRS of 10 GiB, got 10001"],
    [
      "AKS-E0709",
      { sku: DiskSku.PREMIUM_V2_LRS },
      "zone must name one availability zone for PremiumV2_LRS, which in a region with zones exists in one of them only; give the zone of the nodes that will mount the disk; when that zone is lost",
    ],
    ["AKS-E0709", { sku: DiskSku.ULTRA_LRS }, "for UltraSSD_LRS"],
    [
      "AKS-E0710",
      { sku: DiskSku.PREMIUM_ZRS, zone: "1" },
      'zone must be left out for Premium_ZRS, whose data is in three zones already, got "1"',
    ],
    ["AKS-E0711", { zone: "4" }, 'zone must be "1", "2" or "3", got "4"'],
    ["AKS-E0712", { sku: DiskSku.STANDARD_LRS, maxShares: 2 }, "maxShares must be left out for Standard_LRS"],
    ["AKS-E0713", { maxShares: 4 }, "maxShares must be a whole number from 2 to 3 for Premium_LRS of 128 GiB, got 4"],
    ["AKS-E0713", { maxShares: 1 }, "got 1"],
    [
      "AKS-E0804",
      { tags: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`t${i}`, ""])) },
      "tags must be at most 50 tags",
    ],
    ["AKS-E0806", { location: "" }, "location must be the name of an Azure region"],
    ["AKS-E0807", { name: "-x" }, "name must be 1 to 80 letters"],
  ])("%s: %#", (code, props, text) => {
    disk(props);
    const message = refusal(stack);
    expect(message).toContain(`[test/Disk] ${code}: `);
    expect(message).toContain(text);
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test("all of a disk are told at once", () => {
    disk({ name: "-x", sizeGib: 0, iops: 1, zone: "9" });
    expect(refusal(stack).match(/AKS-E\d{4}:/g)).toEqual(["AKS-E0807:", "AKS-E0704:", "AKS-E0707:", "AKS-E0711:"]);
  });

  test.each<[Partial<ManagedDiskProps>]>([
    [{ sizeGib: 1 }],
    [{ sizeGib: 32767, performanceTier: DiskPerformanceTier.P80 }],
    [{ sizeGib: 4, performanceTier: DiskPerformanceTier.P50 }],
    [{ ...V2, iops: 5000, throughputMbps: 1250 }],
    [{ ...ULTRA, iops: 10000, throughputMbps: 2500 }],
    [{ sku: DiskSku.PREMIUM_ZRS }],
    [{ maxShares: 3 }],
  ])("%# is legal", (props) => {
    disk(props);
    expect(() => synth(stack)).not.toThrow();
  });

  test("tokens are never judged", () => {
    const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
    const number = new TerraformVariable(stack, "number", { type: "number" }).numberValue;
    disk({
      name: text,
      location: text,
      sku: DiskSku.of(text),
      sizeGib: number,
      performanceTier: DiskPerformanceTier.of(text),
      iops: number,
      throughputMbps: number,
      zone: text,
      maxShares: number,
      nodePools: [{ poolName: text, vmSize: VmSize.of(text), zones: Token.asList({ ref: "z" }) }, pool(["1"])],
    });
    expect(only(synth(stack), "azurerm_managed_disk")).toMatchObject({
      zone: "${var.text}",
      disk_size_gb: "${var.number}",
    });
  });

  test("known figures of a disk whose size is a token are judged by the largest size", () => {
    const sizeGib = new TerraformVariable(stack, "number", { type: "number" }).numberValue;
    disk({ ...V2, sizeGib, iops: 80001 });
    expect(refusal(stack)).toContain("from 3000 to 80000 for PremiumV2_LRS of any size, got 80001");
  });

  test("throughput beside IOPS that only Terraform knows is judged by the most IOPS of the size", () => {
    const iops = new TerraformVariable(stack, "iops", { type: "number" }).numberValue;
    disk({ ...V2, iops, throughputMbps: 1250 });
    expect(() => synth(stack)).not.toThrow();
    new ManagedDisk(stack, "Above", { resourceGroup, ...V2, iops, throughputMbps: 1251 });
    expect(refusal(stack)).toContain("from 125 to 1250 for PremiumV2_LRS of 10 GiB, got 1251");
  });

  test("a zone known only to Terraform is a zone for the kinds that need one", () => {
    disk({
      ...V2,
      zone: new TerraformVariable(stack, "zone", { type: "string" }).stringValue,
      nodePools: [pool(["1"])],
    });
    expect(() => synth(stack)).not.toThrow();
  });
});

describe("the pools that will mount it", () => {
  const noPremium = VmSize.of("Standard_A2_v2");

  test.each<[string, Partial<ManagedDiskProps>, INodePool, string]>([
    [
      "AKS-E0714",
      {},
      pool(undefined, noPremium),
      'nodePools must be pools whose VM size takes premium disks, as Premium_LRS asks, got "pool apps of Standard_A2_v2"',
    ],
    ["AKS-E0714", { sku: DiskSku.PREMIUM_V2_LRS, zone: "1" }, pool(["1"], noPremium), "as PremiumV2_LRS asks"],
    ["AKS-E0714", { sku: DiskSku.ULTRA_LRS, zone: "1" }, pool(["1"], noPremium), "as UltraSSD_LRS asks"],
    [
      "AKS-E0715",
      { zone: "1" },
      pool(["2", "3"]),
      'nodePools must be pools with nodes in zone 1, where the disk is: nodes elsewhere cannot attach it, got "pool apps with zones 2, 3"',
    ],
    ["AKS-E0715", { zone: "1" }, pool(), 'got "pool apps with no zones"'],
    [
      "AKS-E0716",
      {},
      pool(["1", "2"]),
      'got "pool apps with zones 1, 2"; set zone to "1" or "2", or use DiskSku.PREMIUM_ZRS',
    ],
  ])("%s: %#", (code, props, nodePool, text) => {
    disk({ ...props, nodePools: [nodePool] });
    const message = refusal(stack);
    expect(message).toContain(`[test/Disk] ${code}: `);
    expect(message).toContain(text);
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test.each<[Partial<ManagedDiskProps>, INodePool]>([
    [{}, pool()],
    [{ zone: "1" }, pool(["1"])],
    [{ sku: DiskSku.PREMIUM_ZRS }, pool(["1", "2", "3"])],
    [{ sku: DiskSku.PREMIUM_ZRS }, pool()],
    [{ sku: DiskSku.STANDARD_SSD_ZRS }, pool(["1"], noPremium)],
    [{}, { poolName: "named only" }],
    [{}, pool(undefined, VmSize.custom({ name: "Standard_D4ds_v99", vCpus: 4, memoryGib: 16 }))],
  ])("%# can attach it", (props, nodePool) => {
    disk({ ...props, nodePools: [nodePool] });
    expect(warnings(stack)).toEqual([]);
  });

  test("a kind that needs a zone and has none is told so once", () => {
    disk({ sku: DiskSku.PREMIUM_V2_LRS, nodePools: [pool(["1"])] });
    expect(refusal(stack).match(/AKS-E\d{4}:/g)).toEqual(["AKS-E0709:"]);
  });

  test("each pool is told of", () => {
    disk({ zone: "1", nodePools: [pool(["2"]), { ...pool(["3"]), poolName: "other" }] });
    expect(refusal(stack)).toMatch(/pool apps with zones 2[^]*pool other with zones 3/);
  });

  test("a pool with nodes in other zones too is warned of", () => {
    disk({ zone: "1", nodePools: [pool(["1", "2", "3"])] });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(
        /^test\/Disk: AKS-W0701: nodePools must have all their nodes in zone 1.*got "pool apps with zones 1, 2, 3"; pods with the disk run in zone 1 only, and when that zone is lost/,
      ),
    ]);
  });

  test("the warning can be accepted", () => {
    AksWarnings.acknowledge(disk({ zone: "1", nodePools: [pool(["1", "2"])] }), "AKS-W0701", "test data");
    expect(warnings(stack)).toEqual([]);
  });
});

describe("imports", () => {
  test("by id give the id and the name", () => {
    const found = ManagedDisk.fromManagedDiskId(stack, "Found", ID);
    expect([found.managedDiskId, found.managedDiskName]).toEqual([ID, "data"]);
    expect(synth(stack)).not.toHaveProperty("data");
  });

  test.each(["sku", "sizeGib", "zone"] as const)("by id do not know %s", (attribute) => {
    const found = ManagedDisk.fromManagedDiskId(stack, "Found", ID);
    expect(() => found[attribute]).toThrow(AksError);
    expect(() => found[attribute]).toThrow(
      `AKS-E0932: ${attribute} must be known before it is read, and a disk imported by its id alone does not have it; import the disk with ManagedDisk.fromManagedDiskName, which looks it up (at test/Found)`,
    );
  });

  test.each(["data", "", `${ID}/more`, ID.replace("disks", "snapshots")])("by the id %j are refused", (id) => {
    ManagedDisk.fromManagedDiskId(stack, "Found", id);
    expect(refusal(stack)).toContain("[test/Found] AKS-E0931: diskId must be the ARM id of a managed disk");
  });

  test("by an id known only to Terraform leave the name to Terraform", () => {
    const id = new TerraformVariable(stack, "id", { type: "string" }).stringValue;
    const found = ManagedDisk.fromManagedDiskId(stack, "Found", id);
    expect(resolved(found.managedDiskName)).toBe('${element(split("/", var.id), 8)}');
    expect(() => synth(stack)).not.toThrow();
  });

  test("by name look everything up", () => {
    const found = ManagedDisk.fromManagedDiskName(stack, "Found", { name: "data", resourceGroupName: "rg" });
    const address = "data.azurerm_managed_disk.Found_";
    expect(resolved(found.managedDiskId)).toContain(address);
    expect(resolved(found.managedDiskName)).toMatch(/\.name}$/);
    expect(resolved(found.sizeGib)).toMatch(/\.disk_size_gb}$/);
    expect(resolved(found.sku.name)).toMatch(/\.storage_account_type}$/);
    expect(resolved(found.zone)).toMatch(/^\$\{one\(data\.azurerm_managed_disk\..*\.zones\)}$/);
    expect(Object.values(synth(stack).data.azurerm_managed_disk)).toEqual([
      { name: "data", resource_group_name: "rg" },
    ]);
  });

  test("by a name no disk can have are refused", () => {
    ManagedDisk.fromManagedDiskName(stack, "Found", { name: "-", resourceGroupName: "rg" });
    expect(refusal(stack)).toContain("[test/Found] AKS-E0807: name must be");
  });
});

describe("risks", () => {
  test("a disk that is open to all networks is a warning", () => {
    disk({ networkAccess: DiskNetworkAccess.openToAllNetworks() });
    expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Disk: AKS-W0702: networkAccess must be closed/)]);
  });

  test("an Ultra disk for a pool that does not say that it takes them is a warning", () => {
    disk({ sku: DiskSku.ULTRA_LRS, zone: "1", nodePools: [pool(["1"])] });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(
        /^test\/Disk: AKS-W0703: nodePools must take Ultra disks, got pool \w+ without ultraDisks; give the pool ultraDisks: true/,
      ),
    ]);
  });

  test.each([
    ["takes them", () => true],
    ["may take them, which only Terraform knows", () => Token.asAny("${var.ultra}") as unknown as boolean],
  ])("an Ultra disk for a pool that %s is none", (_, ultraDisks) => {
    disk({ sku: DiskSku.ULTRA_LRS, zone: "1", nodePools: [{ ...pool(["1"]), ultraDisks: ultraDisks() }] });
    expect(warnings(stack)).toEqual([]);
  });

  test("the system pool takes Ultra disks when it is told so", () => {
    const { systemPool } = cluster(stack, {
      systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), zones: ["1"], ultraDisks: true },
    });
    disk({ sku: DiskSku.ULTRA_LRS, zone: "1", nodePools: [systemPool] });
    expect(warnings(stack).filter((one) => one.includes("AKS-W0703"))).toEqual([]);
  });
});
