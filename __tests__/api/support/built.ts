import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesUnder, ROOT } from "./repo";

const LOCK = path.join(ROOT, "node_modules", ".cache", "cdktf-aks-build.lock");
const BUILD_TAKES_AT_MOST_MS = 120_000;

/**
 * Builds the package unless the build is as new as its sources. Test files run side by side, so one of them builds
 * and the others wait.
 */
export function ensureBuilt(): void {
  const giveUp = Date.now() + BUILD_TAKES_AT_MOST_MS;
  while (!isBuilt()) {
    if (Date.now() > giveUp)
      throw new Error(`the package was not built in time; remove ${LOCK} if no build is running`);
    if (!lock()) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      continue;
    }
    try {
      if (!isBuilt()) build();
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
}

function build(): void {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/build.mjs"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm run build failed:\n${stdout}\n${stderr}`);
  if (!isBuilt())
    throw new Error(`a source changed while the package was built, since ${new Date(began).toISOString()}`);
}

/** Whether .jsii, which jsii writes last, is as new as everything that goes into it. */
function isBuilt(): boolean {
  const assembly = path.join(ROOT, ".jsii");
  if (!existsSync(assembly) || !existsSync(path.join(ROOT, "build", "constructs", "index.js")) || lockedByAnother()) {
    return false;
  }
  const sources = [
    ...filesUnder("constructs"),
    ...filesUnder("lib"),
    "package.json",
    "tsconfig.json",
    "README.md",
    "scripts/build.mjs",
    "scripts/lib/lazy-index.cjs",
  ];
  const built = statSync(assembly).mtimeMs;
  return sources.every(
    (file) => !existsSync(path.join(ROOT, file)) || statSync(path.join(ROOT, file)).mtimeMs <= built,
  );
}

function lock(): boolean {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  if (existsSync(LOCK) && !lockedByAnother()) {
    if (owner() !== process.pid) rmSync(LOCK, { recursive: true, force: true });
  }
  try {
    mkdirSync(LOCK);
  } catch {
    return false;
  }
  writeFileSync(path.join(LOCK, "pid"), String(process.pid));
  return true;
}

/** Whether a process that is still there holds the lock: it may be writing the build right now. */
function lockedByAnother(): boolean {
  if (!existsSync(LOCK)) return false;
  const pid = owner();
  if (pid === process.pid) return false;
  if (pid === undefined) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function owner(): number | undefined {
  try {
    return Number(readFileSync(path.join(LOCK, "pid"), "utf8")) || undefined;
  } catch {
    return undefined;
  }
}
