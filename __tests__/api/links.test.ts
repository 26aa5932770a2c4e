import { existsSync } from "node:fs";
import path from "node:path";
import { pages } from "./support/examples";
import { ROOT, text } from "./support/repo";

const FILES = [...pages(), "CHANGELOG.md", "CONTRIBUTING.md"];

interface Line {
  readonly at: string;
  readonly file: string;
  readonly line: string;
}

/** The lines of a page outside of its blocks of code. */
function prose(file: string): Line[] {
  let inBlock = false;
  return text(file)
    .split("\n")
    .flatMap((line, index) => {
      const fence = line.startsWith("```");
      if (fence) inBlock = !inBlock;
      return fence || inBlock ? [] : [{ at: `${file}:${index + 1}`, file, line }];
    });
}

/** What GitHub makes of a heading. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

const anchorsOf = (file: string) =>
  prose(file).flatMap(({ line }) => {
    const [, heading] = /^#+ (.+)$/.exec(line) ?? [];
    return heading === undefined ? [] : [anchorOf(heading)];
  });

const lines = FILES.flatMap(prose);
const links = lines.flatMap(({ at, file, line }) =>
  [...line.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => {
    const [page, anchor] = to.split("#");
    return { at, from: file, to, anchor, target: page ? path.posix.join(path.posix.dirname(file), page) : file };
  }),
);
const inside = links.filter(({ to }) => !/^https?:/.test(to));

test("there are links to look at", () => {
  expect(inside.length).toBeGreaterThan(30);
});

test("a link leads to a file that is there, and to a heading of it", () => {
  const broken = inside.filter(
    ({ target, anchor }) =>
      !existsSync(path.join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor)),
  );
  expect(broken.map(({ at, to }) => `${at} ${to}`)).toEqual([]);
});

test("a link to another site is encrypted, and to Microsoft in no language of its own", () => {
  const strange = links.filter(({ to }) => /^http:/.test(to) || /microsoft\.com\/[a-z]{2}-[a-z]{2}\//.test(to));
  expect(strange.map(({ at, to }) => `${at} ${to}`)).toEqual([]);
});

test("README.md leads to every page of docs/, to the changes and to how to take part", () => {
  const named = new Set(inside.filter(({ from }) => from === "README.md").map(({ target }) => target));
  expect(FILES.filter((page) => page !== "README.md" && !named.has(page))).toEqual([]);
});

test("a file that a page names in its text is there", () => {
  const named = lines.flatMap(({ at, line }) =>
    [...line.matchAll(/`((?:docs|constructs|lib|scripts|__tests__|rosetta|bench)\/[\w./-]+\.\w+(?:-fixture)?)`/g)].map(
      ([, file]) => ({ at, file }),
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ file }) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test("every `npm run` of a page and of `help` is a script, and every script is in CONTRIBUTING.md", () => {
  const scripts: string[] = Object.keys(JSON.parse(text("package.json")).scripts);
  const run = ["help", ...FILES].flatMap((file) =>
    [...text(file).matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => ({ file, script })),
  );
  expect(run.length).toBeGreaterThan(10);
  expect(run.filter(({ script }) => !scripts.includes(script))).toEqual([]);
  // A part of another script, such as docs:errors of docs, is named with it.
  const contributing = text("CONTRIBUTING.md");
  expect(
    scripts.filter((script) => !script.includes(":") && !new RegExp(`npm (run )?${script}\\b`).test(contributing)),
  ).toEqual([]);
});
