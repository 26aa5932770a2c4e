import { changeOf } from "../../../lib/facts/attribute-change";
import { CLUSTER_CHANGES, clusterChange } from "../../../lib/facts/cluster-changes";
import { POOL_CHANGES, poolChange } from "../../../lib/facts/pool-changes";
import { REPLACES_CLUSTER, REPLACES_POOL, ROTATES_POOL, ROTATES_SYSTEM_POOL } from "../../support/provider-changes";

const listed = (table: typeof POOL_CHANGES, kind: string) =>
  Object.keys(table)
    .filter((path) => table[path].kind === kind)
    .sort();

test("a pool is replaced by what the provider replaces it for, and by another operating system", () => {
  expect(listed(POOL_CHANGES, "replacement")).toEqual(
    [...REPLACES_POOL, "os_sku"].filter((path) => path !== "windows_profile.outbound_nat_enabled").sort(),
  );
  expect(REPLACES_POOL.filter((path) => poolChange(path)?.kind !== "replacement")).toEqual([]);
});

test("a pool is rotated by what the provider rotates it for", () => {
  expect(listed(POOL_CHANGES, "rotation")).toEqual([...ROTATES_POOL].sort());
});

test("a cluster is replaced by what the provider replaces it for", () => {
  expect(REPLACES_CLUSTER.filter((path) => clusterChange(path)?.kind !== "replacement")).toEqual([]);
  // What its code adds to its schema: these replace but for one change, or but for one that does nothing.
  const more = listed(CLUSTER_CHANGES, "replacement").filter((path) => !REPLACES_CLUSTER.includes(path));
  expect(more).toEqual([
    "default_node_pool.name",
    "kubelet_identity",
    "linux_profile",
    "network_profile.network_data_plane",
    "network_profile.network_plugin_mode",
    "network_profile.network_policy",
    "windows_profile",
  ]);
});

test("the first pool is rotated by what the provider rotates it for, and by an image of another family", () => {
  const rotating = listed(CLUSTER_CHANGES, "rotation").map((path) => path.replace("default_node_pool.", ""));
  expect(rotating).toEqual([...ROTATES_SYSTEM_POOL, "os_sku"].sort());
});

test.each<[string, string, string]>([
  ["upgrade_settings.drain_timeout_in_minutes", "inPlace", "replacement"],
  ["upgrade_settings.undrainable_node_behavior", "inPlace", "replacement"],
  ["os_sku", "replacement", "inPlace"],
])("%s of a pool has two outcomes", (path, kind, other) => {
  expect(poolChange(path)).toMatchObject({ kind, except: { kind: other } });
});

test.each<[string, string, string]>([
  ["default_node_pool.upgrade_settings.drain_timeout_in_minutes", "inPlace", "replacement"],
  ["default_node_pool.os_sku", "rotation", "inPlace"],
  ["default_node_pool.name", "replacement", "inPlace"],
  ["service_principal.client_id", "inPlace", "replacement"],
  ["api_server_access_profile.subnet_id", "inPlace", "replacement"],
  ["windows_profile.gmsa.dns_server", "inPlace", "replacement"],
  ["network_profile.network_plugin_mode", "replacement", "inPlace"],
  ["network_profile.network_policy", "replacement", "inPlace"],
  ["upgrade_override", "inPlace", "refused"],
  ["oidc_issuer_enabled", "inPlace", "refused"],
])("%s of a cluster has two outcomes", (path, kind, other) => {
  expect(clusterChange(path)).toMatchObject({ kind, except: { kind: other } });
});

test("what is in a block comes to the same as the block, and what there is not comes to nothing", () => {
  expect(poolChange("linux_os_config.sysctl_config.vm_swappiness")?.kind).toBe("rotation");
  expect(clusterChange("default_node_pool.kubelet_config.pod_max_pid")?.kind).toBe("rotation");
  expect(clusterChange("network_profile.load_balancer_profile.idle_timeout_in_minutes")?.kind).toBe("inPlace");
  expect(poolChange("flavour")).toBeUndefined();
  expect(clusterChange("flavour.of_the_month")).toBeUndefined();
  expect(changeOf({}, "constructor")).toBeUndefined();
});

test("the first pool has nothing that only others have", () => {
  const odd = ["priority", "node_taints", "os_type", "mode"].filter(
    (path) => CLUSTER_CHANGES[`default_node_pool.${path}`] !== undefined,
  );
  expect(odd).toEqual([]);
});
