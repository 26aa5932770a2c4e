import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { writeLazyIndex } from "../scripts/lib/lazy-index.cjs";

/** What a measured program is made of, relative to the root of the package. */
const SOURCES = ["main.ts", "constructs", "lib", "bench/programs"];

/**
 * Writes the sources as JavaScript into a folder: what is measured is then neither TypeScript nor an old build.
 * Types are not checked, which is another command's work.
 */
export function compile(root: string, target: string): void {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const compilerOptions = { ...options, declaration: false, inlineSourceMap: false, inlineSources: false };
  for (const source of SOURCES.flatMap((entry) => typescriptIn(root, entry))) {
    const output = path.join(target, source.replace(/\.ts$/, ".js"));
    mkdirSync(path.dirname(output), { recursive: true });
    const text = readFileSync(path.join(root, source), "utf8");
    writeFileSync(output, ts.transpileModule(text, { compilerOptions, fileName: source }).outputText);
  }
  symlinkSync(path.join(root, "node_modules"), path.join(target, "node_modules"), "dir");
  writeLazyIndex(path.join(target, "constructs/index.js")); // as in an installed package
}

function typescriptIn(root: string, entry: string): string[] {
  if (entry.endsWith(".ts")) return [entry];
  return readdirSync(path.join(root, entry), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(entry, file));
}
