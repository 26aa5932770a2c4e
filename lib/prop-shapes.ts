import { shapeErrors } from "./errors/shape";
import { Problem } from "./errors/problem";
import { CALLS, CLASSES, ENUMS, INTERFACES, STRUCTS } from "./facts/prop-shapes";
import { encodedAs, isTokenItself } from "./tokens";

interface PropShape {
  readonly name: string;
  readonly optional: boolean;
  readonly variadic: boolean;
  readonly type: string;
}

/** Where jsii keeps the name of a class, which stays when a bundler shortens names and when there are two copies of us. */
const RTTI = Symbol.for("jsii.rtti");
const PACKAGE = "cdktf-aks.";

const PRIMITIVES: Record<string, { type: string; write: string } | undefined> = {
  text: { type: "string", write: "text" },
  number: { type: "number", write: "a number" },
  boolean: { type: "boolean", write: "true or false" },
};

const PARSED = new Map<string, PropShape[]>();

/**
 * What was given as a struct, with what is null left out of it: whoever writes null for an optional prop means nothing.
 * All that the type checker would have refused goes to `problems`, and then the answer is of no use.
 * @internal
 */
export function readStruct<T>(struct: string, given: T, prefix: string, problems: Problem[]): T {
  const props = given as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  for (const shape of shapesOf(struct)) {
    const value = props[shape.name];
    if (value === undefined && shape.optional) continue;
    const kept =
      value === null && shape.optional ? undefined : readValue(shape.type, value, `${prefix}${shape.name}`, problems);
    if (kept !== value) (copy ??= { ...props })[shape.name] = kept;
  }
  return (copy ?? given) as T;
}

/** The same for what a method is called with: `call` is its name, which begins with # for that of a value. @internal */
export function readParameters(owner: string, call: string, given: readonly unknown[], problems: Problem[]): unknown[] {
  const shapes = shapesIn(CALLS[owner]?.[call] ?? "", `${owner}.${call}`);
  const all = [...given];
  shapes.forEach(({ name, type, optional, variadic }, index) => {
    const values = variadic ? given.slice(index) : [given[index]];
    values.forEach((value, i) => {
      const prop = variadic ? `${name}[${i}]` : name;
      const isNothing = value === undefined || value === null;
      const read = STRUCTS[type] === undefined ? readValue : readOptions;
      all[index + i] = optional && isNothing ? undefined : read(type, value, prop, problems);
    });
  });
  return all;
}

/** An object of options needs no name before those in it; without any, every message says which one is missing. */
function readOptions<T>(struct: string, value: T, name: string, problems: Problem[]): T {
  if (isObject(value) && !isTokenItself(value)) return readStruct(struct, value, "", problems);
  const before = problems.length;
  if (value === undefined || value === null) readStruct(struct, {}, "", problems);
  return problems.length > before ? value : readValue(struct, value, name, problems);
}

/** The same for one value, of a type as the table writes it: `text`, `NodeScaling`, `[ISubnet]`, `{EnvValue}` */
function readValue<T>(type: string, value: T, prop: string, problems: Problem[]): T {
  if (type === "any") return value;
  if (value !== undefined && value !== null && isToken(value)) return readToken(type, value, prop, problems);
  const inner = type.slice(1, -1);
  if (type.startsWith("[")) return readList(inner, value, prop, problems);
  if (type.startsWith("{")) return readMap(inner, value, prop, problems);
  if (STRUCTS[type] !== undefined) {
    if (isObject(value)) return readStruct(type, value, `${prop}.`, problems);
    // A text in place of a whole object may be the one thing in it that is a secret.
    problems.push(shapeErrors.wrongShape(prop, structText(type), value, undefined, hidden(value)));
  } else if (!fits(type, value)) {
    problems.push(
      shapeErrors.wrongShape(prop, nounOf(type), value, howTo(type), type === "EnvValue" ? hidden(value) : undefined),
    );
  }
  return value;
}

/**
 * A reference as plain JavaScript has it becomes what the prop needs. Only the program makes a value of a class or a struct,
 * and what it makes depends on what is true.
 */
function readToken<T>(type: string, value: T, prop: string, problems: Problem[]): T {
  const inner = type.replace(/[[\]{}]/g, "");
  if (type === "boolean") {
    problems.push(shapeErrors.unknownBoolean(prop));
  } else if (PRIMITIVES[inner] || ENUMS[inner] !== undefined) {
    return encodedAs(ENUMS[inner] === undefined ? type : type.replace(inner, "text"), value) as T;
  } else if (STRUCTS[inner] ?? INTERFACES[inner] ?? CLASSES[inner]) {
    problems.push(
      shapeErrors.wrongShape(prop, neededText(type), value, howTo(inner), "a value that only Terraform knows"),
    );
  }
  return value;
}

function readList<T>(inner: string, value: T, prop: string, problems: Problem[]): T {
  if (!Array.isArray(value)) {
    problems.push(shapeErrors.wrongShape(prop, neededText(`[${inner}]`), value, howTo(inner)));
    return value;
  }
  // Not `map`, which does not visit the holes of a list.
  const kept = Array.from(value as unknown[], (one, i) => readValue(inner, one, `${prop}[${i}]`, problems));
  return kept.some((one, i) => one !== value[i]) ? (kept as T) : value;
}

function readMap<T>(inner: string, value: T, prop: string, problems: Problem[]): T {
  if (!isObject(value) || !isPlain(value)) {
    problems.push(shapeErrors.wrongShape(prop, neededText(`{${inner}}`), value, howTo(inner)));
    return value;
  }
  for (const [key, one] of Object.entries(value)) {
    // A number or nothing in a map of texts has messages of its own, which know what the map is for.
    if (inner === "text" && (typeof one !== "object" || one === null)) continue;
    readValue(inner, one, `${prop}["${key}"]`, problems);
  }
  return value;
}

function shapesOf(struct: string): PropShape[] {
  return shapesIn(STRUCTS[struct] ?? "", struct);
}

function shapesIn(table: string, key: string): PropShape[] {
  const known = PARSED.get(key);
  if (known) return known;
  const shapes = table.split(" ").flatMap((text) => {
    const [, variadic, name, optional, type] = /^(\.{3})?(\w+)(\??):(.+)$/.exec(text) ?? [];
    return name === undefined ? [] : [{ name, optional: optional === "?", variadic: variadic !== undefined, type }];
  });
  PARSED.set(key, shapes);
  return shapes;
}

function fits(type: string, value: unknown): boolean {
  const primitive = PRIMITIVES[type];
  if (primitive) return typeof value === primitive.type;
  // Whether a text or a number is one of the enumeration is a question of its own.
  if (ENUMS[type] !== undefined) return typeof value === "string" || typeof value === "number";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (type === "construct") return "node" in value;
  if (INTERFACES[type]) return INTERFACES[type].members.split(" ").every((member) => member in value);
  return CLASSES[type] === undefined || isOfClass(type, value);
}

function isOfClass(type: string, value: object): boolean {
  for (let at: unknown = Object.getPrototypeOf(value); at; at = Object.getPrototypeOf(at)) {
    const made = (at as { constructor?: { name?: string; [RTTI]?: { fqn: string } } }).constructor;
    // A class that is not exported would inherit the name of its base.
    const fqn = made && Object.hasOwn(made, RTTI) ? made[RTTI]?.fqn : `${PACKAGE}${made?.name}`;
    if (fqn === `${PACKAGE}${type}`) return true;
  }
  return false;
}

/** Cheaper than to ask whether anything inside of it is unknown, which the types inside answer for themselves. */
function isToken(value: unknown): boolean {
  if (typeof value === "string") return value.includes("TfToken[");
  if (typeof value === "number") return value < 0 && isTokenItself(value);
  return typeof value === "object" && isTokenItself(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlain(value: object): boolean {
  const kind: unknown = Object.getPrototypeOf(value);
  // Also one from another realm, as a test runner makes them.
  return kind === null || Object.getPrototypeOf(kind) === null;
}

function hidden(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : typeof value === "string" ? "text" : `a ${typeof value}`;
}

function structText(struct: string): string {
  const needed = shapesOf(struct).filter((shape) => !shape.optional);
  const named = needed.length > 0 ? needed : shapesOf(struct);
  const names = named.slice(0, 4).map((shape) => shape.name);
  return `an object such as { ${[...names, ...(names.length < named.length ? ["…"] : [])].join(", ")} }`;
}

function neededText(type: string): string {
  const inner = type.slice(1, -1);
  if (type.startsWith("[")) return `a list of ${pluralOf(inner)}`;
  if (type.startsWith("{")) return `an object of ${pluralOf(inner)} by their keys`;
  return STRUCTS[type] === undefined ? nounOf(type) : structText(type);
}

function nounOf(type: string): string {
  if (PRIMITIVES[type]) return PRIMITIVES[type].write;
  if (ENUMS[type] !== undefined) return `a ${type}`;
  const name = INTERFACES[type]?.kinds.split(" ").filter(Boolean).join(" or ") || type.replace(/^I(?=[A-Z])/, "");
  return name === "object" ? "an object" : `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;
}

function pluralOf(type: string): string {
  if (type === "text") return "texts";
  if (type === "number") return "numbers";
  if (/^[[{]/.test(type)) return "objects";
  if (STRUCTS[type] !== undefined) return `objects, each ${structText(type).slice("an object ".length)}`;
  return nounOf(type).replace(/^an? /, "");
}

function howTo(type: string): string | undefined {
  const texts = CLASSES[type] ?? INTERFACES[type]?.makers ?? ENUMS[type];
  if (!texts) return undefined;
  const ways = texts.split("|");
  const last = ways.pop()!;
  if (ENUMS[type] !== undefined) return `write for example ${last}`;
  return `write ${ways.length > 0 ? `${ways.join(", ")} or ` : ""}${last}`;
}
