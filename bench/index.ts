import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { measureColdStart } from "./cold-start";
import { compile } from "./compile";
import { readOptions } from "./options";
import { measureSynth, SynthCost } from "./synth-cost";
import { coldStartTable, phaseTable, synthTable } from "./table";

const root = path.resolve(__dirname, "..");

function main(): void {
  const { sizes, repeats, stackEach } = readOptions(process.argv.slice(2));
  const scratch = mkdtempSync(path.join(tmpdir(), "cdktf-aks-bench-"));
  try {
    compile(root, scratch);
    const costs: SynthCost[] = [];
    for (const size of sizes) {
      console.error(`${size} clusters, ${repeats(size)} pairs`);
      costs.push(measureSynth(scratch, size, repeats(size), stackEach ? size : 1));
    }
    console.error("cold start");
    const coldStarts = measureColdStart(root, scratch, repeats(1));
    console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "CPU"}, medians.\n`);
    console.log([synthTable(costs, stackEach), phaseTable(costs), coldStartTable(coldStarts)].join("\n\n"));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
