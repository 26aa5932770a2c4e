import { IResourceGroup } from "../../resource-group/resource-group-ref";

/** What a public address and a prefix of them have in common. */
export interface PublicAddressOptions {
  /** The group that it is placed in. A change replaces it, and with it the addresses. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name: 1 to 80 letters, digits, `-`, `_` and `.` (AKS-E0427). A change replaces it, and with it the addresses.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region. A change replaces it.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * The availability zones that it is in: all three for an address that survives the loss of a zone, one for a NAT
   * gateway in that zone (AKS-E0430). A change replaces it.
   *
   * @default - none written: Azure places it
   */
  readonly zones?: string[];

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}
