import { storageErrors } from "./errors/storage";
import { Problem } from "./errors/problem";
import { BUILT_IN_CLASSES } from "./facts/storage";
import { checkObjectName } from "./kubernetes-objects";
import { checkTags } from "./names";
import { isKnown, isUnknown } from "./tokens";

const ZONES = ["1", "2", "3"];

/** @internal the name of a class of the user's own */
export function checkStorageClassName(prop: string, name: string): (Problem | undefined)[] {
  const taken = isKnown(name) && BUILT_IN_CLASSES.has(name);
  return [checkObjectName(prop, name), taken ? storageErrors.builtInClass(prop, name) : undefined];
}

/** @internal */
export function checkMountOptions(prop: string, options: string[] = []): (Problem | undefined)[] {
  if (isUnknown(options)) return [];
  return options.map((option, index) =>
    typeof option === "string" && /^[^\s,]+$/.test(option)
      ? undefined
      : storageErrors.mountOption(`${prop}[${index}]`, option),
  );
}

/** @internal the tags of what a driver makes, which it takes as one text */
export function checkDriverTags(prop: string, tags?: { readonly [key: string]: string }): (Problem | undefined)[] {
  if (isUnknown(tags)) return [];
  const texts = Object.entries(tags ?? {}).flatMap(([key, value]): [string, unknown][] => [
    [key, key],
    [key, value],
  ]);
  const split = texts.filter(([, text]) => typeof text === "string" && /[,=]/.test(text));
  const keys = [...new Set(split.map(([key]) => key))];
  return [...checkTags(prop, tags), ...keys.map((key) => storageErrors.tagSplit(`${prop}["${key}"]`))];
}

/** @internal */
export function checkVolumeZones(prop: string, zones?: string[]): Problem[] {
  if (!isKnown(zones)) return [];
  if (zones.length === 0) return [storageErrors.noZones(prop)];
  return zones.flatMap((zone, index) => {
    const twice = zones.indexOf(zone) < index;
    return twice || !ZONES.includes(zone) ? [storageErrors.zone(`${prop}[${index}]`, ZONES, zone, twice)] : [];
  });
}
