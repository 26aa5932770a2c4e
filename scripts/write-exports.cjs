// Accepts the exported names of today as the public API.
const { writeFileSync } = require("node:fs");
const path = require("node:path");
const { readExports } = require("./lib/exports.cjs");

const root = path.join(__dirname, "..");
writeFileSync(path.join(root, "__tests__/api/exports.json"), `${JSON.stringify(readExports(root), null, 2)}\n`);
