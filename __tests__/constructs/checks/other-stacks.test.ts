import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, Testing } from "cdktf";
import { NodeScaling, ResourceGroup, RouteNextHop, RouteTable } from "../../../constructs";
import { ProblemReport } from "../../../constructs/checks/problem-report";
import { problem } from "../../../lib/errors/problem";
import { cluster, D4 } from "../../support/clusters";
import { refusal, synth } from "../../support/synth";

/** Stacks of one app, with a resource group in each. */
function stacks(...ids: string[]) {
  const app = Testing.app() as App;
  return ids.map((id) => {
    const stack = new TerraformStack(app, id);
    new AzurermProvider(stack, "Azurerm", { features: [{}] });
    const resourceGroup = new ResourceGroup(stack, "Group", { name: `rg-${id}`, location: "westeurope" });
    return { stack, resourceGroup };
  });
}

const ELSEWHERE = (id: string) => `in another stack, at ${id}/Wrong: AKS-E0801`;
const wrong = (stack: TerraformStack) => new ResourceGroup(stack, "Wrong", { name: "", location: "westeurope" });

describe("a stack tells the problems of the others", () => {
  test.each([["a"], ["b"], ["c"]])("whichever was asked before: %s is wrong", (id) => {
    const all = stacks("a", "b", "c");
    const others = all.filter(({ stack }) => stack.node.id !== id).map(({ stack }) => stack);
    const bad = all.find(({ stack }) => stack.node.id === id)!.stack;
    wrong(bad);
    // The one that is wrong fails by itself, and the others by it, also after it.
    expect(refusal(bad)).toContain(`[${id}/Wrong] AKS-E0801`);
    for (const other of others) expect(refusal(other)).toContain(ELSEWHERE(id));
    for (const other of others) expect(refusal(other)).toContain(ELSEWHERE(id));
    expect(refusal(bad)).not.toContain("in another stack");
  });

  test("what went wrong since they were fine, in a construct that was there already", () => {
    const [a, b] = stacks("a", "b");
    const table = new RouteTable(a.stack, "Routes", { resourceGroup: a.resourceGroup });
    synth(a.stack);
    synth(b.stack);
    table.addRoute("all", "0.0.0.0/0", RouteNextHop.appliance("10.0.0.4"));
    expect(refusal(b.stack)).toContain("in another stack, at a/Routes: AKS-E0432");
  });

  test("what went wrong since, in the same round of synths", () => {
    const [a, b, c] = stacks("a", "b", "c");
    const table = new RouteTable(a.stack, "Routes", { resourceGroup: a.resourceGroup });
    synth(a.stack);
    synth(b.stack);
    table.addRoute("all", "0.0.0.0/0", RouteNextHop.appliance("10.0.0.4"));
    expect(refusal(c.stack)).toContain("in another stack, at a/Routes: AKS-E0432");
  });

  test("what went wrong when something was removed", () => {
    const [a, b] = stacks("a", "b");
    const systemPool = { vmSize: D4, scaling: NodeScaling.fixed(3), criticalAddonsOnly: true };
    const aks = cluster(a.stack, { resourceGroup: a.resourceGroup, systemPool });
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1) });
    synth(a.stack);
    aks.node.tryRemoveChild("apps");
    expect(refusal(b.stack)).toContain("in another stack, at a/Cluster: AKS-E0518");
  });

  test("nothing any more once it is mended", () => {
    const [a, b] = stacks("a", "b");
    wrong(a.stack);
    expect(refusal(a.stack)).toContain("AKS-E0801");
    a.stack.node.tryRemoveChild("Wrong");
    expect(Object.keys(synth(b.stack).resource)).toEqual(["azurerm_resource_group"]);
    wrong(a.stack);
    expect(refusal(b.stack)).toContain(ELSEWHERE("a"));
  });
});

test.each([1, 2, 5, 12])("in an app of %d stacks no check runs more than twice", (count) => {
  const all = stacks(...Array.from({ length: count }, (_, index) => `s${index}`));
  const asked = all.map(() => 0);
  all.forEach(({ resourceGroup }, index) => {
    ProblemReport.of(resourceGroup).atSynth(() => {
      asked[index]++;
      return [];
    });
  });
  (all[0].stack.node.root as App).synth();
  expect(Math.min(...asked)).toBeGreaterThan(0);
  expect(Math.max(...asked)).toBeLessThanOrEqual(2);
});

test("an app whose first stack is wrong is told all of it", () => {
  const [a, b, c] = stacks("a", "b", "c");
  for (const { resourceGroup } of [a, c]) {
    ProblemReport.of(resourceGroup).atSynth(() => [problem("AKS-E0801", { prop: "x", must: "y", fix: "z" })]);
  }
  expect(refusal(a.stack)).toMatch(/in another stack, at c\/Group[^]*\[a\/Group\] AKS-E0801/);
  expect(refusal(b.stack)).toMatch(/at a\/Group[^]*at c\/Group/);
});
