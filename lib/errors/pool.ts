import { list, nearest, Problem, problem, suggest } from "./problem";

/** @internal */
export const poolErrors = {
  name: (prop: string, os: string, maxLength: number, got: string): Problem =>
    problem("AKS-E0501", {
      prop,
      must: `be 1 to ${maxLength} lower-case letters and digits, beginning with a letter, for a ${os} pool`,
      got,
      fix: "give the pool a shorter or plainer name; the construct's id can stay as it is",
    }),
  nameTaken: (prop: string, got: string): Problem =>
    problem("AKS-E0502", {
      prop,
      must: "be unique among the pools of its cluster",
      got,
      fix: "rename one of the two pools",
    }),
  nameIsRotationName: (prop: string, got: string, other: string): Problem =>
    problem("AKS-E0503", {
      prop,
      must: `not be the name that pool ${other} takes while it rotates`,
      got,
      fix: "choose another name, or set rotationName on one of the two pools",
    }),
  countOutOfRange: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E0504", {
      prop,
      must: `be a whole number of nodes from ${min} to ${max}`,
      got,
      fix: "change the count",
    }),
  minAboveMax: (prop: string, min: number, max: number): Problem =>
    problem("AKS-E0505", {
      prop,
      must: "have a minimum that is not above its maximum",
      found: `autoscale(${min}, ${max})`,
      fix: "swap the two, or raise the maximum",
    }),
  autoscaleNothing: (prop: string): Problem =>
    problem("AKS-E0506", {
      prop,
      must: "leave the autoscaler at least one node to add",
      found: "autoscale(0, 0)",
      fix: "raise the maximum, or write NodeScaling.fixed(0)",
    }),
  spotSystemPool: (prop: string): Problem =>
    problem("AKS-E0507", {
      prop,
      must: "not be given on a system pool, which Azure may not evict",
      fix: "leave mode out, or leave spot out",
    }),
  spotPrice: (prop: string, min: number, got: number): Problem =>
    problem("AKS-E0508", {
      prop,
      must: `be at least ${min} US dollars an hour`,
      got,
      fix: "leave it out to pay up to the regular price and never be evicted for the price",
    }),
  spotUpgrade: (prop: string): Problem =>
    problem("AKS-E0509", {
      prop,
      must: "not be given on a spot pool, for whose upgrades Azure takes no settings",
      fix: "leave it out",
    }),
  windowsOnCilium: (prop: string): Problem =>
    problem("AKS-E0510", {
      prop,
      must: "have the Azure data plane to take a Windows pool, because Cilium runs on Linux only",
      found: "the Cilium data plane",
      fix: "make the cluster with NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE }); changing it on a cluster that exists replaces the cluster",
    }),
  windowsOnOwnCni: (prop: string, found: string): Problem =>
    problem("AKS-E0511", {
      prop,
      must: "use Azure CNI to take a Windows pool",
      found,
      fix: "make the cluster with NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE })",
    }),
  windowsWithoutProfile: (prop: string): Problem =>
    problem("AKS-E0512", {
      prop,
      must: "have windowsNodes to take a Windows pool",
      fix: "give the cluster windowsNodes with a password variable when it is made; adding it to a cluster that exists replaces the cluster",
    }),
  windows2019: (prop: string, version: string): Problem =>
    problem("AKS-E0513", {
      prop,
      must: "not be Windows Server 2019 from Kubernetes 1.33 on",
      found: `Windows2019 with Kubernetes ${version}`,
      fix: "use WindowsOsSku.WINDOWS_2022",
    }),
  zone: (prop: string, known: readonly string[], got: string): Problem =>
    problem("AKS-E0514", {
      prop,
      must: `be of the availability zones ${list(known)}`,
      got,
      fix: 'name a zone of the region by its number, as text, such as "1"',
    }),
  zoneTwice: (prop: string, got: string): Problem =>
    problem("AKS-E0515", { prop, must: "name every zone once", got, fix: "remove the second one" }),
  maxPods: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E0516", {
      prop,
      must: `be a whole number of pods from ${min} to ${max}`,
      got,
      fix: "change the number",
    }),
  minutes: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E0517", { prop, must: `be whole minutes from ${min} to ${max}`, got, fix: "change the number" }),
  criticalAddonsNeedUserPool: (prop: string): Problem =>
    problem("AKS-E0518", {
      prop,
      must: "not be set on a cluster without a user pool, because its workloads would have nowhere to run",
      got: true,
      fix: "add a pool with addLinuxPool, or leave criticalAddonsOnly out",
    }),
  criticalAddonsTaint: (prop: string, got: string): Problem =>
    problem("AKS-E0519", {
      prop,
      must: "not use CriticalAddonsOnly, which AKS keeps for system pools",
      got,
      fix: "set mode to NodePoolMode.SYSTEM, or use a taint of your own",
    }),
  passwordLiteral: (prop: string): Problem =>
    problem("AKS-E0520", {
      prop,
      must: "be a reference and never the password itself, which would be readable in the Terraform",
      found: "a literal",
      fix: 'declare new TerraformVariable(this, id, { type: "string", sensitive: true }) and pass its stringValue',
    }),
  passwordWeak: (prop: string, min: number, max: number, classes: number): Problem =>
    problem("AKS-E0163", {
      prop,
      must: `be ${min} to ${max} characters with ${classes} of lower-case letters, upper-case letters, digits and others`,
      fix: "give the variable another value",
    }),
  passwordMissing: (prop: string): Problem =>
    problem("AKS-E0525", {
      prop,
      must: "be a reference to a sensitive variable or to a secret",
      found: "nothing",
      fix: 'declare new TerraformVariable(this, id, { type: "string", sensitive: true }) and pass its stringValue',
    }),
  passwordNotSensitive: (prop: string, variable: string): Problem =>
    problem("AKS-E0521", {
      prop,
      must: "come from a sensitive variable, or plans would print it",
      found: `variable ${variable}`,
      fix: "set sensitive: true on the variable",
    }),
  passwordDefault: (prop: string, variable: string): Problem =>
    problem("AKS-E0522", {
      prop,
      must: "come from a variable without a default, which would be readable in the Terraform",
      found: `variable ${variable}`,
      fix: `remove the default and set TF_VAR_${variable} where Terraform runs`,
    }),
  windowsAdmin: (prop: string, got: string): Problem =>
    problem("AKS-E0523", {
      prop,
      must: "be 1 to 20 characters, not end in a dot and not be a name that Windows keeps, such as administrator, admin or user",
      got,
      fix: "leave it out for azureuser",
    }),
  gmsaDomain: (prop: string, got: string): Problem =>
    problem("AKS-E0548", {
      prop,
      must: "be the root of a domain of Active Directory: labels with dots between, at most 253 characters",
      got,
      fix: 'write for example "corp.example.com"',
    }),
  gmsaDnsServer: (prop: string, got: string): Problem =>
    problem("AKS-E0549", {
      prop,
      must: "be the IPv4 address of a DNS server that knows the domain",
      got,
      fix: 'write for example "10.0.0.4"',
    }),
  subnetOnlyOnPool: (prop: string): Problem =>
    problem("AKS-E0524", {
      prop,
      must: "not be given on a cluster whose nodes are in a network that Azure made, because all pools are in one network",
      fix: "give the cluster nodeSubnet, or leave the pool's subnet out",
    }),
  rotationNameTaken: (prop: string, got: string, other: string): Problem =>
    problem("AKS-E0526", {
      prop,
      must: "be a name that nothing else in the cluster has, the pool itself included",
      got,
      fix: `leave it out, or choose another name than that of pool ${other}`,
    }),
  roomForPods: (prop: string, least: number, nodes: number, maxPods: number): Problem =>
    problem("AKS-E0527", {
      prop,
      must: `leave room for ${least} pods on all nodes of the pool together`,
      found: `${maxPods} on each of at most ${nodes} nodes`,
      fix: "raise maxPods, or the number of nodes",
    }),
  tooManyPools: (prop: string, max: number, got: number): Problem =>
    problem("AKS-E0528", { prop, must: `have at most ${max} pools`, got, fix: "join pools that are alike" }),
  osSku: (prop: string, os: string, known: string[], got: string): Problem =>
    problem("AKS-E0529", {
      prop,
      must: `be an image of ${os} nodes`,
      got,
      fix: suggest(nearest(got, known), `use one of ${list(known)}`),
    }),
  windows2019Ends: (prop: string): Problem =>
    problem("AKS-W0502", {
      prop,
      must: "be an image that is supported, which Windows Server 2019 has not been since 2026-03-01",
      got: "Windows2019",
      fix: "use WindowsOsSku.WINDOWS_2022",
    }),
  azureLinux2: (prop: string): Problem =>
    problem("AKS-W0501", {
      prop,
      must: "be an image that still gets security updates, which Azure Linux 2.0 has not had since 2025-11-30",
      got: "AzureLinux",
      fix: "use LinuxOsSku.AZURE_LINUX_3",
    }),
};
