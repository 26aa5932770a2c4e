import { list, Problem, problem, suggest } from "./problem";

/** @internal */
export const kuredErrors = {
  windowDays: (prop: string, got: string): Problem =>
    problem("AKS-E1120", {
      prop,
      must: "open every day or every week, because Kured knows days of the week only",
      found: got,
      fix: "use MaintenanceWindow.daily or weekly, and rebootDays for some days of the week",
    }),
  windowMidnight: (prop: string, start: string, hours: number): Problem =>
    problem("AKS-E1121", {
      prop,
      must: "begin and end on one day when it opens on some days only, because Kured asks for the day at the moment of the reboot",
      found: `${hours} hours from ${start}`,
      fix: "end it by midnight of its time zone, or open it every day",
    }),
  windowDates: (prop: string, name: string): Problem =>
    problem("AKS-E1122", {
      prop,
      must: `not have ${name}, which Kured cannot keep`,
      fix: "make a window without it for Kured, and switch Kured off by hand for a freeze",
    }),
  timeZone: (prop: string, got: string, near: string[]): Problem =>
    problem("AKS-E1123", {
      prop,
      must: "be a name of the IANA time zone database",
      got,
      fix: suggest(near, 'write for example "Europe/Berlin"'),
    }),
  number: (prop: string, min: number, unit: string, got: number): Problem =>
    problem("AKS-E1124", {
      prop,
      must: `be a whole number of ${unit}, ${min} or more`,
      got,
      fix: "write such a number",
    }),
  concurrency: (prop: string, got: number, pool: string, nodes: number): Problem =>
    problem("AKS-E1125", {
      prop,
      must: `be below ${nodes}, the fewest nodes of pool ${pool}, or all of it may be down at once`,
      got,
      fix: "lower it, or give the pool more nodes",
    }),
  lockTtl: (prop: string, got: number, minutes: number): Problem =>
    problem("AKS-E1126", {
      prop,
      must: `be more than the ${minutes} minutes that draining and waiting may take, or a second node begins while the first is drained`,
      got,
      fix: "raise it, or lower drainTimeoutMinutes",
    }),
  windowUnknown: (prop: string): Problem =>
    problem("AKS-E1127", {
      prop,
      must: "be known when the program runs, because Kured takes its end and not its length",
      found: "a reference",
      fix: "write its hours in the program",
    }),
  sentinelCommand: (prop: string): Problem =>
    problem("AKS-E1128", {
      prop,
      must: "be a file while the reboot is a signal, because a command runs on the node itself, with all its privileges",
      found: "a command",
      fix: "use KuredSentinel.file, or KuredReboot.command()",
    }),
  image: (prop: string, must: string, got: string, fix: string): Problem =>
    problem("AKS-E1129", { prop, must, got, fix }),
  selector: (prop: string, got: string): Problem =>
    problem("AKS-E1130", {
      prop,
      must: "be a label selector of Kubernetes",
      got,
      fix: 'write for example "app=database" or "app in (a, b)"',
    }),
  prometheusUrl: (prop: string, got: string): Problem =>
    problem("AKS-E1131", {
      prop,
      must: "be http:// or https:// and a host, without a user or password",
      got,
      fix: 'write for example "http://prometheus.monitoring.svc"',
    }),
  urlLiteral: (prop: string): Problem =>
    problem("AKS-E1132", {
      prop,
      must: "be a reference and never the URL itself, which holds a token and would be readable in the Terraform",
      found: "a literal",
      fix: 'declare new TerraformVariable(this, id, { type: "string", sensitive: true }) and pass its stringValue',
    }),
  urlNotSensitive: (prop: string, variable: string): Problem =>
    problem("AKS-E1133", {
      prop,
      must: "come from a sensitive variable, or plans would print it",
      found: `variable ${variable}`,
      fix: "set sensitive: true on the variable",
    }),
  urlDefault: (prop: string, variable: string): Problem =>
    problem("AKS-E1134", {
      prop,
      must: "come from a variable without a default, which would be readable in the Terraform",
      found: `variable ${variable}`,
      fix: `remove the default and set TF_VAR_${variable} where Terraform runs`,
    }),
  twice: (prop: string, path: string): Problem =>
    problem("AKS-E1135", {
      prop,
      must: "lead to a cluster without another Kured, because two of them do not know of each other's lock",
      found: `one that has ${path}`,
      fix: "remove one of the two",
    }),
  path: (prop: string, got: string): Problem =>
    problem("AKS-E1136", {
      prop,
      must: "be the absolute path of a file on the node, not right under its root, which pods would then see all of",
      got,
      fix: 'write for example "/var/run/reboot-required"',
    }),
  period: (prop: string, got: number, hours: number): Problem =>
    problem("AKS-E1137", {
      prop,
      must: `be less than the ${hours} hours of the window, or nodes miss it`,
      got,
      fix: "lower it, or widen the window",
    }),
  daysTwice: (prop: string): Problem =>
    problem("AKS-E1138", {
      prop,
      must: "be left out beside a weekly window, which names its day",
      fix: "use MaintenanceWindow.daily",
    }),
  regexp: (prop: string, got: string): Problem =>
    problem("AKS-E1139", { prop, must: "be a regular expression", got, fix: 'write for example "^Watchdog$"' }),
  noDays: (prop: string): Problem =>
    problem("AKS-E1168", { prop, must: "name a day", found: "an empty list", fix: "leave it out for every day" }),
  oneLine: (prop: string): Problem =>
    problem("AKS-E1169", { prop, must: "be a command", found: "an empty text", fix: "leave it out for the usual one" }),
};

/** @internal */
export const kuredWarnings = {
  channelReboots: (prop: string, channel: string): Problem =>
    problem("AKS-W1120", {
      prop,
      must: "lead to a cluster whose nodes patch themselves, because on this channel AKS replaces their image in its own window and nothing asks for a reboot",
      found: `one on node OS channel ${channel}`,
      fix: "set upgrades.nodeOs to NodeOsUpgradeChannel.UNMANAGED, or leave Kured out",
    }),
  channelNone: (prop: string): Problem =>
    problem("AKS-W1121", {
      prop,
      must: "lead to a cluster whose nodes are patched, because without patches nothing asks for a reboot",
      found: "one on node OS channel None",
      fix: "set upgrades.nodeOs to NodeOsUpgradeChannel.UNMANAGED",
    }),
  noLockTtl: (prop: string): Problem =>
    problem("AKS-W1122", {
      prop,
      must: "end the turn of a node that never comes back, which keeps all the others from theirs",
      got: 0,
      fix: "leave it out for 30 minutes",
    }),
  noDrainTimeout: (prop: string): Problem =>
    problem("AKS-W1123", {
      prop,
      must: "end the wait for pods that a disruption budget keeps, which keeps all other nodes from their turn",
      got: 0,
      fix: "leave it out for 15 minutes",
    }),
  overlap: (prop: string, windows: string[]): Problem =>
    problem("AKS-W1124", {
      prop,
      must: "be apart from the hours in which AKS upgrades the same nodes, and drains them too",
      found: `one that meets ${list(windows)}`,
      fix: "move one of the two",
    }),
  force: (prop: string): Problem =>
    problem("AKS-W1125", {
      prop,
      must: "leave a node up whose pods could not be moved, because their disruption budget says so",
      got: true,
      fix: "leave it out",
    }),
  singleNode: (prop: string, pools: string[]): Problem =>
    problem("AKS-W1126", {
      prop,
      must: "leave every pool a node to move its pods to, and Kured adds none for the time",
      found: `${pools.length === 1 ? "pool" : "pools"} ${list(pools)} with a single node`,
      fix: "give it a second node",
    }),
};
