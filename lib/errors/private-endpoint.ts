import { Problem, problem } from "./problem";

/** @internal */
export const endpointErrors = {
  zoneName: (prop: string, got: string): Problem =>
    problem("AKS-E0485", {
      prop,
      must: "be the name of a private DNS zone: 2 to 34 labels of letters, digits, hyphens and underscores, with dots between",
      got,
      fix: "write for example privatelink.vaultcore.azure.net",
    }),
  targetId: (prop: string, type: string, got: string): Problem =>
    problem("AKS-E0486", {
      prop,
      must: `be the ARM id of a resource of type ${type}`,
      got,
      fix: `write /subscriptions/<id>/resourceGroups/<group>/providers/${type}/<name>`,
    }),
  subresource: (prop: string, got: string): Problem =>
    problem("AKS-E0487", {
      prop,
      must: "name the part of the service that the endpoint leads to, in letters and digits",
      got,
      fix: "look it up in the table of private link resources, for example vault or registry",
    }),
  otherZone: (prop: string, expected: string, got: string): Problem =>
    problem("AKS-E0488", {
      prop,
      must: `be the zone ${expected}, in which clients look for the target`,
      got,
      fix: `make it: new PrivateDnsZone(…, { name: "${expected}" }), and link it to the network of the clients`,
    }),
  linkedTwice: (prop: string, path: string): Problem =>
    problem("AKS-E0490", {
      prop,
      must: "be linked to a zone once, as Azure refuses it a second time",
      fix: `remove this link; the first is ${path}`,
    }),
  privateOnly: (prop: string): Problem =>
    problem("AKS-W0470", {
      prop,
      must: "be given, or something else has to write the address of the endpoint into the zone that clients ask",
      fix: "give it a PrivateDnsZone, or acknowledge that a policy writes the record",
    }),
};
