import type { Document, LineCounter, ScalarTag, Tags } from "yaml";
import { manifestErrors } from "../errors/manifest";
import { Problem } from "../errors/problem";
import { hideTokens } from "./text";
import { yaml } from "./yaml";

/** @internal where in an object: names of fields and places in lists */
export type Path = readonly (string | number)[];

/** @internal one object of a manifest, as it was written */
export interface SourceObject {
  readonly source: string;
  /** Counted from 1 in its file. */
  readonly document: number;
  readonly body: Record<string, unknown>;
  readonly lineOf: (path: Path) => number;
}

/** @internal what a text holds, and what is wrong with it as YAML */
export interface ReadManifest {
  readonly objects: SourceObject[];
  readonly problems: Problem[];
}

/**
 * Tags of YAML 1.1 that the parser of Kubernetes does not have: 12:30 and 2026-11-22 are text there. Its numbers are not
 * quite those of YAML 1.1 either, and stand below.
 */
const NOT_IN_KUBERNETES = /:(timestamp|omap|pairs|set|binary|int|float)$/;

const RADIX: Record<string, number> = { "0x": 16, "0b": 2, "0o": 8 };

/** As Go reads it: underscores say nothing, and a zero in front means octal. */
function toInteger(text: string): number {
  const [, sign, digits] = /^([-+]?)(.*)$/.exec(text.replace(/_/g, "").toLowerCase())!;
  const radix = RADIX[digits.slice(0, 2)];
  const value =
    radix === undefined ? parseInt(digits, digits.startsWith("0") ? 8 : 10) : parseInt(digits.slice(2), radix);
  return sign === "-" ? -value : value;
}

function toSpecialFloat(text: string): number {
  return /nan/i.test(text) ? NaN : text.startsWith("-") ? -Infinity : Infinity;
}

const INTEGER = /^[-+]?(?:0[xX]_*[\da-fA-F][\da-fA-F_]*|0[bB]_*[01][01_]*|0[oO]_*[0-7][0-7_]*|0[0-7_]*|[1-9][\d_]*)$/;
const FLOAT = /^[-+]?(?:\.\d+|\d[\d_]*(?:\.[\d_]*)?)(?:[eE][-+]?\d+)?$/;
const SPECIAL_FLOAT = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const NUMBERS: ScalarTag[] = [
  { tag: "tag:yaml.org,2002:int", default: true, test: INTEGER, resolve: toInteger },
  {
    tag: "tag:yaml.org,2002:float",
    default: true,
    test: FLOAT,
    resolve: (text) => parseFloat(text.replace(/_/g, "")),
  },
  { tag: "tag:yaml.org,2002:float", default: true, test: SPECIAL_FLOAT, resolve: toSpecialFloat },
];

/**
 * The objects of a text in YAML or JSON, with lists taken apart, read as Kubernetes reads it: YAML 1.1, where `on` is true
 * and 0644 is octal, without its dates and times of day, and with each key once.
 * @internal
 */
export function readManifest(source: string, given: string): ReadManifest {
  const { text, restore } = hideTokens(given);
  const { LineCounter: Lines, parseAllDocuments } = yaml();
  const lines = new Lines();
  const documents = parseAllDocuments(text, {
    version: "1.1",
    merge: true,
    customTags: (tags: Tags) => [
      ...NUMBERS,
      ...tags.filter((tag) => typeof tag === "string" || !NOT_IN_KUBERNETES.test(tag.tag)),
    ],
    lineCounter: lines,
    logLevel: "silent",
    prettyErrors: false,
  }) as Document[];

  const objects: SourceObject[] = [];
  const problems: Problem[] = [];
  for (const [index, document] of documents.entries()) {
    const broken = [...document.errors, ...document.warnings];
    for (const error of broken) {
      const { line, col } = lines.linePos(error.pos[0]);
      problems.push(notYaml(`${source}:${line}:${col}`, error.message, lineAt(text, lines, line)));
    }
    if (broken.length > 0) continue;
    let body: unknown;
    try {
      body = restore(document.toJS({ maxAliasCount: 10_000 }));
    } catch (error) {
      problems.push(notYaml(`${source} (document ${index + 1})`, (error as Error).message, ""));
      continue;
    }
    const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line;
    objects.push(...takeApart({ source, document: index + 1, body: body as Record<string, unknown>, lineOf }));
  }
  return { objects, problems };
}

/** A `List` is no object of the cluster, only an envelope of `kubectl get`. Documents without content are none either. */
function takeApart(object: SourceObject): SourceObject[] {
  const { body } = object;
  if (body === null || body === undefined) return [];
  const items = body.items;
  if (!Array.isArray(items) || !/List$/.test(String(body.kind))) return [object];
  return items.flatMap((item: Record<string, unknown>, index) =>
    takeApart({
      ...object,
      // Of a list of one kind, such as ConfigMapList, the items need not say their kind.
      body: isObject(item) && body.kind !== "List" ? { ...kindOfItems(body), ...item } : item,
      lineOf: (path) => object.lineOf(["items", index, ...path]),
    }),
  );
}

function kindOfItems(body: Record<string, unknown>): Record<string, unknown> {
  return { apiVersion: body.apiVersion, kind: String(body.kind).replace(/List$/, "") };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notYaml(prop: string, message: string, line: string): Problem {
  // The parser may show the text that it stumbled over, which may be a secret.
  return manifestErrors.notYaml(prop, message.replace(/: "[^]*$/, "").replace(/\s+/g, " "), /\{\{/.test(line));
}

function lineAt(text: string, lines: LineCounter, line: number): string {
  const start = lines.lineStarts[line - 1] ?? 0;
  return text.slice(start, lines.lineStarts[line] ?? text.length);
}

/** The offset of a field, or of the nearest thing around it that is written in the file. */
function offsetOf(document: Document, path: Path): number {
  const { isAlias, isMap, isScalar, isSeq } = yaml();
  let node: unknown = document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === step);
      if (!pair) return offset;
      offset = rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      offset = rangeStart(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null)?.range?.[0];
}
