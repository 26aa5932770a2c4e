/** A subscription-scoped ARM id with a resource group, split into what the library asks for. */
const SUBNET =
  /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+)\/subnets\/[^/]+$/i;
const PRIVATE_DNS_ZONE =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/privateDnsZones\/([^/]+)$/i;
const USER_ASSIGNED_IDENTITY =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+$/i;

/** @internal the id of the network that a subnet is in; nothing when the text is no subnet id */
export function virtualNetworkIdOf(subnetId: string): string | undefined {
  return SUBNET.exec(subnetId)?.[1];
}

/** @internal the name of a zone; nothing when the text is no id of one */
export function privateDnsZoneNameOf(zoneId: string): string | undefined {
  return PRIVATE_DNS_ZONE.exec(zoneId)?.[1];
}

/** @internal */
export function isUserAssignedIdentityId(id: string): boolean {
  return USER_ASSIGNED_IDENTITY.test(id);
}
