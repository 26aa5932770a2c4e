// Compiles the examples of README.md and of the docstrings against the package as it was built.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [`${root}/node_modules/jsii-rosetta/bin/jsii-rosetta`, "extract", "--compile", "--strict"],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split(".")[0] },
  },
);
process.exit(status ?? 1);
