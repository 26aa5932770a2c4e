// The exported names of the package, read from the source: constructs/index.ts and what it re-exports.
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

/**
 * @param {string} root the root of the repository
 * @returns {string[]} sorted
 */
function readExports(root) {
  /** @type {Set<string>} */
  const names = new Set();
  collect(path.join(root, "constructs", "index.ts"), names);
  return [...names].sort();
}

/**
 * @param {string} file
 * @param {Set<string>} names
 */
function collect(file, names) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) {
      if (statement.exportClause && ts.isNamedExports(statement.exportClause)) {
        for (const element of statement.exportClause.elements) names.add(element.name.text);
      } else if (statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)) {
        const target = path.resolve(path.dirname(file), statement.moduleSpecifier.text);
        collect(existsSync(`${target}.ts`) ? `${target}.ts` : path.join(target, "index.ts"), names);
      }
      continue;
    }
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) continue;
    if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) names.add(declaration.name.getText());
    } else if ("name" in statement && statement.name) {
      names.add(/** @type {import("typescript").Identifier} */ (statement.name).text);
    }
  }
}

/**
 * rosetta/default.ts-fixture: what an example may use without saying so.
 *
 * The names stand in a namespace, so that an example that does say so, with imports, compiles as well: its imports go
 * to the top of the file and are hidden by the same names further in. No provider is among them: rosetta keeps three
 * assemblies in memory, and would read that of the Azure provider (88 MB) again for each example.
 * @param {string[]} names the exported names of the package
 * @returns {string}
 */
function renderFixture(names) {
  const has = (/** @type {string} */ name) => names.includes(name);
  return [
    "// Written by `npm run docs:fixture`: what the examples of README.md, docs/ and the docstrings stand in.",
    'import * as fixtureAks from "cdktf-aks";',
    'import * as fixtureCdktf from "cdktf";',
    'import * as fixtureConstructs from "constructs";',
    "",
    "namespace Fixture {",
    ...["App", "Fn", "TerraformOutput", "TerraformStack", "TerraformVariable", "Token"].map(
      (name) => `  import ${name} = fixtureCdktf.${name};`,
    ),
    "  import Construct = fixtureConstructs.Construct;",
    ...names.map((name) => `  import ${name} = fixtureAks.${name};`),
    "",
    "  declare const app: fixtureCdktf.App;",
    "  declare const stack: fixtureCdktf.TerraformStack;",
    ...(has("IResourceGroup") ? ["  declare const resourceGroup: fixtureAks.IResourceGroup;"] : []),
    ...(has("AksCluster") ? ["  declare const cluster: fixtureAks.AksCluster;"] : []),
    "",
    "  namespace Example {",
    "    /// here",
    "  }",
    "}",
    "",
  ].join("\n");
}

module.exports = { readExports, renderFixture };
