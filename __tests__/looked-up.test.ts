import { TerraformStack, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import * as aks from "../constructs";
import { CALLS, STRUCTS } from "../lib/facts/prop-shapes";
import { refusal, stackFixture, synth } from "./support/synth";

/** A look-up by name, as the library offers it on a class. */
type LookUp = (scope: Construct, id: string, lookup: Record<string, unknown>) => Construct;

interface Row {
  readonly type: string;
  readonly wrong: string;
  readonly code: string;
  /** What is needed beside the name and the resource group. */
  readonly beside?: (stack: TerraformStack) => Record<string, unknown>;
}

const network = { wrong: "-", code: "AKS-E0427" };
const compute = { wrong: "a b", code: "AKS-E0748" };

const ROWS: Record<string, Row> = {
  "AksCluster.fromClusterName": { type: "azurerm_kubernetes_cluster", wrong: "-", code: "AKS-E0802" },
  "BackupVault.fromBackupVaultName": { type: "azurerm_data_protection_backup_vault", wrong: "v", code: "AKS-E0752" },
  "ContainerRegistry.fromContainerRegistryName": {
    type: "azurerm_container_registry",
    wrong: "team-images",
    code: "AKS-E0335",
  },
  "DiskAccess.fromDiskAccessName": { type: "azurerm_disk_access", ...compute },
  "DiskEncryption.fromDiskEncryptionSetName": { type: "azurerm_disk_encryption_set", wrong: "a b", code: "AKS-E0730" },
  "DiskSnapshot.fromSnapshotName": { type: "azurerm_snapshot", ...compute },
  "KeyVault.fromKeyVaultName": { type: "azurerm_key_vault", wrong: "kv", code: "AKS-E0718" },
  "LogWorkspace.fromLogWorkspaceName": { type: "azurerm_log_analytics_workspace", wrong: "x", code: "AKS-E1010" },
  "ManagedDisk.fromManagedDiskName": { type: "azurerm_managed_disk", wrong: "-", code: "AKS-E0807" },
  "ManagedIdentity.fromManagedIdentityName": { type: "azurerm_user_assigned_identity", wrong: "-", code: "AKS-E0813" },
  "MonitorWorkspace.fromMonitorWorkspaceName": { type: "azurerm_monitor_workspace", wrong: "-", code: "AKS-E1030" },
  "NatGateway.fromNatGatewayName": { type: "azurerm_nat_gateway", ...network },
  "PrivateDnsZone.fromPrivateDnsZoneName": { type: "azurerm_private_dns_zone", wrong: "local", code: "AKS-E0485" },
  "PublicIp.fromPublicIpName": { type: "azurerm_public_ip", ...network },
  "PublicIpPrefix.fromPublicIpPrefixName": { type: "azurerm_public_ip_prefix", ...network },
  "RouteTable.fromRouteTableName": { type: "azurerm_route_table", ...network },
  "Subnet.fromSubnetName": { type: "azurerm_subnet", ...network, beside: () => ({ virtualNetworkName: "hub" }) },
};

/** Names that every kind of thing may have. */
const NAMES: Record<string, string> = { azurerm_private_dns_zone: "corp.example.com", azurerm_key_vault: "kv-there" };

/** All that take the name of a thing and of its resource group. */
const OFFERED = Object.entries(CALLS).flatMap(([name, calls]) =>
  Object.entries(calls)
    .filter(([method, parameters]) => {
      const [, struct = ""] = /^scope:construct id:text lookup:(\w+)$/.exec(parameters) ?? [];
      return /^from\w+Name$/.test(method) && STRUCTS[struct]?.includes("resourceGroupName:text");
    })
    .map(([method]) => `${name}.${method}`),
);

test("the table has them all", () => {
  expect(Object.keys(ROWS)).toEqual([...OFFERED].sort());
});

describe.each(Object.entries(ROWS))("%s", (offer, { type, wrong, code, beside }) => {
  const [name, method] = offer.split(".");
  const lookUp = (stack: TerraformStack, lookup: Record<string, unknown>) => {
    const { [method]: from } = (aks as unknown as Record<string, Record<string, LookUp>>)[name];
    return from(stack, "There", { name: there, resourceGroupName: "rg-there", ...beside?.(stack), ...lookup });
  };
  const there = NAMES[type] ?? "there1";

  test("reads what is there, and makes nothing", () => {
    const stack = stackFixture();
    lookUp(stack, {});
    const { data, resource } = synth(stack);
    expect(resource).toBeUndefined();
    expect(Object.keys(data)).toEqual([type]);
    expect(Object.values(data[type])).toEqual([
      expect.objectContaining({ name: there, resource_group_name: "rg-there" }),
    ]);
  });

  test("takes names that only Terraform knows", () => {
    const stack = stackFixture();
    const known = new TerraformVariable(stack, "known", { type: "string" }).stringValue;
    lookUp(stack, { name: known, resourceGroupName: known });
    expect(Object.values(synth(stack).data[type])).toEqual([
      expect.objectContaining({ name: "${var.known}", resource_group_name: "${var.known}" }),
    ]);
  });

  test("refuses names that nothing of its kind can have", () => {
    const stack = stackFixture();
    lookUp(stack, { name: wrong, resourceGroupName: "rg." });
    expect(refusal(stack)).toContain(`[test/There] ${code}: name must`);
    expect(refusal(stack)).toContain("[test/There] AKS-E0801: resourceGroupName must");
  });
});
