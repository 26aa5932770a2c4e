import { Token } from "cdktf";
import fc from "fast-check";
import { NodeTaint } from "../../../constructs/node-pool/node-taint";

const problems = (taint: NodeTaint) => taint._problems.map((problemFor) => problemFor("taints[0]"));

test.each([
  [NodeTaint.noSchedule("sku", "gpu"), "sku=gpu:NoSchedule", "NoSchedule"],
  [NodeTaint.preferNoSchedule("sku", "gpu"), "sku=gpu:PreferNoSchedule", "PreferNoSchedule"],
  [
    NodeTaint.noExecute("node.cilium.io/agent-not-ready", "true"),
    "node.cilium.io/agent-not-ready=true:NoExecute",
    "NoExecute",
  ],
  [NodeTaint.noSchedule("sku"), "sku:NoSchedule", "NoSchedule"],
  [NodeTaint.noSchedule("sku", ""), "sku:NoSchedule", "NoSchedule"],
])("%j is rendered %s", (taint, rendered, effect) => {
  expect(taint._render()).toBe(rendered);
  expect(taint.effect).toBe(effect);
  expect(problems(taint)).toEqual([]);
});

test.each([
  ["sku=gpu:NoSchedule", { key: "sku", value: "gpu", effect: "NoSchedule" }],
  ["example.com/sku:NoExecute", { key: "example.com/sku", value: undefined, effect: "NoExecute" }],
  ["sku=:PreferNoSchedule", { key: "sku", value: "", effect: "PreferNoSchedule" }],
])("%s is read", (text, parts) => {
  expect(NodeTaint.of(text)).toMatchObject(parts);
  expect(problems(NodeTaint.of(text))).toEqual([]);
});

test.each([
  [
    "sku=gpu",
    "AKS-E0590",
    'taints[0] must be written <key>=<value>:<effect> or <key>:<effect>, got "sku=gpu"; write for example',
  ],
  ["", "AKS-E0590", 'got ""'],
  ["a=b=c:NoSchedule", "AKS-E0590", "a=b=c"],
  ["a=b:NoSchedule:NoSchedule", "AKS-E0590", "NoSchedule:NoSchedule"],
  [
    "a b=c:NoSchedule",
    "AKS-E0591",
    'taints[0] must have a key of 1 to 63 letters, digits, hyphens, underscores or dots, with a letter or digit at both ends, after an optional DNS name in lower case and a slash, got "a b"; choose another key',
  ],
  [":NoSchedule", "AKS-E0591", 'got ""'],
  [
    "a=-b:NoSchedule",
    "AKS-E0592",
    'taints[0] must have a value that is empty, or 1 to 63 letters, digits, hyphens, underscores or dots, with a letter or digit at both ends, got "-b"; choose another value',
  ],
  [
    "a=b:noschedule",
    "AKS-E0593",
    'taints[0] must have one of the effects NoSchedule, PreferNoSchedule, NoExecute, got "noschedule"; did you mean NoSchedule?',
  ],
  ["a=b:Never", "AKS-E0593", 'got "Never"; write one of them, in that letter case'],
  ["a=b:", "AKS-E0593", 'got ""'],
  [
    "kubernetes.azure.com/scalesetpriority=spot:NoSchedule",
    "AKS-E0594",
    'taints[0] must not have a key under kubernetes.azure.com/, which AKS sets itself, got "kubernetes.azure.com/scalesetpriority"; leave the taint out (a pool with spot gets its own)',
  ],
])("%j is refused with %s", (text, code, message) => {
  expect(problems(NodeTaint.of(text))).toEqual([{ code, message: expect.stringContaining(message) }]);
});

test("every mistake of a taint is told, and junk is still rendered", () => {
  const junk = NodeTaint.of("a b=c d:Never");
  expect(problems(junk).map(({ code }) => code)).toEqual(["AKS-E0591", "AKS-E0592", "AKS-E0593"]);
  expect(junk._render()).toBe("a b=c d:Never");
  expect(NodeTaint.of("junk")._render()).toBe("junk");
});

test("a taint reads back what it writes", () => {
  const key = fc.stringMatching(/^([a-z][a-z0-9]{0,9}\.com\/)?[A-Za-z0-9][\w.-]{0,20}[A-Za-z0-9]$/);
  const value = fc.stringMatching(/^[A-Za-z0-9]([\w.-]{0,20}[A-Za-z0-9])?$/);
  const effect = fc.constantFrom("noSchedule" as const, "preferNoSchedule" as const, "noExecute" as const);
  fc.assert(
    fc.property(effect, key, fc.option(value, { nil: undefined }), (make, k, v) => {
      const taint = NodeTaint[make](k, v);
      expect(problems(taint)).toEqual([]);
      const read = NodeTaint.of(taint._render());
      expect(problems(read)).toEqual([]);
      expect(read).toMatchObject({ key: k, value: v, effect: taint.effect });
    }),
  );
});

test("what only Terraform knows passes", () => {
  const unknown = Token.asString({ ref: "x" });
  const whole = NodeTaint.of(unknown);
  expect(problems(whole)).toEqual([]);
  expect(whole).toMatchObject({ key: "", effect: "" });
  expect(whole._render()).toBe(unknown);
  const parts = NodeTaint.noSchedule(unknown, unknown);
  expect(problems(parts)).toEqual([]);
  expect(parts._render()).toBe(`${unknown}=${unknown}:NoSchedule`);
  expect(problems(NodeTaint.noSchedule("a b", unknown)).map(({ code }) => code)).toEqual(["AKS-E0591"]);
});

describe("on a system pool", () => {
  test.each([
    NodeTaint.of("CriticalAddonsOnly=true:NoSchedule"),
    NodeTaint.preferNoSchedule("sku", "gpu"),
    NodeTaint.of(Token.asString({ ref: "x" })),
    NodeTaint.noSchedule(Token.asString({ ref: "x" })),
    NodeTaint.of("a b:NoSchedule"),
  ])("%j is not refused a second time", (taint) => {
    expect(taint._systemPoolProblem("taints[0]")).toBeUndefined();
  });

  test.each(["sku=gpu:NoSchedule", "sku=gpu:NoExecute"])("%s is refused", (text) => {
    expect(NodeTaint.of(text)._systemPoolProblem("taints[0]")).toEqual({
      code: "AKS-E0595",
      message: `taints[0] must only be CriticalAddonsOnly or have the effect PreferNoSchedule on a system pool, where the pods of AKS have to find room, got "${text}"; use NodeTaint.preferNoSchedule(), or make it a user pool`,
    });
  });
});
