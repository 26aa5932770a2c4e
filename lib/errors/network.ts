import { Problem, problem } from "./problem";

/** @internal */
export const networkErrors = {
  subnetId: (prop: string, got: string): Problem =>
    problem("AKS-E0401", {
      prop,
      must: "be the ARM id of a subnet",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Network/virtualNetworks/<network>/subnets/<subnet>",
    }),
  rangeMalformed: (prop: string, got: string): Problem =>
    problem("AKS-E0402", {
      prop,
      must: "be an IPv4 range",
      got,
      fix: 'write its first address and its prefix, for example "10.244.0.0/16"',
    }),
  rangeNotAligned: (prop: string, got: string, network: string): Problem =>
    problem("AKS-E0403", { prop, must: "begin at its network address", got, fix: `write "${network}"` }),
  rangeReserved: (prop: string, got: string, reserved: string): Problem =>
    problem("AKS-E0404", {
      prop,
      must: `not overlap ${reserved}, which AKS keeps for itself`,
      got,
      fix: "choose a range elsewhere in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16",
    }),
  rangesOverlap: (prop: string, got: string, otherProp: string, other: string): Problem =>
    problem("AKS-E0405", { prop, must: `not overlap ${otherProp} ${other}`, got, fix: "move one of the two" }),
  serviceRangeTooLarge: (prop: string, got: string, minPrefix: number): Problem =>
    problem("AKS-E0406", {
      prop,
      must: `be a /${minPrefix} or smaller`,
      got,
      fix: "choose a longer prefix, /16 is plenty",
    }),
  serviceRangeTooSmall: (prop: string, got: string, maxPrefix: number): Problem =>
    problem("AKS-E0413", {
      prop,
      must: `be a /${maxPrefix} or larger, to hold the services of the cluster itself`,
      got,
      fix: "choose a shorter prefix, /16 is plenty",
    }),
  subnetTwice: (prop: string, got: string, other: string): Problem =>
    problem("AKS-E0414", {
      prop,
      must: "be the one reference to its subnet in the program, so that its role is given once",
      found: `a second reference to ${got}, which ${other} refers to already`,
      fix: "make one Subnet and pass it to everything in that subnet",
    }),
  stackCycle: (prop: string, theirs: string, ours: string): Problem =>
    problem("AKS-E0415", {
      prop,
      must: "be in a stack that does not wait for this one",
      found: `${theirs}, which waits for ${ours}`,
      fix: "take the dependency of that stack away, or make the subnet in this one",
    }),
  otherNetwork: (prop: string, got: string, network: string): Problem =>
    problem("AKS-E0416", {
      prop,
      must: `be in the virtual network of the cluster's nodes, ${network}`,
      got,
      fix: "choose a subnet of that network",
    }),
  dnsOutsideServices: (prop: string, got: string, serviceRange: string): Problem =>
    problem("AKS-E0407", {
      prop,
      must: `be an address of serviceCidr ${serviceRange}`,
      got,
      fix: "leave it out, and it is the tenth address of that range",
    }),
  dnsIsFirst: (prop: string, got: string): Problem =>
    problem("AKS-E0408", {
      prop,
      must: "not be the first address of serviceCidr, which is the API server's inside the cluster",
      got,
      fix: "leave it out, and it is the tenth address of that range",
    }),
  dnsMalformed: (prop: string, got: string): Problem =>
    problem("AKS-E0409", {
      prop,
      must: "be an IPv4 address",
      got,
      fix: "leave it out, and it is the tenth address of serviceCidr",
    }),
  policyOnCilium: (prop: string, got: string): Problem =>
    problem("AKS-E0410", {
      prop,
      must: "be CILIUM on the Cilium data plane, which enforces policies itself",
      got,
      fix: "leave networkPolicy out, or use NetworkDataPlane.AZURE",
    }),
  ciliumPolicyOnAzure: (prop: string): Problem =>
    problem("AKS-E0411", {
      prop,
      must: "not be CILIUM on the Azure data plane",
      got: "cilium",
      fix: "use NetworkPolicyEngine.CALICO, or the Cilium data plane",
    }),
  podRangeTooSmall: (prop: string, got: string): Problem =>
    problem("AKS-E0412", {
      prop,
      must: "be a /24 or larger, because every node takes a /24 of it",
      got,
      fix: "choose a shorter prefix, /16 holds 256 nodes",
    }),
  podSubnetMissing: (prop: string): Problem =>
    problem("AKS-E0434", {
      prop,
      must: "be given with NetworkProfile.azureCniPodSubnet(), where the pods of every pool are in a subnet",
      fix: "pass a subnet for the pods, which pools without one of their own share",
    }),
  podSubnetUnused: (prop: string): Problem =>
    problem("AKS-E0435", {
      prop,
      must: "only be given with NetworkProfile.azureCniPodSubnet(), because pods have their addresses from elsewhere here",
      fix: "leave it out, or choose that network, which for a cluster that is there already means a new cluster",
    }),
  podSubnetShared: (prop: string, got: string, user: string): Problem =>
    problem("AKS-E0436", {
      prop,
      must: "be a subnet of the pods alone",
      found: `${got}, which is also the subnet of ${user}`,
      fix: "pass another subnet of the same network",
    }),
  kubenetNeedsRouteTable: (prop: string): Problem =>
    problem("AKS-E0437", {
      prop,
      must: "be given with kubenet in a subnet of yours, because Azure writes a route to every node into it",
      fix: "pass the RouteTable that is associated with the subnet of the nodes",
    }),
  needsCilium: (prop: string, why: string): Problem =>
    problem("AKS-E0438", {
      prop,
      must: `only be given with the Cilium data plane, because ${why}`,
      fix: "leave it out, or use NetworkDataPlane.CILIUM",
    }),
  ipv6Range: (prop: string, rule: string, got: string, example: string): Problem =>
    problem("AKS-E0439", { prop, must: rule, got, fix: `write for example "${example}"` }),
  kubenetRetires: (prop: string): Problem =>
    problem("AKS-W0407", {
      prop,
      must: "be one that stays supported, as kubenet ends on 2028-03-31",
      got: "kubenet",
      fix: "use NetworkProfile.azureCniOverlay(), which needs no more addresses of the virtual network",
    }),
  azurePolicyRetires: (prop: string): Problem =>
    problem("AKS-W0401", {
      prop,
      must: "be an engine that stays supported, as Azure network policy manager ends on Windows on 2026-09-30 and on Linux on 2028-09-30",
      got: "azure",
      fix: "use NetworkPolicyEngine.CALICO, or the Cilium data plane on clusters without Windows",
    }),
};
