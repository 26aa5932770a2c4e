// Writes rosetta/default.ts-fixture, in which the examples of the documentation are compiled.
const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { readExports, renderFixture } = require("./lib/exports.cjs");

const root = path.join(__dirname, "..");
mkdirSync(path.join(root, "rosetta"), { recursive: true });
writeFileSync(path.join(root, "rosetta", "default.ts-fixture"), renderFixture(readExports(root)));
