/** @internal SSH and remote desktop: by these a machine is managed, and by these it is attacked */
export const MANAGEMENT_PORTS = [22, 3389];

/**
 * Priorities of rules. Azure takes 100 to 4096; the last hundred are those of the rules that the library writes itself.
 * @internal
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export const RULE_PRIORITY = { min: 100, max: 3999 };

/** @internal what a rule without a priority gets is in here, so that there is room before and after it */
export const DERIVED_PRIORITY = { min: 1000, max: 2999 };

/** @internal */
export const OWN_PRIORITY = { allowSsh: 4000, allowSshIpv6: 4001, denyManagement: 4090, denyManagementIpv6: 4091 };

/** @internal */
export const PORT = { min: 0, max: 65535 };
