// The index of the compiled package, rewritten so that a program loads the files of what it names, and no others.
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/** @typedef {{ name: string, file: string }} Definition an exported name, and the file that defines it */

/**
 * @param {string} index
 * @returns {Definition[]} in the order of the index
 */
function definitionsIn(index) {
  const targets = [...readFileSync(index, "utf8").matchAll(/^__exportStar\(require\("(.+)"\), exports\);$/gm)];
  return targets.flatMap(([, target]) => {
    const file = require.resolve(path.join(path.dirname(index), target));
    if (path.basename(file) === "index.js") return definitionsIn(file);
    return Object.keys(require(file)).map((name) => ({ name, file }));
  });
}

/**
 * @param {Definition[]} definitions
 * @param {string} folder
 */
function render(definitions, folder) {
  const names = definitions.map(({ name }) => name);
  const requireOf = (/** @type {string} */ file) =>
    `require("./${path.relative(folder, file).split(path.sep).join("/")}")`;
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
// Never runs: an ES module finds out by reading it which names it can import.
0 && (module.exports = { ${names.join(", ")} });
const lazy = (name, load) => {
  let value;
  Object.defineProperty(exports, name, { enumerable: true, get: () => (value ??= load()[name]) });
};
${definitions.map(({ name, file }) => `lazy("${name}", () => ${requireOf(file)});`).join("\n")}
`;
}

/**
 * `export *` loads all that it names, though most programs use a tenth of it. Here each name loads its own file when it
 * is first read. Refuses an index that holds anything but `export *`, of which something would be lost.
 * @param {string} index the compiled index; its files are loaded
 */
function writeLazyIndex(index) {
  const definitions = definitionsIn(index);
  const found = definitions.map(({ name }) => name);
  const exported = Object.keys(require(index));
  if (found.length === 0 || found.join() !== exported.join()) {
    throw new Error(
      `${index} exports ${exported.length} names, its files ${found.length}: only export * is understood`,
    );
  }
  writeFileSync(index, render(definitions, path.dirname(index)));
}

module.exports = { writeLazyIndex };
