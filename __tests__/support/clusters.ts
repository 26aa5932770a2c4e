import { TerraformStack, TerraformVariable } from "cdktf";
import {
  AksCluster,
  AksClusterProps,
  ApiServerAccess,
  ClusterAccess,
  EntraGroup,
  KubernetesVersion,
  NetworkDataPlane,
  NetworkProfile,
  NodeScaling,
  ResourceGroup,
  VmSize,
} from "../../constructs";

export const ADMINS = "11111111-2222-3333-4444-555555555555";
export const SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000000";
export const D4 = VmSize.of("Standard_D4ds_v5");

export type ClusterOverrides = { -readonly [K in keyof AksClusterProps]?: AksClusterProps[K] };

/** The least that a cluster needs, in a group of its own; every prop can be given another value. */
export function cluster(stack: TerraformStack, overrides: ClusterOverrides = {}, id = "Cluster"): AksCluster {
  return new AksCluster(stack, id, {
    resourceGroup: overrides.resourceGroup ?? group(stack, `${id}Group`),
    version: KubernetesVersion.of("1.34"),
    apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: ["203.0.113.0/24"] }),
    access: ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId(ADMINS)] }),
    systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3) },
    ...overrides,
  });
}

export function group(stack: TerraformStack, id = "Group"): ResourceGroup {
  return new ResourceGroup(stack, id, { name: `rg-${id.toLowerCase()}`, location: "westeurope" });
}

/** What a cluster needs to take Windows pools. */
export function windowsReady(stack: TerraformStack): ClusterOverrides {
  const password = new TerraformVariable(stack, "windows_password", { type: "string", sensitive: true });
  return {
    network: NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE }),
    windowsNodes: { adminPassword: password.stringValue },
  };
}
