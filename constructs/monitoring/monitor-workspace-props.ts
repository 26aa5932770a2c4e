import { IResourceGroup } from "../resource-group/resource-group-ref";

/** What an Azure Monitor workspace is made of. */
export interface MonitorWorkspaceProps {
  /** The resource group of the workspace. A change replaces the workspace, and with it its metrics. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name of the workspace: 1 to 260 letters, digits or `-`, with a letter or digit at both ends (AKS-E1030).
   *
   * A change replaces the workspace, and with it its metrics.
   *
   * @default - made from the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the workspace, which need not be that of the cluster. A change replaces the workspace, and with it its
   * metrics.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Whether metrics can be queried from public networks, by those whom Entra ID lets. Turn it off with a private
   * endpoint in place. Changed in place.
   *
   * @default true - without a private endpoint nobody could query it
   */
  readonly publicQuery?: boolean;

  /**
   * Tags of the workspace: at most 50, keys up to 512 and values up to 256 characters. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** Where an Azure Monitor workspace is looked up. */
export interface MonitorWorkspaceLookup {
  /** The name of the workspace. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
