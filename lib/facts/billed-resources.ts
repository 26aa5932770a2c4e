/*
 * What the resources of the library cost, beside what runs in them. A resource that is billed has a line from the
 * construct that makes it; of any other it stands here why it has none.
 */

/** A resource without a price of its own. @internal */
export interface FreeResource {
  readonly because: string;
  /** What it is called where one may look for it on a bill. */
  readonly named?: string;
}

/** @internal */
export const BILLED = "billed";

const PART = { because: "a setting, and part of what it belongs to" };
const ACCESS = { because: "Azure does not charge for who may do what" };
const INSIDE = { because: "an object of Kubernetes, which runs on nodes that are billed" };

/** @internal */
export const RESOURCE_COSTS: { readonly [type: string]: FreeResource | typeof BILLED } = {
  azurerm_capacity_reservation: BILLED,
  azurerm_capacity_reservation_group: { because: "only the reservations in it are billed" },
  azurerm_dashboard_grafana: BILLED,
  azurerm_data_protection_backup_instance_kubernetes_cluster: BILLED,
  azurerm_data_protection_backup_policy_kubernetes_cluster: PART,
  azurerm_data_protection_backup_vault: {
    because: "it is billed for what is moved into it, and the backups of clusters stay in snapshots",
    named: "backup vaults, into which no backup of a cluster is moved",
  },
  azurerm_dedicated_host: BILLED,
  azurerm_dedicated_host_group: { because: "only the hosts in it are billed" },
  azurerm_disk_access: { because: "its private endpoints are billed", named: "disk accesses" },
  azurerm_disk_encryption_set: {
    because: "the operations of its key are billed with the vault",
    named: "disk encryption sets",
  },
  azurerm_federated_identity_credential: ACCESS,
  azurerm_key_vault: BILLED,
  azurerm_key_vault_key: BILLED,
  azurerm_kubernetes_cluster: BILLED,
  azurerm_kubernetes_cluster_extension: PART,
  azurerm_kubernetes_cluster_node_pool: BILLED,
  azurerm_kubernetes_cluster_trusted_access_role_binding: ACCESS,
  azurerm_log_analytics_saved_search: PART,
  azurerm_log_analytics_workspace: BILLED,
  azurerm_managed_disk: BILLED,
  azurerm_monitor_alert_prometheus_rule_group: {
    because: "the samples that it reads and writes are billed with the workspace",
    named: "groups of recording rules",
  },
  azurerm_monitor_data_collection_endpoint: PART,
  azurerm_monitor_data_collection_rule: BILLED,
  azurerm_monitor_data_collection_rule_association: PART,
  azurerm_monitor_diagnostic_setting: BILLED,
  azurerm_monitor_workspace: BILLED,
  azurerm_nat_gateway: BILLED,
  azurerm_nat_gateway_public_ip_association: PART,
  azurerm_nat_gateway_public_ip_prefix_association: PART,
  azurerm_network_security_group: { because: "Azure does not charge for it", named: "network security groups" },
  azurerm_network_security_rule: PART,
  azurerm_private_dns_zone: BILLED,
  azurerm_private_dns_zone_virtual_network_link: PART,
  azurerm_private_endpoint: BILLED,
  azurerm_proximity_placement_group: { because: "Azure does not charge for it", named: "proximity placement groups" },
  azurerm_public_ip: BILLED,
  azurerm_public_ip_prefix: BILLED,
  azurerm_resource_group: { because: "only what is in it is billed" },
  azurerm_role_assignment: ACCESS,
  azurerm_route: PART,
  azurerm_route_table: { because: "Azure does not charge for it", named: "route tables" },
  azurerm_snapshot: BILLED,
  azurerm_subnet: PART,
  azurerm_subnet_nat_gateway_association: PART,
  azurerm_subnet_network_security_group_association: PART,
  azurerm_subnet_route_table_association: PART,
  azurerm_user_assigned_identity: { because: "Azure does not charge for it", named: "managed identities" },
  azurerm_virtual_network: {
    because: "Azure does not charge for it, only for what goes through its peerings",
    named: "virtual networks",
  },
  azurerm_virtual_network_peering: BILLED,
  kubernetes_cluster_role_binding_v1: INSIDE,
  kubernetes_cluster_role_v1: INSIDE,
  kubernetes_cron_job_v1: INSIDE,
  kubernetes_daemon_set_v1: INSIDE,
  kubernetes_deployment_v1: INSIDE,
  kubernetes_horizontal_pod_autoscaler_v2: INSIDE,
  kubernetes_ingress_v1: INSIDE,
  kubernetes_job_v1: INSIDE,
  kubernetes_limit_range_v1: INSIDE,
  kubernetes_namespace_v1: INSIDE,
  kubernetes_network_policy_v1: INSIDE,
  kubernetes_persistent_volume_claim_v1: BILLED,
  kubernetes_persistent_volume_v1: { because: "its disk is billed where it is made" },
  kubernetes_pod_disruption_budget_v1: INSIDE,
  kubernetes_resource_quota_v1: INSIDE,
  kubernetes_role_binding_v1: INSIDE,
  kubernetes_role_v1: INSIDE,
  kubernetes_secret_v1: INSIDE,
  kubernetes_service_account_v1: INSIDE,
  kubernetes_service_v1: BILLED,
  kubernetes_stateful_set_v1: BILLED,
  kubernetes_storage_class_v1: { because: "only the volumes that are made of it are billed" },
};

/** What nobody is billed for, of providers that make nothing in a cloud. */
const NOTHING_IN_A_CLOUD = /^(random|time|tls|null|local|terraform|http|external|archive|cloudinit)_/;

/** Whether the list can say what a resource costs, by its type in Terraform. @internal */
export function freeResource(type: string): FreeResource | undefined {
  const cost = Object.hasOwn(RESOURCE_COSTS, type) ? RESOURCE_COSTS[type] : undefined;
  if (cost !== undefined && cost !== BILLED) return cost;
  return NOTHING_IN_A_CLOUD.test(type) ? { because: "it makes nothing that a cloud bills" } : undefined;
}
