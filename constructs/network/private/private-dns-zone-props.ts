import { IResourceGroup } from "../../resource-group/resource-group-ref";

/** What a private DNS zone for API servers is made of. */
export interface ApiServerZoneProps {
  /** The group that the zone is placed in. A change replaces it, and with it every cluster that uses it. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The region of the clusters, which the name of the zone has in it; none of a sovereign cloud (AKS-E0215). A change
   * replaces the zone.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * A label before the name that every zone of the region has, 1 to 32 lower-case letters, digits and `-` (AKS-E0216): for
   * a zone of its own for every cluster or team. A change replaces the zone.
   *
   * @default - none
   */
  readonly subzone?: string;

  /**
   * Whether the zone is for API servers in a subnet of yours alone: `private` for `privatelink` in its name. They take the
   * other name as well. A change replaces the zone.
   *
   * @default false
   */
  readonly vnetIntegrated?: boolean;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** What a private DNS zone is made of. */
export interface PrivateDnsZoneProps {
  /** The group that the zone is placed in. A change replaces it. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name of the zone, such as `privatelink.vaultcore.azure.net` (AKS-E0485). A change replaces it. A zone is not in a
   * region.
   */
  readonly name: string;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to find a private DNS zone that is there already. */
export interface PrivateDnsZoneLookup {
  /** The name of the zone, such as `privatelink.vaultcore.azure.net`. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
