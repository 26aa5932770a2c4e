/**
 * Customer-managed keys everywhere: the disks of nodes, data disks, their snapshots and etcd. The snapshot is reviewed
 * like code.
 */
import { TerraformStack } from "cdktf";
import {
  AksCluster,
  ApiServerAccess,
  DiskAccess,
  DiskEncryption,
  DiskEncryptionKind,
  DiskNetworkAccess,
  DiskSku,
  DiskSnapshot,
  DiskSource,
  EtcdEncryption,
  KeyOperation,
  KeyVault,
  KeyVaultKey,
  KeyVaultNetworkAccess,
  KeyVaultSku,
  ManagedDisk,
  ManagedIdentity,
  NodeScaling,
  Subnet,
  VaultFirewall,
} from "../../constructs";
import { cluster, D4, group, SUBSCRIPTION } from "../support/clusters";
import { Order } from "../support/order";
import { stackFixture, synth, warnings } from "../support/synth";

const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/vnet`;

function everywhere(): TerraformStack {
  const stack = stackFixture("customer-keys");
  const resourceGroup = group(stack);
  const subnet = (name: string) => Subnet.fromSubnetId(stack, name, `${NETWORK}/subnets/${name}`);
  const vault = new KeyVault(stack, "Vault", {
    resourceGroup,
    name: "kv-contoso-disks",
    sku: KeyVaultSku.PREMIUM,
    firewall: VaultFirewall.allowing({ ipRanges: ["203.0.113.0/24"] }),
  });
  const etcdVault = new KeyVault(stack, "EtcdVault", {
    resourceGroup,
    name: "kv-contoso-etcd",
    firewall: VaultFirewall.privateEndpointsOnly(),
  });
  const identity = new ManagedIdentity(stack, "DiskKeys", { resourceGroup });
  const key = new KeyVaultKey(stack, "DiskKey", {
    vault,
    hsm: true,
    operations: [KeyOperation.WRAP_KEY, KeyOperation.UNWRAP_KEY],
  });
  const once = new DiskEncryption(stack, "Once", { resourceGroup, key, identity });
  const twice = new DiskEncryption(stack, "Twice", {
    resourceGroup,
    key,
    identity,
    kind: DiskEncryptionKind.PLATFORM_AND_CUSTOMER_KEYS,
  });
  const zones = ["1", "2", "3"];
  const aks = cluster(stack, {
    resourceGroup,
    systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), zones },
    diskEncryption: twice,
    etcdEncryption: EtcdEncryption.withKey(
      new KeyVaultKey(stack, "EtcdKey", { vault: etcdVault }),
      KeyVaultNetworkAccess.PRIVATE,
    ),
    nodeSubnet: subnet("nodes"),
    apiServer: ApiServerAccess.vnetIntegrated({ subnet: subnet("api") }),
  });
  aks.useDiskEncryption(once);
  const apps = aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(3), zones });
  const networkAccess = DiskNetworkAccess.through(new DiskAccess(stack, "Export", { resourceGroup }));
  const data = new ManagedDisk(stack, "Data", {
    resourceGroup,
    sku: DiskSku.PREMIUM_ZRS,
    sizeGib: 1024,
    onDemandBursting: true,
    encryption: twice,
    nodePools: [apps],
    networkAccess,
  });
  new ManagedDisk(stack, "Fast", {
    resourceGroup,
    sku: DiskSku.PREMIUM_V2_LRS,
    sizeGib: 256,
    iops: 10000,
    throughputMbps: 500,
    zone: "1",
    encryption: once,
  });
  const snapshot = new DiskSnapshot(stack, "Before", { resourceGroup, disk: data, networkAccess });
  new ManagedDisk(stack, "Restored", {
    resourceGroup,
    sku: DiskSku.PREMIUM_ZRS,
    source: DiskSource.fromSnapshot(snapshot),
    encryption: twice,
  });
  return stack;
}

test("it is synthesized without a warning, and is what was reviewed", () => {
  expect(warnings(everywhere())).toEqual([]);
  const { resource, data } = synth(everywhere());
  expect({ resource, data }).toMatchSnapshot();
});

test("every disk, and the cluster, names a set", () => {
  const { resource } = synth(everywhere());
  for (const disk of Object.values<any>(resource.azurerm_managed_disk)) {
    expect(disk.disk_encryption_set_id).toMatch(/^\$\{azurerm_disk_encryption_set\./);
  }
  const [body] = Object.values<any>(resource.azurerm_kubernetes_cluster);
  expect(body.disk_encryption_set_id).toMatch(/^\$\{azurerm_disk_encryption_set\.Twice/);
  expect(body.key_management_service.key_vault_key_id).toMatch(/^\$\{azurerm_key_vault_key\.EtcdKey/);
});

test("vault, officer, key, set and role are there before the cluster and the disks", () => {
  const order = new Order(synth(everywhere()));
  const role = (name: string, scope: RegExp) =>
    order.of("azurerm_role_assignment", (one) => one.role_definition_name === name && scope.test(one.scope));
  const named = (type: string, name: RegExp) => order.of(type).filter((address) => name.test(address));
  const vault = named("azurerm_key_vault", /\.Vault_/);
  const officer = role("Key Vault Crypto Officer", /\.Vault_/);
  const key = named("azurerm_key_vault_key", /\.DiskKey_/);
  const mayUse = role("Key Vault Crypto Service Encryption User", /\.Vault_/);
  const sets = order.of("azurerm_disk_encryption_set");
  const reader = role("Reader", /azurerm_disk_encryption_set/);
  const cluster = order.of("azurerm_kubernetes_cluster");
  const disks = order.of("azurerm_managed_disk");
  expect(sets).toHaveLength(2);
  expect(reader).toHaveLength(2);
  expect(disks).toHaveLength(3);
  expect(order.gaps(["vault", vault], ["officer", officer], ["key", key], ["set", sets])).toEqual([]);
  // The identity of the sets is the program's own, so that it has its role before there is a set.
  expect(order.gaps(["role on the vault", mayUse], ["set", sets])).toEqual([]);
  for (const disk of disks) expect(sets.filter((set) => order.before(disk).has(set))).toHaveLength(1);
  const ofCluster = order.of("azurerm_disk_encryption_set").filter((set) => order.before(cluster[0]).has(set));
  expect(ofCluster).toEqual([expect.stringContaining(".Twice")]);
  expect(reader.filter((one) => order.before(cluster[0]).has(one))).toHaveLength(1);
});

test("a pool that is added later changes nothing of what is there", () => {
  const before = synth(everywhere());
  const stack = everywhere();
  const aks = stack.node.findChild("Cluster") as AksCluster;
  aks.addLinuxPool("more", { vmSize: D4, scaling: NodeScaling.fixed(3) });
  const after = synth(stack);
  const pools = "azurerm_kubernetes_cluster_node_pool";
  const added = Object.keys(after.resource[pools]).filter((name) => !(name in before.resource[pools]));
  expect(added).toHaveLength(1);
  delete after.resource[pools][added[0]];
  expect(after).toEqual(before);
});
