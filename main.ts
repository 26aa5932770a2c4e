import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, LocalBackend, TerraformStack, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import {
  AksCluster,
  ApiServerAccess,
  ClusterAccess,
  ClusterConnection,
  ClusterTier,
  Deployment,
  DiskSku,
  DiskVolume,
  EntraGroup,
  INodePool,
  KubernetesBuiltInRole,
  KubernetesSubject,
  KubernetesVersion,
  Kured,
  MaintenanceWindow,
  ManagedDisk,
  ManagedDiskStorageClass,
  Namespace,
  NetworkPeer,
  NetworkDataPlane,
  NetworkProfile,
  NodeOsUpgradeChannel,
  NodeScaling,
  NodeSurge,
  OsDisk,
  Probe,
  Replicas,
  ResourceGroup,
  UpgradePolicy,
  VmSize,
  WeekDay,
} from "./constructs"; // in a project of yours: "cdktf-aks"

/** The documented AKS architecture: one cluster for production, with Linux and Windows nodes and a managed disk. */
class ReferenceStack extends TerraformStack {
  readonly cluster: AksCluster;
  readonly data: ManagedDisk;
  readonly apps: INodePool;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AzurermProvider(this, "Azurerm", { features: [{}] });
    // State beside this file. For a team, replace it with an AzurermBackend.
    new LocalBackend(this, { path: `../../../terraform.${id}.tfstate` });

    const zones = ["1", "2", "3"];
    const resourceGroup = new ResourceGroup(this, "Group", {
      name: "rg-aks-reference",
      location: setting(this, "location", "AKS_LOCATION")[0],
    });

    // Terraform asks for it, or reads TF_VAR_windows_admin_password. The password is never in the program.
    const windowsPassword = new TerraformVariable(this, "windows_admin_password", { type: "string", sensitive: true });

    const cluster = (this.cluster = new AksCluster(this, "Cluster", {
      resourceGroup,
      name: "aks-reference",
      version: KubernetesVersion.of("1.34"),
      tier: ClusterTier.STANDARD,
      apiServer: ApiServerAccess.publicEndpoint({
        authorizedRanges: setting(this, "authorizedRanges", "AKS_AUTHORIZED_RANGES"),
      }),
      access: ClusterAccess.entraId({ admins: administrators(this) }),
      // Linux nodes patch themselves every night. Kured, in the other stack, reboots the ones that need it.
      upgrades: UpgradePolicy.patch({ nodeOs: NodeOsUpgradeChannel.UNMANAGED }),
      // Windows nodes need the Azure data plane, and a cluster says so when it is made.
      network: NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE }),
      windowsNodes: { adminPassword: windowsPassword.stringValue },
      systemPool: {
        vmSize: VmSize.of("Standard_D4ds_v5"),
        scaling: NodeScaling.autoscale(3, 5),
        zones,
        osDisk: OsDisk.ephemeral(),
        criticalAddonsOnly: true,
      },
      tags: { workload: "reference" },
    }));

    const apps = (this.apps = cluster.addLinuxPool("apps", {
      vmSize: VmSize.of("Standard_D8ds_v5"),
      scaling: NodeScaling.autoscale(3, 20),
      zones,
      osDisk: OsDisk.ephemeral(),
      surge: NodeSurge.percent(33),
      labels: { "example.com/workload": "apps" },
    }));
    cluster.addWindowsPool("win", { vmSize: VmSize.of("Standard_D4ds_v5"), scaling: NodeScaling.fixed(3), zones });

    this.data = new ManagedDisk(this, "Data", {
      resourceGroup,
      sku: DiskSku.PREMIUM_ZRS, // a copy in every zone: any node of the pool can mount it, and it survives a zone
      sizeGib: 256,
      nodePools: [apps],
    });
  }
}

/** What lives inside of the cluster: a stack of its own, which is deployed when the cluster is there. */
class InsideStack extends TerraformStack {
  constructor(scope: Construct, id: string, { cluster, apps, data }: ReferenceStack) {
    super(scope, id);
    new AzurermProvider(this, "Azurerm", { features: [{}] });
    new LocalBackend(this, { path: `../../../terraform.${id}.tfstate` });

    const connection = new ClusterConnection(this, "Connection", { cluster });

    new Kured(this, "Kured", {
      connection,
      window: MaintenanceWindow.daily({ startTime: "01:00", durationHours: 4 }),
      // Azure upgrades the cluster on Sundays.
      rebootDays: [WeekDay.MONDAY, WeekDay.TUESDAY, WeekDay.WEDNESDAY, WeekDay.THURSDAY, WeekDay.FRIDAY],
    });

    const shop = new Namespace(this, "Shop", {
      connection,
      name: "shop",
      quota: { cpuRequests: "16", memoryRequests: "32Gi", loadBalancers: 0 },
      limits: { defaultCpuRequest: "100m", defaultMemoryRequest: "128Mi", defaultMemoryLimit: "512Mi" },
    });
    shop.bindRole("Administrators", {
      role: KubernetesBuiltInRole.ADMIN,
      subjects: administrators(this).map((group) => KubernetesSubject.group(group)),
    });

    // Pods of the shop mount the disk by a claim named "data". Claims that name "premium-zrs" get a new disk each.
    new DiskVolume(this, "Data", { connection, namespace: shop, disk: data });
    new ManagedDiskStorageClass(this, "PremiumZrs", { connection, sku: DiskSku.PREMIUM_ZRS });

    const alive = Probe.http({ port: 8080 });
    const web = new Deployment(this, "Web", {
      connection,
      namespace: shop,
      pool: apps,
      replicas: Replicas.autoscale({ min: 3, max: 12 }),
      containers: [
        {
          name: "nginx",
          image: "docker.io/nginxinc/nginx-unprivileged:1.29.1",
          resources: { cpu: "250m", memory: "128Mi" },
          ports: [{ port: 8080, name: "http" }],
          probes: { readiness: alive, liveness: alive },
        },
      ],
    });
    // The namespace is shut: its own pods may call the service, and nobody else.
    web.expose("Service", { ports: [{ port: 80, targetPort: 8080 }], from: [NetworkPeer.pods()] });
  }
}

function administrators(scope: Construct): EntraGroup[] {
  const ids = setting(scope, "adminGroupObjectIds", "AKS_ADMIN_GROUP_OBJECT_IDS");
  return ids.map((id) => EntraGroup.fromObjectId(id));
}

/** A setting of this program: the environment, a comma between values, or else the context in cdktf.json. */
function setting(scope: Construct, key: string, variable: string): string[] {
  const given: string | string[] = process.env[variable]?.split(",") ?? scope.node.getContext(key);
  return [given].flat().map((value) => value.trim());
}

const app = new App();
const reference = new ReferenceStack(app, "reference");
new InsideStack(app, "inside", reference);
app.synth();
