import { text } from "./support/repo";

const manifest = JSON.parse(text("package.json"));
const lock = JSON.parse(text("package-lock.json"));

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

const locked = Object.entries<Locked>(lock.packages).filter(([name]) => name !== "");

test("the lock file names no registry", () => {
  expect(locked.filter(([, entry]) => entry.resolved !== undefined).map(([name]) => name)).toEqual([]);
});

test("the lock file has the hash of every package", () => {
  expect(
    locked.filter(([, entry]) => !entry.integrity && !entry.inBundle && !entry.link).map(([name]) => name),
  ).toEqual([]);
});

test("the lock file has the packages of every platform, or `npm ci` refuses it", () => {
  const names = new Set(locked.map(([place]) => place.split("node_modules/").pop()));
  const asked = locked.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
  expect(asked.filter((name) => !names.has(name))).toEqual([]);
});

test("the lock file is that of package.json", () => {
  const { version, license, dependencies, devDependencies, peerDependencies } = manifest;
  expect(lock.packages[""]).toMatchObject({ version, license, dependencies, devDependencies, peerDependencies });
});

test("the library is built and tested with the lowest version of each peer", () => {
  const lowest = Object.entries<string>(manifest.peerDependencies).map(([name, range]) => [
    name,
    range.replace(/^\^/, ""),
  ]);
  expect(manifest.devDependencies).toMatchObject(Object.fromEntries(lowest));
});

test("what is needed at run time and is no jsii module is bundled", () => {
  expect([...manifest.bundledDependencies].sort()).toEqual(Object.keys(manifest.dependencies).sort());
});
