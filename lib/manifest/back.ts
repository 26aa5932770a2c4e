import { isObject } from "./convert";
import { fromScalar, isToken } from "./scalars";
import { Field, Kind, shapeOf } from "./shapes";
import { unescapeTemplates } from "./text";

type Values = Record<string, unknown>;

/**
 * The way back: the object of Kubernetes that the provider makes of the attributes of a typed resource.
 * @internal
 */
export function toKubernetes(kind: Kind, attributes: Values): Values {
  return { apiVersion: kind.apiVersion, kind: kind.kind, ...block(kind.shape, attributes) };
}

function block(shapeName: string, attributes: Values): Values {
  const { byAttribute } = shapeOf(shapeName);
  const out: Values = {};
  for (const [attribute, value] of Object.entries(attributes)) {
    const field = byAttribute.get(attribute);
    // What is no field of the object is for the provider itself, such as wait_for_rollout.
    if (!field || value === undefined) continue;
    if (field.holds === "inline") Object.assign(out, block(field.shape!, value as Values));
    else out[field.name] = fieldValue(field, value);
  }
  return out;
}

function fieldValue(field: Field, value: unknown): unknown {
  const one = (item: unknown) =>
    field.scalar ? fromScalar(field.scalar, item) : block(field.shape!, (item ?? {}) as Values);
  if (isToken(value)) return value;
  switch (field.holds) {
    case "list":
      return (Array.isArray(value) ? value : [value]).map(one);
    case "map":
      return isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [unescapeTemplates(key), one(item)]))
        : value;
    case "oneAsList":
      return one(Array.isArray(value) ? value[0] : value);
    case "listAsOne":
      return [one(value)];
    default:
      return one(value);
  }
}
