/**
 * A program with something of every area, in two stacks, and what can be added to it. Run by itself it prints its
 * Terraform, so that two runs can be compared.
 */
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, Testing } from "cdktf";
import {
  BackupSchedule,
  BackupVault,
  ClusterBackup,
  ClusterConnection,
  ClusterIdentity,
  ClusterRole,
  ClusterVnet,
  ContainerInsights,
  ContainerInsightsPreset,
  ControlPlaneLogPreset,
  Deployment,
  DiskEncryption,
  DiskSku,
  DiskSnapshot,
  Egress,
  EntraGroup,
  Grafana,
  KeyVault,
  KeyVaultKey,
  KubernetesBuiltInRole,
  KubernetesSubject,
  Kured,
  LogWorkspace,
  MaintenanceWindow,
  ManagedDisk,
  ManagedDiskStorageClass,
  ManagedIdentity,
  ManagedPrometheus,
  MonitorWorkspace,
  Namespace,
  NatGateway,
  NetworkPeer,
  NodeScaling,
  PersistentVolumeClaim,
  Principal,
  PrivateDnsZone,
  PrivateEndpoint,
  PrivateEndpointTarget,
  PublicIp,
  RouteTable,
  SubnetRange,
  VaultFirewall,
  WorkloadIdentity,
} from "../../constructs";
import { ADMINS, cluster, D4, group, SUBSCRIPTION, windowsReady } from "./clusters";

const TEAM = EntraGroup.fromObjectId("99999999-2222-3333-4444-555555555555");
const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/store/providers/Microsoft.Storage/storageAccounts/backups`;
const resources = { cpu: "100m", memory: "64Mi" };
const image = "docker.io/nginxinc/nginx-unprivileged:1.29.1";
const containers = [{ name: "web", image, resources, ports: [{ port: 8080 }] }];

export function wholeProgram() {
  const app = Testing.app() as App;
  const [outside, inside] = ["outside", "inside"].map((id) => {
    const stack = new TerraformStack(app, id);
    new AzurermProvider(stack, "Azurerm", { features: [{}] });
    return stack;
  });
  const resourceGroup = group(outside);
  const vnet = new ClusterVnet(outside, "Vnet", { resourceGroup, addressRanges: ["10.20.0.0/16"] });
  const nodeSubnet = vnet.addNodeSubnet("Nodes", { range: SubnetRange.of("10.20.0.0/20") });
  const publicIps = [new PublicIp(outside, "Out", { resourceGroup })];
  const gateway = new NatGateway(outside, "Gateway", { resourceGroup, publicIps, subnets: [nodeSubnet] });

  const vault = new KeyVault(outside, "Vault", {
    resourceGroup,
    name: "kv-whole",
    firewall: VaultFirewall.allowing({ ipRanges: ["203.0.113.0/24"] }),
    keyOfficers: [Principal.group(TEAM)],
  });
  const key = new KeyVaultKey(outside, "Key", { vault });
  const diskEncryption = new DiskEncryption(outside, "Encryption", { resourceGroup, key });

  const { windowsNodes, network } = windowsReady(outside);
  const aks = cluster(outside, {
    resourceGroup,
    nodeSubnet,
    egress: Egress.natGateway(gateway),
    identity: ClusterIdentity.userAssigned(),
    windowsNodes,
    network,
    diskEncryption,
  });
  const apps = aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(1, 5), zones: ["1", "2", "3"] });
  aks.addWindowsPool("win", { vmSize: D4, scaling: NodeScaling.fixed(1) });
  aks.grant(Principal.group(TEAM), ClusterRole.RBAC_WRITER, { namespace: "shop" });
  const identity = new ManagedIdentity(outside, "Pods", { resourceGroup });
  new WorkloadIdentity(outside, "Api", { cluster: aks, identity, namespace: "shop", serviceAccount: "api" });

  const logs = new LogWorkspace(outside, "Logs", { resourceGroup, retentionDays: 30 });
  aks.sendControlPlaneLogs(logs, { preset: ControlPlaneLogPreset.SECURITY_AUDIT });
  new ContainerInsights(outside, "Insights", {
    cluster: aks,
    workspace: logs,
    preset: ContainerInsightsPreset.LOGS_AND_EVENTS,
  });
  const metrics = new MonitorWorkspace(outside, "Metrics", { resourceGroup });
  new ManagedPrometheus(outside, "Prometheus", { cluster: aks, workspace: metrics });
  const admins = [Principal.group(EntraGroup.fromObjectId(ADMINS))];
  new Grafana(outside, "Grafana", { resourceGroup, workspaces: [metrics], admins });

  const data = new ManagedDisk(outside, "Data", { resourceGroup, sizeGib: 64, sku: DiskSku.PREMIUM_ZRS });
  new DiskSnapshot(outside, "Snapshot", { resourceGroup, disk: data });
  const backups = new BackupVault(outside, "Backups", { resourceGroup });
  new ClusterBackup(outside, "Backup", {
    cluster: aks,
    vault: backups,
    snapshotGroup: resourceGroup,
    storage: { storageAccountId: ACCOUNT, containerName: "aks" },
    schedule: BackupSchedule.daily("02:30"),
    retention: { days: 7 },
  });

  const connection = new ClusterConnection(inside, "Connection", { cluster: aks });
  const shop = new Namespace(inside, "Shop", { connection, name: "shop" });
  shop.bindRole("Team", { role: KubernetesBuiltInRole.EDIT, subjects: [KubernetesSubject.group(TEAM)] });
  new Kured(inside, "Kured", { connection, window: MaintenanceWindow.daily({ startTime: "01:00", durationHours: 4 }) });
  const storageClass = new ManagedDiskStorageClass(inside, "Fast", { connection, sku: DiskSku.PREMIUM_ZRS });
  const web = new Deployment(inside, "Web", { connection, namespace: shop, pool: apps, containers });
  const places = { outside, inside, resourceGroup, vnet, vault, aks, apps, connection, shop };
  return { ...places, data, identity, storageClass, web };
}

export type Whole = ReturnType<typeof wholeProgram>;

/** One more of each kind. */
export const MORE: Record<string, (to: Whole) => unknown> = {
  "a group": ({ outside }) => group(outside, "More"),
  "a cluster": ({ outside, resourceGroup }) => cluster(outside, { resourceGroup, name: "more" }, "More"),
  "a Linux pool": ({ aks }) => aks.addLinuxPool("more", { vmSize: D4, scaling: NodeScaling.fixed(1) }),
  "a Windows pool": ({ aks }) => aks.addWindowsPool("more", { vmSize: D4, scaling: NodeScaling.fixed(1) }),
  "pools by zone": ({ aks }) => aks.addZonalLinuxPools("more", { vmSize: D4, scaling: NodeScaling.fixed(1) }),
  "a grant": ({ aks }) => aks.grant(Principal.group(TEAM), ClusterRole.RBAC_READER),
  "a workload identity": ({ outside, aks, identity }) =>
    new WorkloadIdentity(outside, "More", { cluster: aks, identity, namespace: "more", serviceAccount: "api" }),
  "an identity": ({ outside, resourceGroup }) => new ManagedIdentity(outside, "More", { resourceGroup }),
  "a subnet": ({ vnet }) => vnet.addNodeSubnet("More", { range: SubnetRange.of("10.20.32.0/24") }),
  "a network": ({ outside, resourceGroup }) =>
    new ClusterVnet(outside, "More", { resourceGroup, addressRanges: ["10.99.0.0/16"] }),
  "an address": ({ outside, resourceGroup }) => new PublicIp(outside, "More", { resourceGroup }),
  "a gateway": ({ outside, resourceGroup }) => new NatGateway(outside, "More", { resourceGroup }),
  "a route table": ({ outside, resourceGroup }) => new RouteTable(outside, "More", { resourceGroup }),
  "a zone": ({ outside, resourceGroup }) =>
    new PrivateDnsZone(outside, "More", { resourceGroup, name: "privatelink.vaultcore.azure.net" }),
  "an endpoint": ({ outside, resourceGroup, vnet, vault }) =>
    new PrivateEndpoint(outside, "More", {
      resourceGroup,
      subnet: vnet.addPrivateEndpointSubnet("More", { range: SubnetRange.of("10.20.48.0/24") }),
      target: PrivateEndpointTarget.KEY_VAULT,
      targetId: vault.keyVaultId,
    }),
  "a key": ({ outside, vault }) => new KeyVaultKey(outside, "More", { vault }),
  "a disk": ({ outside, resourceGroup }) => new ManagedDisk(outside, "More", { resourceGroup, sizeGib: 64 }),
  "a snapshot": ({ outside, resourceGroup, data }) => new DiskSnapshot(outside, "More", { resourceGroup, disk: data }),
  "a workspace": ({ outside, resourceGroup }) => new LogWorkspace(outside, "More", { resourceGroup }),
  "more logs": ({ aks, outside, resourceGroup }) =>
    aks.sendControlPlaneLogs(
      new LogWorkspace(outside, "More", { resourceGroup }),
      { preset: ControlPlaneLogPreset.SECURITY_AUDIT },
      "More",
    ),
  "a workspace of metrics": ({ outside, resourceGroup }) => new MonitorWorkspace(outside, "More", { resourceGroup }),
  "a vault of backups": ({ outside, resourceGroup }) => new BackupVault(outside, "More", { resourceGroup }),
  "a namespace": ({ inside, connection }) => new Namespace(inside, "More", { connection, name: "more" }),
  "a binding": ({ shop }) =>
    shop.bindRole("More", { role: KubernetesBuiltInRole.VIEW, subjects: [KubernetesSubject.group(TEAM)] }),
  "a storage class": ({ inside, connection }) =>
    new ManagedDiskStorageClass(inside, "More", { connection, sku: DiskSku.STANDARD_SSD_LRS }),
  "a claim": ({ inside, connection, shop, storageClass }) =>
    new PersistentVolumeClaim(inside, "More", { connection, namespace: shop, storageClass, sizeGib: 8 }),
  "a deployment": ({ inside, connection, shop, apps }) =>
    new Deployment(inside, "More", { connection, namespace: shop, pool: apps, containers }),
  "a service": ({ web }) => web.expose("More", { ports: [{ port: 80, targetPort: 8080 }], from: [NetworkPeer.pods()] }),
};

if (require.main === module) {
  const { outside, inside } = wholeProgram();
  process.stdout.write([outside, inside].map((stack) => Testing.synth(stack, true)).join("\n"));
}
