/** What a cluster, its windows, its ways out and its logs are held to, a row for each input. */
import { TerraformStack } from "cdktf";
import {
  AutoscalerExpander,
  AutoscalerOptions,
  ClusterAddons,
  ClusterTier,
  Egress,
  GeneralMaintenance,
  KeyVaultSecrets,
  LoadBalancerBackendPool,
  LoadBalancerEgressOptions,
  LogWorkspace,
  LogWorkspaceProps,
  MaintenanceWindow,
  ManagedNatGatewayOptions,
  NatGateway,
  NetworkDataPlane,
  NetworkPolicyEngine,
  NetworkProfile,
  NginxController,
  NodeOsUpgradeChannel,
  OutboundAddresses,
  PublicIp,
  PublicIpPrefix,
  SupportPlan,
  UpgradePolicy,
  WeekDay,
  WeekOfMonth,
} from "../../../constructs";
import { cluster, ClusterOverrides, group } from "../clusters";
import { EnumFact, Facts, RangeFact } from "./facts";

const CLUSTER = "azurerm_kubernetes_cluster";
const told = "AKS-E0810";

type Row<F, T> = Omit<F, "type" | "program"> & { readonly say: (value: T) => ClusterOverrides };

const ofCluster = <T>({ say, ...row }: Row<RangeFact | EnumFact, T>) => ({
  ...row,
  type: CLUSTER,
  program: (stack: TerraformStack, value: T) => cluster(stack, say(value)),
});

const addons = (given: ClusterAddons): ClusterOverrides => ({ addons: given });
const autoscaler = (name: keyof AutoscalerOptions) => (value: number) => addons({ autoscaler: { [name]: value } });
const balancer = (name: keyof LoadBalancerEgressOptions) => (value: number) => ({
  egress: Egress.loadBalancer({ addresses: OutboundAddresses.managed({ count: 100 }), [name]: value }),
});
const managedGateway = (name: keyof ManagedNatGatewayOptions) => (value: number) => ({
  egress: Egress.managedNatGateway({ [name]: value }),
});
const hours = (durationHours: number) =>
  MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, startTime: "01:00", durationHours });
const window = { startTime: "01:00", durationHours: 4 };

/** The attribute, its prop, its range and the unit that stands behind the number. */
const AUTOSCALER: [string, keyof AutoscalerOptions, number, number | undefined, string | undefined][] = [
  ["scan_interval", "scanIntervalSeconds", 1, undefined, "s"],
  ["new_pod_scale_up_delay", "newPodScaleUpDelaySeconds", 0, undefined, "s"],
  ["max_node_provisioning_time", "maxNodeProvisioningMinutes", 1, undefined, "m"],
  ["max_unready_nodes", "maxUnreadyNodes", 0, undefined, undefined],
  ["max_unready_percentage", "maxUnreadyPercent", 0, 100, undefined],
  ["scale_down_delay_after_add", "scaleDownDelayAfterAddMinutes", 0, undefined, "m"],
  ["scale_down_delay_after_delete", "scaleDownDelayAfterDeleteMinutes", 0, undefined, "m"],
  ["scale_down_delay_after_failure", "scaleDownDelayAfterFailureMinutes", 0, undefined, "m"],
  ["scale_down_unneeded", "scaleDownUnneededMinutes", 0, undefined, "m"],
  ["scale_down_unready", "scaleDownUnreadyMinutes", 0, undefined, "m"],
  ["empty_bulk_delete_max", "maxEmptyNodesDeletedAtOnce", 1, undefined, ""],
  ["max_graceful_termination_sec", "maxGracefulTerminationSeconds", 0, undefined, ""],
];

const ranges: Row<RangeFact, number>[] = [
  {
    attribute: "image_cleaner_interval_hours",
    min: 24,
    max: 2160,
    code: "AKS-E0808",
    say: (imageCleanerIntervalHours) => ({ imageCleanerIntervalHours }),
  },
  {
    attribute: "maintenance_window_auto_upgrade.duration",
    min: 4,
    max: 24,
    code: "AKS-E0111",
    say: (n) => ({ maintenance: { autoUpgrade: hours(n) } }),
  },
  {
    attribute: "maintenance_window_node_os.duration",
    min: 4,
    max: 24,
    code: "AKS-E0111",
    say: (n) => ({ maintenance: { nodeOs: hours(n) } }),
  },
  {
    attribute: "maintenance_window_auto_upgrade.day_of_month",
    min: 1,
    max: 31,
    code: "AKS-E0112",
    say: (dayOfMonth) => ({ maintenance: { autoUpgrade: MaintenanceWindow.monthlyOnDay({ ...window, dayOfMonth }) } }),
  },
  {
    attribute: "maintenance_window.allowed.0.hours.0",
    min: 0,
    max: 23,
    code: "AKS-E0112",
    say: (hour) => ({
      maintenance: { general: GeneralMaintenance.during([{ day: WeekDay.SUNDAY, hours: [hour] }]) },
    }),
  },
  {
    attribute: "network_profile.load_balancer_profile.managed_outbound_ip_count",
    min: 1,
    max: 100,
    code: "AKS-E0423",
    say: (count) => ({ egress: Egress.loadBalancer({ addresses: OutboundAddresses.managed({ count }) }) }),
  },
  {
    attribute: "network_profile.load_balancer_profile.managed_outbound_ipv6_count",
    min: 1,
    max: 100,
    code: "AKS-E0423",
    say: (ipv6Count) => ({
      network: NetworkProfile.azureCniOverlay({
        dualStack: {},
      }),
      egress: Egress.loadBalancer({ addresses: OutboundAddresses.managed({ count: 1, ipv6Count }) }),
    }),
  },
  {
    attribute: "network_profile.load_balancer_profile.idle_timeout_in_minutes",
    min: 4,
    max: 100,
    code: "AKS-E0423",
    say: balancer("idleTimeoutMinutes"),
  },
  {
    attribute: "network_profile.load_balancer_profile.outbound_ports_allocated",
    min: 0,
    max: 64_000,
    code: "AKS-E042[13]",
    say: balancer("allocatedPortsPerNode"),
  },
  {
    attribute: "network_profile.nat_gateway_profile.managed_outbound_ip_count",
    min: 1,
    max: 100,
    code: "AKS-E0423",
    say: managedGateway("addressCount"),
  },
  {
    attribute: "network_profile.nat_gateway_profile.idle_timeout_in_minutes",
    min: 4,
    max: 120,
    code: "AKS-E0423",
    say: managedGateway("idleTimeoutMinutes"),
  },
  {
    attribute: "key_vault_secrets_provider.secret_rotation_interval",
    min: 1,
    code: "AKS-E0120",
    as: (n) => `${n}m`,
    say: (n) => addons({ keyVaultSecrets: KeyVaultSecrets.rotating(n) }),
  },
  {
    attribute: "auto_scaler_profile.scale_down_utilization_threshold",
    min: 0,
    max: 100,
    code: "AKS-E0120",
    as: (n) => `${n / 100}`,
    say: autoscaler("scaleDownUtilizationPercent"),
  },
  ...AUTOSCALER.map(([name, prop, min, max, unit]) => ({
    attribute: `auto_scaler_profile.${name}`,
    min,
    max,
    code: "AKS-E0120",
    as: (n: number) => (unit === undefined ? n : `${n}${unit}`),
    say: autoscaler(prop),
  })),
];

const enums: Row<EnumFact, string>[] = [
  {
    attribute: "sku_tier",
    values: ["Free", "Standard", "Premium"],
    members: ClusterTier,
    code: told,
    say: (tier) => ({ tier: tier as ClusterTier }),
  },
  {
    attribute: "support_plan",
    values: ["KubernetesOfficial", "AKSLongTermSupport"],
    members: SupportPlan,
    code: told,
    say: (plan) => ({ tier: ClusterTier.PREMIUM, supportPlan: plan as SupportPlan }),
  },
  {
    attribute: "node_os_upgrade_channel",
    values: ["NodeImage", "None", "SecurityPatch", "Unmanaged"],
    members: NodeOsUpgradeChannel,
    code: told,
    say: (channel) => ({ upgrades: UpgradePolicy.patch({ nodeOs: channel as NodeOsUpgradeChannel }) }),
  },
  {
    attribute: "maintenance_window_auto_upgrade.day_of_week",
    values: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    members: WeekDay,
    code: told,
    say: (day) => ({ maintenance: { autoUpgrade: MaintenanceWindow.weekly({ ...window, day: day as WeekDay }) } }),
  },
  {
    attribute: "maintenance_window_node_os.week_index",
    values: ["First", "Second", "Third", "Fourth", "Last"],
    members: WeekOfMonth,
    code: told,
    say: (week) => ({
      maintenance: {
        nodeOs: MaintenanceWindow.monthlyOnWeekday({ ...window, day: WeekDay.SUNDAY, week: week as WeekOfMonth }),
      },
    }),
  },
  {
    attribute: "network_profile.network_data_plane",
    values: ["azure", "cilium"],
    members: NetworkDataPlane,
    code: told,
    say: (plane) => ({ network: NetworkProfile.azureCniOverlay({ dataPlane: plane as NetworkDataPlane }) }),
  },
  {
    attribute: "network_profile.network_policy",
    values: ["calico", "azure", "cilium"],
    members: NetworkPolicyEngine,
    code: told,
    say: (engine) => ({
      network: NetworkProfile.azureCniOverlay({
        dataPlane: engine === "cilium" ? NetworkDataPlane.CILIUM : NetworkDataPlane.AZURE,
        networkPolicy: engine as NetworkPolicyEngine,
      }),
    }),
  },
  {
    attribute: "network_profile.load_balancer_profile.backend_pool_type",
    values: ["NodeIPConfiguration", "NodeIP"],
    members: LoadBalancerBackendPool,
    code: told,
    say: (pool) => ({ egress: Egress.loadBalancer({ backendPool: pool as LoadBalancerBackendPool }) }),
  },
  {
    attribute: "auto_scaler_profile.expander",
    values: ["least-waste", "most-pods", "priority", "random"],
    members: AutoscalerExpander,
    code: told,
    say: (expander) => addons({ autoscaler: { expander: expander as AutoscalerExpander } }),
  },
  {
    attribute: "web_app_routing.default_nginx_controller",
    values: ["AnnotationControlled", "Internal", "External", "None"],
    members: NginxController,
    code: told,
    say: (controller) => addons({ webAppRouting: { defaultController: controller as NginxController } }),
  },
];

const workspace = (stack: TerraformStack, props: Partial<LogWorkspaceProps>) =>
  new LogWorkspace(stack, "Logs", { resourceGroup: group(stack), ...props });

export const clusterFacts: Facts = {
  ranges: [
    ...ranges.map((row) => ofCluster(row) as RangeFact),
    {
      type: "azurerm_log_analytics_workspace",
      attribute: "retention_in_days",
      min: 30,
      max: 730,
      code: "AKS-E1011",
      program: (stack, retentionDays) => workspace(stack, { retentionDays }),
    },
    {
      type: "azurerm_nat_gateway",
      attribute: "idle_timeout_in_minutes",
      min: 4,
      max: 120,
      code: "AKS-E0423",
      program: (stack, idleTimeoutMinutes) => {
        const resourceGroup = group(stack);
        const publicIps = [new PublicIp(stack, "Address", { resourceGroup })];
        new NatGateway(stack, "Gateway", { resourceGroup, publicIps, idleTimeoutMinutes });
      },
    },
    {
      type: "azurerm_public_ip_prefix",
      attribute: "prefix_length",
      min: 21,
      max: 31,
      code: "AKS-E0423",
      program: (stack, prefixLength) =>
        new PublicIpPrefix(stack, "Prefix", { resourceGroup: group(stack), prefixLength }),
    },
  ],
  enums: enums.map((row) => ofCluster(row) as EnumFact),
};
