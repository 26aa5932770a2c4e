import { list, nearest, Problem, problem, suggest } from "./problem";

/** @internal what is wrong with a pod, whatever runs it */
export const podErrors = {
  noContainers: (prop: string): Problem =>
    problem("AKS-E1210", { prop, must: "have at least one container", found: "an empty list", fix: "add one" }),
  name: (prop: string, what: string, got: string): Problem =>
    problem("AKS-E1211", {
      prop,
      must: `be the name of a ${what}: 1 to 63 lower-case letters, digits or hyphens, with a letter or digit at both ends`,
      got,
      fix: "choose another name",
    }),
  containerTwice: (prop: string, got: string, first: string): Problem =>
    problem("AKS-E1212", {
      prop,
      must: "be a name that no other container of the pod has",
      found: `"${got}", as in ${first}`,
      fix: "choose another name",
    }),
  imageName: (prop: string, got: string): Problem =>
    problem("AKS-E1213", {
      prop,
      must: "be the name of an image: a registry, a path, and a tag or a digest",
      got,
      fix: 'write for example "example.azurecr.io/shop/web:1.4.2"',
    }),
  imageFloats: (prop: string, got: string): Problem =>
    problem("AKS-E1214", {
      prop,
      must: "say which image it is, with a tag or a digest",
      got,
      fix: `add one: "${got}:<tag>" or "${got}@sha256:<digest>"`,
    }),
  portTwice: (prop: string, got: string, first: string): Problem =>
    problem("AKS-E1215", {
      prop,
      must: "be a port that the pod does not have yet",
      found: `${got}, as in ${first}`,
      fix: "take one of them out, or change one: the containers of a pod share its address",
    }),
  envName: (prop: string, got: string): Problem =>
    problem("AKS-E1216", {
      prop,
      must: "have names of letters, digits, _, - or . that do not begin with a digit",
      got,
      fix: "choose another name",
    }),
  envRunsCommand: (prop: string, got: string): Problem =>
    problem("AKS-E1217", {
      prop,
      must: "not have a variable whose value git-sync runs as a command",
      got,
      fix: "leave it out",
    }),
  mountPath: (prop: string, got: string): Problem =>
    problem("AKS-E1218", {
      prop,
      must: "be an absolute path other than the root, without .. and without a colon",
      got,
      fix: 'write for example "/var/lib/shop"',
    }),
  mountTwice: (prop: string, got: string, first: string): Problem =>
    problem("AKS-E1219", {
      prop,
      must: "be a path that nothing else is mounted at",
      found: `"${got}", as in ${first}`,
      fix: "mount it elsewhere, or take one of them out",
    }),
  subPath: (prop: string, got: string): Problem =>
    problem("AKS-E1220", {
      prop,
      must: "be a path inside of the volume, without .. and without a slash before it",
      got,
      fix: 'write for example "uploads"',
    }),
  volumeTwice: (prop: string, got: string): Problem =>
    problem("AKS-E1221", {
      prop,
      must: "be one volume wherever the pod mounts its name",
      found: `another one called "${got}"`,
      fix: "give one of them another name, or use the same PodVolume in both places",
    }),
  fileMode: (prop: string, got: string): Problem =>
    problem("AKS-E1222", {
      prop,
      must: "be permissions in octal, from 0000 to 0777",
      got,
      fix: 'write for example "0440"',
    }),
  claimOutsideSet: (prop: string, got: string): Problem =>
    problem("AKS-E1223", {
      prop,
      must: "be a volume that pods can share: only a StatefulSet makes a claim for each of its pods",
      found: `PodVolume.claimTemplate("${got}", …)`,
      fix: "use PodVolume.persistentVolumeClaim, or a StatefulSet",
    }),
  resourceName: (prop: string, got: string): Problem =>
    problem("AKS-E1224", {
      prop,
      must: "name extended resources with a domain before them",
      got,
      fix: 'write for example "nvidia.com/gpu"',
    }),
  number: (prop: string, min: number, max: number | undefined, unit: string, got: number): Problem =>
    problem("AKS-E1225", {
      prop,
      must: `be a whole number of ${unit}${max === undefined ? `, ${min} or more` : ` from ${min} to ${max}`}`,
      got,
      fix: "write such a number",
    }),
  probePath: (prop: string, got: string): Problem =>
    problem("AKS-E1226", { prop, must: "begin with a slash", got, fix: `write "/${got.replace(/^\/+/, "")}"` }),
  probeCommand: (prop: string): Problem =>
    problem("AKS-E1227", { prop, must: "have a command to run", found: "an empty list", fix: "name a program" }),
  successThreshold: (prop: string, got: number): Problem =>
    problem("AKS-E1228", {
      prop,
      must: "be 1: only readiness is asked for more than once",
      got,
      fix: "leave it out",
    }),
  capability: (prop: string, got: string): Problem =>
    problem("AKS-E1229", {
      prop,
      must: "not be a capability that gives the node away",
      got,
      fix: "name only what the program needs, such as NET_BIND_SERVICE",
    }),
  capabilityName: (prop: string, got: string): Problem =>
    problem("AKS-E1230", {
      prop,
      must: "be the name of a capability in upper case, without CAP_",
      got,
      fix: `write "${String(got).toUpperCase().replace(/^CAP_/, "")}"`,
    }),
  rootUser: (prop: string, got: number): Problem =>
    problem("AKS-E1231", {
      prop,
      must: "be the id of a user who is not root, 1 or more",
      got,
      fix: "leave it out, or say PodPrivileges.root()",
    }),
  field: (prop: string, got: string, known: readonly string[]): Problem =>
    problem("AKS-E1232", {
      prop,
      must: `be one of ${list(known)}, or one of metadata.labels['<key>'] and metadata.annotations['<key>']`,
      got,
      fix: suggest(nearest(got, known), "use one of them"),
    }),
  envPrefix: (prop: string, got: string): Problem =>
    problem("AKS-E1298", {
      prop,
      must: "be letters, digits, _, - or . that do not begin with a digit, as names of variables begin with it",
      got,
      fix: 'write for example "SHOP_"',
    }),
  sourceTwice: (prop: string, first: string): Problem =>
    problem("AKS-E1299", {
      prop,
      must: "be a source that the container does not have yet",
      found: `the same as in ${first}`,
      fix: "take one of them out, or give it another prefix",
    }),
  hookBefore: (prop: string): Problem =>
    problem("AKS-E1206", {
      prop,
      must: "be left out of a container that runs before the others: Kubernetes lets it have no hooks",
      fix: "leave it out, or do it in the command of the container",
    }),
  aliasAddress: (prop: string, got: string): Problem =>
    problem("AKS-E1208", {
      prop,
      must: "be an IPv4 or IPv6 address",
      got,
      fix: 'write for example "10.0.4.7"',
    }),
  aliasNames: (prop: string, got: string | undefined): Problem =>
    problem("AKS-E1209", {
      prop,
      must: "be host names in lower case, at least one",
      got,
      fix: 'write for example ["db.example.com"]',
    }),
  accountOnLinux: (prop: string): Problem =>
    problem("AKS-E1157", {
      prop,
      must: "be left out for Linux, where pods act as no account of Active Directory",
      fix: "leave it out, or say os: PodOs.WINDOWS",
    }),
  noManagedAccounts: (prop: string, cluster: string): Problem =>
    problem("AKS-E1158", {
      prop,
      must: "be left out in a cluster whose Windows nodes find no domain controller",
      found: `the cluster ${cluster}`,
      fix: "give the cluster windowsNodes: { groupManagedServiceAccounts: GroupManagedServiceAccounts.throughNetworkDns() }",
    }),
  notOnWindows: (prop: string, what: string): Problem =>
    problem("AKS-E1233", {
      prop,
      must: `be left out for Windows, which has no ${what}`,
      fix: "leave it out, or run the pod on Linux",
    }),
};

/** @internal */
export const podWarnings = {
  latest: (prop: string, got: string): Problem =>
    problem("AKS-W1210", {
      prop,
      must: "name a version, because nodes would run whatever the registry has when they pull it",
      got,
      fix: "name a version or a digest",
    }),
  secretInEnvironment: (prop: string, secret: string, part: "one" | "all" = "one"): Problem =>
    problem("AKS-W1211", {
      prop,
      must: "keep secrets out of the environment, which every process, log of a crash and kubectl describe can show",
      found: `${part} of the secret "${secret}"`,
      fix: "mount it as a file with PodVolume.secret or PodVolume.secretsStore",
    }),
  secretLiteral: (prop: string): Problem =>
    problem("AKS-W1212", {
      prop,
      must: "not be a secret, which anybody who reads the program, the state or the pod would have",
      found: "text under a name for secrets",
      fix: "mount it as a file with PodVolume.secret or PodVolume.secretsStore",
    }),
  root: (prop: string): Problem =>
    problem("AKS-W1213", {
      prop,
      must: "keep containers from running as root, which is root on the node once they break out",
      found: "PodPrivileges.root()",
      fix: "use an image with a user of its own",
    }),
  sleepsTooLong: (prop: string, seconds: number, grace: number): Problem =>
    problem("AKS-W1216", {
      prop,
      must: `leave the program some of the ${grace} seconds in which it may end, or it is killed before it is done`,
      found: `a sleep of ${seconds} seconds`,
      fix: "sleep for less, or set terminationGraceSeconds to the sleep and the time that the program needs",
    }),
  noTokens: (prop: string, namespace: string): Problem =>
    problem("AKS-W1218", {
      prop,
      must: "find Entra ID, which gives the pods their tokens, over HTTPS",
      found: `the shut namespace ${namespace}, of which no network policy lets them out`,
      fix: "add a NetworkPolicy for their labels with egress: [{ peers: [NetworkPeer.anyone()], ports: [NetworkPort.tcp(443)] }]",
    }),
  hostNetwork: (prop: string): Problem =>
    problem("AKS-W1214", {
      prop,
      must: "leave the network of the node to the node: network policies do not hold there",
      found: "true",
      fix: "leave it out",
    }),
  capabilities: (prop: string, got: string[]): Problem =>
    problem("AKS-W1215", {
      prop,
      must: "be left out or be NET_BIND_SERVICE, which is all that restricted namespaces let in",
      found: list(got),
      fix: "leave the others out",
    }),
};
