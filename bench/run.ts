import { spawnSync } from "node:child_process";

export interface Run {
  readonly stdout: string;
  /** From the start of the process to its end. */
  readonly elapsedMs: number;
}

/** Runs node to its end. A program that fails has no time worth printing: it ends the bench. */
export function runNode(args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Run {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  const elapsedMs = performance.now() - began;
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed\n${stdout}\n${stderr}`);
  return { stdout, elapsedMs };
}
