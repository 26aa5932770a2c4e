import { App, TerraformStack, Testing } from "cdktf";
import { AksProblems, AksWarnings, ApiServerAccess, ResourceGroup } from "../../../constructs";
import { cluster } from "../../support/clusters";
import { refusal, stackFixture, synth, warnings } from "../../support/synth";

const open = { apiServer: ApiServerAccess.publicOpenToInternet() };

describe("problems", () => {
  test("they are listed for the app, a stack or a construct, and only what is below it", () => {
    const app = Testing.app() as App;
    const [one, two] = ["one", "two"].map((id) => new TerraformStack(app, id));
    for (const stack of [one, two]) new ResourceGroup(stack, "Group", { name: "rg.", location: "westeurope" });
    const group = new ResourceGroup(two, "GroupOfTwo", { name: "", location: "westeurope" });
    const paths = (scope: TerraformStack | App | ResourceGroup) => AksProblems.of(scope).map((p) => p.path);
    expect(paths(app)).toEqual(["one/Group", "two/Group", "two/GroupOfTwo"]);
    expect(paths(two)).toEqual(["two/Group", "two/GroupOfTwo"]);
    expect(paths(group)).toEqual(["two/GroupOfTwo"]);
  });

  test("a problem in another stack ends the synth of a stack that has none", () => {
    const stack = stackFixture("good");
    new ResourceGroup(stack, "Group", { name: "rg", location: "westeurope" });
    const bad = new TerraformStack(stack.node.root as App, "bad");
    new ResourceGroup(bad, "Group", { name: "rg.", location: "westeurope" });
    expect(refusal(stack)).toContain("in another stack, at bad/Group: AKS-E0801: name must");
  });

  test("listing them changes nothing", () => {
    const stack = stackFixture();
    cluster(stack);
    const before = synth(stack);
    AksProblems.of(stack);
    AksProblems.of(stack);
    expect(synth(stack)).toEqual(before);
  });
});

describe("warnings", () => {
  test("one names the code with which it is accepted", () => {
    const stack = stackFixture();
    cluster(stack, open);
    expect(warnings(stack)).toEqual([
      expect.stringMatching(/^test\/Cluster: AKS-W0201: .*AksWarnings\.acknowledge\(scope, "AKS-W0201", "why"\)$/),
    ]);
  });

  test("it is told once, however often the stack is synthesized", () => {
    const stack = stackFixture();
    cluster(stack, open);
    synth(stack);
    expect(warnings(stack)).toHaveLength(1);
  });

  test.each([
    ["the construct itself", (stack: TerraformStack) => stack.node.findChild("Cluster")],
    ["the stack around it", (stack: TerraformStack) => stack],
    ["the app", (stack: TerraformStack) => stack.node.root],
  ])("it is accepted at %s, also after the construct is made", (_, at) => {
    const stack = stackFixture();
    cluster(stack, open);
    AksWarnings.acknowledge(at(stack), "AKS-W0201", "a lab");
    expect(warnings(stack)).toEqual([]);
  });

  test("accepting one does not accept another, nor one elsewhere", () => {
    const stack = stackFixture();
    const accepted = cluster(stack, open, "Accepted");
    cluster(stack, open, "Other");
    AksWarnings.acknowledge(accepted, "AKS-W0201", "a lab");
    AksWarnings.acknowledge(stack, "AKS-W0101", "a lab");
    expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Other: AKS-W0201/)]);
  });

  test("they are listed without a synth, with the reasons of those that are accepted", () => {
    const stack = stackFixture();
    const first = cluster(stack, open, "First");
    cluster(stack, open, "Second");
    AksWarnings.acknowledge(stack, "AKS-W0201", "a lab");
    AksWarnings.acknowledge(first, "AKS-W0201", "deleted every night");
    const message = expect.stringMatching(/^apiServer must be reachable from known addresses only, got /) as string;
    expect(AksWarnings.of(stack)).toEqual([
      { code: "AKS-W0201", path: "test/First", message, acknowledged: true, reason: "deleted every night" },
      { code: "AKS-W0201", path: "test/Second", message, acknowledged: true, reason: "a lab" },
    ]);
    expect(AksWarnings.of(first).map(({ path }) => path)).toEqual(["test/First"]);
    expect(AksWarnings.of(first.resource)).toEqual([]);
  });

  test("one that nobody accepted has no reason, and is what a synth tells", () => {
    const stack = stackFixture();
    cluster(stack, open);
    AksWarnings.acknowledge(stack, "AKS-W0101", "another one");
    const [warning, ...others] = AksWarnings.of(stack.node.root);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ acknowledged: false, reason: undefined });
    expect(warnings(stack)).toEqual([expect.stringContaining(`${warning.code}: ${warning.message}`)]);
  });

  test("listing them changes nothing, and what has none has an empty list", () => {
    const stack = stackFixture();
    cluster(stack);
    const before = synth(stack);
    expect(AksWarnings.of(stack)).toEqual([]);
    expect(synth(stack)).toEqual(before);
  });
});
