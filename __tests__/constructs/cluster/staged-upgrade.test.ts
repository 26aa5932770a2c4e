import { KubernetesVersion, NodeScaling, UpgradePolicy } from "../../../constructs";
import { cluster, ClusterOverrides, D4 } from "../../support/clusters";
import { only, refusal, stackFixture, synth } from "../../support/synth";

const v = (version: string) => KubernetesVersion.of(version);

function versions(overrides: ClusterOverrides, poolVersion?: KubernetesVersion): string[] {
  const stack = stackFixture();
  const aks = cluster(stack, overrides);
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(2), version: poolVersion });
  const json = synth(stack);
  const body = only(json, "azurerm_kubernetes_cluster");
  const pool = only(json, "azurerm_kubernetes_cluster_node_pool");
  return [body.kubernetes_version, body.default_node_pool.orchestrator_version, pool.orchestrator_version];
}

test("the control plane goes first, the nodes in a later change, and then everything follows again", () => {
  const reference = expect.stringMatching(/^\$\{azurerm_kubernetes_cluster\..*\.kubernetes_version\}$/);
  expect(versions({ version: v("1.33") })).toEqual(["1.33", "1.33", reference]);
  expect(versions({ version: v("1.34"), nodeVersion: v("1.33") })).toEqual(["1.34", "1.33", "1.33"]);
  expect(versions({ version: v("1.34"), nodeVersion: v("1.34") })).toEqual(["1.34", "1.34", "1.34"]);
  expect(versions({ version: v("1.34") })).toEqual(["1.34", "1.34", reference]);
});

test("one pool can go before the others, or after them", () => {
  expect(versions({ version: v("1.34"), nodeVersion: v("1.33") }, v("1.34"))).toEqual(["1.34", "1.33", "1.34"]);
  expect(versions({ version: v("1.34") }, v("1.33"))).toEqual(["1.34", "1.34", "1.33"]);
});

test.each<[string, ClusterOverrides, string]>([
  [
    "nodes ahead",
    { version: v("1.33"), nodeVersion: v("1.34") },
    'AKS-E0105: nodeVersion must not be newer than the control plane, which runs 1.33, got "1.34"',
  ],
  [
    "nodes too far behind",
    { version: v("1.34"), nodeVersion: v("1.30") },
    'AKS-E0106: nodeVersion must be at least 1.31, the oldest that a control plane of 1.34 serves, got "1.30"',
  ],
  [
    "a patch that the channel moves",
    { version: v("1.34"), nodeVersion: v("1.33.2") },
    'AKS-E0107: nodeVersion must be an alias without a patch while the cluster\'s upgrade channel is patch, got "1.33.2"',
  ],
  [
    "a channel that moves the nodes",
    { version: v("1.34"), nodeVersion: v("1.33"), upgrades: UpgradePolicy.stable() },
    'AKS-E0108: nodeVersion must be left out while the upgrade channel is stable, which moves the version of the nodes too, got "1.33"; leave it out, or say UpgradePolicy.patch() or manual()',
  ],
  [
    "no version",
    { version: v("1.34"), nodeVersion: v("newest") },
    "AKS-E0101: nodeVersion must be a Kubernetes version",
  ],
])("%s is refused", (_, overrides, text) => {
  const stack = stackFixture();
  cluster(stack, overrides);
  expect(refusal(stack)).toContain(text);
});

test("prevent_destroy is written when it is asked for, and only then", () => {
  const lifecycle = (overrides: ClusterOverrides) => {
    const stack = stackFixture();
    cluster(stack, overrides);
    return only(synth(stack), "azurerm_kubernetes_cluster").lifecycle;
  };
  expect(lifecycle({})).toBeUndefined();
  expect(lifecycle({ preventDestroy: true })).toEqual({ prevent_destroy: true });
  expect(lifecycle({ preventDestroy: false })).toEqual({ prevent_destroy: false });
  const autoscaled = { systemPool: { vmSize: D4, scaling: NodeScaling.autoscale(3, 5) }, preventDestroy: true };
  expect(lifecycle(autoscaled)).toEqual({
    ignore_changes: ["default_node_pool[0].node_count"],
    prevent_destroy: true,
  });
});
