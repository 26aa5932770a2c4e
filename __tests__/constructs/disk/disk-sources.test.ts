import { TerraformOutput, TerraformStack } from "cdktf";
import {
  DiskAccess,
  DiskNetworkAccess,
  DiskOsType,
  DiskSectorSize,
  DiskSku,
  DiskSnapshot,
  DiskSource,
  HyperVGeneration,
  ManagedDisk,
  ManagedDiskProps,
  NodeScaling,
  ResourceGroup,
} from "../../../constructs";
import { cluster, D4, group, SUBSCRIPTION } from "../../support/clusters";
import { all, refusal, only, stackFixture, synthUnhashed as synth, warnings } from "../../support/synth";
import { expectOnly, testValues, variables } from "../../support/values";

const DISK = "azurerm_managed_disk";
const COMPUTE = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Compute`;
const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/vhds`;
const VHD = "https://vhds.blob.core.windows.net/disks/data.vhd";
const GALLERY = `${COMPUTE}/galleries/g/images/i/versions/1.0.0`;
const RESTORE_POINT = `${COMPUTE}/restorePointCollections/c/restorePoints/p/diskRestorePoints/d`;

let stack: TerraformStack;
let resourceGroup: ResourceGroup;
const { text, number } = variables(() => stack);

beforeEach(() => {
  stack = stackFixture();
  resourceGroup = group(stack, "Disks");
});

type Overrides = { -readonly [K in keyof ManagedDiskProps]?: ManagedDiskProps[K] };

const disk = (props: Overrides = {}, id = "Disk") => new ManagedDisk(stack, id, { resourceGroup, ...props });

describe("sources", () => {
  test.each<[string, () => DiskSource, object]>([
    [
      "a restore point",
      () => DiskSource.fromRestorePoint(RESTORE_POINT),
      { create_option: "Restore", source_resource_id: RESTORE_POINT },
    ],
    [
      "a VHD file",
      () => DiskSource.fromVhd({ url: VHD, storageAccountId: ACCOUNT }),
      { create_option: "Import", source_uri: VHD, storage_account_id: ACCOUNT },
    ],
    [
      "an image",
      () => DiskSource.fromImage(`${COMPUTE}/images/i`),
      { create_option: "FromImage", image_reference_id: `${COMPUTE}/images/i` },
    ],
    [
      "a gallery",
      () => DiskSource.fromGalleryImage(GALLERY),
      { create_option: "FromImage", gallery_image_reference_id: GALLERY },
    ],
    ["an upload", () => DiskSource.upload(20972032), { create_option: "Upload", upload_size_bytes: 20972032 }],
  ])("%s", (_, source, fields) => {
    disk({ source: source() });
    expect(only(synth(stack), DISK)).toEqual({
      name: "test-disk",
      location: "westeurope",
      resource_group_name: "${azurerm_resource_group.Disks.name}",
      storage_account_type: "Premium_LRS",
      network_access_policy: "DenyAll",
      public_network_access_enabled: false,
      ...fields,
    });
  });

  test("another disk, with its size and its tier", () => {
    const copy = disk({ source: DiskSource.copyOf(disk({ sizeGib: 200 }, "Original")) });
    expect([copy.sizeGib, copy.performanceTier?.name]).toEqual([200, "P15"]);
    const { Disk } = all(synth(stack), DISK);
    expect(Disk).toMatchObject({ create_option: "Copy", source_resource_id: "${azurerm_managed_disk.Original.id}" });
    expect(Disk).not.toHaveProperty("disk_size_gb");
  });

  test("a disk of which only the id is known: Terraform knows the size", () => {
    const original = ManagedDisk.fromManagedDiskId(stack, "Original", `${COMPUTE}/disks/data`);
    const copy = disk({ source: DiskSource.copyOf(original) });
    disk({ sizeGib: copy.sizeGib }, "Next");
    expect(all(synth(stack), DISK).Next.disk_size_gb).toBe("${azurerm_managed_disk.Disk.disk_size_gb}");
  });

  test("a disk with a system: its type, its firmware, its protection", () => {
    disk({
      source: DiskSource.fromGalleryImage(GALLERY),
      osType: DiskOsType.LINUX,
      hyperVGeneration: HyperVGeneration.V2,
      trustedLaunch: true,
    });
    expect(only(synth(stack), DISK)).toMatchObject({
      os_type: "Linux",
      hyper_v_generation: "V2",
      trusted_launch_enabled: true,
    });
  });
});

describe("an upload", () => {
  const source = DiskSource.upload(20972032);

  test("into a closed disk is warned of", () => {
    disk({ source });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(/^test\/Disk: AKS-W0708: networkAccess must let in whoever/),
    ]);
  });

  test("through a disk access is not, nor is a closed disk without an upload", () => {
    const access = new DiskAccess(stack, "Access", { resourceGroup });
    disk({ source, networkAccess: DiskNetworkAccess.through(access) });
    disk({ sizeGib: 8 }, "Empty");
    expect(warnings(stack)).toEqual([]);
  });
});

describe("figures", () => {
  test("all of a shared Premium SSD v2 disk", () => {
    disk({
      sku: DiskSku.PREMIUM_V2_LRS,
      sizeGib: 100,
      zone: "1",
      maxShares: 2,
      iops: 8000,
      throughputMbps: 400,
      readOnlyIops: 5000,
      readOnlyThroughputMbps: 300,
      sectorSize: DiskSectorSize.BYTES_512,
      frequentAttach: true,
    });
    expect(only(synth(stack), DISK)).toMatchObject({
      max_shares: 2,
      disk_iops_read_write: 8000,
      disk_mbps_read_write: 400,
      disk_iops_read_only: 5000,
      disk_mbps_read_only: 300,
      logical_sector_size: 512,
      optimized_frequent_attach_enabled: true,
    });
  });

  test("bursting and better figures", () => {
    disk({ sizeGib: 1024, onDemandBursting: true, performancePlus: true });
    expect(only(synth(stack), DISK)).toMatchObject({
      on_demand_bursting_enabled: true,
      performance_plus_enabled: true,
    });
  });
});

describe("ranges and enumerations", () => {
  const V2 = { sku: DiskSku.PREMIUM_V2_LRS, sizeGib: 100, zone: "1" };

  /** One table: what is accepted, what is refused, and the words of the refusal. */
  const table: {
    what: string;
    code: string;
    props: (v: never) => Overrides;
    good: unknown[];
    bad: unknown[];
    words: string;
  }[] = [
    {
      what: "size of an upload",
      code: "AKS-E0737",
      props: (bytes) => ({ source: DiskSource.upload(bytes) }),
      good: [20972032, 1024 ** 3 + 512, 35183298347520],
      bad: [20972031, 20971520, 1024 ** 3, 35183299396096, 0],
      words: "source.sizeBytes must be the size of a VHD file in bytes",
    },
    {
      what: "size of a copy",
      code: "AKS-E0736",
      props: (sizeGib) => ({ sizeGib, source: DiskSource.copyOf(disk({ sizeGib: 64 }, "Original")) }),
      good: [64, 65],
      bad: [63, 1],
      words: "sizeGib must be 64 GiB or more, the size of what is copied",
    },
    {
      what: "image",
      code: "AKS-E0739",
      props: (id) => ({ source: DiskSource.fromImage(id) }),
      good: [`${COMPUTE}/images/i`],
      bad: [GALLERY, "ubuntu"],
      words: "source.id must be the ARM id of an image",
    },
    {
      what: "image of a gallery",
      code: "AKS-E0739",
      props: (id) => ({ source: DiskSource.fromGalleryImage(id) }),
      good: [GALLERY],
      bad: [`${COMPUTE}/galleries/g/images/i`, "i"],
      words: "source.id must be the ARM id of a version of an image in a gallery",
    },
    {
      what: "restore point",
      code: "AKS-E0739",
      props: (id) => ({ source: DiskSource.fromRestorePoint(id) }),
      good: [RESTORE_POINT],
      bad: [`${COMPUTE}/restorePointCollections/c/restorePoints/p`],
      words: "source.id must be the ARM id of a restore point of a disk",
    },
    {
      what: "VHD file",
      code: "AKS-E0740",
      props: (url) => ({ source: DiskSource.fromVhd({ url, storageAccountId: ACCOUNT }) }),
      good: [VHD],
      bad: [VHD.replace("https", "http"), `${VHD}?sv=1`, "data.vhd", VHD.replace(".vhd", ".vhdx")],
      words: "source.url must be the https URL of a VHD file",
    },
    {
      what: "storage account",
      code: "AKS-E0739",
      props: (storageAccountId) => ({ source: DiskSource.fromVhd({ url: VHD, storageAccountId }) }),
      good: [ACCOUNT],
      bad: ["vhds"],
      words: "source.storageAccountId must be the ARM id of a storage account",
    },
    {
      what: "size that bursts on demand",
      code: "AKS-E0744",
      props: (sizeGib) => ({ sizeGib, onDemandBursting: true }),
      good: [513, 32767],
      bad: [512, 1],
      words: "onDemandBursting must be left out for disks of up to 512 GiB",
    },
    {
      what: "size with better figures",
      code: "AKS-E0750",
      props: (sizeGib) => ({ sizeGib, performancePlus: true, sku: DiskSku.STANDARD_LRS }),
      good: [513],
      bad: [512],
      words: "performancePlus must be left out but for HDD, Standard SSD and Premium SSD disks of more than 512 GiB",
    },
    {
      what: "IOPS of readers",
      code: "AKS-E0708",
      props: (readOnlyIops) => ({ ...V2, maxShares: 2, readOnlyIops }),
      good: [3000, 50000],
      bad: [2999, 50001],
      words: "readOnlyIops must be a whole number of IOPS from 3000 to 50000",
    },
    {
      what: "throughput of readers",
      code: "AKS-E0708",
      props: (readOnlyThroughputMbps) => ({ ...V2, maxShares: 2, readOnlyIops: 4000, readOnlyThroughputMbps }),
      good: [125, 1000],
      bad: [124, 1001],
      words: "readOnlyThroughputMbps must be a whole number of MB/s from 125 to 1000",
    },
    {
      what: "sectors",
      code: "AKS-E0810",
      props: (sectorSize) => ({ ...V2, sectorSize }),
      good: [512, 4096],
      bad: [1024],
      words: "sectorSize must be one of 512, 4096",
    },
    {
      what: "operating system",
      code: "AKS-E0810",
      props: (osType) => ({ source: DiskSource.fromImage(`${COMPUTE}/images/i`), osType }),
      good: Object.values(DiskOsType),
      bad: ["linux"],
      words: "osType must be one of Linux, Windows",
    },
    {
      what: "generation",
      code: "AKS-E0810",
      props: (hyperVGeneration) => ({ source: DiskSource.fromImage(`${COMPUTE}/images/i`), hyperVGeneration }),
      good: Object.values(HyperVGeneration),
      bad: ["V3"],
      words: "hyperVGeneration must be one of V1, V2",
    },
  ];

  testValues(
    () => stack,
    table.map(({ props, ...row }) => ({ ...row, make: (value) => disk(props(value)), at: "test/Disk" })),
  );
});

describe("what does not go together", () => {
  const V2 = { sku: DiskSku.PREMIUM_V2_LRS, sizeGib: 1000, zone: "1" };

  test.each<[string, Overrides, string]>([
    ["AKS-E0738", { sizeGib: 8, source: DiskSource.upload(20972032) }, "sizeGib must be left out for an upload"],
    [
      "AKS-E0741",
      { sizeGib: 8, osType: DiskOsType.LINUX },
      'osType must be left out for a disk whose source holds no operating system, got "Linux"',
    ],
    ["AKS-E0741", { sizeGib: 8, hyperVGeneration: HyperVGeneration.V1 }, "hyperVGeneration must be left out"],
    ["AKS-E0742", { sizeGib: 8, trustedLaunch: true }, "trustedLaunch must be left out unless the disk is made from"],
    ["AKS-E0743", { ...V2, onDemandBursting: true }, "onDemandBursting must be left out for PremiumV2_LRS"],
    [
      "AKS-E0745",
      { sizeGib: 1024, maxShares: 2, onDemandBursting: true },
      "onDemandBursting must be left out for a disk that several",
    ],
    ["AKS-E0746", { ...V2, readOnlyIops: 3000 }, "readOnlyIops must be left out for a disk without maxShares"],
    ["AKS-E0746", { ...V2, readOnlyThroughputMbps: 200 }, "readOnlyThroughputMbps must be left out"],
    ["AKS-E0707", { sizeGib: 64, maxShares: 2, readOnlyIops: 200 }, "readOnlyIops must be left out for Premium_LRS"],
    ["AKS-E0747", { sizeGib: 8, sectorSize: DiskSectorSize.BYTES_512 }, "sectorSize must be left out for Premium_LRS"],
    ["AKS-E0750", { ...V2, performancePlus: true }, "performancePlus must be left out but for HDD"],
  ])("%s: %#", (code, props, words) => {
    disk(props);
    expectOnly(stack, code, words, "test/Disk");
  });

  test("tokens are never judged", () => {
    disk({
      sizeGib: number("size"),
      source: DiskSource.upload(number("bytes")),
      onDemandBursting: true,
      performancePlus: true,
    });
    disk({ sizeGib: 8, source: DiskSource.fromVhd({ url: text("url"), storageAccountId: text("account") }) }, "Vhd");
    disk({ ...V2, maxShares: number("shares"), readOnlyIops: number("iops"), sectorSize: number("sector") }, "Shared");
    expect(Object.keys(all(synth(stack), DISK))).toHaveLength(3);
  });
});

describe("zones of the region", () => {
  test.each<[Overrides, RegExp]>([
    [
      { zone: "1" },
      /AKS-W0706: zone must need no availability zones in westus, .*got zone 1; .*out of use while its datacenter is/,
    ],
    [{ sku: DiskSku.PREMIUM_ZRS }, /AKS-W0706: sku must need no availability zones in West US, .*got Premium_ZRS/],
  ])("%j in a region without any is warned of", (props, words) => {
    disk({ sizeGib: 8, location: props.zone ? "westus" : "West US", ...props });
    expect(warnings(stack)).toEqual([expect.stringMatching(words)]);
  });

  test.each([DiskSku.PREMIUM_V2_LRS, DiskSku.ULTRA_LRS])("%s needs no zone where there is none", (sku) => {
    disk({ sizeGib: 8, location: "West US", sku });
    expect(warnings(stack)).toEqual([]);
    expect(only(synth(stack), DISK)).not.toHaveProperty("zone");
  });

  test.each<Overrides>([{ location: "westus" }, { zone: "1" }, { sku: DiskSku.PREMIUM_ZRS }])("%j is not", (props) => {
    disk({ sizeGib: 8, ...props });
    expect(warnings(stack)).toEqual([]);
  });
});

describe("kinds that hold data alone", () => {
  test.each<[string, string, Overrides]>([
    ["an image", "source must be left out for UltraSSD_LRS", { source: DiskSource.fromGalleryImage(GALLERY) }],
    [
      "a system",
      "osType must be left out for UltraSSD_LRS",
      { osType: DiskOsType.LINUX, source: DiskSource.fromRestorePoint(RESTORE_POINT) },
    ],
    [
      "firmware",
      "hyperVGeneration must be left out for UltraSSD_LRS",
      { hyperVGeneration: HyperVGeneration.V2, source: DiskSource.fromRestorePoint(RESTORE_POINT) },
    ],
    [
      "secure boot",
      "trustedLaunch must be left out for UltraSSD_LRS",
      { trustedLaunch: true, source: DiskSource.fromVhd({ url: VHD, storageAccountId: ACCOUNT }) },
    ],
  ])("refuse %s", (_, text, props) => {
    disk({ sku: DiskSku.ULTRA_LRS, zone: "1", sizeGib: 8, ...props });
    const message = refusal(stack);
    expect(message).toContain(`[test/Disk] AKS-E0771: ${text}, which holds data and no operating system, got `);
    expect(message).toContain("; remove it, or use DiskSku.PREMIUM_LRS or DiskSku.PREMIUM_ZRS");
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test("take copies and snapshots", () => {
    const other = disk({ sizeGib: 8 }, "Other");
    const v2 = { sku: DiskSku.PREMIUM_V2_LRS, zone: "1", trustedLaunch: false };
    disk({ ...v2, source: DiskSource.copyOf(other) });
    disk({ ...v2, source: DiskSource.fromRestorePoint(RESTORE_POINT) }, "Restored");
    expect(Object.keys(all(synth(stack), DISK))).toHaveLength(3);
  });
});

describe("what belongs together is in one region", () => {
  const location = "northeurope";
  const access = () => new DiskAccess(stack, "Access", { resourceGroup });
  test.each<[string, string, () => unknown]>([
    [
      "another disk",
      "[test/Disk] AKS-E0770: source must be a disk or a snapshot in northeurope, the region of the disk",
      () => disk({ location, source: DiskSource.copyOf(disk({ sizeGib: 8 }, "Other")) }),
    ],
    [
      "a snapshot",
      "[test/Disk] AKS-E0770: source must be a disk or a snapshot in northeurope, the region of the disk",
      () => {
        const snapshot = new DiskSnapshot(stack, "Snapshot", { resourceGroup, disk: disk({ sizeGib: 8 }, "Other") });
        disk({ location, source: DiskSource.fromSnapshot(snapshot) });
      },
    ],
    [
      "a disk access",
      "[test/Disk] AKS-E0770: networkAccess must be a disk access in northeurope, the region of the disk",
      () => disk({ sizeGib: 8, location, networkAccess: DiskNetworkAccess.through(access()) }),
    ],
    [
      "the disk of a snapshot",
      "[test/Snapshot] AKS-E0770: disk must be a disk in northeurope, the region of the snapshot",
      () => new DiskSnapshot(stack, "Snapshot", { resourceGroup, location, disk: disk({ sizeGib: 8 }) }),
    ],
    [
      "a pool",
      "[test/Disk] AKS-E0770: nodePools must be pools in northeurope, the region of the disk",
      () => {
        const pool = cluster(stack).addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(3) });
        disk({ sizeGib: 8, location, nodePools: [pool] });
      },
    ],
  ])("%s of another region is refused", (_, text, make) => {
    make();
    const message = refusal(stack);
    expect(message).toContain(`${text}: none of another region can be used, got "westeurope"; use one in northeurope`);
    expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
  });

  test("however the region is written, and what only Terraform knows passes", () => {
    const other = disk({ sizeGib: 8, location: "West Europe" }, "Other");
    disk({ source: DiskSource.copyOf(other) });
    disk({ location: text("place"), source: DiskSource.copyOf(other) }, "Somewhere");
    expect(Object.keys(all(synth(stack), DISK))).toHaveLength(3);
  });
});

describe("snapshots", () => {
  test("are incremental and closed", () => {
    const snapshot = new DiskSnapshot(stack, "Snapshot", { resourceGroup, disk: disk({ sizeGib: 64 }) });
    disk({ source: DiskSource.fromSnapshot(snapshot) }, "Again");
    const json = synth(stack);
    expect(only(json, "azurerm_snapshot")).toEqual({
      name: "test-snapshot",
      location: "westeurope",
      resource_group_name: "${azurerm_resource_group.Disks.name}",
      create_option: "Copy",
      source_resource_id: "${azurerm_managed_disk.Disk.id}",
      incremental_enabled: true,
      network_access_policy: "DenyAll",
      public_network_access_enabled: false,
    });
    expect(all(json, DISK).Again).toMatchObject({
      create_option: "Copy",
      source_resource_id: "${azurerm_snapshot.Snapshot.id}",
    });
    expect(snapshot.sizeGib).toBe(64);
  });

  test("have everything that was asked for", () => {
    const access = new DiskAccess(stack, "Access", { resourceGroup, name: "export", tags: { team: "a" } });
    new DiskSnapshot(stack, "Snapshot", {
      resourceGroup,
      disk: disk({ sizeGib: 64 }),
      name: "before_upgrade",
      location: "westeurope",
      incremental: false,
      networkAccess: DiskNetworkAccess.through(access),
      tags: { team: "a" },
    });
    const json = synth(stack);
    expect(only(json, "azurerm_snapshot")).toMatchObject({
      name: "before_upgrade",
      incremental_enabled: false,
      network_access_policy: "AllowPrivate",
      disk_access_id: "${azurerm_disk_access.Access.id}",
      tags: { team: "a" },
    });
    expect(only(json, "azurerm_disk_access")).toEqual({
      name: "export",
      location: "westeurope",
      resource_group_name: "${azurerm_resource_group.Disks.name}",
      tags: { team: "a" },
    });
  });

  test("and disk accesses that are there already", () => {
    const looked = DiskSnapshot.fromSnapshotName(stack, "Looked", { name: "s", resourceGroupName: "rg" });
    const known = DiskSnapshot.fromSnapshotId(stack, "Known", `${COMPUTE}/snapshots/data`);
    const unknown = DiskSnapshot.fromSnapshotId(stack, "Unknown", text("snapshot"));
    disk({ source: DiskSource.fromSnapshot(looked), name: looked.snapshotName }, "One");
    disk({ source: DiskSource.fromSnapshot(known) }, "Two");
    disk({ source: DiskSource.fromSnapshot(unknown), name: unknown.snapshotName }, "Three");
    for (const [id, access] of [
      ["Four", DiskAccess.fromDiskAccessId(stack, "A", `${COMPUTE}/diskAccesses/export`)],
      ["Five", DiskAccess.fromDiskAccessName(stack, "B", { name: "export", resourceGroupName: "rg" })],
    ] as const) {
      disk({ sizeGib: 8, networkAccess: DiskNetworkAccess.through(access) }, id);
    }
    new TerraformOutput(stack, "Size", { value: looked.sizeGib });
    const { One, Two, Three, Four, Five } = all(synth(stack), DISK);
    expect(One).toMatchObject({
      source_resource_id: "${data.azurerm_snapshot.Looked.id}",
      name: "${data.azurerm_snapshot.Looked.name}",
    });
    expect(synth(stack).output.Size.value).toBe("${data.azurerm_snapshot.Looked.disk_size_gb}");
    expect([known.snapshotName, known.sizeGib]).toEqual(["data", undefined]);
    expect(Two.source_resource_id).toBe(`${COMPUTE}/snapshots/data`);
    expect(Three.name).toBe('${element(split("/", var.snapshot), 8)}');
    expect(Four.disk_access_id).toBe(`${COMPUTE}/diskAccesses/export`);
    expect(Five.disk_access_id).toBe("${data.azurerm_disk_access.B.id}");
  });

  const of = (props: object) => () =>
    new DiskSnapshot(stack, "X", { resourceGroup, disk: disk({ sizeGib: 8 }), ...props });

  test.each<[string, () => unknown, string]>([
    ["AKS-E0748", of({ name: "a.b" }), "name must be 1 to 80 letters, digits, hyphens or underscores"],
    ["AKS-E0748", of({ name: "a".repeat(81) }), "name must be 1 to 80"],
    ["AKS-E0748", () => new DiskAccess(stack, "X", { resourceGroup, name: "" }), "name must be 1 to 80"],
    [
      "AKS-E0751",
      () => of({ disk: disk({ sku: DiskSku.ULTRA_LRS, sizeGib: 8, zone: "1" }, "Ultra"), incremental: false })(),
      "incremental must be true for a disk of UltraSSD_LRS, which has no full snapshots, got false",
    ],
    ["AKS-E0717", of({ networkAccess: DiskNetworkAccess.throughDiskAccess("export") }), "networkAccess must be"],
    ["AKS-E0717", () => DiskAccess.fromDiskAccessId(stack, "X", "export"), "diskAccessId must be the ARM id"],
    ["AKS-E0749", () => DiskSnapshot.fromSnapshotId(stack, "X", "data"), "snapshotId must be the ARM id of a snapshot"],
  ])("%s: %#", (code, make, words) => {
    make();
    expectOnly(stack, code, words, "test/X");
  });

  test("open to all networks are warned of", () => {
    of({ networkAccess: DiskNetworkAccess.openToAllNetworks() })();
    expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/X: AKS-W0702: networkAccess must be closed/)]);
  });

  test("without a disk cannot be read", () => {
    expect(() => new DiskSnapshot(stack, "X", { resourceGroup } as never)).toThrow(/AKS-E0809: disk must be a Managed/);
  });
});
