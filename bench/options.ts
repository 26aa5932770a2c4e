import { parseArgs } from "node:util";

export interface BenchOptions {
  /** How many clusters the programs have. */
  readonly sizes: number[];
  /** How many pairs of runs a size gets: more for the short ones, which are the noisier. */
  readonly repeats: (size: number) => number;
  /** Whether each cluster has a stack of its own, in place of one stack for all. */
  readonly stackEach: boolean;
}

const USAGE = "npm run bench -- [--n 1,10,100,1000] [--repeats 7] [--stack-each]";

export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: { n: { type: "string" }, repeats: { type: "string" }, "stack-each": { type: "boolean" } },
  });
  const sizes = (values.n ?? "1,10,100,1000").split(",").map((text) => wholeNumber("--n", text));
  const asked = values.repeats === undefined ? undefined : wholeNumber("--repeats", values.repeats);
  return { sizes, repeats: (size) => asked ?? usualRepeats(size), stackEach: values["stack-each"] ?? false };
}

function usualRepeats(size: number): number {
  if (size <= 10) return 15;
  return size <= 100 ? 9 : 3;
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${option} takes whole numbers from 1, got ${text}\n${USAGE}`);
  return value;
}
