import { readManifest } from "../../../lib/manifest/read";

const bodies = (text: string) => {
  const { objects, problems } = readManifest("it.yaml", text);
  expect(problems).toEqual([]);
  return objects.map(({ body }) => body);
};
const value = (text: string) => bodies(`v: ${text}`)[0].v;
const messages = (text: string) =>
  readManifest("it.yaml", text).problems.map(({ code, message }) => `${code} ${message}`);

describe("scalars are what they are to Kubernetes", () => {
  test.each<[string, unknown]>([
    ["yes", true],
    ["On", true],
    ["y", true],
    ["off", false],
    ["N", false],
    ['"on"', "on"],
    ["~", null],
    ["", null],
    ["0644", 420],
    ["0o644", 420],
    ["0x1F", 31],
    ["0b101", 5],
    ["1_000", 1000],
    ["0o", "0o"],
    ["0x", "0x"],
    ["0b_", "0b_"],
    ["0", 0],
    ["-0x1f", -31],
    [".5e3", 500],
    ["1.5e", "1.5e"],
    ["+", "+"],
    ["1.2.3", "1.2.3"],
    ["008", 8],
    ["-07", -7],
    ["1e3", 1000],
    [".5", 0.5],
    ["12:30", "12:30"],
    ["22:22:22", "22:22:22"],
    ["2026-11-22", "2026-11-22"],
    ["2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"],
    [".", "."],
    ["..", ".."],
    ["-", [null]],
    ["1.29.0", "1.29.0"],
    ["!!str 5", "5"],
    [".inf", Infinity],
    ["=", "="],
  ])("%s", (text, expected) => {
    expect(value(text === "-" ? "\n  -" : text)).toEqual(expected);
  });
});

test("documents without content are none", () => {
  expect(bodies("---\n# nothing\n---\na: 1\n---\n...\n---\nb: 2\n")).toEqual([{ a: 1 }, { b: 2 }]);
  expect(bodies("")).toEqual([]);
});

test("JSON, Windows line ends and a byte order mark are fine", () => {
  expect(bodies('{"a": {"b": [1, "x"]}}')).toEqual([{ a: { b: [1, "x"] } }]);
  expect(bodies("\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n")).toEqual([{ a: 1, b: "x\ny\n" }]);
});

test("anchors and merge keys work", () => {
  expect(bodies("base: &b {a: 1, c: 3}\none:\n  <<: *b\n  a: 2\ntwo: *b\n")).toEqual([
    { base: { a: 1, c: 3 }, one: { a: 2, c: 3 }, two: { a: 1, c: 3 } },
  ]);
});

test("lists are taken apart, also inside of each other, and each item knows its line", () => {
  const text = [
    "apiVersion: v1",
    "kind: List",
    "items:",
    "- kind: A",
    "  x: 1",
    "- kind: BList",
    "  apiVersion: g/v1",
    "  items:",
    "  - z: 2",
  ].join("\n");
  const { objects } = readManifest("it.yaml", text);
  expect(objects.map(({ body }) => body)).toEqual([
    { kind: "A", x: 1 },
    { apiVersion: "g/v1", kind: "B", z: 2 },
  ]);
  expect(objects.map(({ lineOf }) => [lineOf([]), lineOf(["x"]), lineOf(["z"])])).toEqual([
    [4, 5, 4],
    [9, 9, 9],
  ]);
});

test("a field knows its line, through aliases too, and what is not written that of what is around it", () => {
  const [{ lineOf }] = readManifest("it.yaml", "a: &x\n  b:\n  - c: 1\n    d: 2\ne: *x\n").objects;
  expect([
    lineOf(["a", "b", 0, "d"]),
    lineOf(["e", "b", 0, "d"]),
    lineOf(["a", "b", 0, "zzz"]),
    lineOf(["a", "b", 7]),
    lineOf(["nothing"]),
  ]).toEqual([4, 4, 3, 2, 1]);
});

test("a key without quotes is read as a value is, as Kubernetes does: on is true", () => {
  expect(bodies('on: 1\n"off": 2\n8080: 3\n')).toEqual([{ true: 1, off: 2, 8080: 3 }]);
});

describe("what is not YAML is told with line and column", () => {
  test.each([
    [
      "a: 1\na: 2\n",
      "AKS-E1260 it.yaml:2:1 must be YAML, got Map keys must be unique; mend the text at this line and column",
    ],
    ["a: [1,\nb: 2\n", /^AKS-E1260 it\.yaml:\d+:\d+ must be YAML, got .*; mend the text/],
    ["a:\n\t- b\n", /^AKS-E1260 it\.yaml:2:1 must be YAML, got Tabs are not allowed as indentation/],
    ["a: *nobody\n", /^AKS-E1260 it\.yaml.* must be YAML, got Unresolved alias/],
    [
      "a: !custom x\n",
      "AKS-E1260 it.yaml:1:4 must be YAML, got Unresolved tag: !custom; mend the text at this line and column",
    ],
    [
      "a:\n{{- if .Values.x }}\n  b: 1\n",
      /^AKS-E1260 it\.yaml:2:\d+ must be YAML, got .*; this is a template: render it first, for example with "helm template"$/,
    ],
  ])("%j", (text, expected) => {
    const [first] = messages(text);
    if (typeof expected === "string") expect(first).toBe(expected);
    else expect(first).toMatch(expected);
  });

  test("and the other documents are still read", () => {
    const { objects, problems } = readManifest("it.yaml", "a: 1\n---\nb: 1\nb: 2\n---\nc: 3\n");
    expect(objects.map(({ body, document }) => [document, body])).toEqual([
      [1, { a: 1 }],
      [3, { c: 3 }],
    ]);
    expect(problems).toHaveLength(1);
  });

  test("without the text, which may be a secret", () => {
    const told = messages("kind: Secret\nstringData:\n  password: hunter2\n  broken\n hunter2: [\n").join();
    expect(told).toMatch(/AKS-E1260/);
    expect(told).not.toMatch(/hunter2/);
  });

  test("a document that unfolds without end is refused", () => {
    const bomb = [
      "a0: &a0 [x, x]",
      ...Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`),
    ];
    expect(messages(bomb.join("\n"))).toEqual([
      expect.stringMatching(/^AKS-E1260 it\.yaml \(document 1\) must be YAML, got Excessive alias count/),
    ]);
  });
});
