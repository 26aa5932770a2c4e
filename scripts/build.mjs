// Compiles the package with jsii into an empty build/, so that no file of an earlier build is left in the package.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import lazyIndex from "./lib/lazy-index.cjs";

const root = fileURLToPath(new URL("..", import.meta.url));
for (const output of ["build", ".jsii", ".jsii.tabl.json", "tsconfig.tsbuildinfo"]) {
  rmSync(`${root}/${output}`, { recursive: true, force: true });
}

const { status } = spawnSync(
  process.execPath,
  [`${root}/node_modules/jsii/bin/jsii`, "--silence-warnings=reserved-word", "--fail-on-warnings"],
  {
    cwd: root,
    stdio: "inherit",
    // jsii speaks up about the Node major it runs on once that has left support; package.json says what we support.
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split(".")[0] },
  },
);
if (status === 0) lazyIndex.writeLazyIndex(`${root}/build/constructs/index.js`);
process.exit(status ?? 1);
