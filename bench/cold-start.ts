import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runNode } from "./run";
import { median } from "./statistics";

export interface ColdStart {
  readonly how: string;
  readonly emptyMs: number;
  readonly mainMs: number;
}

interface Way {
  readonly how: string;
  readonly args: string[];
  readonly extension: "ts" | "js";
  readonly env?: NodeJS.ProcessEnv;
}

const TSX = ["--require", "tsx/cjs"];

const WAYS: Way[] = [
  { how: "tsx, as `cdktf.json` runs it", args: TSX, extension: "ts" },
  { how: "tsx without its cache, as the very first run", args: TSX, extension: "ts", env: { TSX_DISABLE_CACHE: "1" } },
  { how: "compiled JavaScript", args: [], extension: "js" },
];

/** The whole process, from node's start to its end: main.ts beside an app that holds a provider and nothing else. */
export function measureColdStart(root: string, compiled: string, repeats: number): ColdStart[] {
  const { context } = JSON.parse(readFileSync(path.join(root, "cdktf.json"), "utf8"));
  return WAYS.map((way) => {
    const folder = way.extension === "ts" ? root : compiled;
    const timeOf = (program: string): number => {
      const outdir = mkdtempSync(path.join(compiled, "cold-"));
      const env = { CDKTF_CONTEXT_JSON: JSON.stringify(context), CDKTF_OUTDIR: outdir, ...way.env };
      const { elapsedMs } = runNode([...way.args, `${program}.${way.extension}`], folder, env);
      rmSync(outdir, { recursive: true });
      return elapsedMs;
    };
    const [empty, main]: number[][] = [[], []];
    // The first pair fills the caches of the file system and of tsx.
    for (let repeat = 0; repeat <= repeats; repeat++) {
      const pair = [timeOf("bench/programs/empty"), timeOf("main")];
      if (repeat === 0) continue;
      empty.push(pair[0]);
      main.push(pair[1]);
    }
    return { how: way.how, emptyMs: median(empty), mainMs: median(main) };
  });
}
