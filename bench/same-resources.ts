import { createHash } from "node:crypto";

type Json = Record<string, any>;

/** The blocks whose elements have addresses that others refer to, and that are of the program's making. */
const BLOCKS = ["resource", "data"];
const ADDRESS = /(?:(?:data|var)\.)?[a-z][a-z0-9_]*\.[A-Za-z0-9_-]+/g;

/**
 * What a stack says, without what it calls things: each element is told apart by its content, and a reference by the
 * content of what it refers to. Two stacks that describe the same resources have the same list, whatever the construct
 * tree behind them.
 */
export function contentOf(stack: Json): string[] {
  const byAddress = elementsOf(stack);
  const known = new Map<string, string>();
  const nameOf = (address: string): string => {
    const before = known.get(address);
    if (before !== undefined) return before;
    known.set(address, "(itself)"); // Terraform has no circles; a bad stack must not hang the check all the same.
    const text = render(byAddress.get(address) as Json);
    const name = `${address.replace(/\.[^.]+$/, "")}.${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
    known.set(address, name);
    return name;
  };
  const render = (value: unknown): string =>
    JSON.stringify(value, (key, item) => {
      if (key === "//") return undefined;
      if (typeof item !== "string") return item;
      return item.replace(ADDRESS, (found) => (byAddress.has(found) ? nameOf(found) : found));
    });
  const outputs = Object.values(stack.output ?? {}).map((item) => `output: ${render(item)}`);
  const rest = Object.fromEntries(
    Object.entries(stack).filter(([block]) => ![...BLOCKS, "output", "//"].includes(block)),
  );
  const elements = [...byAddress].map(([address, body]) => `${nameOf(address)}: ${render(body)}`);
  return [...elements, ...outputs, `the rest: ${render(rest)}`].sort();
}

/** What only one of the two lists has, a few lines of either; nothing when they are the same. */
export function differences(constructs: string[], bindings: string[], limit = 3): string[] {
  const times = new Map<string, number>();
  for (const line of constructs) times.set(line, (times.get(line) ?? 0) + 1);
  for (const line of bindings) times.set(line, (times.get(line) ?? 0) - 1);
  const odd = (sign: number) => [...times].filter(([, count]) => count * sign > 0).slice(0, limit);
  return [
    ...odd(1).map(([line]) => `only the constructs: ${line}`),
    ...odd(-1).map(([line]) => `only the bindings: ${line}`),
  ];
}

function elementsOf(stack: Json): Map<string, Json> {
  const found = new Map<string, Json>();
  for (const block of BLOCKS) {
    for (const [type, elements] of Object.entries<Json>(stack[block] ?? {})) {
      for (const [id, body] of Object.entries<Json>(elements)) {
        found.set(`${block === "data" ? "data." : ""}${type}.${id}`, body);
      }
    }
  }
  return found;
}
