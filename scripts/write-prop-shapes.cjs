// Writes lib/facts/prop-shapes.ts, by which constructs check what came past the type checker; needs a build.
const { writeFileSync } = require("node:fs");
const path = require("node:path");
const { readPropShapes, renderPropShapes } = require("./lib/prop-shapes.cjs");

const root = path.join(__dirname, "..");
renderPropShapes(root, readPropShapes(root)).then((text) =>
  writeFileSync(path.join(root, "lib/facts/prop-shapes.ts"), text),
);
