import { Problem, problem } from "./problem";

interface Range {
  readonly min: number;
  readonly max: number;
}

/** @internal */
export const poolFeatureErrors = {
  hostPorts: (prop: string, { min, max }: Range, first: number, last: number): Problem =>
    problem("AKS-E0530", {
      prop,
      must: `be whole ports from ${min} to ${max}, the first not above the last`,
      found: first === last ? `${first}` : `${first} to ${last}`,
      fix: "correct the ports, lowest first",
    }),
  securityGroupsWithoutPorts: (prop: string): Problem =>
    problem("AKS-E0531", {
      prop,
      must: "come with allowedHostPorts, without which Azure disregards the groups",
      fix: "allow the ports that pods take on their nodes, or leave the groups out",
    }),
  applicationSecurityGroupId: (prop: string, got: string): Problem =>
    problem("AKS-E0532", {
      prop,
      must: "be ids of application security groups",
      got,
      fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/applicationSecurityGroups/…",
    }),
  snapshotId: (prop: string, got: string): Problem =>
    problem("AKS-E0533", {
      prop,
      must: "be the id of a snapshot of a node pool, which is not one of a disk",
      got,
      fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.ContainerService/snapshots/…",
    }),
  everyZoneOfNone: (prop: string, location: string): Problem =>
    problem("AKS-E0543", {
      prop,
      must: `be given in ${location}, which has no availability zones as far as is known: left out, it stands for a pool in each of three`,
      fix: "use addLinuxPool for one pool without a zone, or make the cluster in a region with zones; zones that have been added to the region since can be named",
    }),
  prefixTooSmall: (prop: string, addresses: number, nodes: number, surge: number, others: number): Problem =>
    problem("AKS-E0660", {
      prop,
      must: `have an address for every node: the pool may have ${nodes}${surge > 0 ? `, and ${surge} more in an upgrade` : ""}`,
      found: `a prefix with ${addresses} addresses${others > 0 ? `, of which other pools may take ${others}` : ""}`,
      fix: "make a prefix that is larger, or lower the most nodes or the surge of the pool",
    }),
  deallocateEphemeral: (prop: string): Problem =>
    problem("AKS-E0535", {
      prop,
      must: "not stop nodes whose OS disk is ephemeral, because it would be lost with them",
      found: "DEALLOCATE with OsDisk.ephemeral()",
      fix: "use OsDisk.managed(), or let the nodes be deleted",
    }),
  outboundNat: (prop: string): Problem =>
    problem("AKS-E0536", {
      prop,
      must: "stay on in a cluster whose egress is a load balancer",
      got: false,
      fix: "leave it out, or give the cluster a NAT gateway or routes of its own for what leaves it",
    }),
  unavailableOnSystemPool: (prop: string): Problem =>
    problem("AKS-E0537", {
      prop,
      must: "add nodes in a system pool, of which Azure takes none away without another in its place",
      found: "a number of unavailable nodes",
      fix: "use NodeSurge.percent(…) or NodeSurge.nodes(…)",
    }),
  rotationNameOfMany: (prop: string): Problem =>
    problem("AKS-E0538", {
      prop,
      must: "not be given for pools of several zones, because each needs a name of its own",
      fix: "leave it out: a name is derived for each of them",
    }),
  zonesOfMany: (prop: string): Problem =>
    problem("AKS-E0539", {
      prop,
      must: "be known while the program runs, one zone or more, because each zone makes a pool",
      fix: 'write the zones out, for example ["1", "2", "3"]',
    }),
  unavailablePercent: (prop: string, { min, max }: Range, got: number): Problem =>
    problem("AKS-E0540", {
      prop,
      must: `be a whole percentage from ${min} to ${max} of the pool`,
      got,
      fix: "write for example NodeSurge.unavailablePercent(10)",
    }),
  unavailableNodes: (prop: string, { min, max }: Range, got: number): Problem =>
    problem("AKS-E0541", {
      prop,
      must: `be a whole number of nodes from ${min} to ${max}`,
      got,
      fix: "write for example NodeSurge.unavailableNodes(1)",
    }),
};

/** @internal */
export const poolFeatureWarnings = {
  ultraWithoutZones: (prop: string): Problem =>
    problem("AKS-W0503", {
      prop,
      must: "go with zones, because in regions that have zones an Ultra disk is in one of them",
      found: "a pool without zones",
      fix: 'give the pool zones: ["1", "2", "3"]',
    }),
  publicNodes: (prop: string): Problem =>
    problem("AKS-W0504", {
      prop,
      must: "be meant: every node has an address on the internet, and only security groups stand before it",
      fix: "leave it out, and let a load balancer or an ingress take the traffic in",
    }),
  unbalancedZones: (prop: string): Problem =>
    problem("AKS-W0505", {
      prop,
      must: "go with an autoscaler that keeps the pools of the zones alike, or it fills the pool of one zone first",
      found: "a cluster without addons.autoscaler.balanceSimilarPools",
      fix: "give the cluster addons: { autoscaler: { balanceSimilarPools: true } }",
    }),
  regionWithoutZones: (prop: string, location: string): Problem =>
    problem("AKS-W0507", {
      prop,
      must: "be left out in a region that has no availability zones",
      found: location,
      fix: "leave it out, or make the cluster in a region that has them",
    }),
  wasm: (prop: string): Problem =>
    problem("AKS-W0506", {
      prop,
      must: "be a runtime for which pools can be made, which WebAssembly has not been since 2025-05-05",
      got: "WasmWasi",
      fix: "leave it out, and run the modules in containers, for example with SpinKube",
    }),
};
