import { list, Problem, problem } from "./problem";

/** @internal */
export const ingressErrors = {
  noRules: (prop: string): Problem =>
    problem("AKS-E1285", { prop, must: "have at least one host", found: "an empty list", fix: "add { host, paths }" }),
  host: (prop: string, got: string): Problem =>
    problem("AKS-E1286", {
      prop,
      must: "be a host name in lower case, and no address, with * for its whole first part at most",
      got,
      fix: 'write for example "shop.example.com" or "*.example.com"',
    }),
  noPaths: (prop: string): Problem =>
    problem("AKS-E1287", { prop, must: "have at least one path", found: "an empty list", fix: "add { service }" }),
  path: (prop: string, got: string): Problem =>
    problem("AKS-E1288", {
      prop,
      must: "begin with a slash, and have no // and no encoded slash in it, nor . or .. for a part",
      got,
      fix: 'write for example "/shop", or IngressPathType.IMPLEMENTATION_SPECIFIC for what only the controller reads',
    }),
  pathTwice: (prop: string, got: string, first: string): Problem =>
    problem("AKS-E1289", {
      prop,
      must: "be a path that its host does not have yet",
      found: `"${got}", as in ${first}`,
      fix: "take one of them out, or change one",
    }),
  serviceElsewhere: (prop: string, namespace: string, got: string, theirs: string): Problem =>
    problem("AKS-E1290", {
      prop,
      must: `be a service of the namespace of the ingress, "${namespace}"`,
      found: `"${got}" of "${theirs}"`,
      fix: "make an ingress in that namespace; both can have the same host",
    }),
  keptAnnotation: (prop: string, got: string): Problem =>
    problem("AKS-E1291", {
      prop,
      must: "not have an annotation that tls writes",
      got,
      fix: "leave it out, and say it with tls",
    }),
  port: (prop: string, service: string, known: number[], got: number | undefined): Problem =>
    problem("AKS-E1292", {
      prop,
      must: `be a port of the service "${service}" that speaks TCP (${known.length > 0 ? list(known.map(String)) : "it has none"})`,
      got,
      fix: known.length > 0 ? "choose one of them" : "add one to the ports of expose",
    }),
  certificateUri: (prop: string, got: string): Problem =>
    problem("AKS-E1293", {
      prop,
      must: "be the URI of a certificate in a key vault",
      got,
      fix: "write https://<vault>.vault.azure.net/certificates/<certificate>, with /<version> behind it to stay at one",
    }),
  noAppRouting: (prop: string, given: boolean): Problem =>
    problem("AKS-E1294", {
      prop,
      must: given
        ? "be a class that the cluster has, and application routing is off"
        : "be given, because its default is that of application routing, which the cluster has not",
      fix: "set addons.webAppRouting of the cluster, or name the class of your own controller with IngressClass.of",
    }),
  noVaultSecrets: (prop: string): Problem =>
    problem("AKS-E1295", {
      prop,
      must: "be IngressTls.secret(…), because the cluster has no driver that reads key vaults",
      found: "IngressTls.keyVaultCertificate(…)",
      fix: "set addons.keyVaultSecrets of the cluster to KeyVaultSecrets.rotating(), or name a secret",
    }),
  vaultForGateway: (prop: string): Problem =>
    problem("AKS-E1296", {
      prop,
      must: "be IngressTls.secret(…) for an application gateway, as only application routing fetches certificates this way",
      found: "IngressTls.keyVaultCertificate(…)",
      fix: "name a secret, or use IngressClass.APP_ROUTING",
    }),
};

/** @internal */
export const ingressWarnings = {
  plainHttp: (prop: string): Problem =>
    problem("AKS-W1222", {
      prop,
      must: "name a certificate, or everything is readable and changeable on its way",
      found: "IngressTls.none()",
      fix: "write IngressTls.secret(…) or IngressTls.keyVaultCertificate(…)",
    }),
  notLetIn: (prop: string, services: string[]): Problem =>
    problem("AKS-W1223", {
      prop,
      must: "lead to pods that let the ingress controller in, because the namespace shuts everybody out",
      found: `nobody from app-routing-system for ${list(services)}`,
      fix: "expose them with from: [NetworkPeer.appRouting()], or open them with a NetworkPolicy",
    }),
  snippet: (prop: string): Problem =>
    problem("AKS-W1224", {
      prop,
      must: "be left out, because it writes configuration into a controller that serves every namespace and may read its secrets",
      fix: "use an annotation of its own for what you need",
    }),
  noController: (prop: string): Problem =>
    problem("AKS-W1225", {
      prop,
      must: "be the class of a controller that runs, and application routing was told to run none by itself",
      found: "IngressClass.APP_ROUTING",
      fix: "set addons.webAppRouting.defaultController of the cluster, or name the class of a controller you make",
    }),
  plainHttpToo: (prop: string, got: string): Problem =>
    problem("AKS-W1226", {
      prop,
      must: "leave requests without TLS to be sent on to TLS",
      got,
      fix: "leave it out",
    }),
};
