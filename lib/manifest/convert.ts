import { manifestErrors } from "../errors/manifest";
import { nearest, ProblemFor } from "../errors/problem";
import { Path } from "./read";
import { isToken, toScalar, typed } from "./scalars";
import { Field, Kind, Shape, shapeOf } from "./shapes";
import { escapeTemplates } from "./text";

/** @internal told of everything that cannot be converted, with its place in the object */
export type Reporter = (path: Path, problem: ProblemFor) => void;

/** @internal what Kubernetes or kubectl writes into an object, and nobody into a manifest */
export const SERVER_METADATA = [
  "creationTimestamp",
  "deletionGracePeriodSeconds",
  "deletionTimestamp",
  "generation",
  "managedFields",
  "resourceVersion",
  "selfLink",
  "uid",
];

/** @internal annotations of the same sort */
export const SERVER_ANNOTATIONS = [
  "deployment.kubernetes.io/revision",
  "kubectl.kubernetes.io/last-applied-configuration",
];

/** The same in other places of an object: of the shape, the fields, and the only value that may be dropped if there is one. */
const DROPPED: Record<string, Record<string, string | undefined>> = {
  NamespaceV1: { spec: undefined },
  PersistentVolumeClaimV1: { apiVersion: "v1", kind: "PersistentVolumeClaim", status: undefined },
  PersistentVolumeV1SpecClaimRef: {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    uid: undefined,
    resourceVersion: undefined,
  },
};

/** What an empty object means the same as none for. An empty selector or an empty volume means something. */
const NOTHING_WHEN_EMPTY = new Set([
  "affinity",
  "aggregationRule",
  "behavior",
  "dnsConfig",
  "lifecycle",
  "nodeAffinity",
  "podAffinity",
  "podAntiAffinity",
  "resources",
  "rollingUpdate",
  "securityContext",
  "sessionAffinityConfig",
  "strategy",
  "updateStrategy",
]);

type Values = Record<string, unknown>;

/** @internal an object of Kubernetes as the attributes of its Terraform resource */
export function toAttributes(kind: Kind, object: Values, report: Reporter): Values {
  const rest: Values = { ...object };
  for (const name of ["apiVersion", "kind", "status"]) delete rest[name];
  // An object has a name by which it is known; what it was once made of says nothing any more.
  if (isObject(rest.metadata)) rest.metadata = { ...rest.metadata, generateName: undefined };
  return new Conversion(kind, report).block(kind.shape, rest, []);
}

class Conversion {
  constructor(
    private readonly kind: Kind,
    private readonly report: Reporter,
  ) {}

  public block(shapeName: string, given: unknown, path: Path): Values {
    if (!isObject(given)) {
      this.report(path, manifestErrors.wrongType("an object", typed(given), "object"));
      return {};
    }
    const shape = shapeOf(shapeName);
    const out: Values = {};
    const inline: Values = {};
    const inlined = shape.fields.find((field) => field.holds === "inline");
    for (const [name, value] of Object.entries(given)) {
      if (value === null || value === undefined) continue;
      const field = shape.byName.get(name);
      if (field && field !== inlined) this.field(field, value, [...path, name], out);
      else if (inlined && shapeOf(inlined.shape!).byName.has(name)) inline[name] = value;
      else if (!isDropped(shapeName, shape, path, name, value)) this.unknown(shape, [...path, name]);
    }
    if (inlined && Object.keys(inline).length > 0) out[inlined.attribute] = this.block(inlined.shape!, inline, path);
    for (const field of shape.fields) {
      if (field.required && out[field.attribute] === undefined && (given[field.name] ?? undefined) === undefined) {
        this.report([...path, ...(field === inlined ? ["(one of its sources)"] : [field.name])], (prop) =>
          manifestErrors.missingField(prop, this.kind.type),
        );
      }
    }
    return out;
  }

  private field(field: Field, value: unknown, path: Path, out: Values): void {
    if (field.name === "storageClassName" && value === "" && this.claims(path)) {
      this.report(path, manifestErrors.emptyStorageClass);
    }
    const converted = this.value(field, value, path);
    if (converted !== undefined) {
      out[field.attribute] = converted;
    } else if (field.required) {
      this.report(path, (prop) => manifestErrors.missingField(prop, this.kind.type));
    }
  }

  /** Nothing, where the value means the same as none. */
  private value(field: Field, value: unknown, path: Path): unknown {
    switch (field.holds) {
      case "one":
        if (isNothing(field, value)) return undefined;
        return field.scalar ? this.scalar(field, value, path) : this.block(field.shape!, value, path);
      case "oneAsList":
        return isNothing(field, value) ? undefined : [this.block(field.shape!, value, path)];
      case "list":
      case "listAsOne":
        return this.list(field, value, path);
      case "map":
        return this.map(field, value, path);
      case "inline":
        return undefined;
    }
  }

  private list(field: Field, value: unknown, path: Path): unknown {
    // A whole list that Terraform knows later comes out of YAML as one text.
    if (isToken(value) && field.scalar) return typeof value === "string" && value.startsWith("#") ? [value] : value;
    if (!Array.isArray(value)) {
      this.report(path, manifestErrors.wrongType("a list", typed(value), "list"));
      return [];
    }
    if (value.length === 0) return undefined;
    const items = value.map((item: unknown, index) =>
      field.scalar ? this.scalar(field, item, [...path, index]) : this.block(field.shape!, item, [...path, index]),
    );
    if (field.holds === "list") return items;
    if (items.length > 1) this.report(path, manifestErrors.tooMany(items.length));
    return items[0];
  }

  private map(field: Field, value: unknown, path: Path): unknown {
    if (typeof value === "string" && isToken(value)) return value;
    if (!isObject(value)) {
      this.report(path, manifestErrors.wrongType("an object", typed(value), "map"));
      return {};
    }
    const entries = Object.entries(value).filter(
      ([key, item]) =>
        item !== null && item !== undefined && !(field.name === "annotations" && SERVER_ANNOTATIONS.includes(key)),
    );
    if (entries.length === 0) return undefined;
    return Object.fromEntries(
      entries.map(([key, item]) => [escapeTemplates(key), this.scalar(field, item, [...path, key])]),
    );
  }

  private scalar(field: Field, value: unknown, path: Path): unknown {
    const converted = toScalar(field.scalar!, value);
    if ("value" in converted) return converted.value;
    this.report(path, converted.problem);
    return "";
  }

  /** Of a volume, no class and an empty one are the same; of a claim they are not. */
  private claims(path: Path): boolean {
    return (
      this.kind.kind === "PersistentVolumeClaim" || path.some((step) => /^volumeClaimTemplates?$/.test(String(step)))
    );
  }

  private unknown(shape: Shape, path: Path): void {
    const known = shape.fields.flatMap((field) =>
      field.holds === "inline" ? shapeOf(field.shape!).fields.map(({ name }) => name) : [field.name],
    );
    const near = nearest(String(path[path.length - 1]), known);
    this.report(path, (prop) => manifestErrors.unknownField(prop, this.kind.type, near));
  }
}

function isNothing(field: Field, value: unknown): boolean {
  return (
    NOTHING_WHEN_EMPTY.has(field.name) &&
    isObject(value) &&
    Object.values(value).every((item) => item === null || item === undefined)
  );
}

function isDropped(shapeName: string, shape: Shape, path: Path, name: string, value: unknown): boolean {
  if (path[path.length - 1] === "metadata" && shape.byName.has("annotations") && SERVER_METADATA.includes(name)) {
    return true;
  }
  const dropped = DROPPED[shapeName];
  return (
    dropped !== undefined &&
    Object.hasOwn(dropped, name) &&
    (dropped[name] === undefined || dropped[name] === String(value))
  );
}

/** @internal */
export function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
