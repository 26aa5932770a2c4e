import { existsSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { filesUnder, ROOT, text } from "./repo";

/** One ```ts block of a page. */
export interface Example {
  readonly file: string;
  /** The line of the page on which the block's first line of code stands. */
  readonly line: number;
  readonly code: string;
}

/** README.md and the pages of docs/. */
export function pages(): string[] {
  const docs = existsSync(path.join(ROOT, "docs")) ? filesUnder("docs") : [];
  return ["README.md", ...docs.filter((file) => file.endsWith(".md"))];
}

export function examplesIn(file: string): Example[] {
  const found: Example[] = [];
  let block: { line: number; lines: string[] } | undefined;
  text(file)
    .split("\n")
    .forEach((line, index) => {
      if (block === undefined) {
        if (/^```(ts|typescript)\b/.test(line)) block = { line: index + 2, lines: [] };
      } else if (/^```\s*$/.test(line)) {
        found.push({ file, line: block.line, code: block.lines.join("\n") });
        block = undefined;
      } else {
        block.lines.push(line);
      }
    });
  return found;
}

/**
 * An example as a whole file: inside the fixture, its imports at the top, as jsii-rosetta does it.
 * `offset` is how many lines stand before the example's own.
 */
export function wholeProgram(example: Example, fixture: string): { source: string; offset: number } {
  const parsed = ts.createSourceFile("example.ts", example.code, ts.ScriptTarget.ES2022, true);
  const imports = parsed.statements.filter((s) => ts.isImportDeclaration(s) || ts.isImportEqualsDeclaration(s));
  let rest = example.code;
  for (const node of [...imports].reverse()) {
    // Blanks in the place of the import keep the line numbers.
    rest =
      rest.slice(0, node.getStart()) +
      rest.slice(node.getStart(), node.end).replace(/[^\n]/g, " ") +
      rest.slice(node.end);
  }
  const head = imports.map((node) => node.getText().replace(/\s+/g, " ")).join(" ");
  const [before, after] = fixture.split("/// here");
  const top = `${head}\n${before}\n`;
  return { source: `${top}${rest}\n${after}`, offset: top.split("\n").length - 1 };
}
