import { Token } from "cdktf";
import fc from "fast-check";
import { checkLabels, isLabelValue, isQualifiedName } from "../../lib/kubernetes-labels";

/**
 * What https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set says of keys
 * and values, written down rule by rule and not as the library does.
 */
const ENDS = /^[a-z0-9A-Z]$/;
const NAME = /^[a-z0-9A-Z_.-]{1,63}$/;
const DNS_LABEL = /^(?!-)[a-z0-9-]+(?<!-)$/;
const isName = (text: string) => NAME.test(text) && ENDS.test(text[0]) && ENDS.test(text[text.length - 1]);
const isPrefix = (text: string) => text.length <= 253 && text.split(".").every((label) => DNS_LABEL.test(label));
function isKey(text: string): boolean {
  const parts = text.split("/");
  if (parts.length === 1) return isName(text);
  return parts.length === 2 && isPrefix(parts[0]) && isName(parts[1]);
}

const text = (letters: string, maxLength: number) =>
  fc.array(fc.constantFrom(...letters), { maxLength }).map((parts) => parts.join(""));
const nearlyName = text("aZ0-_.", 70);
const nearlyKey = fc.oneof(
  nearlyName,
  fc.tuple(text("az0-.", 30), nearlyName).map(([prefix, name]) => `${prefix}/${name}`),
  text("aZ0-_./ \n=é", 12),
  fc.string(),
);

test("a key is one exactly when Kubernetes says so", () => {
  fc.assert(
    fc.property(nearlyKey, (key) => {
      expect(isQualifiedName(key)).toBe(isKey(key));
    }),
    { numRuns: 3000 },
  );
});

test("so is a value", () => {
  fc.assert(
    fc.property(fc.oneof(nearlyName, text("aZ0-_./ \n=é", 12), fc.string()), (value) => {
      expect(isLabelValue(value)).toBe(value === "" || isName(value));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["a".repeat(63), true],
  ["a".repeat(64), false],
  [`${"a".repeat(253)}/b`, true],
  [`${"a".repeat(254)}/b`, false],
  ["/b", false],
  ["a/", false],
  ["a/b/c", false],
  ["", false],
  ["name\n", false],
])("key %j: %s", (key, is) => {
  expect(isQualifiedName(key)).toBe(is);
});

describe("labels of nodes", () => {
  test.each([
    { team: "a" },
    { "example.com/team": "" },
    { "node.kubernetes.io/lifecycle": "on-demand" },
    { "eu.node.kubernetes.io/disk": "ssd" },
    { "kubelet.kubernetes.io/a": "b" },
    { "node-role.kubernetes.io/gpu": "" },
    { "notkubernetes.io/a": "b" },
    { "my.kubernetes.azure.com/a": "b" },
    {},
  ])("%j pass", (labels) => {
    expect(checkLabels("labels", labels as Record<string, string>)).toEqual([]);
  });

  test.each([
    [
      "team name",
      "AKS-E0580",
      'labels must have keys of 1 to 63 letters, digits, hyphens, underscores or dots, with a letter or digit at both ends, after an optional DNS name in lower case and a slash, got "team name"; choose another key',
    ],
    ["Example.com/team", "AKS-E0580", 'got "Example.com/team"'],
    [
      "kubernetes.azure.com/mode",
      "AKS-E0582",
      'labels must not have keys under kubernetes.azure.com/, which AKS sets itself, got "kubernetes.azure.com/mode"',
    ],
    [
      "kubernetes.io/role",
      "AKS-E0583",
      'labels must not have keys under kubernetes.io or k8s.io other than kubelet.kubernetes.io, node.kubernetes.io, node-role.kubernetes.io, because a node may not give itself such a label, got "kubernetes.io/role"; choose a prefix of your own',
    ],
    ["node-restriction.kubernetes.io/team", "AKS-E0583", "node-restriction"],
    ["topology.kubernetes.io/zone", "AKS-E0583", "topology"],
    ["k8s.io/a", "AKS-E0583", "k8s.io/a"],
    ["x.k8s.io/a", "AKS-E0583", "x.k8s.io/a"],
    [
      "node.kubernetes.io/instance-type",
      "AKS-E0584",
      'labels must not have the key of a label that AKS sets itself, got "node.kubernetes.io/instance-type"',
    ],
  ])("the key %j is refused with %s", (key, code, message) => {
    expect(checkLabels("labels", { [key]: "a" })).toEqual([{ code, message: expect.stringContaining(message) }]);
  });

  test.each(["-a", "a b", "a".repeat(64), "a/b"])("the value %j is refused", (value) => {
    expect(checkLabels("systemPool.labels", { team: value })).toEqual([
      {
        code: "AKS-E0581",
        message: `systemPool.labels["team"] must be empty, or 1 to 63 letters, digits, hyphens, underscores or dots, with a letter or digit at both ends, got "${value}"; choose another value`,
      },
    ]);
  });

  test("every mistake is told", () => {
    const codes = checkLabels("labels", { "a b": "c d", "kubernetes.io/x": "y" }).map(({ code }) => code);
    expect(codes).toEqual(["AKS-E0580", "AKS-E0581", "AKS-E0583"]);
  });

  test("what only Terraform knows passes, and hides nothing beside it", () => {
    const unknown = Token.asString({ ref: "x" });
    expect(checkLabels("labels", { team: unknown, [unknown]: "a" })).toEqual([]);
    expect(checkLabels("labels", { [unknown]: "a b", "a b": unknown }).map(({ code }) => code)).toEqual([
      "AKS-E0581",
      "AKS-E0580",
    ]);
    expect(checkLabels("labels", Token.asStringMap({ ref: "all" }))).toEqual([]);
  });
});
