import { TerraformStack, TerraformVariable } from "cdktf";
import {
  AksCluster,
  ApiServerAccess,
  ClusterAccess,
  EntraGroup,
  KubernetesVersion,
  NetworkDataPlane,
  NetworkProfile,
  NodeScaling,
  OsDisk,
  ResourceGroup,
  VmSize,
} from "../../constructs";
import * as names from "./names";

/** An installed package loads a file when its name is first read: here, so that loading is not counted as building. */
export const loaded = [
  AksCluster,
  ApiServerAccess,
  ClusterAccess,
  EntraGroup,
  KubernetesVersion,
  NetworkDataPlane,
  NetworkProfile,
  NodeScaling,
  OsDisk,
  ResourceGroup,
  VmSize,
];

/** The clusters as a user of the library writes them. */
export function addClusters(stack: TerraformStack, count: number): void {
  const password = new TerraformVariable(stack, names.PASSWORD_VARIABLE, { type: "string", sensitive: true });
  const adminPassword = password.stringValue;
  for (let index = 0; index < count; index++) addCluster(stack, index, adminPassword);
}

function addCluster(stack: TerraformStack, index: number, adminPassword: string): void {
  const zones = names.ZONES;
  const resourceGroup = new ResourceGroup(stack, `Group${index}`, {
    name: names.groupName(index),
    location: names.LOCATION,
    tags: names.tags(index),
  });
  const cluster = new AksCluster(stack, `Cluster${index}`, {
    resourceGroup,
    name: names.clusterName(index),
    version: KubernetesVersion.of(names.VERSION),
    apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: [names.AUTHORIZED_RANGE] }),
    access: ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId(names.ADMIN_GROUP)] }),
    network: NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE }),
    windowsNodes: { adminPassword },
    systemPool: {
      vmSize: VmSize.of("Standard_D4ds_v5"),
      scaling: NodeScaling.autoscale(3, 5),
      zones,
      osDisk: OsDisk.ephemeral(),
      criticalAddonsOnly: true,
    },
    tags: names.tags(index),
  });
  cluster.addLinuxPool("apps", {
    vmSize: VmSize.of("Standard_D8ds_v5"),
    scaling: NodeScaling.autoscale(3, 20),
    zones,
    osDisk: OsDisk.ephemeral(),
    labels: { "example.com/workload": "apps" },
  });
  cluster.addLinuxPool("batch", {
    vmSize: VmSize.of("Standard_D16ds_v5"),
    scaling: NodeScaling.autoscale(0, 50),
    zones,
  });
  cluster.addWindowsPool("win", { vmSize: VmSize.of("Standard_D4ds_v5"), scaling: NodeScaling.fixed(3), zones });
}
