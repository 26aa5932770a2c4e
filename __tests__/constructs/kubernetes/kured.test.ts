import { TerraformVariable } from "cdktf";
import {
  Kured,
  KuredImage,
  KuredProps,
  KuredReboot,
  KuredSentinel,
  MaintenanceSpan,
  MaintenanceTimeZone,
  MaintenanceWindow,
  Namespace,
  NodeOsUpgradeChannel,
  NodeScaling,
  NodeTaint,
  UpgradePolicy,
  WeekDay,
} from "../../../constructs";
import { ClusterOverrides, D4 } from "../../support/clusters";
import { connect, connectToExisting, twoStacks, TwoStacks } from "../../support/inside";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../support/synth";

type Overrides = { -readonly [K in keyof KuredProps]?: KuredProps[K] };

const UNMANAGED = { upgrades: UpgradePolicy.patch({ nodeOs: NodeOsUpgradeChannel.UNMANAGED }) };
const hours = { startTime: "10:00", durationHours: 4 };
const window = MaintenanceWindow.daily(hours);

function kured(overrides: Overrides = {}, cluster: ClusterOverrides = {}): TwoStacks {
  const stacks = twoStacks(() => ({ ...UNMANAGED, ...cluster }));
  new Kured(stacks.inside, "Kured", { connection: connect(stacks), window, ...overrides });
  return stacks;
}

const podOf = (json: Json): Json => only(json, "kubernetes_daemon_set_v1").spec.template.spec;
const pod = (overrides: Overrides = {}): Json => podOf(synth(kured(overrides).inside));
const args = (overrides: Overrides = {}): string[] => pod(overrides).container[0].args;

test("all of it, with nothing but a window", () => {
  expect(synth(kured().inside).resource).toMatchSnapshot();
});

test("all of it, with everything said", () => {
  const stacks = twoStacks(() => UNMANAGED);
  const { inside } = stacks;
  new Kured(inside, "Kured", {
    connection: connect(stacks),
    window: MaintenanceWindow.daily({ ...hours, timeZone: MaintenanceTimeZone.offset("+01:00") }),
    rebootDays: [WeekDay.TUESDAY, WeekDay.THURSDAY],
    timeZone: "Europe/Berlin",
    concurrency: 2,
    lockTtlMinutes: 60,
    lockReleaseDelayMinutes: 5,
    periodMinutes: 10,
    rebootDelaySeconds: 30,
    drain: {
      timeoutMinutes: 20,
      gracePeriodSeconds: 60,
      skipAfterSeconds: 300,
      podSelector: "drain!=no",
      delaySeconds: 10,
      force: true,
    },
    reboot: KuredReboot.command("/usr/sbin/reboot"),
    sentinel: KuredSentinel.command("sh -c '! needs-restarting -r'"),
    blockingPods: ["app=db", "critical in (yes, very)"],
    alerts: {
      prometheusUrl: "http://prometheus.monitoring.svc",
      filter: "^Watchdog$",
      filterMatchesOnly: true,
      firingOnly: true,
    },
    notifications: {
      url: new TerraformVariable(inside, "hook", { sensitive: true }).stringValue,
      drainText: "draining %s",
      rebootText: "rebooting %s",
      uncordonText: "%s is back",
    },
    metricsFrom: ["monitoring"],
    tolerations: [NodeTaint.noExecute("maintenance")],
    image: KuredImage.of("1.22.0", { digest: `sha256:${"a".repeat(64)}`, repository: "example.azurecr.io/kured" }),
    namespace: Namespace.fromNamespaceName(inside, "System", "kube-system"),
    priorityClassName: "agents",
  });
  expect(synth(inside).resource).toMatchSnapshot();
});

test("a signal needs one capability and no privilege", () => {
  const { container, host_pid } = pod({ reboot: KuredReboot.signal() });
  expect(host_pid).toBe(true);
  expect(container[0].args).toEqual(expect.arrayContaining(["--reboot-method=signal", "--reboot-signal=39"]));
  expect(container[0].security_context).toEqual({
    privileged: false,
    allow_privilege_escalation: false,
    read_only_root_filesystem: true,
    capabilities: { drop: ["ALL"], add: ["KILL"] },
  });
});

test("another file is seen through its directory", () => {
  const { container, volume } = pod({ sentinel: KuredSentinel.file("/var/lib/patch/restart") });
  expect(volume[0].host_path.path).toBe("/var/lib/patch");
  expect(container[0].args).toContain("--reboot-sentinel=/sentinel/restart");
});

describe("tolerations", () => {
  test("are those of the Linux pools, also of one that comes later, each once", () => {
    const stacks = kured(
      { tolerations: [NodeTaint.noSchedule("sku", "gpu")] },
      {
        systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), criticalAddonsOnly: true },
      },
    );
    const pool = { vmSize: D4, scaling: NodeScaling.autoscale(0, 3) };
    stacks.aks.addLinuxPool("apps", pool);
    stacks.aks.addLinuxPool("gpu", {
      ...pool,
      taints: [NodeTaint.noSchedule("sku", "gpu"), NodeTaint.noExecute("x"), NodeTaint.preferNoSchedule("soft")],
    });
    stacks.aks.addLinuxPool("spot", { ...pool, spot: {} });
    const { toleration, affinity } = podOf(synth(stacks.inside));
    expect(toleration).toEqual([
      { key: "CriticalAddonsOnly", operator: "Equal", value: "true", effect: "NoSchedule" },
      { key: "sku", operator: "Equal", value: "gpu", effect: "NoSchedule" },
      { key: "x", operator: "Exists", effect: "NoExecute" },
      { key: "kubernetes.azure.com/scalesetpriority", operator: "Equal", value: "spot", effect: "NoSchedule" },
    ]);
    expect(affinity).toBeUndefined();
  });

  test("are for everything but virtual nodes where the pools are not known", () => {
    const stack = stackFixture();
    new Kured(stack, "Kured", { connection: connectToExisting(stack), window });
    const { toleration, affinity } = podOf(synth(stack));
    expect(toleration).toEqual([{ operator: "Exists" }]);
    const [term] = affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_term;
    expect(term.match_expressions).toEqual([{ key: "type", operator: "NotIn", values: ["virtual-kubelet"] }]);
  });

  test("are for everything where a taint is known only to Terraform", () => {
    const stacks = kured();
    const taint = NodeTaint.of(new TerraformVariable(stacks.outside, "taint", {}).stringValue);
    stacks.aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(3), taints: [taint] });
    expect(podOf(synth(stacks.inside)).toleration).toEqual([{ operator: "Exists" }]);
  });
});

describe("metrics", () => {
  test("are shut without readers, and open to theirs", () => {
    const shut = synth(kured().inside);
    expect(only(shut, "kubernetes_network_policy_v1").spec).toMatchObject({ policy_types: ["Ingress"], ingress: [] });
    expect(all(shut, "kubernetes_service_v1")).toEqual({});
    const open = synth(kured({ metricsFrom: ["monitoring"] }).inside);
    expect(only(open, "kubernetes_network_policy_v1").spec.ingress[0].ports).toEqual([
      { port: "8080", protocol: "TCP" },
    ]);
    expect(only(open, "kubernetes_service_v1").spec.type).toBe("ClusterIP");
  });
});

describe("warnings", () => {
  const on = (nodeOs: NodeOsUpgradeChannel): ClusterOverrides => ({ upgrades: UpgradePolicy.patch({ nodeOs }) });

  test("none where nodes patch themselves, and then the cluster has none either", () => {
    const stacks = kured();
    expect([warnings(stacks.inside), warnings(stacks.outside)]).toEqual([[], []]);
    const alone = twoStacks(() => UNMANAGED);
    expect(warnings(alone.outside)).toEqual([expect.stringContaining("AKS-W0101: upgrades.nodeOs")]);
  });

  test.each<[string, Overrides, ClusterOverrides, RegExp]>([
    [
      "whole images",
      {},
      on(NodeOsUpgradeChannel.NODE_IMAGE),
      /AKS-W1120: connection must .* node OS channel NodeImage/,
    ],
    ["tested patches", {}, on(NodeOsUpgradeChannel.SECURITY_PATCH), /AKS-W1120: .* node OS channel SecurityPatch/],
    ["no patches", {}, on(NodeOsUpgradeChannel.NONE), /AKS-W1121: connection must .* node OS channel None/],
    ["no end of a turn", { lockTtlMinutes: 0 }, {}, /AKS-W1122: lockTtlMinutes must end the turn/],
    ["no end of a wait", { drain: { timeoutMinutes: 0 } }, {}, /AKS-W1123: drain\.timeoutMinutes must end the wait/],
    [
      "the hours of AKS",
      { window: MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, startTime: "06:00", durationHours: 4 }) },
      {},
      /AKS-W1124: window must be apart .* got one that meets maintenance\.autoUpgrade/,
    ],
    ["force", { drain: { force: true } }, {}, /AKS-W1125: drain\.force must leave a node up/],
    [
      "a pool of one node",
      {},
      { systemPool: { vmSize: D4, scaling: NodeScaling.fixed(1) } },
      /AKS-W1126: the reboots must leave every pool a node .* got pool system with a single node/,
    ],
  ])("%s", (_, overrides, cluster, text) => {
    const found = warnings(kured(overrides, cluster).inside);
    expect(found).toEqual([expect.stringMatching(text)]);
  });

  test("hours that do not meet, by the clock of another zone", () => {
    // Sunday 00:00 to 08:00 UTC belongs to AKS; Sunday morning in Auckland is still Saturday there.
    const sunday = MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, startTime: "02:00", durationHours: 4 });
    expect(warnings(kured({ window: sunday, timeZone: "Pacific/Auckland" }).inside)).toEqual([]);
    expect(warnings(kured({ window: sunday }).inside)).toHaveLength(1);
  });
});

const at = (startTime: string, durationHours: number, more = {}) =>
  MaintenanceWindow.daily({ startTime, durationHours, ...more });

test.each<[string, Overrides, RegExp]>([
  [
    "every third day",
    { window: at("01:00", 4, { everyDays: 3 }) },
    /AKS-E1120: window must open every day or every week, .* got one of every 3 days; /,
  ],
  [
    "a day of the month",
    { window: MaintenanceWindow.monthlyOnDay({ ...hours, dayOfMonth: 1 }) },
    /AKS-E1120: .* got one of some days of the month/,
  ],
  [
    "a week's day over midnight",
    { window: MaintenanceWindow.weekly({ day: WeekDay.FRIDAY, startTime: "22:00", durationHours: 4 }) },
    /AKS-E1121: window must begin and end on one day .* got 4 hours from 22:00; end it by midnight/,
  ],
  ["some days over midnight", { window: at("22:00", 4), rebootDays: [WeekDay.MONDAY] }, /AKS-E1121/],
  ["a first day", { window: at("01:00", 4, { startDate: "2030-01-01" }) }, /AKS-E1122: window must not have startDate/],
  [
    "a freeze",
    { window: at("01:00", 4, { notAllowed: [MaintenanceSpan.days("2026-12-23", "2027-01-02")] }) },
    /AKS-E1122: window must not have notAllowed/,
  ],
  ["a time", { window: at("1am", 4) }, /AKS-E0110: window\.startTime/],
  ["a zone", { timeZone: "Europe/Berlni" }, /AKS-E1123: timeZone .* did you mean Europe\/Berlin/],
  ["no node at once", { concurrency: 0 }, /AKS-E1124: concurrency must be a whole number of nodes, 1 or more, got 0/],
  ["half a minute", { periodMinutes: 0.5 }, /AKS-E1124: periodMinutes .* got 0\.5/],
  ["a negative time", { drain: { gracePeriodSeconds: -1 } }, /AKS-E1124: drain\.gracePeriodSeconds .* got -1/],
  ["a signal", { reboot: KuredReboot.signal(0) }, /AKS-E1124: reboot\.signal/],
  ["the whole pool", { concurrency: 3 }, /AKS-E1125: concurrency must be below 3, the fewest nodes of pool system/],
  [
    "a turn shorter than its wait",
    { lockTtlMinutes: 15 },
    /AKS-E1126: lockTtlMinutes must be more than the 15 minutes .* got 15/,
  ],
  [
    "the same with other waits",
    { drain: { timeoutMinutes: 28, delaySeconds: 90 } },
    /AKS-E1126: .* 30 minutes .* got 30/,
  ],
  [
    "a command beside a signal",
    { reboot: KuredReboot.signal(), sentinel: KuredSentinel.command("true") },
    /AKS-E1128: sentinel must be a file while the reboot is a signal/,
  ],
  ["the newest image", { image: KuredImage.of("latest") }, /AKS-E1129: image\.version must be .* got "latest"/],
  ["a digest", { image: KuredImage.of("1.23.0", { digest: "sha256:1" }) }, /AKS-E1129: image\.digest/],
  [
    "a repository with a tag",
    { image: KuredImage.of("1.23.0", { repository: "ghcr.io/a/kured:1" }) },
    /AKS-E1129: image\.repository/,
  ],
  ["pods", { blockingPods: ["app=db", "app is db"] }, /AKS-E1130: blockingPods\[1\] .* got "app is db"/],
  ["pods to move", { drain: { podSelector: "" } }, /AKS-E1130: drain\.podSelector/],
  [
    "a URL with a password",
    { alerts: { prometheusUrl: "http://me:secret@prometheus" } },
    /AKS-E1131: alerts\.prometheusUrl .* got "http:\/\/…@prometheus"/,
  ],
  ["an expression", { alerts: { prometheusUrl: "http://p", filter: "(" } }, /AKS-E1139: alerts\.filter .* got "\("/],
  ["a literal", { notifications: { url: "slack://token@channel" } }, /AKS-E1132: notifications\.url .* got a literal/],
  ["a file", { sentinel: KuredSentinel.file("reboot-required") }, /AKS-E1136: sentinel must be the absolute path/],
  ["a file of the root", { sentinel: KuredSentinel.file("/reboot") }, /AKS-E1136: .* got "\/reboot"/],
  ["a way up", { sentinel: KuredSentinel.file("/var/../reboot") }, /AKS-E1136/],
  ["a long wait", { periodMinutes: 240 }, /AKS-E1137: periodMinutes must be less than the 4 hours of the window/],
  [
    "two words for the day",
    { window: MaintenanceWindow.weekly({ ...hours, day: WeekDay.FRIDAY }), rebootDays: [WeekDay.FRIDAY] },
    /AKS-E1138: rebootDays must be left out beside a weekly window/,
  ],
  ["no day", { rebootDays: [] }, /AKS-E1168: rebootDays must name a day/],
  ["a day that is none", { rebootDays: ["Caturday" as WeekDay] }, /AKS-E0810: rebootDays\[0\] must be one of/],
  ["no command", { reboot: KuredReboot.command(" ") }, /AKS-E1169: reboot\.command must be a command/],
  ["a namespace", { metricsFrom: ["Monitoring"] }, /AKS-E0323: metricsFrom\[0\]/],
  ["a taint", { tolerations: [NodeTaint.of("gpu")] }, /AKS-E0590: tolerations\[0\]/],
])("refused: %s", (_, overrides, text) => {
  const found = refusal(kured(overrides).inside);
  expect(found).toMatch(text);
  expect(found).not.toMatch(/secret@|token@/);
});

test("refused: a URL that plans or programs show", () => {
  const from = (config: object): string => {
    const stacks = twoStacks(() => UNMANAGED);
    const url = new TerraformVariable(stacks.inside, "hook", config).stringValue;
    new Kured(stacks.inside, "Kured", { connection: connect(stacks), window, notifications: { url } });
    return refusal(stacks.inside);
  };
  expect(from({})).toMatch(/AKS-E1133: notifications\.url must come from a sensitive variable.* got variable hook/);
  expect(from({ sensitive: true, default: "slack://x" })).toMatch(/AKS-E1134: .* TF_VAR_hook/);
});

test("refused: a second one", () => {
  const stacks = twoStacks(() => UNMANAGED);
  const connection = connect(stacks);
  for (const id of ["First", "Second"]) new Kured(stacks.inside, id, { connection, window });
  expect(refusal(stacks.inside)).toMatch(
    /\[inside\/Second\] AKS-E1135: connection must lead to a cluster without another Kured.* got one that has inside\/First/,
  );
  expect(refusal(stacks.inside)).toMatch(/\[inside\/Second\/Namespace\] AKS-E1149: name .* got "kured" again/);
});

test("refused: hours that only Terraform knows, as their end would be unknown", () => {
  const stacks = twoStacks(() => UNMANAGED);
  const startTime = new TerraformVariable(stacks.inside, "start", {}).stringValue;
  new Kured(stacks.inside, "Kured", { connection: connect(stacks), window: at(startTime, 4) });
  expect(refusal(stacks.inside)).toMatch(/AKS-E1127: window must be known when the program runs/);
});

test("other values that only Terraform knows are not judged", () => {
  const stacks = twoStacks(() => UNMANAGED);
  const text = (name: string) => new TerraformVariable(stacks.inside, name, {}).stringValue;
  const number = (name: string) => new TerraformVariable(stacks.inside, name, {}).numberValue;
  new Kured(stacks.inside, "Kured", {
    connection: connect(stacks),
    window,
    concurrency: number("concurrency"),
    lockTtlMinutes: number("ttl"),
    periodMinutes: number("period"),
    drain: { timeoutMinutes: number("drain"), podSelector: text("selector") },
    blockingPods: [text("blocking")],
    alerts: { prometheusUrl: text("prometheus"), filter: text("filter") },
    image: KuredImage.of(text("version"), { digest: text("digest") }),
  });
  const [container] = podOf(synth(stacks.inside)).container;
  expect(container.image).toBe("ghcr.io/kubereboot/kured:${var.version}@${var.digest}");
  expect(container.args).toEqual(
    expect.arrayContaining(["--concurrency=${var.concurrency}", "--lock-ttl=${var.ttl}m"]),
  );
});

test("the hours of the window are its flags", () => {
  const zone = MaintenanceTimeZone.standardTimeOf("Europe/Berlin");
  const sunday = MaintenanceWindow.weekly({
    day: WeekDay.SUNDAY,
    startTime: "12:00",
    durationHours: 4,
    timeZone: zone,
  });
  expect(args({ window: sunday }).filter((arg) => /days|time/.test(arg))).toEqual([
    "--reboot-days=su",
    "--start-time=12:00",
    "--end-time=16:00",
    "--time-zone=Etc/GMT-1",
    "--drain-timeout=15m",
  ]);
});
