/**
 * What a program costs grows in step with its clusters. Counted, not timed: how often the tree is walked, values are
 * resolved and tokens are looked for, which is where work that is not linear would show.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, Token, Tokenization } from "cdktf";
import { Node } from "constructs";
import { addClusters } from "../bench/programs/constructs";
import { NodeSurge } from "../constructs";

let scratch: string;
beforeEach(() => (scratch = mkdtempSync(path.join(tmpdir(), "cdktf-aks-growth-"))));
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(scratch, { recursive: true });
});

type Work = Record<"children" | "paths" | "scopes" | "validations" | "tokens" | "resolved" | "surges", number>;

/** What a synth of the clusters of the benchmark does, in one stack or in one each. */
function work(clusters: number, stacks: number): Work {
  const spies = {
    children: jest.spyOn(Node.prototype, "children", "get"),
    paths: jest.spyOn(Node.prototype, "path", "get"),
    scopes: jest.spyOn(Node.prototype, "scopes", "get"),
    validations: jest.spyOn(Node.prototype, "validate"),
    tokens: jest.spyOn(Token, "isUnresolved"),
    resolved: jest.spyOn(Tokenization, "resolve"),
    surges: jest.spyOn(NodeSurge.prototype, "_extraNodes"),
  };
  const app = new App({ outdir: path.join(scratch, String(clusters)) });
  for (let index = 0; index < stacks; index++) {
    const stack = new TerraformStack(app, `stack${index}`);
    new AzurermProvider(stack, "Azurerm", { features: [{}] });
    addClusters(stack, clusters / stacks);
  }
  app.synth();
  const counts = Object.entries(spies).map(([name, spy]) => [name, spy.mock.calls.length]);
  jest.restoreAllMocks();
  return Object.fromEntries(counts) as Work;
}

test.each([
  ["in one stack", () => 1],
  ["in a stack each", (clusters: number) => clusters],
])("twice as many clusters %s are twice as much work", (_, stacksFor) => {
  const [few, some, many] = [4, 8, 16].map((clusters) => work(clusters, stacksFor(clusters)));
  for (const kind of Object.keys(few) as (keyof Work)[]) {
    const growth = { from4to8: some[kind] - few[kind], from8to16: many[kind] - some[kind] };
    expect([kind, growth.from4to8 > 0]).toEqual([kind, true]);
    expect([kind, growth.from8to16]).toEqual([kind, 2 * growth.from4to8]);
  }
});

test("how much larger a pool could be is searched for when it is asked, not in every synth", () => {
  const pools = 4;
  expect(work(1, 1).surges / pools).toBeLessThan(10);
});
