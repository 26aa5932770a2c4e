import { list, Problem, problem, show } from "./problem";

/** @internal */
export const egressErrors = {
  needsNodeSubnet: (prop: string, kind: string, why: string): Problem =>
    problem("AKS-E0417", {
      prop,
      must: `be given with ${kind}, because ${why}`,
      fix: "pass the subnet of the nodes as nodeSubnet",
    }),
  managedNatNeedsManagedNetwork: (prop: string): Problem =>
    problem("AKS-E0418", {
      prop,
      must: "not be given with Egress.managedNatGateway(), which only goes with the network that Azure makes",
      fix: "use Egress.natGateway(…) with a NatGateway of yours, or leave the subnet out",
    }),
  notAssociated: (prop: string, subnet: string, owner: string, what: string): Problem =>
    problem("AKS-E0419", {
      prop,
      must: `be associated with the ${what} at ${owner}, or its nodes have no way out`,
      found: `the subnet at ${subnet} without it`,
      fix: `call associate(subnet) on the ${what}, or name your own association in the subnet's readyAfter`,
    }),
  noDefaultRoute: (prop: string, owner: string): Problem =>
    problem("AKS-E0420", {
      prop,
      must: "have a route for 0.0.0.0/0, without which Azure refuses to make the cluster",
      found: `the route table at ${owner} without one`,
      fix: 'give it defaultRoute: RouteNextHop.appliance("…") with the private address of the firewall',
    }),
  portsPerNode: (prop: string, max: number, step: number, got: number): Problem =>
    problem("AKS-E0421", {
      prop,
      must: `be a multiple of ${step} from 0 to ${max}`,
      got,
      fix: "write 0 to let Azure choose by the number of nodes",
    }),
  notEnoughPorts: (prop: string, sum: PortSum): Problem =>
    problem("AKS-E0422", {
      prop,
      must: `be at most ${sum.most} for the pools at their largest, as ${sum.arithmetic}`,
      got: sum.perNode,
      fix: `lower it, or have ${sum.addressesNeeded} addresses`,
    }),
  wholeNumber: (prop: string, min: number, max: number, unit: string | undefined, got: number): Problem =>
    problem("AKS-E0423", {
      prop,
      must: `be a whole number${unit ? ` of ${unit}` : ""} from ${min} to ${max}`,
      got,
      fix: "choose one in that range",
    }),
  addressesOnce: (prop: string, found: string): Problem =>
    problem("AKS-E0424", {
      prop,
      must: "name at least one address or prefix, and none twice",
      found,
      fix: "name once each address or prefix that outbound traffic is to leave from",
    }),
  ipv6NeedsDualStack: (prop: string, got: number): Problem =>
    problem("AKS-E0425", {
      prop,
      must: "not be given for a cluster that has IPv4 only",
      got,
      fix: "leave it out, or give the network dualStack",
    }),
  egressUnknown: (prop: string, why: string, fix: string): Problem =>
    problem("AKS-E0426", { prop, must: `not be true here, because ${why}`, got: true, fix }),
  resourceName: (prop: string, got: string): Problem =>
    problem("AKS-E0427", {
      prop,
      must: "be 1 to 80 letters, digits, hyphens, underscores or dots, starting with a letter or digit and ending with a letter, digit or underscore",
      got,
      fix: "choose another name",
    }),
  armId: (prop: string, what: string, type: string, got: string): Problem =>
    problem("AKS-E0428", {
      prop,
      must: `be the ARM id of a ${what}`,
      got,
      fix: `write /subscriptions/<id>/resourceGroups/<group>/providers/${type}/<name>`,
    }),
  tooManyAddresses: (prop: string, max: number, got: number): Problem =>
    problem("AKS-E0429", {
      prop,
      must: `be at most ${max} addresses, counting those in prefixes`,
      got,
      fix: "name fewer, or a smaller prefix",
    }),
  zone: (prop: string, zones: readonly string[], got: string, twice: boolean): Problem =>
    problem("AKS-E0430", {
      prop,
      must: `be of the zones ${list(zones)}, each once`,
      found: twice ? `"${got}" twice` : show(got),
      fix: twice ? "remove the second one" : "choose a zone that the region has",
    }),
  addressInOtherZone: (prop: string, zone: string, got: string): Problem =>
    problem("AKS-E0454", {
      prop,
      must: `be in zone ${zone} as the gateway is, or in all zones`,
      found: got,
      fix: "put the two into the same zone, or leave the zones of the address out",
    }),
  nextHop: (prop: string, got: string): Problem =>
    problem("AKS-E0431", {
      prop,
      must: "be the private IPv4 address of an appliance",
      got,
      fix: 'write it with its four parts, for example "10.0.1.4"',
    }),
  routePrefix: (prop: string, rule: string, got: unknown, fix: string): Problem =>
    problem("AKS-E0432", { prop, must: rule, got, fix }),
  associatedBefore: (prop: string, what: string, found: string): Problem =>
    problem("AKS-E0433", {
      prop,
      must: `be given a subnet that has no ${what} yet, because a subnet can have one only`,
      found,
      fix: "remove one of the two",
    }),
};

/** @internal */
export const egressWarnings = {
  notEnoughPortsInUpgrades: (prop: string, sum: PortSum): Problem =>
    problem("AKS-W0403", {
      prop,
      must: `be at most ${sum.most} while all pools are upgraded at their largest, as ${sum.arithmetic}`,
      got: sum.perNode,
      fix: `lower it, have ${sum.addressesNeeded} addresses, or upgrade one pool at a time`,
    }),
  nodesMayBeShutOut: (prop: string): Problem =>
    problem("AKS-W0404", {
      prop,
      must: "hold the addresses that nodes leave from, or the nodes cannot reach the API server",
      fix: "set includeEgress, or name those addresses",
    }),
  isolatedWithPublicApiServer: (prop: string): Problem =>
    problem("AKS-W0405", {
      prop,
      must: "be private or in a subnet of yours with Egress.none(), because nodes have no way to a public address",
      fix: "use ApiServerAccess.private() or vnetIntegrated(…), or lead that traffic out yourself",
    }),
  natCarriesIpv4Only: (prop: string): Problem =>
    problem("AKS-W0406", {
      prop,
      must: "carry IPv6 in a dual-stack cluster, and a NAT gateway of the Standard SKU carries IPv4 only",
      fix: "use Egress.loadBalancer(…) when pods have to reach the internet over IPv6",
    }),
};

/** @internal the outbound ports of a cluster, added up */
export interface PortSum {
  readonly perNode: number;
  /** The most ports a node could have. */
  readonly most: number;
  readonly addressesNeeded: number;
  readonly arithmetic: string;
}
