import { readFileSync } from "node:fs";
import path from "node:path";
import { Token } from "cdktf";
import { ControlPlaneComponent } from "../../../constructs/monitoring/control-plane-component";
import { ControlPlaneLogPreset } from "../../../constructs/monitoring/control-plane-log-preset";
import { LogVolume } from "../../../constructs/monitoring/log-volume";
import { allQueries } from "../../../lib/facts/log-queries";

const told = (component: ControlPlaneComponent) =>
  component._problems.map((problemFor) => problemFor("components[0]")).map((p) => `${p.code}: ${p.message}`);

test.each([
  [ControlPlaneComponent.API_SERVER, "kube-apiserver", "AKSControlPlane", LogVolume.MEDIUM],
  [ControlPlaneComponent.AUDIT, "kube-audit", "AKSAudit", LogVolume.VERY_HIGH],
  [ControlPlaneComponent.AUDIT_ADMIN, "kube-audit-admin", "AKSAuditAdmin", LogVolume.HIGH],
  [ControlPlaneComponent.CONTROLLER_MANAGER, "kube-controller-manager", "AKSControlPlane", LogVolume.MEDIUM],
  [ControlPlaneComponent.SCHEDULER, "kube-scheduler", "AKSControlPlane", LogVolume.LOW],
  [ControlPlaneComponent.CLOUD_CONTROLLER_MANAGER, "cloud-controller-manager", "AKSControlPlane", LogVolume.LOW],
  [ControlPlaneComponent.CLUSTER_AUTOSCALER, "cluster-autoscaler", "AKSControlPlane", LogVolume.MEDIUM],
  [ControlPlaneComponent.GUARD, "guard", "AKSControlPlane", LogVolume.LOW],
  [ControlPlaneComponent.CSI_AZURE_DISK, "csi-azuredisk-controller", "AKSControlPlane", LogVolume.LOW],
  [ControlPlaneComponent.CSI_AZURE_FILE, "csi-azurefile-controller", "AKSControlPlane", LogVolume.LOW],
  [ControlPlaneComponent.CSI_SNAPSHOT, "csi-snapshot-controller", "AKSControlPlane", LogVolume.LOW],
])("%s", (component, category, table, volume) => {
  expect([component.category, component.table, component.volume]).toEqual([category, table, volume]);
  expect(component.purpose).not.toBe("");
  expect(told(component)).toEqual([]);
});

test("the members are all that is known", () => {
  const members = Object.values(ControlPlaneComponent).filter((member) => member instanceof ControlPlaneComponent);
  expect(members.map(String).sort()).toEqual(ControlPlaneComponent.all().map(String).sort());
});

test("etcd has no log, and the way to see it is told", () => {
  expect(told(ControlPlaneComponent.of("etcd"))).toEqual([
    'AKS-E1003: components[0] must be a component that AKS gives logs of, and of etcd it gives none, got "etcd"; use ControlPlaneComponent.API_SERVER, which tells of an etcd that is slow or does not answer',
  ]);
});

test.each([
  ["kube-sheduler", "did you mean kube-scheduler?"],
  ["Kube-Audit", "did you mean kube-audit"],
  ["all logs", "use one of kube-apiserver, kube-audit,"],
  ["", "use one of kube-apiserver"],
])("%j looks like a slip", (category, text) => {
  const [message, ...others] = told(ControlPlaneComponent.of(category));
  expect(others).toEqual([]);
  expect(message).toContain(`AKS-E1004: components[0] must be a log category of AKS, got "${category}"`);
  expect(message).toContain(text);
});

test("a category that is newer than the library is taken as it is", () => {
  const component = ControlPlaneComponent.of("fleet-member-agent");
  expect(told(component)).toEqual([]);
  expect([component.purpose, component.volume, component.table]).toEqual([undefined, undefined, "AKSControlPlane"]);
});

test("a token is never judged", () => {
  const component = ControlPlaneComponent.of(Token.asString({ ref: "x" }));
  expect(told(component)).toEqual([]);
  expect([component.purpose, component.table]).toEqual([undefined, undefined]);
});

describe("presets", () => {
  test.each([
    [ControlPlaneLogPreset.MINIMAL, ["kube-audit-admin", "guard"]],
    [ControlPlaneLogPreset.SECURITY_AUDIT, ["kube-audit", "guard", "kube-apiserver"]],
    [
      ControlPlaneLogPreset.TROUBLESHOOTING,
      [
        "kube-apiserver",
        "kube-audit-admin",
        "kube-controller-manager",
        "kube-scheduler",
        "cloud-controller-manager",
        "cluster-autoscaler",
        "guard",
        "csi-azuredisk-controller",
        "csi-azurefile-controller",
        "csi-snapshot-controller",
      ],
    ],
  ])("$name", (preset, categories) => {
    expect(preset.components.map(String)).toEqual(categories);
    expect(preset.entries.map((entry) => String(entry.component))).toEqual(categories);
    expect(preset.entries.every((entry) => entry.reason.length > 10)).toBe(true);
  });
});

describe("docs/monitoring.md", () => {
  const page = readFileSync(path.join(__dirname, "../../../docs/monitoring.md"), "utf8");
  const PRESETS = [
    ControlPlaneLogPreset.MINIMAL,
    ControlPlaneLogPreset.SECURITY_AUDIT,
    ControlPlaneLogPreset.TROUBLESHOOTING,
  ];

  test.each(ControlPlaneComponent.all())("has a row for %s", ({ category, purpose, volume, table }) => {
    expect(page).toMatch(
      new RegExp(`\\| \`[A-Z_]+\` \\| \`${category}\` \\| ${purpose} \\| ${volume} \\| \`${table}\` \\|`),
    );
  });

  test.each(PRESETS)("has every component of $name, with the reason", ({ name, intent, entries }) => {
    expect(page).toContain(`\`${name}\`: ${intent}`);
    for (const { component, reason } of entries) expect(page).toContain(`| \`${component}\` | ${reason} |`);
  });

  test("has every question", () => {
    const missing = allQueries().filter(({ question }) => !page.includes(`| ${question} |`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
