import { AttributeChange, changeOf, IN_PLACE, inPlaceBut, REPLACEMENT, ROTATION } from "./attribute-change";

/**
 * What a change of an attribute of `azurerm_kubernetes_cluster_node_pool` comes to, by the provider 4.55.0: read from its
 * compiled schema and the code of its updates, and run on pairs of old and new. What is in a block comes to the same as the
 * block, where it is not listed. A rotation also sends the attributes that were changed with it.
 * @internal
 */
export const POOL_CHANGES: Record<string, AttributeChange> = {
  auto_scaling_enabled: IN_PLACE,
  capacity_reservation_group_id: REPLACEMENT,
  eviction_policy: REPLACEMENT,
  fips_enabled: ROTATION,
  gpu_driver: REPLACEMENT,
  gpu_instance: REPLACEMENT,
  host_encryption_enabled: ROTATION,
  host_group_id: REPLACEMENT,
  kubelet_config: ROTATION,
  kubelet_disk_type: ROTATION,
  kubernetes_cluster_id: REPLACEMENT,
  linux_os_config: ROTATION,
  max_count: IN_PLACE,
  max_pods: ROTATION,
  min_count: IN_PLACE,
  mode: IN_PLACE,
  name: REPLACEMENT,
  node_count: IN_PLACE,
  node_labels: IN_PLACE,
  node_network_profile: IN_PLACE,
  "node_network_profile.node_public_ip_tags": REPLACEMENT,
  node_public_ip_enabled: ROTATION,
  node_public_ip_prefix_id: REPLACEMENT,
  node_taints: IN_PLACE,
  orchestrator_version: IN_PLACE,
  os_disk_size_gb: ROTATION,
  os_disk_type: ROTATION,
  os_sku: {
    kind: "replacement",
    except: { kind: "inPlace", when: "old and new are of Ubuntu or Azure Linux" },
  },
  os_type: REPLACEMENT,
  pod_subnet_id: ROTATION,
  priority: REPLACEMENT,
  proximity_placement_group_id: REPLACEMENT,
  scale_down_mode: IN_PLACE,
  snapshot_id: ROTATION,
  spot_max_price: REPLACEMENT,
  tags: IN_PLACE,
  temporary_name_for_rotation: IN_PLACE,
  ultra_ssd_enabled: ROTATION,
  upgrade_settings: IN_PLACE,
  "upgrade_settings.drain_timeout_in_minutes": inPlaceBut("it goes back to 0 or is left out"),
  "upgrade_settings.undrainable_node_behavior": inPlaceBut("it is left out after it was set"),
  vm_size: ROTATION,
  vnet_subnet_id: ROTATION,
  windows_profile: REPLACEMENT,
  workload_runtime: IN_PLACE,
  zones: ROTATION,
};

/** @internal what a change of an attribute of a pool's own resource comes to; nothing for what it does not have */
export function poolChange(path: string): AttributeChange | undefined {
  return changeOf(POOL_CHANGES, path);
}
