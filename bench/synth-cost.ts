import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Sample } from "./programs/child";
import { runNode } from "./run";
import { contentOf, differences } from "./same-resources";

export interface SynthCost {
  readonly size: number;
  readonly constructs: Sample[];
  readonly bindings: Sample[];
}

type Program = "constructs" | "bindings";

/** Runs both programs in turns, after one pair that nobody counts and whose Terraform must be the same. */
export function measureSynth(compiled: string, size: number, repeats: number, stacks: number): SynthCost {
  checkSameResources(compiled, size, stacks);
  const cost: SynthCost = { size, constructs: [], bindings: [] };
  for (let repeat = 0; repeat < repeats; repeat++) {
    // Which one comes first changes, so that neither always follows the other.
    const turn: Program[] = repeat % 2 === 0 ? ["bindings", "constructs"] : ["constructs", "bindings"];
    for (const program of turn) cost[program].push(withOutput(compiled, program, size, stacks).sample);
  }
  return cost;
}

/** The time a user waits for the program itself, its modules being loaded. */
export function buildAndSynthMs(sample: Sample): number {
  return sample.buildMs + sample.synthMs;
}

function checkSameResources(compiled: string, size: number, stacks: number): void {
  const contentFor = (program: Program) =>
    withOutput(compiled, program, size, stacks, (outdir) => readStacks(outdir).flatMap(contentOf)).read ?? [];
  const constructs = contentFor("constructs");
  const different = differences(constructs, contentFor("bindings"));
  if (different.length > 0) {
    throw new Error(`the two programs do not say the same, so there is no ratio:\n${different.join("\n")}`);
  }
  // Each cluster is at least itself, its group and three pools: nothing is the same as nothing, too.
  if (constructs.length < 5 * size)
    throw new Error(`${size} clusters were synthesized as ${constructs.length} elements`);
}

function withOutput<T>(
  compiled: string,
  program: Program,
  size: number,
  stacks: number,
  read?: (outdir: string) => T,
): { sample: Sample; read?: T } {
  const outdir = mkdtempSync(path.join(compiled, "out-"));
  try {
    const child = path.join(compiled, "bench/programs/child.js");
    const { stdout } = runNode([child, program, String(size), String(stacks), outdir], compiled);
    return { sample: JSON.parse(stdout), read: read?.(outdir) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function readStacks(outdir: string): Record<string, any>[] {
  return readdirSync(path.join(outdir, "stacks"))
    .sort()
    .map((stack) => JSON.parse(readFileSync(path.join(outdir, "stacks", stack, "cdk.tf.json"), "utf8")));
}
