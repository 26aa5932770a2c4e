// Reads the messages of the library from the source of their factories: lib/errors/*.ts.
const { readdirSync, readFileSync } = require("node:fs");
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
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
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
 * The text an expression makes, with <name> where a value goes in.
 * @param {import("typescript").Expression} node
 * @returns {string}
 */
function render(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
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

/**
 * docs/errors.md.
 * @param {Factory[]} factories
 * @returns {string}
 */
function renderErrorsPage(factories) {
  const table = (/** @type {string} */ level) =>
    factories
      .filter((factory) => factory.code.startsWith(`AKS-${level}`))
      .map((factory) => `| ${factory.code} | ${cell(factory.must)} | ${cell(factory.fix)} |`);
  return [
    "<!-- Written by `npm run docs:errors` from lib/errors/. Change the messages there. -->",
    "",
    "# Errors and warnings",
    "",
    "A message reads `<prop> must <rule>, got <value>; <way out>`, after its code and the path of the construct.",
    "`<name>` stands for a value that depends on the program; `|` parts what depends on the case.",
    "",
    "## Errors",
    "",
    "The synth fails, after it has named every one of them.",
    "",
    "| Code | The prop must | Way out |",
    "| --- | --- | --- |",
    ...table("E"),
    "",
    "## Warnings",
    "",
    "Legal but risky: the synth goes on. A warning can be acknowledged, with a reason.",
    "",
    "| Code | The prop must | Way out |",
    "| --- | --- | --- |",
    ...table("W"),
    "",
  ].join("\n");
}

/** @param {string} text */
function cell(text) {
  return text
    .replace(/\s+/g, " ")
    .replace(/[|<>]/g, (c) => `\\${c}`)
    .trim();
}

module.exports = { readFactories, renderErrorsPage };
