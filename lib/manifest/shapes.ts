import { KIND_TABLE, SHAPE_TABLE } from "./kinds";

/** @internal what a value is in Kubernetes; the provider has only text, numbers and booleans */
export type ScalarType =
  "text" | "number" | "boolean" | "int" | "intOrText" | "mode" | "quantity" | "canonicalQuantity" | "base64";

/**
 * How many there are, in Kubernetes and in the provider: the same, one of which the provider takes a list, a list of
 * which the provider takes one, or a block whose fields stand in the object itself.
 * @internal
 */
export type Holds = "one" | "list" | "map" | "oneAsList" | "listAsOne" | "inline";

/** @internal */
export interface Field {
  /** As Kubernetes writes it. */
  readonly name: string;
  /** As Terraform writes it. */
  readonly attribute: string;
  readonly holds: Holds;
  readonly required: boolean;
  readonly scalar?: ScalarType;
  readonly shape?: string;
}

/** @internal a kind of Kubernetes that the provider has a resource for */
export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Of the Terraform resource. */
  readonly type: string;
  readonly shape: string;
  readonly namespaced: boolean;
  /** Attributes by which the provider waits for the object to be ready. */
  readonly waits: readonly string[];
}

const SCALARS = new Set([
  "text",
  "number",
  "boolean",
  "int",
  "intOrText",
  "mode",
  "quantity",
  "canonicalQuantity",
  "base64",
]);
const HOLDS: Record<string, Holds> = { "[": "list", "{": "map", "<": "oneAsList", "(": "listAsOne", "^": "inline" };

/** @internal */
export const KINDS: readonly Kind[] = KIND_TABLE.trim()
  .split("\n")
  .map((line) => {
    const [apiVersion, kind, type, shape, scope, ...waits] = line.split(" ");
    return { apiVersion, kind, type, shape, namespaced: scope === "namespace", waits };
  });

const BY_KIND = new Map<string, Kind[]>();
for (const kind of KINDS) BY_KIND.set(kind.kind, [...(BY_KIND.get(kind.kind) ?? []), kind]);

/** @internal every version of a kind that the provider has a resource for, the one to use first */
export function kindsNamed(kind: string): readonly Kind[] {
  return BY_KIND.get(kind) ?? [];
}

/** @internal */
export interface Shape {
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
  readonly byAttribute: ReadonlyMap<string, Field>;
}

const READ = new Map<string, Shape>();

/** @internal the fields of a shape of the table, read on first use */
export function shapeOf(name: string): Shape {
  let shape = READ.get(name);
  if (!shape) {
    const fields = SHAPE_TABLE[name].split(" ").filter(Boolean).map(readField);
    shape = {
      fields,
      byName: new Map(fields.map((field) => [field.name, field])),
      byAttribute: new Map(fields.map((field) => [field.attribute, field])),
    };
    READ.set(name, shape);
  }
  return shape;
}

function readField(text: string): Field {
  const [names, described] = text.split(":");
  const [name, attribute] = names.split("=");
  const holds = HOLDS[described[0]] ?? "one";
  const type = described.replace(/[^A-Za-z0-9]/g, "");
  return {
    name,
    attribute: attribute ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    holds,
    required: described.endsWith("!"),
    ...(SCALARS.has(type) ? { scalar: type as ScalarType } : { shape: type }),
  };
}
