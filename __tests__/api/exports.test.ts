import { readExports } from "../../scripts/lib/exports.cjs";
import { ROOT, text } from "./support/repo";

test("the exported names are those of exports.json", () => {
  const accepted: string[] = JSON.parse(text("__tests__/api/exports.json"));
  const exported = readExports(ROOT);
  expect(exported.length).toBeGreaterThan(0);

  const difference = [
    ...exported
      .filter((name) => !accepted.includes(name))
      .map((name) => `+ ${name}   new: "npm run exports" accepts it`),
    ...accepted.filter((name) => !exported.includes(name)).map((name) => `- ${name}   gone: a breaking change`),
  ];
  expect(difference).toEqual([]);
});
