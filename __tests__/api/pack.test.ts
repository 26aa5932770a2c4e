import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./support/built";
import { examplesIn } from "./support/examples";
import { ROOT, text } from "./support/repo";

const manifest = JSON.parse(text("package.json"));
const BUNDLED: string[] = manifest.bundledDependencies;

let scratch: string;
let tarball: string;
let files: string[];

beforeAll(() => {
  ensureBuilt();
  scratch = mkdtempSync(path.join(tmpdir(), "cdktf-aks-pack-"));
  const [packed] = JSON.parse(run(ROOT, "npm", "pack", "--json", "--pack-destination", scratch));
  tarball = path.join(scratch, path.basename(packed.filename));
  files = packed.files.map((file: { path: string }) => file.path);
}, 180_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the package", () => {
  test("has what a user needs", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        ".jsii",
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "build/constructs/index.d.ts",
        "build/constructs/index.js",
        "package.json",
        ...BUNDLED.map((name) => `node_modules/${name}/package.json`),
      ]),
    );
  });

  test("has nothing else", () => {
    const allowed = [
      /^(\.jsii|CHANGELOG\.md|LICENSE|README\.md|package\.json)$/,
      /^build\/(constructs|lib)\/.+(?<!\.(test|spec))\.(js|d\.ts)$/,
      new RegExp(`^node_modules/(${BUNDLED.map((name) => name.replace(/\./g, "\\.")).join("|")})/`),
    ];
    expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  test("has one build of each source, and no build of a source that is gone", () => {
    const built = files.filter((file) => file.startsWith("build/") && file.endsWith(".js"));
    const orphans = built.filter(
      (file) => !existsSync(path.join(ROOT, file.slice("build/".length, -".js".length) + ".ts")),
    );
    expect(orphans).toEqual([]);
  });
});

test("the program of README.md runs in a project that has only the package and its peers", () => {
  const [program] = examplesIn("README.md");
  if (program === undefined)
    throw new Error("README.md has no ```ts block: its first one is the program a user starts from");
  const project = path.join(scratch, "project");
  installInto(project);
  writeFileSync(path.join(project, "main.ts"), program.code);
  writeFileSync(
    path.join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        module: "CommonJS",
        strict: true,
        skipLibCheck: true,
        types: [],
        outDir: "out",
      },
      files: ["main.ts"],
    }),
  );

  run(project, process.execPath, path.join(ROOT, "node_modules/typescript/bin/tsc"), "-p", ".");
  run(project, process.execPath, "out/main.js");

  const stacks = readdirSync(path.join(project, "cdktf.out", "stacks"));
  const synthesized = stacks.map((stack) =>
    JSON.parse(readFileSync(path.join(project, "cdktf.out", "stacks", stack, "cdk.tf.json"), "utf8")),
  );
  const resourceTypes = synthesized.flatMap((json) => Object.keys(json.resource ?? {}));
  expect(resourceTypes).toContain("azurerm_kubernetes_cluster");
}, 120_000);

/** Installs the tarball as a user does, except that the peers are the repository's own: no registry is asked. */
function installInto(project: string): void {
  mkdirSync(project);
  writeFileSync(
    path.join(project, "package.json"),
    JSON.stringify({ name: "a-user", version: "1.0.0", private: true }),
  );
  const flags = ["--offline", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
  run(project, "npm", "install", ...flags, tarball);

  const installed = path.join(project, "node_modules", "cdktf-aks");
  for (const name of BUNDLED) expect(existsSync(path.join(installed, "node_modules", name, "package.json"))).toBe(true);
  for (const peer of Object.keys(manifest.peerDependencies)) {
    const target = path.join(project, "node_modules", peer);
    mkdirSync(path.dirname(target), { recursive: true });
    symlinkSync(path.join(ROOT, "node_modules", peer), target, "dir");
  }
}

function run(cwd: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NODE_PATH: "", NODE_OPTIONS: "" },
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")} failed: ${error?.message ?? ""}\n${stdout}\n${stderr}`);
  return stdout;
}
