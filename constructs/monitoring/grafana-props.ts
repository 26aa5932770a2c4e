import { IPrincipal } from "../access/principal-ref";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { IMonitorWorkspace } from "./monitor-workspace-ref";

/**
 * The version of Grafana: Azure runs the newest of the major that is named.
 *
 * @see https://learn.microsoft.com/azure/managed-grafana/overview
 */
export enum GrafanaVersion {
  /** Grafana 11. */
  V11 = "11",
  /** Grafana 10, which Azure lets go before 11. */
  V10 = "10",
}

/**
 * What somebody may do in a Grafana.
 *
 * @see https://learn.microsoft.com/azure/managed-grafana/overview
 */
export enum GrafanaRole {
  /** Everything: data sources, folders, who may see what. */
  ADMIN = "Grafana Admin",
  /** Dashboards and alerts. */
  EDITOR = "Grafana Editor",
  /** Looking at dashboards. */
  VIEWER = "Grafana Viewer",
}

/** What a Grafana is made of. */
export interface GrafanaProps {
  /** The resource group. A change replaces the Grafana, and with it its dashboards. */
  readonly resourceGroup: IResourceGroup;

  /** The workspaces whose metrics it shows: at least one (AKS-E1043), each once (AKS-E1042). Changed in place. */
  readonly workspaces: IMonitorWorkspace[];

  /** Who manages it: at least one (AKS-E1041), each once (AKS-E1044). Changed in place. */
  readonly admins: IPrincipal[];

  /**
   * The name: 2 to 23 letters, digits or `-`, with a letter first and no `-` last, once in the region (AKS-E1040). A
   * change replaces the Grafana, and with it its dashboards.
   *
   * @default - the end of the path of the construct
   */
  readonly name?: string;

  /**
   * The region. A change replaces the Grafana, and with it its dashboards.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * The major version, which only goes up. Changed in place.
   *
   * @default GrafanaVersion.V11
   */
  readonly version?: GrafanaVersion;

  /**
   * Whether it runs in several zones of the region, which costs more. A change replaces the Grafana, and with it its
   * dashboards.
   *
   * @default false
   */
  readonly zoneRedundant?: boolean;

  /**
   * Whether it can be reached from public networks, by those whom Entra ID lets. Changed in place.
   *
   * @default true - without a private endpoint nobody could reach it
   */
  readonly publicAccess?: boolean;

  /**
   * Whether tokens of service accounts work beside Entra ID: long-lived secrets, for tools that know nothing else.
   * Changed in place.
   *
   * @default false
   */
  readonly apiKeys?: boolean;

  /**
   * Whether it calls data sources from two addresses that stay, for their firewalls. Changed in place.
   *
   * @default false
   */
  readonly fixedOutboundAddresses?: boolean;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}
