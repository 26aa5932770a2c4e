import { isIpv6, parseIpv4Range, rangesOverlap } from "./cidr";
import { diskEncryptionErrors } from "./errors/disk-encryption";
import { ProblemFor } from "./errors/problem";
import { MAX_VAULT_IP_RULES, MAX_VAULT_SUBNETS } from "./facts/key-limits";
import { isUnknown } from "./tokens";

/** Addresses that never arrive at a vault from outside: its firewall sees public ones only. */
const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map((text) => parseIpv4Range(text)!);

/** @internal what is wrong with the address ranges that a vault lets in */
export function vaultRangeProblems(name: string, ranges: readonly string[]): ProblemFor[] {
  const found: ProblemFor[] = [];
  if (!isUnknown(ranges) && ranges.length > MAX_VAULT_IP_RULES) {
    found.push((prop) =>
      diskEncryptionErrors.tooManyInFirewall(`${prop}.${name}`, "ranges", MAX_VAULT_IP_RULES, ranges.length),
    );
  }
  for (const given of ranges) {
    if (isUnknown(given)) continue;
    const rule = wrongRange(given);
    if (rule !== undefined) found.push((prop) => diskEncryptionErrors.vaultRange(`${prop}.${name}`, rule, given));
  }
  return found;
}

/** @internal */
export function vaultSubnetProblems(name: string, count: number): ProblemFor[] {
  if (count <= MAX_VAULT_SUBNETS) return [];
  return [(prop) => diskEncryptionErrors.tooManyInFirewall(`${prop}.${name}`, "subnets", MAX_VAULT_SUBNETS, count)];
}

function wrongRange(given: unknown): string | undefined {
  if (typeof given !== "string") return "be text";
  if (isIpv6(given)) return "be IPv4, which is all that the firewall of a vault reads";
  const range = parseIpv4Range(given);
  if (!range) return "be an IPv4 address or a range in CIDR notation";
  if (range.prefix === 0) return "be less than every address";
  if (!range.aligned) return `begin with the first address of the range, as ${range.text} does`;
  if (PRIVATE.some((inner) => rangesOverlap(inner, range))) {
    return "be public: private addresses reach a vault through a private endpoint or a subnet's service endpoint";
  }
  return undefined;
}
