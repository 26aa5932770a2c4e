import { isIpv4, isIpv6 } from "../cidr";
import { podDnsErrors } from "../errors/pod-dns";
import { ProblemFor, show } from "../errors/problem";
import { MAX_NAMESERVERS, MAX_SEARCH_CHARACTERS, MAX_SEARCHES, NDOTS } from "../facts/pod-dns";
import { isTokenItself, isUnknown } from "../tokens";
import { isWithin } from "../whole-numbers";

/** From Kubernetes 1.33 on with underscores, and the root alone. */
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
const MAX_DOMAIN = 253;

/** @internal */
export function nameserverProblems(nameservers: string[] | undefined): ProblemFor[] {
  if (nameservers === undefined || isTokenItself(nameservers)) return [];
  const count = nameservers.length;
  return [
    ...(count > MAX_NAMESERVERS
      ? [(prop: string) => podDnsErrors.tooManyNameservers(`${prop}.nameservers`, count)]
      : []),
    ...nameservers.flatMap((one, index) =>
      isUnknown(one) || isAddress(one)
        ? []
        : [(prop: string) => podDnsErrors.nameserver(`${prop}.nameservers[${index}]`, one)],
    ),
  ];
}

/** @internal */
export function searchProblems(searches: string[] | undefined): ProblemFor[] {
  if (searches === undefined || isTokenItself(searches)) return [];
  const characters = isUnknown(searches) ? 0 : searches.join(" ").length;
  const tooMany = searches.length > MAX_SEARCHES || characters > MAX_SEARCH_CHARACTERS;
  return [
    ...(tooMany
      ? [(prop: string) => podDnsErrors.tooManySearches(`${prop}.searches`, searches.length, characters)]
      : []),
    ...searches.flatMap((one, index) =>
      isUnknown(one) || isDomain(one) ? [] : [(prop: string) => podDnsErrors.search(`${prop}.searches[${index}]`, one)],
    ),
  ];
}

/** @internal */
export function resolverOptionProblems(options: { [name: string]: string } | undefined): ProblemFor[] {
  if (options === undefined) return [];
  // Each is a block of its own, which Terraform cannot make of what it alone knows.
  if (isTokenItself(options)) {
    return [(prop) => podDnsErrors.resolverOptionName(`${prop}.resolverOptions`, "a reference")];
  }
  return Object.entries(options).flatMap(([name, value]) => {
    const at = (prop: string) => `${prop}.resolverOptions`;
    if (!isUnknown(name) && !/^[^\s:]+$/.test(name)) {
      return [(prop: string) => podDnsErrors.resolverOptionName(at(prop), show(name))];
    }
    if (name !== "ndots" || isUnknown(value)) return [];
    const fits = /^\d+$/.test(value) && isWithin(Number(value), NDOTS);
    return fits ? [] : [(prop: string) => podDnsErrors.resolverOption(`${at(prop)}.${name}`, value)];
  });
}

function isAddress(given: unknown): boolean {
  return typeof given === "string" && !given.includes("/") && (isIpv4(given) || isIpv6(given));
}

function isDomain(given: unknown): boolean {
  if (given === ".") return true;
  if (typeof given !== "string" || given.length > MAX_DOMAIN) return false;
  return given
    .replace(/\.$/, "")
    .split(".")
    .every((label) => LABEL.test(label));
}
