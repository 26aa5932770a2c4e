import { KubernetesCluster, KubernetesClusterConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { TerraformVariable } from "cdktf";
import { GeneralMaintenance } from "../../../../constructs/cluster/maintenance/general-maintenance";
import {
  maintenanceProblems,
  maintenanceWarning,
  renderMaintenance,
} from "../../../../constructs/cluster/maintenance/maintenance";
import { MaintenanceOptions } from "../../../../constructs/cluster/maintenance/maintenance-options";
import { MaintenanceSpan } from "../../../../constructs/cluster/maintenance/maintenance-span";
import { MaintenanceTimeZone } from "../../../../constructs/cluster/maintenance/maintenance-time-zone";
import { MaintenanceWindow } from "../../../../constructs/cluster/maintenance/maintenance-window";
import { UpgradeOverride } from "../../../../constructs/cluster/maintenance/upgrade-override";
import { WeekDay } from "../../../../constructs/cluster/maintenance/week-day";
import { WeekOfMonth } from "../../../../constructs/cluster/maintenance/week-of-month";
import { Json, only, stackFixture, synth } from "../../../support/synth";

const CHANNELS = { channelName: "patch", nodeOsChannel: "NodeImage" };

const LEAST: Omit<KubernetesClusterConfig, "name"> = {
  location: "westeurope",
  resourceGroupName: "rg",
  dnsPrefix: "aks",
  identity: { type: "SystemAssigned" },
  defaultNodePool: { name: "system", vmSize: "Standard_D4ds_v5", nodeCount: 1 },
};

/** The blocks as Terraform gets them. */
function written(
  options: MaintenanceOptions,
  more: Partial<KubernetesClusterConfig> = {},
  stack = stackFixture(),
): Json {
  new KubernetesCluster(stack, "Resource", { ...LEAST, name: "aks", ...renderMaintenance(options), ...more });
  const { maintenance_window, maintenance_window_auto_upgrade, maintenance_window_node_os, upgrade_override } = only(
    synth(stack),
    "azurerm_kubernetes_cluster",
  );
  return { maintenance_window, maintenance_window_auto_upgrade, maintenance_window_node_os, upgrade_override };
}

test("nothing is written and nothing said of what is not given", () => {
  expect(renderMaintenance(undefined)).toEqual({});
  expect(maintenanceProblems("maintenance", undefined, CHANNELS)).toEqual([]);
  expect(maintenanceWarning("maintenance", undefined)).toBeUndefined();
});

test("all three windows, as Terraform gets them", () => {
  const options: MaintenanceOptions = {
    autoUpgrade: MaintenanceWindow.monthlyOnWeekday({
      week: WeekOfMonth.SECOND,
      day: WeekDay.SATURDAY,
      everyMonths: 2,
      startTime: "22:00",
      durationHours: 8,
      timeZone: MaintenanceTimeZone.standardTimeOf("America/St_Johns"),
      startDate: "2027-02-01",
      notAllowed: [MaintenanceSpan.days("2027-12-23", "2028-01-03")],
    }),
    nodeOs: MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, startTime: "09:30", durationHours: 4 }),
    general: GeneralMaintenance.during([{ day: WeekDay.MONDAY, hours: [1, 2] }]),
  };
  expect(maintenanceProblems("maintenance", options, CHANNELS)).toEqual([]);
  expect(maintenanceWarning("maintenance", options)).toBeUndefined();
  expect(written(options, { upgradeOverride: UpgradeOverride.forceUntil("2027-01-31T18:00:00Z")._render() })).toEqual({
    maintenance_window: { allowed: [{ day: "Monday", hours: [1, 2] }] },
    maintenance_window_auto_upgrade: {
      frequency: "RelativeMonthly",
      interval: 2,
      day_of_week: "Saturday",
      week_index: "Second",
      start_time: "22:00",
      duration: 8,
      utc_offset: "-03:30",
      start_date: "2027-02-01T00:00:00Z",
      not_allowed: [{ start: "2027-12-23T00:00:00Z", end: "2028-01-03T00:00:00Z" }],
    },
    maintenance_window_node_os: {
      frequency: "Weekly",
      interval: 1,
      day_of_week: "Sunday",
      start_time: "09:30",
      duration: 4,
      utc_offset: "+00:00",
    },
    upgrade_override: { force_upgrade_enabled: true, effective_until: "2027-01-31T18:00:00Z" },
  });
});

test("what only Terraform knows is written as a reference, days with the midnight that the provider wants", () => {
  const stack = stackFixture();
  const text = (name: string) => new TerraformVariable(stack, name, { type: "string" }).stringValue;
  const number = (name: string) => new TerraformVariable(stack, name, { type: "number" }).numberValue;
  const options: MaintenanceOptions = {
    autoUpgrade: MaintenanceWindow.monthlyOnDay({
      dayOfMonth: number("day"),
      everyMonths: number("months"),
      startTime: text("time"),
      durationHours: number("hours"),
      timeZone: MaintenanceTimeZone.offset(text("offset")),
      startDate: text("begin"),
      notAllowed: [MaintenanceSpan.days(text("first"), text("last"))],
    }),
    general: GeneralMaintenance.during(
      [{ day: WeekDay.SUNDAY, hours: [number("hour")] }],
      [MaintenanceSpan.times(text("from"), text("to"))],
    ),
  };
  expect(maintenanceProblems("maintenance", options, CHANNELS)).toEqual([]);
  expect(written(options, {}, stack)).toMatchObject({
    maintenance_window: {
      allowed: [{ day: "Sunday", hours: ["${var.hour}"] }],
      not_allowed: [{ start: "${var.from}", end: "${var.to}" }],
    },
    maintenance_window_auto_upgrade: {
      frequency: "AbsoluteMonthly",
      interval: "${var.months}",
      day_of_month: "${var.day}",
      start_time: "${var.time}",
      duration: "${var.hours}",
      utc_offset: "${var.offset}",
      start_date: "${var.begin}T00:00:00Z",
      not_allowed: [{ start: "${var.first}T00:00:00Z", end: "${var.last}T00:00:00Z" }],
    },
  });
});

test("mistakes are told under the prop of their window, and windows that no channel uses", () => {
  const bad = { startTime: "2:30", durationHours: 4 };
  const options: MaintenanceOptions = {
    autoUpgrade: MaintenanceWindow.daily(bad),
    nodeOs: MaintenanceWindow.daily(bad),
    general: GeneralMaintenance.during([]),
  };
  const found = maintenanceProblems("maintenance", options, { channelName: "none", nodeOsChannel: "Unmanaged" });
  expect(found.map(({ code, message }) => `${code} ${message.split(" ")[0]}`)).toEqual([
    "AKS-E0110 maintenance.autoUpgrade.startTime",
    "AKS-E0110 maintenance.nodeOs.startTime",
    "AKS-E0113 maintenance.general.allowed",
    "AKS-E0119 maintenance.autoUpgrade",
    "AKS-E0119 maintenance.nodeOs",
  ]);
});

test("windows that are open at once are a risk", () => {
  const night = MaintenanceWindow.daily({ startTime: "02:00", durationHours: 4 });
  const sunday = MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, startTime: "04:00", durationHours: 4 });
  expect(maintenanceWarning("maintenance", { autoUpgrade: sunday, nodeOs: night })?.code).toBe("AKS-W0110");
});
