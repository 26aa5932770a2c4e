/**
 * One construct more leaves every resource where it is, in every area: a resource at another address is destroyed and
 * made anew.
 */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { TerraformStack } from "cdktf";
import { Json, synth } from "./support/synth";
import { MORE, Whole, wholeProgram } from "./support/whole-program";

const ROOT = path.join(__dirname, "..");

/** Every resource, look-up, output and provider of a stack, by its address. */
function bodies(stack: TerraformStack): Record<string, string> {
  const { resource, data, output } = synth(stack);
  const flat = (kind: string, types: Json = {}) =>
    Object.entries<Json>(types).flatMap(([type, named]) =>
      Object.entries(named).map(([name, body]) => [`${kind}${type}.${name}`, JSON.stringify(body)] as const),
    );
  return Object.fromEntries([
    ...flat("", resource as Json),
    ...flat("data.", data as Json),
    ...Object.entries<Json>((output as Json) ?? {}).map(([name, body]) => [`output.${name}`, JSON.stringify(body)]),
  ]);
}

const both = ({ outside, inside }: Whole) => [bodies(outside), bodies(inside)];

let before: Record<string, string>[];
beforeAll(() => {
  before = both(wholeProgram());
}, 60_000);

test("there is something of every area", () => {
  const types = new Set(before.flatMap(Object.keys).map((address) => address.split(".")[0]));
  expect(types.size).toBeGreaterThan(40);
});

test.each(Object.entries(MORE))(
  "%s more",
  (_, add) => {
    const program = wholeProgram();
    add(program);
    const after = both(program);
    after.forEach((now, index) => {
      const gone = Object.keys(before[index]).filter((address) => !(address in now));
      const changed = Object.keys(before[index]).filter((address) => now[address] !== before[index][address]);
      expect({ gone, changed }).toEqual({ gone: [], changed: [] });
    });
    const count = (all: Record<string, string>[]) => all.flatMap(Object.keys).length;
    expect(count(after)).toBeGreaterThan(count(before));
  },
  30_000,
);

test("two runs, in other languages and time zones, write the same bytes", async () => {
  const run = async (env: Record<string, string>) => {
    const file = path.join(__dirname, "support", "whole-program.ts");
    const options = { cwd: ROOT, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    return (await promisify(execFile)(process.execPath, ["--require", "tsx/cjs", file], options)).stdout;
  };
  const [one, other] = await Promise.all([
    run({ LANG: "C", LC_ALL: "C", TZ: "UTC" }),
    run({ LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" }),
  ]);
  expect(one.length).toBeGreaterThan(10_000);
  expect(other).toBe(one);
}, 120_000);
