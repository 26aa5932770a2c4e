import path from "node:path";
import { filesUnder, text } from "./support/repo";

const files = [...filesUnder("constructs"), ...filesUnder("lib")].filter((file) => file.endsWith(".ts"));

/** What each file imports of ours, also where it is only a type. */
const imports = new Map(
  files.map((file) => [
    file,
    [...text(file).matchAll(/^(?:import|export|\}) .*from "(\.[^"]*)"/gm)].map(
      ([, to]) => `${path.posix.join(path.dirname(file), to)}.ts`,
    ),
  ]),
);

function circles(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (one: string, above: string[]): void => {
    if (above.includes(one)) found.push([...above.slice(above.indexOf(one)), one].join(" -> "));
    if (done.has(one)) return;
    done.add(one);
    for (const next of graph.get(one) ?? []) visit(next, [...above, one]);
  };
  for (const one of graph.keys()) visit(one, []);
  return found;
}

test("there are imports to look at", () => {
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  expect(circles(new Map(Object.entries({ a: ["b"], b: ["c"], c: ["a"] })))).toEqual(["a -> b -> c -> a"]);
});

test("no file imports itself through others", () => {
  expect(circles(imports)).toEqual([]);
});
