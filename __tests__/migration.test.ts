/**
 * What docs/migration.md promises to whoever takes over a cluster that exists: the blocks that tell Terraform that it is
 * the same one, and the list of what would replace it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  AksCluster,
  ApiServerAccess,
  ClusterAccess,
  ClusterTier,
  EntraGroup,
  KubernetesVersion,
  NetworkPolicyEngine,
  NetworkProfile,
  NodeScaling,
  ResourceGroup,
  UpgradePolicy,
  VmSize,
} from "../constructs";
import { AttributeChange } from "../lib/facts/attribute-change";
import { CLUSTER_CHANGES, clusterChange } from "../lib/facts/cluster-changes";
import { POOL_CHANGES } from "../lib/facts/pool-changes";
import { cluster, D4, SUBSCRIPTION } from "./support/clusters";
import { Json, only, stackFixture, synth } from "./support/synth";

const PAGE = readFileSync(path.join(__dirname, "..", "docs", "migration.md"), "utf8");
const CLUSTER = "azurerm_kubernetes_cluster.Cluster_EB0386A7";
const POOL = "azurerm_kubernetes_cluster_node_pool.Cluster_apps_3208BDB6";
const ID = `${SUBSCRIPTION}/resourceGroups/rg-shop/providers/Microsoft.ContainerService/managedClusters/prod`;

function program() {
  const stack = stackFixture();
  const aks = cluster(stack);
  const apps = aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(2, 20) });
  return { stack, aks, apps };
}

test("an import of the cluster and of a pool", () => {
  const { stack, aks, apps } = program();
  const before = synth(stack);
  aks.resource.importFrom(ID);
  apps.resource.importFrom(`${ID}/agentPools/apps`);
  expect(synth(stack)).toEqual({
    ...before,
    import: [
      { id: ID, to: CLUSTER },
      { id: `${ID}/agentPools/apps`, to: POOL },
    ],
  });
});

test("a move of the cluster and of a pool with an index", () => {
  const { stack, aks, apps } = program();
  const before = synth(stack);
  aks.resource.moveFromId("azurerm_kubernetes_cluster.main");
  apps.resource.moveFromId('azurerm_kubernetes_cluster_node_pool.pools["apps"]');
  expect(synth(stack)).toEqual({
    ...before,
    moved: [
      { from: "azurerm_kubernetes_cluster.main", to: CLUSTER },
      { from: 'azurerm_kubernetes_cluster_node_pool.pools["apps"]', to: POOL },
    ],
  });
});

test("a pool that is told not to be destroyed keeps what else its lifecycle has", () => {
  const { stack, apps } = program();
  apps.resource.addOverride("lifecycle.prevent_destroy", true);
  expect(only(synth(stack), "azurerm_kubernetes_cluster_node_pool").lifecycle).toEqual({
    ignore_changes: ["node_count"],
    prevent_destroy: true,
  });
});

const replaces = ({ kind, except }: AttributeChange) => kind === "replacement" || except?.kind === "replacement";
const section = (title: string) => PAGE.split(`## ${title}\n`)[1].split("\n## ")[0];
const codes = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

/** The attributes in the first column of the table. */
const LISTED = section("What would replace the cluster")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .flatMap((line) => codes(line.split("|")[1]));

test("the page lists every attribute of a cluster whose change replaces it", () => {
  const blocks = LISTED.map((attribute) => `${attribute}.`);
  const missing = Object.entries(CLUSTER_CHANGES)
    .filter(([attribute, change]) => replaces(change) && !LISTED.includes(attribute))
    .map(([attribute]) => attribute)
    .filter((attribute) => !blocks.some((block) => attribute.startsWith(block)));
  // The block of the network is always written; a service principal becomes an identity in place, and never goes back.
  expect(missing).toEqual(["service_principal.client_id", "network_profile"]);
});

test("it lists nothing else", () => {
  expect(LISTED.length).toBeGreaterThan(30);
  expect(LISTED.filter((attribute) => !replaces(clusterChange(attribute) ?? { kind: "inPlace" }))).toEqual([]);
});

test("and every attribute of a pool", () => {
  const named = codes(section("What would replace the cluster").split("A pool of its own is replaced by")[1]);
  const missing = Object.entries(POOL_CHANGES)
    .filter(([attribute, change]) => replaces(change) && !named.includes(attribute))
    .map(([attribute]) => attribute);
  expect(missing).toEqual([
    "kubernetes_cluster_id",
    "node_network_profile.node_public_ip_tags",
    "upgrade_settings.drain_timeout_in_minutes",
    "upgrade_settings.undrainable_node_behavior",
    "windows_profile",
  ]);
});

/** A cluster as Azure CLI made it years ago, in what would replace it. */
const IN_AZURE: Json = {
  name: "prod",
  location: "westeurope",
  dns_prefix: "prod-k8s-4711",
  private_cluster_enabled: false,
  role_based_access_control_enabled: true,
  network_profile: {
    network_plugin: "azure",
    network_data_plane: "azure",
    network_policy: "azure",
    service_cidr: "10.0.0.0/16",
    dns_service_ip: "10.0.0.10",
    load_balancer_sku: "standard",
  },
  default_node_pool: {
    name: "nodepool1",
    type: "VirtualMachineScaleSets",
    upgrade_settings: { drain_timeout_in_minutes: 30 },
  },
};

/** Where two values differ, by the path of the attribute; what only the program has counts. */
function differing(there: Json, here: Json, at = ""): string[] {
  return Object.keys(here).flatMap((key) => {
    const [one, two] = [there[key], here[key]];
    if (two !== null && typeof two === "object" && !Array.isArray(two))
      return differing(one ?? {}, two, `${at}${key}.`);
    return JSON.stringify(one) === JSON.stringify(two) ? [] : [`${at}${key}`];
  });
}

function replacedBy(build: (stack: ReturnType<typeof stackFixture>) => AksCluster): string[] {
  const stack = stackFixture();
  build(stack);
  const written = only(synth(stack), "azurerm_kubernetes_cluster");
  const paths = differing(IN_AZURE, written).filter((attribute) => !attribute.startsWith("lifecycle"));
  return paths.filter((attribute) => clusterChange(attribute)?.kind === "replacement").sort();
}

test("the whole program of the page replaces nothing of the cluster that it is about", () => {
  const replaced = replacedBy((stack) => {
    return new AksCluster(stack, "Prod", {
      resourceGroup: ResourceGroup.fromResourceGroupName(stack, "ProdGroup", "rg-shop"),
      name: "prod",
      location: "westeurope",
      dnsPrefix: "prod-k8s-4711",
      version: KubernetesVersion.of("1.33.4"),
      upgrades: UpgradePolicy.manual(),
      tier: ClusterTier.STANDARD,
      apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: ["203.0.113.0/24"] }),
      access: ClusterAccess.entraIdWithLocalAdmin({
        admins: [EntraGroup.fromObjectId("11111111-2222-3333-4444-555555555555")],
      }),
      network: NetworkProfile.azureCniNodeSubnetLegacy({
        networkPolicy: NetworkPolicyEngine.AZURE,
        serviceCidr: "10.0.0.0/16",
        dnsServiceIp: "10.0.0.10",
      }),
      systemPool: {
        name: "nodepool1",
        vmSize: VmSize.of("Standard_D4ds_v5"),
        scaling: NodeScaling.fixed(3),
        maxPods: 30,
        drainTimeoutMinutes: 30,
      },
      runCommand: true,
      preventDestroy: true,
    });
  });
  expect(replaced).toEqual(["resource_group_name"]); // the fixture does not have it: it is a reference
});

test("the defaults alone would replace it, by what the page lists", () => {
  const replaced = replacedBy((stack) => cluster(stack));
  expect(replaced).toEqual([
    "default_node_pool.name",
    "dns_prefix",
    "name",
    "network_profile.dns_service_ip",
    "network_profile.network_data_plane",
    "network_profile.network_plugin_mode",
    "network_profile.network_policy",
    "network_profile.pod_cidr",
    "network_profile.service_cidr",
    "resource_group_name",
  ]);
  expect(replaced.filter((attribute) => !LISTED.includes(attribute))).toEqual([]);
});
