import { isInside, isIpv6, parseIpv4Range } from "./cidr";
import { apiServerErrors } from "./errors/api-server";
import { Problem } from "./errors/problem";
import { NOT_ON_THE_INTERNET } from "./facts/address-limits";
import { isUnknown } from "./tokens";

/** What AKS takes for one cluster. https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges */
const MAX_RANGES = 200;

const NOBODY = "0.0.0.0/32";

/** @internal */
export function checkAuthorizedRanges(prop: string, ranges: readonly string[]): Problem[] {
  // A list token is one opaque element; a list of literals and tokens is judged item by item.
  if (ranges.length === 0) return [apiServerErrors.noRanges(prop)];
  const problems: Problem[] = [];
  if (ranges.length > 1 && ranges.includes(NOBODY)) problems.push(apiServerErrors.nobodyAndSomebody(prop));
  if (ranges.length > MAX_RANGES) problems.push(apiServerErrors.tooManyRanges(prop, ranges.length, MAX_RANGES));
  const seen = new Map<string, string>();
  for (const given of ranges) {
    if (isUnknown(given)) continue;
    const wrong = checkRange(prop, given);
    if (wrong) {
      problems.push(wrong);
      continue;
    }
    const { text } = parseIpv4Range(given)!;
    const same = seen.get(text);
    if (same !== undefined) problems.push(apiServerErrors.rangeDuplicate(prop, given, same));
    else seen.set(text, given);
  }
  return problems;
}

/**
 * The ranges as Azure gives them back: a lone address without its /32 would be a change in every plan.
 * @internal
 */
export function normalRanges(ranges: string[]): string[] {
  return ranges.map((given) => (isUnknown(given) ? given : (parseIpv4Range(given)?.text ?? given)));
}

/**
 * Ranges from which nobody can come over the internet: legal, and without effect. One warning for all of them.
 * @internal
 */
export function warnOfRanges(prop: string, ranges: readonly string[]): Problem | undefined {
  const known = ranges.filter((given) => !isUnknown(given) && parseIpv4Range(given) !== undefined);
  const found = known.flatMap((given) => {
    const around = Object.keys(NOT_ON_THE_INTERNET).find((range) => isInside(given, range));
    return around === undefined ? [] : [`${given} (${NOT_ON_THE_INTERNET[around]})`];
  });
  return found.length > 0 ? apiServerErrors.rangesNotPublic(prop, found) : undefined;
}

function checkRange(prop: string, given: string): Problem | undefined {
  if (typeof given !== "string") return apiServerErrors.rangeMalformed(prop, given);
  if (isIpv6(given)) return apiServerErrors.rangeIpv6(prop, given);
  const range = parseIpv4Range(given);
  if (!range) return apiServerErrors.rangeMalformed(prop, given);
  if (range.prefix === 0) return apiServerErrors.rangeEverything(prop, given);
  if (!range.aligned) return apiServerErrors.rangeHostBits(prop, given, range.text);
  return undefined;
}
