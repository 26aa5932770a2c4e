import { existsSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { AREAS, readFactories, renderErrorsPage } from "../../scripts/lib/error-codes.cjs";
import { filesUnder, ROOT, text } from "./support/repo";

const factories = readFactories(ROOT);

test("there are factories to look at", () => {
  expect(factories.length).toBeGreaterThan(0);
});

test("a code has the form AKS-E0000 or AKS-W0000", () => {
  expect(
    factories.filter(({ code }) => !/^AKS-[EW]\d{4}$/.test(code)).map(({ code, name }) => `${name}: ${code}`),
  ).toEqual([]);
});

test("a code belongs to one factory", () => {
  const names = new Map<string, string[]>();
  for (const { code, name, file } of factories) names.set(code, [...(names.get(code) ?? []), `${file} ${name}`]);
  const shared = [...names]
    .filter(([, owners]) => owners.length > 1)
    .map(([code, owners]) => `${code}: ${owners.join(", ")}`);
  expect(shared).toEqual([]);
});

test("a message says the rule and the way out", () => {
  expect(factories.filter(({ must, fix }) => must === "" || fix === "").map(({ code }) => code)).toEqual([]);
});

test("codes and messages are written in lib/errors/ and nowhere else in the code", () => {
  const elsewhere = [...filesUnder("constructs"), ...filesUnder("lib")]
    .filter((file) => file.endsWith(".ts") && !file.startsWith("lib/errors/"))
    .flatMap((file) => codesInCode(file).map((code) => `${file}: ${code}`));
  expect(elsewhere).toEqual([]);
});

test("every factory is called by the code", () => {
  const code = [...filesUnder("constructs"), ...filesUnder("lib")].filter((file) => !file.startsWith("lib/errors/"));
  const called = new Set(code.flatMap((file) => text(file).match(/\b\w+\.\w+/g) ?? []));
  const idle = factories.filter(({ name }) => !called.has(name)).map(({ code, name }) => `${name}: ${code}`);
  expect(idle).toEqual([]);
});

test("docs/errors.md is what `npm run docs:errors` writes", () => {
  const page = existsSync(path.join(ROOT, "docs/errors.md")) ? text("docs/errors.md") : "";
  const missing = factories.filter(({ code }) => !page.includes(`| ${code} |`)).map(({ code }) => code);
  expect(missing).toEqual([]);
  expect(page).toBe(renderErrorsPage(factories));
});

test("every code is in a range that CONTRIBUTING.md names, and so in a section of docs/errors.md", () => {
  const ranges = [...text("CONTRIBUTING.md").matchAll(/^ *\| (\d\d)xx \| (.+?) \|$/gm)].map(([, range, area]) => [
    range,
    area,
  ]);
  const areas = Object.entries<string>(AREAS).map(([range, area]) => [range, area.toLowerCase()]);
  expect(ranges.map(([range, area]) => [range, area.toLowerCase()]).sort()).toEqual(areas.sort());
  expect(factories.filter(({ code }) => !(code.slice(5, 7) in AREAS)).map(({ code }) => code)).toEqual([]);
});

test("docs/errors.md says the numbers and rules that stand in constants, not their names", () => {
  const named = factories.flatMap(({ code, must, fix }) =>
    [...`${must} ${fix}`.matchAll(/<([A-Z][A-Z_]{2,})>/g)].map(([, name]) => `${code} ${name}`),
  );
  expect(named).toEqual([]);
  expect(factories.find(({ code }) => code === "AKS-E0602")?.must).toContain("2 vCPU and 4 GiB");
  expect(factories.find(({ code }) => code === "AKS-E0451")?.must).toContain("65,536 addresses");
});

/** Codes in string literals, comments left aside. */
function codesInCode(file: string): string[] {
  const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(...(node.text.match(/AKS-[EW]\d+/g) ?? []));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
