/**
 * The index of the built package loads a file when a name of it is first read. That may not be seen anywhere but in the
 * time that a program takes to start.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as source from "../../constructs";
import { writeLazyIndex } from "../../scripts/lib/lazy-index.cjs";
import { ensureBuilt } from "./support/built";
import { ROOT } from "./support/repo";

const INDEX = path.join(ROOT, "build", "constructs", "index.js");
const NAMES = Object.keys(source).sort();

beforeAll(() => ensureBuilt(), 180_000);

/** Runs a program beside the package, as one that has it installed: what it prints, as JSON. */
function run(program: string, ...args: string[]): any {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, "--eval", program], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (status !== 0) throw new Error(`the program failed: ${stderr}`);
  return JSON.parse(stdout);
}

describe("the names of the package", () => {
  test("are those of the sources", () => {
    expect(NAMES.length).toBeGreaterThan(100);
    expect(run('console.log(JSON.stringify(Object.keys(require("cdktf-aks")).sort()))')).toEqual(NAMES);
  });

  test("can each be the first that a program reads, and stay what they were", () => {
    const wrong = run(`
      const build = ${JSON.stringify(path.join(ROOT, "build") + path.sep)};
      const own = () => Object.keys(require.cache).filter((file) => file.startsWith(build));
      const wrong = [];
      for (const name of ${JSON.stringify(NAMES)}) {
        for (const file of own()) delete require.cache[file];
        const aks = require("cdktf-aks");
        const first = aks[name];
        const definitions = own().filter((file) => !file.endsWith("index.js") && require.cache[file].exports[name] === first);
        const named = typeof first !== "function" || first.name === name;
        if (first === undefined || aks[name] !== first || definitions.length !== 1 || !named) wrong.push(name);
      }
      console.log(JSON.stringify(wrong));
    `);
    expect(wrong).toEqual([]);
  }, 120_000);

  test("can be imported by an ES module", () => {
    const program = `
      import { ${NAMES.join(", ")} } from "cdktf-aks";
      import * as aks from "cdktf-aks";
      import { createRequire } from "node:module";
      const required = createRequire(process.cwd() + "/x.js")("cdktf-aks");
      const wrong = Object.entries({ ${NAMES.join(", ")} })
        .filter(([name, value]) => value === undefined || value !== aks[name] || value !== required[name]);
      console.log(JSON.stringify(wrong.map(([name]) => name)));
    `;
    expect(run(program, "--input-type=module")).toEqual([]);
  }, 30_000);

  test("can be used in Jest", () => {
    const aks: typeof source = require(INDEX);
    const { VmSize } = aks;
    expect(VmSize).toBe(aks.VmSize);
    expect(VmSize.of("Standard_D4ds_v5")).toBeInstanceOf(aks.VmSize);
    // As a test does that replaces one construct: jest.mock("cdktf-aks", () => ({ ...jest.requireActual("cdktf-aks"), … }))
    const changed = { ...aks, AksCluster: jest.fn() };
    expect(Object.keys(changed).sort()).toEqual(NAMES);
    expect(changed.VmSize).toBe(VmSize);
  }, 30_000);
});

test("a program loads what it uses: for a cluster neither the inside of one, nor backup, nor a parser of YAML", () => {
  const loaded: string[] = run(`
    const { App, TerraformStack, Testing } = require("cdktf");
    const { AzurermProvider } = require("@cdktf/provider-azurerm/lib/provider");
    const aks = require("cdktf-aks");
    const { AksCluster, ApiServerAccess, ClusterAccess, EntraGroup, NodeScaling, ResourceGroup, VmSize } = aks;
    const stack = new TerraformStack(new App({ outdir: "unused" }), "test");
    new AzurermProvider(stack, "Azurerm", { features: [{}] });
    const cluster = new AksCluster(stack, "Cluster", {
      resourceGroup: new ResourceGroup(stack, "Group", { name: "rg-aks", location: "westeurope" }),
      version: aks.KubernetesVersion.of("1.34"),
      apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: ["203.0.113.0/24"] }),
      access: ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId("00000000-0000-0000-0000-000000000001")] }),
      systemPool: { vmSize: VmSize.of("Standard_D4ds_v5"), scaling: NodeScaling.fixed(3) },
    });
    cluster.addLinuxPool("apps", { vmSize: VmSize.of("Standard_D8ds_v5"), scaling: NodeScaling.autoscale(3, 20) });
    if (Object.keys(JSON.parse(Testing.synth(stack, true)).resource).length !== 3) throw new Error("no cluster");
    console.log(JSON.stringify(Object.keys(require.cache)));
  `).map((file: string) => path.relative(ROOT, file).split(path.sep).join("/"));

  const under = (folder: string) => loaded.filter((file) => file.startsWith(folder));
  for (const folder of ["build/constructs/kubernetes/", "build/constructs/backup/", "build/lib/manifest/"])
    expect(under(folder)).toEqual([]);
  for (const name of ["yaml", "@cdktf/provider-kubernetes"]) expect(under(`node_modules/${name}/`)).toEqual([]);
  expect(under("build/").length).toBeGreaterThan(100);
  expect(under("build/").length).toBeLessThan(260); // of more than 600
  expect(under("node_modules/@cdktf/provider-azurerm/").length).toBeLessThan(30);
});

describe("the index that is rewritten", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "cdktf-aks-index-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const star = (target: string) => `__exportStar(require("${target}"), exports);\n`;
  const compiled = `"use strict";
const __exportStar = (m, exports) => Object.keys(m).forEach((name) => (exports[name] = m[name]));
`;
  function write(files: Record<string, string>): string {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    return path.join(folder, "index.js");
  }

  const area = { "area/index.js": compiled + star("./b"), "area/b.js": "exports.B = class B {}; exports.C = {};" };

  test("loads nothing by itself, and each file once", () => {
    const index = write({
      "index.js": compiled + star("./a") + star("./area"),
      "a.js": "global.loadedA = (global.loadedA ?? 0) + 1; exports.A = class A {};",
      ...area,
    });
    writeLazyIndex(index);
    expect(readFileSync(index, "utf8")).toContain('lazy("B", () => require("./area/b.js"));');
    const program = `
      const lazy = require(${JSON.stringify(index)});
      const before = global.loadedA ?? 0;
      const [first, second] = [lazy.A, lazy.A];
      console.log(JSON.stringify([Object.keys(lazy), before, global.loadedA, first === second, "D" in lazy]));
    `;
    expect(run(program)).toEqual([["A", "B", "C"], 0, 1, true, false]);
  });

  test.each([
    ["a name of its own", "exports.OWN = 1;\n"],
    ["a name of a file", 'exports.A = require("./a").A;\n'],
  ])("is left alone when it exports %s", (_, line) => {
    const files = { "a.js": "exports.A = 1;", ...area };
    const index = write({ ...files, "index.js": compiled + star("./area") + line });
    const before = readFileSync(index, "utf8");
    expect(() => writeLazyIndex(index)).toThrow("only export * is understood");
    expect(readFileSync(index, "utf8")).toBe(before);
  });
});
