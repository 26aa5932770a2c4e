import { AttributeChange, changeOf, IN_PLACE, inPlaceBut, REPLACEMENT, ROTATION } from "./attribute-change";
import { POOL_CHANGES } from "./pool-changes";

/**
 * What in the cluster's own pool comes to something else than in a pool of its own: there is no resource of its own that
 * could be replaced, so the whole cluster is.
 */
const OF_THE_SYSTEM_POOL: Record<string, AttributeChange> = {
  name: {
    kind: "replacement",
    except: { kind: "inPlace", when: "a rotation that failed left the pool under its temporary name" },
  },
  only_critical_addons_enabled: ROTATION,
  os_sku: {
    kind: "rotation",
    except: { kind: "inPlace", when: "old and new are of Ubuntu or Azure Linux" },
  },
  type: REPLACEMENT,
};

/** What the cluster's own pool does not have. */
const NOT_IN_THE_SYSTEM_POOL = [
  "eviction_policy",
  "kubernetes_cluster_id",
  "mode",
  "node_taints",
  "os_type",
  "priority",
  "spot_max_price",
  "windows_profile",
];

function systemPoolChanges(): Record<string, AttributeChange> {
  const shared = Object.entries(POOL_CHANGES).filter(([path]) => !NOT_IN_THE_SYSTEM_POOL.includes(path));
  const all = { ...Object.fromEntries(shared), ...OF_THE_SYSTEM_POOL };
  return Object.fromEntries(Object.entries(all).map(([path, change]) => [`default_node_pool.${path}`, change]));
}

/**
 * What a change of an attribute of `azurerm_kubernetes_cluster` comes to, by the provider 4.55.0: read from its compiled
 * schema and the code of its updates, and run on pairs of old and new. What is in a block comes to the same as the block,
 * where it is not listed.
 * @internal
 */
export const CLUSTER_CHANGES: Record<string, AttributeChange> = {
  ...systemPoolChanges(),
  name: REPLACEMENT,
  location: REPLACEMENT,
  resource_group_name: REPLACEMENT,
  dns_prefix: REPLACEMENT,
  dns_prefix_private_cluster: REPLACEMENT,
  edge_zone: REPLACEMENT,
  node_resource_group: REPLACEMENT,
  tags: IN_PLACE,
  identity: IN_PLACE,
  service_principal: IN_PLACE,
  "service_principal.client_id": inPlaceBut("an identity was there before"),
  kubelet_identity: {
    kind: "replacement",
    except: { kind: "inPlace", when: "the block is removed, which changes nothing in Azure" },
  },
  "kubelet_identity.client_id": REPLACEMENT,
  "kubelet_identity.object_id": REPLACEMENT,
  "kubelet_identity.user_assigned_identity_id": REPLACEMENT,
  kubernetes_version: IN_PLACE,
  sku_tier: IN_PLACE,
  support_plan: IN_PLACE,
  automatic_upgrade_channel: IN_PLACE,
  node_os_upgrade_channel: IN_PLACE,
  upgrade_override: { kind: "inPlace", except: { kind: "refused", when: "it is taken away once it was set" } },
  "upgrade_override.effective_until": IN_PLACE,
  "upgrade_override.force_upgrade_enabled": IN_PLACE,
  maintenance_window: IN_PLACE,
  maintenance_window_auto_upgrade: IN_PLACE,
  maintenance_window_node_os: IN_PLACE,
  api_server_access_profile: IN_PLACE,
  "api_server_access_profile.subnet_id": inPlaceBut("it is taken away, also with the whole block"),
  private_cluster_enabled: REPLACEMENT,
  private_cluster_public_fqdn_enabled: IN_PLACE,
  private_dns_zone_id: REPLACEMENT,
  run_command_enabled: IN_PLACE,
  local_account_disabled: IN_PLACE,
  role_based_access_control_enabled: REPLACEMENT,
  azure_active_directory_role_based_access_control: IN_PLACE,
  oidc_issuer_enabled: { kind: "inPlace", except: { kind: "refused", when: "it is turned off again" } },
  workload_identity_enabled: IN_PLACE,
  network_profile: REPLACEMENT,
  "network_profile.advanced_networking": IN_PLACE,
  "network_profile.load_balancer_profile": {
    kind: "replacement",
    except: { kind: "inPlace", when: "something in it is changed, or it is left out" },
  },
  "network_profile.load_balancer_profile.backend_pool_type": IN_PLACE,
  "network_profile.load_balancer_profile.idle_timeout_in_minutes": IN_PLACE,
  "network_profile.load_balancer_profile.managed_outbound_ip_count": IN_PLACE,
  "network_profile.load_balancer_profile.managed_outbound_ipv6_count": IN_PLACE,
  "network_profile.load_balancer_profile.outbound_ip_address_ids": IN_PLACE,
  "network_profile.load_balancer_profile.outbound_ip_prefix_ids": IN_PLACE,
  "network_profile.load_balancer_profile.outbound_ports_allocated": IN_PLACE,
  "network_profile.nat_gateway_profile": {
    kind: "replacement",
    except: { kind: "inPlace", when: "something in it is changed, or it is left out" },
  },
  "network_profile.nat_gateway_profile.idle_timeout_in_minutes": IN_PLACE,
  "network_profile.nat_gateway_profile.managed_outbound_ip_count": IN_PLACE,
  "network_profile.network_data_plane": REPLACEMENT,
  "network_profile.network_plugin_mode": {
    kind: "replacement",
    except: {
      kind: "inPlace",
      when: "it goes from none to overlay, which this version of the provider plans and does not send",
    },
  },
  "network_profile.network_policy": {
    kind: "replacement",
    except: { kind: "inPlace", when: "there was none before, or it is left out" },
  },
  "network_profile.outbound_type": IN_PLACE,
  http_proxy_config: IN_PLACE,
  custom_ca_trust_certificates_base64: IN_PLACE,
  bootstrap_profile: IN_PLACE,
  service_mesh_profile: IN_PLACE,
  web_app_routing: IN_PLACE,
  default_node_pool: IN_PLACE,
  linux_profile: REPLACEMENT,
  "linux_profile.ssh_key.key_data": REPLACEMENT,
  windows_profile: {
    kind: "replacement",
    except: { kind: "inPlace", when: "the block is removed, which changes nothing in Azure" },
  },
  "windows_profile.admin_password": IN_PLACE,
  "windows_profile.admin_username": REPLACEMENT,
  "windows_profile.gmsa": inPlaceBut("it is taken away, or one of its values is emptied"),
  "windows_profile.license": IN_PLACE,
  auto_scaler_profile: IN_PLACE,
  workload_autoscaler_profile: IN_PLACE,
  storage_profile: IN_PLACE,
  disk_encryption_set_id: REPLACEMENT,
  key_management_service: IN_PLACE,
  image_cleaner_enabled: IN_PLACE,
  image_cleaner_interval_hours: IN_PLACE,
  microsoft_defender: IN_PLACE,
  ai_toolchain_operator_enabled: IN_PLACE,
  monitor_metrics: IN_PLACE,
  oms_agent: IN_PLACE,
  cost_analysis_enabled: IN_PLACE,
  aci_connector_linux: IN_PLACE,
  azure_policy_enabled: IN_PLACE,
  confidential_computing: IN_PLACE,
  http_application_routing_enabled: IN_PLACE,
  ingress_application_gateway: IN_PLACE,
  key_vault_secrets_provider: IN_PLACE,
  open_service_mesh_enabled: IN_PLACE,
};

/** @internal what a change of an attribute of a cluster comes to; nothing for what it does not have */
export function clusterChange(path: string): AttributeChange | undefined {
  return changeOf(CLUSTER_CHANGES, path);
}
