import path from "node:path";
import ts from "typescript";
import { readExports, renderFixture } from "../../scripts/lib/exports.cjs";
import { examplesIn, pages, wholeProgram } from "./support/examples";
import { ROOT, text } from "./support/repo";

const FIXTURE = "rosetta/default.ts-fixture";

test("README.md has a program", () => {
  expect(examplesIn("README.md").length).toBeGreaterThan(0);
});

test("the fixture is what `npm run docs:fixture` writes", () => {
  expect(text(FIXTURE)).toBe(renderFixture(readExports(ROOT)));
});

test("every ts block of README.md and docs/ compiles", () => {
  const examples = pages().flatMap(examplesIn);
  const programs = new Map(
    examples.map((example, index) => [
      // Beside the sources, so that packages are found; nothing is written there.
      path.join(ROOT, `__example_${index}.ts`),
      { example, ...wholeProgram(example, text(FIXTURE)) },
    ]),
  );
  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent(JSON.parse(text("tsconfig.json")), ts.sys, ROOT).options,
    noEmit: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    isolatedModules: false,
    types: ["node"],
    paths: { "cdktf-aks": [path.join(ROOT, "constructs", "index.ts")] },
  };
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => programs.has(path.normalize(file)) || fileExists(file);
  host.readFile = (file) => programs.get(path.normalize(file))?.source ?? readFile(file);

  const program = ts.createProgram([...programs.keys()], options, host);
  const wrong = [...programs].flatMap(([file, { example, offset }]) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => {
      const line = source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
      const said = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
      return `${example.file}:${Math.max(example.line, example.line + line - offset)} ${said}`;
    });
  });
  expect(wrong).toEqual([]);
}, 60_000);

test("README.md installs this version, and its peers in the range that it takes", () => {
  const { name, version, peerDependencies } = JSON.parse(text("package.json"));
  const [install] = /^npm install .+$/m.exec(text("README.md")) ?? [""];
  // Below 1.0 a minor version is what may break: ^0.21.0 is 0.21, and ^14.23.1 is 14.
  const peers = Object.entries<string>(peerDependencies).map(
    ([peer, range]) => `${peer}@${/^\^(0\.\d+|[1-9]\d*)/.exec(range)![1]}`,
  );
  expect(install.split(" ").slice(2).sort()).toEqual([`./${name}-${version}.tgz`, ...peers].sort());
});
