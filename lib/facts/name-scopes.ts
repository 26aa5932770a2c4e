/**
 * Within what a name has to be unique, by kind of resource.
 *
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules, read 2026-11
 * @internal
 */
export interface NameScope {
  /** The kind, as a message says it, in the plural. */
  readonly kind: string;
  /** What holds the name, as a message says it. */
  readonly within: string;
  /** The inputs that say what holds the name, as the bindings have them; none for all of Azure. */
  readonly parents: string[];
}

const GROUP = ["resourceGroupNameInput"];

const inGroup = (kind: string): NameScope => ({ kind, within: "its resource group", parents: GROUP });
const inParent = (kind: string, within: string, ...parents: string[]): NameScope => ({ kind, within, parents });
const inAzure = (kind: string): NameScope => ({ kind, within: "all of Azure", parents: [] });

/** @internal where the name of a resource group itself is unique */
export const RESOURCE_GROUP = "azurerm_resource_group";

/**
 * Pools, and the rules that collect the data of a cluster, are no part of it: they have checks of their own.
 * @internal
 */
export const AZURE_NAME_SCOPES: { readonly [type: string]: NameScope | undefined } = {
  [RESOURCE_GROUP]: inParent("resource groups", "a subscription"),
  azurerm_key_vault: inAzure("key vaults"),
  azurerm_dashboard_grafana: inAzure("Grafana workspaces"),
  azurerm_kubernetes_cluster: inGroup("clusters"),
  azurerm_managed_disk: inGroup("managed disks"),
  azurerm_snapshot: inGroup("disk snapshots"),
  azurerm_disk_access: inGroup("disk accesses"),
  azurerm_disk_encryption_set: inGroup("disk encryption sets"),
  azurerm_data_protection_backup_vault: inGroup("backup vaults"),
  azurerm_log_analytics_workspace: inGroup("Log Analytics workspaces"),
  azurerm_monitor_workspace: inGroup("Azure Monitor workspaces"),
  azurerm_monitor_alert_prometheus_rule_group: inGroup("Prometheus rule groups"),
  azurerm_user_assigned_identity: inGroup("managed identities"),
  azurerm_virtual_network: inGroup("virtual networks"),
  azurerm_network_security_group: inGroup("network security groups"),
  azurerm_route_table: inGroup("route tables"),
  azurerm_nat_gateway: inGroup("NAT gateways"),
  azurerm_public_ip: inGroup("public IP addresses"),
  azurerm_public_ip_prefix: inGroup("public IP prefixes"),
  azurerm_private_dns_zone: inGroup("private DNS zones"),
  azurerm_private_endpoint: inGroup("private endpoints"),
  azurerm_capacity_reservation_group: inGroup("capacity reservation groups"),
  azurerm_dedicated_host_group: inGroup("dedicated host groups"),
  azurerm_proximity_placement_group: inGroup("proximity placement groups"),
  azurerm_subnet: inParent("subnets", "its virtual network", ...GROUP, "virtualNetworkNameInput"),
  azurerm_virtual_network_peering: inParent("peerings", "its virtual network", ...GROUP, "virtualNetworkNameInput"),
  azurerm_private_dns_zone_virtual_network_link: inParent(
    "links",
    "its private DNS zone",
    ...GROUP,
    "privateDnsZoneNameInput",
  ),
  azurerm_key_vault_key: inParent("keys", "its key vault", "keyVaultIdInput"),
  azurerm_federated_identity_credential: inParent("federated credentials", "its identity", "parentIdInput"),
  azurerm_capacity_reservation: inParent("reservations", "its group", "capacityReservationGroupIdInput"),
  azurerm_dedicated_host: inParent("hosts", "its group", "dedicatedHostGroupIdInput"),
  azurerm_monitor_diagnostic_setting: inParent("diagnostic settings", "its cluster", "targetResourceIdInput"),
  azurerm_data_protection_backup_policy_kubernetes_cluster: inParent(
    "backup policies",
    "its vault",
    ...GROUP,
    "vaultNameInput",
  ),
};

/**
 * Kinds of Kubernetes objects, by their resource without its version. What sets a part of an object only, such as its labels,
 * shares its name on purpose.
 * @internal
 */
export const KUBERNETES_KINDS: { readonly [type: string]: string | undefined } = {
  kubernetes_cluster_role: "cluster roles",
  kubernetes_cluster_role_binding: "cluster role bindings",
  kubernetes_config_map: "config maps",
  kubernetes_cron_job: "cron jobs",
  kubernetes_daemon_set: "daemon sets",
  kubernetes_daemonset: "daemon sets",
  kubernetes_deployment: "deployments",
  kubernetes_horizontal_pod_autoscaler: "autoscalers",
  kubernetes_ingress: "ingresses",
  kubernetes_job: "jobs",
  kubernetes_limit_range: "limit ranges",
  kubernetes_namespace: "namespaces",
  kubernetes_network_policy: "network policies",
  kubernetes_persistent_volume: "persistent volumes",
  kubernetes_persistent_volume_claim: "persistent volume claims",
  kubernetes_pod: "pods",
  kubernetes_pod_disruption_budget: "disruption budgets",
  kubernetes_resource_quota: "resource quotas",
  kubernetes_role: "roles",
  kubernetes_role_binding: "role bindings",
  kubernetes_secret: "secrets",
  kubernetes_service: "services",
  kubernetes_service_account: "service accounts",
  kubernetes_stateful_set: "stateful sets",
  kubernetes_storage_class: "storage classes",
};

/**
 * The API group of each of these kinds: another group may have a kind of the same name.
 *
 * https://kubernetes.io/docs/reference/kubernetes-api/, read 2026-11
 */
const GROUPS: readonly [string, readonly string[]][] = [
  [
    "",
    [
      "ConfigMap",
      "LimitRange",
      "Namespace",
      "PersistentVolume",
      "PersistentVolumeClaim",
      "Pod",
      "ResourceQuota",
      "Secret",
      "Service",
      "ServiceAccount",
    ],
  ],
  ["apps", ["DaemonSet", "Deployment", "StatefulSet"]],
  ["autoscaling", ["HorizontalPodAutoscaler"]],
  ["batch", ["CronJob", "Job"]],
  ["networking.k8s.io", ["Ingress", "NetworkPolicy"]],
  ["policy", ["PodDisruptionBudget"]],
  ["rbac.authorization.k8s.io", ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"]],
  ["storage.k8s.io", ["StorageClass"]],
];
const GROUP_OF = new Map(GROUPS.flatMap(([group, kinds]) => kinds.map((kind) => [kind, group])));

/** @internal the kind of an object that is written as Kubernetes takes it, in the plural; nothing for a custom resource */
export function kindOfObject(apiVersion: unknown, kind: unknown): string | undefined {
  if (typeof apiVersion !== "string" || typeof kind !== "string") return undefined;
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
  if (GROUP_OF.get(kind) !== group) return undefined;
  return KUBERNETES_KINDS[`kubernetes${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`];
}

/** @internal of the whole cluster, and so in no namespace */
export const CLUSTER_WIDE = new Set([
  "cluster roles",
  "cluster role bindings",
  "namespaces",
  "persistent volumes",
  "storage classes",
]);

/** @internal of which two constructs of one connection tell by themselves that they have one name */
export const TOLD_BY_CONNECTION = new Set(["namespaces", "storage classes"]);
