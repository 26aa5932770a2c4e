/**
 * A cluster with eight pools beside its own, of every kind that there is. The snapshot is reviewed like code.
 */
import { TerraformStack } from "cdktf";
import {
  AksCluster,
  AksWarnings,
  Billing,
  CapacityReservationGroup,
  ClusterIdentity,
  DedicatedHostGroup,
  DedicatedHostSku,
  GpuDriver,
  GpuInstance,
  HostPorts,
  KubeletConfig,
  KubeletDisk,
  LinuxOsConfig,
  LinuxOsSku,
  LinuxPoolPreset,
  NodeFeature,
  NodeScaling,
  NodeSurge,
  NodeTaint,
  OsDisk,
  ProximityPlacementGroup,
  PublicNodeIps,
  ResourceGroup,
  ScaleDownMode,
  UndrainableNodes,
  VmSize,
} from "../../constructs";
import { cluster, D4, group, windowsReady } from "../support/clusters";
import { all, Json, stackFixture, synth } from "../support/synth";

function fleet(): { stack: TerraformStack; aks: AksCluster } {
  const stack = stackFixture("fleet");
  const machines = new ResourceGroup(stack, "Machines", { name: "rg-machines", location: "westeurope" });
  const reserved = new CapacityReservationGroup(stack, "Reserved", { resourceGroup: machines, zones: ["1", "2"] });
  for (const zone of ["1", "2"]) reserved.reserve(`Zone${zone}`, { vmSize: D4, instances: 3, zone });
  const hosts = new DedicatedHostGroup(stack, "Hosts", { resourceGroup: machines, zone: "3" });
  hosts.addHost("First", { sku: DedicatedHostSku.ESV3_TYPE3 });
  const near = new ProximityPlacementGroup(stack, "Near", { resourceGroup: group(stack, "Trading") });

  const aks = cluster(stack, {
    ...windowsReady(stack),
    identity: ClusterIdentity.userAssigned(),
    encryptAtHost: true,
    addons: { autoscaler: { balanceSimilarPools: true } },
    systemPool: {
      vmSize: D4,
      scaling: NodeScaling.autoscale(3, 5),
      zones: ["1", "2", "3"],
      criticalAddonsOnly: true,
      fips: true,
      undrainableNodes: UndrainableNodes.CORDON,
    },
  });

  aks.addLinuxPool(
    "system2",
    LinuxPoolPreset.systemOnly({ vmSize: D4, scaling: NodeScaling.fixed(3), osSku: LinuxOsSku.AZURE_LINUX_3 }),
  );
  aks.addZonalLinuxPools("apps", {
    vmSize: D4,
    scaling: NodeScaling.autoscale(1, 3),
    zones: ["1", "2"],
    capacityReservationGroup: reserved,
    osDisk: OsDisk.ephemeral({ sizeGib: 128 }),
    kubeletDisk: KubeletDisk.OS,
    soakMinutes: 5,
  });
  aks.addLinuxPool(
    "gpu",
    LinuxPoolPreset.gpu({
      vmSize: VmSize.of("Standard_NC24ads_A100_v4"),
      scaling: NodeScaling.autoscale(0, 4),
      gpuDriver: GpuDriver.INSTALL,
      gpuInstance: GpuInstance.MIG_2G,
      surge: NodeSurge.unavailableNodes(1),
    }),
  );
  aks.addLinuxPool(
    "spotarm",
    LinuxPoolPreset.spot(
      LinuxPoolPreset.arm({ vmSize: VmSize.of("Standard_D8pds_v5"), scaling: NodeScaling.autoscale(0, 30) }),
      { maxPriceUsdPerHour: 0.2 },
    ),
  );
  aks.addLinuxPool("isolated", {
    vmSize: VmSize.of("Standard_E8s_v3"),
    scaling: NodeScaling.fixed(2),
    zones: ["3"],
    dedicatedHostGroup: hosts,
    taints: [NodeTaint.noExecute("tenant", "a")],
  });
  const games = aks.addLinuxPool("games", {
    vmSize: VmSize.of("Standard_F8s_v2"),
    scaling: NodeScaling.fixed(4),
    zones: ["1"],
    proximityPlacementGroup: near,
    publicNodeIps: PublicNodeIps.anyAddresses({ ipTags: { RoutingPreference: "Internet" } }),
    allowedHostPorts: [HostPorts.udp(7000, 7999)],
    needs: [NodeFeature.ACCELERATED_NETWORKING],
    ultraDisks: true,
    kubelet: KubeletConfig.of({ podMaxPids: 4096 }),
    linuxOs: LinuxOsConfig.of({ sysctls: { netCoreSomaxconn: 16_384 } }),
  });
  AksWarnings.acknowledge(games, "AKS-W0504", "players reach the nodes themselves");
  aks.addWindowsPool("win", {
    vmSize: D4,
    scaling: NodeScaling.autoscale(1, 6),
    scaleDownMode: ScaleDownMode.DEALLOCATE,
    encryptAtHost: false,
  });
  return { stack, aks };
}

const POOL = "azurerm_kubernetes_cluster_node_pool";
const json = (): Json => synth(fleet().stack);

test("it is synthesized as it was reviewed", () => {
  const program = json();
  expect(Object.keys(all(program, POOL))).toHaveLength(8);
  const reviewed = Object.entries(program.resource).filter(([type]) => type !== "azurerm_kubernetes_cluster");
  expect(Object.fromEntries(reviewed)).toMatchSnapshot();
  const [aks] = Object.values<Json>(all(program, "azurerm_kubernetes_cluster"));
  expect({ pool: aks.default_node_pool, lifecycle: aks.lifecycle }).toMatchSnapshot();
});

test("what it is billed for is as it was reviewed, for the cluster and for all that stands in the stack", () => {
  const { stack, aks } = fleet();
  expect(aks.billing.toMarkdown()).toMatchSnapshot();
  expect(Billing.of(stack).toMarkdown()).toMatchSnapshot();
});

test("names and rotation names are all different", () => {
  const program = json();
  const [aks] = Object.values<Json>(all(program, "azurerm_kubernetes_cluster"));
  const pools = [aks.default_node_pool, ...Object.values<Json>(all(program, POOL))];
  const names = pools.flatMap((pool) => [pool.name, pool.temporary_name_for_rotation]);
  expect(new Set(names).size).toBe(18);
});

test("a pool that is added later changes nothing of what is there", () => {
  const before = json();
  const { stack, aks } = fleet();
  // Named so that every other name, the rotation names among them, could be pushed aside by it.
  aks.addLinuxPool("a", { vmSize: D4, scaling: NodeScaling.autoscale(1, 3) });
  const after = synth(stack);
  const added = Object.keys(all(after, POOL)).filter((name) => !(name in all(before, POOL)));
  expect(added).toHaveLength(1);
  delete after.resource[POOL][added[0]];
  expect(after).toEqual(before);
});
