import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { TerraformStack, TerraformVariable } from "cdktf";
import { Construct, IConstruct } from "constructs";
import {
  AksProblems,
  BackupSchedule,
  BackupVault,
  CapacityReservationGroup,
  ClusterBackup,
  ClusterConnection,
  ClusterVnet,
  ContainerInsights,
  ControlPlaneComponent,
  ControlPlaneLogs,
  DedicatedHostGroup,
  DedicatedHostSku,
  Kured,
  LogWorkspace,
  MaintenanceWindow,
  ManagedDiskStorageClass,
  ManagedPrometheus,
  MonitorWorkspace,
  Namespace,
  NodeOsUpgradeChannel,
  NodeScaling,
  PortRange,
  PrivateDnsZone,
  ProximityPlacementGroup,
  PublicIpPrefix,
  PublicNodeIps,
  RouteNextHop,
  RouteTable,
  SubnetRange,
  TrafficSource,
  UpgradePolicy,
} from "../../../constructs";
import { cluster, D4, group, SUBSCRIPTION } from "../../support/clusters";
import { connect, twoStacks } from "../../support/inside";
import { only, refusal, stackFixture, synth } from "../../support/synth";
import { container, deployment, place } from "../../support/workloads";

const NETWORK = `${SUBSCRIPTION}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub`;
const SPOKE = `${SUBSCRIPTION}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/spoke`;
const scaling = NodeScaling.fixed(1);

/** Two of which there may be one: what makes each of them, in one program. */
type Two = () => { readonly asks: IConstruct; readonly make: (which: "First" | "Second") => IConstruct };

const inVnet = (make: (vnet: ClusterVnet, which: string) => IConstruct): Two => {
  return () => {
    const stack = stackFixture();
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack), addressRanges: ["10.20.0.0/16"] });
    return { asks: stack, make: (which) => make(vnet, which) };
  };
};
const inCluster = (make: (connection: ClusterConnection, stack: TerraformStack, which: string) => IConstruct): Two => {
  return () => {
    const upgrades = UpgradePolicy.patch({ nodeOs: NodeOsUpgradeChannel.UNMANAGED });
    const stacks = twoStacks(() => ({ upgrades }));
    const connection = connect(stacks);
    return { asks: stacks.inside, make: (which) => make(connection, stacks.inside, which) };
  };
};
const inStack = (prepare: (stack: TerraformStack) => (which: "First" | "Second") => IConstruct): Two => {
  return () => {
    const stack = stackFixture();
    return { asks: stack, make: prepare(stack) };
  };
};

const CASES: [string, string, Two][] = [
  ["namespaces", "AKS-E1149", inCluster((connection, at, id) => new Namespace(at, id, { connection, name: "shop" }))],
  [
    "storage classes",
    "AKS-E1183",
    inCluster((connection, at, id) => new ManagedDiskStorageClass(at, id, { connection, name: "fast" })),
  ],
  [
    "default storage classes",
    "AKS-E1182",
    inCluster(
      (connection, at, id) =>
        new ManagedDiskStorageClass(at, id, { connection, name: id.toLowerCase(), isDefault: true }),
    ),
  ],
  [
    "reboot daemons",
    "AKS-E1135",
    inCluster((connection, at, id) => {
      const window = MaintenanceWindow.daily({ startTime: "01:00", durationHours: 4 });
      return new Kured(at, id, { connection, window });
    }),
  ],
  [
    "services",
    "AKS-E1258",
    () => {
      const at = place();
      const web = deployment(at, { containers: [container({ ports: [{ port: 8080 }] })] });
      return { asks: at.inside, make: (which) => web.expose(which, { ports: [{ port: 8080 }] }) };
    },
  ],
  [
    "pools of one name",
    "AKS-E0502",
    inStack((stack) => {
      const aks = cluster(stack);
      return (which) => aks.addLinuxPool(which, { name: "apps", vmSize: D4, scaling });
    }),
  ],
  [
    "rotation names",
    "AKS-E0526",
    inStack((stack) => {
      const aks = cluster(stack);
      return (which) => aks.addLinuxPool(which.toLowerCase(), { vmSize: D4, scaling, rotationName: "turn" });
    }),
  ],
  [
    "pools of two zones near each other",
    "AKS-E0637",
    inStack((stack) => {
      const near = new ProximityPlacementGroup(stack, "Near", { resourceGroup: group(stack) });
      const aks = cluster(stack);
      return (which) =>
        aks.addLinuxPool(which.toLowerCase(), {
          vmSize: D4,
          scaling,
          zones: [which === "First" ? "1" : "2"],
          proximityPlacementGroup: near,
        });
    }),
  ],
  [
    "pools of a prefix that is too small for two",
    "AKS-E0660",
    inStack((stack) => {
      const prefix = new PublicIpPrefix(stack, "Prefix", { resourceGroup: group(stack), prefixLength: 29 });
      const publicNodeIps = PublicNodeIps.fromPrefix(prefix);
      const aks = cluster(stack);
      return (which) =>
        aks.addLinuxPool(which.toLowerCase(), { vmSize: D4, scaling: NodeScaling.fixed(5), publicNodeIps });
    }),
  ],
  [
    "reservations",
    "AKS-E0640",
    inStack((stack) => {
      const reserved = new CapacityReservationGroup(stack, "Reserved", { resourceGroup: group(stack) });
      return (which) => reserved.reserve(which, { vmSize: D4, instances: 1 });
    }),
  ],
  [
    "backups",
    "AKS-E0765",
    inStack((stack) => {
      const aks = cluster(stack);
      const vault = new BackupVault(stack, "Vault", { resourceGroup: group(stack, "Vaults") });
      const snapshotGroup = group(stack, "Snapshots");
      const storageAccountId = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/saved`;
      const retention = { days: 7 };
      return (which) =>
        new ClusterBackup(stack, which, {
          cluster: aks,
          vault,
          snapshotGroup,
          storage: { storageAccountId, containerName: "aks" },
          schedule: BackupSchedule.daily("02:30"),
          retention,
        });
    }),
  ],
  [
    "settings of one name",
    "AKS-E1006",
    inStack((stack) => {
      const aks = cluster(stack);
      const workspace = new LogWorkspace(stack, "Logs", { resourceGroup: group(stack) });
      return (which) =>
        new ControlPlaneLogs(stack, which, {
          cluster: aks,
          workspace,
          name: "audit",
          components: [which === "First" ? ControlPlaneComponent.API_SERVER : ControlPlaneComponent.SCHEDULER],
        });
    }),
  ],
  [
    "subnets of one range",
    "AKS-E0463",
    inVnet((vnet, which) => vnet.addNodeSubnet(which, { range: SubnetRange.of("10.20.0.0/24") })),
  ],
  [
    "subnets of one turn",
    "AKS-E0466",
    inVnet((vnet, which) => vnet.addPodSubnet(which, { range: SubnetRange.carved(1, 24) })),
  ],
  [
    "peers of one range",
    "AKS-E0476",
    inVnet((vnet, which) => {
      const remoteVirtualNetworkId = which === "First" ? NETWORK : SPOKE;
      vnet.peerWith(which, { remoteVirtualNetworkId, ranges: ["10.30.0.0/16"] });
      return vnet.node.findChild(which);
    }),
  ],
  [
    "peers with a gateway",
    "AKS-E0477",
    inVnet((vnet, which) => {
      const remoteVirtualNetworkId = which === "First" ? NETWORK : SPOKE;
      vnet.peerWith(which, { remoteVirtualNetworkId, useRemoteGateways: true });
      return vnet.node.findChild(which);
    }),
  ],
  [
    "a peering after a subnet that is in use",
    "AKS-E0478",
    inVnet((vnet, which) => {
      if (which === "Second") {
        vnet.peerWith(which, { remoteVirtualNetworkId: NETWORK });
        return vnet.node.findChild(which);
      }
      const subnet = vnet.addNodeSubnet(which, { range: SubnetRange.of("10.20.0.0/24") });
      expect(subnet.readyAfter).toHaveLength(1);
      return subnet;
    }),
  ],
  [
    "rules of one priority",
    "AKS-E0475",
    () => {
      const stack = stackFixture();
      const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack), addressRanges: ["10.20.0.0/16"] });
      const { securityGroup } = vnet.addPodSubnet("Pods", { range: SubnetRange.of("10.20.0.0/24") });
      const ports = [PortRange.of(443)];
      const from = TrafficSource.virtualNetwork();
      return { asks: stack, make: (which) => securityGroup.allowInbound(which, { from, ports, priority: 1000 }) };
    },
  ],
  [
    "routes of one range",
    "AKS-E0432",
    inStack((stack) => {
      const table = new RouteTable(stack, "Routes", { resourceGroup: group(stack) });
      return (which) => table.addRoute(which, "10.40.0.0/16", RouteNextHop.appliance("10.0.1.4"));
    }),
  ],
  [
    "links of one network",
    "AKS-E0490",
    inStack((stack) => {
      const zone = new PrivateDnsZone(stack, "Zone", { resourceGroup: group(stack), name: "privatelink.example.com" });
      return (which) => zone.linkTo(which, NETWORK);
    }),
  ],
];

const remove = ({ node }: IConstruct) => expect(node.scope!.node.tryRemoveChild(node.id)).toBe(true);
const codes = (scope: IConstruct) => AksProblems.of(scope).map(({ code }) => code);

describe.each(CASES)("two %s", (_, code, two) => {
  test("are one too many", () => {
    const { asks, make } = two();
    make("First");
    make("Second");
    expect(codes(asks)).toContain(code);
  });

  test("are one when the first goes before the second comes", () => {
    const { asks, make } = two();
    remove(make("First"));
    make("Second");
    expect(codes(asks)).toEqual([]);
  });

  test("are one when the first goes after the second has come", () => {
    const { asks, make } = two();
    const first = make("First");
    make("Second");
    remove(first);
    // A role that the second shared went along with the first, which is said.
    expect(codes(asks).filter((one) => one !== "AKS-E0334")).toEqual([]);
  });

  test("are one when the second goes", () => {
    const { asks, make } = two();
    make("First");
    remove(make("Second"));
    expect(codes(asks)).toEqual([]);
  });
});

test("reservations and hosts that are removed hold no machines", () => {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  const reserved = new CapacityReservationGroup(stack, "Reserved", { resourceGroup });
  const hosts = new DedicatedHostGroup(stack, "Hosts", { resourceGroup });
  const reservation = reserved.reserve("One", { vmSize: D4, instances: 1 });
  const host = hosts.addHost("One", { sku: DedicatedHostSku.DDSV5_TYPE1 });
  const aks = cluster(stack);
  aks.addLinuxPool("held", { vmSize: D4, scaling, capacityReservationGroup: reserved });
  aks.addLinuxPool("hosted", { vmSize: D4, scaling, dedicatedHostGroup: hosts });
  const before = codes(stack);
  expect(before).not.toContain("AKS-E0628");
  expect(before).not.toContain("AKS-E0630");
  remove(reservation);
  remove(host);
  expect(reserved.reservedCapacity).toEqual([]);
  expect(hosts.hostSkus).toEqual([]);
  expect(codes(stack)).toEqual(expect.arrayContaining(["AKS-E0628", "AKS-E0630"]));
});

test("nothing waits for a host, a link or an association that is removed", () => {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  const hosts = new DedicatedHostGroup(stack, "Hosts", { resourceGroup });
  const host = hosts.addHost("One", { sku: DedicatedHostSku.DDSV5_TYPE1 });
  const other = hosts.addHost("Two", { sku: DedicatedHostSku.DDSV5_TYPE1 });
  const aks = cluster(stack);
  const pool = aks.addLinuxPool("hosted", { vmSize: D4, scaling, dedicatedHostGroup: hosts });
  const waits = () => {
    const app = JSON.parse(JSON.stringify(stack.toTerraform()));
    return app.resource.azurerm_kubernetes_cluster_node_pool[pool.resource.friendlyUniqueId].depends_on;
  };
  const address = (one: typeof host) => `azurerm_dedicated_host.${one.resource.friendlyUniqueId}`;
  expect(waits()).toEqual(expect.arrayContaining([address(host), address(other)]));
  remove(host);
  expect(waits()).toContain(address(other));
  expect(waits()).not.toContain(address(host));
  expect(JSON.stringify(waits())).not.toMatch(/null|TfToken/);
});

test("container insights and Prometheus are turned on anew when the one before was removed", () => {
  const stack = stackFixture();
  const aks = cluster(stack);
  const resourceGroup = group(stack);
  const logs = ["A", "B"].map((id) => new LogWorkspace(stack, `Logs${id}`, { resourceGroup }));
  const metrics = new MonitorWorkspace(stack, "Metrics", { resourceGroup });
  remove(new ContainerInsights(stack, "FirstLogs", { cluster: aks, workspace: logs[0] }));
  remove(new ManagedPrometheus(stack, "FirstMetrics", { cluster: aks, workspace: metrics }));
  new ContainerInsights(stack, "SecondLogs", { cluster: aks, workspace: logs[1] });
  new ManagedPrometheus(stack, "SecondMetrics", { cluster: aks, workspace: metrics });
  const made = only(synth(stack), "azurerm_kubernetes_cluster");
  expect(made.oms_agent.log_analytics_workspace_id).toContain(logs[1].resource.friendlyUniqueId);
  expect(made.monitor_metrics).toBeDefined();
});

describe("what is beside a cluster in its stack", () => {
  const early = (scope: Construct, aks: ReturnType<typeof cluster>) =>
    new KubernetesProvider(scope, "Kubernetes", { host: aks.resource.kubeConfig.get(0).host });

  test("is looked at when the first cluster of the stack was removed", () => {
    const stack = stackFixture();
    const first = cluster(stack, {}, "First");
    const second = cluster(stack, {}, "Second");
    early(stack, second);
    expect(codes(stack)).toEqual(["AKS-E1112"]);
    remove(first);
    expect(codes(stack)).toEqual(["AKS-E1112"]);
    expect(refusal(stack)).toContain("[test/Second] AKS-E1112");
  });

  test("is looked at when the connection through a provider was removed", () => {
    const stack = stackFixture();
    const provider = early(stack, cluster(stack));
    const connection = ClusterConnection.fromKubernetesProvider(stack, "Connection", provider);
    expect(codes(stack)).toEqual(["AKS-E1109"]);
    remove(connection);
    expect(codes(stack)).toEqual(["AKS-E1112"]);
  });
});

test("a variable in a construct that was removed does not stand for the one that took its place", () => {
  const stack = stackFixture();
  const scope = new Construct(stack, "Inner");
  const secret = (props: object) => new TerraformVariable(scope, "secret", { type: "string", ...props });
  const { stringValue, friendlyUniqueId } = secret({ sensitive: true });
  const windowsNodes = { adminPassword: stringValue };
  const aks = cluster(stack, { windowsNodes });
  expect(codes(stack)).toEqual([]);
  scope.node.tryRemoveChild("secret");
  expect(secret({ sensitive: true, default: "Passw0rd!Passw0rd!" }).friendlyUniqueId).toBe(friendlyUniqueId);
  expect(codes(aks)).toEqual(["AKS-E0522"]);
});

test("container insights and Prometheus go from the cluster with their constructs, unless somebody set them anew", () => {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  const aks = cluster(stack);
  const workspace = new LogWorkspace(stack, "Logs", { resourceGroup });
  const logs = new ContainerInsights(stack, "Insights", { cluster: aks, workspace });
  const metrics = new ManagedPrometheus(stack, "Prometheus", {
    cluster: aks,
    workspace: new MonitorWorkspace(stack, "Metrics", { resourceGroup }),
  });
  const on = () => only(synth(stack), "azurerm_kubernetes_cluster");
  expect(on()).toMatchObject({ oms_agent: expect.anything(), monitor_metrics: expect.anything() });
  remove(logs);
  remove(metrics);
  expect(on()).not.toHaveProperty("oms_agent");
  expect(on()).not.toHaveProperty("monitor_metrics");
  const second = new ContainerInsights(stack, "Second", { cluster: aks, workspace });
  const third = new ContainerInsights(stack, "Third", { cluster: aks, workspace });
  expect(AksProblems.of(third).map(({ message }) => message)).toEqual([expect.stringMatching(/test\/Second/)]);
  remove(second);
  expect(AksProblems.of(third)).toEqual([]);
  expect(on().oms_agent.log_analytics_workspace_id).toContain(workspace.resource.friendlyUniqueId);
  aks.resource.putOmsAgent({ logAnalyticsWorkspaceId: "/elsewhere" });
  remove(third);
  expect(on().oms_agent).toEqual({ log_analytics_workspace_id: "/elsewhere" });
});
