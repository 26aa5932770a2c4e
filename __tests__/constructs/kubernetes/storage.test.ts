import { TerraformVariable, Token } from "cdktf";
import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import {
  ClusterConnection,
  DiskCaching,
  DiskEncryption,
  DiskEncryptionKind,
  DiskNetworkAccess,
  DiskSku,
  DiskVolume,
  FileShareProtocol,
  FileShareSku,
  FileShareStorageClass,
  FileShareStorageClassProps,
  KeyVault,
  KeyVaultKey,
  ManagedDisk,
  ManagedDiskProps,
  ManagedDiskStorageClass,
  ManagedDiskStorageClassProps,
  Namespace,
  NodeScaling,
  PersistentVolume,
  PersistentVolumeClaim,
  PersistentVolumeClaimProps,
  VmSize,
  VolumeAccess,
  VolumeFileSystem,
  VolumeReclaim,
} from "../../../constructs";
import { rendered } from "../../../constructs/checks/rendered";
import { ClusterOverrides, D4, group, SUBSCRIPTION } from "../../support/clusters";
import { connect, connectToExisting, TwoStacks, twoStacks } from "../../support/inside";
import { all, only, refusal, synth, warnings } from "../../support/synth";

const CLASS = "kubernetes_storage_class_v1";
const VOLUME = "kubernetes_persistent_volume_v1";
const CLAIM = "kubernetes_persistent_volume_claim_v1";
const SET_ID = `${SUBSCRIPTION}/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/des`;
const DISK_ID = `${SUBSCRIPTION}/resourceGroups/data/providers/Microsoft.Compute/disks/old`;
const ZONES = ["1", "2", "3"];

const zonal = (size = D4): ClusterOverrides => ({
  systemPool: { vmSize: size, scaling: NodeScaling.fixed(3), zones: ZONES },
});

interface Fixture extends TwoStacks {
  readonly connection: ClusterConnection;
  readonly shop: Namespace;
}

function fixture(overrides: ClusterOverrides = zonal()): Fixture {
  const stacks = twoStacks(() => overrides);
  const connection = connect(stacks);
  return { ...stacks, connection, shop: new Namespace(stacks.inside, "Shop", { connection, name: "shop" }) };
}

function classOf(props: Partial<ManagedDiskStorageClassProps> = {}, overrides?: ClusterOverrides) {
  const made = fixture(overrides);
  new ManagedDiskStorageClass(made.inside, "Fast", { connection: made.connection, ...props });
  return made;
}

function encryption(made: TwoStacks, kind?: DiskEncryptionKind, location?: string): DiskEncryption {
  const resourceGroup = group(made.outside, "Keys");
  const vault = new KeyVault(made.outside, "Vault", { resourceGroup, name: "kv-contoso", location });
  const key = new KeyVaultKey(made.outside, "Key", { vault });
  return new DiskEncryption(made.outside, "Disks", { resourceGroup, key, kind, location });
}

function disk(made: TwoStacks, props: Partial<ManagedDiskProps> = {}): ManagedDisk {
  return new ManagedDisk(made.outside, "Data", {
    resourceGroup: group(made.outside, "DataGroup"),
    sizeGib: 256,
    ...props,
  });
}

describe("a class of managed disks", () => {
  test("is closed, grows, waits for the first pod and caches what is read", () => {
    const body = only(synth(classOf().inside), CLASS);
    expect(body).toEqual({
      provider: "kubernetes.Connection_89AD5CF5",
      metadata: { name: "fast" },
      storage_provisioner: "disk.csi.azure.com",
      parameters: {
        skuName: "Premium_LRS",
        cachingMode: "ReadOnly",
        fsType: "ext4",
        networkAccessPolicy: "DenyAll",
        publicNetworkAccess: "Disabled",
      },
      reclaim_policy: "Delete",
      volume_binding_mode: "WaitForFirstConsumer",
      allow_volume_expansion: true,
    });
  });

  test("takes every option", () => {
    const access = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Compute/diskAccesses/access`;
    const { inside } = classOf({
      name: "bought",
      sku: DiskSku.PREMIUM_V2_LRS,
      iops: 8000,
      throughputMbps: 400,
      sectorSize: 512,
      maxShares: 2,
      zones: ["1", "3"],
      fileSystem: VolumeFileSystem.XFS,
      reclaim: VolumeReclaim.RETAIN,
      expandable: false,
      networkAccess: DiskNetworkAccess.throughDiskAccess(access),
      mountOptions: ["noatime"],
      tags: { team: "shop", cost: "42" },
      isDefault: true,
    });
    expect(only(synth(inside), CLASS)).toMatchObject({
      metadata: { name: "bought", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
      parameters: {
        skuName: "PremiumV2_LRS",
        cachingMode: "None",
        fsType: "xfs",
        networkAccessPolicy: "AllowPrivate",
        publicNetworkAccess: "Disabled",
        diskAccessID: access,
        DiskIOPSReadWrite: "8000",
        DiskMBpsReadWrite: "400",
        LogicalSectorSize: "512",
        maxShares: "2",
        tags: "team=shop,cost=42",
      },
      reclaim_policy: "Retain",
      allow_volume_expansion: false,
      mount_options: ["noatime"],
      allowed_topologies: {
        match_label_expressions: [
          { key: "topology.disk.csi.azure.com/zone", values: ["westeurope-1", "westeurope-3"] },
        ],
      },
    });
  });

  test("can burst and have better figures", () => {
    const { inside } = classOf({ onDemandBursting: true, performancePlus: true });
    expect(only(synth(inside), CLASS).parameters).toMatchObject({
      enableBursting: "true",
      enablePerformancePlus: "true",
    });
  });

  test("is encrypted with a set of the other stack, which the control plane may read", () => {
    const made = fixture();
    const set = encryption(made);
    new ManagedDiskStorageClass(made.inside, "Fast", { connection: made.connection, encryption: set });
    const json = synth(made.inside);
    const [name, found] = Object.entries<any>(json.data.azurerm_disk_encryption_set)[0];
    expect(only(json, CLASS).parameters.diskEncryptionSetID).toBe(`\${data.azurerm_disk_encryption_set.${name}.id}`);
    expect(found).toMatchObject({ resource_group_name: "rg-keys", name: "outside-disks" });
    expect(JSON.stringify(json)).not.toContain("terraform_remote_state");
    expect(made.aks.requiredRoles).toEqual([
      expect.objectContaining({ roleName: "Reader", scope: set.diskEncryptionSetId }),
    ]);
    const roles = Object.values(all(synth(made.outside), "azurerm_role_assignment"));
    expect(roles.map((role) => role.role_definition_name)).toContain("Reader");
  });

  test("asks for the role once, however often the set is used", () => {
    const made = fixture();
    const set = encryption(made);
    made.aks.useDiskEncryption(set);
    for (const id of ["Fast", "Slow"])
      new ManagedDiskStorageClass(made.inside, id, { connection: made.connection, encryption: set });
    expect(made.aks.requiredRoles).toHaveLength(1);
    const readers = Object.values(all(synth(made.outside), "azurerm_role_assignment"));
    expect(readers.filter((role) => role.role_definition_name === "Reader")).toHaveLength(1);
  });

  test("takes a set by its id wherever that is written", () => {
    const made = fixture();
    const set = DiskEncryption.fromDiskEncryptionSetId(made.inside, "Set", SET_ID);
    new ManagedDiskStorageClass(made.inside, "Fast", { connection: made.connection, encryption: set });
    expect(only(synth(made.inside), CLASS).parameters.diskEncryptionSetID).toBe(SET_ID);
    expect(made.aks.requiredRoles.map(({ scope }) => scope)).toEqual([SET_ID]);
  });

  test("of a cluster that is there already knows no pools and looks its region up", () => {
    const { inside } = twoStacks();
    new ManagedDiskStorageClass(inside, "Fast", {
      connection: connectToExisting(inside),
      sku: DiskSku.ULTRA_LRS,
      zones: ["2"],
    });
    const values = only(synth(inside), CLASS).allowed_topologies.match_label_expressions[0].values;
    expect(values).toEqual([expect.stringMatching(/^\$\{data\.azurerm_kubernetes_cluster\.\w+\.location\}-2$/)]);
  });

  test("judges nothing that only Terraform knows", () => {
    const { inside, connection } = fixture();
    const number = new TerraformVariable(inside, "number", { type: "number" }).numberValue;
    const text = new TerraformVariable(inside, "text", { type: "string" }).stringValue;
    const list = new TerraformVariable(inside, "list", { type: "list(string)" }).listValue;
    new ManagedDiskStorageClass(inside, "Fast", {
      connection,
      name: text,
      sku: DiskSku.of(text),
      iops: number,
      zones: list,
      location: text,
      mountOptions: list,
      tags: { team: text },
    });
    expect(only(synth(inside), CLASS)).toMatchObject({
      parameters: { DiskIOPSReadWrite: '${format("%d", var.number)}', tags: "team=${var.text}" },
      allowed_topologies: {
        match_label_expressions: [expect.objectContaining({ values: '${formatlist("%s-%s", var.text, var.list)}' })],
      },
    });
  });

  test("takes tags that are a reference as a whole", () => {
    const { inside, connection } = fixture();
    const tags = Token.asStringMap(new TerraformVariable(inside, "tags", { type: "map(string)" }).value);
    new ManagedDiskStorageClass(inside, "Fast", { connection, tags });
    const rendered = '${join(",", formatlist("%s=%s", keys(var.tags), values(var.tags)))}';
    expect(only(synth(inside), CLASS).parameters.tags).toBe(rendered);
  });

  const SMALL = VmSize.of("Standard_D4d_v5");
  const noPremium: ClusterOverrides = zonal(SMALL);
  test.each<[string, Partial<ManagedDiskStorageClassProps>, RegExp, ClusterOverrides?]>([
    [
      "name of AKS",
      { name: "managed-csi" },
      /AKS-E1180: name must not be that of a storage class of AKS, got "managed-csi"/,
    ],
    ["name", { name: "Fast!" }, /AKS-E1147: name must/],
    ["sku", { sku: DiskSku.of("Premium") }, /AKS-E0702: sku must/],
    [
      "caching",
      { sku: DiskSku.PREMIUM_V2_LRS, caching: DiskCaching.READ_ONLY },
      /AKS-E1181: caching must be DiskCaching\.NONE for PremiumV2_LRS, which nodes do not cache, got "ReadOnly"/,
    ],
    ["shared caching", { maxShares: 2, caching: DiskCaching.READ_WRITE }, /AKS-E1181: .* for a shared disk/],
    ["iops", { iops: 5000 }, /AKS-E0707: iops must be left out for Premium_LRS/],
    ["iops range", { sku: DiskSku.PREMIUM_V2_LRS, iops: 100 }, /AKS-E0708: iops must be .* 3000 to 80000/],
    ["bursting", { sku: DiskSku.STANDARD_SSD_LRS, onDemandBursting: true }, /AKS-E0743: onDemandBursting/],
    ["zones of ZRS", { sku: DiskSku.PREMIUM_ZRS, zones: ["1"] }, /AKS-E0710: zones must be left out for Premium_ZRS/],
    ["zone", { zones: ["westeurope-1"] }, /AKS-E1184: zones\[0\] must be one of "1", "2", "3"/],
    ["zone twice", { zones: ["1", "1"] }, /AKS-E1184: zones\[1\] must .*, got "1" twice; remove the second one/],
    ["no zones", { zones: [] }, /AKS-E1185: zones must name at least one zone/],
    [
      "other zone",
      { zones: ["3"] },
      /AKS-E1190: zones must be zones that a pool has nodes in, got pools elsewhere: \w+ with zones 1;/,
      { systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), zones: ["1"] } },
    ],
    [
      "v2 without zones",
      { sku: DiskSku.PREMIUM_V2_LRS },
      /AKS-E1190: sku must be a kind .*PremiumV2_LRS is only for nodes in a zone, got pools elsewhere: \w+ without zones/,
      {},
    ],
    ["premium", {}, /AKS-E1189: sku must be a kind that the nodes of a pool can mount: Premium_LRS/, noPremium],
    ["tag", { tags: { team: "a,b" } }, /AKS-E1191: tags\["team"\] must be a tag without a comma/],
    ["mount option", { mountOptions: ["noatime,nodiratime"] }, /AKS-E1192: mountOptions\[0\] must be one mount option/],
    [
      "file system",
      { fileSystem: "zfs" as VolumeFileSystem },
      /AKS-E08\d\d: fileSystem must be one of ext4, xfs, btrfs, ntfs, got "zfs"/,
    ],
    [
      "driver",
      {},
      /AKS-E1204: connection must lead to a cluster with the driver disk\.csi\.azure\.com/,
      { ...zonal(), addons: { storageDrivers: { disk: false } } },
    ],
  ])("refuses a wrong %s", (...[, props, message, overrides]) => {
    expect(refusal(classOf(props, overrides).inside)).toMatch(message);
  });

  test("asks for no zones where there are none", () => {
    const location = "westus";
    const { inside } = classOf({ sku: DiskSku.PREMIUM_V2_LRS, location }, {});
    expect(only(synth(inside), CLASS).parameters.skuName).toBe("PremiumV2_LRS");
  });

  test("refuses a second default and a second class of one name", () => {
    const { inside, connection } = classOf({ isDefault: true });
    new ManagedDiskStorageClass(inside, "Other", { connection, name: "fast", isDefault: true });
    const text = refusal(inside);
    expect(text).toMatch(/\[inside\/Other\] AKS-E1182: isDefault must be true for one .*, at inside\/Fast/);
    expect(text).toMatch(/AKS-E1183: name must be the name of one storage class of a cluster, got "fast" again/);
  });

  test("refuses a set of another region, and one that encrypts twice for disks that cannot", () => {
    const made = fixture();
    const set = encryption(made, DiskEncryptionKind.PLATFORM_AND_CUSTOMER_KEYS, "northeurope");
    const sku = DiskSku.PREMIUM_V2_LRS;
    new ManagedDiskStorageClass(made.inside, "Fast", { connection: made.connection, encryption: set, sku });
    expect(refusal(made.inside)).toMatch(/AKS-E0732: encryption[^]*AKS-E0733: encryption/);
  });

  test("refuses a set that is made after the cluster", () => {
    const made = fixture();
    const set = DiskEncryption.fromDiskEncryptionSetName(made.inside, "Set", {
      name: "des",
      resourceGroupName: "keys",
    });
    new ManagedDiskStorageClass(made.inside, "Fast", { connection: made.connection, encryption: set });
    expect(refusal(made.inside)).toMatch(
      /AKS-E1187: encryption must be in the stack of the cluster, "outside", .*got one in "inside", .*make or look up the set/,
    );
  });

  test("asks for the region where nothing says it", () => {
    const { inside } = twoStacks();
    const provider = new KubernetesProvider(inside, "Own", { configPath: "~/.kube/config" });
    const connection = ClusterConnection.fromKubernetesProvider(inside, "Provided", provider);
    new ManagedDiskStorageClass(inside, "Fast", { connection, zones: ["1"] });
    expect(refusal(inside)).toMatch(/AKS-E1186: location must be set, .*write for example location: "westeurope"/);
  });

  test("warns of Ultra disks that no pool allows, of a write cache and of an open network", () => {
    const made = classOf({ sku: DiskSku.ULTRA_LRS });
    expect(warnings(made.inside)).toEqual([
      expect.stringContaining("AKS-W1180: sku must come with a pool that allows Ultra"),
    ]);
    const allowed = fixture();
    allowed.aks.addLinuxPool("ultra", {
      vmSize: D4,
      scaling: NodeScaling.fixed(1),
      zones: ZONES,
      ultraDisks: true,
    });
    new ManagedDiskStorageClass(allowed.inside, "Ultra", { connection: allowed.connection, sku: DiskSku.ULTRA_LRS });
    expect(warnings(allowed.inside)).toEqual([]);

    const risky = classOf({ caching: DiskCaching.READ_WRITE, networkAccess: DiskNetworkAccess.openToAllNetworks() });
    expect(warnings(risky.inside)).toEqual([
      expect.stringContaining("AKS-W1181: caching"),
      expect.stringContaining("AKS-W0702: networkAccess"),
    ]);
    expect(only(synth(risky.inside), CLASS).parameters.publicNetworkAccess).toBe("Enabled");
  });
});

describe("a class of file shares", () => {
  const shares = (props: Partial<FileShareStorageClassProps> = {}, overrides?: ClusterOverrides) => {
    const made = fixture(overrides);
    new FileShareStorageClass(made.inside, "Shares", { connection: made.connection, ...props });
    return made;
  };

  test("is of SSD in three zones, behind a private endpoint", () => {
    const body = only(synth(shares().inside), CLASS);
    expect(body).toEqual({
      provider: "kubernetes.Connection_89AD5CF5",
      metadata: { name: "shares" },
      storage_provisioner: "file.csi.azure.com",
      parameters: { skuName: "Premium_ZRS", protocol: "smb", networkEndpointType: "privateEndpoint" },
      reclaim_policy: "Delete",
      volume_binding_mode: "Immediate",
      allow_volume_expansion: true,
      mount_options: ["mfsymlinks", "actimeo=30", "nosharesock"],
    });
  });

  test("speaks NFS, and has public addresses only by name", () => {
    const { inside } = shares({ protocol: FileShareProtocol.NFS, privateEndpoint: false, tags: { a: "b" } });
    expect(only(synth(inside), CLASS)).toMatchObject({
      parameters: { skuName: "Premium_ZRS", protocol: "nfs", tags: "a=b" },
      mount_options: ["nconnect=4", "noresvport", "actimeo=30"],
    });
    expect(only(synth(inside), CLASS).parameters).not.toHaveProperty("networkEndpointType");
    expect(warnings(inside)).toEqual([expect.stringContaining("AKS-W1182: privateEndpoint must be true")]);
  });

  test.each<[string, Partial<FileShareStorageClassProps>, RegExp, ClusterOverrides?]>([
    ["name of AKS", { name: "azurefile-csi" }, /AKS-E1180: name/],
    [
      "sku for NFS",
      { sku: FileShareSku.STANDARD_ZRS, protocol: FileShareProtocol.NFS },
      /AKS-E1203: sku must be FileShareSku\.PREMIUM_LRS or PREMIUM_ZRS for NFS/,
    ],
    ["mount option", { mountOptions: ["a b"] }, /AKS-E1192: mountOptions\[0\]/],
    ["tag", { tags: { "a=b": "c" } }, /AKS-E1191: tags\["a=b"\]/],
    [
      "driver",
      {},
      /AKS-E1204: connection .*file\.csi\.azure\.com/,
      { ...zonal(), addons: { storageDrivers: { file: false } } },
    ],
  ])("refuses a wrong %s", (...[, props, message, overrides]) => {
    expect(refusal(shares(props, overrides).inside)).toMatch(message);
  });
});

describe("a disk that is there", () => {
  test("becomes a volume and its claim, by look-up and with the role to attach it", () => {
    const made = fixture();
    const data = disk(made, { zone: "2" });
    const volume = new DiskVolume(made.inside, "Orders", {
      connection: made.connection,
      namespace: made.shop,
      disk: data,
    });
    const json = synth(made.inside);
    const [name, found] = Object.entries<any>(json.data.azurerm_managed_disk)[0];
    expect(found).toMatchObject({ name: "outside-data", resource_group_name: "rg-datagroup" });
    const namespace = rendered(made.inside, made.shop.namespaceName);
    const body = only(json, VOLUME);
    expect(body).toEqual({
      provider: "kubernetes.Connection_89AD5CF5",
      metadata: { name: "orders" },
      spec: [
        {
          capacity: { storage: "256Gi" },
          access_modes: ["ReadWriteOnce"],
          volume_mode: "Filesystem",
          persistent_volume_reclaim_policy: "Retain",
          storage_class_name: "static",
          claim_ref: { name: "orders", namespace },
          node_affinity: {
            required: {
              node_selector_term: [
                {
                  match_expressions: [
                    { key: "topology.disk.csi.azure.com/zone", operator: "In", values: ["westeurope-2"] },
                  ],
                },
              ],
            },
          },
          persistent_volume_source: {
            csi: {
              driver: "disk.csi.azure.com",
              fs_type: "ext4",
              volume_handle: `\${data.azurerm_managed_disk.${name}.id}`,
              volume_attributes: { cachingMode: "ReadOnly" },
            },
          },
        },
      ],
    });
    expect(only(json, CLAIM)).toMatchObject({
      metadata: { name: "orders", namespace },
      spec: {
        access_modes: ["ReadWriteOnce"],
        storage_class_name: "static",
        volume_name: rendered(made.inside, volume.volume.volumeName),
        resources: { requests: { storage: "1Gi" } },
      },
      wait_until_bound: true,
    });
    expect(volume.claimName).toBe(volume.claim.claimName);
    expect(JSON.stringify(json)).not.toContain("terraform_remote_state");
    expect(made.aks.requiredRoles).toEqual([
      expect.objectContaining({ roleName: "Virtual Machine Contributor", scope: data.managedDiskId }),
    ]);
    expect(only(synth(made.outside), "azurerm_role_assignment")).toMatchObject({
      role_definition_name: "Virtual Machine Contributor",
      scope: rendered(made.outside, data.managedDiskId),
    });
  });

  const affinity = (made: Fixture, data: ManagedDisk) => {
    new PersistentVolume(made.inside, "Orders", { connection: made.connection, disk: data });
    const [spec] = only(synth(made.inside), VOLUME).spec;
    return spec.node_affinity?.required.node_selector_term[0].match_expressions[0].values;
  };

  test("in three zones is for every node, in none for nodes in none", () => {
    const everywhere = fixture();
    expect(affinity(everywhere, disk(everywhere, { sku: DiskSku.PREMIUM_ZRS }))).toBeUndefined();
    const nowhere = fixture();
    expect(affinity(nowhere, disk(nowhere))).toEqual([""]);
  });

  test("that only Terraform knows is for the nodes of the zone that it turns out to be in", () => {
    const made = fixture();
    const found = ManagedDisk.fromManagedDiskName(made.outside, "Old", {
      name: "old",
      resourceGroupName: "rg",
    });
    new PersistentVolume(made.inside, "Orders", { connection: made.connection, disk: found });
    const [spec] = only(synth(made.inside), VOLUME).spec;
    expect(spec.capacity.storage).toMatch(/^\$\{format\("%dGi", data\.azurerm_managed_disk\.\w+\.disk_size_gb\)\}$/);
    const { values } = spec.node_affinity.required.node_selector_term[0].match_expressions[0];
    expect(values).toMatch(
      /^\$\{\(*one\(data\.azurerm_managed_disk\.\w+\.zones\) == null\)* \? \["", .*-3"\] : \[format\(/,
    );
    expect(JSON.stringify(synth(made.inside))).not.toContain("terraform_remote_state");
  });

  test("by its id needs its size, and has no zone", () => {
    const made = fixture();
    const old = ManagedDisk.fromManagedDiskId(made.inside, "Old", DISK_ID);
    new PersistentVolume(made.inside, "Orders", { connection: made.connection, disk: old, sizeGib: 64 });
    const [spec] = only(synth(made.inside), VOLUME).spec;
    expect(spec).toMatchObject({ capacity: { storage: "64Gi" } });
    expect(spec.persistent_volume_source.csi.volume_handle).toBe(DISK_ID);
    expect(spec).not.toHaveProperty("node_affinity");
    expect(made.aks.requiredRoles.map(({ scope }) => scope)).toEqual([DISK_ID]);

    new PersistentVolume(made.inside, "Again", { connection: made.connection, disk: old });
    expect(refusal(made.inside)).toMatch(
      /\[inside\/Again\] AKS-E1193: sizeGib must be set for a disk of which only the id/,
    );
  });

  test("is attached to nodes of its region alone", () => {
    const made = fixture({ ...zonal(), location: "West Europe" });
    const data = disk(made, { location: "northeurope" });
    new DiskVolume(made.inside, "Orders", { connection: made.connection, namespace: made.shop, disk: data });
    expect(refusal(made.inside)).toContain(
      '[inside/Orders/Volume] AKS-E0776: disk must be a disk in West Europe, the region of the cluster, to whose nodes it is attached, got "northeurope"; make the disk there: location: "West Europe"',
    );
  });

  test.each([
    ["written otherwise", () => "westeurope"],
    [
      "only known to Terraform",
      (made: Fixture) => new TerraformVariable(made.outside, "at", { type: "string" }).stringValue,
    ],
  ])("may be in a region that is %s", (_, at) => {
    const made = fixture({ ...zonal(), location: "West Europe" });
    const data = disk(made, { location: at(made) });
    new PersistentVolume(made.inside, "Orders", { connection: made.connection, disk: data });
    expect(() => synth(made.inside)).not.toThrow();
  });

  test("that is encrypted brings the role to read its set", () => {
    const made = fixture();
    const data = disk(made, { encryption: encryption(made) });
    new PersistentVolume(made.inside, "Orders", { connection: made.connection, disk: data });
    expect(made.aks.requiredRoles.map(({ roleName }) => roleName)).toEqual(["Virtual Machine Contributor", "Reader"]);
  });

  test("that is shared is a device for many nodes, uncached", () => {
    const made = fixture();
    const data = disk(made, { maxShares: 2 });
    const access = [VolumeAccess.READ_WRITE_MANY];
    const options = { connection: made.connection, namespace: made.shop, disk: data, access, blockDevice: true };
    new DiskVolume(made.inside, "Orders", options);
    const json = synth(made.inside);
    const [spec] = only(json, VOLUME).spec;
    expect(spec).toMatchObject({ access_modes: ["ReadWriteMany"], volume_mode: "Block" });
    expect(spec.persistent_volume_source.csi).toEqual(
      expect.objectContaining({ volume_attributes: { cachingMode: "None" } }),
    );
    expect(spec.persistent_volume_source.csi).not.toHaveProperty("fs_type");
    expect(only(json, CLAIM).spec).toMatchObject({ access_modes: ["ReadWriteMany"], volume_mode: "Block" });
  });

  const MANY = [VolumeAccess.READ_WRITE_MANY];
  test.each<[string, Partial<ManagedDiskProps>, object, RegExp]>([
    [
      "access to one node's disk",
      {},
      { access: MANY },
      /AKS-E1198: access\[0\] must be READ_WRITE_ONCE .* for the disk, .*got "ReadWriteMany"/,
    ],
    ["access to a shared file system", { maxShares: 2 }, { access: MANY }, /AKS-E1199: access\[0\] must .*file system/],
    ["empty access", {}, { access: [] }, /AKS-E1196: access must name at least one way/],
    [
      "access beside one pod",
      {},
      { access: [VolumeAccess.READ_WRITE_ONCE_POD, VolumeAccess.READ_WRITE_ONCE] },
      /AKS-E1197: access must have READ_WRITE_ONCE_POD alone/,
    ],
    [
      "caching of a large disk",
      { sizeGib: 4096 },
      { caching: DiskCaching.READ_ONLY },
      /AKS-E1181: caching .* for a disk of 4096 GiB/,
    ],
    [
      "file system of a device",
      {},
      { blockDevice: true, fileSystem: VolumeFileSystem.XFS },
      /AKS-E1200: fileSystem must be left out/,
    ],
    [
      "size",
      {},
      { sizeGib: 0.5 },
      /AKS-E1195: sizeGib must be a whole number of GiB, 1 or more, for a volume, got 0\.5/,
    ],
    ["name", {}, { name: "A b" }, /AKS-E1147: name/],
  ])("is refused with a wrong %s", (_, ofDisk, options, message) => {
    const made = fixture();
    const data = disk(made, ofDisk);
    new PersistentVolume(made.inside, "Orders", { connection: made.connection, disk: data, ...options });
    expect(refusal(made.inside)).toMatch(message);
  });

  test("a disk of 4095 GiB is cached, one of 4096 is not", () => {
    for (const [sizeGib, caching] of [
      [4095, "ReadOnly"],
      [4096, "None"],
    ] as const) {
      const made = fixture();
      new PersistentVolume(made.inside, "Orders", { connection: made.connection, disk: disk(made, { sizeGib }) });
      expect(only(synth(made.inside), VOLUME).spec[0].persistent_volume_source.csi.volume_attributes.cachingMode).toBe(
        caching,
      );
    }
  });

  test("is refused where it is made after the cluster", () => {
    const made = fixture();
    const late = new ManagedDisk(made.inside, "Late", { resourceGroup: group(made.inside, "LateGroup"), sizeGib: 64 });
    new PersistentVolume(made.inside, "Orders", { connection: made.connection, disk: late });
    expect(refusal(made.inside)).toMatch(/AKS-E1187: disk must be in the stack of the cluster, .*a role on the disk/);
  });

  test("is refused where its stack waits for that of the volume", () => {
    const { inside, outside } = twoStacks();
    outside.addDependency(inside);
    const late = new ManagedDisk(outside, "Late", { resourceGroup: group(outside, "LateGroup"), sizeGib: 64 });
    new PersistentVolume(inside, "Orders", { connection: connectToExisting(inside), disk: late });
    expect(refusal(inside)).toMatch(/AKS-E1188: disk must be in a stack that is deployed before "inside"/);
  });
});

describe("a claim", () => {
  const MANY_NODES = [VolumeAccess.READ_ONLY_MANY];
  const claimOf = (made: Fixture, props: Partial<PersistentVolumeClaimProps>) =>
    new PersistentVolumeClaim(made.inside, "Orders", { connection: made.connection, namespace: made.shop, ...props });

  test("asks a class for a new volume, and does not wait for its first pod", () => {
    const made = fixture();
    const fast = new ManagedDiskStorageClass(made.inside, "Fast", { connection: made.connection });
    claimOf(made, { storageClass: fast, sizeGib: 64 });
    const body = only(synth(made.inside), CLAIM);
    expect(body).toEqual({
      provider: "kubernetes.Connection_89AD5CF5",
      metadata: { name: "orders", namespace: rendered(made.inside, made.shop.namespaceName) },
      spec: {
        access_modes: ["ReadWriteOnce"],
        volume_mode: "Filesystem",
        storage_class_name: rendered(made.inside, fast.storageClassName),
        resources: { requests: { storage: "64Gi" } },
      },
      wait_until_bound: false,
    });
  });

  test("of a file share is for many nodes; of a class of AKS it goes by the name", () => {
    const made = fixture();
    claimOf(made, { storageClass: new FileShareStorageClass(made.inside, "Shares", made), sizeGib: 100 });
    expect(only(synth(made.inside), CLAIM).spec.access_modes).toEqual(["ReadWriteMany"]);
    const other = fixture();
    const storageClass = ManagedDiskStorageClass.fromStorageClassName(other.inside, "Aks", "managed-csi-premium");
    claimOf(other, { storageClass, sizeGib: 1 });
    expect(only(synth(other.inside), CLAIM).spec.storage_class_name).toBe("managed-csi-premium");
  });

  test("takes a size that only Terraform knows", () => {
    const made = fixture();
    const number = new TerraformVariable(made.inside, "number", { type: "number" }).numberValue;
    claimOf(made, { storageClass: new ManagedDiskStorageClass(made.inside, "Fast", made), sizeGib: number });
    expect(only(synth(made.inside), CLAIM).spec.resources.requests.storage).toBe('${format("%dGi", var.number)}');
  });

  test.each<[string, (made: Fixture) => Partial<PersistentVolumeClaimProps>, RegExp]>([
    ["no source", () => ({ sizeGib: 1 }), /AKS-E1201: storageClass must be given, or else volume.*got neither/],
    [
      "no size",
      (made) => ({ storageClass: new ManagedDiskStorageClass(made.inside, "Fast", made) }),
      /AKS-E1205: sizeGib must be set for a new volume/,
    ],
    [
      "a size beyond the disk",
      (made) => ({ storageClass: new ManagedDiskStorageClass(made.inside, "Fast", made), sizeGib: 40000 }),
      /AKS-E1195: sizeGib must .* from 1 to 32767 for a disk of Premium_LRS, got 40000/,
    ],
    [
      "a small premium share",
      (made) => ({ storageClass: new FileShareStorageClass(made.inside, "Shares", made), sizeGib: 99 }),
      /AKS-E1195: sizeGib must .* from 100 to 102400 for a share of Premium_ZRS/,
    ],
    [
      "many nodes on one disk",
      (made) => ({
        storageClass: new ManagedDiskStorageClass(made.inside, "Fast", made),
        sizeGib: 9,
        access: MANY_NODES,
      }),
      /AKS-E1198: access\[0\]/,
    ],
    [
      "a size for a volume",
      (made) => ({ volume: volumeOf(made), sizeGib: 9 }),
      /AKS-E1194: sizeGib must be left out for a volume that is there/,
    ],
    [
      "a volume of another claim",
      (made) => ({ volume: volumeOf(made, "other") }),
      /AKS-E1202: volume must be a volume that is kept for this claim, got one that is kept for other in inside\/Shop/,
    ],
  ])("is refused with %s", (_, props, message) => {
    const made = fixture();
    claimOf(made, props(made));
    expect(refusal(made.inside)).toMatch(message);
  });

  function volumeOf(made: Fixture, claim?: string): PersistentVolume {
    return new PersistentVolume(made.inside, "Volume", {
      connection: made.connection,
      disk: disk(made),
      claim: claim === undefined ? undefined : { namespace: made.shop, name: claim },
    });
  }
});
