// Everything a pull request must pass, in order, up to the first step that fails.
// The last line counts: the tests as jest reports them, and one for each other step.
import { spawnSync } from "node:child_process";
import console from "node:console";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), "verify-"));
const report = path.join(scratch, "jest.json");

const steps = [
  { name: "lint", args: ["run", "--silent", "lint"] },
  { name: "types", args: ["run", "--silent", "types"] },
  { name: "build", args: ["run", "--silent", "build"] },
  { name: "test", args: ["test", "--silent", "--", "--json", `--outputFile=${report}`], count: countTests },
  { name: "rosetta", args: ["run", "--silent", "rosetta"] },
  { name: "synth", args: ["run", "--silent", "synth"] },
];

let passed = 0;
let failed = 0;
let done = 0;
try {
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const began = Date.now();
    // jest repeats its whole report on standard output when asked for JSON; people read standard error.
    const stdio = ["ignore", step.count ? "ignore" : "inherit", "inherit"];
    const { status } = spawnSync("npm", step.args, { cwd: root, stdio });
    const result = step.count ? step.count(status) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
    passed += result.passed;
    failed += result.failed;
    done += 1;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`== ${step.name}: ${result.failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
    if (result.failed > 0) break;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
  const left = steps.slice(done).map((step) => step.name);
  console.log(left.length > 0 ? `\nnot run: ${left.join(", ")}` : "");
  console.log(`${passed} passed, ${failed} failed`);
}
process.exitCode = failed > 0 || done < steps.length ? 1 : 0;

function countTests(status) {
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
  // A file that does not even load has no tests to fail, so it counts as one.
  const wrong = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  return { passed: counts.numPassedTests, failed: status === 0 ? wrong : Math.max(wrong, 1) };
}
