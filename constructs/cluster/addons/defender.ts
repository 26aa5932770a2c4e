import { ILogWorkspace } from "../../monitoring/log-workspace-ref";

/**
 * The sensor of Microsoft Defender for Containers on every node. It needs the Defender plan of the subscription, which
 * is charged by the vCPU. Changed in place, and leaving it out turns the sensor off.
 *
 * @see https://learn.microsoft.com/azure/defender-for-cloud/defender-for-containers-introduction
 */
export interface Defender {
  /** The workspace that the sensor reports to. */
  readonly logWorkspace: ILogWorkspace;
}
