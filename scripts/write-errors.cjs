// Writes docs/errors.md from the factories in lib/errors/.
const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { readFactories, renderErrorsPage } = require("./lib/error-codes.cjs");

const root = path.join(__dirname, "..");
mkdirSync(path.join(root, "docs"), { recursive: true });
writeFileSync(path.join(root, "docs", "errors.md"), renderErrorsPage(readFactories(root)));
