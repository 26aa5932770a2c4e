/**
 * Values that only Terraform knows pass every check: nothing is said of a variable, whatever it may hold at apply.
 */
import { TerraformStack, TerraformVariable, Token } from "cdktf";
import {
  AksProblems,
  ApiServerAccess,
  ApiServerDnsZone,
  ClusterAccess,
  DiskPerformanceTier,
  DiskSku,
  EntraGroup,
  KubeletConfig,
  KubernetesVersion,
  LinuxOsConfig,
  ManagedDisk,
  NetworkDataPlane,
  NetworkProfile,
  NodeScaling,
  NodeSurge,
  NodeTaint,
  OsDisk,
  PrivateDnsZone,
  ResourceGroup,
  Subnet,
  UpgradePolicy,
  VmSize,
} from "../constructs";
import { cluster, windowsReady } from "./support/clusters";
import { all, Json, only, stackFixture, synth } from "./support/synth";

const text = (stack: TerraformStack, name: string) =>
  new TerraformVariable(stack, name, { type: "string" }).stringValue;
const number = (stack: TerraformStack, name: string) =>
  new TerraformVariable(stack, name, { type: "number" }).numberValue;
const texts = (stack: TerraformStack, name: string) =>
  new TerraformVariable(stack, name, { type: "list(string)" }).listValue;
const map = (stack: TerraformStack, name: string) =>
  Token.asStringMap(new TerraformVariable(stack, name, { type: "map(string)" }).value);

function everythingUnknown(): { stack: TerraformStack; json: Json } {
  const stack = stackFixture();
  const resourceGroup = new ResourceGroup(stack, "Group", {
    name: text(stack, "group"),
    location: text(stack, "location"),
    tags: map(stack, "group_tags"),
  });
  const zone = PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", text(stack, "zone"));
  const nodes = Subnet.fromSubnetId(stack, "Nodes", text(stack, "nodes"));
  const aks = cluster(stack, {
    ...windowsReady(stack),
    resourceGroup,
    name: text(stack, "name"),
    dnsPrefix: text(stack, "dns_prefix"),
    location: text(stack, "cluster_location"),
    nodeResourceGroupName: text(stack, "node_group"),
    version: KubernetesVersion.of(text(stack, "version")),
    upgrades: UpgradePolicy.patch(),
    apiServer: ApiServerAccess.private({ dnsZone: ApiServerDnsZone.own(zone) }),
    access: ClusterAccess.entraId({
      admins: [EntraGroup.fromObjectId(text(stack, "admins")), EntraGroup.fromObjectId(text(stack, "more_admins"))],
      tenantId: text(stack, "tenant"),
    }),
    network: NetworkProfile.azureCniOverlay({
      dataPlane: NetworkDataPlane.AZURE,
      podCidr: text(stack, "pods"),
      serviceCidr: text(stack, "services"),
      dnsServiceIp: text(stack, "dns"),
    }),
    nodeSubnet: nodes,
    imageCleanerIntervalHours: number(stack, "cleaner"),
    tags: map(stack, "tags"),
    systemPool: {
      name: text(stack, "system_name"),
      rotationName: text(stack, "system_rotation"),
      vmSize: VmSize.of(text(stack, "system_size")),
      scaling: NodeScaling.autoscale(number(stack, "system_min"), number(stack, "system_max")),
      zones: texts(stack, "zones"),
      maxPods: number(stack, "max_pods"),
    },
  });
  const linux = aks.addLinuxPool("linux", {
    vmSize: VmSize.of(text(stack, "size")),
    scaling: NodeScaling.fixed(number(stack, "count")),
    version: KubernetesVersion.of(text(stack, "pool_version")),
    labels: { [text(stack, "label_key")]: text(stack, "label_value") },
    taints: [
      NodeTaint.of(text(stack, "taint")),
      NodeTaint.noSchedule(text(stack, "taint_key"), text(stack, "taint_value")),
    ],
    osDisk: OsDisk.ephemeral({ sizeGib: number(stack, "os_disk") }),
    surge: NodeSurge.nodes(number(stack, "surge")),
    drainTimeoutMinutes: number(stack, "drain"),
    soakMinutes: number(stack, "soak"),
    kubelet: KubeletConfig.of({ podMaxPids: number(stack, "pids") }),
    linuxOs: LinuxOsConfig.of({ sysctls: { netCoreSomaxconn: number(stack, "somaxconn") } }),
    tags: map(stack, "pool_tags"),
  });
  aks.addLinuxPool("spot", {
    vmSize: VmSize.of(text(stack, "spot_size")),
    scaling: NodeScaling.autoscale(0, number(stack, "spot_max")),
    spot: { maxPriceUsdPerHour: number(stack, "spot_price") },
  });
  aks.addWindowsPool("win", {
    vmSize: VmSize.of(text(stack, "win_size")),
    scaling: NodeScaling.fixed(number(stack, "win_count")),
  });
  new ManagedDisk(stack, "Data", {
    resourceGroup,
    name: text(stack, "disk"),
    sku: DiskSku.PREMIUM_LRS,
    sizeGib: number(stack, "disk_size"),
    performanceTier: DiskPerformanceTier.of(text(stack, "disk_tier")),
    zone: text(stack, "disk_zone"),
    nodePools: [linux],
  });
  new ManagedDisk(stack, "Fast", {
    resourceGroup,
    sku: DiskSku.PREMIUM_V2_LRS,
    sizeGib: number(stack, "fast_size"),
    iops: number(stack, "fast_iops"),
    throughputMbps: number(stack, "fast_throughput"),
    zone: text(stack, "fast_zone"),
  });
  new ManagedDisk(stack, "Any", {
    resourceGroup,
    sku: DiskSku.of(text(stack, "any_sku")),
    sizeGib: number(stack, "any_size"),
  });
  return { stack, json: synth(stack) };
}

test("no check judges a value that nobody knows yet", () => {
  const { stack } = everythingUnknown();
  expect(AksProblems.of(stack)).toEqual([]);
});

test("every such value arrives in the Terraform as the reference that it is", () => {
  const { json } = everythingUnknown();
  const written = JSON.stringify({ ...json, variable: undefined });
  const missing = Object.keys(json.variable).filter((name) => !new RegExp(`var\\.${name}\\b`).test(written));
  expect(missing).toEqual([]);
  expect(written).not.toMatch(/-\d{5,}|TOKEN|TfToken|\[object/i);
});

test("ranges from a list variable are taken as they come", () => {
  const stack = stackFixture();
  cluster(stack, { apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: texts(stack, "ranges") }) });
  expect(only(synth(stack), "azurerm_kubernetes_cluster").api_server_access_profile.authorized_ip_ranges).toBe(
    "${var.ranges}",
  );
});

test("a reference among literals does not hide the literals from their checks", () => {
  const stack = stackFixture();
  cluster(stack, {
    apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: [text(stack, "office"), "0.0.0.0/0"] }),
  });
  expect(AksProblems.of(stack).map((p) => p.code)).toEqual(["AKS-E0203"]);
});

test("the network of an unknown subnet is cut out of its id by Terraform", () => {
  const { json } = everythingUnknown();
  const scopes = Object.values(all(json, "azurerm_role_assignment")).map((role) => role.scope);
  expect(scopes).toContain('${join("/", slice(split("/", var.nodes), 0, 9))}');
});
