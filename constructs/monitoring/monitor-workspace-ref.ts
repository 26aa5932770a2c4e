import { IConstruct } from "constructs";

/** An Azure Monitor workspace, where Managed Prometheus keeps metrics, made here or there already. */
export interface IMonitorWorkspace extends IConstruct {
  /** The ARM id of the workspace. */
  readonly monitorWorkspaceId: string;
  /** The name of the workspace in Azure. */
  readonly monitorWorkspaceName: string;
  /** The region of the workspace, in which the rules and endpoints that fill it have to be. */
  readonly location: string;
}
