/** @internal racks that the hosts of a group are spread over; https://learn.microsoft.com/azure/virtual-machines/dedicated-hosts */
export const FAULT_DOMAINS = { min: 1, max: 3 } as const;

/** @internal virtual machines that one reservation holds */
export const RESERVED_INSTANCES = { min: 0 } as const;

/** @internal names of what is reserved, as the provider takes them */
export const RESERVED_NAMES = {
  capacityReservationGroup: { pattern: /^[^_\W]([\w.-]{0,62}\w)?$/, length: 64 },
  capacityReservation: { pattern: /^[^_\W]([\w.-]{0,78}\w)?$/, length: 80 },
  dedicatedHostGroup: { pattern: /^[^_\W][\w.-]{0,78}\w$/, length: 80 },
  dedicatedHost: { pattern: /^[^_\W][\w.-]{0,78}\w$/, length: 80 },
  proximityPlacementGroup: { pattern: /^[^_\W]([\w.-]{0,78}\w)?$/, length: 80 },
} as const;

/** @internal */
export type ReservedKind = keyof typeof RESERVED_NAMES;

/**
 * The kinds of dedicated hosts that the provider takes, from its 4.55.0. Newer series are refused.
 * @internal
 */
export const DEDICATED_HOST_SKUS = [
  "DADSv5-Type1",
  "DASv4-Type1",
  "DASv4-Type2",
  "DASv5-Type1",
  "DCSv2-Type1",
  "DDSv4-Type1",
  "DDSv4-Type2",
  "DDSv5-Type1",
  "DSv3-Type1",
  "DSv3-Type2",
  "DSv3-Type3",
  "DSv3-Type4",
  "DSv4-Type1",
  "DSv4-Type2",
  "DSv5-Type1",
  "EADSv5-Type1",
  "EASv4-Type1",
  "EASv4-Type2",
  "EASv5-Type1",
  "EDSv4-Type1",
  "EDSv4-Type2",
  "EDSv5-Type1",
  "ESv3-Type1",
  "ESv3-Type2",
  "ESv3-Type3",
  "ESv3-Type4",
  "ESv4-Type1",
  "ESv4-Type2",
  "ESv5-Type1",
  "FSv2-Type2",
  "FSv2-Type3",
  "FSv2-Type4",
  "FXmds-Type1",
  "LSv2-Type1",
  "LSv3-Type1",
  "MDMSv2MedMem-Type1",
  "MDSv2MedMem-Type1",
  "MMSv2MedMem-Type1",
  "MS-Type1",
  "MSm-Type1",
  "MSmv2-Type1",
  "MSv2-Type1",
  "MSv2MedMem-Type1",
  "NVASv4-Type1",
  "NVSv3-Type1",
] as const;

/**
 * The quota family of the sizes that a kind of host takes. The M, N and FX series are counted under other names than
 * their hosts, so of those nothing is said.
 * @internal
 */
export function familyOfHost(sku: string): string | undefined {
  const series = /^([DEFL][A-Z]*S?v\d)-Type\d$/.exec(sku)?.[1];
  return series && `standard${series}Family`;
}
