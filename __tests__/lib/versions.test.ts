import * as fc from "fast-check";
import { compareVersions, maxMinorsBehind, parseVersion } from "../../lib/versions";

const number = fc.integer({ min: 0, max: 9999 });
const alias = number.map((minor) => ({ major: 1, minor, patch: undefined }));
const full = fc.tuple(number, number).map(([minor, patch]) => ({ major: 1, minor, patch }));
const version = fc.oneof(alias, full);
const write = (v: { minor: number; patch?: number }) =>
  v.patch === undefined ? `1.${v.minor}` : `1.${v.minor}.${v.patch}`;

test("what is written is read back", () => {
  fc.assert(fc.property(version, (v) => expect(parseVersion(write(v))).toEqual(v)));
});

test("nothing else is read as a version", () => {
  const shape = /^1\.(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3}))?$/;
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringOf(fc.constantFrom(..."1.0v-2 "), { maxLength: 9 })), (text) =>
      expect(parseVersion(text) !== undefined).toBe(shape.test(text)),
    ),
  );
});

test.each([
  "",
  "1",
  "1.",
  "v1.34",
  "1.34.2-rc1",
  "2.0",
  "01.34",
  "1.034",
  "1.34.02",
  " 1.34",
  "1.34 ",
  "1.34.2.1",
  "latest",
])("%j is no version", (text) => expect(parseVersion(text)).toBeUndefined());

test("order is the opposite when the two are swapped", () => {
  fc.assert(
    fc.property(version, version, (a, b) =>
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0),
    ),
  );
});

test("order of full versions is transitive", () => {
  fc.assert(
    fc.property(full, full, full, (a, b, c) => {
      fc.pre(compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0);
      expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test("an alias stands for every patch of its minor, and for none of another", () => {
  fc.assert(
    fc.property(full, number, (v, minor) => {
      expect(compareVersions(v, { major: 1, minor: v.minor })).toBe(0);
      fc.pre(minor !== v.minor);
      expect(Math.sign(compareVersions(v, { major: 1, minor }))).toBe(Math.sign(v.minor - minor));
    }),
  );
});

test.each([
  [27, 2],
  [28, 3],
  [34, 3],
])("a control plane of 1.%i serves nodes %i minors behind", (minor, behind) => {
  expect(maxMinorsBehind({ major: 1, minor })).toBe(behind);
});
