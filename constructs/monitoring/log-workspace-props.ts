import { IResourceGroup } from "../resource-group/resource-group-ref";
import { LogWorkspacePricing } from "./log-workspace-pricing";

/** What a Log Analytics workspace is made of. */
export interface LogWorkspaceProps {
  /** The resource group of the workspace. A change replaces the workspace. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name of the workspace: 4 to 63 letters, digits or `-`, with a letter or digit at both ends (AKS-E1010).
   *
   * A change replaces the workspace. One that was deleted less than 14 days ago comes back, with its data, when a
   * workspace of its name is made in its group.
   *
   * @default - made from the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the workspace. A change replaces the workspace.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * How many days logs can be queried: 30 to 730 (AKS-E1011). Changed in place; shortening it deletes data.
   *
   * What has to be kept longer, or for less, goes to a storage account too: see `ControlPlaneLogsOptions`.
   *
   * @default 30 - what the price of taking data in covers; benchmarks such as CIS ask for 90 or more, which is paid for
   */
  readonly retentionDays?: number;

  /**
   * After how many GB (of 10^9 bytes) a day the workspace stops taking data in, until the next day (AKS-E1012).
   *
   * A limit to the bill, and a hole in every log beyond it, the audit included. Changed in place.
   *
   * @default - no quota
   */
  readonly dailyQuotaGb?: number;

  /**
   * How the data is paid for. Changed in place.
   *
   * @default LogWorkspacePricing.PER_GB
   */
  readonly pricing?: LogWorkspacePricing;

  /**
   * Whether data can be sent with the shared keys of the workspace, beside Entra ID. Changed in place.
   *
   * Nothing of this library needs them: diagnostic settings are trusted by Azure, and the agent of container insights
   * signs in with a managed identity. The sensor of Defender for Containers may still need them.
   *
   * @default false - Azure's own is true
   */
  readonly sharedKeys?: boolean;

  /**
   * Whether data can be sent from public networks. Turn it off with an Azure Monitor private link scope in place.
   * Diagnostic settings do not need it. Changed in place.
   *
   * @default true - without a private link scope the agents in the cluster have no other way in
   */
  readonly publicIngestion?: boolean;

  /**
   * Whether data can be queried from public networks, by those whom Entra ID lets. Turn it off with an Azure Monitor
   * private link scope in place. Changed in place.
   *
   * @default true - without a private link scope nobody could query it
   */
  readonly publicQuery?: boolean;

  /**
   * Tags of the workspace: at most 50, keys up to 512 and values up to 256 characters. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** Where a Log Analytics workspace is looked up. */
export interface LogWorkspaceLookup {
  /** The name of the workspace. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}
