import { isInside, parseIpv4Range } from "../cidr";
import { PRIVATE_RANGES } from "../facts/subnet-limits";
import { isTokenItself, isUnknown } from "../tokens";

type Labels = { readonly [key: string]: string };
type Part = { readonly [field: string]: unknown };

/** @internal pods as a network policy may select them */
export interface PolicyTarget {
  readonly labels: Labels;
  /** The numbers of the ports, all TCP; a policy that names others does not open them. */
  readonly ports: readonly unknown[];
}

/** The label that Kubernetes puts on every namespace. */
const NAMESPACE_LABEL = "kubernetes.io/metadata.name";

/**
 * Whether a policy, as Kubernetes or Terraform writes it, lets pods of a namespace reach others. What is not known here, such
 * as the labels of these pods, may fit.
 * @internal
 */
export function policyLetsIn(spec: unknown, target: PolicyTarget, namespaceName: string): boolean {
  return allows(spec, INGRESS, target, (peer) => peerLetsIn(peer, namespaceName));
}

/**
 * Whether a policy lets pods out to the internet. A range may be of the internet, unless it is private.
 * @internal
 */
export function policyLetsOut(spec: unknown, target: PolicyTarget): boolean {
  return allows(spec, EGRESS, target, (peer) => {
    if (isTokenItself(peer)) return true;
    const block = one(get(peer as Part, "ipBlock"));
    const cidr = get(block, "cidr");
    return isUnknown(cidr) || (block !== undefined && !isPrivate(String(cidr)));
  });
}

interface Direction {
  readonly type: "Ingress" | "Egress";
  readonly rules: "ingress" | "egress";
  readonly peers: "from" | "to";
}

const INGRESS: Direction = { type: "Ingress", rules: "ingress", peers: "from" };
const EGRESS: Direction = { type: "Egress", rules: "egress", peers: "to" };

function allows(spec: unknown, way: Direction, target: PolicyTarget, isPeer: (peer: unknown) => boolean): boolean {
  if (isTokenItself(spec)) return true;
  const policy = one(spec);
  const types = many(get(policy, "policyTypes"));
  const goes = types === undefined || types.length === 0 || types.some((type) => isUnknown(type) || type === way.type);
  if (!goes || !maySelect(get(policy, "podSelector"), target.labels, true)) return false;
  const rules = many(get(policy, way.rules));
  if (rules === undefined) return true;
  return rules.some((rule) => {
    if (isTokenItself(rule)) return true;
    const [given, ports] = [many(get(rule as Part, way.peers)), many(get(rule as Part, "ports"))];
    const peers = given === undefined || given.length === 0 || given.some(isPeer);
    return peers && (ports === undefined || ports.length === 0 || ports.some((port) => opens(port, target.ports)));
  });
}

function isPrivate(cidr: string): boolean {
  return parseIpv4Range(cidr) !== undefined && PRIVATE_RANGES.some((space) => isInside(cidr, space));
}

/** @internal whether pods of a namespace may be among those that a peer of a policy selects */
export function peerLetsIn(peer: unknown, namespaceName: string): boolean {
  if (isTokenItself(peer)) return true;
  const namespaces = get(peer as Part, "namespaceSelector");
  return namespaces !== undefined && maySelect(namespaces, { [NAMESPACE_LABEL]: namespaceName }, false);
}

/** `all` tells whether there are no more labels than those. */
function maySelect(selector: unknown, labels: Labels, all: boolean): boolean {
  if (isTokenItself(selector)) return true;
  const given = one(selector);
  const matchLabels = get(given, "matchLabels") ?? {};
  if (isTokenItself(matchLabels) || isTokenItself(labels)) return true;
  const fits = (key: string, judge: (value: string | undefined) => boolean) => {
    const value = labels[key];
    return (value === undefined && !all) || isUnknown(value) || judge(value);
  };
  const wanted = Object.entries(matchLabels as Labels);
  return (
    wanted.every(([key, value]) => isUnknown([key, value]) || fits(key, (has) => has === value)) &&
    (many(get(given, "matchExpressions")) ?? []).every((one) => {
      if (isTokenItself(one)) return true;
      const { key, operator, values } = one as { key: string; operator: string; values?: string[] };
      if (isUnknown([key, operator, values])) return true;
      const listed = (has: string | undefined) => has !== undefined && (values ?? []).includes(has);
      if (operator === "In") return fits(key, listed);
      if (operator === "NotIn") return fits(key, (has) => !listed(has));
      if (operator === "Exists") return fits(key, (has) => has !== undefined);
      return operator !== "DoesNotExist" || fits(key, (has) => has === undefined);
    })
  );
}

function opens(given: unknown, wanted: readonly unknown[]): boolean {
  if (isTokenItself(given)) return true;
  const { protocol = "TCP", port } = given as { protocol?: string; port?: unknown };
  if (!isUnknown(protocol) && protocol !== "TCP") return false;
  const [first, last] = [port, get(given as Part, "endPort") ?? port].map(Number);
  // Nobody here knows which port has a name.
  if (port === undefined || isUnknown(port) || Number.isNaN(first) || isUnknown(last)) return true;
  return wanted.some((one) => isUnknown(one) || (Number(one) >= first && Number(one) <= last));
}

/** A field, as Kubernetes or Terraform names it. */
function get(part: Part | undefined, field: string): unknown {
  return part?.[field] ?? part?.[field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] ?? undefined;
}

/** The one block that there is, which Terraform may write as a list of one. */
function one(value: unknown): Part | undefined {
  return (Array.isArray(value) ? value[0] : value) as Part | undefined;
}

/** Nothing for what is known to Terraform alone. */
function many(value: unknown): unknown[] | undefined {
  if (value === undefined) return [];
  if (isTokenItself(value)) return undefined;
  return Array.isArray(value) ? value : [value];
}
