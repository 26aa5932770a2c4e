import { cell, markdownTable } from "../../lib/markdown";

test.each([
  ["a|b", "a\\|b"],
  ["a\\|b", "a\\\\\\|b"],
  ["a\\b", "a\\b"],
  ["a\r\n\tb", "a b"],
])("%j is one cell", (text, written) => {
  expect(cell(text)).toBe(written);
});

test("a table has a rule under its head, and ends its last line", () => {
  expect(markdownTable(["A", "B"], [["1", "2|3"]])).toBe("| A | B |\n| --- | --- |\n| 1 | 2\\|3 |\n");
});
