/** @internal text as a cell of a table takes it: one line, and no bar that would end it, also behind backslashes */
export function cell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/(\\*)\|/g, (_, before: string) => `${before}${before}\\|`);
}

/** @internal a table, with a line break at its end */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}
