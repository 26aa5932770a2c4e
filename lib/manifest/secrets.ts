import { manifestErrors } from "../errors/manifest";
import { nearest, Problem } from "../errors/problem";
import { isObject, Reporter } from "./convert";
import { isToken } from "./scalars";

/** @internal references, by key of the Secret, by the Secret: `name` or `namespace/name` */
export type SecretValues = Record<string, Record<string, string>>;

/** @internal the name by which a Secret is asked for in a list of references */
export function secretEntry(name: string, namespace: string | undefined, secrets: SecretValues): string {
  const full = `${namespace}/${name}`;
  return namespace !== undefined && Object.hasOwn(secrets, full) ? full : name;
}

/**
 * A Secret as the provider takes it: `data` in plain text, every value of it a reference.
 * @internal
 */
export function settleSecret(
  body: Record<string, unknown>,
  entry: string,
  given: Record<string, string>,
  report: Reporter,
): Record<string, unknown> {
  const { data, stringData, ...rest } = body;
  const values: Record<string, unknown> = {};
  for (const [field, written] of Object.entries({ data, stringData })) {
    if (written === null || written === undefined) continue;
    if (!isObject(written)) {
      report([field], manifestErrors.wrongType("an object", "something else", "map"));
      continue;
    }
    for (const [key, value] of Object.entries(written)) {
      if (Object.hasOwn(given, key)) continue;
      if (!isToken(value)) {
        report([field, key], (prop) => manifestErrors.secretLiteral(prop, entry, key));
      } else if (!isReference(value)) {
        report([field, key], (prop) => manifestErrors.secretNotReference(prop, PARTLY));
      } else if (field === "data") {
        report([field, key], manifestErrors.wrongType("base64", "a reference", "plain"));
      } else {
        values[key] = value;
      }
    }
  }
  for (const [key, value] of Object.entries(given)) if (isReference(value)) values[key] = value;
  return { ...rest, ...(Object.keys(values).length > 0 ? { data: values } : {}) };
}

const PARTLY = "text with a reference in it";

/** Text beside a reference may be a secret as well as the reference. */
function isReference(value: unknown): boolean {
  return isToken(value) && (typeof value === "number" || /^\$\{TfToken\[[^\]]*\]\}$/.test(value));
}

/** @internal what is wrong with the references themselves, before they meet the manifest */
export function secretProblems(secrets: SecretValues, known: string[]): Problem[] {
  const names = new Set(known.flatMap((name) => [name, name.slice(name.indexOf("/") + 1)]));
  return Object.entries(secrets).flatMap(([entry, values]) => [
    ...(names.has(entry)
      ? []
      : [manifestErrors.secretUnknown(`secrets["${entry}"]`, known, nearest(entry, [...names, ...known]))]),
    ...Object.entries(values ?? {})
      .filter(([, value]) => !isReference(value))
      .map(([key, value]) =>
        manifestErrors.secretNotReference(
          `secrets["${entry}"]["${key}"]`,
          value === undefined ? "nothing" : isToken(value) ? PARTLY : "text",
        ),
      ),
  ]);
}
