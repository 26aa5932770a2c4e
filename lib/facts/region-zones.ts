import { isKnown } from "../tokens";
import { normalRegion } from "../regions";

/**
 * Regions that have no availability zones. What is missing here is not judged, so a new region is no mistake.
 *
 * https://learn.microsoft.com/azure/reliability/availability-zones-region-support, read 2026-11; zones are added to old
 * regions now and then, so zones that a program names are only warned of.
 */
const WITHOUT_ZONES = new Set([
  "australiacentral",
  "australiacentral2",
  "australiasoutheast",
  "brazilsoutheast",
  "canadaeast",
  "francesouth",
  "germanynorth",
  "koreasouth",
  "northcentralus",
  "norwaywest",
  "southafricawest",
  "southindia",
  "switzerlandwest",
  "ukwest",
  "westcentralus",
  "westindia",
  "westus",
]);

/** @internal whether a region is known to have no availability zones */
export function isWithoutZones(location: string): boolean {
  return isKnown(location) && WITHOUT_ZONES.has(normalRegion(location));
}
