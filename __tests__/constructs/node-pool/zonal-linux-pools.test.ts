import { TerraformVariable } from "cdktf";
import { LinuxNodePoolOptions, LinuxPoolPreset, NodeScaling, ZonalLinuxPools } from "../../../constructs";
import { cluster, ClusterOverrides, D4 } from "../../support/clusters";
import { all, Json, refusal, stackFixture, synth, warnings } from "../../support/synth";

const POOL = "azurerm_kubernetes_cluster_node_pool";

function zonal(options: Partial<LinuxNodePoolOptions> = {}, overrides: ClusterOverrides = {}, id = "apps") {
  const stack = stackFixture();
  const made = cluster(stack, overrides).addZonalLinuxPools(id, {
    vmSize: D4,
    scaling: NodeScaling.fixed(1),
    ...options,
  });
  return { stack, made };
}

test("one declaration makes a pool of each zone, alike but for name and zone", () => {
  const { stack, made } = zonal({ labels: { tier: "web" } });
  const pools = Object.entries<Json>(all(synth(stack), POOL));
  expect(pools.map(([, { name, zones }]) => [name, zones])).toEqual([
    ["apps1", ["1"]],
    ["apps2", ["2"]],
    ["apps3", ["3"]],
  ]);
  const alike = pools.map(([, pool]) => ({ ...pool, name: "", zones: [], temporary_name_for_rotation: "" }));
  expect(alike[1]).toEqual(alike[0]);
  expect(alike[2]).toEqual(alike[0]);
  expect(new Set(pools.map(([, pool]) => pool.temporary_name_for_rotation)).size).toBe(3);
  expect(made.pools.map((pool) => pool.node.path)).toEqual([1, 2, 3].map((zone) => `test/Cluster/apps/Zone${zone}`));
  expect(made.poolOf("2")).toBe(made.pools[1]);
  expect(made.poolOf("4")).toBeUndefined();
});

test("a zone more or less, or in another order, leaves the pools of the others as they are", () => {
  const poolsOf = (zones: string[]) => all(synth(zonal({ zones }).stack), POOL);
  const [three, two, turned] = [
    ["1", "2", "3"],
    ["1", "3"],
    ["3", "1"],
  ].map(poolsOf);
  expect(three).toMatchObject(two);
  expect(turned).toEqual(two);
  expect(Object.keys(three)).toHaveLength(3);
});

test("a preset and a name go into it", () => {
  const options = LinuxPoolPreset.spot({ vmSize: D4, scaling: NodeScaling.autoscale(0, 5), name: "bat", zones: ["2"] });
  const { stack } = zonal(options);
  expect(Object.values<Json>(all(synth(stack), POOL)).map((pool) => [pool.name, pool.priority])).toEqual([
    ["bat2", "Spot"],
  ]);
});

test.each<[string, RegExp, Partial<LinuxNodePoolOptions>, string?]>([
  [
    "a rotation name for all",
    /AKS-E0538: rotationName must not be given for pools of several zones/,
    { rotationName: "turn" },
  ],
  ["no zone", /AKS-E0539: zones must be known/, { zones: [] }],
  [
    "a zone that there is not",
    /AKS-E0514: zones must be of the availability zones 1, 2, 3, got "west"/,
    { zones: ["1", "west"] },
  ],
  ["a zone twice", /AKS-E0515: zones must name every zone once, got "1"/, { zones: ["1", "2", "1"] }],
  [
    "a name that leaves no room for the zone",
    /\[test\/Cluster\/applications\/Zone1\] AKS-E0501: name must .* got "applications1"/,
    {},
    "applications",
  ],
])("%s is refused", (...[, message, options, id]) => {
  expect(refusal(zonal(options, {}, id).stack)).toMatch(message);
});

test("zones that only Terraform knows cannot make pools", () => {
  const stack = stackFixture();
  const zones = new TerraformVariable(stack, "zones", { type: "list(string)" }).listValue;
  new ZonalLinuxPools(stack, "apps", { cluster: cluster(stack), vmSize: D4, scaling: NodeScaling.fixed(1), zones });
  expect(refusal(stack)).toMatch(/AKS-E0539: zones must be known while the program runs/);
});

test.each<[string, Partial<LinuxNodePoolOptions>, ClusterOverrides, string[]]>([
  [
    "autoscaled",
    { scaling: NodeScaling.autoscale(1, 5) },
    {},
    ["test/Cluster/apps: AKS-W0505: scaling must go with an autoscaler that keeps the pools of the zones alike"],
  ],
  [
    "autoscaled and kept alike",
    { scaling: NodeScaling.autoscale(1, 5) },
    { addons: { autoscaler: { balanceSimilarPools: true } } },
    [],
  ],
  ["autoscaled in one zone", { scaling: NodeScaling.autoscale(1, 5), zones: ["1"] }, {}, []],
  ["fixed", {}, {}, []],
])("pools that are %s: what is warned of", (_, options, overrides, expected) => {
  expect(warnings(zonal(options, overrides).stack)).toEqual(expected.map((text) => expect.stringContaining(text)));
});

describe("a region without zones", () => {
  test.each(["westus", "UK West"])("has no pool a zone unless the zones are named: %s", (location) => {
    const { stack, made } = zonal({}, { location });
    expect(made.pools).toEqual([]);
    expect(refusal(stack)).toContain(
      `[test/Cluster/apps] AKS-E0543: zones must be given in ${location}, which has no availability zones as far as is known: left out, it stands for a pool in each of three; use addLinuxPool for one pool without a zone`,
    );
  });

  test("is only warned of where they are named, because regions get zones", () => {
    expect(warnings(zonal({ zones: ["1"] }, { location: "westus" }).stack)).toEqual([
      expect.stringContaining("test/Cluster/apps/Zone1: AKS-W0507: zones must be left out"),
    ]);
  });

  test("is not seen in a location that only Terraform knows", () => {
    const stack = stackFixture();
    const location = new TerraformVariable(stack, "location", { type: "string" }).stringValue;
    const options = { vmSize: D4, scaling: NodeScaling.fixed(1) };
    expect(cluster(stack, { location }).addZonalLinuxPools("apps", options).pools).toHaveLength(3);
    expect(() => synth(stack)).not.toThrow();
  });
});
