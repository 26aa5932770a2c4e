import { IResourceGroup } from "../resource-group/resource-group-ref";

/** What a private DNS zone for API servers is made of. */
export interface ApiServerZoneProps {
  /** The group that the zone is placed in. A change replaces it, and with it every cluster that uses it. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The region of the clusters, which the name of the zone has in it. A change replaces the zone.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * A label before the name that every zone of the region has, 1 to 32 letters, digits and `-`: for a zone of its own for
   * every cluster or team. A change replaces the zone.
   *
   * @default - none
   */
  readonly subzone?: string;

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
