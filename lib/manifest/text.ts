const TOKEN = /[$#]\{TfToken\[[^\]]*\]\}/g;
// Of the private use area: YAML reads it as part of any text, and no manifest holds it by chance.
const MARK = /\uE0A5(\d+)\uE0A6/g;

/** @internal text whose references are hidden from a parser, and how to get them back */
export interface Hidden {
  readonly text: string;
  readonly restore: (value: unknown) => unknown;
}

/**
 * References of cdktf hold braces and number signs, which mean something in YAML: to the parser they are one word.
 * @internal
 */
export function hideTokens(text: string): Hidden {
  const tokens: string[] = [];
  const hidden = text.includes("TfToken[")
    ? text.replace(TOKEN, (token) => `\uE0A5${tokens.push(token) - 1}\uE0A6`)
    : text;
  if (tokens.length === 0) return { text, restore: (value) => value };
  const show = (value: string) => value.replace(MARK, (mark, index: string) => tokens[Number(index)] ?? mark);
  const restore = (value: unknown): unknown => {
    if (typeof value === "string") return show(value);
    if (Array.isArray(value)) return value.map(restore);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [show(key), restore(item)]));
  };
  return { text: hidden, restore };
}

/**
 * Text in which Terraform sees no template, though a shell may: `${HOME}` stays what it is. References of cdktf are kept.
 * @internal
 */
export function escapeTemplates(text: string): string {
  if (!text.includes("{")) return text;
  let escaped = "";
  let from = 0;
  for (const token of text.matchAll(TOKEN)) {
    escaped += escapeLiteral(text.slice(from, token.index)) + token[0];
    from = token.index + token[0].length;
  }
  return escaped + escapeLiteral(text.slice(from));
}

/** @internal what escapeTemplates was given */
export function unescapeTemplates(text: string): string {
  return text.includes("{") ? text.replace(/([$%])\1\{/g, "$1{") : text;
}

function escapeLiteral(text: string): string {
  return text.replace(/([$%])\{/g, "$1$1{");
}
