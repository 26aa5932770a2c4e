// Reads the messages of the library from the source of their factories: lib/errors/*.ts.
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

/**
 * @typedef {object} Factory
 * @property {string} code such as AKS-E0201
 * @property {string} name the object and its member, such as apiServerErrors.rangeMalformed
 * @property {string} file the file, from the root of the repository
 * @property {string} must the rule, as it follows the name of the prop
 * @property {string} fix the way out
 */

/**
 * Every call of problem(), in the order of the codes.
 * @param {string} root the root of the repository
 * @returns {Factory[]}
 */
function readFactories(root) {
  const folder = path.join(root, "lib", "errors");
  /** @type {Factory[]} */
  const found = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".ts")) continue;
    const text = readFileSync(path.join(folder, file), "utf8");
    const source = ts.createSourceFile(path.join(folder, file), text, ts.ScriptTarget.ES2022, true);
    visit(source, []);

    /** @type {(node: import("typescript").Node, names: string[]) => void} */
    function visit(node, names) {
      const named = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isFunctionDeclaration(node);
      const inside = named && node.name ? [...names, node.name.getText()] : names;
      if (ts.isCallExpression(node) && node.expression.getText() === "problem") {
        const [code, parts] = node.arguments;
        if (!code || !ts.isStringLiteral(code) || !parts || !ts.isObjectLiteralExpression(parts)) {
          throw new Error(
            `lib/errors/${file}: ${inside.join(".")}: write problem("<code>", { … }) with a literal code`,
          );
        }
        const part = (/** @type {string} */ name) => {
          const property = parts.properties.find((p) => p.name?.getText() === name);
          if (!property) return "";
          return ts.isPropertyAssignment(property) ? render(property.initializer) : `<${name}>`;
        };
        found.push({
          code: code.text,
          name: inside.join("."),
          file: `lib/errors/${file}`,
          must: part("must"),
          fix: part("fix"),
        });
      }
      ts.forEachChild(node, (child) => visit(child, inside));
    }
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/**
 * What a name in capitals stands for: a constant of the same file, or of one that it imports.
 * @param {import("typescript").Identifier} name
 * @returns {import("typescript").Expression | undefined}
 */
function constant(name) {
  if (!/^[A-Z][A-Z0-9_]+$/.test(name.text)) return undefined;
  const source = name.getSourceFile();
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      const found = statement.declarationList.declarations.find((one) => one.name.getText() === name.text);
      if (found?.initializer) return found.initializer;
    }
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const imported = bindings.elements.find((one) => one.name.text === name.text);
    const file = path.join(path.dirname(source.fileName), `${statement.moduleSpecifier.text}.ts`);
    if (!imported || !existsSync(file)) continue;
    const other = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
    for (const one of other.statements) {
      if (!ts.isVariableStatement(one)) continue;
      const found = one.declarationList.declarations.find((declared) => declared.name.getText() === name.text);
      if (found?.initializer) return found.initializer;
    }
  }
  return undefined;
}

/**
 * What is written where a constant is named, or nothing unless it is a number, a text or made of them.
 * @param {import("typescript").Expression} node
 * @returns {string | undefined}
 */
function constantText(node) {
  if (ts.isIdentifier(node)) {
    const value = constant(node);
    return value && written(value, node);
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const object = constant(node.expression);
    const inside = object && (ts.isAsExpression(object) ? object.expression : object);
    if (!inside || !ts.isObjectLiteralExpression(inside)) return undefined;
    const property = inside.properties.find((one) => one.name?.getText() === node.name.text);
    return property && ts.isPropertyAssignment(property) ? written(property.initializer, node) : undefined;
  }
  return undefined;
}

/**
 * @param {import("typescript").Expression} value
 * @param {import("typescript").Node} place where it is named: a number that goes through a function gets its commas there
 */
function written(value, place) {
  if (ts.isNumericLiteral(value)) {
    return ts.isCallExpression(place.parent) ? Number(value.text).toLocaleString("en-US") : String(Number(value.text));
  }
  if (ts.isPrefixUnaryExpression(value)) return value.getText();
  const list = ts.isAsExpression(value) ? value.expression : value;
  if (ts.isArrayLiteralExpression(list) && list.elements.every(ts.isStringLiteralLike)) {
    return list.elements.map((one) => one.text).join(", ");
  }
  const isText = ts.isStringLiteralLike(value) || ts.isTemplateExpression(value);
  return isText || (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken)
    ? render(value)
    : undefined;
}

/**
 * The text an expression makes, with <name> where a value goes in.
 * @param {import("typescript").Expression} node
 * @returns {string}
 */
function render(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  const fixed = constantText(node);
  if (fixed !== undefined) return fixed;
  if (ts.isParenthesizedExpression(node)) return render(node.expression);
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => render(span.expression) + span.literal.text).join("");
  }
  if (ts.isConditionalExpression(node)) {
    return [node.whenTrue, node.whenFalse].map(render).filter(Boolean).join(" | ");
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return render(node.left) + render(node.right);
  }
  if (ts.isCallExpression(node)) {
    const texts = node.arguments.filter((a) => ts.isStringLiteralLike(a) || ts.isTemplateExpression(a));
    if (node.expression.getText() === "suggest" && texts.length > 0) return render(texts[texts.length - 1]);
    // A list written out, such as zones.map(…).join(" or "): what it is a list of.
    let subject = node.expression;
    while (ts.isPropertyAccessExpression(subject) || ts.isCallExpression(subject)) subject = subject.expression;
    if (ts.isPropertyAccessExpression(node.expression)) return `<${subject.getText()}>`;
    if (node.arguments.length > 0) return render(node.arguments[0]);
  }
  if (ts.isPropertyAccessExpression(node)) return `<${node.name.text}>`;
  return `<${node.getText().replace(/\s+/g, " ")}>`;
}

/** What the ranges of codes are about, by their first two digits. */
const AREAS = {
  "01": "Version, tier, upgrades",
  "02": "API server",
  "03": "Access",
  "04": "Network",
  "05": "Node pools",
  "06": "VM sizes, capacity",
  "07": "Disks",
  "08": "Names and tags",
  "09": "Imports",
  10: "Monitoring",
  11: "Inside the cluster",
  12: "Workloads and manifests",
};

/**
 * docs/errors.md: a section for each range of codes.
 * @param {Factory[]} factories
 * @returns {string}
 */
function renderErrorsPage(factories) {
  const areas = Object.entries(AREAS).sort(([a], [b]) => (a < b ? -1 : 1));
  const heading = (/** @type {string} */ range, /** @type {string} */ area) => `${range}xx: ${area}`;
  const anchor = (/** @type {string} */ text) => text.toLowerCase().replace(/[:,]/g, "").replaceAll(" ", "-");
  const rows = (/** @type {string} */ start) =>
    factories
      .filter((factory) => factory.code.startsWith(start))
      .map((factory) => `| ${factory.code} | ${cell(factory.must)} | ${cell(factory.fix)} |`);
  return [
    "<!-- Written by `npm run docs:errors` from lib/errors/. Change the messages there. -->",
    "",
    "# Errors and warnings",
    "",
    "A message reads `<prop> must <rule>, got <value>; <way out>`, after its code and the path of the construct.",
    "`<name>` stands for a value that depends on the program; `|` parts what depends on the case.",
    "",
    "An error, `AKS-E…`, fails the synth after it has named every one of them. A warning, `AKS-W…`, is about what is legal but",
    "risky: the synth goes on. It can be acknowledged, with a reason, by `AksWarnings.acknowledge`.",
    "",
    ...areas.map(([range, area]) => `- [${heading(range, area)}](#${anchor(heading(range, area))})`),
    ...areas.flatMap(([range, area]) => [
      "",
      `## ${heading(range, area)}`,
      "",
      "| Code | The prop must | Way out |",
      "| --- | --- | --- |",
      ...rows(`AKS-E${range}`),
      ...rows(`AKS-W${range}`),
    ]),
    "",
  ].join("\n");
}

/**
 * The text of a cell. Between backticks a backslash would be shown, but for the one before a bar.
 * @param {string} text
 */
function cell(text) {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .split(/(`[^`]*`)/)
    .map((part) => part.replace(part.startsWith("`") ? /\|/g : /[|<>*]/g, (c) => `\\${c}`))
    .join("");
}

module.exports = { AREAS, readFactories, renderErrorsPage };
