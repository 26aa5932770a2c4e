import { MAX_NAMESERVERS, MAX_SEARCH_CHARACTERS, MAX_SEARCHES, NDOTS } from "../facts/pod-dns";
import { Problem, problem } from "./problem";

/** @internal */
export const podDnsErrors = {
  nameserver: (prop: string, got: unknown): Problem =>
    problem("AKS-E1114", {
      prop,
      must: "be the IPv4 or IPv6 address of a name server",
      got,
      fix: 'write for example ["10.0.0.4"]',
    }),
  tooManyNameservers: (prop: string, got: number): Problem =>
    problem("AKS-E1115", {
      prop,
      must: `be at most ${MAX_NAMESERVERS} name servers`,
      got,
      fix: "name fewer, or one that passes questions on to the others",
    }),
  noNameserver: (prop: string): Problem =>
    problem("AKS-E1116", {
      prop,
      must: "name at least one name server, because PodDns.servers() leaves the pod no other",
      found: "an empty list",
      fix: "name one, or use PodDns.cluster()",
    }),
  search: (prop: string, got: unknown): Problem =>
    problem("AKS-E1117", {
      prop,
      must: "be a domain in lower case: labels of letters, digits, hyphens or underscores, with dots between",
      got,
      fix: 'write for example "shop.svc.cluster.local"',
    }),
  tooManySearches: (prop: string, searches: number, characters: number): Problem =>
    problem("AKS-E1118", {
      prop,
      must: `be at most ${MAX_SEARCHES} domains, of ${MAX_SEARCH_CHARACTERS} characters with a space between them`,
      found: `${searches} domains of ${characters} characters`,
      fix: "leave some out, and ask for those names in full",
    }),
  resolverOption: (prop: string, got: unknown): Problem =>
    problem("AKS-E1119", {
      prop,
      must: `be a whole number from ${NDOTS.min} to ${NDOTS.max}, as text`,
      got,
      fix: 'write for example "2"',
    }),
  resolverOptionName: (prop: string, found: string): Problem =>
    problem("AKS-E1297", {
      prop,
      must: "name options of the resolver that are known when the program runs, without white space or a colon",
      found,
      fix: 'write the value beside the name, for example { ndots: "2" }',
    }),
};

/** @internal */
export const podDnsWarnings = {
  neverAsked: (prop: string, max: number): Problem =>
    problem("AKS-W1217", {
      prop,
      must: `leave room for the name server that the pod has anyway, because a resolver asks ${max} and no more`,
      found: `${max} further ones`,
      fix: "take the last one out, which is never asked",
    }),
};
