// Synthesizes main.ts and says where the Terraform is. Quiet when all is well, everything cdktf said when not.
import { spawnSync } from "node:child_process";
import console from "node:console";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = path.join(root, "cdktf.out");
rmSync(path.join(output, "manifest.json"), { force: true });

const run = spawnSync(
  process.execPath,
  [path.join(root, "node_modules/cdktf-cli/bundle/bin/cdktf"), "synth", ...process.argv.slice(2)],
  {
    cwd: root,
    encoding: "utf8",
    // No call to a version service, and no spinner.
    env: { ...process.env, CHECKPOINT_DISABLE: "1", CI: "1" },
  },
);

if (run.status !== 0) {
  const said = `${run.stdout}\n${run.stderr}`;
  const error = said.indexOf("ERROR: cdktf encountered");
  console.error(error < 0 ? said : said.slice(error));
  process.exit(run.status ?? 1);
}

const manifest = JSON.parse(readFileSync(path.join(output, "manifest.json"), "utf8"));
const stacks = inOrder(Object.values(manifest.stacks));
for (const stack of stacks) {
  for (const { level, constructPath, message } of stack.annotations ?? []) {
    console.warn(`${level.replace("@cdktf/", "")}: [${constructPath}] ${message}`);
  }
  const file = path.join("cdktf.out", stack.synthesizedStackPath);
  const after = stack.dependencies.length > 0 ? ` (after ${stack.dependencies.join(", ")})` : "";
  console.log(`${stack.name}${after}: ${file}`);
  console.log(`  terraform -chdir=${path.dirname(file)} init`);
  console.log(`  terraform -chdir=${path.dirname(file)} plan`);
}
console.log(`or, for all of it in order: npx cdktf deploy ${stacks.map(({ name }) => name).join(" ")}`);

/** What a stack waits for comes before it: its plan needs what the other one made. */
function inOrder(all) {
  const ordered = new Set();
  const add = (stack) => {
    stack.dependencies.forEach((name) => add(all.find((other) => other.name === name)));
    ordered.add(stack);
  };
  all.forEach(add);
  return [...ordered];
}
