import { list, nearest, Problem, problem, suggest } from "./problem";

/** @internal */
export const workloadErrors = {
  noSuchPool: (prop: string, got: string): Problem =>
    problem("AKS-E1235", {
      prop,
      must: "be an operating system that nodes of the cluster have",
      found: `${got}, of which there is no pool`,
      fix: "add a pool of it, or choose the other one",
    }),
  address: (prop: string, got: string): Problem =>
    problem("AKS-E1236", { prop, must: "be an IPv4 address", got, fix: 'write for example "10.0.4.7"' }),
  noAmounts: (prop: string): Problem =>
    problem("AKS-E1237", {
      prop,
      must: "name no amounts for a StatefulSet, which exchanges its pods one by one",
      fix: "write Rollout.rolling(), or leave it out",
    }),
  rolloutKind: (prop: string, kind: string, got: string): Problem =>
    problem("AKS-E1238", {
      prop,
      must: `be one that a ${kind} knows`,
      found: `Rollout.${got}()`,
      fix: "write Rollout.rolling(), or leave it out",
    }),
  nobody: (prop: string): Problem =>
    problem("AKS-E1239", {
      prop,
      must: "name somebody who may reach the service, because Azure takes an empty list for everybody",
      found: "an empty list",
      fix: "name the ranges of your clients",
    }),
  keptNamespace: (prop: string, got: string): Problem =>
    problem("AKS-E1240", {
      prop,
      must: "not be a namespace that Kubernetes or AKS keeps for itself",
      got,
      fix: "make a Namespace for the application",
    }),
  nameTooLong: (prop: string, kind: string, max: number, got: string): Problem =>
    problem("AKS-E1241", {
      prop,
      must: `have at most ${max} characters for a ${kind}, whose pods and labels add some of their own`,
      got,
      fix: "choose a shorter name",
    }),
  keptLabel: (prop: string, got: string): Problem =>
    problem("AKS-E1242", {
      prop,
      must: "not have a label by which the pods are found",
      got,
      fix: "take another key, or set name",
    }),
  identityNamespace: (prop: string, got: string, namespace: string): Problem =>
    problem("AKS-E1243", {
      prop,
      must: `be trusted in the namespace of the pods, "${namespace}"`,
      found: `one for "${got}"`,
      fix: "give the WorkloadIdentity that namespace",
    }),
  twoAccounts: (prop: string): Problem =>
    problem("AKS-E1244", {
      prop,
      must: "be left out beside identity, which names the service account",
      fix: "leave one of them out",
    }),
  defaultAccount: (prop: string): Problem =>
    problem("AKS-E1245", {
      prop,
      must: "not be the account that every pod without one has",
      got: "default",
      fix: "leave it out for an account of its own",
    }),
  wrongOs: (prop: string, os: string, pool: string, poolOs: string): Problem =>
    problem("AKS-E1246", {
      prop,
      must: `have ${os} nodes, as the containers are made for ${os}`,
      found: `"${pool}", a ${poolOs} pool`,
      fix: `choose a ${os} pool, or set os for images of ${poolOs}`,
    }),
  otherCluster: (prop: string, got: string): Problem =>
    problem("AKS-E1247", {
      prop,
      must: "be a pool of the cluster that connection leads to",
      got,
      fix: "use a pool of that cluster, or connect to the other one",
    }),
  tooLarge: (prop: string, where: string, found: string, ofDisk: boolean): Problem =>
    problem("AKS-E1248", {
      prop,
      must: `fit on one node: ${where}`,
      found,
      fix: ofDisk
        ? "ask for less, or add a pool whose nodes have a larger disk"
        : "ask for less, or add a pool of a larger size",
    }),
  nowhere: (prop: string, os: string, pools: string[]): Problem =>
    problem("AKS-E1249", {
      prop,
      must: `be given, because every ${os} pool of the cluster keeps the pods away with a taint (${list(pools)})`,
      fix: "name one of them, whose taints are then tolerated, or add a pool",
    }),
  replicas: (prop: string, min: number, got: number): Problem =>
    problem("AKS-E1250", { prop, must: `be a whole number, ${min} or more`, got, fix: "write such a number" }),
  replicaOrder: (prop: string, min: number, max: number): Problem =>
    problem("AKS-E1251", {
      prop,
      must: "have a minimum that is not above its maximum",
      found: `${min} to ${max}`,
      fix: "swap the two",
    }),
  amount: (prop: string, got: string): Problem =>
    problem("AKS-E1252", {
      prop,
      must: "be a whole number of pods or a percentage from 0% to 100%, as text",
      got,
      fix: 'write for example "1" or "25%"',
    }),
  standstill: (prop: string): Problem =>
    problem("AKS-E1253", {
      prop,
      must: "let one of maxSurge and maxUnavailable be more than 0, or no pod could ever be exchanged",
      found: "0 for both",
      fix: 'write for example maxSurge: "1"',
    }),
  blocksDrain: (prop: string, kept: string, replicas: number): Problem =>
    problem("AKS-E1254", {
      prop,
      must: "let a pod be moved, or no node under it can be drained, upgraded or rebooted",
      found: `${kept} with ${replicas} replicas`,
      fix: "allow one more to be away, or run more replicas",
    }),
  schedule: (prop: string, got: string): Problem =>
    problem("AKS-E1255", {
      prop,
      must: "be five fields of cron (minute, hour, day of the month, month, day of the week), or a word such as @daily",
      got,
      fix: 'write for example "30 3 * * 1-5", and the time zone in timeZone',
    }),
  timeZone: (prop: string, got: string, near: string[]): Problem =>
    problem("AKS-E1256", {
      prop,
      must: "be a time zone of the IANA database",
      got,
      fix: suggest(near, 'write for example "Europe/Berlin"'),
    }),
  noPorts: (prop: string): Problem =>
    problem("AKS-E1257", { prop, must: "have at least one port", found: "an empty list", fix: "add one" }),
  serviceTwice: (prop: string, what: string, got: string): Problem =>
    problem("AKS-E1258", {
      prop,
      must: `be a ${what} that nothing else here has`,
      found: `"${got}" again`,
      fix: `give one of the two another ${what}`,
    }),
  targetPort: (prop: string, got: string, known: string[]): Problem =>
    problem("AKS-E1259", {
      prop,
      must: `be a port that a container of the pods has${known.length > 0 ? ` (${list(known)})` : ", and none has any"}`,
      got,
      fix:
        known.length > 0
          ? suggest(nearest(got, known), "add it to the ports of a container, or choose one of these")
          : "add it to the ports of a container",
    }),
};

/** @internal */
export const workloadWarnings = {
  notReady: (prop: string, containers: string[]): Problem =>
    problem("AKS-W1220", {
      prop,
      must: "go to pods that say when they are ready, or requests reach them while they start",
      found: `no readiness probe in ${list(containers)}`,
      fix: "give the container probes: { readiness: Probe.http(…) }",
    }),
  openToInternet: (prop: string, got: string): Problem =>
    problem("AKS-W1221", {
      prop,
      must: "name who may reach the public address, which is open to the whole internet otherwise",
      got,
      fix: "name the ranges of your clients",
    }),
};
