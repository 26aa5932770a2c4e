import { TerraformOutput, TerraformVariable } from "cdktf";
import fc from "fast-check";
import { NodeScaling } from "../../../../constructs/node-pool/scaling/node-scaling";
import { NodeSurge } from "../../../../constructs/node-pool/scaling/node-surge";
import { cluster, D4 } from "../../../support/clusters";
import { stackFixture, synth } from "../../../support/synth";

const problems = (surge: NodeSurge) => surge._problems.map((problemFor) => problemFor("surge"));

test.each([
  [NodeSurge.percent(1), "1%", 1, true],
  [NodeSurge.percent(33), "33%", 33, true],
  [NodeSurge.percent(100), "100%", 100, true],
  [NodeSurge.nodes(1), "1", 1, false],
  [NodeSurge.nodes(1000), "1000", 1000, false],
])("%j is rendered %s", (surge, rendered, amount, isPercent) => {
  expect(surge._render()).toBe(rendered);
  expect(surge).toMatchObject({ amount, isPercent });
  expect(problems(surge)).toEqual([]);
});

test.each([0, -1, 101, 33.3, NaN])("%d percent is refused", (percent) => {
  expect(problems(NodeSurge.percent(percent))).toEqual([
    {
      code: "AKS-E0570",
      message: `surge must be a whole percentage from 1 to 100 of the pool, got ${percent}; write for example NodeSurge.percent(33)`,
    },
  ]);
});

test.each([0, -1, 1001, 1.5, NaN])("%d nodes are refused", (nodes) => {
  expect(problems(NodeSurge.nodes(nodes))).toEqual([
    {
      code: "AKS-E0571",
      message: `surge must be a whole number of nodes from 1 to 1000, got ${nodes}; write for example NodeSurge.nodes(1)`,
    },
  ]);
});

test("a number known only to Terraform passes, and is written as a reference", () => {
  const stack = stackFixture();
  const amount = new TerraformVariable(stack, "amount", { type: "number" }).numberValue;
  const surges = { percent: NodeSurge.percent(amount), nodes: NodeSurge.nodes(amount) };
  expect(Object.values(surges).flatMap(problems)).toEqual([]);
  expect(surges.percent._extraNodes(10)).toBeUndefined();
  expect(NodeSurge.nodes(2)._extraNodes(amount)).toBeUndefined();
  new TerraformOutput(stack, "percent", { value: surges.percent._render() });
  new TerraformOutput(stack, "nodes", { value: surges.nodes._render() });
  expect(synth(stack).output).toEqual({ percent: { value: "${var.amount}%" }, nodes: { value: "${var.amount}" } });
});

test.each([
  [NodeSurge.percent(33), 10, 4],
  [NodeSurge.percent(10), 1, 1],
  [NodeSurge.percent(10), 10, 1],
  [NodeSurge.percent(10), 11, 2],
  [NodeSurge.percent(100), 7, 7],
  [NodeSurge.percent(33), 0, 0],
  [NodeSurge.nodes(2), 10, 2],
  [NodeSurge.nodes(5), 3, 3],
])("%j adds to %d nodes %d", (surge, size, extra) => {
  expect(surge._extraNodes(size)).toBe(extra);
});

test("a percentage adds the fewest nodes that make it, in whole numbers", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1000 }), (percent, size) => {
      const extra = NodeSurge.percent(percent)._extraNodes(size) as number;
      expect(extra * 100).toBeGreaterThanOrEqual(size * percent);
      expect((extra - 1) * 100).toBeLessThan(size * percent);
      expect(extra).toBeLessThanOrEqual(size);
    }),
  );
});

test.each([
  [NodeSurge.percent(30), 10, 3, 0],
  [NodeSurge.unavailablePercent(25), 10, 0, 3],
  [NodeSurge.unavailableNodes(4), 10, 0, 4],
  [NodeSurge.unavailableNodes(40), 10, 0, 10],
])("%j of a pool of %d adds %d nodes and empties %d", (surge, nodes, added, emptied) => {
  expect([surge._extraNodes(nodes), surge._unavailableNodes(nodes)]).toEqual([added, emptied]);
});

test("nodes that are emptied are missed by the capacity plan while an upgrade runs", () => {
  const situations = (surge: NodeSurge) => {
    const aks = cluster(stackFixture());
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(10), surge });
    const { upgrading, upgradePeakNodes } = aks.capacityPlan.pools.find((pool) => pool.poolName === "apps")!.atMaximum;
    return [upgrading.nodes, upgradePeakNodes];
  };
  expect(situations(NodeSurge.unavailableNodes(4))).toEqual([6, 10]);
  expect(situations(NodeSurge.nodes(4))[1]).toBe(14);
});
