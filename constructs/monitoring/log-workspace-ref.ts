import { IConstruct } from "constructs";

/** A Log Analytics workspace, made here or there already. */
export interface ILogWorkspace extends IConstruct {
  /** The ARM id of the workspace. */
  readonly logWorkspaceId: string;
  /** The name of the workspace in Azure. */
  readonly logWorkspaceName: string;
  /** The region of the workspace, in which the data collection rules that fill it have to be. */
  readonly location: string;
}
