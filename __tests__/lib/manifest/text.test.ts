import { spawnSync } from "child_process";
import { mkdtempSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";
import fc from "fast-check";
import { escapeTemplates, hideTokens, unescapeTemplates } from "../../../lib/manifest/text";

const TOKEN = "${TfToken[TOKEN.7]}";

test.each([
  ["echo ${HOME}", "echo $${HOME}"],
  ["$${HOME}", "$$${HOME}"],
  ["%{if}", "%%{if}"],
  ["$HOME $(date) $$ %s {}", "$HOME $(date) $$ %s {}"],
  [`${TOKEN}/web:\${TAG}`, `${TOKEN}/web:$\${TAG}`],
  [`$${TOKEN}`, `$${TOKEN}`],
  [`#{TfToken[TOKEN.3]} #{x}`, `#{TfToken[TOKEN.3]} #{x}`],
])("%s is written as %s", (text, escaped) => {
  expect(escapeTemplates(text)).toBe(escaped);
});

const shell = fc.array(fc.constantFrom("$", "%", "{", "}", "a", " ", '"', "\n")).map((parts) => parts.join(""));

test("any text comes back", () => {
  fc.assert(fc.property(shell, (text) => expect(unescapeTemplates(escapeTemplates(text))).toBe(text)));
});

test("references are one word to a parser, and come back wherever they were", () => {
  const { text, restore } = hideTokens(`{ a: ${TOKEN}, "${TOKEN}b": [x${TOKEN}y${TOKEN}] }`);
  expect(text).not.toMatch(/TfToken/);
  const word = text.slice(text.indexOf("a: ") + 3, text.indexOf(","));
  expect(restore({ a: word, [`${word}b`]: [`x${word}y`, 5, null] })).toEqual({
    a: TOKEN,
    [`${TOKEN}b`]: [`x${TOKEN}y`, 5, null],
  });
});

const withTerraform = spawnSync("terraform", ["version"]).status === 0 ? test : test.skip;

withTerraform(
  "Terraform itself reads what was escaped as the text that it was",
  () => {
    const texts = fc.sample(shell, { numRuns: 300, seed: 1 });
    const directory = mkdtempSync(join(tmpdir(), "escape-"));
    try {
      const output = { it: { value: texts.map(escapeTemplates) } };
      writeFileSync(join(directory, "main.tf.json"), JSON.stringify({ output }));
      const env = { ...process.env, CHECKPOINT_DISABLE: "1" };
      const run = (...args: string[]) =>
        spawnSync("terraform", [`-chdir=${directory}`, ...args], { encoding: "utf8", env });
      run("apply", "-auto-approve");
      expect(JSON.parse(run("output", "-json", "it").stdout)).toEqual(texts);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
  60_000,
);
