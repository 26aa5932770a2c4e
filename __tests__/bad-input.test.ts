/**
 * What a team gets wrong, in one table: each mistake is refused at synth with its code, the path of its construct, the
 * value, the rule and the way out. See tokens.test.ts for the same props with values that nobody knows yet.
 */
import { App, Fn, TerraformLocal, TerraformStack, TerraformVariable } from "cdktf";
import {
  AksCluster,
  AksProblems,
  ApiServerAccess,
  ApiServerDnsZone,
  ClusterAccess,
  ClusterIdentity,
  ClusterTier,
  DiskNetworkAccess,
  DiskPerformanceTier,
  DiskSku,
  EntraGroup,
  KubernetesVersion,
  LinuxNodePool,
  LinuxOsSku,
  ManagedDisk,
  ManagedIdentity,
  NetworkDataPlane,
  NetworkPolicyEngine,
  NetworkProfile,
  NodePoolMode,
  NodeScaling,
  NodeSurge,
  NodeTaint,
  OsDisk,
  PrivateDnsZone,
  ResourceGroup,
  SpotEvictionPolicy,
  Subnet,
  SupportPlan,
  UpgradePolicy,
  VmSize,
  WindowsNodesOptions,
  WindowsOsSku,
} from "../constructs";
import { ADMINS, cluster, ClusterOverrides, D4, group, SUBSCRIPTION, windowsReady } from "./support/clusters";
import { refusal, stackFixture } from "./support/synth";

const one = NodeScaling.fixed(1);
const tagsNamed = (prefix: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, ""]));
const ranges = (...authorizedRanges: string[]) => ({ apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges }) });
const overlay = (options: Parameters<typeof NetworkProfile.azureCniOverlay>[0]) => ({
  network: NetworkProfile.azureCniOverlay(options),
});
const subnetId = (name: string) =>
  `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub/subnets/${name}`;
const zoneId = (name: string) =>
  `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/privateDnsZones/${name}`;

const ownZone = (stack: TerraformStack, name: string) =>
  ApiServerDnsZone.own(PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", zoneId(name)));

type Bad = [what: string, code: string, text: RegExp, program: (stack: TerraformStack) => void, path?: string];

/** A mistake in the cluster itself. */
const inCluster = (
  what: string,
  code: string,
  text: RegExp,
  props: (stack: TerraformStack) => ClusterOverrides,
): Bad => [what, code, text, (stack) => cluster(stack, props(stack))];

/** A mistake in a Linux pool of a good cluster. */
const inPool = (
  what: string,
  code: string,
  text: RegExp,
  options: Partial<Parameters<ReturnType<typeof cluster>["addLinuxPool"]>[1]>,
  props: ClusterOverrides = {},
): Bad => [
  what,
  code,
  text,
  (stack) => cluster(stack, props).addLinuxPool("apps", { vmSize: D4, scaling: one, ...options }),
  "test/Cluster/apps",
];

/** A mistake in a Windows pool. */
const inWindowsPool = (
  what: string,
  code: string,
  text: RegExp,
  props: (stack: TerraformStack) => ClusterOverrides,
  options: Partial<Parameters<ReturnType<typeof cluster>["addWindowsPool"]>[1]> = {},
): Bad => [
  what,
  code,
  text,
  (stack) => cluster(stack, props(stack)).addWindowsPool("win", { vmSize: D4, scaling: one, ...options }),
  "test/Cluster/win",
];

/** A mistake in a managed disk. */
const inDisk = (
  what: string,
  code: string,
  text: RegExp,
  props: Partial<ConstructorParameters<typeof ManagedDisk>[2]>,
): Bad => [
  what,
  code,
  text,
  (stack) => new ManagedDisk(stack, "Disk", { resourceGroup: group(stack), sizeGib: 128, ...props }),
  "test/Disk",
];

const system = (options: Partial<Parameters<typeof cluster>[1] & object>["systemPool"]) => ({ systemPool: options });

const versions: Bad[] = [
  inCluster("a version that is none", "AKS-E0101", /^version must be .*got "latest"; write/, () => ({
    version: KubernetesVersion.of("latest"),
  })),
  inCluster(
    "a patch under the patch channel",
    "AKS-E0102",
    /^version must .*channel is patch.*got "1\.34\.2"; write KubernetesVersion\.of\("1\.34"\)/,
    () => ({
      version: KubernetesVersion.of("1.34.2"),
    }),
  ),
  inCluster("a patch under the rapid channel", "AKS-E0102", /channel is rapid/, () => ({
    version: KubernetesVersion.of("1.34.2"),
    upgrades: UpgradePolicy.rapid(),
  })),
  inCluster("no version where nobody chooses one", "AKS-E0103", /channel is none/, () => ({
    version: undefined,
    upgrades: UpgradePolicy.manual(),
  })),
  inCluster(
    "long-term support on Free",
    "AKS-E0104",
    /^supportPlan must be .*tier Free; set tier to ClusterTier\.PREMIUM/,
    () => ({
      supportPlan: SupportPlan.LONG_TERM,
    }),
  ),
  inCluster("long-term support on Standard", "AKS-E0104", /tier Standard/, () => ({
    supportPlan: SupportPlan.LONG_TERM,
    tier: ClusterTier.STANDARD,
  })),
  inPool("a pool ahead of its control plane", "AKS-E0105", /got "1\.35"/, { version: KubernetesVersion.of("1.35") }),
  inPool(
    "a pool a patch ahead",
    "AKS-E0105",
    /got "1\.34\.3"/,
    { version: KubernetesVersion.of("1.34.3") },
    {
      version: KubernetesVersion.of("1.34.2"),
      upgrades: UpgradePolicy.manual(),
    },
  ),
  inPool("a pool four minors behind", "AKS-E0106", /at least 1\.31/, { version: KubernetesVersion.of("1.30") }),
  inPool("a pool's patch under the patch channel", "AKS-E0107", /got "1\.33\.4"/, {
    version: KubernetesVersion.of("1.33.4"),
  }),
];

const apiServer: Bad[] = [
  inCluster(
    "a malformed range",
    "AKS-E0201",
    /^apiServer\.authorizedRanges must be IPv4 .*got "203\.0\.113\.300"/,
    () => ranges("203.0.113.300"),
  ),
  inCluster("a range with a prefix that is none", "AKS-E0201", /got "203\.0\.113\.0\/33"/, () =>
    ranges("203.0.113.0/33"),
  ),
  inCluster("an IPv6 range", "AKS-E0202", /must be IPv4.*got "2001:db8::\/32"/, () => ranges("2001:db8::/32")),
  inCluster("the whole internet", "AKS-E0203", /got "0\.0\.0\.0\/0"; .*publicOpenToInternet/, () =>
    ranges("0.0.0.0/0"),
  ),
  inCluster(
    "a range that begins in its middle",
    "AKS-E0204",
    /got "203\.0\.113\.7\/24"; write "203\.0\.113\.0\/24"/,
    () => ranges("203.0.113.7/24"),
  ),
  inCluster("a range twice", "AKS-E0205", /got "203\.0\.113\.0\/24"/, () => ranges("203.0.113.0/24", "203.0.113.0/24")),
  inCluster("an address in two spellings", "AKS-E0205", /203\.0\.113\.7\/32 and 203\.0\.113\.7/, () =>
    ranges("203.0.113.7", "203.0.113.7/32"),
  ),
  inCluster("no range", "AKS-E0206", /at least one range/, () => ranges()),
  inCluster("too many ranges", "AKS-E0207", /at most 200 ranges, got 201/, () =>
    ranges(...Array.from({ length: 201 }, (_, i) => `10.0.${i}.0/24`)),
  ),
  inCluster(
    "private with authorized ranges",
    "AKS-E0208",
    /^apiServer must not have authorized ranges when it is private/,
    () => ({
      apiServer: ApiServerAccess.private().alsoFrom("203.0.113.0/24"),
    }),
  ),
  inCluster("no DNS zone and no public name", "AKS-E0209", /publicFqdn: false/, () => ({
    apiServer: ApiServerAccess.private({ dnsZone: ApiServerDnsZone.none(), publicFqdn: false }),
  })),
  [
    "a DNS zone that is none",
    "AKS-E0210",
    /got "privatelink/,
    (stack) => void PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", "privatelink.westeurope.azmk8s.io"),
    "test/Zone",
  ],
  inCluster("a DNS zone of another region", "AKS-E0211", /named privatelink\.westeurope\.azmk8s\.io/, (stack) => ({
    apiServer: ApiServerAccess.private({
      dnsZone: ApiServerDnsZone.own(
        PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", zoneId("privatelink.northeurope.azmk8s.io")),
      ),
    }),
  })),
  inCluster(
    "an integrated API server without a subnet for the nodes",
    "AKS-E0212",
    /^nodeSubnet must be given/,
    (stack) => ({
      apiServer: ApiServerAccess.vnetIntegrated({ subnet: Subnet.fromSubnetId(stack, "Api", subnetId("api")) }),
    }),
  ),
  inCluster("an integrated API server among the nodes", "AKS-E0213", /subnet of its own/, (stack) => {
    const subnet = Subnet.fromSubnetId(stack, "Both", subnetId("both"));
    return { nodeSubnet: subnet, apiServer: ApiServerAccess.vnetIntegrated({ subnet }) };
  }),
];

apiServer.push(
  inCluster("nobody beside somebody", "AKS-E0214", /0\.0\.0\.0\/32/, () => ranges("0.0.0.0/32", "203.0.113.0/24")),
  inCluster("a subzone too deep", "AKS-E0211", /subzone of at most 32/, (stack) => ({
    apiServer: ApiServerAccess.private({ dnsZone: ownZone(stack, "a.b.privatelink.westeurope.azmk8s.io") }),
  })),
  inCluster(
    "the zone of an integrated API server for one that is not",
    "AKS-E0211",
    /named privatelink\./,
    (stack) => ({
      apiServer: ApiServerAccess.private({ dnsZone: ownZone(stack, "private.westeurope.azmk8s.io") }),
    }),
  ),
  inCluster(
    "an integrated API server in a pool's subnet",
    "AKS-E0213",
    /^apiServer\.subnet must be a subnet of its own/,
    (stack) => {
      const [nodes, api] = ["nodes", "api"].map((name) => Subnet.fromSubnetId(stack, name, subnetId(name)));
      const shared = Subnet.fromSubnetId(stack, "same", subnetId("API"));
      return {
        nodeSubnet: nodes,
        systemPool: { vmSize: D4, scaling: one, subnet: shared },
        apiServer: ApiServerAccess.vnetIntegrated({ subnet: api }),
      };
    },
  ),
);

const access: Bad[] = [
  inCluster("nobody as administrator", "AKS-E0301", /^access\.admins must name at least one/, () => ({
    access: ClusterAccess.entraId({ admins: [] }),
  })),
  inCluster("a group by its name", "AKS-E0302", /^access\.admins\[0\] must be .* UUID, got "platform-team"/, () => ({
    access: ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId("platform-team")] }),
  })),
  inCluster("a group twice", "AKS-E0303", /^access\.admins\[1\]/, () => ({
    access: ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId(ADMINS), EntraGroup.fromObjectId(ADMINS)] }),
  })),
  inCluster("a tenant by its domain", "AKS-E0304", /got "example\.com"/, () => ({
    access: ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId(ADMINS)], tenantId: "example.com" }),
  })),
  inCluster(
    "a system-assigned identity with a subnet of ours",
    "AKS-E0305",
    /nodes are in a subnet of yours/,
    (stack) => ({
      identity: ClusterIdentity.systemAssigned(),
      nodeSubnet: Subnet.fromSubnetId(stack, "Nodes", subnetId("nodes")),
    }),
  ),
];

const network: Bad[] = [
  [
    "a subnet by its name",
    "AKS-E0401",
    /got "nodes"/,
    (stack) => void Subnet.fromSubnetId(stack, "Nodes", "nodes"),
    "test/Nodes",
  ],
  inCluster(
    "a pod range that is none",
    "AKS-E0402",
    /^network\.podCidr must be an IPv4 range, got "10\.244\.0\.0"/,
    () => overlay({ podCidr: "10.244.0.0" }),
  ),
  inCluster("a range that begins in its middle", "AKS-E0403", /write "10\.244\.0\.0\/16"/, () =>
    overlay({ podCidr: "10.244.1.0/16" }),
  ),
  inCluster("a range of Azure's own", "AKS-E0404", /overlap 172\.30\.0\.0\/16/, () =>
    overlay({ serviceCidr: "172.30.0.0/16" }),
  ),
  inCluster("pods among services", "AKS-E0405", /^network\.podCidr must not overlap serviceCidr/, () =>
    overlay({ podCidr: "172.16.0.0/16" }),
  ),
  inCluster("a service range too large", "AKS-E0406", /be a \/13 or smaller, got "10\.0\.0\.0\/12"/, () =>
    overlay({ serviceCidr: "10.0.0.0/12", podCidr: "10.128.0.0/16" }),
  ),
  inCluster("cluster DNS outside the services", "AKS-E0407", /got "10\.0\.0\.10"/, () =>
    overlay({ dnsServiceIp: "10.0.0.10" }),
  ),
  inCluster("cluster DNS at the first address", "AKS-E0408", /got "172\.16\.0\.1"/, () =>
    overlay({ dnsServiceIp: "172.16.0.1" }),
  ),
  inCluster("cluster DNS that is no address", "AKS-E0409", /got "coredns"/, () => overlay({ dnsServiceIp: "coredns" })),
  inCluster("Calico on Cilium", "AKS-E0410", /got "calico"/, () =>
    overlay({ networkPolicy: NetworkPolicyEngine.CALICO }),
  ),
  inCluster("Cilium's policies without Cilium", "AKS-E0411", /not be CILIUM/, () =>
    overlay({ dataPlane: NetworkDataPlane.AZURE, networkPolicy: NetworkPolicyEngine.CILIUM }),
  ),
  inCluster("a pod range for no node", "AKS-E0412", /got "10\.244\.0\.0\/25"/, () =>
    overlay({ podCidr: "10.244.0.0/25" }),
  ),
];

network.push(
  inCluster(
    "a service range too small",
    "AKS-E0413",
    /^network\.serviceCidr must be a \/28 or larger, .*got "10\.0\.0\.0\/29"/,
    () => overlay({ serviceCidr: "10.0.0.0/29" }),
  ),
  inCluster(
    "a data plane that is none",
    "AKS-E0810",
    /^network\.dataPlane must be one of cilium, azure, got "Cilium"/,
    () => overlay({ dataPlane: "Cilium" as NetworkDataPlane, networkPolicy: NetworkPolicyEngine.CILIUM }),
  ),
  [
    "one subnet by two references",
    "AKS-E0414",
    /^subnet must be the one reference .*subnets\/nodes, which test\/Nodes refers to already/,
    (stack) => {
      const aks = cluster(stack, { nodeSubnet: Subnet.fromSubnetId(stack, "Nodes", subnetId("nodes")) });
      aks.addLinuxPool("apps", {
        vmSize: D4,
        scaling: one,
        subnet: Subnet.fromSubnetId(stack, "Again", subnetId("nodes")),
      });
    },
    "test/Cluster/apps",
  ],
  [
    "a subnet that waits for a stack that waits for the cluster's",
    "AKS-E0415",
    /^nodeSubnet must be in a stack that does not wait for this one, got other, which waits for test/,
    (stack) => {
      const other = new TerraformStack(stack.node.root as App, "other");
      other.addDependency(stack);
      const elsewhere = group(other).resource;
      cluster(stack, {
        nodeSubnet: Subnet.fromSubnetAttributes(stack, "Nodes", {
          subnetId: subnetId("nodes"),
          readyAfter: [elsewhere],
        }),
      });
    },
    "test/Cluster",
  ],
  [
    "a pool in another network",
    "AKS-E0416",
    /^subnet must be in the virtual network of the cluster's nodes/,
    (stack) => {
      const aks = cluster(stack, { nodeSubnet: Subnet.fromSubnetId(stack, "Nodes", subnetId("nodes")) });
      const other = Subnet.fromSubnetId(stack, "Other", subnetId("nodes").replace("hub", "spoke"));
      aks.addLinuxPool("apps", { vmSize: D4, scaling: one, subnet: other });
    },
    "test/Cluster/apps",
  ],
);

const pools: Bad[] = [
  inPool("a name too long", "AKS-E0501", /^name must be 1 to 12 .*got "applicationpool"/, { name: "applicationpool" }),
  inPool("a name in upper case", "AKS-E0501", /got "Apps"/, { name: "Apps" }),
  inPool("a rotation name that is no name", "AKS-E0501", /^rotationName must .*got "my-temp"/, {
    rotationName: "my-temp",
  }),
  inWindowsPool("a Windows name over six letters", "AKS-E0501", /1 to 6 .*got "windows"/, windowsReady, {
    name: "windows",
  }),
  inPool("a name that the system pool has", "AKS-E0502", /^name must be unique .*got "system"/, { name: "system" }),
  inPool(
    "a name that the system pool rotates to",
    "AKS-E0503",
    /^name must not be the name that pool system takes/,
    { name: "temp" },
    system({ vmSize: D4, scaling: one, rotationName: "temp" }),
  ),
  inPool("a rotation name that is the pool's own", "AKS-E0526", /^rotationName must be a name that nothing else/, {
    rotationName: "apps",
  }),
  inPool("too many nodes", "AKS-E0504", /^scaling\.nodes must be a whole number of nodes from 0 to 1000, got 1001/, {
    scaling: NodeScaling.fixed(1001),
  }),
  inPool("half a node", "AKS-E0504", /got 1\.5/, { scaling: NodeScaling.autoscale(1.5, 3) }),
  inCluster(
    "a system pool without nodes",
    "AKS-E0504",
    /^systemPool\.scaling\.nodes must .* from 1 to 1000, got 0/,
    () => system({ vmSize: D4, scaling: NodeScaling.fixed(0) }),
  ),
  inPool("min above max", "AKS-E0505", /got autoscale\(5, 2\); swap the two/, {
    scaling: NodeScaling.autoscale(5, 2),
  }),
  inPool("an autoscaler with nothing to do", "AKS-E0506", /at least one node/, {
    scaling: NodeScaling.autoscale(0, 0),
  }),
  inPool("a spot system pool", "AKS-E0507", /^spot must not be given on a system pool/, {
    mode: NodePoolMode.SYSTEM,
    spot: {},
  }),
  inPool("a spot price of nothing", "AKS-E0508", /got 0;/, { spot: { maxPriceUsdPerHour: 0 } }),
  inPool("surge on spot", "AKS-E0509", /^surge must not be given on a spot pool/, {
    spot: {},
    surge: NodeSurge.nodes(1),
  }),
  inWindowsPool("Windows on Cilium", "AKS-E0510", /Cilium runs on Linux only.*replaces the cluster/, (stack) => ({
    windowsNodes: windowsReady(stack).windowsNodes,
  })),
  inWindowsPool("Windows on a CNI of our own", "AKS-E0511", /must use Azure CNI/, (stack) => ({
    ...windowsReady(stack),
    network: NetworkProfile.bringYourOwnCni(),
  })),
  inWindowsPool("Windows without the cluster's profile", "AKS-E0512", /must have windowsNodes/, (stack) => ({
    ...windowsReady(stack),
    windowsNodes: undefined,
  })),
  inWindowsPool("Windows Server 2019 on a new version", "AKS-E0513", /use WindowsOsSku\.WINDOWS_2022/, windowsReady, {
    osSku: WindowsOsSku.WINDOWS_2019,
  }),
  inPool("a zone that is none", "AKS-E0514", /^zones must be of the availability zones 1, 2, 3, got "westeurope-1"/, {
    zones: ["westeurope-1"],
  }),
  inPool("a zone twice", "AKS-E0515", /got "1"/, { zones: ["1", "1"] }),
  inPool("too few pods", "AKS-E0516", /from 10 to 250, got 5/, { maxPods: 5 }),
  inCluster(
    "too few pods on a system pool",
    "AKS-E0516",
    /^systemPool\.maxPods must be .* from 30 to 250, got 29/,
    () => system({ vmSize: D4, scaling: one, maxPods: 29 }),
  ),
  inPool("a soak too long", "AKS-E0517", /^soakMinutes must be whole minutes from 0 to 30, got 31/, {
    soakMinutes: 31,
  }),
  inCluster("a system pool for add-ons only, and no other", "AKS-E0518", /nowhere to run/, () =>
    system({ vmSize: D4, scaling: one, criticalAddonsOnly: true }),
  ),
  inPool("the system pool's taint", "AKS-E0519", /got "CriticalAddonsOnly=true:NoSchedule"/, {
    taints: [NodeTaint.noSchedule("CriticalAddonsOnly", "true")],
  }),
  inCluster("a literal password", "AKS-E0520", /^windowsNodes\.adminPassword must be a reference/, () => ({
    windowsNodes: { adminPassword: "Sommer2026!" },
  })),
  inCluster("a password around a reference", "AKS-E0520", /never the password itself/, (stack) => ({
    windowsNodes: { adminPassword: `Sommer-${new TerraformVariable(stack, "part", { sensitive: true }).stringValue}` },
  })),
  inCluster("a password from an open variable", "AKS-E0521", /variable password; set sensitive: true/, (stack) => ({
    windowsNodes: { adminPassword: new TerraformVariable(stack, "password", { type: "string" }).stringValue },
  })),
  inCluster("a password in a default", "AKS-E0522", /set TF_VAR_password/, (stack) => ({
    windowsNodes: {
      adminPassword: new TerraformVariable(stack, "password", { default: "x", sensitive: true }).stringValue,
    },
  })),
  inCluster("an administrator that Windows keeps", "AKS-E0523", /got "Administrator"/, (stack) => ({
    windowsNodes: { ...windowsReady(stack).windowsNodes!, adminUsername: "Administrator" },
  })),
  [
    "a subnet for one pool only",
    "AKS-E0524",
    /all pools are in one network/,
    (stack) =>
      void cluster(stack).addLinuxPool("apps", {
        vmSize: D4,
        scaling: one,
        subnet: Subnet.fromSubnetId(stack, "Nodes", subnetId("nodes")),
      }),
    "test/Cluster/apps",
  ],
  inPool("a taint that keeps system pods away", "AKS-E05\\d\\d", /^taints\[0\].*got "gpu=yes:NoSchedule"/, {
    mode: NodePoolMode.SYSTEM,
    taints: [NodeTaint.noSchedule("gpu", "yes")],
  }),
  inPool("a malformed taint", "AKS-E05\\d\\d", /^taints\[0\] must .*"Never"/, { taints: [NodeTaint.of("gpu:Never")] }),
  inPool("a malformed label", "AKS-E05\\d\\d", /^labels.*not a label/, { labels: { "not a label": "x" } }),
  inPool("a label of Azure's own", "AKS-E05\\d\\d", /kubernetes\.azure\.com/, {
    labels: { "kubernetes.azure.com/mode": "user" },
  }),
];

pools.push(
  inPool("a drain timeout on spot", "AKS-E0509", /^drainTimeoutMinutes must not be given on a spot pool/, {
    spot: {},
    drainTimeoutMinutes: 5,
  }),
  inPool("a spot price without end", "AKS-E0508", /got Infinity/, { spot: { maxPriceUsdPerHour: Infinity } }),
  inPool("a rotation name that another pool has", "AKS-E0526", /^rotationName must .*pool system/, {
    rotationName: "system",
  }),
  inPool("no room for thirty pods", "AKS-E0527", /room for 30 pods.*got 10 on each of at most 2 nodes/, {
    maxPods: 10,
    scaling: NodeScaling.fixed(2),
  }),
  inPool(
    "an image that is none",
    "AKS-E0529",
    /^osSku must be an image of Linux nodes, got "Ubunut".*did you mean Ubuntu/,
    { osSku: LinuxOsSku.of("Ubunut") },
  ),
  inPool("an image of the other system", "AKS-E0529", /got "Windows2022"/, { osSku: LinuxOsSku.of("Windows2022") }),
  inWindowsPool("an image of the other system", "AKS-E0529", /image of Windows nodes, got "Ubuntu"/, windowsReady, {
    osSku: WindowsOsSku.of("Ubuntu"),
  }),
  inPool(
    "an eviction policy that is none",
    "AKS-E0810",
    /^spot\.evictionPolicy must be one of Delete, Deallocate, got "delete"/,
    { spot: { evictionPolicy: "delete" as SpotEvictionPolicy } },
  ),
  inCluster("no password", "AKS-E0525", /got nothing/, () => ({ windowsNodes: {} as WindowsNodesOptions })),
  inCluster("a password in a local value", "AKS-E0520", /got a literal/, (stack) => ({
    windowsNodes: { adminPassword: new TerraformLocal(stack, "pw", "Sommer2026!").asString },
  })),
  inCluster("a password from an open variable, inside a function", "AKS-E0521", /variable password/, (stack) => ({
    windowsNodes: {
      adminPassword: Fn.trimspace(new TerraformVariable(stack, "password", { type: "string" }).stringValue),
    },
  })),
  inCluster("a password in a default that was overridden", "AKS-E0522", /variable password/, (stack) => {
    const variable = new TerraformVariable(stack, "password", { type: "string", sensitive: true });
    variable.addOverride("default", "Sommer2026!");
    return { windowsNodes: { adminPassword: variable.stringValue } };
  }),
  [
    "more pools than a cluster may have",
    "AKS-E0528",
    /at most 100 pools, got 101/,
    (stack) => {
      const aks = cluster(stack);
      for (let i = 1; i <= 100; i++) aks.addLinuxPool(`p${i}`, { vmSize: D4, scaling: one });
    },
    "test/Cluster",
  ],
);

const sizes: Bad[] = [
  inPool("a size that is none", "AKS-E0601", /^vmSize must .*got "Standard_D4ds_v55".*Standard_D4ds_v5/, {
    vmSize: VmSize.of("Standard_D4ds_v55"),
  }),
  inCluster("a system pool too small", "AKS-E0602", /^systemPool\.vmSize/, () =>
    system({ vmSize: VmSize.of("Standard_B2s"), scaling: one }),
  ),
  inWindowsPool("Windows on Arm", "AKS-E0604", /Windows nodes do not run on Arm/, windowsReady, {
    vmSize: VmSize.of("Standard_D4pds_v5"),
  }),
  inPool("an ephemeral disk on a size without room", "AKS-E0605", /^osDisk/, {
    vmSize: VmSize.of("Standard_D4s_v5"),
    osDisk: OsDisk.ephemeral(),
  }),
  inPool("an ephemeral disk too large", "AKS-E0606", /^osDisk.*got 1024/, {
    osDisk: OsDisk.ephemeral({ sizeGib: 1024 }),
  }),
];

const disks: Bad[] = [
  inDisk("a size outside the SKU", "AKS-E07\\d\\d", /^sizeGib must .*got 40000/, {
    sizeGib: 40000,
    sku: DiskSku.PREMIUM_LRS,
  }),
  inDisk("a tier that the SKU lacks", "AKS-E07\\d\\d", /^performanceTier/, {
    sku: DiskSku.STANDARD_SSD_LRS,
    performanceTier: DiskPerformanceTier.P30,
  }),
  inDisk("copies in every zone, and one zone", "AKS-E07\\d\\d", /^zone/, { sku: DiskSku.PREMIUM_ZRS, zone: "1" }),
  [
    "a Premium disk on a size without it",
    "AKS-E0714",
    /Standard_D4d_v5/,
    (stack) => {
      const pool = cluster(stack).addLinuxPool("apps", { vmSize: VmSize.of("Standard_D4d_v5"), scaling: one });
      new ManagedDisk(stack, "Disk", { resourceGroup: group(stack), sizeGib: 128, nodePools: [pool] });
    },
    "test/Disk",
  ],
];

disks.push(
  inDisk("a disk access that is none", "AKS-E0717", /got "export"/, {
    networkAccess: DiskNetworkAccess.throughDiskAccess("export"),
  }),
);

const clusterId = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/prod`;
const imports: Bad[] = [
  [
    "a cluster by its name where its id is asked for",
    "AKS-E0902",
    /got "prod"/,
    (stack) => void AksCluster.fromClusterAttributes(stack, "Told", { clusterId: "prod" }),
    "test/Told",
  ],
  [
    "a cluster id in lower case, which would replace its pools",
    "AKS-E0902",
    /letter case/,
    (stack) => void AksCluster.fromClusterAttributes(stack, "Told", { clusterId: clusterId.toLowerCase() }),
    "test/Told",
  ],
  [
    "a pool ahead of an imported control plane",
    "AKS-E0105",
    /which runs 1\.33, got "1\.34"/,
    (stack) => {
      const told = AksCluster.fromClusterAttributes(stack, "Told", { clusterId, clusterKubernetesVersion: "1.33" });
      new LinuxNodePool(stack, "apps", {
        cluster: told,
        vmSize: D4,
        scaling: one,
        version: KubernetesVersion.of("1.34"),
      });
    },
    "test/apps",
  ],
  [
    "a group name that is none, in a look-up",
    "AKS-E0801",
    /^resourceGroupName/,
    (stack) => void AksCluster.fromClusterName(stack, "Found", { name: "prod", resourceGroupName: "rg." }),
    "test/Found",
  ],
];

const general: Bad[] = [
  [
    "a group name that ends in a dot",
    "AKS-E0801",
    /got "rg\."/,
    (stack) => new ResourceGroup(stack, "Group", { name: "rg.", location: "westeurope" }),
    "test/Group",
  ],
  inCluster("a cluster name with a dot", "AKS-E0802", /got "my\.cluster"/, () => ({ name: "my.cluster" })),
  inCluster("a DNS prefix with an underscore", "AKS-E0803", /got "my_cluster"/, () => ({ dnsPrefix: "my_cluster" })),
  inCluster("too many tags", "AKS-E0804", /at most 50 tags, got 51/, () => ({
    tags: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`t${i}`, ""])),
  })),
  inCluster("a tag too long", "AKS-E0805", /at most 256/, () => ({ tags: { note: "x".repeat(257) } })),
  inCluster("no region", "AKS-E0806", /^location/, () => ({ location: " " })),
  inPool(
    "too many tags together with the cluster's",
    "AKS-E0804",
    /at most 50 tags, got 60/,
    { tags: tagsNamed("p", 30) },
    { tags: tagsNamed("c", 30) },
  ),
  inCluster(
    "a tag from an environment variable that is not set",
    "AKS-E0812",
    /^tags must .*got nothing for owner/,
    () => ({
      tags: { owner: process.env.AN_UNSET_VARIABLE as string },
    }),
  ),
  inCluster("a tag that is a number", "AKS-E0812", /^tags must have text .*got 42 for cost; write it as text$/, () => ({
    tags: { cost: 42 as unknown as string },
  })),
  [
    "an identity's name with a blank",
    "AKS-E0813",
    /got "a b"/,
    (stack) => new ManagedIdentity(stack, "Identity", { resourceGroup: group(stack), name: "a b" }),
    "test/Identity",
  ],
  inCluster(
    "a tier that is none",
    "AKS-E0810",
    /^tier must be one of Free, Standard, Premium, got "standard"; did you mean Standard/,
    () => ({ tier: "standard" as ClusterTier }),
  ),
  inCluster("images cleaned every hour", "AKS-E0808", /from 24 to 2160, got 1/, () => ({
    imageCleanerIntervalHours: 1,
  })),
];

describe.each([
  ["versions, tiers and channels", versions],
  ["the API server", apiServer],
  ["access and identity", access],
  ["the network", network],
  ["node pools", pools],
  ["VM sizes", sizes],
  ["managed disks", disks],
  ["what is there already", imports],
  ["names, tags and the rest", general],
])("%s", (_, cases) => {
  test.each(cases)("%s is refused", (_what, code, text, program, path = "test/Cluster") => {
    const stack = stackFixture();
    program(stack);
    const found = AksProblems.of(stack);
    expect(found.map((p) => p.message)).toHaveLength(1);
    expect(found[0].code).toMatch(new RegExp(`^${code}$`));
    expect(found[0].path).toBe(path);
    expect(found[0].message).toMatch(text);
    // The rule and the way out are both there, and the synth fails with the same sentence.
    expect(found[0].message).toMatch(/ must .+; .+/s);
    expect(refusal(stack)).toContain(`[${path}] ${found[0].code}: ${found[0].message}`);
  });
});

test("one synth tells every mistake of the tree, in all stacks", () => {
  const stack = stackFixture();
  const aks = cluster(stack, {
    version: KubernetesVersion.of("banana"),
    ...ranges("0.0.0.0/0", "2001:db8::/32"),
    access: ClusterAccess.entraId({ admins: [] }),
    systemPool: { vmSize: VmSize.of("Standard_Nothing"), scaling: NodeScaling.fixed(0) },
  });
  aks.addLinuxPool("Apps", { vmSize: D4, scaling: NodeScaling.autoscale(9, 1) });
  aks.addWindowsPool("windows", { vmSize: D4, scaling: one });
  const other = new TerraformStack(stack.node.root as never, "other");
  group(other).node.addValidation({ validate: () => [] });
  new ResourceGroup(other, "Bad", { name: "rg.", location: "" });
  const codes = refusal(stack).match(/AKS-E\d{4}/g);
  expect(codes?.sort()).toEqual(
    [
      "AKS-E0101",
      "AKS-E0203",
      "AKS-E0202",
      "AKS-E0301",
      "AKS-E0601",
      "AKS-E0504",
      "AKS-E0501",
      "AKS-E0505",
      "AKS-E0501",
      "AKS-E0510",
      "AKS-E0512",
      "AKS-E0801",
      "AKS-E0806",
    ].sort(),
  );
  expect(refusal(stack)).toContain("in another stack, at other/Bad: AKS-E0801");
});

test("no message is made for a program without a mistake", () => {
  const stack = stackFixture();
  cluster(stack).addLinuxPool("apps", { vmSize: D4, scaling: one });
  expect(AksProblems.of(stack)).toEqual([]);
});
