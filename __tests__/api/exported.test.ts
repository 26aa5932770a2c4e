import path from "node:path";
import { ensureBuilt } from "./support/built";
import { filesUnder, ROOT, text } from "./support/repo";

/** Tables that a document is held to, and the way back by which the conversion of manifests is held to itself. */
const FOR_TESTS = /^lib\/(facts\/|manifest\/back\.ts$)/;

const files = [...filesUnder("constructs"), ...filesUnder("lib")].filter((file) => !file.endsWith("index.ts"));
const words = new Map(files.map((file) => [file, new Set(text(file).match(/\w+/g))]));
const isPublic = new Set(
  filesUnder("constructs")
    .filter((file) => file.endsWith("index.ts"))
    .flatMap((file) =>
      [...text(file).matchAll(/from "(\.\/.+)"/g)].map(([, to]) => `${path.posix.join(path.dirname(file), to)}.ts`),
    ),
);

test("the package exports nothing that its types do not tell of", () => {
  ensureBuilt();
  const types = Object.values<{ name: string }>(JSON.parse(text(".jsii")).types).map(({ name }) => name);
  const exported = Object.keys(require(path.join(ROOT, "build/constructs/index.js")) as object);
  expect(exported.length).toBeGreaterThan(100);
  expect(exported.filter((name) => !types.includes(name))).toEqual([]);
});

test("what a file exports is used by another file, or by the user", () => {
  const idle = files
    .filter((file) => !isPublic.has(file) && !FOR_TESTS.test(file))
    .flatMap((file) =>
      [...text(file).matchAll(/^export (?:abstract )?(?:const|function|class) (\w+)/gm)]
        .filter(([, name]) => !files.some((other) => other !== file && words.get(other)!.has(name)))
        .map(([, name]) => `${file}: ${name}`),
    );
  expect(files.length).toBeGreaterThan(100);
  expect(isPublic.size).toBeGreaterThan(100);
  expect(idle).toEqual([]);
});
