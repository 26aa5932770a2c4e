/** A subscription-scoped ARM id with a resource group, split into what the library asks for. */
const SUBNET =
  /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+)\/subnets\/[^/]+$/i;
const PRIVATE_DNS_ZONE =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/privateDnsZones\/([^/]+)$/i;

const CLUSTER =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ContainerService\/managedClusters\/[^/]+$/;

/** @internal Terraform compares the id of a pool's cluster letter by letter, so case counts */
export function isClusterId(id: string): boolean {
  return CLUSTER.test(id);
}

/** @internal the id of the network that a subnet is in; nothing when the text is no subnet id */
export function virtualNetworkIdOf(subnetId: string): string | undefined {
  return SUBNET.exec(subnetId)?.[1];
}

/** @internal the name of a zone; nothing when the text is no id of one */
export function privateDnsZoneNameOf(zoneId: string): string | undefined {
  return PRIVATE_DNS_ZONE.exec(zoneId)?.[1];
}
