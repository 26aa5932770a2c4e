import { readFileSync } from "fs";
import { join } from "path";
import { toAttributes } from "../../../lib/manifest/convert";
import { readManifest } from "../../../lib/manifest/read";
import { settle } from "../../../lib/manifest/settle";
import { Kind, kindsNamed, shapeOf } from "../../../lib/manifest/shapes";

export type Values = Record<string, any>;

/** The objects of a file beside this one. */
export function objectsIn(file: string): Values[] {
  const { objects, problems } = readManifest(file, textOf(file));
  expect(problems).toEqual([]);
  return objects.map(({ body }) => body);
}

export function textOf(file: string): string {
  return readFileSync(join(__dirname, file), "utf8");
}

export function kindOf(object: Values): Kind {
  const kind = kindsNamed(object.kind).find(({ apiVersion }) => apiVersion === object.apiVersion);
  if (!kind) throw new Error(`no resource for ${object.apiVersion} ${object.kind}`);
  return kind;
}

/** The attributes of an object that stands alone; fails on any problem. */
export function attributesOf(object: Values): Values {
  const problems: string[] = [];
  const settled = settle(object.kind, object, { automount: () => undefined });
  const attributes = toAttributes(kindOf(object), settled, (path, problem) =>
    problems.push(problem(path.join(".")).message),
  );
  expect(problems).toEqual([]);
  return attributes;
}

/** Every field that attributes have, as `shape.attribute`, by the table. */
export function fieldsIn(shapeName: string, attributes: Values): string[] {
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    const field = shapeOf(shapeName).byAttribute.get(attribute);
    if (!field) return [`${shapeName}.${attribute} is not in the table`];
    const inside = field.shape && field.holds !== "map" ? (Array.isArray(value) ? value : [value]) : [];
    return [`${shapeName}.${attribute}`, ...inside.flatMap((item) => fieldsIn(field.shape!, item))];
  });
}
