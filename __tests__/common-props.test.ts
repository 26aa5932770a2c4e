/**
 * What many constructs have alike, such as tags, is held to the limits of Azure by each of them. The constructs and their
 * props come from the assembly, so that a new one is asked before anybody thinks of it.
 */
import { TerraformVariable } from "cdktf";
import { ask } from "./support/ask";
import { CONSTRUCTS, propsOf, Samples } from "./support/samples";

const many = Object.fromEntries([...Array(51).keys()].map((index) => [`tag${index}`, "x"]));

const WRONG: Record<string, [what: string, value: unknown][]> = {
  location: [["nothing", " "]],
  tags: [
    ["too many", many],
    ["a long key", { ["k".repeat(513)]: "x" }],
    ["a long value", { team: "x".repeat(257) }],
  ],
  name: [
    ["nothing", ""],
    ["what no name has", "a b/c?"],
    ["too much", "x".repeat(300)],
  ],
};

const CASES = CONSTRUCTS.flatMap(([name, struct]) =>
  propsOf(struct)
    .filter(({ name: prop }) => prop in WRONG)
    .map(({ name: prop }): [construct: string, prop: string, struct: typeof struct] => [name, prop, struct]),
);

test("there are many", () => {
  expect(CASES.length).toBeGreaterThan(100);
});

test.each(CASES)("%s holds %s to what Azure takes", (name, prop, struct) => {
  // A program of its own for each, as many things there can be once.
  const asked = (valueIn: (at: Samples) => unknown) => {
    const at = new Samples();
    return ask(at.construct(name, { ...at.props(struct, name), [prop]: valueIn(at) }));
  };
  const accepted = WRONG[prop].filter(([, value]) => {
    const problems = asked(() => value);
    return !problems.some((text) => /^AKS-E\d{4}: /.test(text) && text.includes(`: ${prop}`));
  });
  expect(accepted.map(([what]) => what)).toEqual([]);
  if (prop === "tags") return;
  expect(asked((at) => new TerraformVariable(at.stackOf(name), "known", { type: "string" }).stringValue)).toEqual([]);
});
