import { createHash } from "crypto";
import { isInside, parseIpv4Range } from "./cidr";
import { Problem } from "./errors/problem";
import { vnetErrors } from "./errors/vnet";
import { PRIVATE_IPV6_RANGE, PRIVATE_RANGES } from "./facts/subnet-limits";
import { DERIVED_PRIORITY, RULE_PRIORITY } from "./facts/security-rule-limits";
import { isUnknown } from "./tokens";
import { isWithin } from "./whole-numbers";

/** @internal the priority of a rule that has none: by its id alone, so that other rules do not change it */
export function derivedPriority(id: string): number {
  const count = DERIVED_PRIORITY.max - DERIVED_PRIORITY.min + 1;
  return DERIVED_PRIORITY.min + (createHash("sha256").update(id).digest().readUInt32BE(0) % count);
}

/** @internal */
export function checkPriority(prop: string, given?: number): Problem | undefined {
  if (given === undefined || isUnknown(given) || isWithin(given, RULE_PRIORITY)) return undefined;
  return vnetErrors.priority(prop, RULE_PRIORITY.min, RULE_PRIORITY.max, given);
}

/** @internal the free priority next to one that is taken */
export function freePriority(near: number, taken: ReadonlySet<number>): number {
  for (let step = 1; step <= RULE_PRIORITY.max; step++) {
    for (const candidate of [near + step, near - step]) {
      if (isWithin(candidate, RULE_PRIORITY) && !taken.has(candidate)) return candidate;
    }
  }
  return RULE_PRIORITY.max;
}

/**
 * The sources that may not come in by SSH or remote desktop: those that are not private, and those that are known to be
 * outside of the networks that reach the subnet.
 * @internal
 */
export function managementProblems(
  prop: string,
  ports: string,
  ranges: readonly string[],
  reachable: readonly string[] | undefined,
): Problem[] {
  return ranges.flatMap((text) => {
    if (isUnknown(text)) return [];
    const range = asRange(text);
    const isPrivate = [...PRIVATE_RANGES, PRIVATE_IPV6_RANGE].some((space) => isInside(range, space));
    if (!isPrivate) return [vnetErrors.managementSource(prop, ports, "from private ranges only", text)];
    if (reachable === undefined || reachable.some((space) => isInside(range, space))) return [];
    const rule = `from inside of the network or of its peers only, ${reachable.join(", ")}`;
    return [vnetErrors.managementSource(prop, ports, rule, text)];
  });
}

/** A lone address as the range that it is. */
function asRange(text: string): string {
  if (text.includes(":")) return text.includes("/") ? text : `${text}/128`;
  return parseIpv4Range(text)?.text ?? text;
}
