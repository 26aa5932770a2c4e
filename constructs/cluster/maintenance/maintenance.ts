import {
  KubernetesClusterMaintenanceWindow,
  KubernetesClusterMaintenanceWindowAutoUpgrade,
  KubernetesClusterMaintenanceWindowNodeOs,
} from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Problem } from "../../../lib/errors/problem";
import { channelProblems, Channels, overlapWarning, Schedules } from "../../../lib/maintenance";
import { MaintenanceOptions } from "./maintenance-options";

/** @internal what the props of a cluster's resource gain */
export interface RenderedMaintenance {
  readonly maintenanceWindow?: KubernetesClusterMaintenanceWindow;
  readonly maintenanceWindowAutoUpgrade?: KubernetesClusterMaintenanceWindowAutoUpgrade;
  readonly maintenanceWindowNodeOs?: KubernetesClusterMaintenanceWindowNodeOs;
}

/** @internal */
export function renderMaintenance({ autoUpgrade, nodeOs, general }: MaintenanceOptions = {}): RenderedMaintenance {
  return {
    maintenanceWindow: general?._render(),
    maintenanceWindowAutoUpgrade: autoUpgrade?._renderSchedule(),
    maintenanceWindowNodeOs: nodeOs?._renderSchedule(),
  };
}

/** @internal what is wrong with the windows, and with windows that no channel would use */
export function maintenanceProblems(prop: string, options: MaintenanceOptions = {}, channels: Channels): Problem[] {
  const { autoUpgrade, nodeOs, general } = options;
  return [
    ...(autoUpgrade?._problems ?? []).map((problemFor) => problemFor(`${prop}.autoUpgrade`)),
    ...(nodeOs?._problems ?? []).map((problemFor) => problemFor(`${prop}.nodeOs`)),
    ...(general?._problems ?? []).map((problemFor) => problemFor(`${prop}.general`)),
    ...channelProblems(prop, schedulesOf(options), channels),
  ];
}

/** @internal */
export function maintenanceWarning(prop: string, options: MaintenanceOptions = {}): Problem | undefined {
  return overlapWarning(prop, schedulesOf(options));
}

/** @internal */
export function schedulesOf({ autoUpgrade, nodeOs }: MaintenanceOptions): Schedules {
  return { autoUpgrade: autoUpgrade?._schedule, nodeOs: nodeOs?._schedule };
}
