// Writes lib/manifest/kinds.ts, the table by which `Manifest` converts, from the bindings that are installed.
const { writeFileSync } = require("node:fs");
const path = require("node:path");
const { readManifestKinds, renderManifestKinds } = require("./lib/manifest-kinds.cjs");

const root = path.join(__dirname, "..");
writeFileSync(path.join(root, "lib/manifest/kinds.ts"), renderManifestKinds(readManifestKinds(root)));
