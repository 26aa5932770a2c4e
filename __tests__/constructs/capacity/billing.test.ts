import { TerraformStack, TerraformVariable } from "cdktf";
import {
  AksCluster,
  ClusterAddons,
  ApplicationGatewayIngress,
  BilledKind,
  ClusterTier,
  ContainerInsights,
  ContainerInsightsPreset,
  ControlPlaneComponent,
  LogWorkspace,
  ManagedPrometheus,
  MonitorWorkspace,
  NodeScaling,
  NodeSurge,
  OsDisk,
  ServiceMesh,
  SpotEvictionPolicy,
  VmSize,
} from "../../../constructs";
import { cluster, ClusterOverrides, D4, group, SUBSCRIPTION, windowsReady } from "../../support/clusters";
import { stackFixture } from "../../support/synth";

const kinds = (aks: AksCluster) => aks.billing.items.map(({ kind }) => kind);
const products = (aks: AksCluster, kind: BilledKind) =>
  aks.billing.items.filter((item) => item.kind === kind).map(({ product }) => product);
const pool = { vmSize: D4, scaling: NodeScaling.fixed(3) };

test("the least cluster: the control plane is free, nodes and the way out are not", () => {
  const { items, free } = cluster(stackFixture()).billing;
  expect(items).toEqual([
    {
      path: "test/Cluster",
      kind: BilledKind.NETWORK,
      product: "Standard load balancer",
      unit: "each hour and by the GB",
      least: 1,
      most: 1,
      billedWhenIdle: true,
      reservable: false,
      note: "services of type LoadBalancer add rules, and addresses of their own",
    },
    {
      path: "test/Cluster",
      kind: BilledKind.NETWORK,
      product: "public IP address, outbound",
      unit: "each hour",
      least: 1,
      most: 1,
      billedWhenIdle: true,
      reservable: false,
    },
    {
      path: "test/Cluster",
      billedWhenIdle: false,
      kind: BilledKind.VIRTUAL_MACHINE,
      poolName: "system",
      product: "Standard_D4ds_v5",
      unit: "each hour",
      least: 3,
      most: 3,
      upgradePeak: 4,
      reservable: true,
    },
    {
      path: "test/Cluster",
      billedWhenIdle: true,
      kind: BilledKind.OS_DISK,
      poolName: "system",
      product: "Premium SSD P10, 128 GiB",
      unit: "each month",
      least: 3,
      most: 3,
      upgradePeak: 4,
      reservable: false,
    },
  ]);
  expect(free).toEqual(["the control plane of the Free tier"]);
});

test("a tier that is paid for is an item by its name", () => {
  for (const [tier, product] of [
    [ClusterTier.STANDARD, "Standard tier, with an uptime SLA"],
    [ClusterTier.PREMIUM, "Premium tier, with an uptime SLA and long-term support"],
  ] as const) {
    const aks = cluster(stackFixture(), { tier });
    expect(products(aks, BilledKind.CONTROL_PLANE)).toEqual([product]);
    expect(aks.billing.free).toEqual([]);
  }
});

test.each<[string, ClusterAddons]>([
  ["the Istio add-on", { serviceMesh: ServiceMesh.istio({ revisions: ["asm-1-27"] }) }],
  ["application routing", { webAppRouting: {} }],
  ["KEDA", { workloadAutoscalers: { keda: true } }],
  ["the vertical pod autoscaler", { workloadAutoscalers: { verticalPodAutoscaler: true } }],
])("%s takes what nodes have, and nothing else", (part, addons) => {
  expect(cluster(stackFixture(), { addons }).billing.free).toEqual(["the control plane of the Free tier", part]);
});

test("cost analysis is free where the tier has it", () => {
  const aks = cluster(stackFixture(), { tier: ClusterTier.STANDARD, addons: { costAnalysis: true } });
  expect(aks.billing.free).toEqual(["cost analysis"]);
});

test("pools: spot, Windows with and without licenses of one's own, ephemeral disks", () => {
  const program = (windows: object) => {
    const stack = stackFixture();
    const ready = windowsReady(stack);
    const aks = cluster(stack, {
      ...ready,
      windowsNodes: { ...ready.windowsNodes!, ...windows },
      systemPool: { ...pool, osDisk: OsDisk.ephemeral() },
    });
    aks.addWindowsPool("win", pool);
    const spot = { evictionPolicy: SpotEvictionPolicy.DEALLOCATE };
    aks.addLinuxPool("spare", { vmSize: D4, scaling: NodeScaling.autoscale(0, 10), spot });
    return aks;
  };
  const aks = program({});
  expect(products(aks, BilledKind.WINDOWS_LICENSE)).toEqual(["Windows Server, 4 vCPU"]);
  expect(aks.billing.items.filter((item) => item.kind === BilledKind.OS_DISK).map((item) => item.poolName)).toEqual([
    "win",
    "spare",
  ]);
  expect(aks.billing.free).toEqual(["the control plane of the Free tier", "the ephemeral OS disks of system"]);
  expect(aks.billing.items.find((item) => item.poolName === "spare")).toMatchObject({
    product: "Standard_D4ds_v5, spot",
    least: 0,
    most: 10,
    upgradePeak: 10,
    reservable: false,
    note: "machines that Azure takes back are stopped, and keep their disks",
  });
  expect(products(program({ hybridBenefit: true }), BilledKind.WINDOWS_LICENSE)).toEqual([]);
});

test("logs and metrics of this cluster, and of no other", () => {
  const stack = stackFixture();
  const [aks, other] = [cluster(stack), cluster(stack, {}, "Other")];
  const resourceGroup = group(stack);
  const workspace = new LogWorkspace(stack, "Logs", { resourceGroup });
  aks.sendControlPlaneLogs(workspace, {
    components: [ControlPlaneComponent.API_SERVER, ControlPlaneComponent.SCHEDULER],
  });
  new ContainerInsights(stack, "Insights", {
    cluster: aks,
    workspace,
    preset: ContainerInsightsPreset.LOGS_AND_EVENTS,
  });
  const metrics = new MonitorWorkspace(stack, "Metrics", { resourceGroup });
  new ManagedPrometheus(stack, "Prometheus", { cluster: aks, workspace: metrics });
  expect(products(aks, BilledKind.LOGS)).toEqual([
    "Log Analytics, control plane: kube-apiserver, kube-scheduler",
    "Log Analytics, container insights",
    "Azure Monitor workspace, Managed Prometheus",
  ]);
  expect(kinds(other)).not.toContain(BilledKind.LOGS);
});

test("add-ons with a price of their own", () => {
  const stack = stackFixture();
  const logWorkspace = new LogWorkspace(stack, "Logs", { resourceGroup: group(stack) });
  const gatewayId = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/applicationGateways/front`;
  const addons = (applicationGatewayIngress: ApplicationGatewayIngress): ClusterOverrides => ({
    addons: { defender: { logWorkspace }, applicationGatewayIngress },
  });
  const made = cluster(stack, addons(ApplicationGatewayIngress.inNewSubnet("10.225.0.0/16")), "Made");
  expect(products(made, BilledKind.ADD_ON)).toEqual(["Defender for Containers", "Application Gateway"]);
  // A gateway that is there already is not paid for because of the cluster.
  const own = cluster(stack, addons(ApplicationGatewayIngress.throughGateway(gatewayId)), "Own");
  expect(products(own, BilledKind.ADD_ON)).toEqual(["Defender for Containers"]);
  expect(kinds(cluster(stack))).not.toContain(BilledKind.ADD_ON);
});

test("what is changed by hand counts too", () => {
  const aks = cluster(stackFixture());
  aks.resource.skuTier = "Premium";
  aks.resource.putNetworkProfile({
    networkPlugin: "azure",
    outboundType: "managedNATGateway",
    natGatewayProfile: { managedOutboundIpCount: 3 },
  });
  expect(products(aks, BilledKind.CONTROL_PLANE)).toHaveLength(1);
  expect(aks.billing.items.filter((item) => item.kind === BilledKind.NETWORK)).toMatchObject([
    { product: "NAT gateway", least: 1 },
    { product: "public IP address, outbound", least: 3 },
  ]);
  // An address that is there already is not paid for because of the cluster.
  const address = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/publicIPAddresses/out`;
  const loadBalancerProfile = { outboundIpAddressIds: [address] };
  aks.resource.putNetworkProfile({ networkPlugin: "azure", outboundType: "loadBalancer", loadBalancerProfile });
  expect(products(aks, BilledKind.NETWORK)).toEqual(["Standard load balancer"]);
});

test("the page says what is not known, and gives no token away", () => {
  const stack = stackFixture();
  const number = (name: string) => new TerraformVariable(stack, name, { type: "number" }).numberValue;
  const text = (name: string) => new TerraformVariable(stack, name, { type: "string" }).stringValue;
  const aks = cluster(stack, { tier: text("tier") as ClusterTier });
  aks.addLinuxPool("some", {
    vmSize: VmSize.of(text("size")),
    name: text("name"),
    scaling: NodeScaling.fixed(number("nodes")),
    surge: NodeSurge.nodes(number("surge")),
    osDisk: OsDisk.managed({ sizeGib: number("gib") }),
  });
  const page = aks.billing.toMarkdown();
  expect(page).not.toMatch(/TfToken|NaN|undefined|e\+/);
  expect(page.split("\n")).toEqual(
    expect.arrayContaining([
      "| cluster | control plane | tier known after apply | each hour | 1 |  | not known | no |",
      "| (name known after apply) | virtual machine | size known after apply | each hour | known after apply |  | no | not known |",
      "| (name known after apply) | OS disk | managed disk, kind not known, size known after apply | each month | known after apply |  | yes | not known |",
    ]),
  );
});

test("it has the pools of the moment, and hands out copies", () => {
  const aks = cluster(stackFixture());
  const before = aks.billing;
  before.items.pop();
  before.free.pop();
  aks.addLinuxPool("apps", pool);
  expect([before.items.length, before.free.length, aks.billing.items.length]).toEqual([4, 1, 6]);
});

test("the order of a program is the order of the page", () => {
  const program = (stack: TerraformStack) => {
    const aks = cluster(stack, { tier: ClusterTier.STANDARD });
    aks.addLinuxPool("b", pool);
    aks.addLinuxPool("a", pool);
    return aks.billing.toMarkdown();
  };
  const [first, second] = [program(stackFixture()), program(stackFixture())];
  expect(first).toBe(second);
  expect(first.indexOf("| b |")).toBeLessThan(first.indexOf("| a |"));
});
